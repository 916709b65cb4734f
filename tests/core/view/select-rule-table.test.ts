// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import type { ActionField, RuleReference } from "../../../src/core/model/rule.ts";
import { evaluateFields } from "../../../src/core/rules/evaluate-rules.ts";
import type { AtlasData } from "../../../src/core/view/atlas-data.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { ruleIndicators, selectRuleTable } from "../../../src/core/view/select-rule-table.ts";
import { atlasData, indicator, partIds, partTable } from "./small-edition.ts";

const query = { level: areaLevelId("teil"), year: 2025 };

describe("the table of action fields", () => {
  test("waits for the tables that are not there yet", () => {
    const data = { ...edition(), tables: new Map() };
    expect(selectRuleTable(data, [fieldOn("armut")], query)).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("waits for the surrounding areas only if a rule asks for them", () => {
    expect(isLoading(selectRuleTable(edition(), [fieldOn("armut")], query))).toBe(false);
    expect(selectRuleTable(edition(), [fieldOn("armut", { kind: "parent", factor: 1, plus: 0 })], query)).toEqual({
      loading: [{ kind: "table", table: "t", level: "bezirk" }],
    });
  });

  test("has values, counts and the published value of the city", () => {
    const found = selectRuleTable(edition(), [fieldOn("armut")], query);
    if (isLoading(found)) throw new Error("a table expected");
    const column = found.columns.get("armut");
    expect(found.areas).toEqual(partIds);
    expect(column?.values.map(({ value }) => value)).toEqual([10, 20, null, 40, 50, 60]);
    expect(column?.counts?.map(({ status }) => status)).toEqual(["ok", "ok", "suppressed", "ok", "ok", "ok"]);
    expect(column?.city).toEqual({ value: 10, status: "ok" });
  });

  test("cannot be judged in a year without numbers, which is not the same as no need", () => {
    const found = selectRuleTable(edition(), [fieldOn("armut")], { ...query, year: 1999 });
    if (isLoading(found)) throw new Error("a table expected");
    expect(new Set(evaluateFields([fieldOn("armut")], found)[0]?.results)).toEqual(new Set(["unknown"]));
  });

  test("names every indicator once", () => {
    expect(ruleIndicators([fieldOn("armut"), fieldOn("armut"), fieldOn("arbeit")])).toEqual(["armut", "arbeit"]);
  });
});

/** Per cent values on the six parts in 2025, 10 in the city, as counts on a base of 100. */
function edition(): AtlasData {
  const source = partTable([10, 20, "suppressed", 40, 50, 60], [100, 100, 100, 100, 100, 100], [10, 100]);
  return atlasData([source], { indicators: [indicator("armut")] });
}

function fieldOn(id: string, reference: RuleReference = { kind: "city", factor: 1, plus: 0 }): ActionField {
  return {
    id,
    symbol: "A",
    name: { de: id },
    description: { de: "" },
    rule: { kind: "condition", indicator: indicatorId(id), part: "value", operator: ">", reference, direction: null },
    affected: null,
    floor: null,
  };
}
