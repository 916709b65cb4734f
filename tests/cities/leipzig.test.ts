// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { readSourcePackage } from "../../src/intake/package/read-source-package.ts";
import { packageFilesIn } from "../../scripts/files.ts";
import {
  boundsOf,
  buildCity,
  cityName,
  isReferenceThere,
  levelCounts,
  patience,
  sourceOf,
  sourceText,
  type BuiltCity,
} from "./build-city.ts";

type Series = Readonly<Record<string, Readonly<Record<string, readonly { readonly value: number; readonly district: string }[]>>>>;

describe.skipIf(!isReferenceThere)(cityName("Leipzig: 24 years by name, swapped axes, a total as a polygon"), () => {
  let city: BuiltCity;
  let residents: Series;
  beforeAll(async () => {
    city = await buildCity("leipzig", "leipzig");
    residents = await series("leipzig-einwohner-insgesamt.json");
  }, patience);

  test("the 63 Ortsteile are there, the total is not one of them", () => {
    expect(levelCounts(city)).toEqual(["stadt 1", "ortsteil 63"]);
    expect(city.reading.atlas?.levels[1]?.areas.map(({ id }) => id)).not.toContain("XX");
  });

  test("the shapes lie in Leipzig although the file names latitude first", () => {
    const [west = 0, south = 0, east = 0, north = 0] = boundsOf(city, "ortsteil");
    expect([Math.floor(west), Math.floor(south), Math.ceil(east), Math.ceil(north)]).toEqual([12, 51, 13, 52]);
  });

  test("every table joins all 63 names", () => {
    for (const report of city.reading.joinReports)
      expect(report).toMatchObject({ by: "name", matched: 63, onlyInTable: [], onlyInLevel: [] });
  });

  test.each([2000, 2015, 2023])("residents of every Ortsteil in %i are those of the source", async (year) => {
    const source = residents[String(year)]?.["Einwohner insgesamt"] ?? [];
    const names = new Map((city.reading.atlas?.levels[1]?.areas ?? []).map(({ id, name }) => [name, id]));
    expect(source).toHaveLength(63);
    for (const { district, value } of source) {
      const found = await city.value({ indicator: "einwohner", level: "ortsteil", year, area: names.get(district) ?? "" });
      expect(found.cell.value, district).toBe(value);
    }
    const total = source.reduce((sum, { value }) => sum + value, 0);
    expect((await city.value({ indicator: "einwohner", level: "ortsteil", year, area: "14713000" })).cell.value).toBe(total);
  });

  test("income exists in survey years only; the years between stay gaps", async () => {
    const income = await series("leipzig-haushaltseinkommen.json");
    const table = city.reading.atlas?.tables.find(({ id }) => id === "einkommen");
    expect(table?.years.map(String)).toEqual(Object.keys(income).sort());
    expect(table?.years).not.toContain(2012);
    const first = income["2011"]?.["Haushaltseinkommen"]?.[0];
    const area = city.reading.atlas?.levels[1]?.areas.find(({ name }) => name === first?.district)?.id ?? "";
    const value = await city.value({ indicator: "haushaltseinkommen", level: "ortsteil", year: 2011, area });
    expect(value.cell.value).toBe(first?.value);
  });

  test("long-term unemployment of years in which nobody counted it is unknown, not zero", async () => {
    const unemployed = await series("leipzig-arbeitslose-insgesamt.json");
    expect(unemployed["2018"]?.["Langzeitarbeitslose"]?.every(({ value }) => value === 0)).toBe(true);
    expect((await city.value({ indicator: "anteil_langzeit", level: "ortsteil", year: 2018, area: "00" })).cell.value).toBeNull();
  });

  test("a name that the map does not know is named on both sides", async () => {
    const files = packageFilesIn("data/leipzig", sourceOf("leipzig"));
    const renamed = async (path: string): Promise<Uint8Array | null> => {
      const bytes = await files.read(path);
      if (path !== "leipzig-aerzte.json" || bytes === null) return bytes;
      return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('"Zentrum-Ost"', '"Zentrum Ostseite"'));
    };
    const { atlas, issues, joinReports } = await readSourcePackage({ ...files, read: renamed });
    expect(atlas).not.toBeNull();
    expect(joinReports.find(({ table }) => table === "aerzte")).toMatchObject({
      matched: 62,
      onlyInTable: [{ text: "Zentrum Ostseite" }],
      onlyInLevel: [{ id: "01", name: "Zentrum-Ost" }],
    });
    const words = issues.map(({ message }) => message).join("\n");
    expect(words).toContain("Zentrum Ostseite");
    expect(words).toContain("Zentrum-Ost (01)");
  });
});

async function series(file: string): Promise<Series> {
  return (JSON.parse(await sourceText(`leipzig/${file}`)) as { data: Series }).data;
}
