// SPDX-License-Identifier: EUPL-1.2
import { gap } from "../model/cell.ts";
import type { AreaId, AreaLevelId, IndicatorId } from "../model/ids.ts";
import type { ActionField } from "../model/rule.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { conditionsOf } from "../rules/rule-conditions.ts";
import type { RuleColumn, RuleTable } from "../rules/rule-table.ts";
import { readValue, type ValueCells } from "./area-value.ts";
import type { AtlasData, LevelAreas } from "./atlas-data.ts";
import { availableLevels, findIndicator, findLevel } from "./levels-and-years.ts";
import { selectPopulation } from "./population.ts";
import { areaPositions, columnsOf, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading } from "./read-cell.ts";

/** Level and year that action fields are judged on. */
export interface RuleQuery {
  readonly level: AreaLevelId;
  readonly year: number;
}

/** Indicators that action fields look at, each once, in reading order. */
export function ruleIndicators(fields: readonly ActionField[]): readonly IndicatorId[] {
  const used = fields.flatMap(({ rule, affected }) => [
    ...conditionsOf(rule).map(({ condition }) => condition.indicator),
    ...(affected === null ? [] : [affected]),
  ]);
  return [...new Set(used)];
}

/**
 * The areas of a level with what action fields need of them in one year, or what is missing in memory. City and surrounding areas
 * have their published values. An indicator that is not published on this level or in this year is a column of missing values, so that
 * its conditions cannot be judged there; one that the edition does not have at all is no column, and judging the rules throws RULE_REF.
 */
export function selectRuleTable(data: AtlasData, fields: readonly ActionField[], query: RuleQuery): RuleTable | Loading {
  const areas = loadedAreas(data, query.level);
  const population = selectPopulation(data, query);
  const hasParents = fields.some(({ rule }) => conditionsOf(rule).some(({ condition }) => condition.reference.kind === "parent"));
  const indicators = ruleIndicators(fields).flatMap((id) => findIndicator(data.manifest, id) ?? []);
  const readings = indicators.map((indicator) => readIndicator(data, indicator, { ...query, hasParents }));
  const needs = joinNeeds(areas, population, ...readings);
  if (needs !== null) return needs;
  if (isLoading(areas) || isLoading(population)) throw new Error("selectRuleTable: areas and population expected, needs found");
  const columns = readings.flatMap((reading) => (isLoading(reading) ? [] : [[reading.indicator.id, ruleColumn(reading, areas)] as const]));
  return { areas: areas.ids, parents: areas.parents, population: areas.ids.map(population), columns: new Map(columns) };
}

interface IndicatorReading {
  readonly indicator: PublishedIndicator;
  /** `null`: the city. */
  readonly cells: (area: AreaId | null) => ValueCells;
  /** By id of the surrounding area; `null` if no rule asks for them. */
  readonly parents: ((area: AreaId) => ValueCells) | null;
}

function readIndicator(
  data: AtlasData,
  indicator: PublishedIndicator,
  { level, year, hasParents }: RuleQuery & { readonly hasParents: boolean },
): IndicatorReading | Loading {
  const own = cellsOnLevel(data, indicator, { level, year });
  const parentLevel = hasParents ? (findLevel(data.manifest, level)?.parent ?? null) : null;
  const parents = parentLevel === null ? null : cellsOnLevel(data, indicator, { level: parentLevel, year });
  const needs = joinNeeds(own, ...(parents === null ? [] : [parents]));
  if (needs !== null || isLoading(own) || (parents !== null && isLoading(parents))) return needs ?? { loading: [] };
  return { indicator, cells: own.cells, parents: parents?.cells ?? null };
}

function cellsOnLevel(
  data: AtlasData,
  indicator: PublishedIndicator,
  { level, year }: RuleQuery,
): { readonly cells: (area: AreaId | null) => ValueCells } | Loading {
  if (!availableLevels(data.manifest, indicator.id).some(({ id }) => id === level)) return { cells: () => noCells };
  const table = loadedTable(data, indicator, level);
  if (isLoading(table)) return table;
  const columns = columnsOf(indicator, table);
  const positions = areaPositions(table);
  const row = table.years.indexOf(year);
  return { cells: (area) => readValue(indicator, columns, { year: row, area: area === null ? 0 : (positions.get(area) ?? -1) }) };
}

const noCells: ValueCells = { cell: gap("missing"), numerator: gap("missing"), denominator: gap("missing") };

function ruleColumn({ indicator, cells, parents }: IndicatorReading, areas: LevelAreas): RuleColumn {
  const own = areas.ids.map(cells);
  const city = cells(null);
  const isGiven = indicator.kind === "given";
  const surrounding = [...new Set(areas.parents)].filter((id) => id !== null);
  return {
    kind: indicator.kind,
    counted: indicator.numerator,
    scale: indicator.scale,
    values: own.map(({ cell }) => cell),
    counts: isGiven ? null : own.map(({ numerator }) => numerator),
    bases: indicator.denominator === null ? null : own.map(({ denominator }) => denominator ?? gap("missing")),
    cityCount: isGiven ? null : city.numerator,
    city: city.cell,
    parentValues: parents && new Map(surrounding.map((id) => [id, parents(id).cell])),
  };
}
