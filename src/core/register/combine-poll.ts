// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";

export interface CombinedScores {
  /** λ · indicator + (1 − λ) · poll; `null` for an option that lacks one of them, which is never filled in. */
  readonly score: ReadonlyMap<string, number | null>;
  /** Both components, each brought to 0..1 over all options that have it. */
  readonly parts: ReadonlyMap<string, { readonly indicator: number | null; readonly poll: number | null }>;
  /** Options with a score, highest first; equal scores in the order of their ids. */
  readonly ranking: readonly string[];
  /** Options that lack a component. */
  readonly left: readonly string[];
}

/**
 * Weighs a poll against an indicator (both: high is need), each brought to 0..1 by its smallest and largest value. A component that
 * is the same for all options is 0 for all. A poll never reveals or replaces a missing or secret indicator.
 *
 * Throws MethodError PARAMETER unless 0 ≤ λ ≤ 1. Source: methods.md 3.8
 */
export function combineWithIndicator(
  indicator: ReadonlyMap<string, number | null>,
  poll: ReadonlyMap<string, number | null>,
  lambda: number,
): CombinedScores {
  if (!(lambda >= 0 && lambda <= 1)) throw new MethodError("PARAMETER", `combineWithIndicator: λ from 0 to 1 expected, ${lambda} found`);
  const options = [...new Set([...indicator.keys(), ...poll.keys()])];
  const [data, votes] = [minMax(indicator), minMax(poll)];
  const parts = new Map(options.map((option) => [option, { indicator: data.get(option) ?? null, poll: votes.get(option) ?? null }]));
  const score = new Map([...parts].map(([option, own]) => [option, weighted(own, lambda)]));
  const scored = [...score].flatMap(([option, points]) => (points === null ? [] : [{ option, points }]));
  const ranking = scored.sort((a, b) => b.points - a.points || (a.option < b.option ? -1 : 1)).map(({ option }) => option);
  return { score, parts, ranking, left: options.filter((option) => score.get(option) === null) };
}

function weighted({ indicator, poll }: { readonly indicator: number | null; readonly poll: number | null }, lambda: number): number | null {
  return indicator === null || poll === null ? null : lambda * indicator + (1 - lambda) * poll;
}

function minMax(values: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> {
  const known = [...values].flatMap(([option, value]) => (value === null ? [] : [{ option, value }]));
  const least = Math.min(...known.map(({ value }) => value));
  const range = Math.max(...known.map(({ value }) => value)) - least;
  return new Map(known.map(({ option, value }) => [option, range === 0 ? 0 : (value - least) / range]));
}
