// SPDX-License-Identifier: EUPL-1.2
import type { RuleSet } from "../model/rule.ts";
import { checkRuleSet, type RuleCatalogue } from "./check-rule-set.ts";
import { parseChanges } from "./parse-changes.ts";
import { parseRuleSet } from "./parse-rule-set.ts";
import { printRuleSet } from "./print-rule.ts";
import { applyChanges, hasChanges, noChanges, type RuleChanges } from "./rule-changes.ts";
import type { RuleProblem } from "./rule-problem.ts";

/** The rules that count now: those of the edition with the changes of a link. */
export interface ChangedRules {
  readonly rules: RuleSet;
  readonly changes: RuleChanges;
  /** What of the changes cannot be used in this edition: items as written, or ids of fields. */
  readonly refused: readonly string[];
}

/**
 * Applies the changes of a link to the rules of an edition. A field that cannot be judged here (unknown indicator, a circle, a reference to
 * a field that is left out) keeps its official rule, or is left out if it has none; whatever is refused is named. The result always
 * passes the checks that the rules of the edition passed.
 */
export function changedRules(official: RuleSet, text: string, catalogue: RuleCatalogue): ChangedRules {
  const { changes, refused } = parseChanges(text);
  const known = official.fields.map(({ id }) => id);
  const aimless = [...changes.removed, ...changes.edited.map(({ id }) => id)].filter((id) => !known.includes(id));
  const usable: RuleChanges = {
    ...changes,
    removed: changes.removed.filter((id) => known.includes(id)),
    edited: changes.edited.filter(({ id }) => known.includes(id)),
  };
  const sound = soundChanges(official, usable, catalogue);
  return { rules: applyChanges(official, sound.changes), changes: sound.changes, refused: [...refused, ...aimless, ...sound.refused] };
}

interface SoundChanges {
  readonly changes: RuleChanges;
  readonly refused: readonly string[];
}

/** Takes changed fields with a fault back until none is left; one in an unchanged field comes from a field that is missing. */
function soundChanges(official: RuleSet, changes: RuleChanges, catalogue: RuleCatalogue): SoundChanges {
  const faulty = hasChanges(changes) ? faultyFields(applyChanges(official, changes), catalogue) : [];
  if (faulty.length === 0) return { changes, refused: [] };
  const isFaulty = ({ id }: { readonly id: string }): boolean => faulty.includes(id);
  const touched = [...changes.edited, ...changes.added].filter(isFaulty).map(({ id }) => id);
  if (touched.length > 0) {
    const isSound = (field: { readonly id: string }): boolean => !isFaulty(field);
    const next = { ...changes, edited: changes.edited.filter(isSound), added: changes.added.filter(isSound) };
    return joined(touched, soundChanges(official, next, catalogue));
  }
  if (changes.removed.length > 0) return joined(changes.removed, soundChanges(official, { ...changes, removed: [] }, catalogue));
  return { changes: noChanges, refused: [...changes.edited, ...changes.added].map(({ id }) => id) };
}

function joined(refused: readonly string[], rest: SoundChanges): SoundChanges {
  return { changes: rest.changes, refused: [...refused, ...rest.refused] };
}

/** Ids of fields with an error; the id "" stands for a fault of the whole set, such as no field at all. */
function faultyFields(rules: RuleSet, catalogue: RuleCatalogue): readonly string[] {
  const read = parseRuleSet(printRuleSet(rules)).problems;
  const checked = read.length > 0 ? [] : checkRuleSet({ ...rules, level: null }, catalogue).filter(({ severity }) => severity === "error");
  const idOf = ({ path: [first, field] }: RuleProblem): string => {
    if (first !== "fields" || field === undefined) return "";
    return typeof field === "number" ? (rules.fields[field]?.id ?? "") : field;
  };
  return [...new Set([...read, ...checked].map(idOf))];
}
