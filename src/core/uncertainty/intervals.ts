// SPDX-License-Identifier: EUPL-1.2
import { betaQuantile, chiSquareQuantile, twoSidedZ } from "../stats/distributions.ts";
import { MethodError } from "../stats/method-error.ts";

/** Lower and upper bound, in the unit of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const defaultConfidence = 0.95;

/**
 * Wilson interval for a share x/n, within 0..1; `null` for n = 0. x = 0 has the lower bound 0, x = n the upper bound 1.
 * Throws MethodError PARAMETER unless 0 ≤ x ≤ n. Source: Wilson 1927; R prop.test(correct = FALSE)
 */
export function wilson(x: number, n: number, confidence = defaultConfidence): Interval | null {
  checkShare(x, n, "wilson");
  if (n === 0) return null;
  const z2 = twoSidedZ(confidence) ** 2;
  const p = x / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt(z2) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { lower: x === 0 ? 0 : Math.max(0, centre - half), upper: x === n ? 1 : Math.min(1, centre + half) };
}

/** Exact (Clopper-Pearson) interval for a share x/n; `null` for n = 0. Source: R binom.test */
export function clopperPearson(x: number, n: number, confidence = defaultConfidence): Interval | null {
  checkShare(x, n, "clopperPearson");
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/**
 * Byar's approximate interval for a count of events. Source: Breslow & Day 1987, as in PHEindicatormethods; the variant with
 * x + ½ in both bounds (epitools) differs.
 */
export function byar(events: number, confidence = defaultConfidence): Interval {
  checkEvents(events, "byar");
  const z = twoSidedZ(confidence);
  const next = events + 1;
  return {
    lower: events === 0 ? 0 : Math.max(0, events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3),
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Exact (Garwood) interval for a count of events, preferred below 10. Source: R poisson.test */
export function poissonExact(events: number, confidence = defaultConfidence): Interval {
  checkEvents(events, "poissonExact");
  const tail = (1 - confidence) / 2;
  return {
    lower: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * events + 2) / 2,
  };
}

export interface RateIntervalOptions {
  /** Factor: 100, 1000 or 1. */
  readonly scale: number;
  readonly confidence?: number;
  /** `auto`: exact below 10 events, Byar from 10 on; default. */
  readonly method?: "byar" | "exact" | "auto";
}

/** Rate scale·events/population with its interval; `null` for a population of 0. */
export function rateInterval(
  events: number,
  population: number,
  { scale, confidence = defaultConfidence, method = "auto" }: RateIntervalOptions,
): ({ readonly rate: number } & Interval) | null {
  checkEvents(events, "rateInterval");
  if (!(population > 0)) return null;
  const isExact = method === "exact" || (method === "auto" && events < 10);
  const { lower, upper } = isExact ? poissonExact(events, confidence) : byar(events, confidence);
  const perUnit = scale / population;
  return { rate: events * perUnit, lower: lower * perUnit, upper: upper * perUnit };
}

/** Coefficient of variation of a share in percent, 100·√((1−p)/x); `null` for x = 0. */
export function shareVariation(x: number, n: number): number | null {
  checkShare(x, n, "shareVariation");
  return x === 0 ? null : 100 * Math.sqrt(Math.max(0, 1 - x / n) / x);
}

function checkShare(x: number, n: number, place: string): void {
  if (!(x >= 0 && x <= n)) throw new MethodError("PARAMETER", `${place}: a count from 0 to its base expected, ${x} of ${n} found`);
}

function checkEvents(events: number, place: string): void {
  if (!(events >= 0) || !Number.isFinite(events)) {
    throw new MethodError("NEGATIVE_COUNT", `${place}: a count of at least 0 expected, ${events} found`);
  }
}
