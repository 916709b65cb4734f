// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId } from "../../../src/core/model/ids.ts";
import { type HintMoment, type HintName, hintNames, selectHint } from "../../../src/core/view/select-hint.ts";
import { access as german } from "../../../src/i18n/de-views/access.ts";
import { sheets as germanSheets } from "../../../src/i18n/de-views/sheets.ts";
import { access as english } from "../../../src/i18n/en-views/access.ts";
import { sheets as englishSheets } from "../../../src/i18n/en-views/sheets.ts";

const map: HintMoment = { view: "map", level: areaLevelId("teil"), area: null, isSortedByValue: false, isUnreliable: false };
const nothing: ReadonlySet<HintName> = new Set();

describe("a hint", () => {
  test.each<[string, Partial<HintMoment>, HintName | null]>([
    ["nothing is said about a plain map", {}, null],
    ["a profile is about an area, not about people", { view: "profile", area: areaId("1") }, "areaNotPerson"],
    ["a profile of nobody says nothing", { view: "profile" }, null],
    ["another level has other borders", { level: areaLevelId("bezirk") }, "borders"],
    ["an order of values is not a grade", { isSortedByValue: true }, "ranking"],
    ["an unreliable value is said to be one", { area: areaId("1"), isUnreliable: true }, "smallNumbers"],
  ])("%s", (_, change, hint) => {
    expect(selectHint({ ...map, ...change }, map, nothing)).toBe(hint);
  });

  test("does not speak of another level where the reader has just arrived", () => {
    expect(selectHint({ ...map, level: areaLevelId("bezirk") }, null, nothing)).toBeNull();
  });

  test("is given once, and at most one at a time, however long somebody reads", () => {
    const moment = fc.record({
      view: fc.constantFrom("map" as const, "profile" as const, "comparison" as const),
      level: fc.constantFrom(areaLevelId("teil"), areaLevelId("bezirk")),
      area: fc.constantFrom(null, areaId("1")),
      isSortedByValue: fc.boolean(),
      isUnreliable: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 30 }), (moments) => {
        const given: HintName[] = [];
        moments.forEach((now, index) => {
          const hint = selectHint(now, moments[index - 1] ?? null, new Set(given));
          if (hint !== null) given.push(hint);
        });
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

test.each([
  ["German", german.hints, germanSheets.glossary.builtIn],
  ["English", english.hints, englishSheets.glossary.builtIn],
])("every hint in %s leads to an entry that the glossary has", (_, hints, entries) => {
  const terms = entries.map(([term]) => term);
  for (const name of hintNames) expect(terms).toContain(hints[name].term);
});
