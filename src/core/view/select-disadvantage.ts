// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber, known } from "../model/cell.ts";
import type { AreaId } from "../model/ids.ts";
import type { Condition, PublishedIndicator } from "../package/edition-format.ts";
import { countGroups, leastConditions } from "../rules/count-groups.ts";
import { burdenDistance, cityFactorThreshold, judge, type Threshold, worstShareThreshold } from "../rules/threshold.ts";
import { sum } from "../stats/sum.ts";
import { readValue } from "./area-value.ts";
import type { AtlasData, LevelAreas } from "./atlas-data.ts";
import type { ConditionResult, DisadvantageArea, DisadvantageView } from "./indicator-view.ts";
import { availableLevels, availableYears, nearestYear } from "./levels-and-years.ts";
import { selectPopulation } from "./population.ts";
import { areaNames, areaPositions, columnsOf, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading } from "./read-cell.ts";
import { knownIndicator } from "./select-indicator-view.ts";
import type { AtlasState } from "./state.ts";

interface JudgedCondition {
  readonly condition: Condition;
  readonly indicator: PublishedIndicator;
  readonly threshold: Threshold | null;
  readonly cellOf: (area: AreaId) => Cell;
}

/**
 * How many of the chosen conditions each area meets, which, and by how much. Thresholds are those of the shown level and year:
 * the worst share among its areas, or the city value times a factor. A missing or secret value, an unknown threshold, and a
 * condition whose indicator does not exist on this level or in this year make the answer unknown, never "not met". The year is the
 * one next to the year of the state in which most of the conditions have values; the view names it.
 *
 * Source: methods.md 3.3 and 3.5
 */
export function selectDisadvantage(data: AtlasData, wanted: AtlasState): DisadvantageView | Loading {
  const state = { ...wanted, year: judgedYear(data, wanted) };
  const conditions = chosenConditions(data, state).map((condition) => judgeable(data, condition, state));
  const population = selectPopulation(data, state);
  const areas = loadedAreas(data, state.level);
  const needs = joinNeeds(areas, population, ...conditions);
  if (needs !== null || isLoading(areas) || isLoading(population)) return needs ?? { loading: [] };
  const ready = conditions.filter((condition): condition is JudgedCondition => !isLoading(condition));
  const judged = judgeAreas(data, areas, { conditions: ready, population });
  return {
    level: areas.level,
    year: state.year,
    conditions: ready.map(({ condition, indicator, threshold }) => ({
      id: condition.id,
      indicator,
      threshold: threshold?.value ?? null,
      metCount: judged.filter((area) => area.results.some((entry) => entry.condition === condition.id && entry.result === "met")).length,
    })),
    areas: judged,
    classes: countGroups(ready.length).map((group) => ({ ...group, areaCount: judged.filter((area) => isWithin(area, group)).length })),
    flagged: flaggedAreas(judged, leastConditions(ready.length), population(null)),
  };
}

/** True if an area belongs to a class of the overlay map; an area of which nothing is known belongs to none. */
export function isWithin(area: DisadvantageArea, group: { readonly from: number; readonly to: number }): boolean {
  return !isUnknown(area) && group.from <= area.met && area.met <= group.to;
}

/** True if not a single condition can be judged. */
export function isUnknown(area: DisadvantageArea): boolean {
  return area.unknown === area.results.length;
}

function chosenConditions(data: AtlasData, state: AtlasState): readonly Condition[] {
  const all = data.manifest.conditions;
  const chosen = all.filter((condition) => state.conditions.includes(condition.id));
  return chosen.length > 0 ? chosen : all;
}

/** Indicators of the overlay need not be counted in the years of the indicator that was on the map before. */
function judgedYear(data: AtlasData, state: AtlasState): number {
  const yearsOf = ({ indicator }: Condition): readonly number[] =>
    availableLevels(data.manifest, indicator).some((level) => level.id === state.level)
      ? availableYears(data.manifest, indicator, state.level)
      : [];
  const all = chosenConditions(data, state).flatMap(yearsOf);
  const timesOf = (year: number): number => all.filter((other) => other === year).length;
  const most = Math.max(0, ...all.map(timesOf));
  return (
    nearestYear(
      all.filter((year) => timesOf(year) === most),
      state.year,
    ) ?? state.year
  );
}

function judgeable(data: AtlasData, condition: Condition, state: AtlasState): JudgedCondition | Loading {
  const indicator = knownIndicator(data, condition.indicator);
  const isOnLevel = availableLevels(data.manifest, indicator.id).some((level) => level.id === state.level);
  const isInYear = availableYears(data.manifest, indicator.id, state.level).includes(state.year);
  if (!isOnLevel || !isInYear) return { condition, indicator, threshold: null, cellOf: () => gap("missing") };
  const table = loadedTable(data, indicator, state.level);
  if (isLoading(table)) return table;
  const columns = columnsOf(indicator, table);
  const year = table.years.indexOf(state.year);
  const cellAt = (area: number): Cell => readValue(indicator, columns, { year, area }).cell;
  const byArea = new Map([...areaPositions(table)].map(([id, position]) => [id, cellAt(position)]));
  const threshold = thresholdOf(condition, indicator, { areas: [...byArea.values()], city: cellAt(0) });
  return { condition, indicator, threshold, cellOf: (area) => byArea.get(area) ?? gap("missing") };
}

function thresholdOf(
  condition: Condition,
  indicator: PublishedIndicator,
  cells: { readonly areas: readonly Cell[]; readonly city: Cell },
): Threshold | null {
  return condition.rule === "worstShare"
    ? worstShareThreshold(cells.areas, indicator.direction, condition.value)
    : cityFactorThreshold(cells.city, indicator.direction, condition.value);
}

function judgeAreas(
  data: AtlasData,
  areas: LevelAreas,
  rules: { readonly conditions: readonly JudgedCondition[]; readonly population: (area: AreaId) => Cell },
): readonly DisadvantageArea[] {
  const nameOf = areaNames(data, areas);
  return areas.ids.map((id) => {
    const results = rules.conditions.map((condition) => conditionResult(condition, id));
    const count = (result: ConditionResult["result"]): number => results.filter((entry) => entry.result === result).length;
    return { ...nameOf(id), met: count("met"), unknown: count("unknown"), results, population: rules.population(id) };
  });
}

function conditionResult({ condition, indicator, threshold, cellOf }: JudgedCondition, area: AreaId): ConditionResult {
  const cell = cellOf(area);
  return {
    condition: condition.id,
    indicator,
    result: judge(cell, threshold),
    cell,
    threshold: threshold?.value ?? null,
    distance: burdenDistance(cell, threshold),
  };
}

function flaggedAreas(areas: readonly DisadvantageArea[], least: number, allPeople: Cell): DisadvantageView["flagged"] {
  const flagged = areas.filter((area) => least > 0 && area.met >= least);
  const people = flagged.map((area) => area.population).filter(hasNumber);
  const isComplete = people.length === flagged.length;
  return {
    least,
    areaCount: flagged.length,
    people: isComplete ? known(sum(people.map((cell) => cell.value))) : gap("missing"),
    allPeople,
  };
}
