// SPDX-License-Identifier: EUPL-1.2
import { anyField, findingsOf } from "../src/core/rules/evaluate-rules.ts";
import type { PartialSum } from "../src/core/stats/partial-sum.ts";
import { flagStability } from "../src/core/rules/flag-stability.ts";
import { at } from "../src/core/stats/at.ts";
import { conditionPhrase, fieldSentence } from "../src/markup/rule-sentence.ts";
import type { ComputedRules } from "./recipe-file.ts";
import { formatNumber } from "./print-number.ts";
import type { Terminal } from "./terminal.ts";

const labels = { robust: "robust", likely: "wahrscheinlich", possible: "möglich", no: "nein" } as const;

/** Prints action fields for people: each field with its sentence and totals, then the areas with their reasons. */
export function printRules(computed: ComputedRules, terminal: Terminal): void {
  for (const line of linesOf(computed)) terminal.print(line);
}

function linesOf(computed: ComputedRules): readonly string[] {
  const { apart, result, words } = computed;
  const { rules, totals, union, table } = result;
  return [
    ...(apart === null ? [] : ["", apart]),
    ...rules.fields.flatMap((field, index) => {
      const { met, unknown, people, affected } = at(totals, index);
      const concerned = affected === null ? "" : `, ${sumText(affected)} Betroffene`;
      const open = unknown.length === 0 ? "" : `, ${unknown.length} nicht beurteilbar`;
      return [
        `${field.symbol} ${field.name.de}: ${met.length} von ${table.areas.length} Gebieten${open}, ${sumText(people)} Menschen${concerned}`,
        `  ${fieldSentence(field, words)}`,
      ];
    }),
    `Mindestens ein Handlungsfeld: ${union.met.length} von ${table.areas.length} Gebieten, ${sumText(union.people)} Menschen`,
    "",
    ...table.areas.flatMap((_, area) => areaLines(computed, area)),
  ];
}

/** "mindestens 1.200", where some areas have no number. */
function sumText({ value, isLowerBound }: PartialSum): string {
  if (value === null) return "unbekannt viele";
  return isLowerBound ? `mindestens ${formatNumber(value)}` : formatNumber(value);
}

/** One line per area, and one per field that it belongs to, nearly belongs to, or that cannot be judged there. */
function areaLines(computed: ComputedRules, area: number): readonly string[] {
  const { result, words, stability } = computed;
  const lines = result.results.flatMap((field, index) => {
    const answer = at(field.results, area);
    const call = result.close.find((one) => one.field === field.field.id && one.area === area);
    if (answer === "notMet" && call === undefined) return [];
    const state = answer === "met" ? "ja" : answer === "notMet" ? "nein" : "nicht beurteilbar";
    const close = call === undefined ? "" : call.kind === "cliff" ? ", knapp dabei" : ", knapp nicht dabei";
    const firm = stability === null ? "" : firmness(flagStability(stability.counts, index, area));
    const reasons = findingsOf(field, area).map(({ condition, result: own, cell, limit }) => {
      const sign = own === "met" ? "✔" : own === "notMet" ? "✘" : "?";
      const numbers = `${cell.value === null ? cell.status : formatNumber(cell.value)}, Schwelle ${limit.value === null ? limit.status : formatNumber(limit.value)}`;
      return `    ${sign} ${conditionPhrase(condition, words)} (${numbers})`;
    });
    return [`  ${field.field.symbol} ${field.field.name.de}: ${state}${close}${firm}`, ...reasons];
  });
  const belongs = at(anyField(result.results), area);
  const name = result.names[area] ?? at(result.table.areas, area);
  const verdict = belongs === "met" ? "" : belongs === "unknown" ? ": nicht beurteilbar" : ": kein Handlungsfeld";
  return [`${name}${verdict}`, ...lines];
}

function firmness({ share, label }: ReturnType<typeof flagStability>): string {
  return `, in ${formatNumber(Math.round(share * 1000) / 10)} % der Varianten (${label === null ? "nicht beurteilbar" : labels[label]})`;
}
