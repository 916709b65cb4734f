// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import type { RuleSet } from "../../../src/core/model/rule.ts";
import { checkRuleSet, limitsOutsideData, type RuleCatalogue } from "../../../src/core/rules/check-rule-set.ts";
import { parseRuleSet } from "../../../src/core/rules/parse-rule-set.ts";
import { printRuleSet } from "../../../src/core/rules/print-rule.ts";
import { anyRule } from "./any-rule.ts";

const poor = { kennzahl: "armut", vergleich: "ab", wert: 20 };
const fieldOf = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: "b",
  name: { de: "Benachteiligung", en: "Disadvantage" },
  regel: poor,
  betroffene: "armut",
  mindestzahl: "100",
  ...changes,
});
const fileOf = (...felder: readonly unknown[]) => ({
  format: "sozialatlas-regeln",
  version: "1",
  titel: { de: "Felder" },
  autor: "Rat",
  datum: "2026-03-12",
  felder,
});

describe("a file of action fields", () => {
  test("is read with its usual values filled in", () => {
    expect(parseRuleSet(fileOf(fieldOf())).rules).toMatchObject({
      title: { de: "Felder" },
      level: null,
      fields: [{ id: "b", symbol: "B", affected: "armut", floor: 100, description: { de: "" } }],
    });
  });

  test("survives being written and read again", () => {
    const filled = fc.string({ minLength: 1 });
    const sets: fc.Arbitrary<RuleSet> = fc.record({
      title: fc.record({ de: fc.string(), en: fc.string() }),
      author: filled,
      date: fc.constant("2026-03-12"),
      level: fc.option(filled.map(areaLevelId), { nil: null }),
      fields: fc.uniqueArray(
        fc.record({
          id: filled,
          symbol: fc.constantFrom("A", "Ä", "2"),
          name: fc.record({ de: fc.string() }),
          description: fc.record({ de: fc.string() }),
          rule: anyRule,
          affected: fc.constant(indicatorId("armut")),
          floor: fc.option(fc.nat(), { nil: null }),
        }),
        { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(sets, (rules) => {
        expect(parseRuleSet(JSON.parse(JSON.stringify(printRuleSet(rules)))).rules).toEqual(rules);
      }),
    );
  });

  test.each<[string, unknown, { code: string; path: readonly (string | number)[]; sentence: string }]>([
    ["an id twice", fileOf(fieldOf(), fieldOf()), { code: "id-twice", path: ["felder", 1, "id"], sentence: '"b" ein zweites Mal' }],
    ["no field", fileOf(), { code: "rule-empty", path: [], sentence: "mindestens ein Handlungsfeld" }],
    [
      "a field that is not there",
      fileOf(fieldOf({ regel: { feld: "bb" } })),
      { code: "rule-field-unknown", path: ["felder", 0], sentence: "Meinten Sie „b“?" },
    ],
    [
      "a field that needs itself",
      fileOf(fieldOf({ regel: { feld: "b" } })),
      { code: "rule-circle", path: ["felder", 0], sentence: '"b → b"' },
    ],
    [
      "fields in a circle",
      fileOf(fieldOf({ regel: { feld: "c" } }), fieldOf({ id: "c", regel: { alle: [poor, { feld: "b" }] } })),
      { code: "rule-circle", path: ["felder", 0], sentence: '"b → c → b"' },
    ],
    [
      "a floor of nobody",
      fileOf(fieldOf({ betroffene: null, mindestzahl: 3 })),
      { code: "rule-floor", path: ["felder", 0, "mindestzahl"], sentence: "„betroffene“ erwartet" },
    ],
    [
      "a long sign",
      fileOf(fieldOf({ zeichen: "Arm" })),
      { code: "rule-symbol", path: ["felder", 0, "zeichen"], sentence: "ein oder zwei Zeichen" },
    ],
    ["a date in words", { ...fileOf(fieldOf()), datum: "12. März" }, { code: "rule-date", path: ["datum"], sentence: '"12. März"' }],
    [
      "another format",
      { ...fileOf(fieldOf()), format: "atlas" },
      { code: "rules-format", path: ["format"], sentence: "sozialatlas-regeln" },
    ],
    ["a newer version", { ...fileOf(fieldOf()), version: 2 }, { code: "rules-version", path: ["version"], sentence: "neueren Atlas" }],
    [
      "a wrong rule",
      fileOf(fieldOf({ regel: { alle: [] } })),
      { code: "rule-empty", path: ["felder", 0, "regel", "alle"], sentence: "leere Liste" },
    ],
  ])("is refused for %s", (_, written, { code, path, sentence }) => {
    const { rules, problems } = parseRuleSet(written);
    expect(rules).toBeNull();
    const found = problems.find((problem) => problem.code === code);
    expect(found?.path).toEqual(path);
    expect(found?.sentence).toContain(sentence);
  });
});

const catalogue: RuleCatalogue = {
  indicators: [
    { id: indicatorId("armut"), direction: 1, kind: "share" },
    { id: indicatorId("alter"), direction: 0, kind: "mean" },
    { id: indicatorId("wahl"), direction: -1, kind: "share" },
    { id: indicatorId("einwohner"), direction: 0, kind: "count" },
    { id: indicatorId("miete"), direction: 1, kind: "given" },
  ],
  levels: ["stadtteil"],
};

describe("rules in an edition", () => {
  test("lack nothing if everything is there", () => {
    expect(problemsOf(fileOf(fieldOf()))).toEqual([]);
  });

  test.each<[string, unknown, { code: string; severity: string; path: readonly (string | number)[]; sentence: string }]>([
    [
      "an unknown indicator",
      { ...poor, kennzahl: "armt" },
      { code: "rule-indicator-unknown", severity: "error", path: ["felder", 0, "regel"], sentence: "Meinten Sie „armut“?" },
    ],
    [
      "a neutral indicator",
      { alle: [poor, { kennzahl: "alter", vergleich: "ueber", bezug: "stadt" }] },
      { code: "rule-neutral", severity: "error", path: ["felder", 0, "regel", "alle", 1], sentence: "„richtung: 1“ ergänzen" },
    ],
    [
      "a neutral indicator inside not",
      { nicht: { kennzahl: "alter", vergleich: "ueber", bezug: "stadt" } },
      { code: "rule-neutral", severity: "error", path: ["felder", 0, "regel", "nicht"], sentence: "„richtung: -1“ ergänzen" },
    ],
    [
      "a condition against the need",
      { kennzahl: "wahl", vergleich: "ueber", bezug: "stadt" },
      { code: "rule-against-direction", severity: "warning", path: ["felder", 0, "regel"], sentence: "niedrige Werte sind" },
    ],
    [
      "counts of a delivered rate",
      { kennzahl: "miete", teil: "anzahl", vergleich: "ab", wert: 3 },
      { code: "rule-without-counts", severity: "error", path: ["felder", 0, "regel"], sentence: "fertiger Wert" },
    ],
  ])("are told about %s", (_, regel, expected) => {
    const [found] = problemsOf(fileOf(fieldOf({ regel })));
    expect(found).toMatchObject({ code: expected.code, severity: expected.severity, path: expected.path });
    expect(found?.sentence).toContain(expected.sentence);
  });

  test("may use a neutral indicator with a stated direction, and residents as a floor", () => {
    const regel = {
      alle: [
        { kennzahl: "alter", vergleich: "ueber", bezug: "stadt", richtung: "1" },
        { kennzahl: "einwohner", vergleich: "ab", wert: 500 },
      ],
    };
    expect(problemsOf(fileOf(fieldOf({ regel, betroffene: null, mindestzahl: null })))).toEqual([]);
  });

  test("are warned without a floor, unless a field they refer to has one", () => {
    const bare = fieldOf({ betroffene: null, mindestzahl: null });
    expect(problemsOf(fileOf(bare)).map(({ code, severity }) => [code, severity])).toEqual([["rule-without-floor", "warning"]]);
    expect(problemsOf(fileOf(fieldOf({ id: "a" }), { ...bare, regel: { alle: [poor, { feld: "a" }] } }))).toEqual([]);
  });

  test("made for another level say so", () => {
    expect(problemsOf({ ...fileOf(fieldOf()), ebene: "sozialraum" })).toMatchObject([{ code: "rule-level-unknown", path: ["level"] }]);
  });

  test("with limits that no value reaches are warned", () => {
    const { rules, places } = parseRuleSet(fileOf(fieldOf({ regel: { alle: [poor, { ...poor, wert: "0,2" }] } })));
    const outside = rules === null ? [] : limitsOutsideData(rules, () => ({ lowest: 3.25, highest: 41 }), places);
    expect(outside).toMatchObject([{ code: "rule-limit-outside", severity: "warning", path: ["felder", 0, "regel", "alle", 1] }]);
    expect(outside[0]?.sentence).toContain("zwischen 3,25 und 41 erwartet");
  });

  function problemsOf(file: unknown) {
    const { rules, places, problems } = parseRuleSet(file);
    if (rules === null) throw new Error(problems.map(({ sentence }) => sentence).join(" "));
    return checkRuleSet(rules, catalogue, places);
  }
});
