// SPDX-License-Identifier: EUPL-1.2
/** A record as it stands in the file. `row`: 1-based physical line where it starts. */
export interface RawRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface DelimitedText {
  readonly records: readonly RawRecord[];
  readonly delimiter: string;
  /** The first line was `sep=…`, a hint for spreadsheet programs. */
  readonly hasSepLine: boolean;
  /** Where a quotation mark is opened and never closed: line and 0-based field. */
  readonly openQuote: { readonly row: number; readonly field: number } | null;
  /** Whether the last record ends with a line end. A file cut off on its way does not. */
  readonly isClosed: boolean;
}

const delimiters = [";", "\t", ",", "|"] as const;

/** Splits a text into records and fields; the delimiter is taken from a `sep=` line or from the most regular of the candidates. */
export function splitDelimited(text: string, wantedColumn?: string): DelimitedText {
  const declared = /^sep=(.)(\r\n|\r|\n)/i.exec(text);
  const delimiter = declared?.[1] ?? detectDelimiter(text, wantedColumn);
  const start = declared?.[0].length ?? 0;
  return { ...split(text, { delimiter, start, firstRow: declared === null ? 1 : 2 }), hasSepLine: declared !== null };
}

interface SplitOptions {
  readonly delimiter: string;
  readonly start: number;
  readonly firstRow: number;
}

function split(text: string, options: SplitOptions): Omit<DelimitedText, "hasSepLine"> {
  const { delimiter } = options;
  const records: RawRecord[] = [];
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] === "\r" ? "\r" : "\n";
  const hasQuotes = text.includes('"');
  let position = options.start;
  let row = options.firstRow;
  let openQuote: DelimitedText["openQuote"] = null;
  while (position < text.length && openQuote === null) {
    const found = text.indexOf(lineEnd, position);
    const end = found === -1 ? text.length : found;
    const line = text.slice(position, text.charCodeAt(end - 1) === 13 && end > position ? end - 1 : end);
    if (!hasQuotes || !line.includes('"')) {
      records.push({ row, cells: line.split(delimiter) });
      position = end + 1;
      row++;
      continue;
    }
    const record = readQuotedRecord(text, position, delimiter);
    records.push({ row, cells: record.cells });
    if (record.openAt !== null) openQuote = { row: row + countLines(text.slice(position, record.openAt)), field: record.cells.length - 1 };
    row += countLines(text.slice(position, record.end));
    position = record.end;
  }
  return { records, delimiter, openQuote, isClosed: text.length === 0 || /[\r\n]$/.test(text) };
}

interface QuotedRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly openAt: number | null;
}

/** One record with quoted fields; `""` is a quotation mark, line ends inside quotes belong to the field. */
function readQuotedRecord(text: string, start: number, delimiter: string): QuotedRecord {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const field = text.charAt(position) === '"' ? readQuotedField(text, position, delimiter) : readPlainField(text, position, delimiter);
    cells.push(field.text);
    if (!field.isClosed) return { cells, end: text.length, openAt: position };
    position = field.end;
    if (text.charAt(position) === delimiter) {
      position++;
      continue;
    }
    if (text.charAt(position) === "\r" && text.charAt(position + 1) === "\n") position++;
    return { cells, end: Math.min(position + 1, text.length), openAt: null };
  }
}

interface Field {
  readonly text: string;
  readonly end: number;
  readonly isClosed: boolean;
}

function readPlainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && !isFieldEnd(text.charAt(end), delimiter)) end++;
  return { text: text.slice(start, end), end, isClosed: true };
}

function readQuotedField(text: string, start: number, delimiter: string): Field {
  const parts: string[] = [];
  let position = start + 1;
  for (;;) {
    const closing = text.indexOf('"', position);
    if (closing === -1) return { text: parts.join("") + text.slice(position), end: text.length, isClosed: false };
    parts.push(text.slice(position, closing));
    if (text.charAt(closing + 1) === '"') {
      parts.push('"');
      position = closing + 2;
      continue;
    }
    const rest = readPlainField(text, closing + 1, delimiter);
    return { text: parts.join("") + rest.text, end: rest.end, isClosed: true };
  }
}

function isFieldEnd(character: string, delimiter: string): boolean {
  return character === delimiter || character === "\n" || character === "\r";
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The candidate with the most records of equal width; among equals the one with more columns, and one that yields the wanted column first. */
function detectDelimiter(text: string, wantedColumn: string | undefined): string {
  const cut = text.length > 65_536 ? text.lastIndexOf("\n", 65_536) + 1 : text.length;
  const sample = text.slice(0, cut === 0 ? 65_536 : cut);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreDelimiter(sample, delimiter, wantedColumn) }));
  const best = scored.reduce((winner, candidate) => (candidate.score > winner.score ? candidate : winner));
  return best.score > 0 ? best.delimiter : ";";
}

function scoreDelimiter(sample: string, delimiter: string, wantedColumn: string | undefined): number {
  if (!sample.includes(delimiter)) return 0;
  const { records } = split(sample, { delimiter, start: 0, firstRow: 1 });
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, count] = [...widths].reduce((most, entry) =>
    entry[1] > most[1] || (entry[1] === most[1] && entry[0] > most[0]) ? entry : most,
  );
  const hasWanted = wantedColumn !== undefined && records.some(({ cells }) => cells.some((cell) => cell.trim() === wantedColumn));
  if (width < 2) return hasWanted ? 0.01 : 0.001;
  return (hasWanted ? 10 : 0) + count / records.length + Math.min(width, 100) / 10_000;
}
