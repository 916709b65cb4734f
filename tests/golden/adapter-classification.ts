// SPDX-License-Identifier: EUPL-1.2
import type { Classification, Closure } from "../../src/core/classify/classification.ts";
import { classifyValues } from "../../src/core/classify/classify-values.ts";
import { classEntropy } from "../../src/core/classify/entropy-breaks.ts";
import { boxBreaks, quantileBreaks } from "../../src/core/classify/simple-breaks.ts";
import { mean, median, medianAbsoluteDeviation, sd, skewness, variance } from "../../src/core/stats/moments.ts";
import { quantile, weightedQuantile } from "../../src/core/stats/quantile.ts";
import type { QuantileType } from "../../src/core/stats/quantile.ts";
import { entry } from "./adapter-entry.ts";
import type { Adapter } from "./adapter-entry.ts";

type Values = readonly (number | null)[];

interface ClassInput {
  readonly values: Values;
  readonly k?: number;
  readonly closure?: Closure;
}

export const classificationAdapter: Adapter = {
  "stats.quantile": entry((input: { values: Values; probs: readonly number[]; type?: QuantileType; weights?: readonly number[] }) =>
    input.probs.map((p) =>
      input.weights === undefined ? quantile(known(input.values), p, input.type) : weightedQuantile(known(input.values), input.weights, p),
    ),
  ),
  "stats.moments": entry(({ values }: { values: Values }) => moments(known(values))),
  "classify.quantile": entry((input: ClassInput & { weights?: readonly number[] }) => {
    const result = classifyValues("quantile", input.values, input);
    const breaksRaw = quantileBreaks(increasing(input.values), input.k ?? 5);
    return { ...described(result, input.values), breaksRaw, duplicatesCollapsed: result.breaks.length < breaksRaw.length };
  }),
  "classify.equalInterval": entry((input: ClassInput) => described(classifyValues("equalInterval", input.values, input), input.values)),
  "classify.fisher": entry((input: ClassInput) => described(classifyValues("fisher", input.values, input), input.values)),
  "classify.maxEntropy": entry((input: ClassInput) => {
    const result = classifyValues("maxEntropy", input.values, input);
    return { ...described(result, input.values), entropy: classEntropy(result.counts) };
  }),
  "classify.maximumBreaks": entry((input: ClassInput) => described(classifyValues("maximumBreaks", input.values, input), input.values)),
  "classify.pretty": entry((input: ClassInput) => described(classifyValues("pretty", input.values, input), input.values)),
  "classify.stdMean": entry((input: ClassInput & { multiples?: readonly number[]; ddof?: 0 | 1 }) =>
    described(classifyValues("stdMean", input.values, input), input.values),
  ),
  "classify.headTails": entry((input: ClassInput & { threshold?: number }) =>
    described(classifyValues("headTails", input.values, input), input.values),
  ),
  "classify.box": entry(({ iqrMult = 1.5, ...input }: ClassInput & { iqrMult?: number }) => ({
    ...described(classifyValues("box", input.values, { ...input, iqrMultiple: iqrMult }), input.values),
    breaks: boxBreaks(increasing(input.values), iqrMult),
  })),
  "classify.manual": entry((input: ClassInput & { breaks: readonly number[] }) =>
    described(classifyValues("manual", input.values, input), input.values),
  ),
  "classify.divergingAt": entry((input: { center: number; step: number; classesPerSide: number; values: Values }) => {
    const { center: centre, step, classesPerSide, values } = input;
    const result = classifyValues("divergingAt", values, { centre, step, classesPerSide });
    return { ...described(result, values), innerBreaks: result.breaks.slice(1, -1) };
  }),
};

/** A classification with everything that golden files may ask of it. */
function described(result: Classification, values: Values) {
  const members = result.counts.map((_, index) => known(values.filter((__, place) => result.classOf[place] === index)));
  return {
    ...result,
    kEffective: result.counts.length,
    upper: result.breaks.slice(1),
    midBreaks: result.breaks.slice(1, -1),
    lowerBounds: members.slice(1).map((group) => Math.min(...group)),
    ssd: members.reduce((total, group) => total + (variance(group, 0) ?? 0) * group.length, 0),
  };
}

function moments(values: readonly number[]) {
  return {
    n: values.length,
    mean: mean(values),
    sd1: sd(values, 1),
    sd0: sd(values, 0),
    median: median(values),
    mad: medianAbsoluteDeviation(values),
    skew_g1: skewness(values),
  };
}

function increasing(values: Values): number[] {
  return known(values).sort((a, b) => a - b);
}

function known(values: Values): number[] {
  return values.filter((value) => value !== null);
}
