// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId, measureId } from "../../../../src/core/model/ids.ts";
import type { ActionField, RuleSet } from "../../../../src/core/model/rule.ts";
import type { AtlasData } from "../../../../src/core/view/atlas-data.ts";
import { countedConditions } from "../../../../src/core/view/fields/counted-conditions.ts";
import type { FieldsView } from "../../../../src/core/view/fields/fields-view.ts";
import { classOfArea, fieldsSign } from "../../../../src/core/view/fields/select-fields-scene.ts";
import { type FieldsQuery, selectFields } from "../../../../src/core/view/fields/select-fields.ts";
import { selectWhy } from "../../../../src/core/view/fields/select-why.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { condition, field } from "../../rules/small-table.ts";
import { atlasData, type Entry, indicator, partTable } from "../small-edition.ts";

const query: FieldsQuery = { level: areaLevelId("teil"), year: 2025, fields: [], rules: "", counted: "conditions" };
const bases = [100, 100, 100, 100, 100, 100];

describe("action fields", () => {
  test("ask for their rules first, then for the tables that these look at", () => {
    const data = dataOf([1, 2, 3, 4, 5, 6]);
    expect(selectFields(atlasData([...data.tables.values()], data.manifest), query)).toEqual({ loading: [{ kind: "rules" }] });
    expect(selectFields({ ...data, tables: new Map() }, query)).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("are judged on every area, with totals, people and overlaps that fit together", () => {
    const view = viewOf([5, 10, 15, 20, 25, 30]);
    expect(view.all.map(({ totals }) => totals.met)).toEqual([[3, 4, 5], [5]]);
    expect(view.union.met).toEqual([3, 4, 5]);
    expect(view.overlaps.map(({ fields, areas }) => [fields, areas])).toEqual([
      [["arm"], [3, 4]],
      [["arm", "hoch"], [5]],
    ]);
    expect(view.assignments).toBe(4);
    expect(view.areas.map(({ conditions }) => conditions.met)).toEqual([0, 0, 0, 1, 1, 2]);
  });

  test("count a condition once however many fields ask for it", () => {
    const again = [field("a", condition("armut", ">", 18)), field("b", { kind: "not", rule: condition("armut", "<=", 18) })];
    const view = viewOf([5, 10, 15, 20, 25, 30], { official: again });
    expect(countedConditions(view.chosen.map(({ result }) => result))).toHaveLength(1);
    expect(view.total).toBe(1);
  });

  test("leave out those that the reader does not choose, but judge them all the same", () => {
    const view = viewOf([5, 10, 15, 20, 25, 30], { query: { fields: ["hoch"] } });
    expect(view.chosen.map(({ result }) => result.field.id)).toEqual(["hoch"]);
    expect(view.all).toHaveLength(2);
    expect(view.union.met).toEqual([5]);
    expect(viewOf([5, 10, 15, 20, 25, 30], { query: { fields: ["unbekannt"] } })).toMatchObject({
      refused: ["unbekannt"],
      chosen: { length: 2 },
    });
  });

  test("say what a changed rule does: who joins, who leaves", () => {
    const view = viewOf([5, 10, 15, 20, 25, 30], { query: { rules: "e(arm***c(armut*gt*v12))~r(hoch)" } });
    expect(view.all.map(({ state, effect }) => [state, effect?.joined, effect?.left])).toEqual([["edited", [2], []]]);
    expect(view.unionEffect?.joined).toEqual([2]);
    expect(viewOf([5, 10, 15, 20, 25, 30]).unionEffect).toBeNull();
  });

  test("a missing or secret value is never no need, has no number anywhere, and its sign has a question mark", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 6, maxLength: 6 }), (cases) => {
        const view = viewOf(cases);
        view.areas.forEach((area, index) => {
          const isKnown = typeof cases[index] === "number";
          expect(area.answers.includes("unknown")).toBe(!isKnown);
          if (isKnown) return;
          expect(area.answers).toEqual(["unknown", "unknown"]);
          expect(area.belongs).toBe("unknown");
          expect(fieldsSign(area, view)).toBe("?");
          expect(classOfArea(area, view)).toBeNull();
          const numbers = selectWhy(dataOf(cases), view, area.id)?.fields.flatMap(({ findings }) =>
            findings.map(({ cell, people, distance }) => [cell.value, people.value, distance]),
          );
          expect(numbers?.flat().every((number) => number === null)).toBe(true);
        });
      }),
    );
  });

  test("of fields the sign names the letters, so that they are told apart without colour", () => {
    const view = viewOf([5, "suppressed", 15, 20, 25, 30], { query: { counted: "fields" } });
    expect(view.areas.map((area) => fieldsSign(area, view))).toEqual(["0", "?", "0", "A", "A", "AH"]);
    expect(view.total).toBe(2);
  });

  test("of a level without the indicator cannot be judged anywhere", () => {
    const coarse = indicator("armut", { finestLevel: areaLevelId("bezirk") });
    const data = dataOf([5, 10, 15, 20, 25, 30]);
    const view = selectFields({ ...data, manifest: { ...data.manifest, indicators: [coarse] } }, query);
    expect(isLoading(view) ? [] : view.areas.map(({ belongs }) => belongs)).toEqual(Array(6).fill("unknown"));
  });
});

describe("why", () => {
  test("gives value, limit, distance and cases of every condition, and near misses by name", () => {
    const cases = [5, 10, 15, 17.5, 25, 30];
    const why = selectWhy(dataOf(cases), viewOf(cases), areaId("04"));
    const [arm] = why?.fields ?? [];
    expect(arm).toMatchObject({ answer: "notMet", call: { kind: "nearMiss" } });
    expect(arm?.findings[0]).toMatchObject({ cell: { value: 17.5 }, limit: { value: 18 }, distance: -0.5, people: { value: 17.5 } });
    expect(arm?.findings[0]?.close).toBe("both");
  });

  test("is not asked of an area that the level does not have", () => {
    expect(selectWhy(dataOf([1, 2, 3, 4, 5, 6]), viewOf([1, 2, 3, 4, 5, 6]), areaId("99"))).toBeNull();
  });
});

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom("missing", "suppressed", "pending"));
const fields = [field("arm", condition("armut", ">", 18)), field("hoch", condition("armut", ">=", 30))];

function rulesOf(official: readonly ActionField[]): RuleSet {
  return { title: { de: "Felder" }, author: "Rat", date: "2026-03-12", level: areaLevelId("teil"), fields: official };
}

function dataOf(cases: readonly Entry[], official: readonly ActionField[] = fields): AtlasData {
  const people = indicator("einwohner", {
    id: indicatorId("einwohner"),
    kind: "count",
    numerator: measureId("base"),
    denominator: null,
    direction: 0,
  });
  const data = atlasData([partTable(cases, bases, [100, 600])], { indicators: [indicator("armut"), people] });
  return { ...data, rules: rulesOf(official) };
}

function viewOf(
  cases: readonly Entry[],
  { official = fields, query: changes = {} }: { readonly official?: readonly ActionField[]; readonly query?: Partial<FieldsQuery> } = {},
): FieldsView {
  const view = selectFields(dataOf(cases, official), { ...query, ...changes });
  if (isLoading(view)) throw new Error("viewOf: a view expected, needs found");
  return view;
}
