// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { checkColumns } from "../../../src/core/recipe/recipe-columns.ts";
import type { RecipeData } from "../../../src/core/recipe/recipe-data.ts";
import { runRecipe } from "../../../src/core/recipe/run-recipe.ts";
import { cellsOf } from "../../../src/core/stats/cell-column.ts";
import { parsed, smallIndex, tableOf } from "./small-recipe.ts";

const table = tableOf({
  arm: [1, 2, 3],
  arbeit: [3, 2, 1],
  wahl: [80, 70, 60],
  einwohner: [1000, 200, 3000],
  jahr: ["2020", "2020", "2020"],
});

function run(text: string, data: RecipeData = table) {
  return runRecipe(parsed(text), data, "rezept.yaml");
}

function indexOf(text: string, data: RecipeData = table) {
  const result = run(text, data).results[0]?.result;
  if (result?.kind !== "index") throw new Error("indexOf: an index expected");
  const top = result.groups.find(({ id }) => id === result.root);
  return { ...result, scores: top === undefined ? [] : cellsOf(top.scores), ranks: top === undefined ? [] : cellsOf(top.ranks) };
}

describe("an index", () => {
  test("turns indicators, weighs domains and keeps its parts", () => {
    const { scores, indicators } = indexOf(smallIndex);
    // z of 1, 2, 3 with ddof 0: ∓√1.5. Poverty and work cancel each other; turnout counts a third, turned round.
    expect(scores.map(({ value }) => value)).toEqual([
      expect.closeTo(-Math.sqrt(1.5) / 3, 12),
      expect.closeTo(0, 12),
      expect.closeTo(Math.sqrt(1.5) / 3, 12),
    ]);
    expect(indicators.map(({ id, parameters }) => [id, parameters?.kind])).toEqual([
      ["armut", "zscore"],
      ["arbeit", "zscore"],
      ["wahl", "zscore"],
    ]);
  });

  test("an area with too few inhabitants is not rated and moves nobody", () => {
    const { scores, ranks } = indexOf(`${smallIndex}mindestens: { spalte: einwohner, wert: 300 }\n`);
    expect(scores[1]).toEqual(gap("notApplicable"));
    expect(ranks.map(({ value }) => value)).toEqual([2, null, 1]);
  });

  test("a suppressed value never yields a number unless the recipe leaves it out in words", () => {
    const data = tableOf({ arm: [1, 2, gap("suppressed"), 9], arbeit: [3, 2, 1, 7], wahl: [80, 70, 60, 50] });
    expect(indexOf(smallIndex, data).scores[2]).toEqual(gap("suppressed"));
    expect(indexOf(`${smallIndex}luecken: { geheim: auslassen, mindestens: 0.3 }\n`, data).scores[2]?.status).toBe("ok");
  });

  test("uncertain values count only where the recipe says so, and the score says it too", () => {
    const data = tableOf({ arm: [1, 2, { value: 3, status: "unreliable" }], arbeit: [3, 2, 1], wahl: [80, 70, 60] });
    expect(indexOf(smallIndex, data).scores[2]?.status).toBe("missing");
    expect(indexOf(`${smallIndex}luecken: { unsicher: verwenden }\n`, data).scores[2]?.status).toBe("unreliable");
  });

  test("a base year measures other years, so that all may improve", () => {
    const data = tableOf({ arm: [1, 3, 2, 4], arbeit: [1, 3, 2, 4], wahl: [3, 1, 2, 0], jahr: ["2020", "2020", "2021", "2021"] });
    const frozen = `${smallIndex}basis: { spalte: jahr, wert: "2020" }\nzeilen: { spalte: jahr, wert: "2021" }\n`;
    const { scores, ids } = indexOf(frozen, data);
    expect(ids).toEqual(["a3", "a4"]);
    expect(scores.map(({ value }) => value)).toEqual([expect.closeTo(0, 12), expect.closeTo(2, 12)]);
  });

  test("each year apart has results of its own", () => {
    const data = {
      ...tableOf({ arm: [1, 3, 2, 4], arbeit: [1, 3, 2, 4], wahl: [3, 1, 2, 0], jahr: ["2020", "2020", "2021", "2021"] }),
      ids: ["a", "b", "a", "b"],
    };
    const { results } = run(`${smallIndex}getrennt_nach: jahr\n`, data);
    expect(results.map(({ apart, result }) => [apart, result.ids])).toEqual([
      ["2020", ["a", "b"]],
      ["2021", ["a", "b"]],
    ]);
  });

  test("counts become a rate, 0/0 only what the recipe says", () => {
    const data = tableOf({ faelle: [5, 0, 0], leute: [50, 0, 10], arbeit: [1, 2, 3], wahl: [1, 2, 3] });
    const formula = smallIndex.replace("spalte: arm,", "zaehler: [faelle], nenner: [leute], faktor: 100,");
    expect(cellsOf(indexOf(formula, data).indicators[0]?.value ?? { values: new Float64Array(0), status: new Uint8Array(0) })).toEqual([
      known(10),
      gap("undefined"),
      known(0),
    ]);
    const withZero = formula.replace("faktor: 100,", "faktor: 100, null_durch_null: 0,");
    expect(indexOf(withZero, data).indicators[0]?.value.values[1]).toBe(0);
  });

  test("classes by ranks, quantiles and fixed limits", () => {
    const classes = `klassen:
  r: { von: index, nach: raengen, anzahl: 3 }
  q: { von: index, nach: quantilen, anzahl: 3 }
  g: { von: index, nach: grenzen, grenzen: [0.2] }
`;
    const result = indexOf(smallIndex + classes);
    expect(result.classes.map(({ classes: found }) => found)).toEqual([
      [3, 2, 1],
      [1, 2, 3],
      [1, 1, 2],
    ]);
  });

  test("reversal after a percentile rank differs from a negated value where values tie", () => {
    const data = tableOf({ arm: [1, 1, 2], arbeit: [1, 1, 1], wahl: [50, 50, 60] });
    const ranked = smallIndex.replace("{ methode: z }", "{ methode: prozentrang, umkehrung: nachher }");
    expect([...(indexOf(ranked, data).indicators[2]?.comparable.values ?? [])]).toEqual([1, 1, 0]);
    const before = ranked.replace("nachher", "vorher");
    expect([...(indexOf(before, data).indicators[2]?.comparable.values ?? [])]).toEqual([0.5, 0.5, 0]);
  });
});

describe("what the data do not allow is said and nothing is computed", () => {
  test.each([
    ["a key twice", smallIndex, { ...table, ids: ["a", "a", "b"] }, 'mehrfach gefunden: "a"'],
    ["no rows", `${smallIndex}zeilen: { spalte: jahr, wert: "1999" }\n`, table, "mindestens eine Zeile erwartet"],
    [
      "a mean that does not exist",
      smallIndex.replace("teile: [armut", "mittel: geometrisch, teile: [armut"),
      table,
      "spanne, von: 1, bis: 100",
    ],
    [
      "a limit outside the data",
      `${smallIndex}klassen: { g: { von: index, nach: grenzen, grenzen: [99] } }\n`,
      table,
      "Die Grenze 99 liegt außerhalb der Daten",
    ],
    [
      "a threshold outside the data",
      smallIndex
        .replace("art: index", "art: zaehlung")
        .replace(/normierung[^]*$/, "bedingungen: [{ kennzahl: armut, regel: ab_wert, wert: 300 }]\n"),
      table,
      "Der Schwellenwert 300 liegt außerhalb der Daten (1 bis 3)",
    ],
  ] as const)("%s", (_, text, data, words) => {
    const { results, issues } = run(text, data);
    expect(results).toEqual([]);
    expect(issues.map(({ message }) => message).join("\n")).toContain(words);
  });

  test("an unknown column is named with its line and the nearest one", () => {
    const issues = checkColumns(parsed(smallIndex), ["armm", "arbeit", "wahl"], { file: "rezept.yaml", lineOf: () => 5 });
    expect(issues.map(({ message }) => message)).toEqual([
      'rezept.yaml, Zeile 5, Angabe "kennzahlen.armut": eine Spalte der Tabellen erwartet, "arm" gefunden. Meinten Sie „armm“?',
    ]);
  });
});

test("a count uses the city value from counts, gives reasons, and judges no area that is not rated", () => {
  const text = `art: zaehlung
titel: Zählung
tabellen: [{ datei: werte.csv }]
mindestens: { spalte: leute, wert: 5 }
kennzahlen:
  armut: { zaehler: [faelle], nenner: [leute], faktor: 100, richtung: 1 }
bedingungen:
  - { id: arm, kennzahl: armut, regel: ueber_stadt, faktor: 1 }
`;
  const data = tableOf({ faelle: [30, 10, 1], leute: [100, 300, 2] });
  const result = run(text, data).results[0]?.result;
  // City: 40 of 400 = 10 %; the third area is not rated and not in it.
  expect(result).toMatchObject({
    kind: "counting",
    cities: [known(10)],
    areas: [
      { count: 1, reasons: ["arm"] },
      { count: 0, reasons: [] },
      { count: null, reasons: [] },
    ],
  });
});

test("a recipe that rates nobody is refused", () => {
  const { results, issues } = run(`${smallIndex}mindestens: { spalte: einwohner, wert: 30000 }\n`);
  expect(results).toEqual([]);
  expect(issues).toMatchObject([{ code: "recipe-nobody-rated", severity: "error" }]);
  expect(issues[0]?.message).toContain("schließen alle 3 aus");
});
