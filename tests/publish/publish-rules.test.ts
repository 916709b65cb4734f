// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { indicatorId } from "../../src/core/model/ids.ts";
import type { ActionField, Rule, RuleSet } from "../../src/core/model/rule.ts";
import { parseManifest } from "../../src/core/package/parse-manifest.ts";
import { parseRulesFile } from "../../src/core/package/rules-file.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { atlas, indicator, readJson, table } from "./small-atlas.ts";

const counts = table({
  level: "quartier",
  years: [2025],
  measures: {
    kinder: { 11: [100], 12: [200], 13: [90], 21: [50], 22: [300] },
    kinder_grundsicherung: { 11: [20], 12: [10], 13: [0], 21: [15], 22: [90] },
  },
});

const rule = (id: string, value: number): Rule => ({
  kind: "condition",
  indicator: indicatorId(id),
  part: "value",
  operator: ">=",
  reference: { kind: "const", value },
  direction: null,
});

const field = (id: string, own: Rule): ActionField => ({
  id,
  symbol: "A",
  name: { de: id },
  description: { de: "" },
  rule: own,
  affected: indicatorId("kinderarmut"),
  floor: 10,
});

const ruleSet = (...fields: readonly ActionField[]): RuleSet => ({
  title: { de: "Felder" },
  author: "Rat",
  date: "2026-03-12",
  level: null,
  fields,
});
const poor = field("armut", rule("kinderarmut", 20));

describe("the action fields of an edition", () => {
  test("are a hashed file of their own that reads back as it was", async () => {
    const rules = ruleSet(poor);
    const { files, manifest, issues } = await publishEdition(atlas({ tables: [counts], rules }));
    expect(issues).toEqual([]);
    expect(manifest.rules?.path).toMatch(/^regeln\.[0-9a-f]{10}\.json$/);
    expect(parseManifest(readJson(files, "2026/manifest.json")).manifest).toEqual(manifest);
    expect(parseRulesFile(readJson(files, "2026/regeln."), manifest)).toEqual(rules);
  });

  test("are absent where the package has none", async () => {
    const { manifest } = await publishEdition(atlas({ tables: [counts] }));
    expect("rules" in manifest).toBe(false);
  });

  test("leave out fields whose indicators have no numbers, and fields that refer to those", async () => {
    const indicators = [indicator("kinderarmut", "kinder_grundsicherung", "kinder"), indicator("ohne", "nirgends", "kinder")];
    const rules = ruleSet(poor, field("leer", rule("ohne", 1)), field("folge", { kind: "all", rules: [{ kind: "field", field: "leer" }] }));
    const { files, manifest, issues } = await publishEdition(atlas({ tables: [counts], indicators, rules }));
    expect(parseRulesFile(readJson(files, "2026/regeln."), manifest)).toMatchObject({ fields: [{ id: "armut" }] });
    const named = issues.filter(({ place }) => place.file === "regeln.yaml");
    expect(named.map(({ code, severity }) => [code, severity])).toEqual([
      ["rule-indicator-unknown", "warning"],
      ["rule-field-unknown", "warning"],
    ]);
  });

  test("warn of a limit that no published value reaches", async () => {
    const { issues } = await publishEdition(atlas({ tables: [counts], rules: ruleSet(field("armut", rule("kinderarmut", 60))) }));
    expect(issues).toMatchObject([{ code: "rule-limit-outside", severity: "warning", place: { file: "regeln.yaml" } }]);
    expect(issues[0]?.message).toContain("zwischen 0 und 30 erwartet");
  });

  test("that name another edition's indicator say what is lacking", async () => {
    const { manifest } = await publishEdition(atlas({ tables: [counts] }));
    const file = {
      format: "sozialatlas-regeln",
      version: 1,
      title: "t",
      author: "a",
      date: "2026-01-01",
      fields: [{ id: "x", name: "X", rule: { indicator: "mieten", op: ">", value: 3 } }],
    };
    const issues = parseRulesFile(file, manifest);
    expect(issues).toMatchObject([{ code: "rule-indicator-unknown", place: { file: "rules" } }]);
  });
});
