// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { mean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";
import { isConstant } from "./moran.ts";
import { knownMap, weightOf } from "./neighbours.ts";
import type { ValuesOnMap, WeightStyle } from "./neighbours.ts";
import { weightSums } from "./weight-sums.ts";

/**
 * Geary's C = (n−1)/(2·S0) · ΣΣ w_ij (x_i − x_j)² / Σz²: below 1 if areas that touch are alike, 1 by chance, above 1 if they differ.
 * `null` if all values are equal or no two areas touch. Throws as `knownMap`. Source: Geary 1954; spdep::geary.test
 */
export function gearyC(map: ValuesOnMap, style: WeightStyle): number | null {
  const { values, neighbours } = knownMap(map);
  const { n, s0 } = weightSums(neighbours, style);
  if (s0 === 0 || isConstant(values)) return null;
  const centre = mean(values) ?? 0;
  const differences = neighbours.flatMap((list, area) =>
    list.map((other) => weightOf(list, style) * (at(values, area) - at(values, other)) ** 2),
  );
  return ((n - 1) * sum(differences)) / (2 * s0 * sum(values.map((value) => (value - centre) ** 2)));
}
