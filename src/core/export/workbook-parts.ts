// SPDX-License-Identifier: EUPL-1.2
import { escapeAttribute, escapeText } from "../markup/tree.ts";
import { type CsvCell, shownNumber } from "./csv.ts";

export interface WorkbookSheet {
  readonly name: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A file inside a workbook. */
export interface WorkbookPart {
  readonly path: string;
  readonly text: string;
}

const [mostNameCharacters, mostCellCharacters, mostDecimals] = [31, 32_767, 6];
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The parts of an XLSX workbook: numbers as numbers with the digits they are shown with, every text as a text that no program runs as a
 * formula, heads bold and fixed. Throws without sheets.
 *
 * Source: ECMA-376, Office Open XML, SpreadsheetML
 */
export function workbookParts(sheets: readonly WorkbookSheet[]): readonly WorkbookPart[] {
  if (sheets.length === 0) throw new Error("workbookParts: at least one sheet expected, none found");
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const related = [...paths.map((path) => ({ path, type: "worksheet" })), { path: "styles.xml", type: "styles" }];
  return [
    { path: "[Content_Types].xml", text: contentTypesPart(paths) },
    { path: "_rels/.rels", text: relationsPart([{ path: "xl/workbook.xml", type: "officeDocument" }]) },
    { path: "xl/workbook.xml", text: workbookPart(sheetNames(sheets)) },
    { path: "xl/_rels/workbook.xml.rels", text: relationsPart(related) },
    { path: "xl/styles.xml", text: stylesPart() },
    ...sheets.map(({ rows }, index) => ({ path: `xl/${paths[index] ?? ""}`, text: sheetPart(rows) })),
  ];
}

function contentTypesPart(paths: readonly string[]): string {
  const override = (path: string, type: string): string => `<Override PartName="/xl/${path}" ContentType="${sheetType}.${type}+xml"/>`;
  return `${xml}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${paths.map((path) => override(path, "worksheet")).join("")}</Types>`;
}

function relationsPart(related: readonly { readonly path: string; readonly type: string }[]): string {
  const rows = related.map(({ path, type }, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${path}"/>`);
  return `${xml}<Relationships xmlns="${packageRelations}">${rows.join("")}</Relationships>`;
}

function workbookPart(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** Names without the characters that Excel refuses, at most 31 long, each once. */
function sheetNames(sheets: readonly WorkbookSheet[]): readonly string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const plain = cleanText(name)
      .replace(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, mostNameCharacters - 2);
    const known = names.filter((other) => other.replace(/ \d$/, "") === plain).length;
    names.push(known === 0 ? plain : `${plain} ${known + 1}`);
  }
  return names;
}

/** Style 0: text · 1: head · 2 and on: numbers with 0, 1, 2 … digits. */
function stylesPart(): string {
  const digits = Array.from({ length: mostDecimals + 1 }, (_, decimals) => decimals);
  const formats = digits.map(
    (decimals) => `<numFmt numFmtId="${164 + decimals}" formatCode="0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}"/>`,
  );
  const styles = digits.map(
    (decimals) => `<xf numFmtId="${164 + decimals}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const fonts = `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`;
  const plain = `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`;
  const texts = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>`;
  return `${xml}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join("")}</numFmts>${fonts}${plain}<cellXfs count="${2 + styles.length}">${texts}${styles.join("")}</cellXfs></styleSheet>`;
}

function sheetPart(rows: readonly (readonly CsvCell[])[]): string {
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellPart(cell, { at, column })).join("")}</row>`);
  return `${xml}<worksheet xmlns="${main}">${view}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellPart(cell: CsvCell, { at, column }: { readonly at: number; readonly column: number }): string {
  if (cell === null || cell === "") return "";
  const place = `r="${columnLetters(column)}${at + 1}"`;
  if (typeof cell !== "string") return `<c ${place} s="${2 + Math.min(cell.decimals, mostDecimals)}"><v>${shownNumber(cell)}</v></c>`;
  const text = escapeText(cleanText(cell).slice(0, mostCellCharacters));
  return `<c ${place} s="${at === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Characters that XML does not know become the replacement character; lone halves of pairs too. */
function cleanText(text: string): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

/** 0 is "A", 26 is "AA". */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
