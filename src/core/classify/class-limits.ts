// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sd } from "../stats/moments.ts";
import { tidyBreaks } from "./class-index.ts";
import { classifyValues } from "./classify-values.ts";
import { groupValues } from "./value-groups.ts";

/** Methods an edition may name; the same words as in the published format. */
export type LimitMethod = "quantile" | "equal" | "natural" | "standardDeviation" | "manual";

export interface LimitOptions {
  /** Number of classes, 2 to 9; default 5. */
  readonly k?: number;
  /** standardDeviation: the value of the whole city, which lies in the middle class if k is odd. */
  readonly cityValue?: number;
  /** manual: the inner limits, strictly increasing. */
  readonly limits?: readonly number[];
}

/**
 * Inner limits of half-open classes with open outer ends: class i holds [limit i−1, limit i), n limits make n + 1 classes.
 * `values` are those of all areas and, for a series of maps, of all years together.
 *
 * `standardDeviation` puts the limits at city value + (i − k/2) × sd, i = 1…k−1, with the population sd of the values (k = 5:
 * ±0.5 and ±1.5). Limits beyond which no value lies are left out, except manual ones: they would close empty classes.
 * One distinct value makes one class, so no limit. Throws MethodError: NO_DATA, CLASS_COUNT, BREAKS_ORDER, PARAMETER.
 */
export function classLimits(method: LimitMethod, values: readonly (number | null)[], options: LimitOptions = {}): number[] {
  const { k = 5 } = options;
  switch (method) {
    case "quantile":
      return innerBreaks(classifyValues("quantile", values, { k }).breaks);
    case "equal":
      return innerBreaks(classifyValues("equalInterval", values, { k }).breaks);
    case "natural":
      return innerBreaks(classifyValues("fisher", values, { k }).breaks);
    case "standardDeviation":
      return limitsAroundCity(values, k, options.cityValue);
    case "manual":
      return checkedLimits(options.limits ?? []);
  }
}

function innerBreaks(breaks: readonly number[]): number[] {
  return breaks.slice(1, -1);
}

function limitsAroundCity(values: readonly (number | null)[], k: number, cityValue: number | undefined): number[] {
  if (cityValue === undefined || !Number.isFinite(cityValue)) {
    throw new MethodError("PARAMETER", `classLimits: a city value expected for "standardDeviation", ${cityValue} found`);
  }
  if (!Number.isInteger(k) || k < 2 || k > 9) throw new MethodError("CLASS_COUNT", `classLimits: 2 to 9 classes expected, ${k} found`);
  const { sorted, distinct } = groupValues(values);
  const spread = sd(sorted, 0) ?? 0;
  const all = Array.from({ length: k - 1 }, (_, index) => cityValue + (index + 1 - k / 2) * spread);
  const [min, max] = [at(sorted, 0), at(sorted, sorted.length - 1)];
  return tidyBreaks(all, distinct, { closure: "left", collapse: true }).filter((limit) => limit > min && limit <= max);
}

function checkedLimits(limits: readonly number[]): number[] {
  const wrong = limits.some((limit, index) => !Number.isFinite(limit) || (index > 0 && limit <= at(limits, index - 1)));
  if (wrong || limits.length === 0 || limits.length > 8) {
    throw new MethodError("BREAKS_ORDER", `classLimits: 1 to 8 strictly increasing limits expected, ${limits.join(" ") || "none"} found`);
  }
  return [...limits];
}
