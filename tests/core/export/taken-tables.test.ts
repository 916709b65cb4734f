// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { changesTable } from "../../../src/core/export/changes-table.ts";
import { comparisonTable, pairedTable } from "../../../src/core/export/comparison-table.ts";
import { printCsv } from "../../../src/core/export/csv.ts";
import { conditionsTable, disadvantageTable } from "../../../src/core/export/disadvantage-table.ts";
import { fieldsTable, findingsTable } from "../../../src/core/export/fields-table.ts";
import { focusTable } from "../../../src/core/export/focus-table.ts";
import { linesTable } from "../../../src/core/export/lines-table.ts";
import { pairMapTable } from "../../../src/core/export/pair-map-table.ts";
import { csvRows, type TakenTable, takenTable } from "../../../src/core/export/taken-table.ts";
import { valueTable } from "../../../src/core/export/value-table.ts";
import { emptyDraft } from "../../../src/core/focus/draft.ts";
import { printDraft } from "../../../src/core/focus/print-draft.ts";
import { areaId, indicatorId } from "../../../src/core/model/ids.ts";
import { selectReference } from "../../../src/core/view/comparison/reference.ts";
import { scatterView } from "../../../src/core/view/comparison/scatter-view.ts";
import { selectFields } from "../../../src/core/view/fields/select-fields.ts";
import { selectFocus } from "../../../src/core/view/focus/select-focus.ts";
import { deriveView } from "../../../src/core/view/modes/derive-view.ts";
import { selectPairView } from "../../../src/core/view/modes/pair-view.ts";
import { defaultState } from "../../../src/core/view/normalise-state.ts";
import { selectDisadvantage } from "../../../src/core/view/select-disadvantage.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import type { AtlasState } from "../../../src/core/view/state.ts";
import { selectTime } from "../../../src/core/view/time/select-time.ts";
import { hostileEdition, ready, rowOf, rowsOf, said } from "./hostile-edition.ts";

const data = hostileEdition();
const start = defaultState(data.manifest);
const about = { id: "", name: "" };
const three = ["01", "02", "03"].map(areaId);
const view = ready(selectIndicatorView(data, start));
const older = ready(selectIndicatorView(data, { ...start, year: 2024 }));
const time = (changes: Partial<AtlasState>) =>
  ready(selectTime(data, { ...start, area: areaId("01"), compared: three.slice(1), ...changes }));
const derived = (changes: Partial<AtlasState>) => deriveView(data, { ...start, ...changes }, view).view;
const valueWords = { ...said.words, classLimits: (_view: unknown, index: number) => `Klasse ${index}` };

const tables: Readonly<Record<string, () => TakenTable>> = {
  map: () => valueTable(about, [view], { words: valueWords, unit: "%" }),
  "difference from the city": () => valueTable(about, [derived({ measure: "city" })], { words: valueWords, unit: "Prozentpunkte" }),
  change: () => valueTable(about, [derived({ measure: "change", since: 2024 })], { words: valueWords, unit: "Prozentpunkte" }),
  "map of two indicators": () => pairMap(),
  comparison: () => compared(false),
  distances: () => compared(true),
  "two values of every area": () =>
    pairedTable(about, { pair: scatterView(older, view), areas: three, differenceUnit: "Prozentpunkte" }, said),
  lines: () => lines(time({})),
  changes: () =>
    changesTable(about, time({ since: 2024 }), {
      ...said,
      language: "de",
      verdict: (change) => (typeof change === "string" ? change : change.kind),
    }),
  disadvantage: () => disadvantageTable(about, ready(selectDisadvantage(data, start)), said),
  conditions: () => conditionsTable(about, ready(selectDisadvantage(data, start)), { ...said, rule: () => "mehr als der Stadtwert" }),
  fields: () => fieldsTable(about, ready(selectFields(data, start)), said),
  findings: () => findings(),
  focus: () => focus(),
};

describe.each(Object.entries(tables))("the table of %s", (_name, make) => {
  test("lets no name of an area become a formula", () => {
    const csv = printCsv(csvRows(make()));
    for (const cell of csv.slice(1).split(/[;\r\n]+/)) {
      const text = cell.replace(/^"/, "");
      expect(/^[=+\-@\t]/.test(text) && !/^-?\d+(,\d+)?$/.test(text), JSON.stringify(cell)).toBe(false);
    }
    expect(csv).toContain("'=1+1");
  });

  test("has one cell for every column in every row", () => {
    const { columns, rows } = make();
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  });
});

describe("what is secret", () => {
  test.each([
    ["map", ["value", "numerator"]],
    ["difference from the city", ["value", "value_2025"]],
    ["change", ["value", "value_2025"]],
    ["comparison", ["value", "numerator"]],
    ["conditions", ["value"]],
    ["findings", ["value"]],
    ["focus", ["group_armut"]],
    ["two values of every area", ["second"]],
    ["map of two indicators", ["first"]],
  ])("stays a sign in the table of %s, in what is computed from it too", (name, ids) => {
    const row = rowOf(tables[name]?.() ?? changes(), { key: "02" });
    for (const id of ids) expect(row[id], id).toBe(".");
    expect(Object.values(row)).not.toContain("77");
  });

  test("has no number in a line, an index or a moving average that needs it", () => {
    expect(rowOf(lines(time({})), { key: "02", year: "2025" })).toMatchObject({ value: ".", numerator: ".", symbol: "." });
    expect(rowOf(lines(time({ line: "index", since: 2024 })), { key: "02", year: "2025" })).toMatchObject({ value: ".", index: "." });
    const average = rowsOf(lines(time({ line: "average", indicator: indicatorId("zweite") }))).filter(({ key }) => key === "02");
    expect(average.map((row) => row["average"])).toEqual(["x", ".", "x"]);
  });

  test("cannot be judged, and is never called not met", () => {
    expect(rowOf(tables["conditions"]?.() ?? changes(), { key: "02" })).toMatchObject({ verdict: "nicht beurteilbar", symbol: "." });
    expect(rowOf(tables["fields"]?.() ?? changes(), { key: "02" })).toMatchObject({
      belongs: "nicht beurteilbar",
      field_arm: "nicht beurteilbar",
    });
    expect(rowOf(tables["disadvantage"]?.() ?? changes(), { key: "02" })).toMatchObject({ met: "0", unknown: "1", of: "1" });
  });

  test("is told apart from what nobody delivered", () => {
    expect(rowOf(compared(false), { key: "03" })).toMatchObject({ value: "k. A.", symbol: "." });
    expect(rowOf(compared(false), { key: "03" })["status"]).not.toBe(rowOf(compared(false), { key: "02" })["status"]);
  });
});

describe("a table says", () => {
  test("of a comparison: value, cases, base and interval, and the reference with its role", () => {
    // 20 of 100; Wilson 95 %: 13.3 to 28.9 (methods.md 6).
    expect(rowOf(compared(false), { key: "01" })).toMatchObject({
      value: "20,0",
      numerator: "20",
      denominator: "100",
      lower: "13,3",
      upper: "28,9",
      role: "verglichen",
    });
    expect(rowOf(compared(false), { key: "00" })).toMatchObject({
      value: "10,0",
      numerator: "60",
      denominator: "600",
      role: "ganze Stadt",
    });
  });

  test("of distances: how many standard deviations an area lies from the reference, and nothing for the reference itself", () => {
    // Known values 20, 6, 4, 3: mean 8.25, population sd 6.87; (20 − 10) / 6.87 = 1.5.
    expect(rowOf(compared(true), { key: "01" })["steps"]).toBe("1,5");
    expect(rowOf(compared(true), { key: "02" })["steps"]).toBe("");
    expect(rowOf(compared(true), { key: "00" })["steps"]).toBe("");
  });

  test("of a difference: its own unit and the value it was made of", () => {
    expect(rowOf(tables["difference from the city"]?.() ?? changes(), { key: "01" })).toMatchObject({
      value: "10,0",
      unit: "Prozentpunkte",
      value_2025: "20,0",
    });
    expect(rowOf(tables["change"]?.() ?? changes(), { key: "01" })).toMatchObject({
      value: "-5,0",
      value_2024: "25,0",
      value_2025: "20,0",
    });
  });

  test("of lines: the break in the year it begins, and what was computed under its own name", () => {
    const index = lines(time({ line: "index", since: 2024 }));
    expect(rowOf(index, { key: "01", year: "2024" })).toMatchObject({ value: "25,0", index: "100,0", note: "neue Zählung" });
    // 100 · 20 / 25
    expect(rowOf(index, { key: "01", year: "2025" })).toMatchObject({ value: "20,0", index: "80,0", note: "" });
    expect(rowOf(index, { key: "01", year: "2023" })["index"]).toBe("x");
    expect(index.columns.find(({ id }) => id === "index")?.head).toBe("Index (2024 = 100)");
  });

  test("of changes: no number across a break or where a value is missing, but why", () => {
    expect(rowOf(tables["changes"]?.() ?? changes(), { key: "01" })).toMatchObject({
      difference: "-5,0",
      unit: "Prozentpunkte",
      verdict: "same",
    });
    expect(rowOf(tables["changes"]?.() ?? changes(), { key: "02" })).toMatchObject({ difference: "", verdict: "gap" });
  });

  test("of two years: the difference only where both values are known", () => {
    const table = tables["two values of every area"]?.() ?? changes();
    expect(rowOf(table, { key: "01" })).toMatchObject({ first: "25,0", second: "20,0", difference: "-5,0", role: "verglichen" });
    expect(rowOf(table, { key: "02" })["difference"]).toBe("");
    expect(rowOf(table, { key: "04" })["role"]).toBe("übrige");
  });

  test("of conditions: value, threshold and verdict", () => {
    expect(rowOf(tables["conditions"]?.() ?? changes(), { key: "01" })).toMatchObject({ value: "20,0", threshold: "10,00", verdict: "ja" });
    expect(rowOf(tables["findings"]?.() ?? changes(), { key: "01" })).toMatchObject({ value: "20,0", threshold: "18,00", verdict: "ja" });
  });

  test("of focus areas: shortlist, votes beside the data, place and reason", () => {
    expect(rowOf(focus(), { key: "01" })).toMatchObject({ listed: "criteria", poll_1_score: "1", place: "1", met: "1", group_armut: "20" });
    expect(rowOf(focus(), { key: "06" })).toMatchObject({ listed: "hand", reason: '"\'=Neubau"', place: "" });
    expect(focus().columns.find(({ id }) => id === "poll_1_score")?.head).toBe("=Umfrage: Punkte");
  });
});

test("two columns with one name are a mistake", () => {
  const column = { id: "a", head: "A", cell: () => null };
  expect(() => takenTable({ ...about, isByArea: false }, [column, column], [])).toThrow('"a" found twice');
});

function changes(): TakenTable {
  throw new Error("changes: the table expected by its name, none found");
}

function compared(hasSteps: boolean): TakenTable {
  const reference = ready(selectReference(data, start, [view], { group: "Gruppe" }));
  return comparisonTable(about, { views: [view], areas: three, reference, hasSteps }, said);
}

function lines({ indicator, years, lines: all, form, since }: ReturnType<typeof time>): TakenTable {
  const computed = {
    value: null,
    index: { id: "index", head: `Index (${since} = 100)`, decimals: 1 },
    average: { id: "average", head: "Mittel", decimals: 1 },
  }[form];
  const taken = all.map(({ kind, measured, counts, shown }) => ({
    role: kind,
    measured,
    counts,
    computed: form === "value" ? null : shown,
  }));
  return linesTable(about, { indicator, years, lines: taken, computed }, said);
}

function pairMap(): TakenTable {
  const pair = ready(selectPairView(data, { ...start, pair: indicatorId("zweite") }));
  return pairMapTable(about, pair, {
    ...said,
    classWords: ({ classIndex }) => (classIndex === null ? "ohne Klasse" : `Klasse ${classIndex}`),
    letters: ["A", "B"],
  });
}

function findings(): TakenTable {
  const fields = ready(selectFields(data, start));
  return findingsTable(about, fields, { ...said, rule: ({ path }) => path, indicator: () => ({ name: "armut", unit: "%", decimals: 1 }) });
}

function focus(): TakenTable {
  const draft = {
    ...emptyDraft,
    added: [{ area: "06", reason: "=Neubau" }],
    chosen: ["01"],
    polls: [
      {
        topic: "=Umfrage",
        date: "",
        participants: 3,
        scores: [
          { area: "01", score: 1 },
          { area: "06", score: 5 },
        ],
      },
    ],
  };
  const found = ready(selectFocus(data, { ...start, focus: printDraft(draft) }));
  return focusTable(about, found, {
    ...said,
    listed: ({ listed }) => listed ?? "",
    scores: ({ poll }) => `${poll.topic}: Punkte`,
    dataRank: () => "Rang nach Daten",
    pollRank: () => "Rang der Befragten",
    group: () => "Kinder",
  });
}
