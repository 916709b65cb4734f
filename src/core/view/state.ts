// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, EditionId, IndicatorId } from "../model/ids.ts";

/** Pages of the atlas. The first version has these; more names are only ever added. */
export type ViewName = "map" | "comparison" | "disadvantage" | "about";

/** The same view as map, as table or as text: three ways to the same numbers. */
export type ViewForm = "map" | "table" | "text";

export type ThemeName = "auto" | "light" | "dark" | "contrast";

/**
 * Everything worth sharing. The URL owns it; nothing else stores it. Parsed and printed in `url.ts`.
 */
export interface AtlasState {
  readonly view: ViewName;
  readonly form: ViewForm;
  readonly indicator: IndicatorId;
  readonly level: AreaLevelId;
  readonly year: number;
  /** The chosen area ("yours", drawn in yolk), of any level; `null` if none. */
  readonly area: AreaId | null;
  /** Areas set side by side in the comparison, in order, at most six. */
  readonly compared: readonly AreaId[];
  /** Ids of the conditions counted in the overlay; empty means all of the edition. */
  readonly conditions: readonly string[];
  /** Id of the group whose offers are listed for the chosen area; `null` lists none. */
  readonly offers: string | null;
  readonly language: string;
  readonly theme: ThemeName;
  /** Pinned edition; `null` follows the newest. */
  readonly edition: EditionId | null;
  readonly names: boolean;
  readonly patterns: boolean;
}
