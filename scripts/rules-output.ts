// SPDX-License-Identifier: EUPL-1.2
import { flagStability } from "../src/core/rules/flag-stability.ts";
import { anyField, type ConditionFinding, findingsOf } from "../src/core/rules/evaluate-rules.ts";
import type { NeedTotals } from "../src/core/rules/field-totals.ts";
import { columnOf } from "../src/core/rules/rule-table.ts";
import { at } from "../src/core/stats/at.ts";
import { conditionPhrase, fieldSentence } from "../src/markup/rule-sentence.ts";
import type { ComputedRules } from "./recipe-file.ts";

/** Action fields as JSON, see docs/rezepte.md: fields with sentence and totals, the union, overlaps, then area by area with reasons. */
export function describeRules({ apart, result, words, stability }: ComputedRules) {
  const { rules, table, totals, union, overlaps, results } = result;
  const idOf = (area: number): string => at(table.areas, area);
  const need = ({ met, unknown, parents, people, peopleShare }: NeedTotals) => ({
    met: met.map(idOf),
    unknown: unknown.map(idOf),
    parents,
    people,
    peopleShare,
  });
  const belongs = anyField(results);
  return {
    apart,
    kind: result.kind,
    author: rules.author,
    date: rules.date,
    fields: rules.fields.map((field, index) => {
      const total = at(totals, index);
      const { affected, affectedShare } = total;
      return { id: field.id, name: field.name, sentence: fieldSentence(field, words), ...need(total), affected, affectedShare };
    }),
    union: need(union),
    overlaps: overlaps.map(({ fields, areas, open, people }) => ({ fields, areas: areas.map(idOf), open: open.map(idOf), people })),
    ...(stability === null ? {} : { robustness: stability.variation }),
    areas: table.areas.map((id, area) => ({
      id,
      name: result.names[area] ?? id,
      parent: table.parents[area] ?? null,
      people: at(table.population, area),
      belongs: at(belongs, area),
      fields: Object.fromEntries(
        rules.fields.map(({ id: field }, index) => [field, describeField({ apart, result, words, stability }, { index, area })]),
      ),
    })),
  };
}

function describeField({ result, words, stability }: ComputedRules, { index, area }: { readonly index: number; readonly area: number }) {
  const field = at(result.results, index);
  const call = result.close.find((one) => one.field === field.field.id && one.area === area) ?? null;
  const { affected } = field.field;
  const { counts } = affected === null ? { counts: null } : columnOf(result.table, affected);
  return {
    result: at(field.results, area),
    /** `nearMiss`: would belong, `cliff`: would not, if its close conditions fell the other way. */
    close: call?.kind ?? null,
    affected: counts?.[area] ?? null,
    ...(stability === null ? {} : { robustness: flagStability(stability.counts, index, area) }),
    conditions: findingsOf(field, area).map((finding) => ({
      ...describeFinding(finding),
      text: conditionPhrase(finding.condition, words),
      close: call?.close.find(({ path }) => path === finding.path)?.because ?? null,
    })),
  };
}

function describeFinding({ condition, path, isNegated, result, cell, limit, distance }: ConditionFinding) {
  const { indicator, part, operator } = condition;
  return { path, indicator, part, operator, isNegated, result, value: cell, threshold: limit, distance };
}
