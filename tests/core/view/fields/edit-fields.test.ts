// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaLevelId } from "../../../../src/core/model/ids.ts";
import type { RuleCondition, RuleSet } from "../../../../src/core/model/rule.ts";
import { editCondition, numberFrom, quantilePercent } from "../../../../src/core/view/fields/edit-condition.ts";
import { addField, type EditFrame, editRules, type RuleEdit, restoreField } from "../../../../src/core/view/fields/edit-fields.ts";
import { selectFields } from "../../../../src/core/view/fields/select-fields.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { condition, field } from "../../rules/small-table.ts";
import { atlasData, indicator, partTable } from "../small-edition.ts";

const poverty = field("arm", { kind: "all", rules: [condition("armut", ">", 18), condition("armut", "<", 90)] });
const linked = field("folge", { kind: "field", field: "arm" });
const indicators = [indicator("armut"), indicator("neutral", { direction: 0 })];

describe("an edit of the rules", () => {
  test.each<[Partial<RuleEdit>, string]>([
    [{ what: "const", path: "0", value: "20,5" }, "e(arm***a(c(armut*gt*v20.5)*c(armut*lt*v90)))"],
    [{ what: "operator", path: "0", value: ">=" }, "e(arm***a(c(armut*ge*v18)*c(armut*lt*v90)))"],
    [{ what: "reference", path: "0", value: "city" }, "e(arm***a(c(armut*gt*s)*c(armut*lt*v90)))"],
    [{ what: "grouping", path: "", value: "any" }, "e(arm***o(c(armut*gt*v18)*c(armut*lt*v90)))"],
    [{ what: "grouping", path: "", value: "atLeast" }, "e(arm***k(1*c(armut*gt*v18)*c(armut*lt*v90)))"],
    [{ what: "remove", path: "1" }, "e(arm***a(c(armut*gt*v18)))"],
    [{ what: "addCondition", path: "" }, "e(arm***a(c(armut*gt*v18)*c(armut*lt*v90)*c(armut*gt*s)))"],
    [{ what: "affected", path: "", value: "armut" }, "e(arm*armut**a(c(armut*gt*v18)*c(armut*lt*v90)))"],
  ])("becomes part of the link: %o", (edit, rules) => {
    expect(editRules({ field: "arm", path: "", what: "const", value: "", ...edit }, frame())).toEqual({ rules, field: "arm" });
  });

  test.each<[Partial<RuleEdit>, string]>([
    [{ what: "const", path: "0", value: "viel" }, "notNumber"],
    [{ what: "floor", value: "-3" }, "notFloor"],
    [{ what: "removeField" }, "needed"],
    [{ what: "const", path: "7", value: "3" }, "impossible"],
    [{ field: "unbekannt" }, "impossible"],
  ])("that cannot be says why and changes nothing: %o", (edit, problem) => {
    expect(editRules({ field: "arm", path: "", what: "const", value: "", ...edit }, frame())).toEqual({ problem });
  });

  test("never leaves a field without a condition, or the city without a field", () => {
    const only = frame([field("arm", condition("armut", ">", 18))]);
    expect(editRules({ field: "arm", path: "", what: "remove", value: "" }, only)).toEqual({ problem: "lastPart" });
    expect(editRules({ field: "arm", path: "", what: "removeField", value: "" }, only)).toEqual({ problem: "lastField" });
  });

  test("turns a condition inside a not into what it means before it is changed", () => {
    const turned = frame([field("arm", { kind: "not", rule: condition("armut", "<=", 18) })]);
    expect(editRules({ field: "arm", path: "", what: "const", value: "20" }, turned)).toEqual({
      rules: "e(arm***c(armut*gt*v20))",
      field: "arm",
    });
  });

  test("of a left-out field brings it back, and a further field begins from a template with an id and letter of its own", () => {
    const without = frame([poverty, field("alt", condition("armut", ">", 5))], "r(alt)");
    expect(restoreField("alt", without)).toEqual({ rules: "", field: "alt" });
    expect(addField("field-arm", { de: "Arme Viertel" }, without)).toEqual({
      rules: "r(alt)~x(eigen1*R*Arme Viertel****" + "**a(c(armut*gt*v18)*c(armut*lt*v90)))",
      field: "eigen1",
    });
    expect(addField("unbekannt", { de: "x" }, without)).toEqual({ problem: "impossible" });
  });
});

describe("a condition", () => {
  const start = condition("armut", ">", 18) as RuleCondition;
  const frameOf = { indicators, limit: 21.234 };

  test("keeps its limit when it becomes a fixed number, rounded as it is shown", () => {
    const city = { ...start, reference: { kind: "city", factor: 1.2, plus: 0 } as const };
    expect(editCondition(city, { what: "reference", value: "const" }, frameOf)?.reference).toEqual({ kind: "const", value: 21.2 });
  });

  test("among all areas is typed as the share of areas, from either end", () => {
    const among = { ...start, reference: { kind: "quantile", share: 0.8 } as const };
    expect(quantilePercent(among, 0.8)).toBe(20);
    expect(editCondition(among, { what: "quantile", value: "30" }, frameOf)?.reference).toEqual({ kind: "quantile", share: 0.7 });
    expect(editCondition(among, { what: "operator", value: "<" }, frameOf)).toMatchObject({ operator: "<", reference: { share: 0.2 } });
    expect(editCondition(among, { what: "quantile", value: "100" }, frameOf)).toBeNull();
  });

  test("of a neutral indicator always says which end is the need", () => {
    const neutral = editCondition(start, { what: "indicator", value: "neutral" }, frameOf);
    expect(neutral).toMatchObject({ direction: 1, operator: ">" });
    expect(neutral && editCondition(neutral, { what: "operator", value: "<" }, frameOf)).toMatchObject({ direction: -1 });
  });
});

test.each([
  ["18,5", false, 18.5],
  ["18.5", false, 18.5],
  [" −2 ", false, -2],
  ["1.000", true, 1000],
  ["1.000", false, 1],
  ["12,5", true, null],
  ["", false, null],
  ["1e3", false, null],
])("%o (whole: %o) is typed for %o", (typed, isWhole, number) => {
  expect(numberFrom(typed, isWhole)).toBe(number);
});

function frame(official = [poverty, linked], rules = ""): EditFrame {
  const set: RuleSet = { title: { de: "Felder" }, author: "Rat", date: "2026-03-12", level: null, fields: official };
  const data = { ...atlasData([partTable([1, 2, 3, 4, 5, 6], [9, 9, 9, 9, 9, 9], [21, 54])], { indicators }), rules: set };
  const view = selectFields(data, { level: areaLevelId("teil"), year: 2025, fields: [], rules, counted: "conditions" });
  if (isLoading(view)) throw new Error("frame: a view expected, needs found");
  return { view, manifest: data.manifest, current: indicator("armut") };
}
