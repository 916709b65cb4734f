// SPDX-License-Identifier: EUPL-1.2
import type { ActionField } from "../../model/rule.ts";
import {
  addFlagCounts,
  type FlagCounts,
  flagStability,
  type FlagStability,
  judgeVariants,
  prepareStability,
  type StabilityOptions,
} from "../../rules/flag-stability.ts";
import type { RuleTable } from "../../rules/rule-table.ts";

/** How the rules are varied, where the reader chooses nothing else: every limit by up to a tenth, and counts by chance. */
export const stabilityDefaults = { seed: 1, thresholdShare: 0.1, withChance: true } as const satisfies StabilityOptions;

/** Number of variants, the same as in the published example of the design. */
export const stabilityVariants = 2000;

/** All that a worker needs to judge variants; plain data, so that it can be sent. */
export interface StabilityRequest {
  readonly fields: readonly ActionField[];
  readonly table: RuleTable;
  readonly options: StabilityOptions;
  readonly variants: number;
  /** Variants judged between two reports. */
  readonly slice: number;
}

/** How far the computation is that tells how firm every assignment stands. */
export type StabilityState =
  | { readonly kind: "running"; readonly done: number; readonly variants: number }
  | { readonly kind: "done"; readonly counts: FlagCounts; readonly fields: readonly string[] }
  | { readonly kind: "cancelled" | "failed" };

/** How firmly a field holds for the area at a position; `null` while that is not known. */
export function stabilityOf(state: StabilityState, field: string, position: number): FlagStability | null {
  if (state.kind !== "done") return null;
  const index = state.fields.indexOf(field);
  return index < 0 ? null : flagStability(state.counts, index, position);
}

/**
 * Judges the variants of a request slice by slice and gives the counts so far after each: the last ones are the result. Slices do not
 * change it: the same request gives the same counts everywhere.
 */
export function* runStability({ fields, table, options, variants, slice }: StabilityRequest): Generator<FlagCounts, void> {
  const study = prepareStability(fields, table, options);
  let counts: FlagCounts | null = null;
  for (let from = 0; from < variants; from += slice) {
    const next = judgeVariants(study, from, Math.min(from + slice, variants));
    counts = counts === null ? next : addFlagCounts(counts, next);
    yield counts;
  }
}
