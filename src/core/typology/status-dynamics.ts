// SPDX-License-Identifier: EUPL-1.2
import { aggregate } from "../composite/aggregate.ts";
import type { GapRule } from "../composite/aggregation.ts";
import { normalise } from "../composite/normalise.ts";
import { worstStatus } from "../model/cell.ts";
import type { Status } from "../model/cell.ts";
import { cellAt, withGaps } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import type { Ddof } from "../stats/moments.ts";
import { classAt } from "./class-at.ts";

/** One dimension of a typology: indicators whose high values are a burden, and where the classes of their standardised sum lie. */
export interface TypologyAxis {
  readonly columns: readonly CellColumn[];
  /** Equal weights if absent. */
  readonly weights?: readonly number[];
  /** Strictly increasing, in standard deviations of the sum. */
  readonly cuts: readonly number[];
}

export interface TypologyOptions {
  readonly status: TypologyAxis;
  readonly dynamic: TypologyAxis;
  readonly ddof: Ddof;
  /** 1 for areas that are not rated at all (too few inhabitants, list of the publisher). */
  readonly excluded?: Uint8Array;
  /** 1 for areas that are rated without influence on mean and sd (outliers). */
  readonly withoutInfluence?: Uint8Array;
  readonly gaps?: GapRule;
}

export interface AxisResult {
  /** z-score per indicator. */
  readonly parts: readonly CellColumn[];
  readonly sum: CellColumn;
  /** The sum, standardised again. */
  readonly score: CellColumn;
  /** From 0 for the lowest score; `null` for areas that are not rated. */
  readonly classes: readonly (number | null)[];
}

export interface TypologyResult {
  readonly status: AxisResult;
  readonly dynamic: AxisResult;
  /** Why an area has no class: `notApplicable` for excluded ones; `ok` or `unreliable` for rated ones. */
  readonly rating: readonly Status[];
  /** `counts[s][d]`: number of areas. */
  readonly counts: readonly (readonly number[])[];
}

/** Classes of Monitoring Soziale Stadtentwicklung Berlin: four of status, three of dynamics over two years. */
export const berlinCuts = { status: [-1, 1, 1.5], dynamic: [-1, 1] } as const;

/**
 * Status × dynamics: z-score of every indicator over the rated areas, sum, z-score of the sum, classes at the cuts. An area without all
 * indicators (unless `gaps` says otherwise) is not rated on that axis and never "middle".
 *
 * Throws MethodError BREAKS_ORDER (cuts not strictly increasing) and what {@link aggregate} throws.
 * Source: Monitoring Soziale Stadtentwicklung Berlin, re-derived in methods.md 3.4
 */
export function statusDynamics(options: TypologyOptions): TypologyResult {
  const status = rateAxis(options.status, options);
  const dynamic = rateAxis(options.dynamic, options);
  const areas = status.classes.map((statusClass, area) => ({ statusClass, dynamicClass: dynamic.classes[area] ?? null }));
  const statusCounts = Array.from({ length: options.status.cuts.length + 1 }, (_, s) =>
    areas.filter(({ statusClass }) => statusClass === s),
  );
  return {
    status,
    dynamic,
    rating: areas.map((_, area) => worstStatus(cellAt(status.score, area).status, cellAt(dynamic.score, area).status)),
    counts: statusCounts.map((members) =>
      Array.from({ length: options.dynamic.cuts.length + 1 }, (_, d) => members.filter(({ dynamicClass }) => dynamicClass === d).length),
    ),
  };
}

function rateAxis(axis: TypologyAxis, { ddof, excluded, withoutInfluence, gaps = { minCoverage: 1 } }: TypologyOptions): AxisResult {
  const { columns, cuts, weights = columns.map(() => 1) } = axis;
  const wrong = cuts.find((cut, index) => index > 0 && !(cut > (cuts[index - 1] ?? cut)));
  if (wrong !== undefined) throw new MethodError("BREAKS_ORDER", `statusDynamics: increasing cuts expected, ${cuts.join(", ")} found`);
  const influence = withoutInfluence === undefined ? {} : { withoutInfluence };
  const standardise = (column: CellColumn) => normalise(column, { kind: "zscore", ddof }, influence).column;
  const rated = columns.map((column) => withGaps(column, (area) => ((excluded?.[area] ?? 0) === 0 ? null : "notApplicable")));
  const parts = rated.map(standardise);
  const { scores: sum } = aggregate(parts, weights, { kind: "sum" }, gaps);
  const score = standardise(sum);
  return { parts, sum, score, classes: Array.from(score.values, (_, area) => classAt(cellAt(score, area), cuts)) };
}
