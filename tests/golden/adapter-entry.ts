// SPDX-License-Identifier: EUPL-1.2
import { gap, known } from "../../src/core/model/cell.ts";
import type { Cell, Status } from "../../src/core/model/cell.ts";

export type Implementation = (input: Readonly<Record<string, unknown>>) => unknown;
export type Adapter = Readonly<Record<string, Implementation>>;

/** Binds a function of the core: `Input` are the fields that the golden files hand in, in their names. */
export function entry<Input>(run: (input: Input) => unknown): Implementation {
  return (input) => run(input as Input);
}

/** A value of a golden file: a number, a gap, or a gap whose status is said. */
export type GoldenValue = number | null | string | { readonly value: number | null; readonly status: Status };

export function toCell(value: GoldenValue): Cell {
  if (value === null) return gap("missing");
  if (typeof value === "number") return known(value);
  if (typeof value === "string") return gap((value === "later" ? "pending" : value) as Exclude<Status, "ok" | "unreliable">);
  return value;
}

export function toCells(values: readonly GoldenValue[]): Cell[] {
  return values.map(toCell);
}

/** Names of golden files for a status of ours. */
export function statusName(cell: Cell): string {
  return cell.status === "pending" ? "later" : cell.status;
}

/** Both bounds as the list that golden files use. */
export function bounds(interval: { readonly lower: number; readonly upper: number } | null): readonly number[] | null {
  return interval === null ? null : [interval.lower, interval.upper];
}
