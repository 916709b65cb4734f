// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import type { Truth } from "./three-valued.ts";

/** What another rule changes, as positions of areas. */
export interface ResultChange {
  /** "neu dabei": met now, and not met or unknown before. */
  readonly joined: readonly number[];
  /** "nicht mehr dabei": met before, surely not met now. */
  readonly left: readonly number[];
  /** Cannot be judged any more, whatever they were before. */
  readonly lost: readonly number[];
  /** Could not be judged before and are surely not met now. */
  readonly cleared: readonly number[];
}

/**
 * Compares two results for the same areas. An area that becomes unjudgeable is never called "no longer in".
 * Throws MethodError LENGTH for different numbers of areas.
 */
export function compareResults(before: readonly Truth[], after: readonly Truth[]): ResultChange {
  if (before.length !== after.length) {
    throw new MethodError("LENGTH", `compareResults: ${before.length} areas expected, ${after.length} found`);
  }
  const where = (test: (was: Truth, is: Truth) => boolean): readonly number[] =>
    after.flatMap((is, area) => (test(at(before, area), is) ? [area] : []));
  return {
    joined: where((was, is) => is === "met" && was !== "met"),
    left: where((was, is) => is === "notMet" && was === "met"),
    lost: where((was, is) => is === "unknown" && was !== "unknown"),
    cleared: where((was, is) => is === "notMet" && was === "unknown"),
  };
}
