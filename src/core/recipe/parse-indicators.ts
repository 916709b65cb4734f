// SPDX-License-Identifier: EUPL-1.2
import type { OutlierRule } from "../composite/winsorise.ts";
import { coinrOutliers } from "../composite/winsorise.ts";
import { parseNormalisation } from "./parse-normalisation.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { RecipeIndicator } from "./recipe.ts";

const known = [
  ...["spalte", "zaehler", "abzueglich", "nenner", "faktor", "null_durch_null", "richtung"],
  ...["fehlend_durch_mittel_je", "ausreisser", "logarithmus", "normierung"],
];

/** Reads `kennzahlen`: name → what is computed from which columns. */
export function parseIndicators(reader: RecipeReader): readonly RecipeIndicator[] {
  const names = reader.members(["kennzahlen"]);
  if (reader.has(["kennzahlen"]) && names.length === 0) reader.refuse(["kennzahlen"], "mindestens eine Kennzahl erwartet.");
  return names.map((id) => parseIndicator(reader, id));
}

function parseIndicator(reader: RecipeReader, id: string): RecipeIndicator {
  const path: Path = ["kennzahlen", id];
  const names = reader.members(path, known);
  if (names.includes("spalte") === names.includes("zaehler")) {
    reader.refuse(path, "entweder „spalte“ (eine Spalte) oder „zaehler“ (Summe von Spalten) erwartet.");
  }
  const normalisation = [...path, "normierung"];
  return {
    id,
    plus: names.includes("zaehler") ? reader.texts([...path, "zaehler"]) : reader.textsOr([...path, "spalte"]),
    minus: reader.textsOr([...path, "abzueglich"]),
    base: reader.textsOr([...path, "nenner"]),
    factor: reader.numberOr([...path, "faktor"], 1),
    zeroByZero: reader.numberOr([...path, "null_durch_null"], null),
    direction: parseDirection(reader, path),
    fillBy: reader.textOr([...path, "fehlend_durch_mittel_je"], null),
    outliers: parseOutliers(reader, [...path, "ausreisser"]),
    logarithm: reader.numberOr([...path, "logarithmus"], null),
    normalisation: reader.has(normalisation) ? parseNormalisation(reader, normalisation) : null,
  };
}

/** There is no default: whether high is a burden is a decision of people, and a neutral indicator belongs into no index. */
function parseDirection(reader: RecipeReader, path: Path): 1 | -1 {
  const at = [...path, "richtung"];
  const advice = "1 (hoch ist eine Belastung) oder -1 (niedrig ist eine Belastung)";
  if (!reader.has(at)) return reader.refuse(path, `„richtung“ erwartet: ${advice}.`) ?? 1;
  const word = reader.text(at);
  if (word === "0") {
    const sentence = `Eine neutrale Kennzahl (0) kann keine Belastung sein; ${advice} erwartet oder die Kennzahl herausnehmen.`;
    return reader.refuse(at, sentence, { value: "0" }) ?? 1;
  }
  if (word === "-1") return -1;
  if (word !== "1" && word !== null) reader.refuse(at, `${advice} erwartet, "${word}" gefunden.`, { value: word });
  return 1;
}

function parseOutliers(reader: RecipeReader, path: Path): OutlierRule | null {
  if (!reader.has(path)) return null;
  reader.members(path, ["schiefe", "woelbung", "hoechstens"]);
  return {
    skewness: reader.numberOr([...path, "schiefe"], coinrOutliers.skewness, { min: 0 }),
    kurtosis: reader.numberOr([...path, "woelbung"], coinrOutliers.kurtosis),
    most: reader.numberOr([...path, "hoechstens"], coinrOutliers.most, { min: 0, whole: true }),
  };
}
