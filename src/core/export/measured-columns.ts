// SPDX-License-Identifier: EUPL-1.2
import type { Cell, Status } from "../model/cell.ts";
import { type ColumnOf, countCell, symbolOf, type TakenValue } from "./taken-table.ts";

/** Heads of the columns that every table of values has, and what the statuses are called. */
export interface MeasuredWords {
  readonly columns: Readonly<Record<MeasuredColumn, string>>;
  readonly status: Readonly<Record<Status, string>>;
}

export type MeasuredColumn = "value" | "unit" | "numerator" | "denominator" | "lower" | "upper" | "status" | "symbol";

/** One value with all that belongs to it. */
export interface Measured {
  readonly cell: Cell;
  readonly numerator: Cell;
  /** `null` where the value is a count itself, or was delivered without its counts. */
  readonly denominator: Cell | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly decimals: number;
  readonly unit: string;
}

/** Value, unit, cases, base and the ends of the interval. Cases and base are exact; where there is no base the value is the count. */
export function measuredColumns<Row>(
  { columns }: MeasuredWords,
  of: (row: Row) => Measured,
  { hasInterval = true }: { readonly hasInterval?: boolean } = {},
): readonly ColumnOf<Row>[] {
  const end = (row: Row, side: "lower" | "upper") => {
    const { interval, decimals } = of(row);
    return interval === null ? null : { number: interval[side], decimals };
  };
  const ends: readonly ColumnOf<Row>[] = [
    { id: "lower", head: columns.lower, cell: (row) => end(row, "lower") },
    { id: "upper", head: columns.upper, cell: (row) => end(row, "upper") },
  ];
  return [
    { id: "value", head: columns.value, cell: (row) => valueOf(of(row)) },
    { id: "unit", head: columns.unit, cell: (row) => of(row).unit },
    { id: "numerator", head: columns.numerator, cell: (row) => (of(row).denominator === null ? null : countCell(of(row).numerator)) },
    { id: "denominator", head: columns.denominator, cell: (row) => baseOf(of(row)) },
    ...(hasInterval ? ends : []),
  ];
}

/** Status in words, and the sign of official statistics in a column of its own, so that numbers stay numbers. */
export function statusColumns<Row>({ columns, status }: MeasuredWords, of: (row: Row) => TakenValue): readonly ColumnOf<Row>[] {
  return [
    { id: "status", head: columns.status, cell: (row) => status[of(row).cell.status] },
    { id: "symbol", head: columns.symbol, cell: (row) => symbolOf(of(row)) },
  ];
}

function valueOf({ cell, decimals }: Measured): TakenValue {
  return { cell, decimals };
}

function baseOf({ denominator }: Measured): TakenValue | null {
  return denominator === null ? null : countCell(denominator);
}
