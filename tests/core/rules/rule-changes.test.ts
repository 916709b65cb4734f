// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId, type Localised } from "../../../src/core/model/ids.ts";
import type { ActionField, RuleSet } from "../../../src/core/model/rule.ts";
import { changedRules } from "../../../src/core/rules/changed-rules.ts";
import { parseTerm, printTerm } from "../../../src/core/rules/compact-tree.ts";
import { parseChanges } from "../../../src/core/rules/parse-changes.ts";
import { printChanges } from "../../../src/core/rules/print-changes.ts";
import { applyChanges, changesBetween, hasChanges, noChanges, type RuleChanges } from "../../../src/core/rules/rule-changes.ts";
import { anyRule } from "./any-rule.ts";
import { condition, field } from "./small-table.ts";

const poverty = field("armut", condition("armut", ">", 20), { affected: indicatorId("armut"), floor: 100 });
const ageing = field("alter", condition("alter", ">=", 25));
const official: RuleSet = {
  title: { de: "Felder 2026" },
  author: "Rat",
  date: "2026-03-12",
  level: areaLevelId("teil"),
  fields: [poverty, ageing],
};
const catalogue = {
  indicators: ["armut", "alter", "kinder"].map((id) => ({ id: indicatorId(id), direction: 1 as const, kind: "share" as const })),
  levels: ["stadt", "teil"],
};

describe("changes of rules", () => {
  test("are short enough to be read in a link", () => {
    const edited = { ...poverty, rule: condition("armut", ">", 18.5), floor: 50 };
    const changes = changesBetween(official, { ...official, fields: [edited] });
    expect(printChanges(changes)).toBe("r(alter)~e(armut*armut*50*c(armut*gt*v18.5))");
  });

  test("survive being written and read again", () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        expect(parseChanges(printChanges(changes))).toEqual({ changes, refused: [] });
      }),
    );
  });

  test("between two rule sets make one out of the other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyField, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), (fields) => {
        const rules = { ...official, fields };
        const again = applyChanges(official, changesBetween(official, rules));
        expect(byId(again.fields)).toEqual(byId(fields));
      }),
    );
  });

  test("are none between rules and themselves", () => {
    expect(changesBetween(official, official)).toEqual(noChanges);
    expect(hasChanges(noChanges)).toBe(false);
    expect(printChanges(noChanges)).toBe("");
  });

  test("of any text at all never throw, and what is refused is named", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z()*~!0-9.]{0,60}$/)), (text) => {
        const { rules, refused } = changedRules(official, text, catalogue);
        expect(rules.fields.length).toBeGreaterThan(0);
        expect(text === "" || refused.length > 0 || rules !== official).toBe(true);
      }),
    );
  });

  test.each([
    ["x(kaputt", "x(kaputt"],
    ["r(gibtesnicht)", "gibtesnicht"],
    ["e(armut***c(unbekannt*gt*v1))", "armut"],
    ["e(armut***c(armut*is*v1))", "e(armut***c(armut*is*v1))"],
    ["e(armut***k(3*c(armut*gt*v1)))", "e(armut***k(3*c(armut*gt*v1)))"],
    ["e(armut***f(armut))", "armut"],
    ["e(armut**-5*c(armut*gt*v1))", "e(armut**-5*c(armut*gt*v1))"],
  ])("that fit no rule are refused, and the official rule stays: %s", (text, refused) => {
    const changed = changedRules(official, text, catalogue);
    expect(changed.rules.fields).toEqual(official.fields);
    expect(changed.refused).toEqual([refused]);
  });

  test("that leave nothing, or take a field away that another needs, are refused", () => {
    expect(changedRules(official, "r(armut)~r(alter)", catalogue)).toMatchObject({
      rules: { fields: official.fields },
      refused: ["armut", "alter"],
    });
    const linked = { ...official, fields: [poverty, field("beides", { kind: "field", field: "armut" })] };
    expect(changedRules(linked, "r(armut)", catalogue)).toMatchObject({ rules: { fields: linked.fields }, refused: ["armut"] });
  });

  test("keep the sound items beside a broken one", () => {
    const { rules, refused } = changedRules(official, "r(alter)~unsinn", catalogue);
    expect(rules.fields).toEqual([poverty]);
    expect(refused).toEqual(["unsinn"]);
  });
});

test("texts in the short form may contain its signs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const term = { name: "x", parts: [text, { name: "a", parts: [text] }] };
      expect(parseTerm(printTerm(term))).toEqual(term);
    }),
  );
});

function byId(fields: readonly ActionField[]): readonly ActionField[] {
  return fields.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const word = fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" });
const anyText: fc.Arbitrary<Localised> = fc.oneof(
  word.map((de) => ({ de })),
  fc.record({ de: word, en: word }),
);
const need = fc
  .record({ rule: anyRule, affected: fc.option(fc.constantFrom("armut", "alter").map(indicatorId)), floor: fc.option(fc.nat()) })
  .map((entry) => (entry.affected === null ? { ...entry, floor: null } : entry));
const anyField: fc.Arbitrary<ActionField> = fc
  .tuple(fc.constantFrom("armut", "alter", "neu1", "neu2"), fc.constantFrom("A", "Ä", "B1"), anyText, anyText, need)
  .map(([id, symbol, name, description, rest]) => ({ id, symbol, name, description, ...rest }));
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, "0")}`);
const anyChanges: fc.Arbitrary<RuleChanges> = fc.record({
  origin: fc.option(fc.record({ title: anyText, author: word, date })),
  removed: fc.uniqueArray(word, { maxLength: 3 }),
  edited: fc.uniqueArray(
    fc.tuple(word, need).map(([id, rest]) => ({ id, ...rest })),
    { maxLength: 2, selector: ({ id }) => id },
  ),
  added: fc.uniqueArray(anyField, { maxLength: 2, selector: ({ id }) => id }),
});
