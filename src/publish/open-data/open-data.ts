// SPDX-License-Identifier: EUPL-1.2
import { shapesFile, valuesName } from "../../core/package/open-data-names.ts";
import { jsonBytes } from "../edition-files.ts";
import { areaGeoJson } from "./area-geojson.ts";
import { dataPackage } from "./data-package.ts";
import { dcatEntry } from "./dcat.ts";
import { jsonStat } from "./json-stat.ts";
import { areasCsv, indicatorsCsv, valuesCsv } from "./long-csv.ts";
import type { PublishedData } from "./published-data.ts";

/**
 * The edition for other software, by file name: a Data Package (CSV in long form), JSON-stat 2.0 per theme, GeoJSON per level and an
 * entry for data portals. Made from what a browser can load, after everything secret has been hidden.
 */
export function openData(data: PublishedData): ReadonlyMap<string, Uint8Array> {
  const { manifest, levels, geometries } = data;
  const themes = manifest.themes.filter(({ id }) => manifest.indicators.some(({ theme }) => theme === id));
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([
    ["datapackage.json", jsonBytes(dataPackage(data))],
    ["dcat.jsonld", jsonBytes(dcatEntry(data))],
    ["gebiete.csv", encode(areasCsv(data))],
    ["kennzahlen.csv", encode(indicatorsCsv(data))],
    ...themes.map(({ id }) => [`${valuesName(id)}.csv`, encode(valuesCsv(data, id))] as const),
    ...themes.map((theme) => [`${valuesName(theme.id)}.jsonstat.json`, jsonBytes(jsonStat(data, theme))] as const),
    ...geometries.flatMap((geometry) => {
      const level = levels.find((one) => one.level.id === geometry.level);
      return level === undefined ? [] : [[shapesFile(geometry.level), jsonBytes(areaGeoJson(level, geometry))] as const];
    }),
  ]);
}
