// SPDX-License-Identifier: EUPL-1.2
import type { Status } from "../model/cell.ts";
import { parseIndicators } from "./parse-indicators.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { RecipeBase, RecipePackage, RecipeTable, RowChoice } from "./recipe.ts";

/** Members that every kind of recipe may have. */
export const baseMembers = [
  ...["art", "version", "titel", "herkunft", "tabellen", "zeilen", "getrennt_nach", "ohne", "mindestens", "ohne_einfluss", "bevoelkerung"],
  ...["kennzahlen", "luecken", "paket", "quelle", "ebene", "jahr"],
];

const signWords: Readonly<Record<string, Status | "zero">> = {
  geheim: "suppressed",
  unsicher: "unreliable",
  sinnlos: "notApplicable",
  folgt: "pending",
  fehlt: "missing",
  null: "zero",
};

const yesNo = { ja: true, nein: false } as const;

/** Reads tables or package, rows, areas and indicators: what index, typology and counting have in common. */
export function parseBase(reader: RecipeReader): RecipeBase {
  const frame = parseFrame(reader);
  if (frame.package !== null && frame.package.level === null) reader.refuse(["ebene"], "„ebene“ mit einer Ebene des Pakets erwartet.");
  reader.numberOr(["version"], 1, { min: 1, max: 1, whole: true });
  return { ...frame, title: reader.text(["titel"]) ?? "", indicators: parseIndicators(reader) };
}

/** The same without title and indicators. */
export function parseFrame(reader: RecipeReader): Omit<RecipeBase, "title" | "indicators"> {
  const { tables, ...source } = parseSource(reader);
  if (reader.has(["luecken"])) reader.members(["luecken"], ["mindestens", "geheim", "unsicher"]);
  return {
    ...source,
    origin: reader.textOr(["herkunft"], ""),
    tables,
    rows: rowChoices(reader, ["zeilen"]),
    apart: reader.textOr(["getrennt_nach"], null),
    excluded: rowChoices(reader, ["ohne"]),
    least: parseLeast(reader),
    withoutInfluence: reader.textsOr(["ohne_einfluss"]),
    population: reader.textOr(["bevoelkerung"], null),
    gaps: {
      minCoverage: reader.numberOr(["luecken", "mindestens"], 2 / 3, { min: 0, max: 1 }),
      suppressed: reader.choiceOr(["luecken", "geheim"], { sperrt: "blocks", auslassen: "leftOut" } as const, "blocks"),
    },
    useUnreliable: reader.choiceOr(["luecken", "unsicher"], { verwenden: true, auslassen: false } as const, false),
  };
}

/** Either tables or a package. */
function parseSource(reader: RecipeReader): Pick<RecipeBase, "tables" | "package"> {
  if (reader.has(["paket"])) {
    if (reader.has(["tabellen"])) reader.refuse(["tabellen"], "entweder „paket“ oder „tabellen“ erwartet, beides gefunden.");
    return { tables: [], package: parsePackage(reader) };
  }
  for (const name of ["quelle", "jahr"]) if (reader.has([name])) reader.refuse([name], `„${name}“ gilt nur mit „paket“.`);
  const tables = reader.at(["tabellen"]);
  if (Array.isArray(tables) && tables.length > 0)
    return { tables: tables.map((_, index) => parseTable(reader, ["tabellen", index])), package: null };
  reader.refuse(["tabellen"], "mindestens eine Tabelle mit „datei“ oder ein „paket“ erwartet.");
  return { tables: [], package: null };
}

function parsePackage(reader: RecipeReader): RecipePackage {
  const year = reader.at(["jahr"]);
  const paths: readonly Path[] = Array.isArray(year) ? year.map((_, index) => ["jahr", index]) : year === null ? [] : [["jahr"]];
  return {
    folder: reader.text(["paket"]) ?? "",
    source: reader.textOr(["quelle"], null),
    level: reader.textOr(["ebene"], null),
    years: paths.flatMap((path) => reader.number(path, { min: 1800, max: 2200, whole: true }) ?? []),
  };
}

function parseTable(reader: RecipeReader, path: Path): RecipeTable {
  reader.members(path, ["datei", "blatt", "schluessel", "name", "zahlen", "exponenten", "zeichen"]);
  const signs = [...path, "zeichen"];
  return {
    file: reader.text([...path, "datei"]) ?? "",
    sheet: reader.textOr([...path, "blatt"], null),
    key: reader.textOr([...path, "schluessel"], null),
    name: reader.textOr([...path, "name"], null),
    numbers: reader.choiceOr(
      [...path, "zahlen"],
      { deutsch: "german", englisch: "english", automatisch: "automatic" } as const,
      "automatic",
    ),
    exponents: reader.choiceOr([...path, "exponenten"], yesNo, false),
    signs: Object.fromEntries(
      (reader.has(signs) ? reader.members(signs) : []).map((sign) => [
        sign,
        reader.has([...signs, sign]) ? (reader.choice([...signs, sign], signWords) ?? "missing") : "zero",
      ]),
    ),
  };
}

/** One choice or a list of them, each with `spalte` and `wert` or `werte`. */
export function rowChoices(reader: RecipeReader, path: Path): readonly RowChoice[] {
  if (!reader.has(path)) return [];
  const value = reader.at(path);
  if (Array.isArray(value)) return value.map((_, index) => rowChoice(reader, [...path, index]));
  return [rowChoice(reader, path)];
}

function rowChoice(reader: RecipeReader, path: Path): RowChoice {
  const names = reader.members(path, ["spalte", "wert", "werte"]);
  const column = reader.text([...path, "spalte"]) ?? "";
  if (names.includes("wert") === names.includes("werte")) reader.refuse(path, "entweder „wert“ oder „werte“ erwartet.");
  return { column, values: names.includes("werte") ? reader.texts([...path, "werte"]) : [reader.textOr([...path, "wert"], "")] };
}

function parseLeast(reader: RecipeReader): RecipeBase["least"] {
  if (!reader.has(["mindestens"])) return null;
  reader.members(["mindestens"], ["spalte", "wert"]);
  return { column: reader.text(["mindestens", "spalte"]) ?? "", value: reader.number(["mindestens", "wert"]) ?? 0 };
}
