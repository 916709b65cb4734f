// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import type { PublishedLevel } from "../../package/edition-format.ts";
import { type VarianceShares, varianceShares } from "../../similarity/variance-shares.ts";
import type { AtlasData } from "../atlas-data.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { IndicatorView } from "../indicator-view.ts";
import { selectPopulation } from "../population.ts";
import { isLoading, loadedAreas, type Loading } from "../read-cell.ts";

export interface WithinBetween extends VarianceShares {
  /** Level of the areas around. */
  readonly parentLevel: PublishedLevel;
  /** Areas with value and people, and all areas of the level. */
  readonly counted: number;
  readonly all: number;
}

/** What is asked for may have no answer; a value of its own, so that it is not taken for "not loaded". */
export interface NoWithinBetween {
  readonly parentLevel: null;
}

const noAnswer: NoWithinBetween = { parentLevel: null };

/**
 * How much of the differences between the areas of a view lies between the areas around them and how much inside, weighted by people.
 * No answer for counts, directly below the city, where people are not counted, and without two outer areas of two known areas each.
 */
export function selectWithinBetween(data: AtlasData, view: IndicatorView): WithinBetween | NoWithinBetween | Loading {
  const areas = loadedAreas(data, view.level.id);
  if (isLoading(areas)) return areas;
  const parentLevel = data.manifest.levels.find(({ id }) => id === view.level.parent);
  if (parentLevel === undefined || parentLevel.parent === null || !comparesToCity(view.indicator)) return noAnswer;
  const people = selectPopulation(data, { level: view.level.id, year: view.year });
  if (isLoading(people)) return people;
  const groups = new Map<AreaId, { value: number; weight: number }[]>();
  let counted = 0;
  for (const { id, cell } of view.areas) {
    const [weight, parent] = [people(id), areas.parents[areas.ids.indexOf(id)] ?? null];
    if (parent === null || !hasNumber(cell) || !hasNumber(weight)) continue;
    groups.set(parent, [...(groups.get(parent) ?? []), { value: cell.value, weight: weight.value }]);
    counted += 1;
  }
  const shares = varianceShares([...groups.values()]);
  return shares === null ? noAnswer : { ...shares, parentLevel, counted, all: view.areas.length };
}
