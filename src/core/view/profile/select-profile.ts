// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId, AreaLevelId } from "../../model/ids.ts";
import type { Manifest, PublishedIndicator } from "../../package/edition-format.ts";
import { sd } from "../../stats/moments.ts";
import { type CountedShare } from "../../uncertainty/difference.ts";
import { rankSpan, type RankSpan } from "../../uncertainty/rank-span.ts";
import type { AtlasData } from "../atlas-data.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { AreaValue } from "../indicator-view.ts";
import { keyFactIndicators } from "../key-fact-indicators.ts";
import { availableLevels, findLevel, levelChain, nearestLevel, nearestYear } from "../levels-and-years.ts";
import { columnsOf, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading, yearsWithValues } from "../read-cell.ts";
import { readAreas } from "../select-indicator-view.ts";
import type { OuterRow, ProfileRow, ProfileTheme, ProfileView, RelatedArea } from "./profile-view.ts";

export interface ProfileQuery {
  readonly level: AreaLevelId;
  readonly area: AreaId;
  readonly year: number;
}

/** Most indicators of a theme that are told first. */
const mostLeading = 2;
/** So that the places of an area are the same on every machine and every visit. */
const seed = 20_260_522;

/**
 * All indicators of one area, by theme. `null` for an area that the level does not have. An indicator without values on this level is
 * shown for the closest area around that has one, and named as such.
 */
export function selectProfile(data: AtlasData, query: ProfileQuery): ProfileView | Loading | null {
  const { manifest } = data;
  const places = manifest.indicators.flatMap((indicator) => placeOf(manifest, indicator, query.level) ?? []);
  const below = manifest.levels.filter(({ parent }) => parent === query.level).map(({ id }) => loadedAreas(data, id));
  const needs = joinNeeds(
    loadedAreas(data, query.level),
    ...below,
    ...places.flatMap(({ indicator, level }) => [loadedTable(data, indicator, level), loadedAreas(data, level)]),
  );
  if (needs !== null) return needs;
  const areas = loadedAreas(data, query.level);
  if (isLoading(areas)) return areas;
  const index = areas.ids.indexOf(query.area);
  if (index < 0) return null;
  const chain = areaChain(data, query);
  const leading = new Set<string>([...keyFactIndicators(manifest, query.level), ...manifest.conditions.map(({ indicator }) => indicator)]);
  const themes = manifest.themes.map((theme): ProfileTheme => {
    const own = places.filter(({ indicator }) => indicator.theme === theme.id);
    const rows = own.flatMap((place) => (place.level === query.level ? (rowOf(data, place.indicator, query) ?? []) : []));
    const outer = own.flatMap((place) => (place.level === query.level ? [] : (outerRow(data, place, { query, chain }) ?? [])));
    return { theme, rows: withLeading(rows, leading), outer };
  });
  return {
    id: query.area,
    name: areas.names[index] ?? query.area,
    level: areas.level,
    year: query.year,
    areaCount: areas.ids.length,
    around: chain.slice(1),
    inside: insideOf(data, query),
    themes: themes.filter(({ rows, outer }) => rows.length + outer.length > 0),
  };
}

/** Told first are named ones, then comparable ones in the order of the edition, two in a theme at least where there are so many. */
function withLeading(rows: readonly ProfileRow[], named: ReadonlySet<string>): readonly ProfileRow[] {
  const first = rows.filter(({ indicator }) => named.has(indicator.id));
  const further = rows.filter((row) => !first.includes(row) && comparesToCity(row.indicator) && hasNumber(row.area.cell));
  const leading = new Set([...first, ...further.slice(0, Math.max(0, mostLeading - first.length))]);
  return rows.map((row) => ({ ...row, isLeading: leading.has(row) }));
}

interface IndicatorPlace {
  readonly indicator: PublishedIndicator;
  readonly level: AreaLevelId;
}

/** The level of the profile, or the closest one above it that has the indicator. */
function placeOf(manifest: Manifest, indicator: PublishedIndicator, wanted: AreaLevelId): IndicatorPlace | null {
  const available = availableLevels(manifest, indicator.id);
  const level = nearestLevel(manifest, available, wanted);
  return level !== null && levelChain(manifest, wanted).some(({ id }) => id === level.id) ? { indicator, level: level.id } : null;
}

function rowOf(data: AtlasData, indicator: PublishedIndicator, query: ProfileQuery): ProfileRow | null {
  const read = readYear(data, { indicator, level: query.level }, query.year);
  const area = read?.areas.find(({ id }) => id === query.area);
  if (read === null || area === undefined) return null;
  const values = read.areas.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : []));
  return {
    indicator,
    year: read.year,
    area,
    city: read.city,
    values,
    rank: rankOf(indicator, read.areas, area),
    isLeading: false,
    distance: distanceOf(indicator, area, { city: read.city, values }),
  };
}

interface ReadYear {
  readonly year: number;
  readonly city: AreaValue;
  readonly areas: readonly AreaValue[];
}

function readYear(data: AtlasData, { indicator, level }: IndicatorPlace, wanted: number): ReadYear | null {
  const [table, areas] = [loadedTable(data, indicator, level), loadedAreas(data, level)];
  if (isLoading(table) || isLoading(areas)) return null;
  const year = nearestYear(yearsWithValues(columnsOf(indicator, table).numerator), wanted);
  return year === null ? null : { year, ...readAreas(data, { indicator, table, areas, year }) };
}

function outerRow(
  data: AtlasData,
  { indicator, level }: IndicatorPlace,
  { query, chain }: { readonly query: ProfileQuery; readonly chain: readonly RelatedArea[] },
): OuterRow | null {
  const read = readYear(data, { indicator, level }, query.year);
  const around = chain.find((area) => area.level === level);
  const area = read?.areas.find(({ id }) => id === around?.id);
  const shown = findLevel(data.manifest, level);
  return read === null || area === undefined || shown === null ? null : { indicator, year: read.year, level: shown, area };
}

/** Places among the areas whose counts are known; nothing for other kinds than shares, where no chance is known. */
function rankOf(indicator: PublishedIndicator, areas: readonly AreaValue[], own: AreaValue): RankSpan | null {
  if (indicator.kind !== "share") return null;
  const shares = areas.flatMap((area) => {
    const share = shareOf(area);
    return share === null ? [] : [{ id: area.id, share }];
  });
  const index = shares.findIndex(({ id }) => id === own.id);
  if (index < 0 || shares.length < 2) return null;
  return rankSpan(
    shares.map(({ share }) => share),
    index,
    { seed },
  );
}

function shareOf({ cell, numerator, denominator }: AreaValue): CountedShare | null {
  if (!hasNumber(cell) || denominator === null || !hasNumber(numerator) || !hasNumber(denominator)) return null;
  const [x, n] = [numerator.value, denominator.value];
  return n > 0 && x >= 0 && x <= n ? { x, n } : null;
}

function distanceOf(
  indicator: PublishedIndicator,
  { cell }: AreaValue,
  { city, values }: { readonly city: AreaValue; readonly values: readonly number[] },
): number | null {
  if (!comparesToCity(indicator) || !hasNumber(cell) || !hasNumber(city.cell)) return null;
  const spread = sd(values, 0);
  return spread === null || spread === 0 ? null : (cell.value - city.cell.value) / spread;
}

/** The area and those around it, up to the city. */
function areaChain(data: AtlasData, { level, area }: ProfileQuery): readonly RelatedArea[] {
  const chain: RelatedArea[] = [];
  let next: { readonly level: AreaLevelId | null; readonly area: AreaId | null } = { level, area };
  while (next.level !== null && next.area !== null) {
    const areas = loadedAreas(data, next.level);
    if (isLoading(areas)) break;
    const index = areas.ids.indexOf(next.area);
    chain.push({ id: next.area, name: areas.names[index] ?? next.area, level: next.level });
    next = { level: areas.level.parent, area: areas.parents[index] ?? null };
  }
  return chain;
}

/** Parts of the area on the levels directly below. */
function insideOf(data: AtlasData, { level, area }: ProfileQuery): readonly RelatedArea[] {
  return data.manifest.levels
    .filter(({ parent }) => parent === level)
    .flatMap(({ id }) => {
      const areas = loadedAreas(data, id);
      if (isLoading(areas)) return [];
      return areas.ids.flatMap((part, index) =>
        areas.parents[index] === area ? [{ id: part, name: areas.names[index] ?? part, level: id }] : [],
      );
    });
}
