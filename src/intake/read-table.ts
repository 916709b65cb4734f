// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { cleanTable } from "./clean-text.ts";
import { splitDelimited, type DelimitedText } from "./delimited-text.ts";
import { decodeText } from "./encoding.ts";
import { detectFileKind, type FileKind } from "./file-kind.ts";
import { readJsonTable, type JsonTableOptions } from "./json-table.ts";
import type { ReadTable, TableOptions, TableReading } from "./reading.ts";
import { quote, quotedList, report } from "./report-issue.ts";
import { readWorkbook } from "./workbook.ts";
import { headerName, layoutTable } from "./table-layout.ts";

/**
 * Reads a table from CSV and its relatives, JSON records, or a workbook (XLSX, ODS). The content decides, never the name.
 * Never throws on bad bytes: whatever cannot be read becomes an issue, and `table` is `null`.
 */
export const readTable: ReadTable = async (bytes, file, options = {}) => {
  const reading = await readByKind(detectFileKind(bytes), bytes, { file, ...options });
  if (reading.table === null) return reading;
  const cleaned = cleanTable(reading.table, reading.source);
  return { table: cleaned.table, issues: [...reading.issues, ...cleaned.issues] };
};

interface NamedOptions extends TableOptions {
  readonly file: string;
}

const refusals: Readonly<Partial<Record<FileKind, readonly [string, string]>>> = {
  empty: ["file-empty", "Die Datei ist leer (0 Bytes). Bitte erneut ausgeben oder herunterladen."],
  html: [
    "html-instead-of-table",
    "Das ist eine HTML-Seite und keine Tabelle, vielleicht eine Anmelde- oder Fehlerseite. Bitte die Datei selbst herunterladen und als CSV oder XLSX speichern.",
  ],
  xml: ["xml-instead-of-table", "Das ist eine XML-Datei und keine Tabelle. Bitte als CSV oder XLSX speichern."],
  "old-office": [
    "old-excel",
    "Das ist das alte Excel-Format (.xls). Bitte in Excel oder LibreOffice öffnen und als .xlsx oder CSV speichern.",
  ],
  pdf: ["pdf-instead-of-table", "Das ist ein PDF und keine Tabelle. Bitte die Tabelle als CSV oder XLSX anfordern."],
  image: ["image-instead-of-table", "Das ist ein Bild und keine Tabelle."],
  shapefile: ["shape-instead-of-table", "Das ist eine Geometrie (Shapefile) und keine Tabelle. Bitte unter „ebenen“ angeben."],
  binary: ["not-a-text-file", "Das ist keine Textdatei und kein bekanntes Tabellenformat. Bitte als CSV oder XLSX speichern."],
};

/** `source`: the decoded text, `null` for formats that are no text. */
interface SourcedReading extends TableReading {
  readonly source: string | null;
}

async function readByKind(kind: FileKind, bytes: Uint8Array, options: NamedOptions): Promise<SourcedReading> {
  const refusal = refusals[kind];
  if (refusal !== undefined) {
    return { table: null, source: null, issues: [report("error", refusal[0], refusal[1], { place: { file: options.file } })] };
  }
  if (kind === "zip") return { ...(await readWorkbook(bytes, options)), source: null };
  const decoded = decodeText(bytes, options.file);
  const issues = decoded.issues;
  if (kind === "json" && (options.jsonPath !== undefined || looksLikeJson(decoded.text))) {
    const reading = readJsonTable(decoded.text, jsonOptions(options));
    return { table: reading.table, source: null, issues: [...issues, ...reading.issues] };
  }
  const reading = readDelimited(decoded.text, options);
  return { table: reading.table, source: decoded.text, issues: [...issues, ...reading.issues] };
}

function jsonOptions({ file, jsonPath, numberFormat }: NamedOptions): JsonTableOptions {
  return { file, ...(jsonPath === undefined ? {} : { path: jsonPath }), ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function looksLikeJson(text: string): boolean {
  return /^\s*(\[\s*[[{\]]|\{\s*("|\}))/.test(text);
}

function readDelimited(text: string, options: NamedOptions): TableReading {
  const parsed = splitDelimited(text, options.keyColumn);
  if (parsed.openQuote !== null) return { table: null, issues: [describeOpenQuote(parsed, options.file)] };
  const reading = layoutTable(parsed.records, {
    file: options.file,
    ...(options.keyColumn === undefined ? {} : { keyColumn: options.keyColumn }),
    mayBeCut: !parsed.isClosed,
  });
  return { table: reading.table, issues: parsed.hasSepLine ? [describeSepLine(parsed, options.file), ...reading.issues] : reading.issues };
}

function describeSepLine({ delimiter }: DelimitedText, file: string): Issue {
  const named = delimiter === "\t" ? "Tabulator" : quote(delimiter);
  return report("notice", "sep-line", `Die erste Zeile „sep=“ nennt das Trennzeichen (${named}) und gehört nicht zur Tabelle.`, {
    place: { file, row: 1 },
  });
}

function describeOpenQuote(parsed: DelimitedText, file: string): Issue {
  const { row, field } = parsed.openQuote ?? { row: 1, field: 0 };
  const column = headerName(parsed.records[0]?.cells[field] ?? "");
  const before = parsed.records.at(-1)?.cells.slice(0, field) ?? [];
  const sentence = `Hier wird ein Anführungszeichen geöffnet und nie geschlossen${before.length === 0 ? "" : ` (nach ${quotedList(before)})`}; der Rest der Datei wäre ein einziges Feld. Bitte das Anführungszeichen schließen oder entfernen.`;
  return report("error", "quote-unclosed", sentence, { place: { file, row, ...(column === "" || row === 1 ? {} : { column }) } });
}
