// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { Localised } from "../../model/ids.ts";

/** Ages `from` up to, not including, `below`; `null` is the open end. */
export interface Ages {
  readonly from: number;
  readonly below: number | null;
}

/** Residents of one age group. */
export interface AgeGroup extends Ages {
  readonly total: Cell;
  readonly male: Cell;
  readonly female: Cell;
}

/** All groups of one area or the city, from 0 upwards, the last one open, and their sum. */
export interface AgeStructure {
  readonly groups: readonly AgeGroup[];
  readonly people: Cell;
}

/** Share of a trait in a broad age group, as its counts. */
export interface Crossing extends Ages {
  readonly name: Localised;
  readonly area: { readonly count: Cell; readonly base: Cell };
  readonly city: { readonly count: Cell; readonly base: Cell };
}

/** Ages of an area beside the city. */
export interface AgesView {
  /** The area itself, or the one around it that has an age structure. */
  readonly areaName: string;
  readonly isOwn: boolean;
  readonly year: number;
  readonly years: readonly number[];
  readonly area: AgeStructure;
  readonly city: AgeStructure;
  readonly crossed: readonly Crossing[];
}
