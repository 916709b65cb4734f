// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Issue } from "../../core/model/issue.ts";

interface Headed {
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly string[];
}

/** Position of a column by its name; blanks around names do not count. On failure `index` is −1 and the issue says what is there. */
export function findColumn(table: Headed, name: string, purpose: string): { readonly index: number; readonly issue: Issue | null } {
  const wanted = name.trim();
  const fitting = table.columns.flatMap((column, index) => (column.trim() === wanted ? [index] : []));
  if (fitting.length === 1) return { index: fitting[0] ?? -1, issue: null };
  const place = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), column: name };
  const where = `${table.file}, Spalte für „${purpose}“`;
  if (fitting.length > 1) {
    const message = `${where}: "${name}" einmal erwartet, ${fitting.length}-mal gefunden. Spalten in der Datei verschieden benennen.`;
    return { index: -1, issue: { code: "column-ambiguous", severity: "error", message, place, value: name } };
  }
  const near = nearestName(wanted, table.columns);
  const advice = near === null ? `Vorhanden: ${quoted(table.columns)}.` : `Meinten Sie "${near}"?`;
  const message = `${where}: "${name}" erwartet, nicht gefunden. ${advice} Namen in atlas.yaml angleichen.`;
  return {
    index: -1,
    issue: { code: "column-unknown", severity: "error", message, place, value: name, facts: { columns: table.columns, suggestion: near } },
  };
}

/** The first names in quotes and how many more there are. */
export function quoted(names: readonly string[], limit = 12): string {
  const shown = names.slice(0, limit).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` und ${more} weitere` : "");
}
