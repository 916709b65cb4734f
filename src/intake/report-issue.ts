// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Place, Severity } from "../core/model/issue.ts";

/** What `report` needs beside the sentence. */
export interface IssueDetails {
  readonly place: Place;
  readonly value?: string | readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

const longestList = 40;
const longestQuote = 80;

/**
 * Builds an issue whose message starts with its place: `werte.csv, Zeile 17, Spalte "Einwohner": <sentence>`.
 * `sentence` says what was expected, what was found (quoted) and what to do.
 */
export function report(severity: Severity, code: string, sentence: string, details: IssueDetails): Issue {
  const where = describePlace(details.place);
  return {
    code,
    severity,
    message: where === "" ? sentence : `${where}: ${sentence}`,
    place: details.place,
    ...(details.value === undefined ? {} : { value: details.value }),
    ...(details.facts === undefined ? {} : { facts: details.facts }),
  };
}

/** Place in words: file, sheet, entry, row, column, cell, key, as far as given. */
export function describePlace(place: Place): string {
  const parts = [
    place.file ?? "",
    place.sheet === undefined ? "" : `Blatt ${quote(place.sheet)}`,
    place.entry === undefined ? "" : `Eintrag ${quote(place.entry)}`,
    numbered(place.row ?? place.line, "Zeile", "Zeilen"),
    named(place.column, "Spalte", "Spalten"),
    named(place.cell, "Zelle", "Zellen"),
    named(place.member, "Angabe", "Angaben"),
    named(place.key, "Gebiet", "Gebiete"),
    numbered(place.featureIndex, "Objekt Nr.", "Objekte Nr."),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Quotes a value from a file for a message: shortened, on one line, invisible characters shown as code points. */
export function quote(value: string): string {
  const oneLine = value.replace(/[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, showCodePoint);
  return oneLine.length > longestQuote ? `"${oneLine.slice(0, longestQuote)} …"` : `"${oneLine}"`;
}

/** "1, 2, 3" or, for long lists, the first ones and how many more there are. */
export function listed(items: readonly (string | number)[]): string {
  const shown = items.slice(0, longestList).join(", ");
  return items.length > longestList ? `${shown} und ${items.length - longestList} weitere` : shown;
}

/** Like `listed`, with every item in quotation marks. */
export function quotedList(items: readonly string[]): string {
  return listed(items.map(quote));
}

function showCodePoint(character: string): string {
  return character === "\n" || character === "\t" ? " " : `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

function numbered(value: number | readonly number[] | undefined, one: string, many: string): string {
  if (value === undefined) return "";
  if (typeof value === "number") return `${one} ${value}`;
  if (value.length === 0) return "";
  return value.length === 1 ? `${one} ${value[0]}` : `${many} ${listed(value)}`;
}

function named(value: string | readonly string[] | undefined, one: string, many: string): string {
  if (value === undefined) return "";
  if (typeof value === "string") return `${one} ${quote(value)}`;
  if (value.length === 0) return "";
  return value.length === 1 ? `${one} ${quotedList(value)}` : `${many} ${quotedList(value)}`;
}
