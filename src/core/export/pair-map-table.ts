// SPDX-License-Identifier: EUPL-1.2
import type { PairArea, PairView } from "../view/modes/pair-view.ts";
import type { IndicatorView } from "../view/indicator-view.ts";
import { statusColumns } from "./measured-columns.ts";
import type { TableSpeech } from "./table-words.ts";
import { type ColumnOf, type TakenTable, takenTable } from "./taken-table.ts";

export interface PairMapWords {
  /** "A hoch, B mittel"; why there is no class where one value is missing. */
  readonly classWords: (area: PairArea) => string;
  readonly letters: readonly string[];
}

/** The map of two indicators: both values of every area with their statuses, and the class that was made of them. */
export function pairMapTable(
  about: Pick<TakenTable, "id" | "name">,
  view: PairView,
  { words, local, classWords, letters }: TableSpeech & PairMapWords,
): TakenTable {
  const { columns } = words;
  const side = (id: "first" | "second", one: IndicatorView, letter: string): readonly ColumnOf<PairArea>[] => {
    const { indicator, year } = one;
    const name = `${letter}: ${local(indicator.name)}, ${year}`;
    const value = (area: PairArea) => ({ cell: area[id].cell, decimals: indicator.decimals });
    return [
      { id, head: words.inUnit(name, local(indicator.unit)), cell: value },
      ...statusColumns<PairArea>(words, value).map((column) => ({
        ...column,
        id: `${id}_${column.id}`,
        head: words.partOf(name, column.head),
      })),
    ];
  };
  return takenTable<PairArea>(
    { ...about, isByArea: true },
    [
      { id: "key", head: columns.key, cell: ({ id }) => id },
      { id: "name", head: columns.name, cell: ({ name }) => name },
      { id: "parent", head: columns.parent, cell: ({ parentName }) => parentName },
      ...side("first", view.first, letters[0] ?? ""),
      ...side("second", view.second, letters[1] ?? ""),
      { id: "class", head: columns.class, cell: classWords },
      view.pale !== null && {
        id: "emphasis",
        head: columns.emphasis,
        cell: ({ id }) => (view.pale?.has(id) === true ? words.no : words.yes),
      },
    ],
    view.areas,
  );
}
