// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";
import type { Classification, ClassifyOptions, ClassWarning, Closure, Method } from "./classification.ts";
import { classIndex, tidyBreaks } from "./class-index.ts";
import { entropyBreaks } from "./entropy-breaks.ts";
import { naturalBreaks } from "./natural-breaks.ts";
import { prettyBreaks } from "./pretty-breaks.ts";
import {
  boxBreaks,
  divergingLimits,
  equalBreaks,
  gapBreaks,
  headTailBreaks,
  quantileBreaks,
  stdMeanBreaks,
  weightedQuantileLimits,
} from "./simple-breaks.ts";
import { groupValues } from "./value-groups.ts";
import type { ValueGroups } from "./value-groups.ts";

/** Methods whose classes do not depend on how many different values there are. */
const fixedMethods: readonly Method[] = ["manual", "divergingAt"];
/** Methods that make as many classes as asked for. */
const countedMethods: readonly Method[] = ["quantile", "equalInterval", "fisher", "maxEntropy", "maximumBreaks"];

/**
 * Divides values into classes by one of the methods of methods.md 2.2 and says what had to be changed (`warnings`).
 *
 * `null` values keep the class `null`. Equal values are never separated. The order of the values has no influence. A break that
 * was computed and lies within rounding (1e-12) of a value is moved onto it: later plain comparisons agree with `classOf`.
 * Throws MethodError: NO_DATA, NOT_FINITE, CLASS_COUNT (k not in 2..9), BREAKS_ORDER, PARAMETER, WEIGHTS.
 *
 * @example classifyValues("equalInterval", [0, null, 10, 5, null, 2.5], { k: 4 }).classOf // [0, null, 3, 2, null, 1]
 */
export function classifyValues(method: Method, values: readonly (number | null)[], options: ClassifyOptions = {}): Classification {
  const { k = 5, closure = "left" } = options;
  if (!Number.isInteger(k) || k < 2 || k > 9) throw new MethodError("CLASS_COUNT", `classify: 2 to 9 classes expected, ${k} found`);
  const groups = groupValues(values);
  if (groups.distinct.length === 1 && !fixedMethods.includes(method)) return singleClass(values, closure);
  const possible = Math.min(k, groups.distinct.length);
  const breaks = tidyBreaks(breaksOf(method, { values, groups, k: possible }, options), method === "manual" ? [] : groups.distinct, {
    closure,
    collapse: method !== "stdMean" && !fixedMethods.includes(method),
  });
  const result = assign(values, breaks, { closure, hasOpenEnds: method !== "manual" });
  return { ...result, warnings: warningsOf(method, result, { k, n: groups.sorted.length }) };
}

interface Material {
  readonly values: readonly (number | null)[];
  readonly groups: ValueGroups;
  readonly k: number;
}

function breaksOf(method: Method, { values, groups, k }: Material, options: ClassifyOptions): readonly number[] {
  const { sorted } = groups;
  const [min, max] = [at(sorted, 0), at(sorted, sorted.length - 1)];
  switch (method) {
    case "quantile":
      if (options.weights === undefined) return quantileBreaks(sorted, k);
      return [min, ...populationLimits(values, options.weights, k), max];
    case "equalInterval":
      return equalBreaks(sorted, k);
    case "fisher":
      return naturalBreaks(groups, k);
    case "maxEntropy":
      return entropyBreaks(groups, k);
    case "maximumBreaks":
      return gapBreaks(groups, k);
    case "pretty":
      return prettyBreaks(min, max, options.k ?? 5);
    case "headTails":
      return headTailBreaks(sorted, options.threshold ?? 0.4);
    case "stdMean":
      return stdMeanBreaks(sorted, { multiples: [-2, -1, 1, 2], ddof: 0, ...options });
    case "box":
      return withEnds(innerBox(sorted, options.iqrMultiple ?? 1.5), min, max);
    case "divergingAt":
      return withEnds(divergingLimits(options.centre ?? NaN, options.step ?? NaN, options.classesPerSide ?? 2), min, max);
    case "manual":
      return checkedBreaks(options.breaks ?? []);
  }
}

function populationLimits(values: readonly (number | null)[], weights: readonly number[], k: number): number[] {
  if (weights.length !== values.length) {
    throw new MethodError("WEIGHTS", `weights: ${values.length} weights expected, ${weights.length} found`);
  }
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, weight: at(weights, index) }]));
  return weightedQuantileLimits(
    known.map(({ value }) => value),
    known.map(({ weight }) => weight),
    k,
  );
}

function innerBox(sorted: readonly number[], iqrMultiple: number): number[] {
  return boxBreaks(sorted, iqrMultiple)
    .slice(1, -1)
    .filter((limit) => limit !== null);
}

function withEnds(inner: readonly number[], min: number, max: number): number[] {
  return [Math.min(min, at(inner, 0)), ...inner, Math.max(max, at(inner, inner.length - 1))];
}

function checkedBreaks(breaks: readonly number[]): readonly number[] {
  const wrong = breaks.findIndex((limit, index) => !Number.isFinite(limit) || (index > 0 && limit <= at(breaks, index - 1)));
  if (breaks.length < 2 || wrong >= 0) {
    throw new MethodError("BREAKS_ORDER", `classify: at least 2 strictly increasing breaks expected, ${breaks.join(" ")} found`);
  }
  return breaks;
}

function singleClass(values: readonly (number | null)[], closure: Closure): Classification {
  const value = values.find((candidate) => candidate !== null) ?? 0;
  const classOf = values.map((candidate) => (candidate === null ? null : 0));
  const counts = [classOf.filter((index) => index !== null).length];
  return { breaks: [value, value], closure, classOf, counts, gvf: null, warnings: ["SINGLE_VALUE"] };
}

function assign(
  values: readonly (number | null)[],
  breaks: readonly number[],
  { closure, hasOpenEnds }: { readonly closure: Closure; readonly hasOpenEnds: boolean },
): Omit<Classification, "warnings"> {
  const inner = breaks.slice(1, -1);
  const classOf = values.map((value) => (value === null ? null : classIndex(value, { breaks, inner, closure, hasOpenEnds })));
  const members: number[][] = Array.from({ length: breaks.length - 1 }, () => []);
  values.forEach((value, index) => {
    const own = classOf[index];
    if (value !== null && own !== null && own !== undefined) members[own]?.push(value);
  });
  return { breaks, closure, classOf, counts: members.map((values) => values.length), gvf: goodness(members) };
}

function goodness(members: readonly (readonly number[])[]): number | null {
  const total = squaredDeviations(members.flat());
  return total === 0 ? null : 1 - sum(members.map(squaredDeviations)) / total;
}

function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  return sum(values.map((value) => (value - centre) ** 2));
}

function warningsOf(
  method: Method,
  { counts, classOf }: Omit<Classification, "warnings">,
  { k, n }: { readonly k: number; readonly n: number },
): ClassWarning[] {
  const isCounted = countedMethods.includes(method);
  const wanted = isCounted || method === "pretty" ? k : counts.length;
  const warnings: ClassWarning[] = [];
  if (isCounted && counts.length < k) warnings.push("K_REDUCED");
  if (n < 2 * wanted) warnings.push("FEW_VALUES");
  if (classOf.some((index) => index !== null && (index < 0 || index >= counts.length))) warnings.push("OUT_OF_RANGE");
  return warnings;
}
