// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { studentTwoSided } from "../stats/distributions.ts";
import { checkWeights, mean, sd, weightedMean, weightedSd } from "../stats/moments.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

export interface ConvergenceInput {
  readonly start: readonly (number | null)[];
  readonly end: readonly (number | null)[];
  /** Years from start to end. */
  readonly years: number;
  /** Population per area for the weighted coefficients of variation. */
  readonly weights?: readonly number[];
}

/** Whether areas grow more alike. `null` where there are too few areas or no variation. */
export interface Convergence {
  /** Slope of mean annual log growth on log start value: negative if low areas grow faster. With p-value and r². */
  readonly beta: number | null;
  readonly betaP: number | null;
  readonly r2: number | null;
  /** Coefficient of variation (population sd / mean) and sd of logs; falling if areas grow more alike. */
  readonly sigmaCv: Ends;
  readonly sigmaLog: Ends;
  readonly weightedCv: Ends;
  /** Areas with both values, above 0. */
  readonly n: number;
  /** `ZERO_EXCLUDED`: areas with a value of 0 or below were left out, as they have no logarithm. */
  readonly warnings: readonly "ZERO_EXCLUDED"[];
}

export interface Ends {
  readonly start: number | null;
  readonly end: number | null;
}

interface AreaPair {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * β- and σ-convergence of areas between two years. Areas with a missing value are left out.
 * Throws MethodError: LENGTH, PARAMETER (years not positive), WEIGHTS. Source: Barro & Sala-i-Martin 1992
 */
export function convergence({ start, end, years, weights }: ConvergenceInput): Convergence {
  if (start.length !== end.length) throw new MethodError("LENGTH", `convergence: ${start.length} end values expected, ${end.length} found`);
  if (!(years > 0)) throw new MethodError("PARAMETER", `convergence: a positive number of years expected, ${years} found`);
  if (weights !== undefined) checkWeights(start, weights);
  const known = start.flatMap((value, index): AreaPair[] => {
    const last = end[index] ?? null;
    return value === null || last === null ? [] : [{ start: value, end: last, weight: weights?.[index] ?? 1 }];
  });
  const pairs = known.filter((pair) => pair.start > 0 && pair.end > 0);
  const logStart = pairs.map((pair) => Math.log(pair.start));
  const growth = pairs.map((pair) => Math.log(pair.end / pair.start) / years);
  const both = (measure: (values: readonly number[]) => number | null): Ends => ({
    start: measure(pairs.map((pair) => pair.start)),
    end: measure(pairs.map((pair) => pair.end)),
  });
  const shares = pairs.map((pair) => pair.weight);
  return {
    ...regression(logStart, growth),
    sigmaCv: both((values) => ratio(sd(values, 0), mean(values))),
    sigmaLog: both((values) => sd(values.map(Math.log), 0)),
    weightedCv: weights === undefined ? { start: null, end: null } : both((values) => weightedVariation(values, shares)),
    n: pairs.length,
    warnings: pairs.length < known.length ? ["ZERO_EXCLUDED"] : [],
  };
}

function weightedVariation(values: readonly number[], weights: readonly number[]): number | null {
  return values.length === 0 ? null : ratio(weightedSd(values, weights), weightedMean(values, weights));
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

/** Least squares line of y on x. */
function regression(x: readonly number[], y: readonly number[]): Pick<Convergence, "beta" | "betaP" | "r2"> {
  const [centreX, centreY] = [mean(x), mean(y)];
  const none = { beta: null, betaP: null, r2: null };
  if (centreX === null || centreY === null || x.length < 3) return none;
  const sxx = sum(x.map((value) => (value - centreX) ** 2));
  const syy = sum(y.map((value) => (value - centreY) ** 2));
  const sxy = sum(x.map((value, index) => (value - centreX) * (at(y, index) - centreY)));
  if (sxx === 0) return none;
  if (syy === 0) return { beta: 0, betaP: 1, r2: null };
  const r2 = Math.min(1, (sxy * sxy) / (sxx * syy));
  const df = x.length - 2;
  return { beta: sxy / sxx, betaP: studentTwoSided(Math.sqrt((df * r2) / (1 - r2)), df), r2 };
}
