// SPDX-License-Identifier: EUPL-1.2
import type { AreaLevelId, IndicatorId } from "../model/ids.ts";
import type { Manifest, PublishedIndicator, PublishedLevel } from "../package/edition-format.ts";

/**
 * Levels on which an indicator may be shown, coarse to fine: its table has values there, and the level is not finer than
 * its finest level. A citywide-only indicator has just the city. Empty for an unknown indicator.
 */
export function availableLevels(manifest: Manifest, indicator: IndicatorId): readonly PublishedLevel[] {
  const found = findIndicator(manifest, indicator);
  const table = manifest.tables.find((entry) => entry.id === found?.table);
  if (found === null || table === undefined) return [];
  const finest = levelDepth(manifest, found.finestLevel);
  return manifest.levels.filter((level) => level.id in table.levels && levelDepth(manifest, level.id) <= finest);
}

/** Years that the table of an indicator has on a level, increasing; empty if there are none. */
export function availableYears(manifest: Manifest, indicator: IndicatorId, level: AreaLevelId): readonly number[] {
  const table = manifest.tables.find((entry) => entry.id === findIndicator(manifest, indicator)?.table);
  return table?.levels[level]?.years ?? [];
}

/**
 * The level to show when `wanted` is asked for: itself if available, otherwise the finest available level above it,
 * otherwise the finest available one. `null` if the indicator has no level at all.
 */
export function nearestLevel(manifest: Manifest, available: readonly PublishedLevel[], wanted: AreaLevelId): PublishedLevel | null {
  const chain = levelChain(manifest, wanted);
  const inChain = chain.find((level) => available.includes(level));
  return inChain ?? available.at(-1) ?? null;
}

/** The year closest to `wanted`; of two equally close ones the newer. `null` if there is none. */
export function nearestYear(years: readonly number[], wanted: number): number | null {
  return years.reduce<number | null>((best, year) => {
    if (best === null) return year;
    return Math.abs(year - wanted) <= Math.abs(best - wanted) ? year : best;
  }, null);
}

/**
 * The neighbours of a year for the buttons beside the slider; `null` at an end. `years` increases;
 * a year that is not in it has neighbours too.
 */
export function yearSteps(years: readonly number[], year: number): { readonly previous: number | null; readonly next: number | null } {
  return {
    previous: years.findLast((candidate) => candidate < year) ?? null,
    next: years.find((candidate) => candidate > year) ?? null,
  };
}

export function findIndicator(manifest: Manifest, indicator: IndicatorId): PublishedIndicator | null {
  return manifest.indicators.find((entry) => entry.id === indicator) ?? null;
}

export function findLevel(manifest: Manifest, level: AreaLevelId): PublishedLevel | null {
  return manifest.levels.find((entry) => entry.id === level) ?? null;
}

/** The level itself, its parent, … up to the city; empty for an unknown level. */
export function levelChain(manifest: Manifest, level: AreaLevelId): readonly PublishedLevel[] {
  const chain: PublishedLevel[] = [];
  let next = findLevel(manifest, level);
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = next.parent === null ? null : findLevel(manifest, next.parent);
  }
  return chain;
}

function levelDepth(manifest: Manifest, level: AreaLevelId): number {
  return levelChain(manifest, level).length;
}
