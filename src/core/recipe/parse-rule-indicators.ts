// SPDX-License-Identifier: EUPL-1.2
import { indicatorId } from "../model/ids.ts";
import type { Direction, IndicatorKind } from "../model/indicator.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { RuleIndicator } from "./recipe.ts";

const known = [
  ...["spalte", "zaehler", "abzueglich", "nenner", "faktor", "null_durch_null", "richtung"],
  ...["art", "name", "einheit", "stellen", "menschen", "stadt"],
];
const kindWords: Readonly<Record<string, IndicatorKind>> = {
  anzahl: "count",
  anteil: "share",
  rate: "rate",
  quotient: "ratio",
  mittelwert: "mean",
  veraenderung: "change",
  wert: "given",
};
const directions: Readonly<Record<string, Direction>> = { "1": 1, "-1": -1, "0": 0 };

/** Reads `kennzahlen` of action fields over tables: as for an index, with the words of a sentence and, if need be, the city value. */
export function parseRuleIndicators(reader: RecipeReader): readonly RuleIndicator[] {
  return reader.members(["kennzahlen"]).map((id) => parseIndicator(reader, id));
}

function parseIndicator(reader: RecipeReader, id: string): RuleIndicator {
  const path: Path = ["kennzahlen", id];
  const names = reader.members(path, known);
  if (names.includes("spalte") === names.includes("zaehler"))
    reader.refuse(path, "entweder „spalte“ (eine Spalte) oder „zaehler“ (Summe von Spalten) erwartet.");
  if (!names.includes("richtung"))
    reader.refuse(path, "„richtung“ erwartet: 1 (hoch ist eine Belastung), -1 (niedrig ist eine) oder 0 (neutral).");
  const hasBase = names.includes("nenner");
  const factor = reader.numberOr([...path, "faktor"], hasBase ? 100 : 1);
  const kind = reader.choiceOr([...path, "art"], kindWords, usualKind({ hasBase, isSum: names.includes("zaehler"), factor }));
  return {
    id: indicatorId(id),
    plus: names.includes("zaehler") ? reader.texts([...path, "zaehler"]) : reader.textsOr([...path, "spalte"]),
    minus: reader.textsOr([...path, "abzueglich"]),
    base: reader.textsOr([...path, "nenner"]),
    factor,
    zeroByZero: reader.numberOr([...path, "null_durch_null"], null),
    direction: reader.choiceOr([...path, "richtung"], directions, 0),
    fillBy: null,
    outliers: null,
    logarithm: null,
    normalisation: null,
    kind,
    name: reader.textOr([...path, "name"], id),
    unit: reader.textOr([...path, "einheit"], kind === "share" ? "%" : ""),
    decimals: reader.numberOr([...path, "stellen"], kind === "count" ? 0 : 1, { min: 0, max: 6, whole: true }),
    people: reader.textOr([...path, "menschen"], ""),
    city: reader.numberOr([...path, "stadt"], null),
  };
}

/** With a base: a share, unless the factor says otherwise; a sum of columns counts; a column of its own is a value as delivered. */
function usualKind({ hasBase, isSum, factor }: { readonly hasBase: boolean; readonly isSum: boolean; readonly factor: number }) {
  if (hasBase) return factor === 100 ? "share" : "rate";
  return isSum ? "count" : "given";
}
