// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber } from "../model/cell.ts";
import type { SeriesView, ShownIndicator } from "../view/indicator-view.ts";
import type { YearCounts } from "../view/time/time-view.ts";
import { type Measured, measuredColumns, statusColumns } from "./measured-columns.ts";
import type { TableSpeech, TakenRole } from "./table-words.ts";
import { type ColumnOf, type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

/** One line over the years as it is taken away. */
export interface TakenLine {
  readonly role: TakenRole;
  /** Values as measured; breaks included. */
  readonly measured: SeriesView;
  /** Cases and base of its years; `null` where nobody has them (an own group, values from elsewhere). */
  readonly counts: readonly YearCounts[] | null;
  /** What was computed from the values (index, moving average); `null` where the values themselves are drawn. */
  readonly computed: SeriesView | null;
}

export interface LinesInput {
  readonly indicator: ShownIndicator;
  /** Years of the table, increasing; a line without a value in one of them has a gap there. */
  readonly years: readonly number[];
  readonly lines: readonly TakenLine[];
  /** Name of what was computed, and its digits; `null` where nothing was. */
  readonly computed: { readonly id: string; readonly head: string; readonly decimals: number } | null;
}

interface LineRow {
  readonly line: TakenLine;
  readonly year: number;
}

/**
 * Lines over the years, one row per line and year. What was computed stands in a column named as such beside the measured value; the
 * first year of a new way of counting says so in the remark.
 */
export function linesTable(about: Pick<TakenTable, "id" | "name">, input: LinesInput, { words, local }: TableSpeech): TakenTable {
  const { columns } = words;
  const { indicator, years, lines, computed } = input;
  const unit = local(indicator.unit);
  const measured = (row: LineRow): Measured => ({ ...countsOf(row), interval: null, decimals: indicator.decimals, unit });
  const shown = (row: LineRow): Cell =>
    row.line.computed?.points.find(({ year }) => year === row.year)?.cell ?? uncomputed(countsOf(row).cell);
  const computedColumns: readonly ColumnOf<LineRow>[] =
    computed === null
      ? []
      : [
          { id: computed.id, head: computed.head, cell: (row) => ({ cell: shown(row), decimals: computed.decimals }) },
          {
            id: `${computed.id}_status`,
            head: words.partOf(computed.head, columns.status),
            cell: (row) => words.status[shown(row).status],
          },
        ];
  return takenTable<LineRow>(
    { ...about, isByArea: false },
    [
      { id: "key", head: columns.key, cell: ({ line }) => line.measured.area },
      { id: "name", head: columns.name, cell: ({ line }) => line.measured.name },
      { id: "role", head: columns.role, cell: ({ line }) => words.roles[line.role] },
      { id: "year", head: columns.year, cell: ({ year }) => wholeNumber(year) },
      ...measuredColumns(words, measured, { hasInterval: false }),
      ...computedColumns,
      ...statusColumns(words, measured),
      { id: "note", head: columns.note, cell: ({ line, year }) => line.measured.breaks.find((entry) => entry.year === year)?.text ?? null },
    ],
    lines.flatMap((line) => years.map((year): LineRow => ({ line, year }))),
  );
}

/** A year outside the line: the gap of its value, or nothing that could be computed. */
function uncomputed(cell: Cell): Cell {
  return hasNumber(cell) ? gap("notApplicable") : cell;
}

function countsOf({ line, year }: LineRow): Pick<Measured, "cell" | "numerator" | "denominator"> {
  const counted = line.counts?.find((entry) => entry.year === year);
  if (counted !== undefined) return counted;
  const cell = line.measured.points.find((point) => point.year === year)?.cell ?? gap("missing");
  return { cell, numerator: gap("missing"), denominator: null };
}
