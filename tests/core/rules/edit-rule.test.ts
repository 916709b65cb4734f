// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addPart, partAt, regroup, replacePart } from "../../../src/core/rules/edit-rule.ts";
import { conditionsOf } from "../../../src/core/rules/rule-conditions.ts";
import { anyRule } from "./any-rule.ts";
import { condition } from "./small-table.ts";

const [a, b, c] = [condition("a", ">", 1), condition("b", ">", 1), condition("c", ">", 1)];

describe("editing a rule", () => {
  test("finds every condition at the path it is known by", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const { condition: found, path } of conditionsOf(rule)) expect(partAt(rule, path)).toBe(found);
      }),
    );
  });

  test("replaces one part and leaves all others as they were", () => {
    fc.assert(
      fc.property(anyRule, fc.nat(), (rule, pick) => {
        const placed = conditionsOf(rule);
        const at = placed[pick % placed.length];
        const changed = at === undefined ? null : replacePart(rule, at.path, c);
        const expected = placed.map(({ condition: old, path }) => (path === at?.path ? c : old));
        expect(changed && conditionsOf(changed).map((entry) => entry.condition)).toEqual(expected);
      }),
    );
  });

  test("takes a part away, and groups that it leaves empty with it; nothing is left of the last one", () => {
    const rule = { kind: "all" as const, rules: [a, { kind: "any" as const, rules: [{ kind: "not" as const, rule: b }] }] };
    expect(replacePart(rule, "1.0.0", null)).toEqual({ kind: "all", rules: [a] });
    expect(replacePart({ kind: "all", rules: [a] }, "0", null)).toBeNull();
    expect(replacePart(a, "", null)).toBeNull();
  });

  test("never wants more parts than there are", () => {
    expect(replacePart({ kind: "atLeast", wanted: 3, rules: [a, b, c] }, "0", null)).toEqual({ kind: "atLeast", wanted: 2, rules: [b, c] });
    expect(regroup({ kind: "all", rules: [a, b] }, "", { kind: "atLeast", wanted: 7 })).toEqual({
      kind: "atLeast",
      wanted: 2,
      rules: [a, b],
    });
    expect(regroup({ kind: "atLeast", wanted: 2, rules: [a, b] }, "", { kind: "atLeast", wanted: 0 })).toMatchObject({ wanted: 1 });
  });

  test("adds to a group, and makes a group of a single condition", () => {
    expect(addPart({ kind: "any", rules: [a] }, "", b)).toEqual({ kind: "any", rules: [a, b] });
    expect(addPart(a, "", b)).toEqual({ kind: "all", rules: [a, b] });
    expect(addPart({ kind: "any", rules: [a, b] }, "1", c)).toEqual({ kind: "any", rules: [a, { kind: "all", rules: [b, c] }] });
  });

  test("of a place that is not there changes nothing", () => {
    expect(addPart(a, "4.2", b)).toEqual(a);
    expect(regroup(a, "", { kind: "any" })).toEqual(a);
    expect(replacePart({ kind: "all", rules: [a] }, "7", null)).toEqual({ kind: "all", rules: [a] });
  });
});
