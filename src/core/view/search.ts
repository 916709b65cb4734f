// SPDX-License-Identifier: EUPL-1.2
import type { SearchFile } from "../package/edition-format.ts";
import { foldQuery, foldText } from "./fold-text.ts";
import { isAmongHouseNumbers, splitHouseNumber } from "./house-number.ts";

export type SearchEntry = SearchFile["entries"][number];

/**
 * How well an entry fits, best first: the whole text begins so, a word begins so, it stands somewhere inside, the name of the area
 * that a key belongs to begins so, one typing error.
 */
export type SearchMatch = "prefix" | "word" | "inside" | "detail" | "typo";

export interface SearchHit {
  readonly entry: SearchEntry;
  readonly match: SearchMatch;
  /** Part of `entry.text` (of `entry.detail` if that matches) to be emphasised, as [start, end); `null` after a typing error or if words are spread. */
  readonly emphasis: readonly [start: number, end: number] | null;
}

interface IndexedEntry {
  readonly entry: SearchEntry;
  readonly folded: string;
  readonly compact: string;
  readonly words: readonly string[];
  /** Name of the area of a key; "" for everything else. */
  readonly detail: string;
}

interface Query {
  readonly compact: string;
  readonly parts: readonly string[];
}

interface Found {
  readonly item: IndexedEntry;
  readonly match: SearchMatch;
  readonly query: Query;
}

const matchOrder: readonly SearchMatch[] = ["prefix", "word", "inside", "detail", "typo"];
const kindOrder: readonly SearchEntry["kind"][] = ["area", "key", "street"];
const shortestWithTypo = 4;

/**
 * Search over names, keys and streets. Folds all entries once and returns the search itself: what was typed → at most
 * `limit` hits, best match first, then areas before keys before streets, shorter texts before longer ones.
 * Typing errors (one letter wrong, missing, too many or two swapped) are looked for only if nothing fits as it stands, from four
 * letters on, never in keys. A house number at the end ("Tonweg 4 a") is dropped if nothing fits with it; then the part of
 * the street that it belongs to comes first.
 *
 * @example createSearch(file.entries)("muehl", 8) // finds "Mühlacker"
 */
export function createSearch(entries: readonly SearchEntry[]): (query: string, limit: number) => readonly SearchHit[] {
  const index = entries.map(indexEntry);
  return (text, limit) => {
    const address = splitHouseNumber(text);
    const texts = address === null ? [text] : [text, address.street];
    let found: readonly Found[] = [];
    for (const match of [matchExactly, matchClosely]) {
      for (const reading of texts) if (found.length === 0) found = findAll(index, readings(reading), match);
    }
    const best = found.toSorted((a, b) => compareFound(a, b) || compareNumbers(a, b, address?.number ?? null)).slice(0, limit);
    return best.map(({ item, match, query }) => ({ entry: item.entry, match, emphasis: emphasis(item, match, query) }));
  };
}

/** What was typed in comparable form. A last word "st" may be the beginning of a name or short for "sankt". */
function readings(text: string): readonly Query[] {
  const folded = foldQuery(text);
  if (folded === "") return [];
  const texts = /(^| )st$/.test(folded) ? [foldQuery(`${text}.`), folded] : [folded];
  return texts.map((entry) => ({ compact: compactText(entry), parts: entry.split(" ") }));
}

function indexEntry(entry: SearchEntry): IndexedEntry {
  const folded = foldText(entry.text);
  const detail = entry.kind === "key" ? compactText(foldText(entry.detail)) : "";
  return { entry, folded, compact: compactText(folded), words: folded.split(" "), detail };
}

function findAll(
  index: readonly IndexedEntry[],
  queries: readonly Query[],
  matchItem: (item: IndexedEntry, query: Query) => SearchMatch | null,
): readonly Found[] {
  const found: Found[] = [];
  for (const item of index) {
    for (const query of queries) {
      const match = matchItem(item, query);
      if (match === null) continue;
      found.push({ item, match, query });
      break;
    }
  }
  return found;
}

function matchExactly(item: IndexedEntry, { compact, parts }: Query): SearchMatch | null {
  if (item.compact.startsWith(compact)) return "prefix";
  if (item.detail.startsWith(compact)) return "detail";
  if (!parts.every((part) => item.compact.includes(part))) return null;
  return parts.every((part) => item.words.some((word) => word.startsWith(part))) ? "word" : "inside";
}

function matchClosely(item: IndexedEntry, query: Query): SearchMatch | null {
  if (item.entry.kind === "key" || query.compact.length < shortestWithTypo) return null;
  const isClose = (text: string): boolean => beginsWithinOneError(text, query.compact);
  const shortest = query.compact.length - 1;
  return isClose(item.compact) || item.words.some((word) => word.length >= shortest && isClose(word)) ? "typo" : null;
}

/**
 * Whether some beginning of `text` becomes `query` by at most one change: a letter replaced, added, left out, or two
 * neighbours swapped. A single change can always be made at the first letter that differs.
 */
export function beginsWithinOneError(text: string, query: string): boolean {
  let at = 0;
  while (at < query.length && query[at] === text[at]) at += 1;
  if (at === query.length) return true;
  const isSwapped = query[at] === text[at + 1] && query[at + 1] === text[at];
  return (
    isSameFrom(text, at + 1, query, at + 1) ||
    isSameFrom(text, at + 1, query, at) ||
    isSameFrom(text, at, query, at + 1) ||
    (isSwapped && isSameFrom(text, at + 2, query, at + 2))
  );
}

function isSameFrom(text: string, textStart: number, query: string, queryStart: number): boolean {
  for (let offset = 0; queryStart + offset < query.length; offset += 1) {
    if (text[textStart + offset] !== query[queryStart + offset]) return false;
  }
  return true;
}

function compareFound(a: Found, b: Found): number {
  return (
    matchOrder.indexOf(a.match) - matchOrder.indexOf(b.match) ||
    kindOrder.indexOf(a.item.entry.kind) - kindOrder.indexOf(b.item.entry.kind) ||
    a.item.compact.length - b.item.compact.length ||
    compareText(a.item.folded, b.item.folded)
  );
}

/** Parts of one street: the one with the house number first, parts that do not say their numbers before those of others. */
function compareNumbers(a: Found, b: Found, number: number | null): number {
  const distance = ({ item }: Found): number => {
    const isHere = number === null ? null : isAmongHouseNumbers(item.entry.numbers ?? "", number);
    return isHere === null ? 1 : isHere ? 0 : 2;
  };
  return distance(a) - distance(b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The shortest part of the original text that begins at a word and folds to the query. */
function emphasis(item: IndexedEntry, match: SearchMatch, { compact }: Query): SearchHit["emphasis"] {
  if (match === "typo") return null;
  const text = match === "detail" ? item.entry.detail : item.entry.text;
  for (let start = 0; start < text.length; start += 1) {
    const isStart = /[\p{L}\p{N}]/u.test(text[start] ?? "") && (match === "inside" || !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ""));
    if (!isStart || !compactText(foldText(text.slice(start))).startsWith(compact)) continue;
    for (let end = start + 1; end <= text.length; end += 1) {
      if (compactText(foldQuery(text.slice(start, end))).startsWith(compact)) return [start, end];
    }
    return [start, text.length];
  }
  return null;
}

function compactText(folded: string): string {
  return folded.replaceAll(" ", "");
}
