// SPDX-License-Identifier: EUPL-1.2
import { classLimits, type LimitMethod } from "../../classify/class-limits.ts";
import { roundLimits } from "../../classify/round-limits.ts";
import type { ClassMethod } from "../../model/edition-info.ts";
import type { ClassChoice } from "../state.ts";

/** Share of the values that may change class for a limit that people can read; the same as for published limits. */
const maxMovedShare = 0.04;

/** Method of a choice in the words of the published format. */
export function methodOf(choice: ClassChoice): ClassMethod {
  return choice.method === "deviation" ? "standardDeviation" : choice.method;
}

/**
 * Inner class limits of the reader's choice, over the values of all years together; limits of the reader's own stay as they are,
 * computed ones are rounded like published ones. `cityValue`: middle of the classes of `deviation`; without it there are none (`null`),
 * nor without any value.
 */
export function readerLimits(choice: ClassChoice, values: readonly number[], cityValue: number | null): readonly number[] | null {
  if (choice.method === "manual") return choice.limits;
  if (values.length === 0 || (choice.method === "deviation" && cityValue === null)) return null;
  const method: LimitMethod = choice.method === "deviation" ? "standardDeviation" : choice.method;
  const k = choice.method === "deviation" ? {} : { k: choice.count };
  const limits = classLimits(method, values, { ...k, ...(cityValue === null ? {} : { cityValue }) });
  return roundLimits(limits, values, { maxMovedShare });
}
