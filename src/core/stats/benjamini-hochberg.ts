// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "./method-error.ts";

/**
 * p-values adjusted for the number of tests, so that of all findings with an adjusted p ≤ q at most the share q is expected to be
 * chance (false discovery rate). `null` stays `null` and does not count as a test.
 *
 * Throws MethodError PARAMETER for a p outside 0…1. Source: Benjamini & Hochberg 1995; R p.adjust(method = "BH")
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const wrong = pValues.find((p) => p !== null && !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new MethodError("PARAMETER", `benjaminiHochberg: p-values from 0 to 1 expected, ${wrong} found`);
  const tests = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let smallest = 1;
  tests.forEach(({ p, index }, place) => {
    smallest = Math.min(smallest, p * (tests.length / (tests.length - place)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
