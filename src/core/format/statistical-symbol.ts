// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber, type Status } from "../model/cell.ts";
import { formatNumber, type Language } from "./number.ts";

const symbols: Readonly<Record<Exclude<Status, "ok" | "unreliable">, string>> = {
  missing: ".",
  suppressed: ".",
  pending: "...",
  notApplicable: "x",
  undefined: "x",
};

export interface SymbolStyle {
  readonly language: Language;
  readonly decimals?: number;
  /** How a number on a small base is written: "(5,1)" (default) or "/" in its place. */
  readonly unreliable?: "parenthesis" | "slash";
}

/**
 * A cell in the signs of German official tables (DIN 55301): "–" exactly zero, "0" or "0,0" less than half of the last
 * digit but more than nothing, "." unknown or secret, "..." later, "x" not meaningful, "/" or "( )" not reliable enough.
 * Two statuses share ".", so an export carries the status in a column of its own.
 */
export function statisticalSymbol(cell: Cell, style: SymbolStyle): string {
  if (!hasNumber(cell)) return gapSymbol(cell.status);
  if (cell.status === "unreliable" && style.unreliable === "slash") return "/";
  const number = cell.value === 0 ? "–" : formatNumber(cell.value, style);
  return cell.status === "unreliable" ? `(${number})` : number;
}

function gapSymbol(status: Status): string {
  if (status !== "ok" && status !== "unreliable") return symbols[status];
  throw new Error(`statisticalSymbol: a number expected with status "${status}", none found`);
}
