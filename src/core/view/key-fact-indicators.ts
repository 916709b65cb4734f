// SPDX-License-Identifier: EUPL-1.2
import type { AreaLevelId, IndicatorId } from "../model/ids.ts";
import type { Manifest } from "../package/edition-format.ts";
import { availableLevels } from "./levels-and-years.ts";

/** More than these are a list that nobody reads. */
export const mostKeyFacts = 5;

/**
 * Indicators told first about an area of a level, most important first: those the municipality named, otherwise the first share of
 * every theme. Only what the level has; at most five.
 */
export function keyFactIndicators(manifest: Manifest, level: AreaLevelId): readonly IndicatorId[] {
  const named = manifest.keyFacts ?? [];
  const wanted = named.length > 0 ? named : firstShares(manifest, level);
  return wanted.filter((id) => isOnLevel(manifest, id, level)).slice(0, mostKeyFacts);
}

function firstShares(manifest: Manifest, level: AreaLevelId): readonly IndicatorId[] {
  return manifest.themes.flatMap(({ id: theme }) => {
    const shares = manifest.indicators.filter((indicator) => indicator.theme === theme && indicator.kind === "share");
    return shares.find(({ id }) => isOnLevel(manifest, id, level))?.id ?? [];
  });
}

function isOnLevel(manifest: Manifest, indicator: IndicatorId, level: AreaLevelId): boolean {
  return availableLevels(manifest, indicator).some(({ id }) => id === level);
}
