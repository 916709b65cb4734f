// SPDX-License-Identifier: EUPL-1.2
import type { AreaValue, IndicatorView } from "../view/indicator-view.ts";
import { type MeasuredColumn, measuredColumns, type MeasuredWords, statusColumns } from "./measured-columns.ts";
import type { TableWords } from "./table-words.ts";
import { type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

/** Words of the table of a map in the language of the reader. */
export interface ValueTableWords extends MeasuredWords, Pick<TableWords, "yes" | "no" | "valueOf"> {
  readonly columns: Readonly<Record<MeasuredColumn | "key" | "name" | "parent" | "year" | "class" | "emphasis", string>>;
  /** Limits of a class: "8 bis unter 15 %". */
  readonly classLimits: (view: IndicatorView, index: number) => string;
}

interface ValueRow {
  readonly area: AreaValue;
  readonly view: IndicatorView;
}

/**
 * Values of a map, one view per year: the city first, then every area in the order of its level. A view of differences also has the
 * values it was made of; one with a filter says which areas it emphasises.
 */
export function valueTable(
  about: Pick<TakenTable, "id" | "name">,
  views: readonly IndicatorView[],
  { words, unit }: { readonly words: ValueTableWords; readonly unit: string },
): TakenTable {
  const { columns } = words;
  const rows = views.flatMap((view) => areasOf(view).map((area): ValueRow => ({ area, view })));
  const decimals = ({ view }: ValueRow): number => view.indicator.decimals;
  const isCity = ({ area, view }: ValueRow): boolean => area.id === view.city.id;
  const [first] = views;
  return takenTable<ValueRow>(
    { ...about, isByArea: views.length === 1 },
    [
      { id: "key", head: columns.key, cell: ({ area }) => area.id },
      { id: "name", head: columns.name, cell: ({ area }) => area.name },
      { id: "parent", head: columns.parent, cell: ({ area }) => area.parentName },
      { id: "year", head: columns.year, cell: ({ view }) => wholeNumber(view.year) },
      ...measuredColumns<ValueRow>(words, (row) => ({ ...row.area, decimals: decimals(row), unit })),
      ...besideColumns(first, words),
      {
        id: "class",
        head: columns.class,
        cell: (row) => (row.area.classIndex === null || isCity(row) ? null : words.classLimits(row.view, row.area.classIndex)),
      },
      first?.pale !== undefined && {
        id: "emphasis",
        head: columns.emphasis,
        cell: (row) => (isCity(row) ? null : row.view.pale?.has(row.area.id) === true ? words.no : words.yes),
      },
      ...statusColumns<ValueRow>(words, (row) => ({ cell: row.area.cell, decimals: decimals(row) })),
    ],
    rows,
  );
}

/** Values that a difference was made of, each with the digits of the published indicator. */
function besideColumns(view: IndicatorView | undefined, words: ValueTableWords) {
  const { beside } = view ?? {};
  if (beside === undefined) return [];
  const { decimals } = beside.indicator;
  return beside.years.map((year, index) => ({
    id: `value_${year}`,
    head: words.valueOf(String(year)),
    cell: ({ area }: ValueRow) => {
      const cell = area.beside?.[index];
      return cell === undefined ? null : { cell, decimals };
    },
  }));
}

/** On the level of the city its only area is the city itself. */
function areasOf({ city, areas }: IndicatorView): readonly AreaValue[] {
  return [city, ...areas.filter((area) => area.id !== city.id)];
}
