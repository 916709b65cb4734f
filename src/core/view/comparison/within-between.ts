// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { PublishedLevel } from "../../package/edition-format.ts";
import { varianceShare } from "../../segregation/variance-share.ts";
import type { AtlasData } from "../atlas-data.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { IndicatorView } from "../indicator-view.ts";
import { selectPopulation } from "../population.ts";
import { isLoading, loadedAreas, type Loading } from "../read-cell.ts";

export interface WithinBetween {
  /** Shares of the weighted variance; both add up to 1. */
  readonly between: number;
  readonly within: number;
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
  const members = view.areas.flatMap(({ id, cell }) => {
    const [weight, parent] = [people(id), areas.parents[areas.ids.indexOf(id)] ?? null];
    const isCounted = parent !== null && hasNumber(cell) && hasNumber(weight) && weight.value > 0;
    return isCounted ? [{ value: cell.value, people: weight.value, group: parent }] : [];
  });
  const groups = members.map(({ group }) => group);
  const large = [...new Set(groups)].filter((group) => groups.filter((other) => other === group).length >= 2);
  const shares =
    large.length < 2
      ? null
      : varianceShare({ values: members.map(({ value }) => value), people: members.map((member) => member.people), groups });
  if (shares === null) return noAnswer;
  return { between: shares.between, within: shares.within, parentLevel, counted: members.length, all: view.areas.length };
}
