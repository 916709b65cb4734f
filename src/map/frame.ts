// SPDX-License-Identifier: EUPL-1.2
import type { LonLat } from "../core/view/geometry.ts";
import type { Camera, MapWish } from "./map-view.ts";
import type { MapProjection, Point } from "./svg/projection.ts";

/** Where the drawing lies in its container: pixel = offset + unit × scale. */
export interface Frame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  /** Size of the container. */
  readonly width: number;
  readonly height: number;
}

/** The drawing fitted into the whole container, in the middle ("xMidYMid meet"). */
export function fittedFrame(projection: MapProjection, width: number, height: number): Frame {
  const scale = Math.min(width / projection.width, height / projection.height);
  return { scale, left: (width - projection.width * scale) / 2, top: (height - projection.height * scale) / 2, width, height };
}

/** The camera that shows what the drawing shows: zoom 0, centred on the middle of the container. */
export function homeCamera(projection: MapProjection, frame: Frame): Camera {
  const middle: Point = [(frame.width / 2 - frame.left) / frame.scale, (frame.height / 2 - frame.top) / frame.scale];
  return { centre: projection.unproject(middle), zoom: 0 };
}

/** Pixel of a place for a camera. */
export function pixelOf(at: LonLat, camera: Camera, { projection, frame }: { projection: MapProjection; frame: Frame }): Point {
  const scale = frame.scale * 2 ** camera.zoom;
  const [x, y] = projection.project(at);
  const [cx, cy] = projection.project(camera.centre);
  return [frame.width / 2 + (x - cx) * scale, frame.height / 2 + (y - cy) * scale];
}

/** Place below a pixel for a camera; inverse of {@link pixelOf}. */
export function placeBelow(pixel: Point, camera: Camera, { projection, frame }: { projection: MapProjection; frame: Frame }): LonLat {
  const scale = frame.scale * 2 ** camera.zoom;
  const [cx, cy] = projection.project(camera.centre);
  return projection.unproject([cx + (pixel[0] - frame.width / 2) / scale, cy + (pixel[1] - frame.height / 2) / scale]);
}

export const mostZoom = 6;

/** Keeps a camera between the whole city and a street, with its centre over the city. */
export function limitCamera(camera: Camera, bounds: readonly [number, number, number, number]): Camera {
  const [west, south, east, north] = bounds;
  const [longitude, latitude] = camera.centre;
  return {
    centre: [Math.min(east, Math.max(west, longitude)), Math.min(north, Math.max(south, latitude))],
    zoom: Math.min(mostZoom, Math.max(0, camera.zoom)),
  };
}

/** The camera after a wish of the reader: zoomed with the place below `at` staying where it is, or moved by pixels. */
export function cameraAfter(wish: MapWish, camera: Camera, fit: { readonly projection: MapProjection; readonly frame: Frame }): Camera {
  const { frame } = fit;
  if (wish.kind === "pan") {
    return { zoom: camera.zoom, centre: placeBelow([frame.width / 2 - wish.by[0], frame.height / 2 - wish.by[1]], camera, fit) };
  }
  const zoom = Math.min(mostZoom, Math.max(0, camera.zoom + wish.by));
  const shrink = 2 ** (camera.zoom - zoom);
  const pixel: Point = [wish.at[0] + (frame.width / 2 - wish.at[0]) * shrink, wish.at[1] + (frame.height / 2 - wish.at[1]) * shrink];
  return { zoom, centre: placeBelow(pixel, camera, fit) };
}
