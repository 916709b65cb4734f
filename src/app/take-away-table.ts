// SPDX-License-Identifier: EUPL-1.2
import { type CsvCell, printCsv } from "../core/export/csv.ts";
import { csvRows, type TakenTable } from "../core/export/taken-table.ts";
import type { Provenance } from "./take-away-words.ts";
import type { TakeInput, Taken, TakenNote } from "./taken.ts";

/** A table as a CSV file in German form, and below an empty line what the numbers are, where they come from, and what the signs mean. */
export function tableCsv(table: TakenTable, notes: readonly TakenNote[]): string {
  const below: readonly (readonly CsvCell[])[] = [[null], ...notes];
  return printCsv([...csvRows(table), ...below]);
}

/** Everything that has to go along with numbers: what is counted, date, source, edition, licence, link, citation and signs. */
export function tableNotes(
  { notes, date, areas }: Pick<Taken, "notes" | "date" | "areas">,
  { about, asked }: { readonly about: Provenance; readonly asked: TakeInput },
): readonly TakenNote[] {
  const { notes: heads, signs } = asked.words.csv;
  const rows: readonly TakenNote[] = [
    ...notes,
    [heads.date, date],
    [heads.areas, areas],
    [heads.source, about.source],
    [heads.edition, about.edition],
    [heads.published, about.published],
    [heads.licence, about.licence],
    [heads.link, about.link],
    [heads.citation, about.citation],
    [heads.invented, about.invented ?? ""],
    ...Object.values(signs).map((sign): TakenNote => [heads.signs, sign]),
  ];
  return rows.filter(([, text]) => text !== "");
}
