// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, Localised } from "./ids.ts";

/** One spatial unit. The city itself is an area too: the only one of the coarsest level, without a parent. */
export interface Area {
  readonly id: AreaId;
  readonly name: string;
  readonly level: AreaLevelId;
  /** Area of the parent level that contains this one; `null` for the city. */
  readonly parent: AreaId | null;
}

/** One step of the municipality's own hierarchy. Sozialraum, Stadtteil, Quartier are data, never types. */
export interface AreaLevel {
  readonly id: AreaLevelId;
  readonly singular: Localised;
  readonly plural: Localised;
  /** Dative plural for "in den 34 Stadtteilen"; German only needs it, defaults to the plural + "n" rule of the publisher. */
  readonly pluralDative: Localised;
  /** Level that contains this one; `null` for the city. Levels form a tree, since two boundary versions may share a parent. */
  readonly parent: AreaLevelId | null;
  /** Boundary version ("Gebietsstand"), e.g. "2021"; empty if the municipality has only one. */
  readonly boundaryVersion: string;
  /** Whether geometry exists. A level without geometry is shown as table and text only. */
  readonly hasGeometry: boolean;
}
