// SPDX-License-Identifier: EUPL-1.2
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import { aggregate } from "./aggregate.ts";
import type { Aggregated, Aggregation, GapRule } from "./aggregation.ts";
import type { Normalisation } from "./normalisation.ts";
import { normalise } from "./normalise.ts";
import { principalComponents } from "./principal-components.ts";

/** A domain or the index itself: parts are indicators or other groups, each with its weight. */
export interface IndexGroup {
  readonly id: string;
  readonly parts: readonly { readonly id: string; readonly weight: number }[];
  /** `given`: the weights of the parts · `principalComponent`: squared loadings of the first principal component instead. */
  readonly weighting: "given" | "principalComponent";
  readonly aggregation: Aggregation;
  /** Applied to the scores of the group before anything above uses them, e.g. z-scores of a sum of z-scores. */
  readonly rescale: Normalisation;
  readonly gaps: GapRule;
}

/** Score of one group; `before`: as aggregated, `scores`: after its own normalisation. */
export interface GroupScores extends Aggregated {
  readonly before: CellColumn;
  /** As used, in the order of the parts. */
  readonly weights: readonly number[];
  readonly warnings: readonly "PCA_WEAK"[];
}

/**
 * Scores of all groups, each level with its own weights and its own coverage rule. `indicators` are already comparable; groups may stand
 * in any order. Throws MethodError UNKNOWN_ID (a part that is neither), PARAMETER (a group that contains itself), and what
 * {@link aggregate} and {@link normalise} throw.
 */
export function aggregateGroups(
  indicators: ReadonlyMap<string, CellColumn>,
  groups: readonly IndexGroup[],
): ReadonlyMap<string, GroupScores> {
  const done = new Map<string, GroupScores>();
  for (const group of groups) compute(group, { indicators, groups, done, above: [] });
  return done;
}

interface Progress {
  readonly indicators: ReadonlyMap<string, CellColumn>;
  readonly groups: readonly IndexGroup[];
  readonly done: Map<string, GroupScores>;
  readonly above: readonly string[];
}

function compute(group: IndexGroup, progress: Progress): CellColumn {
  const finished = progress.done.get(group.id);
  if (finished !== undefined) return finished.scores;
  const path = [...progress.above, group.id];
  if (progress.above.includes(group.id)) {
    throw new MethodError("PARAMETER", `aggregateGroups: groups without a circle expected, ${path.join(" → ")} found`);
  }
  const columns = group.parts.map(({ id }) => partColumn(id, { ...progress, above: path }));
  const { weights, warnings } = weightsOf(group, columns);
  const { scores: before, coverage } = aggregate(columns, weights, group.aggregation, group.gaps);
  const scores = normalise(before, group.rescale).column;
  progress.done.set(group.id, { scores, coverage, before, weights, warnings });
  return scores;
}

function weightsOf({ parts, weighting }: IndexGroup, columns: readonly CellColumn[]): Pick<GroupScores, "weights" | "warnings"> {
  return weighting === "given" ? { weights: parts.map(({ weight }) => weight), warnings: [] } : principalComponents(columns);
}

function partColumn(id: string, progress: Progress): CellColumn {
  const indicator = progress.indicators.get(id);
  if (indicator !== undefined) return indicator;
  const group = progress.groups.find((one) => one.id === id);
  if (group === undefined) throw new MethodError("UNKNOWN_ID", `aggregateGroups: an indicator or a group expected, "${id}" found`);
  return compute(group, progress);
}
