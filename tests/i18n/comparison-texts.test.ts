// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import type { ExternalProblem } from "../../src/core/view/comparison/external-problem.ts";
import { comparison } from "../../src/i18n/de-views/comparison.ts";
import { comparison as english } from "../../src/i18n/en-views/comparison.ts";

const words = { singular: "Stadtteil", plural: "Stadtteile", dative: "Stadtteilen" };

describe("the comparison in words", () => {
  test.each([
    [0, "Noch sind keine Stadtteile ausgewählt."],
    [1, "1 Stadtteil ist ausgewählt."],
    [2, "Zwei Stadtteile im Vergleich."],
    [4, "Vier Stadtteile im Vergleich."],
    [6, "Sechs Stadtteile im Vergleich."],
  ])("heads a comparison of %i areas", (value, expected) => {
    expect(comparison.heading(count(value), words)).toBe(expected);
  });

  test.each([
    [0, "(mehr sind nicht möglich)"],
    [2, "(noch 2)"],
  ])("says that %i more fit", (value, expected) => {
    expect(comparison.left(count(value))).toBe(expected);
  });

  test.each([
    [{ kind: "empty" }, "Es steht nichts darin."],
    [{ kind: "notText" }, "Bitte die Tabelle im Tabellenprogramm als CSV sichern"],
    [{ kind: "noColumns", columns: ["year"], found: ["Wert", "Ort"] }, "Zeile 1: Die Spalte „Jahr“ fehlt, gefunden wurden „Wert“, „Ort“."],
    [
      { kind: "noColumns", columns: ["name", "year"], found: ["Wert"] },
      "Zeile 1: Die Spalten „Name“ und „Jahr“ fehlen, gefunden wurden „Wert“.",
    ],
    [{ kind: "noNumber", row: 3, value: "viele" }, "Zeile 3, Spalte „Wert“: Zahl erwartet, „viele“ gefunden."],
    [{ kind: "unknownIndicator", row: 2, value: "armt", nearest: "armut" }, "Meinten Sie „armut“?"],
    [{ kind: "repeated", row: 4, value: "Köln" }, "Zeile 4: „Köln“ steht für dieses Jahr schon weiter oben."],
  ] satisfies readonly (readonly [ExternalProblem, string])[])(
    "says what is wrong with values from elsewhere, and where: %o",
    (problem, sentence) => {
      expect(comparison.externalProblem(problem)).toContain(sentence);
      expect(english.externalProblem(problem)).not.toBe(comparison.externalProblem(problem));
    },
  );
});

function count(value: number) {
  return { value, text: String(value) };
}
