// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { AreaId, AreaLevelId, MeasureId } from "../../model/ids.ts";
import type { PublishedAgeTable, PublishedTable } from "../../package/edition-format.ts";
import { sumCells } from "../../stats/combine-cells.ts";
import { type AtlasData, type LoadedTable, tableKey } from "../atlas-data.ts";
import { findLevel, nearestYear } from "../levels-and-years.ts";
import { areaNames, areaPositions, isLoading, joinNeeds, loadedAreas, type Loading, readCell } from "../read-cell.ts";
import type { AgesView, AgeStructure } from "./age-view.ts";

interface AreaPlace {
  readonly level: AreaLevelId;
  readonly area: AreaId;
}

/**
 * Residents by age and sex of an area and the city in the year asked for, or the closest one. Where the level has no age structure
 * (secrecy), it is that of the area around, which the view says. `null` if the edition has none at all.
 */
export function selectAges(data: AtlasData, query: AreaPlace & { readonly year: number }): AgesView | Loading | null {
  const wish = data.manifest.ageTable;
  const published = data.manifest.tables.find(({ id }) => id === wish?.table);
  if (wish === undefined || published === undefined) return null;
  const place = nearestPlace(data, published, query);
  if (place === null || isLoading(place)) return place;
  const areas = loadedAreas(data, place.level);
  const table = data.tables.get(tableKey(wish.table, place.level)) ?? {
    loading: [{ kind: "table" as const, table: wish.table, level: place.level }],
  };
  if (isLoading(areas) || isLoading(table)) return joinNeeds(areas, table) ?? { loading: [] };
  const year = nearestYear(table.years, query.year);
  const position = areaPositions(table).get(place.area);
  if (year === null || position === undefined) return null;
  const at = (area: number) => readerOf(table, { year, area });
  return {
    areaName: areaNames(data, areas)(place.area).name,
    isOwn: place.area === query.area && place.level === query.level,
    year,
    years: table.years,
    area: structureOf(wish, at(position)),
    city: structureOf(wish, at(0)),
    crossed: wish.crossed.map(({ from, below, name, count, base }) => ({
      from,
      below,
      name,
      area: { count: at(position)(count), base: at(position)(base) },
      city: { count: at(0)(count), base: at(0)(base) },
    })),
  };
}

/** The area itself, or the closest one around it on a level that the table has. */
function nearestPlace(data: AtlasData, { levels }: PublishedTable, { level, area }: AreaPlace): AreaPlace | Loading | null {
  let place: AreaPlace = { level, area };
  while (!(place.level in levels)) {
    const areas = loadedAreas(data, place.level);
    if (isLoading(areas)) return areas;
    const parent = areas.parents[areas.ids.indexOf(place.area)] ?? null;
    const above = findLevel(data.manifest, place.level)?.parent ?? null;
    if (parent === null || above === null) return null;
    place = { level: above, area: parent };
  }
  return place;
}

type Read = (measure: MeasureId) => Cell;

function readerOf(table: LoadedTable, { year, area }: { readonly year: number; readonly area: number }): Read {
  return (measure) => readCell(table.series.get(measure) ?? null, table.years.indexOf(year), area);
}

function structureOf({ groups }: PublishedAgeTable, read: Read): AgeStructure {
  const filled = groups.map(({ from, below, total, male, female }) => ({
    from,
    below,
    total: read(total),
    male: read(male),
    female: read(female),
  }));
  return { groups: filled, people: sumCells(filled.map(({ total }) => total)) };
}
