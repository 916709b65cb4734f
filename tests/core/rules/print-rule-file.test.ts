// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { indicatorId } from "../../../src/core/model/ids.ts";
import type { RuleSet } from "../../../src/core/model/rule.ts";
import { parseRuleSet } from "../../../src/core/rules/parse-rule-set.ts";
import { printRuleFile } from "../../../src/core/rules/print-rule-file.ts";
import { readYaml } from "../../../src/intake/read-yaml.ts";
import { anyRule } from "./any-rule.ts";

const text = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).filter((words) => !/[\p{C}\u2028\u2029]/u.test(words));

test("a file of rules in German words is read back unchanged", () => {
  fc.assert(
    fc.property(anyRule, text, text, (rule, name, author) => {
      const rules: RuleSet = {
        title: { de: name, en: "no" },
        author,
        date: "2026-03-12",
        level: null,
        fields: [{ id: "a", symbol: "Ä", name: { de: name }, description: { de: "" }, rule, affected: indicatorId("armut"), floor: 12.5 }],
      };
      const { document, issues } = readYaml(new TextEncoder().encode(printRuleFile(rules, "Regeln\nzweite Zeile")), "regeln.yaml");
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(parseRuleSet(document?.value)).toMatchObject({ rules, problems: [] });
    }),
  );
});
