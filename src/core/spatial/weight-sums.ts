// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { sum } from "../stats/sum.ts";
import { weightOf } from "./neighbours.ts";
import type { Neighbours, WeightStyle } from "./neighbours.ts";

/** What the moments of Moran's I, Geary's C and Getis-Ord's G need to know about the weights. */
export interface WeightSums {
  /** Areas with at least one neighbour. */
  readonly n: number;
  /** ΣΣw. */
  readonly s0: number;
  /** ½ΣΣ(w_ij + w_ji)². */
  readonly s1: number;
  /** Σ(w_i. + w_.i)². */
  readonly s2: number;
}

/** Source: Cliff & Ord 1981; spdep::spweights.constants(adjust.n = TRUE), where islands do not count */
export function weightSums(neighbours: Neighbours, style: WeightStyle): WeightSums {
  const weights = neighbours.map((list) => new Map(list.map((other) => [other, weightOf(list, style)])));
  const rows = weights.map((row) => sum(row.values()));
  const columns = neighbours.map(() => 0);
  const squares: number[] = [];
  weights.forEach((row, from) => {
    for (const [to, weight] of row) {
      const back = at(weights, to).get(from);
      columns[to] = at(columns, to) + weight;
      squares.push(back === undefined ? 2 * weight ** 2 : (weight + back) ** 2);
    }
  });
  return {
    n: neighbours.filter((list) => list.length > 0).length,
    s0: sum(rows),
    s1: sum(squares) / 2,
    s2: sum(rows.map((row, index) => (row + at(columns, index)) ** 2)),
  };
}
