// SPDX-License-Identifier: EUPL-1.2
import type { Tolerance } from "./golden-case.ts";

/** Keys of an expected result that describe the case to people and are no results. */
const remarks = new Set(["note", "unique"]);

type Entries = Readonly<Record<string, unknown>>;

/**
 * Differences between a result and what a golden case expects; empty if there are none. Rules of methods.md 10: `warning` must be
 * among the result's warnings, `acceptableX` lists all correct answers for `x`, extra keys in the result are fine.
 */
export function differences(actual: unknown, expected: unknown, tolerance: Tolerance = {}, draws = 999): readonly string[] {
  return compare(actual, expected, { tolerance, draws, path: "result" });
}

interface Context {
  readonly tolerance: Tolerance;
  /** Random draws behind a monte-carlo share. */
  readonly draws: number;
  readonly path: string;
}

function compare(actual: unknown, expected: unknown, context: Context): readonly string[] {
  if (typeof expected === "number") return isClose(actual, expected, context) ? [] : [unequal(actual, expected, context)];
  if (Array.isArray(expected)) return compareLists(actual, expected, context);
  if (isRecord(expected)) return compareRecords(actual, expected, context);
  if (typeof expected === "string" && context.tolerance.color !== undefined && isNearColour(actual, expected)) return [];
  return Object.is(actual, expected) ? [] : [unequal(actual, expected, context)];
}

function compareLists(actual: unknown, expected: readonly unknown[], context: Context): readonly string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [unequal(actual, expected, context)];
  if (context.tolerance.kind === "set") return compareSets(actual, expected, context);
  return expected.flatMap((item, index) => compare(actual[index], item, { ...context, path: `${context.path}[${index}]` }));
}

function compareSets(actual: readonly unknown[], expected: readonly unknown[], context: Context): readonly string[] {
  const left = [...actual];
  const lacking = expected.filter((item) => {
    const found = left.findIndex((candidate) => compare(candidate, item, context).length === 0);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
  return lacking.length === 0 ? [] : [`${context.path}: ${JSON.stringify(lacking)} expected, left over ${JSON.stringify(left)}`];
}

function compareRecords(actual: unknown, expected: Entries, context: Context): readonly string[] {
  if (!isRecord(actual)) return [unequal(actual, expected, context)];
  return Object.entries(expected).flatMap(([key, value]) => {
    if (remarks.has(key)) return [];
    if (key === "warning") return compareWarnings(actual["warnings"], value, context);
    if (key.startsWith("acceptable")) return compareAcceptable(actual, { key, value }, context);
    return compare(actual[key], value, { ...context, path: `${context.path}.${key}` });
  });
}

function compareWarnings(actual: unknown, expected: unknown, { path }: Context): readonly string[] {
  const found = Array.isArray(actual) ? actual : [];
  const wanted = Array.isArray(expected) ? expected : [expected];
  return wanted
    .filter((code) => !found.includes(code))
    .map((code) => `${path}: warning ${code} expected, ${found.join(", ") || "none"} found`);
}

function compareAcceptable(actual: Entries, { key, value }: { readonly key: string; readonly value: unknown }, context: Context) {
  const name = key.charAt("acceptable".length).toLowerCase() + key.slice("acceptable".length + 1);
  const answers = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const fits = answers.some((answer) => compare(actual[name], answer, context).length === 0);
  return fits ? [] : [`${context.path}.${name}: one of ${JSON.stringify(answers)} expected, ${JSON.stringify(actual[name])} found`];
}

function isClose(actual: unknown, expected: number, { tolerance, draws, path }: Context): boolean {
  if (typeof actual !== "number" || !Number.isFinite(actual)) return false;
  const distance = Math.abs(actual - expected);
  if (tolerance.kind === "monte-carlo") return distance <= sidesOf(path) * monteCarloSlack(expected / sidesOf(path), draws);
  if (distance === 0) return true;
  if (tolerance.abs === undefined && tolerance.rel === undefined) return false;
  return distance <= Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(expected), printedPrecision(expected));
}

/** The rule holds per side; a two-sided p is twice the smaller side, and so is its scatter. */
function sidesOf(path: string): 1 | 2 {
  return /twosided/i.test(path) ? 2 : 1;
}

function monteCarloSlack(expected: number, draws: number): number {
  return 4 * Math.sqrt((expected * (1 - expected)) / draws) + 2 / (draws + 1);
}

/**
 * Golden numbers are written with 13 significant digits, so that 100012.4714286 stands for all numbers within half a unit of its
 * last digit: an `abs` of 1e-9 cannot be asked of it.
 */
function printedPrecision(expected: number): number {
  return 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(expected))) - 12) * (1 + 1e-3);
}

function isNearColour(actual: unknown, expected: string): boolean {
  const wanted = channels(expected);
  const found = typeof actual === "string" ? channels(actual) : null;
  return wanted !== null && found !== null && wanted.every((channel, index) => Math.abs(channel - (found[index] ?? -9)) <= 1);
}

function channels(colour: string): readonly number[] | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return digits === null ? null : digits.slice(1).map((pair) => Number.parseInt(pair, 16));
}

function isRecord(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unequal(actual: unknown, expected: unknown, { path }: Context): string {
  return `${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(actual) ?? "nothing"} found`;
}
