// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRule } from "../../../src/core/rules/parse-rule.ts";
import { printRule } from "../../../src/core/rules/print-rule.ts";
import { anyRule } from "./any-rule.ts";

describe("a rule", () => {
  test("is read in German and in English words alike", () => {
    const german = parseRule({
      mindestens: "2",
      von: [
        { kennzahl: "armut", vergleich: "ueber", bezug: "stadt", faktor: "1,25" },
        { nicht: { kennzahl: "dichte", vergleich: "bis", bezug: "umgebung", plus: "-3.5" } },
        { kennzahl: "kinder", teil: "anzahl", vergleich: "ab", wert: "100" },
      ],
    });
    const english = parseRule({
      atLeast: 2,
      of: [
        { indicator: "armut", op: ">", ref: "city", factor: 1.25 },
        { not: { indicator: "dichte", op: "<=", ref: "parent", plus: -3.5 } },
        { indicator: "kinder", part: "count", op: ">=", ref: "const", value: 100 },
      ],
    });
    expect(german).toEqual(english);
    expect(german.problems).toEqual([]);
    expect(german.rule).toMatchObject({ kind: "atLeast", wanted: 2 });
  });

  test("survives being written and read again", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const read = parseRule(JSON.parse(JSON.stringify(printRule(rule))));
        expect(read).toEqual({ rule, problems: [] });
      }),
    );
  });

  const poverty = { kennzahl: "armut", vergleich: "ab", wert: "20" };

  test.each<[string, unknown, { code: string; path: readonly (string | number)[]; sentence: string }]>([
    ["an empty list", { alle: [] }, { code: "rule-empty", path: ["alle"], sentence: "mindestens eine Bedingung" }],
    [
      "more conditions wanted than listed",
      { mindestens: 3, von: [poverty, poverty] },
      { code: "rule-at-least", path: ["mindestens"], sentence: "1 bis 2 erwartet, 3 von nur 2" },
    ],
    ["half a condition", { mindestens: "1,5", von: [poverty] }, { code: "rule-at-least", path: ["mindestens"], sentence: '"1,5"' }],
    ["a list that is missing", { mindestens: 1 }, { code: "rule-member-missing", path: [], sentence: "„von“" }],
    ["two kinds in one", { alle: [poverty], nicht: poverty }, { code: "rule-unclear", path: [], sentence: "all und not" }],
    ["nothing", {}, { code: "rule-unclear", path: [], sentence: "nichts davon" }],
    [
      "a mistyped member",
      { alle: [{ ...poverty, vergliech: "ab" }] },
      { code: "rule-member", path: ["alle", 0, "vergliech"], sentence: "Meinten Sie „vergleich“?" },
    ],
    ["no comparison", { kennzahl: "armut", wert: 3 }, { code: "rule-member-missing", path: [], sentence: "„vergleich“" }],
    [
      "an unknown comparison",
      { ...poverty, vergleich: "=" },
      { code: "rule-word", path: ["vergleich"], sentence: "ueber, über, ab, unter, bis erwartet" },
    ],
    ["a number with its unit", { ...poverty, wert: "20 %" }, { code: "rule-number", path: ["wert"], sentence: '"20 %"' }],
    ["no limit", { kennzahl: "armut", vergleich: "ab" }, { code: "rule-member-missing", path: [], sentence: "„wert“" }],
    [
      "a quantile in per cent",
      { ...poverty, bezug: "quantil", wert: 80 },
      { code: "rule-quantile", path: ["wert"], sentence: "zwischen 0 und 1" },
    ],
    ["a value beside the city", { ...poverty, bezug: "stadt" }, { code: "rule-unclear", path: ["wert"], sentence: "„faktor“ und „plus“" }],
    ["a factor without city", { ...poverty, faktor: 2 }, { code: "rule-unclear", path: ["faktor"], sentence: "stadt oder umgebung" }],
    ["a text", "armut > 20", { code: "rule-member", path: [], sentence: '"armut > 20"' }],
    ["a list", [poverty], { code: "rule-member", path: [], sentence: "eine Liste mit 1 Einträgen" }],
    ["the same member in both languages", { ...poverty, value: 3 }, { code: "rule-member", path: ["value"], sentence: "nur einmal" }],
  ])("is refused for %s, with place and advice", (_, written, { code, path, sentence }) => {
    const { rule, problems } = parseRule(written);
    expect(rule).toBeNull();
    expect(problems[0]).toMatchObject({ code, path, severity: "error" });
    expect(problems[0]?.sentence).toContain(sentence);
  });

  test("that is nested without end is refused instead of read", () => {
    let deep: unknown = poverty;
    for (let step = 0; step < 40; step += 1) deep = { nicht: deep };
    expect(parseRule(deep).problems.map(({ code }) => code)).toEqual(["rule-too-deep"]);
  });

  test("says everything that is wrong at once", () => {
    expect(parseRule({ alle: [{ kennzahl: "a", vergleich: "x", wert: "y" }, { nicht: {} }] }).problems).toHaveLength(3);
  });

  test("never throws, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { rule, problems } = parseRule(value);
        expect(rule === null).toBe(problems.length > 0);
      }),
    );
  });
});
