// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { buildCity, cityName, isReferenceThere, levelCounts, patience, sourceRows, type BuiltCity } from "./build-city.ts";

const population = (year: number, level: string): string => `berlin-lor/population/berlin-lor-population-${year}-02-t2-${level}.csv`;

describe.skipIf(!isReferenceThere)(cityName("Berlin: LOR of two boundary versions below the same Bezirke"), () => {
  let city: BuiltCity;
  beforeAll(async () => {
    city = await buildCity("berlin", "");
  }, patience);

  test("both boundary versions hang below the 12 Bezirke", () => {
    expect(levelCounts(city)).toEqual([
      "stadt 1",
      "bezirk 12",
      "prognoseraum_2006 60",
      "bezirksregion_2006 138",
      "planungsraum_2006 447",
      "prognoseraum_2021 58",
      "bezirksregion_2021 143",
      "planungsraum_2021 542",
    ]);
    const level = (id: string) => city.reading.atlas?.levels.find((one) => one.level.id === id)?.level;
    expect(level("prognoseraum_2006")).toMatchObject({ parent: "bezirk", boundaryVersion: "2006" });
    expect(level("prognoseraum_2021")).toMatchObject({ parent: "bezirk", boundaryVersion: "2021" });
    expect(level("planungsraum_2021")).toMatchObject({ parent: "bezirksregion_2021", hasGeometry: false });
  });

  test("the Planungsraum without a shape and the shape without a Planungsraum are named", () => {
    const report = city.reading.joinReports.find(({ table }) => table === "bevoelkerung_2015");
    expect(report?.onlyInTable.map(({ text }) => text)).toEqual(["04030417"]);
    expect(report?.onlyInLevel).toEqual([{ id: "09041403", name: "Allende II" }]);
    const words = city.reading.issues.map(({ message }) => message).join("\n");
    expect(words).toContain("04030417");
    expect(words).toContain("09041403");
  });

  test("the tables of 2024 join all 542 Planungsräume", () => {
    expect(city.reading.joinReports.find(({ table }) => table === "bevoelkerung_2024")).toMatchObject({
      matched: 542,
      onlyInTable: [],
      onlyInLevel: [],
    });
  });

  test.each([
    [2015, "planungsraum_2006", "01011101"],
    [2020, "planungsraum_2006", "01011101"],
    [2024, "planungsraum_2021", "01100101"],
  ])("residents of a Planungsraum in %i are those of the source", async (year, level, area) => {
    const rows = await sourceRows(population(year, "planning-areas"), ",");
    const row = rows.find(({ id }) => id === area);
    const value = await city.value({ indicator: "auslaenderanteil", level, year, area });
    expect(value.numerator.value).toBe(Number(row?.["inhabitants_foreigners"]));
    expect(value.cell.value).toBeCloseTo(Number(row?.["inhabitants_foreigners_percentage"]), 8);
  });

  test.each([2015, 2020, 2024])("Bezirke and city in %i have the published totals", async (year) => {
    const bezirke = await sourceRows(population(year, "districts"), ",");
    for (const { id = "", inhabitants } of bezirke) {
      expect((await city.value({ indicator: "einwohner", level: "bezirk", year, area: id })).cell.value, id).toBe(Number(inhabitants));
    }
    const [berlin] = await sourceRows(population(year, "city"), ",");
    expect((await city.value({ indicator: "einwohner", level: "bezirk", year, area: "11000000" })).cell.value).toBe(
      Number(berlin?.["inhabitants"]),
    );
  });

  test("sums over the Planungsräume of 2024 are the published Bezirke", async () => {
    const rows = await sourceRows(population(2024, "planning-areas"), ",");
    const children = rows.filter(({ id }) => id?.startsWith("0101") === true || id?.startsWith("0110") === true);
    const sums = new Map<string, number>();
    for (const row of children)
      sums.set(row["id"]?.slice(0, 4) ?? "", (sums.get(row["id"]?.slice(0, 4) ?? "") ?? 0) + Number(row["inhabitants"]));
    for (const [area, sum] of sums) {
      expect((await city.value({ indicator: "einwohner", level: "prognoseraum_2021", year: 2024, area })).cell.value).toBe(sum);
    }
  });

  test("shares of the MSS are shown as delivered; areas that were not judged have none", async () => {
    const rows = await sourceRows("berlin-mss/berlin-monitoring-social-urban-development-2015-00-2-1-planning-areas.csv", ",");
    const row = rows.find(({ id }) => id === "01011101");
    const query = { indicator: "mss_kinderarmut", level: "planungsraum_2006", year: 2014 };
    expect((await city.value({ ...query, area: "01011101" })).cell.value).toBe(
      Number(row?.["s4_percentage_transfer_payments_recipients_below_15_years"]),
    );
    expect((await city.value({ ...query, area: "01011102" })).cell).toEqual({ value: null, status: "missing" });
  });

  test("a share of exactly zero is a value", async () => {
    const rows = await sourceRows("berlin-mss/berlin-monitoring-social-urban-development-2015-00-2-1-planning-areas.csv", ",");
    const zero = rows.find(
      (row) => row["s4_percentage_transfer_payments_recipients_below_15_years"] === "0" && row["s1_percentage_unemployed"] !== "0",
    );
    const value = await city.value({ indicator: "mss_kinderarmut", level: "planungsraum_2006", year: 2014, area: zero?.["id"] ?? "" });
    expect(value.cell).toEqual({ value: 0, status: "ok" });
  });
});
