// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { RuleSet } from "../../model/rule.ts";
import type { PublishedLevel } from "../../package/edition-format.ts";
import type { CloseCall } from "../../rules/close-calls.ts";
import type { ResultChange } from "../../rules/compare-results.ts";
import type { FieldResult } from "../../rules/evaluate-rules.ts";
import type { FieldOverlap, FieldTotals, NeedTotals } from "../../rules/field-totals.ts";
import type { ChangedRules } from "../../rules/changed-rules.ts";
import type { RuleTable } from "../../rules/rule-table.ts";
import type { Truth } from "../../rules/three-valued.ts";
import type { NamedArea } from "../read-cell.ts";
import type { CountedThings } from "../state.ts";

/** What the reader did to a field of the edition. */
export type FieldState = "official" | "edited" | "added";

/** One action field with what follows from its rule. */
export interface FieldSummary {
  readonly result: FieldResult;
  readonly totals: FieldTotals;
  readonly state: FieldState;
  /** Whether it is laid over the others now. */
  readonly isChosen: boolean;
  /** Against the official rule; for a further field against none. `null` where nothing was changed. */
  readonly effect: ResultChange | null;
}

/** How many of something an area has, and how many of it nobody can judge. */
export interface NeedCount {
  readonly met: number;
  readonly unknown: number;
}

export interface FieldsArea extends NamedArea {
  readonly population: Cell;
  /** Answers of the chosen fields, in their order. */
  readonly answers: readonly Truth[];
  /** Whether it belongs to at least one of the chosen fields. */
  readonly belongs: Truth;
  readonly conditions: NeedCount;
  readonly fields: NeedCount;
}

/** Action fields on one level in one year: input of map, lists, charts, table and text alike. Areas are positions in `areas`. */
export interface FieldsView extends ChangedRules {
  readonly official: RuleSet;
  readonly level: PublishedLevel;
  /** Level around it; `null` where that is the city itself. */
  readonly parentLevel: PublishedLevel | null;
  /** Level that the rules were made for; `null`: any. */
  readonly madeFor: PublishedLevel | null;
  readonly year: number;
  /** All fields, chosen or not, in their order. */
  readonly all: readonly FieldSummary[];
  readonly chosen: readonly FieldSummary[];
  readonly areas: readonly FieldsArea[];
  readonly union: NeedTotals;
  /** What the changes do to the areas that belong to at least one field; `null` without changes. */
  readonly unionEffect: ResultChange | null;
  readonly overlaps: readonly FieldOverlap[];
  /** Fields × areas that belong to them. */
  readonly assignments: number;
  readonly close: readonly CloseCall[];
  readonly counted: CountedThings;
  /** Of how many conditions or fields `counted` counts. */
  readonly total: number;
  /** Class i of the map: from `from` to `to` of them. */
  readonly classes: readonly { readonly from: number; readonly to: number; readonly areaCount: number }[];
  readonly table: RuleTable;
}

/** The count that the map shows of an area. */
export function shownCount(area: Pick<FieldsArea, "conditions" | "fields">, counted: CountedThings): NeedCount {
  return counted === "fields" ? area.fields : area.conditions;
}
