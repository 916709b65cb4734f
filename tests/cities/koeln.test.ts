// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { boundsOf, buildCity, cityName, isReferenceThere, levelCounts, patience, sourceRows, type BuiltCity } from "./build-city.ts";

describe.skipIf(!isReferenceThere)(cityName("Köln: three levels of shapefiles with a false easting, long and wide tables"), () => {
  let city: BuiltCity;
  let population: Awaited<ReturnType<typeof sourceRows>>;
  beforeAll(async () => {
    city = await buildCity("koeln", "koeln");
    population = await sourceRows("koeln/tables/bevoelkerung.csv", ",");
  }, patience);

  test("9 Stadtbezirke, 86 Stadtteile and 371 Stadtviertel hang together by key prefix", () => {
    expect(levelCounts(city)).toEqual(["stadt 1", "stadtbezirk 9", "stadtteil 86", "stadtviertel 371"]);
    const stadtteile = city.reading.atlas?.levels[2]?.areas ?? [];
    expect(stadtteile.find(({ id }) => id === "103")).toMatchObject({ name: "Altstadt/Nord", parent: "1" });
  });

  test("umlauts of the cp1252 attributes are right", () => {
    const names = city.reading.atlas?.levels.flatMap(({ areas }) => areas.map(({ name }) => name)) ?? [];
    expect(names).toContain("Mülheim");
    expect(names).toContain("Dellbrück");
    expect(names.filter((name) => name.includes("\uFFFD"))).toEqual([]);
  });

  test("the shapes lie in Köln although the .prj shifts the easting", () => {
    const [west = 0, south = 0, east = 0, north = 0] = boundsOf(city, "stadtteil");
    expect(west).toBeCloseTo(6.772, 2);
    expect(south).toBeCloseTo(50.83, 2);
    expect(east).toBeCloseTo(7.162, 2);
    expect(north).toBeCloseTo(51.085, 2);
  });

  test("totals mixed into the table are no Stadtteile; all 86 join", () => {
    const report = city.reading.joinReports.find(({ table }) => table === "bevoelkerung");
    expect(report).toMatchObject({ matched: 86, onlyInTable: [], onlyInLevel: [] });
    expect([...(report?.excluded ?? [])].sort()).toEqual(["000", "001", "002", "003", "004", "005", "006", "007", "008", "009"]);
  });

  test("sums over the Stadtteile are the totals that the source publishes for Stadtbezirke and city", async () => {
    for (const [area, level, key] of [
      ["1", "stadtbezirk", "001"],
      ["9", "stadtbezirk", "009"],
      ["05315000", "stadtbezirk", "000"],
    ] as const) {
      const value = await city.value({ indicator: "einwohner", level, year: 2012, area });
      expect(value.cell.value, key).toBe(published(key, "005", "10"));
    }
  });

  test("a share of several long rows is their sum over the residents", async () => {
    const minors = ["10", "20", "30", "40", "50"].reduce((sum, row) => sum + published("103", "020", row), 0);
    const value = await city.value({ indicator: "anteil_unter_18", level: "stadtteil", year: 2012, area: "103" });
    expect(value.numerator.value).toBe(minors);
    expect(value.cell.value).toBeCloseTo((100 * minors) / published("103", "005", "10"), 10);
  });

  test("the wide election table joins by name", async () => {
    const rows = await sourceRows("koeln/tables/bundestag2013_result_stadtteil_source.csv", ";");
    const row = rows.find(({ Name }) => Name === "Altstadt/Nord");
    const value = await city.value({ indicator: "wahlbeteiligung", level: "stadtteil", year: 2013, area: "103" });
    expect(value.numerator.value).toBe(Number(row?.["abgegeben"]));
    expect(value.denominator?.value).toBe(Number(row?.["Wahlberechtigte"]));
    expect(value.cell.value).toBeCloseTo(Number(row?.["Wahlbeteiligung"]?.replace(",", ".")), 1);
  });

  test("years in headers and points between thousands are read", async () => {
    const rows = await sourceRows("koeln/tables/bezirke_einzeldarstellung_source.csv", ";");
    const row = rows.find(({ Bezirk, Teilplanzeile }) => Bezirk === "1" && Teilplanzeile === "15 - Transferaufwendungen");
    expect(row?.["Plan 2012"]).toBe("7.965.849");
    const value = await city.value({ indicator: "transferaufwendungen", level: "stadtbezirk", year: 2012, area: "1" });
    expect(value.cell.value).toBe(7965849);
  });

  function published(area: string, table: string, row: string): number {
    const found = population.find(
      (one) => one["jahr"] === "2012" && one["raum_id"] === area && one["tab_id"] === table && one["zei_id"] === row,
    );
    return Number(found?.["zahl"]);
  }
});
