// SPDX-License-Identifier: EUPL-1.2
import { mostClasses } from "../cartography/most-classes.ts";
import type { ClassChoice } from "./state.ts";

const mostLimits = mostClasses - 1;
const separator = "_";
/** A plain decimal number; an exponent or a second sign is a slip of the hand, not a limit. */
const limitPattern = /^-?\d{1,12}(\.\d{1,9})?$/;
const counted = ["quantile", "equal", "natural"] as const;

/**
 * Class choice → value in the URL: `quantile_5`, `deviation`, `manual_10_12.5_20`; "" for the limits of the edition.
 *
 * @example printClassChoice({ method: "manual", limits: [10, 12.5] }) // "manual_10_12.5"
 */
export function printClassChoice(choice: ClassChoice | null): string {
  if (choice === null) return "";
  if (choice.method === "deviation") return choice.method;
  if (choice.method === "manual") return [choice.method, ...choice.limits].join(separator);
  return [choice.method, choice.count].join(separator);
}

/** The choice behind a value of the URL, `null` for the limits of the edition; `undefined` if it is none. */
export function readClassChoice(text: string): ClassChoice | null | undefined {
  if (text === "") return null;
  const [name, ...rest] = text.split(separator);
  if (name === "deviation") return rest.length === 0 ? { method: name } : undefined;
  if (name === "manual") return readLimits(rest);
  const method = counted.find((candidate) => candidate === name);
  const [count = ""] = rest;
  return method !== undefined && rest.length === 1 && /^[2-9]$/.test(count) && Number(count) <= mostClasses
    ? { method, count: Number(count) }
    : undefined;
}

function readLimits(texts: readonly string[]): ClassChoice | undefined {
  const limits = texts.map(Number);
  const areNumbers = texts.length >= 1 && texts.length <= mostLimits && texts.every((text) => limitPattern.test(text));
  const isIncreasing = limits.every((limit, index) => index === 0 || limit > (limits[index - 1] ?? limit));
  return areNumbers && isIncreasing ? { method: "manual", limits: limits.map((limit) => limit + 0) } : undefined;
}
