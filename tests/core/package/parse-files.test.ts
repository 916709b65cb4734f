// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { parsePlacesFile, parseSearchFile, parseSheetsFile, parseTableFile } from "../../../src/core/package/parse-files.ts";

const tableFile = {
  table: "t",
  level: "teil",
  areas: ["00", "01"],
  years: [2024, 2025],
  measures: { cases: { values: [10, null, 12, 4], status: { suppressed: [1], unreliable: [3] } } },
};
const areasFile = { level: "teil", ids: ["01", "02"], names: ["Eins", "Zwei"], parents: [0, 0], labels: [[9.5, 54.7], null] };
const cityFile = { level: "stadt", ids: ["00"], names: ["Stadt"], parents: [-1], labels: [null] };
const coordinates = [
  [9, 54],
  [10, 54],
];
const furniture = { lines: [{ kind: "river", name: "Merle", coordinates }] };

describe("a table file", () => {
  test("is returned as it is", () => {
    expect(parseTableFile(tableFile)).toBe(tableFile);
  });

  test.each<[string, unknown, string]>([
    [
      "a number behind a secret cell",
      column([10, 11, 12, 4], { suppressed: [1] }),
      "measures.cases.status.suppressed[0]: keine Zahl in Zelle 1 erwartet, eine Zahl gefunden",
    ],
    [
      "an unreliable cell without a number",
      column([10, null, 12, 4], { unreliable: [1] }),
      "measures.cases.status.unreliable[0]: Zahl in Zelle 1 erwartet, null gefunden",
    ],
    [
      "a cell with two statuses",
      column([10, null, 12, 4], { suppressed: [1], pending: [1] }),
      "measures.cases.status.pending[0]: Zelle 1 nur einmal erwartet",
    ],
    [
      "a status of a cell that does not exist",
      column([1, 2, 3, 4], { missing: [4] }),
      "measures.cases.status.missing[0]: eine Stelle unter 4 erwartet, 4 gefunden",
    ],
    [
      "an unknown status",
      column([1, 2, 3, null], { secret: [3] }),
      'measures.cases.status.secret: ein bekannter Status erwartet, "secret" gefunden',
    ],
    [
      "a status that needs no list",
      column([1, 2, 3, 4], { ok: [0] }),
      'measures.cases.status.ok: ein bekannter Status erwartet, "ok" gefunden',
    ],
    ["too few values", column([1, 2, 3], {}), "measures.cases.values: 4 Werte (Jahre × Gebiete) erwartet, 3 gefunden"],
    ["a text among the values", column([1, "2", 3, 4], {}), 'measures.cases.values[1]: Zahl erwartet, "2" gefunden'],
    ["years that do not increase", { ...tableFile, years: [2025, 2025] }, "years[1]: mehr als 2025 erwartet, 2025 gefunden"],
    ["keys that are numbers", { ...tableFile, areas: ["00", 1] }, "areas[1]: nicht leerer Text erwartet, 1 gefunden"],
  ])("with %s is refused", (_, value, problem) => {
    expect(parseTableFile(value, "t-teil.json")).toMatchObject([
      { code: "edition-member", severity: "error", message: `t-teil.json, ${problem}. Die Ausgabe neu erzeugen.` },
    ]);
  });

  test("with an area listed twice is refused, but an area may share its key with the city", () => {
    const values = [1, 2, 3, 4, 5, 6];
    const twice = { ...tableFile, areas: ["00", "01", "01"], measures: { cases: { values, status: {} } } };
    expect(parseTableFile(twice)).toMatchObject([{ place: { file: "table" } }]);
    const shared = { ...twice, areas: ["01", "00", "01"] };
    expect(parseTableFile(shared)).toBe(shared);
  });
});

describe("a places file", () => {
  test.each([[furniture], [null]])("is returned as it is, with furniture %j", (given) => {
    const places = { levels: [cityFile, areasFile], furniture: given };
    expect(parsePlacesFile(places)).toBe(places);
  });

  test.each<[string, object, string]>([
    ["names that do not match the ids", { names: ["Eins"] }, "names"],
    ["an id listed twice", { ids: ["01", "01"] }, "ids[1]"],
    ["an impossible parent", { parents: [0, -2] }, "parents[1]"],
    ["a label of one number", { labels: [[9.5], null] }, "labels[0]"],
    ["a label with a text", { labels: [["9.5", 54], null] }, "labels[0][0]"],
  ])("with %s is refused", (_, change, member) => {
    const places = { levels: [cityFile, { ...areasFile, ...change }], furniture };
    expect(parsePlacesFile(places)).toMatchObject([{ place: { file: "places", member: `levels[1].${member}` } }]);
  });

  test("with two faults of one kind names both", () => {
    expect(parsePlacesFile({ levels: [{ ...areasFile, names: [1, 2] }], furniture })).toMatchObject([
      { place: { member: "levels[0].names[0]" } },
      { place: { member: "levels[0].names[1]" } },
    ]);
  });

  test("with a level listed twice is refused", () => {
    expect(parsePlacesFile({ levels: [cityFile, areasFile, cityFile], furniture })).toMatchObject([{ place: { member: "levels[2]" } }]);
  });

  test("without levels or furniture, or with other furniture, is refused", () => {
    expect(parsePlacesFile({ furniture })).toMatchObject([{ place: { member: "levels" } }]);
    expect(parsePlacesFile({ levels: [cityFile] })).toMatchObject([{ place: { member: "furniture" } }]);
    expect(parsePlacesFile({ levels: [cityFile], furniture: { lines: {} } })).toMatchObject([{ place: { member: "furniture.lines" } }]);
  });
});

describe("the other files", () => {
  test("are returned as they are", () => {
    const search = { entries: [{ kind: "key", text: "0207", area: "0207", level: "teil", detail: "Ziegelei" }] };
    const text = { de: "Text" };
    const sheets = { sheets: [{ id: "a", definition: text, numerator: text, denominator: text, source: text, caveats: text }] };
    expect(parseSearchFile(search)).toBe(search);
    expect(parseSheetsFile(sheets)).toBe(sheets);
  });

  test("name what is wrong in them", () => {
    expect(parseSearchFile({ entries: [{ kind: "shop", text: "x", area: "", level: "teil", detail: "" }] })).toMatchObject([
      { place: { file: "search", member: "entries[0].kind" } },
      { place: { file: "search", member: "entries[0].area" } },
    ]);
    expect(parseSheetsFile("<!doctype html>")).toMatchObject([
      { message: expect.stringContaining('Objekt erwartet, "<!doctype html>" gefunden') },
    ]);
  });

  test("quote a long value shortly", () => {
    const [issue] = [parseSheetsFile("x".repeat(500))].flat();
    expect(issue !== undefined && "message" in issue && issue.message.length).toBeLessThan(150);
  });
});

function column(values: readonly unknown[], status: object): unknown {
  return { ...tableFile, measures: { cases: { values, status } } };
}
