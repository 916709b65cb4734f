// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import type { RuleCondition } from "../model/rule.ts";
import type { Truth } from "./three-valued.ts";

const tolerance = 1e-12;

/**
 * Whether a value meets a condition; unknown if the value or the limit has no number. A fixed limit is compared as it is; computed
 * limits with a tolerance of 1e-12, so that a value equal to its own quantile counts as equal.
 *
 * Source: methods.md 0 and 3.5
 */
export function judgeCondition({ operator, reference }: RuleCondition, cell: Cell, limit: Cell): Truth {
  if (!hasNumber(cell) || !hasNumber(limit)) return "unknown";
  const margin = reference.kind === "const" ? 0 : tolerance * Math.max(1, Math.abs(limit.value));
  const isAbove = operator === ">" || operator === ">=";
  const beyond = isAbove ? cell.value - limit.value : limit.value - cell.value;
  const isInclusive = operator === ">=" || operator === "<=";
  return (isInclusive ? beyond >= -margin : beyond > margin) ? "met" : "notMet";
}

/**
 * How far a value lies beyond the limit towards the need, in the unit of what is compared; negative before it. Inside a "not" the need
 * lies on the other side.
 */
export function distanceToLimit({ operator }: RuleCondition, cells: { readonly cell: Cell; readonly limit: Cell }, isNegated: boolean) {
  const { cell, limit } = cells;
  if (!hasNumber(cell) || !hasNumber(limit)) return null;
  const isAbove = (operator === ">" || operator === ">=") !== isNegated;
  return (isAbove ? cell.value - limit.value : limit.value - cell.value) + 0;
}
