// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";
import { variance } from "./moments.ts";
import { sum } from "./sum.ts";

/**
 * Cronbach's raw alpha: k/(k−1) · (1 − Σ variance of items / variance of their sum). `items[k][i]`: complete cases only.
 * `null` for fewer than two items or a sum that does not vary. Source: Cronbach 1951; agrees with R psych::alpha (raw_alpha).
 */
export function cronbachAlpha(items: readonly (readonly number[])[]): number | null {
  const cases = items[0]?.length ?? 0;
  const totals = Array.from({ length: cases }, (_, index) => sum(items.map((item) => at(item, index))));
  const ofTotal = variance(totals, 1);
  if (items.length < 2 || ofTotal === null || ofTotal === 0) return null;
  const ofItems = sum(items.map((item) => variance(item, 1) ?? 0));
  return (items.length / (items.length - 1)) * (1 - ofItems / ofTotal);
}
