// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";
import { seededRandom } from "../stats/seeded-random.ts";
import type { CountedShare } from "./difference.ts";

/** Between which places an area lies, 1 = highest share; `of` areas take part. */
export interface RankSpan {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

export interface RankSpanOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly confidence?: number;
}

/**
 * Places that one share among several may have, given that each is uncertain: its place in `draws` simulated cities, without the
 * outermost (1 − confidence)/2 at both ends. In each city every area's share is drawn anew around its own counts, on the logit scale with
 * variance 1/(x+½) + 1/(n−x+½), so that shares of 0 and 100 % take part.
 *
 * Same input and seed, same span. Throws MethodError: NO_DENOMINATOR if a base is not positive, PARAMETER if a count is no part of its base
 * or `area` is not among the shares. Source: Goldstein & Spiegelhalter 1996, ranks with their simulated intervals
 */
export function rankSpan(shares: readonly CountedShare[], area: number, options: RankSpanOptions): RankSpan {
  const { seed, draws = 500, confidence = 0.95 } = options;
  if (shares[area] === undefined)
    throw new MethodError("PARAMETER", `rankSpan: an area from 0 to ${shares.length - 1} expected, ${area} found`);
  const logits = shares.map(logitOf);
  const normal = normalNumbers(seededRandom(seed));
  const places: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = logits.map(({ mean, sd }) => mean + sd * normal());
    const own = drawn[area] ?? 0;
    places.push(1 + drawn.filter((value) => value > own).length);
  }
  places.sort((a, b) => a - b);
  const cut = Math.floor((draws * (1 - confidence)) / 2);
  return { from: places[cut] ?? 1, to: places[draws - 1 - cut] ?? shares.length, of: shares.length };
}

interface Logit {
  readonly mean: number;
  readonly sd: number;
}

function logitOf({ x, n }: CountedShare): Logit {
  if (!(n > 0)) throw new MethodError("NO_DENOMINATOR", `rankSpan: a positive base expected, ${n} found`);
  if (!(x >= 0 && x <= n)) throw new MethodError("PARAMETER", `rankSpan: a count from 0 to its base expected, ${x} of ${n} found`);
  return { mean: Math.log((x + 0.5) / (n - x + 0.5)), sd: Math.sqrt(1 / (x + 0.5) + 1 / (n - x + 0.5)) };
}

/** Standard normal numbers in pairs (Box–Muller). */
function normalNumbers(random: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
