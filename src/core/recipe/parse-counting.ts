// SPDX-License-Identifier: EUPL-1.2
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { CountingRecipe, RecipeBase, RecipeCondition, RecipeRule } from "./recipe.ts";

export const conditionMembers = ["bedingungen"];

const ruleWords = { schlechtester_anteil: "worstShare", ueber_mittel: "meanPlusSd", ueber_stadt: "cityFactor", ab_wert: "value" } as const;
const ruleMembers: Readonly<Record<RecipeRule["kind"], readonly string[]>> = {
  worstShare: ["anteil"],
  meanPlusSd: ["faktor"],
  cityFactor: ["faktor", "stadt"],
  value: ["wert"],
};

/** Reads `bedingungen`: which thresholds are counted. */
export function parseCounting(reader: RecipeReader, base: RecipeBase): CountingRecipe {
  const list = reader.at(["bedingungen"]);
  if (!Array.isArray(list) || list.length === 0) reader.refuse(["bedingungen"], "mindestens eine Bedingung erwartet.");
  const conditions = Array.isArray(list) ? list.map((_, index) => parseCondition(reader, ["bedingungen", index], base)) : [];
  conditions.forEach(({ id }, index) => {
    if (conditions.findIndex((one) => one.id === id) < index) {
      reader.refuse(["bedingungen", index], `"${id}" steht doppelt; bitte jeder Bedingung mit „id“ einen eigenen Namen geben.`);
    }
  });
  return { ...base, kind: "counting", conditions };
}

function parseCondition(reader: RecipeReader, path: Path, base: RecipeBase): RecipeCondition {
  const kind = reader.choice([...path, "regel"], ruleWords);
  reader.members(path, ["id", "kennzahl", "regel", ...(kind === null ? Object.values(ruleMembers).flat() : ruleMembers[kind])]);
  const indicator = reader.text([...path, "kennzahl"]) ?? "";
  const known = base.indicators.map(({ id }) => id);
  if (indicator !== "" && !known.includes(indicator)) reader.unknownName([...path, "kennzahl"], indicator, known);
  return { id: reader.textOr([...path, "id"], indicator), indicator, rule: parseRule(reader, path, kind), line: reader.line(path) };
}

function parseRule(reader: RecipeReader, path: Path, kind: RecipeRule["kind"] | null): RecipeRule {
  switch (kind) {
    case "meanPlusSd":
      return { kind, factor: reader.numberOr([...path, "faktor"], 1) };
    case "cityFactor":
      return { kind, factor: reader.numberOr([...path, "faktor"], 1), city: reader.numberOr([...path, "stadt"], null) };
    case "value":
      return { kind, value: reader.number([...path, "wert"]) ?? 0 };
    case "worstShare":
    case null:
      return { kind: "worstShare", share: reader.numberOr([...path, "anteil"], 0.2, { min: 0, max: 1 }) };
  }
}
