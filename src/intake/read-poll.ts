// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../core/formula/nearest-name.ts";
import type { Issue } from "../core/model/issue.ts";
import type { Ballot } from "../core/register/poll-scores.ts";
import type { PublishedRow } from "../core/register/published-poll.ts";
import { readTable } from "./read-table.ts";
import type { TextTable } from "./reading.ts";
import { quote, report } from "./report-issue.ts";

/** An area that may be voted for. */
export interface PollOption {
  readonly id: string;
  readonly name: string;
}

/** A result line of a published table, with the area it is about. */
export interface OptionRow extends PublishedRow {
  readonly option: string;
}

export type PollContent =
  { readonly kind: "ballots"; readonly ballots: readonly Ballot[] } | { readonly kind: "table"; readonly rows: readonly OptionRow[] };

export interface PollReading {
  /** `null` if nothing can be used; then `issues` holds an error. */
  readonly poll: PollContent | null;
  readonly issues: readonly Issue[];
}

/**
 * A poll as CSV or workbook, in one of two forms (docs/regeln.md): one row per ballot with columns "Rang 1", "Rang 2", …, or a
 * published table with columns for area, score and, if there is one, rank. Areas are named by key or name.
 *
 * A ballot that names an area twice is left out, an unknown name is skipped and those behind it move up; both are said with row and column. Without a
 * rank column the lines rank in their order.
 */
export async function readPoll(bytes: Uint8Array, file: string, options: readonly PollOption[]): Promise<PollReading> {
  const { table, issues } = await readTable(bytes, file);
  if (table === null) return { poll: null, issues };
  const read = pollOf(table, optionFinder(options));
  return { poll: read.poll, issues: [...issues, ...read.issues] };
}

const optionHeaders = ["gebiet", "option", "quartier", "stadtteil", "name", "schlüssel", "area"];
const scoreHeaders = ["punkte", "wert", "score", "mittelwert", "points"];
const rankHeaders = ["rang", "platz", "rank"];

function pollOf(table: TextTable, find: OptionFinder): PollReading {
  const places = ballotColumns(table.columns);
  if (places.length > 0) return readBallots(table, places, find);
  const column = (names: readonly string[]): number => table.columns.findIndex((header) => names.includes(header.trim().toLowerCase()));
  const [option, score] = [column(optionHeaders), column(scoreHeaders)];
  if (option >= 0 && score >= 0) return readRows(table, { option, score, rank: column(rankHeaders) }, find);
  const sentence = `Spalten „Rang 1“, „Rang 2“, … (ein Stimmzettel je Zeile) oder „Gebiet“ und „Punkte“ (Ergebnistabelle) erwartet, ${quote(table.columns.join(", "))} gefunden. Die Kopfzeile anpassen.`;
  return { poll: null, issues: [report("error", "poll-columns", sentence, { place: { file: table.file }, value: table.columns })] };
}

interface BallotColumn {
  readonly index: number;
  readonly place: number;
}

/** Columns "Rang 1", "2. Wahl", "3" in the order of their numbers; none unless there is a first one. */
function ballotColumns(columns: readonly string[]): readonly BallotColumn[] {
  const numbered = columns.flatMap((header, index) => {
    const match = /^(?:(?:rang|platz|wahl|stimme|rank|choice)\s*)?(\d{1,2})(?:\.\s*(?:rang|platz|wahl|stimme))?$/i.exec(header.trim());
    return match === null ? [] : [{ index, place: Number(match[1]) }];
  });
  const sorted = numbered.sort((a, b) => a.place - b.place);
  return sorted[0]?.place === 1 ? sorted : [];
}

function readBallots(table: TextTable, places: readonly BallotColumn[], find: OptionFinder): PollReading {
  const issues: Issue[] = [];
  const ballots = table.rows.flatMap(({ row, cells }): readonly Ballot[] => {
    const ballot = places.flatMap(({ index }) => {
      const text = (cells[index] ?? "").trim();
      if (text === "") return [];
      const found = find(text);
      if (found.id === null) issues.push(unknownOption(text, found.near, { file: table.file, row, column: table.columns[index] ?? "" }));
      return found.id === null ? [] : [found.id];
    });
    const twice = ballot.find((option, place) => ballot.indexOf(option) < place);
    if (twice === undefined) return [ballot];
    const sentence = `jedes Gebiet nur einmal auf einem Stimmzettel erwartet, ${quote(twice)} zweimal gefunden. Der Stimmzettel wird ausgelassen; Zeile berichtigen.`;
    issues.push(report("warning", "poll-option-twice", sentence, { place: { file: table.file, row }, value: twice }));
    return [];
  });
  if (ballots.some((ballot) => ballot.length > 0)) return { poll: { kind: "ballots", ballots }, issues };
  return { poll: null, issues: [...issues, noVotes(table)] };
}

function noVotes(table: TextTable): Issue {
  const sentence = "mindestens eine Stimme für ein bekanntes Gebiet erwartet, keine gefunden. Namen oder Schlüssel der Gebiete prüfen.";
  return report("error", "poll-empty", sentence, { place: { file: table.file } });
}

interface TableColumns {
  readonly option: number;
  readonly score: number;
  /** −1: none. */
  readonly rank: number;
}

function readRows(table: TextTable, columns: TableColumns, find: OptionFinder): PollReading {
  const issues: Issue[] = [];
  const rows = table.rows.flatMap(({ row, cells }, index): readonly OptionRow[] => {
    const place = (column: number) => ({ file: table.file, row, column: table.columns[column] ?? "" });
    const text = (cells[columns.option] ?? "").trim();
    const option = find(text);
    if (option.id === null) issues.push(unknownOption(text, option.near, place(columns.option)));
    const score = decimal(cells[columns.score] ?? "");
    if (score === null) issues.push(noNumber(cells[columns.score] ?? "", place(columns.score)));
    const rank = columns.rank < 0 ? index + 1 : decimal(cells[columns.rank] ?? "");
    if (rank === null) issues.push(noNumber(cells[columns.rank] ?? "", place(columns.rank)));
    return option.id === null || score === null || rank === null ? [] : [{ option: option.id, score, rank }];
  });
  const twice = rows.find(({ option }, index) => rows.findIndex((other) => other.option === option) < index);
  if (twice !== undefined) {
    const sentence = `jedes Gebiet nur einmal erwartet, ${quote(twice.option)} zweimal gefunden. Eine der Zeilen entfernen.`;
    return {
      poll: null,
      issues: [...issues, report("error", "poll-option-twice", sentence, { place: { file: table.file }, value: twice.option })],
    };
  }
  return rows.length > 0 ? { poll: { kind: "table", rows }, issues } : { poll: null, issues: [...issues, noVotes(table)] };
}

function decimal(text: string): number | null {
  const trimmed = text.trim();
  return /^-?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : null;
}

interface CellPlace {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

function noNumber(text: string, place: CellPlace): Issue {
  return report("warning", "poll-number", `eine Zahl erwartet, ${quote(text)} gefunden. Die Zeile wird ausgelassen; die Zahl eintragen.`, {
    place,
    value: text,
  });
}

function unknownOption(text: string, near: string | null, place: CellPlace): Issue {
  const advice = near === null ? "Schlüssel oder Namen des Gebiets eintragen." : `Meinten Sie „${near}“?`;
  const sentence = `ein Gebiet dieser Ebene erwartet, ${quote(text)} gefunden. Die Stimme wird nicht gezählt. ${advice}`;
  return report("warning", "poll-option-unknown", sentence, { place, value: text, facts: { suggestion: near } });
}

type OptionFinder = (text: string) => { readonly id: string | null; readonly near: string | null };

/** By key, else by name without regard to case; a name that two areas share is nobody's. */
function optionFinder(options: readonly PollOption[]): OptionFinder {
  const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return (text) => {
    const byKey = options.find(({ id }) => id === text);
    const byName = options.filter(({ name }) => plain(name) === plain(text));
    const found = byKey ?? (byName.length === 1 ? byName[0] : undefined);
    return {
      id: found?.id ?? null,
      near:
        found === undefined
          ? nearestName(
              text,
              options.map(({ name }) => name),
            )
          : null,
    };
  };
}
