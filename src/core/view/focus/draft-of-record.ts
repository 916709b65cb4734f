// SPDX-License-Identifier: EUPL-1.2
import { emptyDraft, type FocusCriteria, type FocusDraft } from "../../focus/draft.ts";
import type { FocusRecord } from "../../focus/focus-record.ts";
import type { ActionField, Rule } from "../../model/rule.ts";
import { parseRuleSet } from "../../rules/parse-rule-set.ts";
import { criteriaField } from "./focus-criteria.ts";

/** A saved record as a draft again. `hasCriteria`: its recipe holds criteria of this kind, for fields that the edition has. */
export interface DraftOfRecord {
  readonly draft: FocusDraft;
  readonly hasCriteria: boolean;
}

/** What somebody decided, taken from a record; lists that follow from data are left to be computed again. */
export function draftOfRecord(record: FocusRecord, fields: readonly ActionField[]): DraftOfRecord {
  const criteria = criteriaOf(record, fields);
  const listed = record.shortlist.map(({ area }) => area);
  return {
    draft: {
      ...emptyDraft,
      title: record.title,
      criteria: criteria ?? emptyDraft.criteria,
      added: record.shortlist.filter(({ by }) => by === "hand").map(({ area, reason }) => ({ area, reason })),
      removed: record.rejected.filter(({ area }) => !listed.includes(area)),
      polls: record.polls,
      chosen: [...new Set(record.chosen.map(({ area }) => area))],
      reasons: record.reasons,
      rejected: record.rejected.filter(({ area, reason }) => listed.includes(area) && reason !== ""),
    },
    hasCriteria: criteria !== null,
  };
}

function criteriaOf({ recipe }: FocusRecord, fields: readonly ActionField[]): FocusCriteria | null {
  const { rules } = parseRuleSet(recipe);
  const rule = rules?.fields.find(({ id }) => id === criteriaField)?.rule ?? null;
  if (rule === null) return null;
  const parts = rule.kind === "all" ? rule.rules : [rule];
  const leastPeople = parts.map(peopleIn).find((people) => people !== null) ?? 0;
  const count = parts.find(({ kind }) => kind === "atLeast");
  if (count?.kind === "atLeast") return { by: "conditions", least: count.wanted, fields: [], leastPeople };
  const any = parts.find(({ kind }) => kind === "any");
  const named = any?.kind === "any" ? any.rules.flatMap((part) => (part.kind === "field" ? [part.field] : [])) : [];
  const known = named.filter((id) => fields.some((field) => field.id === id));
  return known.length === 0 ? null : { by: "fields", least: null, fields: known, leastPeople };
}

function peopleIn(rule: Rule): number | null {
  const isCount = rule.kind === "condition" && rule.part === "count" && rule.reference.kind === "const";
  return isCount && rule.reference.kind === "const" ? rule.reference.value : null;
}
