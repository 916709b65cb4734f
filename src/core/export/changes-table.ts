// SPDX-License-Identifier: EUPL-1.2
import { differenceUnit } from "../format/value.ts";
import { gap } from "../model/cell.ts";
import type { TimeLine, TimeView } from "../view/time/time-view.ts";
import type { TableSpeech } from "./table-words.ts";
import { type TakenTable, takenTable } from "./taken-table.ts";

export interface ChangesWords {
  readonly language: string;
  /** "gestiegen", "ein Wert fehlt" */
  readonly verdict: (change: TimeLine["change"]) => string;
}

/** The change of every line between two years, in the unit of a difference, with the test or why there is none. */
export function changesTable(
  about: Pick<TakenTable, "id" | "name">,
  { indicator, lines, since, year }: Pick<TimeView, "indicator" | "lines" | "since" | "year">,
  { words, language, verdict }: TableSpeech & ChangesWords,
): TakenTable {
  const { columns } = words;
  const { decimals } = indicator;
  const valueIn = (wanted: number) => ({
    id: `value_${wanted}`,
    head: words.valueOf(String(wanted)),
    cell: ({ measured }: TimeLine) => ({ cell: measured.points.find((point) => point.year === wanted)?.cell ?? gap("missing"), decimals }),
  });
  return takenTable<TimeLine>(
    { ...about, isByArea: false },
    [
      { id: "key", head: columns.key, cell: ({ area }) => area },
      { id: "name", head: columns.name, cell: ({ name }) => name },
      { id: "role", head: columns.role, cell: ({ kind }) => words.roles[kind] },
      valueIn(since),
      since !== year && valueIn(year),
      {
        id: "difference",
        head: columns.difference,
        cell: ({ change }) => (typeof change === "string" ? null : { number: change.difference, decimals }),
      },
      { id: "unit", head: columns.unit, cell: () => differenceUnit(indicator, language) },
      { id: "verdict", head: columns.verdict, cell: ({ change }) => verdict(change) },
    ],
    lines,
  );
}
