// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { mean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";
import { isConstant } from "./moran.ts";
import { inPlace, knownMap, weightOf } from "./neighbours.ts";
import type { KnownMap, ValuesOnMap, WeightStyle } from "./neighbours.ts";
import { lagOf } from "./spatial-lag.ts";

/** First word: the area itself above (high) or not above the mean; second: its neighbours together. */
export type Quadrant = "highHigh" | "lowLow" | "highLow" | "lowHigh";

/** Local Moran's I of one area and what its two reference distributions expect. */
export interface LocalMoran {
  readonly i: number;
  readonly quadrant: Quadrant;
  /** The area keeps its value, the others are shuffled (Sokal 1998); z is `null` where the variance is 0. */
  readonly conditional: { readonly expected: number; readonly variance: number; readonly z: number | null };
  /** All values are shuffled (Anselin 1995). */
  readonly total: { readonly expected: number; readonly variance: number };
}

/**
 * Local Moran's I_i = z_i/m2 · Σ w_ij z_j with m2 = Σz²/n, per area. `null` for areas without a value, for islands, and everywhere if
 * all values are equal or fewer than four areas have one. Throws as `knownMap`. Source: Anselin 1995; spdep::localmoran(mlvar = TRUE)
 */
export function localMoran(map: ValuesOnMap, style: WeightStyle): (LocalMoran | null)[] {
  const known = knownMap(map);
  const scores = localScores(known, style);
  if (scores === null || known.values.length < 4) return map.values.map(() => null);
  const distribution = distributionOf(scores);
  const results = known.neighbours.map((list, area): LocalMoran | null => {
    if (list.length === 0) return null;
    const [z, i] = [at(scores.z, area), at(scores.i, area)];
    const weights = { sum: weightOf(list, style) * list.length, squares: weightOf(list, style) ** 2 * list.length };
    const conditional = distribution.conditional(z, weights);
    return {
      i,
      quadrant: quadrantOf(z, at(scores.lag, area)),
      conditional: { ...conditional, z: conditional.variance > 0 ? (i - conditional.expected) / Math.sqrt(conditional.variance) : null },
      total: distribution.total(weights),
    };
  });
  return inPlace(known, map.values.length, results);
}

export interface LocalScores {
  /** Distance from the mean, its sum or mean over the neighbours, and I, per known area. */
  readonly z: readonly number[];
  readonly lag: readonly number[];
  readonly i: readonly number[];
}

/** `null` if all values are equal. */
export function localScores({ values, neighbours }: KnownMap, style: WeightStyle): LocalScores | null {
  if (isConstant(values)) return null;
  const centre = mean(values) ?? 0;
  const z = values.map((value) => value - centre);
  const m2 = sum(z.map((value) => value ** 2)) / z.length;
  const lag = lagOf(z, neighbours, style);
  return { z, lag, i: z.map((value, index) => (value / m2) * at(lag, index)) };
}

/** A sign of 0 counts as low, as in the reference (spdep attribute quadr$pysal). */
export function quadrantOf(z: number, lag: number): Quadrant {
  if (z > 0) return lag > 0 ? "highHigh" : "highLow";
  return lag > 0 ? "lowHigh" : "lowLow";
}

interface AreaWeights {
  readonly sum: number;
  readonly squares: number;
}

function distributionOf({ z }: LocalScores) {
  const n = z.length;
  const m2 = sum(z.map((value) => value ** 2)) / n;
  const b2 = sum(z.map((value) => value ** 4)) / n / m2 ** 2;
  return {
    conditional: (own: number, w: AreaWeights) => ({
      expected: -(own ** 2 * w.sum) / ((n - 1) * m2),
      variance: (own / m2) ** 2 * (n / (n - 2)) * (w.squares - w.sum ** 2 / (n - 1)) * (m2 - own ** 2 / (n - 1)),
    }),
    total: (w: AreaWeights) => {
      const expected = -w.sum / (n - 1);
      const own = ((n - b2) / (n - 1)) * w.squares;
      const pairs = ((2 * b2 - n) / ((n - 1) * (n - 2))) * (w.sum ** 2 - w.squares);
      return { expected, variance: own + pairs - expected ** 2 };
    },
  };
}
