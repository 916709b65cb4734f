// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../model/indicator.ts";

/**
 * Whether an area may be held against the city value. A count may not: the city is the sum of its areas and always larger, so
 * "deutlich niedriger" would say nothing. Rates, shares, ratios and means may.
 */
export function comparesToCity(indicator: Pick<Indicator, "kind">): boolean {
  return indicator.kind !== "count";
}
