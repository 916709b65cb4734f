// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../markup/tree.ts";
import type { AreaId } from "../model/ids.ts";
import type { FurnitureFile } from "../package/edition-format.ts";
import type { LevelGeometry, LonLat, Polygon } from "./geometry.ts";

/**
 * need: high value = more need of support · fact: neutral facts · diverging: against the city value, or change · pair: two indicators,
 * nine classes · plain: no colour, where circles carry the counts.
 */
export type PaletteName = "need" | "fact" | "diverging" | "pair" | "plain";

/** What an area is filled with: a class (0-based), or the way a gap is drawn. Decided in core, renderers only paint. */
export type AreaFill = number | "suppressed" | "missing" | "pending" | "notApplicable" | "undefined" | "outside";

export interface SceneArea {
  readonly id: AreaId;
  readonly name: string;
  readonly fill: AreaFill;
  /** Sign on the area instead of its name (the count of the overlay: "8", "1?"); `null` shows the name. */
  readonly sign: string | null;
  /** Outside a filter: drawn pale, never removed. */
  readonly pale: boolean;
  /** Thick outline: belongs to a group (meets the conditions). */
  readonly outlined: boolean;
  /** What the plate says when the area is pointed at or focused: first line bold. */
  readonly plate: readonly string[];
}

/** All a renderer needs to paint one map. Areas are in the order of `geometry.areas`. */
export interface MapScene {
  readonly geometry: LevelGeometry;
  readonly furniture: FurnitureFile | null;
  readonly areas: readonly SceneArea[];
  readonly palette: PaletteName;
  /** Number of classes, 1 to 9; class i of n is painted with the colour step that spreads n over the five tokens. */
  readonly classCount: number;
  readonly labels: readonly { readonly id: AreaId; readonly at: LonLat; readonly lines: readonly string[] }[];
  /** Labels of the parent level, shown where the map is small. */
  readonly parentLabels: readonly { readonly at: LonLat; readonly text: string }[];
  readonly selected: AreaId | null;
  /** Also marked, with the shape of their series (comparison). */
  readonly compared: readonly AreaId[];
  readonly names: boolean;
  readonly patterns: boolean;
  /** Drawn over the areas and below the names, such as circles for counts. */
  readonly overlay?: SceneOverlay;
  /** Where nobody lives: drawn over the colours. */
  readonly veil?: readonly Polygon[];
  /** Accessible name and description of the whole map. */
  readonly title: string;
  readonly description: string;
}

/** Where an overlay is drawn: its size relative to the drawing, places, and the size of its words. */
export interface OverlayPlace {
  readonly scale: number;
  readonly place: (at: LonLat) => readonly [number, number];
  readonly font: number;
}

/** Draws what lies over the areas; part of the code that makes the scene, so that the page need not hold it. */
export type SceneOverlay = (at: OverlayPlace) => readonly Markup[];
