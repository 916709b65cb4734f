// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { checkWeights } from "../stats/moments.ts";
import type { Random } from "../stats/random.ts";

/**
 * Which weights the runs try. `any`: every mix of weights is equally likely (Dirichlet with parameter 1) · `around`: each weight between
 * (1 − share) and (1 + share) of the chosen one · `given`: these · `chosen`: always the chosen ones.
 */
export type WeightVariation =
  | { readonly kind: "any" }
  | { readonly kind: "around"; readonly share: number }
  | { readonly kind: "given"; readonly draws: readonly (readonly number[])[] }
  | { readonly kind: "chosen" };

/** Weights of one run, sum 1. Throws PARAMETER (share outside 0 … 1, draw that was not given) and WEIGHTS. */
export function drawWeights(
  variation: WeightVariation,
  chosen: readonly number[],
  draw: { readonly index: number; readonly random: Random },
) {
  switch (variation.kind) {
    case "any":
      return uniformMix(chosen.length, draw.random);
    case "around":
      return around(chosen, variation.share, draw.random);
    case "given":
      return sumToOne(at(variation.draws, draw.index));
    case "chosen":
      return sumToOne(chosen);
  }
}

/** Gaps between sorted uniform numbers: Dirichlet(1, …, 1) without a logarithm, so that every engine draws the same bits. */
function uniformMix(length: number, random: Random): readonly number[] {
  const cuts = Float64Array.from({ length: length - 1 }, random).sort();
  return Array.from({ length }, (_, index) => (cuts[index] ?? 1) - (index === 0 ? 0 : at(cuts, index - 1)));
}

function around(chosen: readonly number[], share: number, random: Random): readonly number[] {
  if (!(share >= 0 && share <= 1)) throw new MethodError("PARAMETER", `drawWeights: share from 0 to 1 expected, ${share} found`);
  return sumToOne(chosen.map((weight) => weight * (1 + share * (2 * random() - 1))));
}

function sumToOne(weights: readonly number[]): readonly number[] {
  checkWeights(weights, weights);
  const total = weights.reduce((before, weight) => before + weight, 0);
  return weights.map((weight) => weight / total);
}
