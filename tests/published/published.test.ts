// SPDX-License-Identifier: EUPL-1.2
import { afterAll, describe, expect, test } from "vitest";
import { at } from "../../src/core/stats/at.ts";
import type { IndexResult } from "../../src/core/recipe/run-index.ts";
import {
  compare,
  isReferenceThere,
  numberOrNull,
  printComparisons,
  publishedName,
  publishedRows,
  reproduce,
  reproduceOne,
  together,
  valuesOf,
  type Comparison,
} from "./reproduction.ts";

const table: Comparison[] = [];

function expectIdentical(comparison: Comparison, atLeast = comparison.compared): void {
  table.push(comparison);
  expect(comparison.identical, comparison.name).toBeGreaterThanOrEqual(atLeast);
  expect(comparison.compared, comparison.name).toBeGreaterThan(0);
  expect(comparison.invented, comparison.name).toBe(0);
}

function groupOf(result: IndexResult, id: string) {
  const group = result.groups.find((one) => one.id === id);
  if (group === undefined) throw new Error(`group ${id} expected`);
  return group;
}

function classesOf(result: IndexResult, id: string): readonly (number | null)[] {
  return result.classes.find((one) => one.id === id)?.classes ?? [];
}

afterAll(() => {
  if (table.length > 0) console.info(printComparisons(table));
});

describe.skipIf(!isReferenceThere)(publishedName("Monitoring Soziale Stadtentwicklung Berlin"), () => {
  test.each(["2015", "2019"])("%s: every published class of status and dynamics, excluded areas without a class", async (year) => {
    const { status, dynamic, ids } = await reproduceOne(`mss-${year}`, "berlin-mss", "typology");
    const rows = await publishedRows(`berlin-mss/berlin-monitoring-social-urban-development-${year}-00-1-planning-areas.csv`);
    expect(ids).toEqual(rows.map((row) => row["id"]));
    const published = (column: string) => rows.map((row) => (["0", ""].includes(row[column] ?? "") ? null : (row[column] ?? "")));
    expectIdentical(compare(`Berlin MSS ${year}, status class`, status.classNames, published("status_index")));
    expectIdentical(compare(`Berlin MSS ${year}, dynamics class`, dynamic.classNames, published("dynamic_index")));
  });

  test("2021: every published class on the new boundaries, without the areas taken out as outliers", async () => {
    const { status, dynamic } = await reproduceOne("mss-2021", "berlin-mss", "typology");
    const rows = await publishedRows("berlin-mss/2021/mss_2021.csv");
    const published = (column: string) => rows.map((row) => (row[column] === "" ? null : (row[column] ?? "")));
    expectIdentical(compare("Berlin MSS 2021, status class", status.classNames, published("SI_V")));
    expectIdentical(compare("Berlin MSS 2021, dynamics class", dynamic.classNames, published("DI_V")));
  });
});

describe.skipIf(!isReferenceThere)(publishedName("English Index of Multiple Deprivation 2019"), () => {
  test("ranks and deciles from the published ranks of the domains; ties of domains hide 30 ranks", async () => {
    const result = await reproduceOne("imd-2019", "imd-england-2019", "index");
    const rows = await publishedRows("imd-england-2019/imd2019_england_lsoa11.csv");
    const column = (name: string) => rows.map((row) => numberOrNull(row[name]));
    const ranks = compare("English IMD 2019, rank", valuesOf(groupOf(result, "imd").ranks), column("IMD_rank"));
    expectIdentical(ranks, 32_814);
    expect(ranks.largest).toBe(1);
    expectIdentical(compare("English IMD 2019, decile", classesOf(result, "dezil"), column("IMD_decile")));
  });
});

describe.skipIf(!isReferenceThere)(publishedName("US Social Vulnerability Index 2018"), () => {
  test("every percentile rank, every flag, every theme; a county without income has no overall rank", async () => {
    const result = await reproduceOne("svi-2018", "svi-us-2018", "index");
    const rows = await publishedRows("svi-us-2018/SVI2018_US_COUNTY.csv");
    const column = (name: string) => rows.map((row) => numberOrNull(row[name], ["-999"]));
    const rounding = 5.1e-5;
    const names = result.indicators.map(({ id }) => id);
    const ranks = result.indicators.map(({ id, comparable }) => compare(id, valuesOf(comparable), column(`EPL_${id}`), rounding));
    const flags = names.map((id, place) => compare(id, flagsOf(result, { id, place }), column(`F_${id}`)));
    expectIdentical(together("US SVI 2018, percentile ranks", ranks));
    expectIdentical(together("US SVI 2018, flags", flags));
    const themes = ["THEME1", "THEME2", "THEME3", "THEME4", "THEMES"];
    const ofThemes = themes.map((id) => compare(id, valuesOf(groupOf(result, id).percentRanks), column(`RPL_${id}`), rounding));
    expectIdentical(together("US SVI 2018, ranks of themes and overall", ofThemes));
  });
});

function flagsOf(result: IndexResult, { id, place }: { readonly id: string; readonly place: number }): (number | null)[] {
  const known = valuesOf(at(result.indicators, place).comparable);
  return known.map((value, area) => (value === null ? null : result.flags?.[area]?.includes(id) === true ? 1 : 0));
}

describe.skipIf(!isReferenceThere)(publishedName("Townsend deprivation score"), () => {
  test.each([
    ["1981", "Scores- 1981 GB District.csv"],
    ["1991", "Scores- 1991 UK District.csv"],
    ["2001", "Scores- 2001 UK Local Authority.csv"],
    ["2011", "Scores- 2011 UK Local Authority.csv"],
  ])("%s: scores within the published digits and every quintile, row by row", async (year, file) => {
    const result = await reproduceOne(`townsend-${year}`, "townsend-uk", "index");
    const rows = await publishedRows(`townsend-uk/${file}`);
    const scores = compare(
      `Townsend ${year}, score`,
      valuesOf(groupOf(result, "townsend").scores),
      rows.map((row) => numberOrNull(row["TDS"])),
      5e-9,
    );
    expectIdentical(scores);
    expectIdentical(
      compare(
        `Townsend ${year}, quintile`,
        classesOf(result, "quintil"),
        rows.map((row) => numberOrNull(row["quintile"])),
      ),
    );
  });
});

describe.skipIf(!isReferenceThere)(publishedName("ASEM Sustainable Connectivity (COINr)"), () => {
  test("every stage: divided, filled, outliers pulled in, normalised, aggregated, ranked", async () => {
    const result = await reproduceOne("asem-2018", "coinr-asem", "index");
    const stages = [
      ["divided", "data_Denominated.csv", "value"],
      ["filled", "data_Imputed.csv", "filled"],
      ["treated", "data_Treated.csv", "treated"],
      ["normalised", "data_Normalised.csv", "comparable"],
    ] as const;
    for (const [name, file, stage] of stages) {
      const rows = await publishedRows(`coinr-asem/${file}`);
      const parts = result.indicators.map((one) => {
        const published = rows.map((row) => numberOrNull(row[one.id]));
        const scale = Math.max(1, ...published.map((value) => Math.abs(value ?? 0)));
        return compare(
          one.id,
          valuesOf(one[stage]).map((value) => scaled(value, scale)),
          published.map((value) => scaled(value, scale)),
          1e-11,
        );
      });
      expectIdentical(together(`COINr ASEM, ${name} (relative)`, parts));
    }
    const rows = await publishedRows("coinr-asem/data_Aggregated.csv");
    const groups = result.groups.map(({ id, scores }) =>
      compare(
        id,
        valuesOf(scores),
        rows.map((row) => numberOrNull(row[id])),
        1e-10,
      ),
    );
    expect(groups).toHaveLength(11);
    expectIdentical(together("COINr ASEM, aggregated", groups));
    const published = new Map(
      (await publishedRows("coinr-asem/AggregatesRank.csv")).map((row) => [row["UnitCode"], numberOrNull(row["Index"])]),
    );
    expectIdentical(
      compare(
        "COINr ASEM, rank",
        valuesOf(groupOf(result, "Index").ranks),
        result.ids.map((id) => published.get(id) ?? null),
      ),
    );
  });
});

function scaled(value: number | null, scale: number): number | null {
  return value === null ? null : value / scale;
}

describe.skipIf(!isReferenceThere)(publishedName("German Index of Socioeconomic Deprivation"), () => {
  test("every class of 400 Kreise in 24 years", async () => {
    const results = await reproduce("gisd-kreise", "gisd", "index");
    expect(results.size).toBe(24);
    const rows = await publishedRows("gisd/GISD_Bund_Kreis.csv");
    for (const id of ["gisd_5", "gisd_10", "gisd_k"]) {
      const parts = [...results].map(([year, result]) => {
        const ofYear = rows.filter((row) => row["year"] === year);
        return compare(
          year,
          classesOf(result, id),
          ofYear.map((row) => numberOrNull(row[id])),
        );
      });
      expectIdentical(together(`GISD 1998 to 2021, ${id}`, parts));
    }
  });
});
