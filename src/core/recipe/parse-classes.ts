// SPDX-License-Identifier: EUPL-1.2
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { ClassRule, RecipeClasses } from "./recipe.ts";

const limitWords = { oben: "upper", unten: "lower" } as const;

/** Reads `klassen`: divisions of the scores of a group. */
export function parseClasses(reader: RecipeReader, groups: readonly string[]): readonly RecipeClasses[] {
  if (!reader.has(["klassen"])) return [];
  return reader.members(["klassen"]).map((id) => {
    const path: Path = ["klassen", id];
    reader.members(path, ["von", "nach", "anzahl", "anteile", "grenzen", "grenzwert", "namen"]);
    const of = reader.text([...path, "von"]) ?? "";
    if (of !== "" && !groups.includes(of)) reader.unknownName([...path, "von"], of, groups);
    return { id, of, rule: parseRule(reader, path), names: parseNames(reader, path) };
  });
}

function parseRule(reader: RecipeReader, path: Path): ClassRule {
  const kind = reader.choice([...path, "nach"], { quantilen: "shares", grenzen: "cuts", raengen: "ranks" } as const);
  const atLimit = reader.choiceOr([...path, "grenzwert"], limitWords, "upper");
  if (kind === "ranks") return { kind, count: reader.number([...path, "anzahl"], { min: 2, whole: true }) ?? 2 };
  if (kind === "cuts") return { kind, cuts: increasing(reader, [...path, "grenzen"]), atLimit };
  const isCounted = reader.has([...path, "anzahl"]);
  if (!isCounted) return { kind: "shares", shares: increasing(reader, [...path, "anteile"]), atLimit };
  const count = reader.number([...path, "anzahl"], { min: 2, whole: true }) ?? 2;
  return { kind: "shares", shares: Array.from({ length: count - 1 }, (_, index) => (index + 1) / count), atLimit };
}

function parseNames(reader: RecipeReader, path: Path): readonly string[] {
  return reader.textsOr([...path, "namen"]);
}

/** A list of numbers that must increase. */
export function increasing(reader: RecipeReader, path: Path): readonly number[] {
  const numbers = reader.numbers(path);
  const isIncreasing = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
  if (!isIncreasing) reader.refuse(path, `aufsteigende Zahlen erwartet, ${numbers.join(", ")} gefunden.`);
  return numbers;
}
