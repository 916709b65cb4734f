// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import type { MapScene } from "../core/view/scene.ts";

/** Where the map looks: centre in degrees and a zoom where 0 shows the whole city fitted into the frame. */
export interface Camera {
  readonly centre: readonly [number, number];
  readonly zoom: number;
}

/** What the reader asked for: zoom steps at a pixel of the container, or a movement in pixels. */
export type MapWish =
  | { readonly kind: "zoom"; readonly by: number; readonly at: readonly [number, number] }
  | { readonly kind: "pan"; readonly by: readonly [number, number] };

export interface MapEvents {
  /** Pointer over an area (or none), with the place for the plate in pixels of the container. Never announced. */
  readonly hover: (area: AreaId | null, at: readonly [number, number]) => void;
  /** Click, tap or Enter. */
  readonly select: (area: AreaId) => void;
  /** Camera at rest after a movement. */
  readonly move: (camera: Camera) => void;
  /** The reader asked for what this renderer cannot do (zoom or pan on the SVG map): time for the other one. */
  readonly demand: (wish: MapWish) => void;
  /** The renderer lost its context and cannot paint until `restored`. */
  readonly lost: () => void;
  readonly restored: () => void;
}

/** Pictures below the colours. */
export interface ShownBasemap {
  /** Whole address of a picture with places to fill in, as the library knows them. */
  readonly tiles: string;
  readonly maxZoom: number | null;
  /** Whose map it is; stands on the map as long as it is shown. */
  readonly credit: string;
  /** A picture did not come. */
  readonly failed: () => void;
}

/** One contract, two renderers: scene in, events out. A renderer never classifies and never chooses a colour by itself. */
export interface MapView {
  /** Paints a scene; resolves when it is on screen. The old map stays until then. */
  setScene(scene: MapScene): Promise<void>;
  /** Marks the area with keyboard focus or hover without a new scene. */
  setHighlight(hovered: AreaId | null, focused: AreaId | null): void;
  /** Where the plate of an area points, in pixels of the container; `null` for an unknown area. Hover comes with the same place. */
  placeOf(area: AreaId): readonly [number, number] | null;
  setCamera(camera: Camera): void;
  getCamera(): Camera;
  /** Does what a `demand` asked for; nothing on a renderer that cannot. */
  follow(wish: MapWish): void;
  /** Shows pictures below the colours, or takes them away; absent on a renderer that cannot. */
  setBasemap?(basemap: ShownBasemap | null): Promise<void>;
  destroy(): void;
}
