// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { countLimits } from "./class-of.ts";

export interface RoundingOptions {
  /**
   * Largest share of the values that may change class at each limit, for rounder limits; default 0: no value changes its class.
   * With a share above 0 the rounded limits are new limits, so round before anything is classed by them.
   */
  readonly maxMovedShare?: number;
}

/**
 * The same classes with limits of few digits, so that a legend reads "8 bis unter 15". Every limit becomes the multiple of the
 * largest power of ten (not above the narrowest class) that leaves each value in its class; a limit for which there is none stays.
 *
 * @example roundLimits([8.2137, 14.871], [3.1, 7.9, 8.4, 12, 14.2, 15.3, 21]) // [8, 15]
 */
export function roundLimits(
  limits: readonly number[],
  values: readonly (number | null)[],
  { maxMovedShare = 0 }: RoundingOptions = {},
): number[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const allowed = Math.floor(maxMovedShare * sorted.length);
  const coarsest = Math.floor(Math.log10(narrowestClass(limits, sorted)));
  const rounded: number[] = [];
  limits.forEach((limit, index) => {
    const neighbours = { after: rounded[index - 1] ?? -Infinity, before: limits[index + 1] ?? Infinity };
    rounded.push(roundLimit(limit, { sorted, allowed, coarsest, ...neighbours }));
  });
  return rounded;
}

interface Room {
  readonly sorted: readonly number[];
  readonly allowed: number;
  readonly coarsest: number;
  readonly after: number;
  readonly before: number;
}

function roundLimit(limit: number, room: Room): number {
  for (let exponent = room.coarsest; exponent > room.coarsest - 12; exponent -= 1) {
    const fitting = nearestMultiples(limit, exponent).find(
      (candidate) => candidate > room.after && candidate < room.before && movedBetween(candidate, limit, room.sorted) <= room.allowed,
    );
    if (fitting !== undefined) return fitting;
  }
  return limit;
}

/** The two multiples of 10^exponent around the limit, the nearer one first. */
function nearestMultiples(limit: number, exponent: number): number[] {
  const scale = 10 ** Math.abs(exponent);
  const units = exponent < 0 ? limit * scale : limit / scale;
  const multiples = [Math.floor(units), Math.ceil(units)].sort((a, b) => Math.abs(a - units) - Math.abs(b - units));
  return multiples.map((multiple) => (multiple === 0 ? 0 : exponent < 0 ? multiple / scale : multiple * scale));
}

/** How many values are in another class if the one limit replaces the other. */
function movedBetween(a: number, b: number, sorted: readonly number[]): number {
  return Math.abs(countLimits(a, sorted, "right") - countLimits(b, sorted, "right"));
}

function narrowestClass(limits: readonly number[], sorted: readonly number[]): number {
  const widths = limits.slice(1).map((limit, index) => limit - at(limits, index));
  const range = sorted.length > 1 ? at(sorted, sorted.length - 1) - at(sorted, 0) : 0;
  const narrowest = widths.length > 0 ? widths.reduce((a, b) => Math.min(a, b)) : range;
  return narrowest > 0 ? narrowest : 1;
}
