// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, editionId, indicatorId, tableId } from "../../../src/core/model/ids.ts";
import {
  defaultState,
  dropUnknownAreas,
  joinNotices,
  maxCompared,
  normaliseState,
  snapYear,
} from "../../../src/core/view/normalise-state.ts";
import type { AtlasState, ClassChoice } from "../../../src/core/view/state.ts";
import { printUrlDocumentation, urlDocumentation } from "../../../src/core/view/url-documentation.ts";
import { parseUrl, printUrl } from "../../../src/core/view/url.ts";
import { indicator, manifest, table } from "./small-edition.ts";

const edition = manifest({
  indicators: [
    indicator("armut"),
    indicator("miete & wärme", { table: tableId("u") }),
    indicator("obdach", { table: tableId("stadtweit"), finestLevel: areaLevelId("stadt") }),
    indicator("grob", { finestLevel: areaLevelId("bezirk") }),
  ],
  tables: [
    table("t", ["cases", "base"], { stadt: [2023, 2024, 2025], bezirk: [2023, 2024, 2025], teil: [2023, 2024, 2025] }),
    table("u", ["cases", "base"], { stadt: [2015, 2020], teil: [2015, 2020] }),
    table("stadtweit", ["cases", "base"], { stadt: [2024, 2025] }),
  ],
  conditions: ["a", "b.c", "d e"].map((id) => ({ id, indicator: indicatorId("armut"), rule: "worstShare", value: 0.2 })),
});
const defaults = defaultState(edition);

describe("the link", () => {
  test("of the first view is empty", () => {
    expect(printUrl(defaults, defaults)).toBe("");
    expect(parseUrl("", edition, defaults)).toEqual({ state: defaults, notices: [] });
  });

  test("names only what differs, in readable keys", () => {
    const state: AtlasState = { ...defaults, view: "comparison", compared: [areaId("0207"), areaId("0310")], language: "en", names: false };
    expect(printUrl(state, defaults)).toBe("view=comparison&compare=0207.0310&lang=en&names=0");
  });

  test("keeps leading zeros of keys, dots inside ids and every sign that a URL gives a meaning to", () => {
    const state = { ...defaults, area: areaId("00#7&=ü %"), compared: [areaId("1.2"), areaId("3")], conditions: ["b.c", "d e"] };
    const url = printUrl(state, defaults);
    expect(url).toBe("area=00%237%26%3D%C3%BC%20%25&compare=1%2E2.3&conditions=b%2Ec.d%20e");
    expect(parseUrl(`#${url}`, edition, defaults)).toEqual({ state, notices: [] });
  });

  test("can say that nothing is chosen where the first view has a choice", () => {
    const chosen = { ...defaults, area: areaId("1"), compared: [areaId("1")], edition: editionId("2026") };
    const url = printUrl(defaults, chosen);
    expect(url).toBe("area=&compare=&edition=");
    expect(parseUrl(url, edition, chosen).state).toEqual(defaults);
  });

  test.each([
    ["farbe=rot", { key: "farbe", value: "rot", reason: "unknownKey", shown: null }],
    ["view=globus", { key: "view", value: "globus", reason: "unreadable", shown: "map" }],
    ["year=zweitausend", { key: "year", value: "zweitausend", reason: "unreadable", shown: "2025" }],
    ["indicator=", { key: "indicator", value: "", reason: "unreadable", shown: "armut" }],
    ["indicator=glück", { key: "indicator", value: "glück", reason: "unknownValue", shown: "armut" }],
    ["level=block", { key: "level", value: "block", reason: "unknownValue", shown: "teil" }],
    ["year=1999", { key: "year", value: "1999", reason: "notAvailable", shown: "2023" }],
    ["lang=fr", { key: "lang", value: "fr", reason: "unknownValue", shown: "de" }],
    ["edition=2019", { key: "edition", value: "2019", reason: "unknownValue", shown: "2026" }],
    ["conditions=x", { key: "conditions", value: "x", reason: "unknownValue", shown: null }],
    ["names=ja", { key: "names", value: "ja", reason: "unreadable", shown: "1" }],
    ["form=table&form=text", { key: "form", value: "text", reason: "repeated", shown: null }],
    ["since=1999", { key: "since", value: "1999", reason: "notAvailable", shown: "2023" }],
    ["pair=glück", { key: "pair", value: "glück", reason: "unknownValue", shown: null }],
    ["pair=obdach", { key: "pair", value: "obdach", reason: "notAvailable", shown: null }],
    ["classes=manual_3_2", { key: "classes", value: "manual_3_2", reason: "unreadable", shown: "" }],
    ["classes=manual_1e3", { key: "classes", value: "manual_1e3", reason: "unreadable", shown: "" }],
    ["classes=quantile_99", { key: "classes", value: "quantile_99", reason: "unreadable", shown: "" }],
    ["only=9", { key: "only", value: "9", reason: "unreadable", shown: "" }],
    ["embed=karte", { key: "embed", value: "karte", reason: "unreadable", shown: "" }],
    ["area=%E0%A4%A", null],
    ["%zz=1", { key: "%zz", value: "1", reason: "unknownKey", shown: null }],
  ])("with %s still opens and says what is shown instead", (hash, notice) => {
    const { state, notices } = parseUrl(hash, edition, defaults);
    expect(notices).toEqual(notice === null ? [] : [notice]);
    expect(normaliseState(state, edition).notices).toEqual([]);
  });

  test("compares six areas at most and each only once", () => {
    const { state, notices } = parseUrl("compare=1.2.2.3.4.5.6.7.8", edition, defaults);
    expect(state.compared).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(notices.map((notice) => [notice.value, notice.reason])).toEqual([
      ["7", "tooMany"],
      ["8", "tooMany"],
    ]);
  });

  test("is read without a manifest as far as its form goes", () => {
    const { state, notices } = parseUrl("#indicator=unbekannt&year=1900&edition=2019", null, defaults);
    expect(notices).toEqual([]);
    expect(state).toEqual({ ...defaults, indicator: "unbekannt", year: 1900, edition: "2019" });
  });

  test("of any state the edition can show leads back to that state", () => {
    fc.assert(
      fc.property(states(), (state) => {
        expect(parseUrl(printUrl(state, defaults), edition, defaults)).toEqual({ state, notices: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test("made of anything leads to a state whose own link leads back to it", () => {
    fc.assert(
      fc.property(hashes(), (hash) => {
        const { state } = parseUrl(hash, edition, defaults);
        expect(parseUrl(printUrl(state, defaults), edition, defaults)).toEqual({ state, notices: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test("may be anything: 100,000 hashes give a state the edition can show and never throw", () => {
    fc.assert(
      fc.property(hashes(), (hash) => {
        const { state } = parseUrl(hash, edition, defaults);
        const isShowable = normaliseState(state, edition).notices.length === 0;
        return isShowable && state.compared.length <= maxCompared && new Set(state.compared).size === state.compared.length;
      }),
      { numRuns: 100_000 },
    );
  }, 60_000);
});

describe("the state of an edition", () => {
  test("shows the closest year, of two equally close ones the newer", () => {
    const ask = (year: number) => normaliseState({ ...defaults, indicator: indicatorId("miete & wärme"), year }, edition).state.year;
    expect([ask(2000), ask(2017), ask(2018), ask(2025)]).toEqual([2015, 2015, 2020, 2020]);
    const even = manifest({ tables: [table("t", ["cases", "base"], { stadt: [2020, 2022], teil: [2020, 2022] })] });
    expect(normaliseState({ ...defaults, year: 2021 }, even).state.year).toBe(2022);
  });

  test("climbs to the finest level that the indicator may be shown on", () => {
    const ask = (id: string, level: string) =>
      normaliseState({ ...defaults, indicator: indicatorId(id), level: areaLevelId(level) }, edition).state.level;
    expect(ask("grob", "teil")).toBe("bezirk");
    expect(ask("obdach", "teil")).toBe("stadt");
    expect(ask("miete & wärme", "bezirk")).toBe("stadt");
    expect(ask("armut", "teil")).toBe("teil");
  });

  test("shows the default instead of an indicator without values", () => {
    const empty = manifest({
      indicators: [indicator("armut"), indicator("leer", { table: tableId("leer") })],
      tables: [...manifest().tables, table("leer", ["cases", "base"], {})],
    });
    const { state, notices } = normaliseState({ ...defaultState(empty), indicator: indicatorId("leer") }, empty);
    expect(state.indicator).toBe("armut");
    expect(notices).toEqual([{ key: "indicator", value: "leer", reason: "notAvailable", shown: "armut" }]);
  });

  test("moves to a year that the loaded values have", () => {
    expect(snapYear({ ...defaults, year: 2023 }, [2021, 2025])).toEqual({
      state: { ...defaults, year: 2025 },
      notices: [{ key: "year", value: "2023", reason: "notAvailable", shown: "2025" }],
    });
    expect(snapYear(defaults, [2025])).toEqual({ state: defaults, notices: [] });
    expect(snapYear(defaults, [])).toEqual({ state: defaults, notices: [] });
  });

  test("says once what was replaced twice, and keeps what has nothing to do with each other", () => {
    const asked = { key: "year", value: "1848", reason: "notAvailable", shown: "2010" } as const;
    const then = { key: "year", value: "2010", reason: "notAvailable", shown: "2012" } as const;
    const other = { key: "area", value: "2010", reason: "unknownValue", shown: null } as const;
    expect(joinNotices([asked, other], [then])).toEqual([{ ...asked, shown: "2012" }, other]);
    expect(joinNotices([other], [then])).toEqual([other, then]);
  });

  test("drops areas that do not exist, with a notice each", () => {
    const state = { ...defaults, area: areaId("99"), compared: [areaId("01"), areaId("98")], group: [areaId("97")] };
    const { state: kept, notices } = dropUnknownAreas(state, (id) => id === "01");
    expect([kept.area, kept.compared, kept.group]).toEqual([null, ["01"], []]);
    expect(notices.map(({ key, value }) => `${key} ${value}`)).toEqual(["area 99", "compare 98", "group 97"]);
  });

  test("looks for the reference and the area around on every level", () => {
    const state = { ...defaults, area: areaId("0101"), reference: areaId("01"), within: areaId("02") };
    const check = (anywhere: readonly string[]) =>
      dropUnknownAreas(
        state,
        (id) => id === "0101",
        (id) => anywhere.includes(id),
      );
    expect(check(["0101", "01", "02"])).toEqual({ state, notices: [] });
    expect(check(["0101", "01"]).state.within).toBeNull();
    expect(check([]).notices.map(({ key }) => key)).toEqual(["reference", "within"]);
    const grouped = { ...state, reference: "group" as const, within: null };
    expect(dropUnknownAreas(grouped, () => true).state).toEqual(grouped);
  });
});

describe("the documentation of the link", () => {
  test.each(Object.entries(urlDocumentation))("gives an example for %s that is read", (key, { example }) => {
    expect(example.startsWith(`${key}=`)).toBe(true);
    expect(parseUrl(example, null, defaults).notices).toEqual([]);
  });

  test("has a table with one row per key", () => {
    const rows = printUrlDocumentation()
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    expect(rows).toHaveLength(Object.keys(urlDocumentation).length);
    expect(printUrlDocumentation()).toContain("| `area` | gewähltes Gebiet, mit führenden Nullen | Schlüssel | keines | `#area=0207` |");
  });
});

function states(): fc.Arbitrary<AtlasState> {
  const id = fc.string({ minLength: 1, unit: "grapheme" }).map(areaId);
  return fc
    .record({
      view: fc.constantFrom(
        "map",
        "profile",
        "comparison",
        "time",
        "disadvantage",
        "fields",
        "focus",
        "patterns",
        "sheet",
        "glossary",
        "gaps",
        "accessibility",
        "about",
      ),
      form: fc.constantFrom("map", "table", "text"),
      indicator: fc.constantFrom("armut", "miete & wärme", "obdach", "grob").map(indicatorId),
      level: fc.constantFrom("stadt", "bezirk", "teil").map(areaLevelId),
      year: fc.integer({ min: 2010, max: 2030 }),
      area: fc.option(id),
      compared: fc.uniqueArray(id, { maxLength: maxCompared }),
      reference: fc.oneof(fc.constantFrom(null, "group" as const), id),
      group: fc.uniqueArray(id, { maxLength: 4 }),
      chart: fc.constantFrom("dots", "spine", "multiples", "scatter", "maps"),
      measure: fc.constantFrom("value", "city", "change"),
      since: fc.option(fc.integer({ min: 2010, max: 2030 })),
      classes: fc.option(classChoices()),
      pair: fc.constantFrom(null, "armut", "obdach", "gibt es nicht").map((pair) => (pair === null ? null : indicatorId(pair))),
      circles: fc.boolean(),
      mask: fc.boolean(),
      only: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
      within: fc.option(id),
      line: fc.constantFrom("value", "index", "average"),
      embed: fc.option(fc.subarray(["search", "year", "level", "indicator", "card"])),
      conditions: fc.subarray(["a", "b.c", "d e"]),
      fields: fc.uniqueArray(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 4 }),
      rules: fc.string({ unit: "grapheme" }),
      counted: fc.constantFrom("conditions", "fields"),
      focus: fc.string({ unit: "grapheme" }),
      study: fc.string({ unit: "grapheme" }),
      offers: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
      language: fc.constantFrom("de", "en"),
      theme: fc.constantFrom("auto", "light", "dark", "contrast"),
      edition: fc.constantFrom(null, editionId("2026")),
      names: fc.boolean(),
      patterns: fc.boolean(),
    } satisfies { [K in keyof AtlasState]: fc.Arbitrary<AtlasState[K]> })
    .map((state) => normaliseState(state, edition).state);
}

function classChoices(): fc.Arbitrary<ClassChoice> {
  const limit = fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100);
  return fc.oneof(
    fc.record({ method: fc.constantFrom("quantile", "equal", "natural"), count: fc.integer({ min: 2, max: 7 }) }),
    fc.constant({ method: "deviation" as const }),
    fc.uniqueArray(limit, { minLength: 1, maxLength: 6 }).map((limits) => ({
      method: "manual" as const,
      limits: limits.map((value) => value + 0).sort((a, b) => a - b),
    })),
  );
}

function hashes(): fc.Arbitrary<string> {
  const key = fc.oneof(fc.constantFrom(...Object.keys(urlDocumentation), "", "constructor"), fc.string({ maxLength: 6 }));
  const value = fc.oneof(
    fc.constantFrom(
      "map",
      "armut",
      "obdach",
      "teil",
      "stadt",
      "2025",
      "9999",
      "0",
      "1",
      "en",
      "a.b%2Ec",
      "%",
      "%ff",
      "1.2.3.4.5.6.7.8",
      "manual_1_2.5",
      "quantile_5",
      "map.year",
    ),
    fc.string({ maxLength: 10, unit: "binary" }),
  );
  const pair = fc.tuple(key, value).map(([name, text]) => `${name}=${text}`);
  return fc.oneof(
    fc.array(pair, { maxLength: 6 }).map((pairs) => `#${pairs.join("&")}`),
    fc.string({ maxLength: 40, unit: "binary" }),
  );
}
