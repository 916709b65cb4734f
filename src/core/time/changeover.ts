// SPDX-License-Identifier: EUPL-1.2
import { gap, known, worstStatus } from "../model/cell.ts";
import type { Cell, Status } from "../model/cell.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** One row of a changeover table (Umsteigeschlüssel): this share of the people of `from` lives in `to` today. */
export interface ChangeoverRow {
  readonly from: string;
  readonly to: string;
  /** 0 to 1; the shares of one source add up to 1. */
  readonly share: number;
}

/** A count on the new areas. `estimated`: at least one contributing area was divided. */
export interface TransferredCount {
  readonly cell: Cell;
  readonly quality: "exact" | "estimated";
}

/**
 * Transfers counts from old to new areas; the total is preserved. Only counts may be transferred: move numerator and denominator
 * one by one and compute the rate afterwards. A target has the worst status of its sources; a source of the table without a
 * count makes its targets `missing`. Targets are in the order of the table.
 *
 * Throws MethodError: NEGATIVE_SHARE, SHARE_SUM (details: the sum per source, tolerance 1e-6), UNKNOWN_ID (a count whose area the
 * table does not know would be lost).
 */
export function applyChangeover(rows: readonly ChangeoverRow[], counts: ReadonlyMap<string, Cell>): ReadonlyMap<string, TransferredCount> {
  checkChangeover(rows);
  const sources = new Set(rows.map((row) => row.from));
  const unknown = [...counts.keys()].filter((id) => !sources.has(id));
  if (unknown.length > 0) {
    throw new MethodError("UNKNOWN_ID", `changeover table: no row for "${unknown.join('", "')}"; add rows so that no count is lost`);
  }
  const targets = new Map<string, ChangeoverRow[]>();
  for (const row of rows.filter(({ share }) => share > 0)) targets.set(row.to, [...(targets.get(row.to) ?? []), row]);
  return new Map([...targets].map(([id, parts]) => [id, transfer(parts, counts)]));
}

function transfer(parts: readonly ChangeoverRow[], counts: ReadonlyMap<string, Cell>): TransferredCount {
  const cells = parts.map((part) => ({ share: part.share, cell: counts.get(part.from) ?? gap("missing") }));
  const status = worstStatus(...cells.map(({ cell }) => cell.status));
  const numbers = cells.flatMap(({ share, cell }) => (cell.value === null ? [] : [share * cell.value]));
  return {
    cell: numbers.length < cells.length ? { value: null, status } : numbered(sum(numbers), status),
    quality: parts.every((part) => Math.abs(part.share - 1) <= 1e-6) ? "exact" : "estimated",
  };
}

function numbered(value: number, status: Status): Cell {
  return { ...known(value), status };
}

/** Throws NEGATIVE_SHARE or SHARE_SUM if the table would lose or invent people. */
export function checkChangeover(rows: readonly ChangeoverRow[]): void {
  const negative = rows.find((row) => !(row.share >= 0));
  if (negative !== undefined) {
    const { from, to, share } = negative;
    throw new MethodError("NEGATIVE_SHARE", `changeover table: share from 0 to 1 expected, ${share} found for "${from}" → "${to}"`);
  }
  const shares = new Map<string, number[]>();
  for (const row of rows) shares.set(row.from, [...(shares.get(row.from) ?? []), row.share]);
  const wrong = [...shares].map(([id, parts]) => [id, sum(parts)] as const).filter(([, total]) => Math.abs(total - 1) > 1e-6);
  if (wrong.length > 0) {
    const list = wrong.map(([id, total]) => `"${id}" ${total}`).join(", ");
    throw new MethodError("SHARE_SUM", `changeover table: shares of one source must add up to 1, found ${list}`, Object.fromEntries(wrong));
  }
}
