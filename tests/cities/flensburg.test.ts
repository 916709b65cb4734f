// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { boundsOf, buildCity, cityName, isReferenceThere, levelCounts, patience, sourceText, type BuiltCity } from "./build-city.ts";

interface District {
  readonly district_name: string;
  readonly residents: number;
  readonly benefits_characteristics: { readonly beneficiaries_sgbii: number };
  readonly age_groups: Readonly<Record<string, number>>;
  readonly housing_assistance: { readonly notices_of_rent_arrears: number | null };
}

describe.skipIf(!isReferenceThere)(cityName("Flensburg: zipped Shapefiles, nested JSON with nulls"), () => {
  let city: BuiltCity;
  let districts: readonly District[];
  beforeAll(async () => {
    city = await buildCity("flensburg", "flensburg-sozialatlas");
    districts = (JSON.parse(await sourceText("flensburg-sozialatlas/details.json")) as { detail: District[] }).detail;
  }, patience);

  test("city, Stadtteile and Statistische Bezirke are there, each Bezirk in its Stadtteil", () => {
    expect(levelCounts(city)).toEqual(["stadt 1", "stadtteil 13", "bezirk 41"]);
    const bezirke = city.reading.atlas?.levels[2]?.areas ?? [];
    expect(bezirke.find(({ name }) => name === "St. Nikolai")).toMatchObject({ id: "STBZ011", parent: "STGT01" });
  });

  test("the shapes lie in Flensburg although the file is in EPSG:25832", () => {
    const [west = 0, south = 0, east = 0, north = 0] = boundsOf(city, "stadtteil");
    expect(west).toBeGreaterThan(9.3);
    expect(east).toBeLessThan(9.6);
    expect(south).toBeGreaterThan(54.7);
    expect(north).toBeLessThan(54.9);
  });

  test("all 13 names join, although the map numbers them", () => {
    expect(city.reading.joinReports).toMatchObject([{ matched: 13, onlyInTable: [], onlyInLevel: [] }]);
  });

  test("shares are computed from the counts of the source", async () => {
    const altstadt = districts.find(({ district_name }) => district_name === "Altstadt");
    const cases = altstadt?.benefits_characteristics.beneficiaries_sgbii ?? Number.NaN;
    const base = (altstadt?.residents ?? Number.NaN) - (altstadt?.age_groups["age_65_and_above"] ?? Number.NaN);
    const value = await city.value({ indicator: "sgb2_quote", level: "stadtteil", year: 2022, area: "STGT01" });
    expect(value.name).toBe("Altstadt");
    expect(value.numerator).toEqual({ value: cases, status: "ok" });
    expect(value.denominator).toEqual({ value: base, status: "ok" });
    expect(value.cell.value).toBeCloseTo((100 * cases) / base, 10);
  });

  test("the city value is the sum of the Stadtteile", async () => {
    const residents = districts.reduce((sum, district) => sum + district.residents, 0);
    const value = await city.value({ indicator: "einwohner", level: "stadtteil", year: 2022, area: "STGM01001000" });
    expect(value.cell.value).toBe(residents);
  });

  test("null stays a gap and never becomes zero", async () => {
    const index = districts.findIndex((district) => district.housing_assistance.notices_of_rent_arrears === null);
    expect(index).toBeGreaterThanOrEqual(0);
    const area = `STGT${String(index + 1).padStart(2, "0")}`;
    const value = await city.value({ indicator: "mietrueckstaende", level: "stadtteil", year: 2022, area });
    expect(value.cell).toEqual({ value: null, status: "missing" });
  });
});
