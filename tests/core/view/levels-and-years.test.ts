// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import {
  availableLevels,
  availableYears,
  levelChain,
  nearestLevel,
  nearestYear,
  yearSteps,
} from "../../../src/core/view/levels-and-years.ts";
import { cityLevel, indicator, level, manifest, table } from "./small-edition.ts";

const years = [2020, 2022];
const edition = manifest({
  levels: [cityLevel, level("bezirk", "stadt"), level("teil2015", "bezirk"), level("teil2021", "bezirk")],
  indicators: [
    indicator("fein", { finestLevel: areaLevelId("teil2021") }),
    indicator("grob", { finestLevel: areaLevelId("bezirk") }),
    indicator("nur-stadt", { finestLevel: areaLevelId("stadt") }),
  ],
  tables: [table("t", ["cases", "base"], { stadt: years, bezirk: years, teil2021: [2022] })],
});

describe("levels of an indicator", () => {
  test("are those its table has, down to its finest one", () => {
    const ids = (id: string) => availableLevels(edition, indicatorId(id)).map((entry) => entry.id);
    expect(ids("fein")).toEqual(["stadt", "bezirk", "teil2021"]);
    expect(ids("grob")).toEqual(["stadt", "bezirk"]);
    expect(ids("nur-stadt")).toEqual(["stadt"]);
    expect(ids("unbekannt")).toEqual([]);
  });

  test("fall back to the level above, otherwise to the finest there is", () => {
    const available = availableLevels(edition, indicatorId("grob"));
    const nearest = (wanted: string) => nearestLevel(edition, available, areaLevelId(wanted))?.id;
    expect([nearest("bezirk"), nearest("teil2015"), nearest("stadt"), nearest("unbekannt")]).toEqual([
      "bezirk",
      "bezirk",
      "stadt",
      "bezirk",
    ]);
    expect(nearestLevel(edition, [], areaLevelId("stadt"))).toBeNull();
  });

  test("form a chain up to the city, also if parents run in a circle", () => {
    expect(levelChain(edition, areaLevelId("teil2015")).map((entry) => entry.id)).toEqual(["teil2015", "bezirk", "stadt"]);
    const circle = manifest({ levels: [level("a", "b"), level("b", "a")] });
    expect(levelChain(circle, areaLevelId("a")).map((entry) => entry.id)).toEqual(["a", "b"]);
  });
});

describe("years", () => {
  test("are those of the table on the level", () => {
    expect(availableYears(edition, indicatorId("fein"), areaLevelId("teil2021"))).toEqual([2022]);
    expect(availableYears(edition, indicatorId("fein"), areaLevelId("teil2015"))).toEqual([]);
  });

  test("nearest to another one: the newer of two", () => {
    expect([2010, 2021, 2022, 2030].map((year) => nearestYear(years, year))).toEqual([2020, 2022, 2022, 2022]);
    expect(nearestYear([], 2020)).toBeNull();
  });

  test.each([
    [2020, null, 2022],
    [2021, 2020, 2022],
    [2022, 2020, null],
  ])("beside %d are the steps of the slider", (year, previous, next) => {
    expect(yearSteps(years, year)).toEqual({ previous, next });
  });
});
