// SPDX-License-Identifier: EUPL-1.2
import type { Status } from "../model/cell.ts";
import { parseIndicators } from "./parse-indicators.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { RecipeBase, RecipeTable, RowChoice } from "./recipe.ts";

/** Members that every kind of recipe may have. */
export const baseMembers = [
  ...["art", "version", "titel", "herkunft", "tabellen", "zeilen", "getrennt_nach", "ohne", "mindestens", "ohne_einfluss", "bevoelkerung"],
  ...["kennzahlen", "luecken"],
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

/** Reads tables, rows, areas and indicators: what index, typology and counting have in common. */
export function parseBase(reader: RecipeReader): RecipeBase {
  reader.numberOr(["version"], 1, { min: 1, max: 1, whole: true });
  const tables = reader.at(["tabellen"]);
  if (!Array.isArray(tables) || tables.length === 0) reader.refuse(["tabellen"], "mindestens eine Tabelle mit „datei“ erwartet.");
  if (reader.has(["luecken"])) reader.members(["luecken"], ["mindestens", "geheim", "unsicher"]);
  return {
    title: reader.text(["titel"]) ?? "",
    origin: reader.textOr(["herkunft"], ""),
    tables: Array.isArray(tables) ? tables.map((_, index) => parseTable(reader, ["tabellen", index])) : [],
    rows: rowChoices(reader, ["zeilen"]),
    apart: reader.textOr(["getrennt_nach"], null),
    excluded: rowChoices(reader, ["ohne"]),
    least: parseLeast(reader),
    withoutInfluence: reader.textsOr(["ohne_einfluss"]),
    population: reader.textOr(["bevoelkerung"], null),
    indicators: parseIndicators(reader),
    gaps: {
      minCoverage: reader.numberOr(["luecken", "mindestens"], 2 / 3, { min: 0, max: 1 }),
      suppressed: reader.choiceOr(["luecken", "geheim"], { sperrt: "blocks", auslassen: "leftOut" } as const, "blocks"),
    },
    useUnreliable: reader.choiceOr(["luecken", "unsicher"], { verwenden: true, auslassen: false } as const, false),
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
