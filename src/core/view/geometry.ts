// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { Line, Polygon } from "../model/shape.ts";

export type { Line, LonLat, Polygon } from "../model/shape.ts";

/** Shapes of one level, decoded from TopoJSON; the same object feeds the SVG and the GL map. */
export interface LevelGeometry {
  readonly level: AreaLevelId;
  readonly areas: readonly { readonly id: AreaId; readonly polygons: readonly Polygon[] }[];
  /** Borders between two areas of the same parent. */
  readonly borders: readonly Line[];
  /** Borders between two areas of different parents; empty where the parent is the city. */
  readonly parentBorders: readonly Line[];
  /** Outer edge of the city. */
  readonly outline: readonly Line[];
  /** west, south, east, north */
  readonly bounds: readonly [number, number, number, number];
}
