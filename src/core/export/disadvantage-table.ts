// SPDX-License-Identifier: EUPL-1.2
import type { ConditionResult, DisadvantageArea, DisadvantageView } from "../view/indicator-view.ts";
import { statusColumns } from "./measured-columns.ts";
import type { TableSpeech } from "./table-words.ts";
import { countCell, type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

/** Every area with its number of conditions met and not judgeable, and the verdict of each: what the overlay map shows. */
export function disadvantageTable(
  about: Pick<TakenTable, "id" | "name">,
  view: DisadvantageView,
  { words, local }: TableSpeech,
): TakenTable {
  const { columns } = words;
  return takenTable<DisadvantageArea>(
    { ...about, isByArea: true },
    [
      { id: "key", head: columns.key, cell: ({ id }) => id },
      { id: "name", head: columns.name, cell: ({ name }) => name },
      { id: "parent", head: columns.parent, cell: ({ parentName }) => parentName },
      { id: "year", head: columns.year, cell: () => wholeNumber(view.year) },
      { id: "people", head: columns.people, cell: ({ population }) => countCell(population) },
      { id: "met", head: columns.met, cell: ({ met }) => wholeNumber(met) },
      { id: "unknown", head: columns.unknown, cell: ({ unknown }) => wholeNumber(unknown) },
      { id: "of", head: columns.of, cell: ({ results }) => wholeNumber(results.length) },
      ...view.conditions.map(({ id, indicator }, index) => ({
        id: `condition_${id}`,
        head: words.partOf(local(indicator.name), columns.verdict),
        cell: ({ results }: DisadvantageArea) => words.verdict[results[index]?.result ?? "unknown"],
      })),
    ],
    view.areas,
  );
}

interface JudgedRow {
  readonly area: DisadvantageArea;
  readonly result: ConditionResult;
}

/** One row per area and condition: value, threshold, distance towards the burden, verdict, and why something cannot be judged. */
export function conditionsTable(
  about: Pick<TakenTable, "id" | "name">,
  view: DisadvantageView,
  { words, local, rule }: TableSpeech & { /** The condition as a sentence. */ readonly rule: (condition: string) => string },
): TakenTable {
  const { columns } = words;
  const value = ({ result }: JudgedRow) => ({ cell: result.cell, decimals: result.indicator.decimals });
  return takenTable<JudgedRow>(
    { ...about, isByArea: false },
    [
      { id: "key", head: columns.key, cell: ({ area }) => area.id },
      { id: "name", head: columns.name, cell: ({ area }) => area.name },
      { id: "year", head: columns.year, cell: () => wholeNumber(view.year) },
      { id: "condition", head: columns.condition, cell: ({ result }) => rule(result.condition) },
      { id: "indicator", head: columns.indicator, cell: ({ result }) => local(result.indicator.name) },
      { id: "value", head: columns.value, cell: value },
      { id: "unit", head: columns.unit, cell: ({ result }) => local(result.indicator.unit) },
      {
        id: "threshold",
        head: columns.threshold,
        cell: ({ result }) => (result.threshold === null ? null : { number: result.threshold, decimals: limitDigits(result) }),
      },
      { id: "verdict", head: columns.verdict, cell: ({ result }) => words.verdict[result.result] },
      ...statusColumns<JudgedRow>(words, value),
    ],
    view.areas.flatMap((area) => area.results.map((result): JudgedRow => ({ area, result }))),
  );
}

/** A threshold is computed: one digit more than the values keeps it on its side of them. */
function limitDigits({ indicator }: ConditionResult): number {
  return indicator.decimals + 1;
}
