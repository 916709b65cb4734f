// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from "../model/rule.ts";

/** How the parts of a group count together; `atLeast` with how many of them. */
export type Grouping = { readonly kind: "all" | "any" } | { readonly kind: "atLeast"; readonly wanted: number };

/** Parts of a group with their paths as `conditionsOf` writes them; none for a condition or a field. */
export function partsOf(rule: Rule): readonly Rule[] {
  if (rule.kind === "not") return [rule.rule];
  return rule.kind === "condition" || rule.kind === "field" ? [] : rule.rules;
}

/** What stands at a path ("" is the whole rule), or `null` if nothing does. */
export function partAt(rule: Rule, path: string): Rule | null {
  if (path === "") return rule;
  const [first, ...rest] = path.split(".");
  const part = partsOf(rule)[Number(first)];
  return part === undefined ? null : partAt(part, rest.join("."));
}

/**
 * The rule with another part at a path; `null` takes the part away, and with it every group that would be empty. `null` if nothing is
 * left. A path that leads nowhere changes nothing.
 */
export function replacePart(rule: Rule, path: string, part: Rule | null): Rule | null {
  if (path === "") return part;
  const [first, ...rest] = path.split(".");
  const parts = partsOf(rule).flatMap((old, index) => {
    const next = index === Number(first) ? replacePart(old, rest.join("."), part) : old;
    return next === null ? [] : [next];
  });
  return withParts(rule, parts);
}

/** The rule with one more part in the group at a path; a condition there becomes a group of both, of which all must hold. */
export function addPart(rule: Rule, path: string, part: Rule): Rule {
  const group = partAt(rule, path);
  if (group === null) return rule;
  const isGroup = group.kind === "all" || group.kind === "any" || group.kind === "atLeast";
  const next: Rule = isGroup ? { ...group, rules: [...group.rules, part] } : { kind: "all", rules: [group, part] };
  return replacePart(rule, path, next) ?? rule;
}

/** The rule with the parts of the group at a path counted in another way. "At least" is held between 1 and the number of parts. */
export function regroup(rule: Rule, path: string, grouping: Grouping): Rule {
  const group = partAt(rule, path);
  if (group === null || (group.kind !== "all" && group.kind !== "any" && group.kind !== "atLeast")) return rule;
  const { rules } = group;
  const next: Rule =
    grouping.kind === "atLeast"
      ? { kind: "atLeast", wanted: within(grouping.wanted, rules.length), rules }
      : { kind: grouping.kind, rules };
  return replacePart(rule, path, next) ?? rule;
}

function withParts(rule: Rule, parts: readonly Rule[]): Rule | null {
  const [first] = parts;
  if (first === undefined) return null;
  switch (rule.kind) {
    case "condition":
    case "field":
      return rule;
    case "not":
      return { kind: "not", rule: first };
    case "atLeast":
      return { ...rule, wanted: within(rule.wanted, parts.length), rules: parts };
    case "all":
    case "any":
      return { ...rule, rules: parts };
  }
}

function within(wanted: number, most: number): number {
  return Math.max(1, Math.min(Math.round(wanted), most));
}
