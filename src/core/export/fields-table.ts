// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import { type ConditionFinding, findingsOf } from "../rules/evaluate-rules.ts";
import type { FieldsArea, FieldsView } from "../view/fields/fields-view.ts";
import { statusColumns } from "./measured-columns.ts";
import type { TableSpeech } from "./table-words.ts";
import { countCell, type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

/** Every area with the answer of every chosen field, and how many fields and conditions it has: what the map of the fields shows. */
export function fieldsTable(about: Pick<TakenTable, "id" | "name">, view: FieldsView, { words, local }: TableSpeech): TakenTable {
  const { columns } = words;
  return takenTable<FieldsArea>(
    { ...about, isByArea: true },
    [
      { id: "key", head: columns.key, cell: ({ id }) => id },
      { id: "name", head: columns.name, cell: ({ name }) => name },
      { id: "parent", head: columns.parent, cell: ({ parentName }) => parentName },
      { id: "year", head: columns.year, cell: () => wholeNumber(view.year) },
      { id: "people", head: columns.people, cell: ({ population }) => countCell(population) },
      ...view.chosen.map(({ result: { field } }, index) => ({
        id: `field_${field.id}`,
        head: words.partOf(columns.field, local(field.name)),
        cell: ({ answers }: FieldsArea) => words.verdict[answers[index] ?? "unknown"],
      })),
      { id: "belongs", head: columns.belongs, cell: ({ belongs }) => words.verdict[belongs] },
      { id: "fields_met", head: words.partOf(columns.field, columns.met), cell: ({ fields }) => wholeNumber(fields.met) },
      { id: "fields_unknown", head: words.partOf(columns.field, columns.unknown), cell: ({ fields }) => wholeNumber(fields.unknown) },
      { id: "conditions_met", head: words.partOf(columns.condition, columns.met), cell: ({ conditions }) => wholeNumber(conditions.met) },
      {
        id: "conditions_unknown",
        head: words.partOf(columns.condition, columns.unknown),
        cell: ({ conditions }) => wholeNumber(conditions.unknown),
      },
    ],
    view.areas,
  );
}

/** How a condition is written, and the digits of what it compares. */
export interface FindingWords {
  readonly rule: (finding: ConditionFinding) => string;
  readonly indicator: (finding: ConditionFinding) => { readonly name: string; readonly unit: string; readonly decimals: number };
}

interface FindingRow {
  readonly area: FieldsArea;
  readonly field: string;
  readonly finding: ConditionFinding;
}

/** One row per area, field and condition: value, threshold, verdict, and why something cannot be judged. */
export function findingsTable(
  about: Pick<TakenTable, "id" | "name">,
  view: FieldsView,
  { words, local, rule, indicator }: TableSpeech & FindingWords,
): TakenTable {
  const { columns } = words;
  const value = ({ finding }: FindingRow) => ({ cell: finding.cell, decimals: indicator(finding).decimals });
  const limit = (cell: Cell, decimals: number) => (hasNumber(cell) ? { number: cell.value, decimals } : null);
  return takenTable<FindingRow>(
    { ...about, isByArea: false },
    [
      { id: "key", head: columns.key, cell: ({ area }) => area.id },
      { id: "name", head: columns.name, cell: ({ area }) => area.name },
      { id: "year", head: columns.year, cell: () => wholeNumber(view.year) },
      { id: "field", head: columns.field, cell: ({ field }) => field },
      { id: "condition", head: columns.condition, cell: ({ finding }) => rule(finding) },
      { id: "indicator", head: columns.indicator, cell: ({ finding }) => indicator(finding).name },
      { id: "value", head: columns.value, cell: value },
      { id: "unit", head: columns.unit, cell: ({ finding }) => indicator(finding).unit },
      { id: "threshold", head: columns.threshold, cell: ({ finding }) => limit(finding.limit, indicator(finding).decimals + 1) },
      { id: "verdict", head: columns.verdict, cell: ({ finding }) => words.verdict[finding.result] },
      ...statusColumns<FindingRow>(words, value),
    ],
    view.chosen.flatMap(({ result }) =>
      view.areas.flatMap((area, position) =>
        findingsOf(result, position).map((finding): FindingRow => ({ area, field: local(result.field.name), finding })),
      ),
    ),
  );
}
