// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { recipeKindWord } from "../../../src/core/recipe/parse-recipe.ts";
import { parse, parsed, smallIndex } from "./small-recipe.ts";

const typology = smallIndex
  .replace("art: index", "art: typologie")
  .replace(/normierung[^]*$/, "status: { teile: [armut] }\ndynamik: { teile: [wahl] }\n");
const counting = smallIndex
  .replace("art: index", "art: zaehlung")
  .replace(/normierung[^]*$/, "bedingungen:\n  - { kennzahl: armut, regel: ab_wert, wert: 10 }\n");

test("a recipe without extras means what docs/rezepte.md says it means", () => {
  expect(parsed(smallIndex)).toMatchObject({
    kind: "index",
    root: "index",
    gaps: { minCoverage: 2 / 3, suppressed: "blocks" },
    useUnreliable: false,
    normalisation: { method: { kind: "zscore", ddof: 0 }, reversal: "before", digits: null },
    groups: [
      {
        id: "index",
        parts: [
          { id: "lage", weight: 2 },
          { id: "wahl", weight: 1 },
        ],
        aggregation: { kind: "arithmetic" },
      },
      {
        id: "lage",
        parts: [
          { id: "armut", weight: 1 },
          { id: "arbeit", weight: 1 },
        ],
      },
    ],
  });
  expect(parsed(typology)).toMatchObject({ kind: "typology", status: { cuts: [-1, 1, 1.5], names: ["1", "2", "3", "4"] } });
  expect(parsed(counting)).toMatchObject({ kind: "counting", conditions: [{ id: "armut", rule: { kind: "value", value: 10 }, line: 9 }] });
});

describe("a recipe is refused with place, reason and suggestion", () => {
  const change = (from: string, to: string, text = smallIndex) => text.replace(from, to);

  test.each([
    [
      "an unknown indicator",
      change("[armut, arbeit]", "[armutt, arbeit]"),
      'Zeile 11, Angabe "aufbau.lage.teile.0": "armutt" ist hier nicht bekannt. Meinten Sie „armut“?',
    ],
    [
      "an unknown member",
      change("normierung:", "normirung:"),
      'Zeile 8, Angabe "normirung": "normirung" ist hier nicht bekannt. Meinten Sie „normierung“?',
    ],
    ["an unknown method", change("methode: z", "methode: zz"), "Meinten Sie „z“?"],
    ["a circle", change("[armut, arbeit]", "[armut, index]"), "eine Gliederung ohne Kreis erwartet, index → lage → index gefunden"],
    [
      "weights of zero",
      change("{ lage: 2, wahl: 1 }", "{ lage: 0, wahl: 0 }"),
      'Zeile 10, Angabe "aufbau.index.teile": Gewichte mit einer Summe über 0 erwartet, alle sind 0.',
    ],
    ["a negative weight", change("lage: 2", "lage: -2"), "eine Zahl ab 0 erwartet, -2 gefunden."],
    [
      "an indicator without a direction",
      change(", richtung: 1 }", " }"),
      'Zeile 5, Angabe "kennzahlen.armut": „richtung“ erwartet: 1 (hoch ist eine Belastung)',
    ],
    ["a neutral indicator", change("richtung: 1", "richtung: 0"), "Eine neutrale Kennzahl (0) kann keine Belastung sein"],
    ["two tops", change("lage: 2, ", ""), "genau eine oberste Gruppe erwartet, 2 gefunden: index, lage."],
    ["a part named twice", change("[armut, arbeit]", "[armut, armut]"), '"armut" steht doppelt'],
    ["a group named like an indicator", change("  lage: {", "  wahl: {"), '"wahl" ist schon eine Kennzahl'],
    ["a decimal comma", change("lage: 2", 'lage: "2,5"'), 'eine Zahl mit Punkt vor den Dezimalstellen erwartet, "2,5" gefunden.'],
    ["no tables", change("[{ datei: werte.csv, schluessel: id }]", "[]"), "mindestens eine Tabelle"],
    [
      "column and numerator at once",
      change("spalte: arm,", "spalte: arm, zaehler: arm,"),
      "entweder „spalte“ (eine Spalte) oder „zaehler“",
    ],
    ["weights without people", `${smallIndex}gewichtet: ja\n`, "„bevoelkerung“ mit der Spalte der Gewichte erwartet"],
    ["classes of no group", `${smallIndex}klassen: { dezil: { von: indx, nach: raengen, anzahl: 10 } }\n`, "Meinten Sie „index“?"],
    [
      "cuts that do not increase",
      change("[armut] }", "[armut], grenzen: [1, 0] }", typology),
      "aufsteigende Zahlen erwartet, 1, 0 gefunden.",
    ],
    ["too few names", change("[armut] }", "[armut], klassen: [a, b] }", typology), "4 Namen für 3 Grenzen erwartet, 2 gefunden."],
    ["an unknown indicator of the status", change("[armut] }", "[armu] }", typology), "Meinten Sie „armut“?"],
    ["weights of zero in the status", change("[armut] }", "{ armut: 0 } }", typology), "Gewichte mit einer Summe über 0 erwartet"],
    ["an unknown rule", change("ab_wert", "ab_wrt", counting), "Meinten Sie „ab_wert“?"],
    ["a condition on nothing", change("kennzahl: armut", "kennzahl: arbeitt", counting), "Meinten Sie „arbeit“?"],
    ["an unknown kind", change("art: index", "art: indx"), "Meinten Sie „index“?"],
    ["equal goalposts", change("{ methode: z }", "{ methode: ziele, von: 1, bis: 1 }"), "zwei verschiedene Ziele erwartet"],
  ])("%s", (_, text, words) => {
    const { recipe, issues } = parse(text);
    expect(recipe).toBeNull();
    expect(issues.map(({ message }) => message).join("\n")).toContain(words);
    expect(issues.every(({ place }) => place.file === "rezept.yaml" && typeof place.line === "number")).toBe(true);
  });

  test("all mistakes are said at once", () => {
    const { issues } = parse(smallIndex.replace("richtung: 1", "richtung: 0").replace("methode: z", "methode: y"));
    expect(issues.length).toBeGreaterThanOrEqual(2);
  });
});

test("other kinds of recipe are told by their word", () => {
  expect(recipeKindWord({ art: "regeln" })).toBe("regeln");
  expect(recipeKindWord({ paket: "data" })).toBeNull();
  expect(recipeKindWord("text")).toBeNull();
});

describe("a published method of status and dynamics", () => {
  const head =
    "art: typologie\ntitel: Probe\nvoreinstellung: hamburg\nkennzahlen:\n  armut: { spalte: arm, richtung: 1 }\n  arbeit: { spalte: arbeit, richtung: 1 }\n";
  const over = "paket: ..\nebene: stadtteil\n";

  test("over a package needs nothing but indicators and people", () => {
    expect(parsed(`${head}${over}bevoelkerung: leute\n`)).toMatchObject({
      least: { column: "leute", value: 300 },
      ddof: 0,
      gaps: { minCoverage: 1 },
      status: { parts: [{ id: "armut" }, { id: "arbeit" }], cuts: [-1, 1, 1.5], names: ["hoch", "mittel", "niedrig", "sehr niedrig"] },
      dynamic: { parts: [{ id: "armut_veraenderung" }, { id: "arbeit_veraenderung" }], names: ["positiv", "stabil", "negativ"] },
      indicators: [{}, {}, { plus: ["arm"], minus: ["arm@-3"] }, { plus: ["arbeit"], minus: ["arbeit@-3"] }],
    });
    expect(parsed(`${head.replace("hamburg", "berlin")}${over}bevoelkerung: leute\n`)).toMatchObject({
      indicators: [{}, {}, { minus: ["arm@-2"] }, {}],
    });
  });

  test("keeps what the recipe says itself", () => {
    const own = `${head}${over}ohne: { spalte: gebiet, wert: "1" }\nstatus: { teile: { armut: 2 }, grenzen: [0], klassen: [gut, schlecht] }\ndynamik: { teile: [arbeit] }\n`;
    expect(parsed(own)).toMatchObject({
      least: null,
      status: { parts: [{ id: "armut", weight: 2 }], cuts: [0], names: ["gut", "schlecht"] },
      dynamic: { parts: [{ id: "arbeit" }], cuts: [-1, 1] },
    });
  });

  test.each([
    ["an unknown one", `${head.replace("hamburg", "hamurg")}${over}bevoelkerung: leute\n`, "Meinten Sie „hamburg“?"],
    ["nobody left out", `${head}${over}`, "„bevoelkerung“ erwartet: Gebiete mit weniger als 300 Menschen"],
    ["tables that do not say what changed", `${head}tabellen: [{ datei: a.csv }]\nbevoelkerung: leute\n`, "„dynamik“ mit „teile“"],
    [
      "a value of another year",
      `${head.replace("spalte: arm,", "spalte: arm@2020,")}${over}bevoelkerung: leute\n`,
      "bitte „dynamik“ mit „teile“ angeben",
    ],
  ])("is refused with %s", (_, text, words) => {
    const { recipe, issues } = parse(text);
    expect(recipe).toBeNull();
    expect(issues.map(({ message }) => message).join("\n")).toContain(words);
  });
});

test.each([
  ["no level", "paket: ..\n", "„ebene“ mit einer Ebene des Pakets erwartet"],
  ["a year that is none", "paket: ..\nebene: stadtteil\njahr: [2020, zwanzig]\n", '"zwanzig" gefunden'],
  ["tables beside it", "paket: ..\nebene: stadtteil\ntabellen: [{ datei: a.csv }]\n", "entweder „paket“ oder „tabellen“ erwartet"],
])("a package with %s is refused", (_, members, words) => {
  const { recipe, issues } = parse(smallIndex.replace("tabellen: [{ datei: werte.csv, schluessel: id }]\n", members));
  expect(recipe).toBeNull();
  expect(issues.map(({ message }) => message).join("\n")).toContain(words);
});
