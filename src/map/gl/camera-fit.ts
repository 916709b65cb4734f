// SPDX-License-Identifier: EUPL-1.2
import { homeCamera, limitCamera, type Frame } from "../frame.ts";
import type { Camera } from "../map-view.ts";
import type { PreparedMap } from "../svg/draw-map.ts";

/** Width of the world at zoom 0 of the library, in pixels. */
const worldTile = 512;

/** Between the camera of the contract (zoom 0 is the drawing) and the zoom of the library (0 is the world), for one frame. */
export class CameraFit {
  constructor(
    readonly prepared: PreparedMap,
    readonly frame: Frame,
  ) {}

  /** Zoom of the library for a zoom of the contract. */
  glZoom(zoom: number): number {
    return zoom + Math.log2((this.prepared.shapes.projection.unitsPerWorld * this.frame.scale) / worldTile);
  }

  home(): Camera {
    return homeCamera(this.prepared.shapes.projection, this.frame);
  }

  isHome({ centre, zoom }: Camera): boolean {
    const home = this.home().centre;
    return zoom < 0.01 && Math.abs(centre[0] - home[0]) < 1e-4 && Math.abs(centre[1] - home[1]) < 1e-4;
  }

  /** The centre may lie over the city, and where it lies at home; the zoom between the whole city and a street. */
  limit(camera: Camera): Camera {
    const [west, south, east, north] = this.prepared.shapes.geometry.bounds;
    const [longitude, latitude] = this.home().centre;
    const reach = [Math.min(west, longitude), Math.min(south, latitude), Math.max(east, longitude), Math.max(north, latitude)] as const;
    return limitCamera(camera, reach);
  }
}
