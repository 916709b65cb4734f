// SPDX-License-Identifier: EUPL-1.2
import { at } from "../../src/core/stats/at.ts";
import { shareDifference } from "../../src/core/uncertainty/difference.ts";
import { byar, clopperPearson, poissonExact, rateInterval, shareVariation, wilson } from "../../src/core/uncertainty/intervals.ts";
import { empiricalBayes, empiricalBayesLocal, shrinkLogit } from "../../src/core/uncertainty/smoothing.ts";
import { bounds, entry } from "./adapter-entry.ts";
import type { Adapter } from "./adapter-entry.ts";

interface Shares {
  readonly x: readonly number[];
  readonly n: readonly number[];
  readonly confidence?: number;
}

interface Events {
  readonly events: readonly number[];
  readonly confidence?: number;
}

export const uncertaintyAdapter: Adapter = {
  "uncertainty.wilson": entry(({ x, n, confidence }: Shares) => x.map((count, index) => bounds(wilson(count, at(n, index), confidence)))),
  "uncertainty.clopperPearson": entry(({ x, n, confidence }: Shares) =>
    x.map((count, index) => bounds(clopperPearson(count, at(n, index), confidence))),
  ),
  "uncertainty.byar": entry(({ events, confidence }: Events) => events.map((count) => bounds(byar(count, confidence)))),
  "uncertainty.poissonExact": entry(({ events, confidence }: Events) => events.map((count) => bounds(poissonExact(count, confidence)))),
  "uncertainty.rate": entry(
    ({ events, population, ...options }: Events & { population: readonly number[]; scale: number; method?: "byar" | "exact" | "auto" }) =>
      events.map((count, index) => {
        const result = rateInterval(count, at(population, index), options);
        return result === null ? null : [result.rate, result.lower, result.upper];
      }),
  ),
  "uncertainty.cvProportion": entry(({ x, n }: Shares) => x.map((count, index) => shareVariation(count, at(n, index)))),
  "uncertainty.differenceNewcombe": entry((input: { pairs: readonly (readonly [number, number, number, number])[]; confidence?: number }) =>
    input.pairs.map(([x1, n1, x2, n2]) => {
      const result = shareDifference({ x: x1, n: n1 }, { x: x2, n: n2 }, input.confidence);
      return result === null ? null : [result.difference, result.lower, result.upper];
    }),
  ),
  "smoothing.empiricalBayesGlobal": entry(({ x, n }: Shares) => empiricalBayes(x, n)),
  "smoothing.empiricalBayesLocal": entry(({ x, n, neighbors }: Shares & { neighbors: readonly (readonly number[])[] }) =>
    empiricalBayesLocal(x, n, neighbors),
  ),
  "smoothing.shrinkLogit": entry(({ x, n }: Shares) => {
    const { betweenVariance: t2, ...result } = shrinkLogit(x, n);
    return { ...result, t2 };
  }),
};
