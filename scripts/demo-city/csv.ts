// SPDX-License-Identifier: EUPL-1.2
import type { PackageFile } from "./package-file.ts";

export type CsvCell = string | number;

/** A table as German offices deliver it: UTF-8, semicolons, decimal comma. */
export function csvFile(path: string, columns: readonly string[], rows: readonly (readonly CsvCell[])[]): PackageFile {
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => quoted(typeof cell === "number" ? plain(cell) : cell)).join(";"));
  return { path, text: `${lines.join("\n")}\n` };
}

/** 1234.5 → "1.234,5" */
export function grouped(value: number): string {
  const [whole = "", fraction] = plain(value).split(",");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? digits : `${digits},${fraction}`;
}

const plain = (value: number): string => String(value).replace(".", ",");

const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
