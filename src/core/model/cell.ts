// SPDX-License-Identifier: EUPL-1.2
/**
 * Status of one value. It is decided once, at the source cell, and travels with the value to map, table, text and export.
 *
 * - `ok`: a number (zero included)
 * - `missing`: unknown, nobody delivered it · `suppressed`: known to the office, kept secret · `pending`: will be delivered later
 * - `notApplicable`: makes no sense here · `undefined`: cannot be computed (denominator 0) · `unreliable`: a number on a small base
 */
export type Status = "ok" | "missing" | "suppressed" | "pending" | "notApplicable" | "undefined" | "unreliable";

/** Remark on a known value; never changes the number. */
export type Flag = "provisional" | "revised" | "estimated";

/** One value with its status. `value` is a number exactly when `status` is `ok` or `unreliable`, otherwise `null`. */
export interface Cell {
  readonly value: number | null;
  readonly status: Status;
}

/** Wraps a known number. Throws on NaN and infinities: they must not travel. */
export function known(value: number): Cell {
  if (!Number.isFinite(value)) throw new Error(`known: finite number expected, ${value} found`);
  return { value, status: "ok" };
}

/** A cell without a number. */
export function gap(status: Exclude<Status, "ok" | "unreliable">): Cell {
  return { value: null, status };
}

/** True if the cell carries a number that may enter a computation (`ok`, and `unreliable`, which is a number too). */
export function hasNumber(cell: Cell): cell is Cell & { readonly value: number } {
  return cell.value !== null;
}

const severity: Readonly<Record<Status, number>> = {
  ok: 0,
  unreliable: 1,
  undefined: 2,
  notApplicable: 3,
  pending: 4,
  missing: 5,
  suppressed: 6,
};

/** The status a result has when it needs all of these inputs: the worst one (methods.md 0: suppressed > missing > undefined). */
export function worstStatus(...statuses: readonly Status[]): Status {
  return statuses.reduce<Status>((worst, next) => (severity[next] > severity[worst] ? next : worst), "ok");
}

/** Position of each status in the one-character code of edition files; index = code. Only append. */
export const statusCodes = ["ok", "missing", "suppressed", "pending", "notApplicable", "undefined", "unreliable"] as const;
