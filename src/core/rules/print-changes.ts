// SPDX-License-Identifier: EUPL-1.2
import type { ActionField, Rule, RuleOperator, RuleReference, RuleSet } from "../model/rule.ts";
import { type CompactTerm, printTerm } from "./compact-tree.ts";
import type { RuleChanges } from "./rule-changes.ts";

/** Short words of the operators. */
export const compactOperators: Readonly<Record<RuleOperator, string>> = { ">": "gt", ">=": "ge", "<": "lt", "<=": "le" };

/**
 * Changes of rules as one short text for a link; "" for none. `parseChanges` reads it back unchanged; an empty English text is none.
 *
 * Items are joined by "~": `t(title*english*author*date)` origin · `r(id)` field left out · `e(id*affected*floor*rule)` field with
 * another rule · `x(id*symbol*name*english*description*english*affected*floor*rule)` whole field. Rules: `a(…)` all, `o(…)` any, `n(…)`
 * not, `k(2*…)` at least two, `f(id)` another field, `c(indicator*operator*reference)` a condition, with `n` behind it for counts and
 * `h` or `l` for the end that is the need. References: `v20` number, `s1.25p4` city × 1.25 + 4, `u` surrounding area, `q0.8` quantile,
 * `d1` standard deviations.
 *
 * @example printChanges({ ...noChanges, removed: ["aeltere"] }) // "r(aeltere)"
 */
export function printChanges({ origin, removed, edited, added }: RuleChanges): string {
  const terms: readonly CompactTerm[] = [
    ...(origin === null ? [] : [{ name: "t", parts: [...localised(origin.title), origin.author, origin.date] }]),
    ...removed.map((id) => ({ name: "r", parts: [id] })),
    ...edited.map(({ id, ...field }) => ({ name: "e", parts: [id, ...needTerms(field)] })),
    ...added.map(({ id, symbol, name, description, ...field }) => ({
      name: "x",
      parts: [id, symbol, ...localised(name), ...localised(description), ...needTerms(field)],
    })),
  ];
  return terms.map(printTerm).join("~");
}

function localised({ de, en }: RuleSet["title"]): readonly string[] {
  return [de, en ?? ""];
}

function needTerms({ affected, floor, rule }: Pick<ActionField, "affected" | "floor" | "rule">): readonly CompactTerm[] {
  return [affected ?? "", floor === null ? "" : String(floor), ruleTerm(rule)];
}

function ruleTerm(rule: Rule): CompactTerm {
  switch (rule.kind) {
    case "all":
      return { name: "a", parts: rule.rules.map(ruleTerm) };
    case "any":
      return { name: "o", parts: rule.rules.map(ruleTerm) };
    case "not":
      return { name: "n", parts: [ruleTerm(rule.rule)] };
    case "atLeast":
      return { name: "k", parts: [String(rule.wanted), ...rule.rules.map(ruleTerm)] };
    case "field":
      return { name: "f", parts: [rule.field] };
    case "condition": {
      const { indicator, operator, reference, part, direction } = rule;
      const rest = [...(part === "count" ? ["n"] : []), ...(direction === null ? [] : [direction === 1 ? "h" : "l"])];
      return { name: "c", parts: [indicator, compactOperators[operator], referenceWord(reference), ...rest] };
    }
  }
}

function referenceWord(reference: RuleReference): string {
  switch (reference.kind) {
    case "const":
      return `v${reference.value}`;
    case "quantile":
      return `q${reference.share}`;
    case "meanPlusSd":
      return `d${reference.times}`;
    case "city":
    case "parent": {
      const letter = reference.kind === "city" ? "s" : "u";
      return `${letter}${reference.factor === 1 ? "" : reference.factor}${reference.plus === 0 ? "" : `p${reference.plus}`}`;
    }
  }
}
