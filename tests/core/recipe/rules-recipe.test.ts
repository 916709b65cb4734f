// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRules, checkRulesOnData } from "../../../src/core/recipe/check-rules.ts";
import { parseRulesRecipe } from "../../../src/core/recipe/parse-rules.ts";
import type { RecipeData } from "../../../src/core/recipe/recipe-data.ts";
import { ruleTableOf } from "../../../src/core/recipe/rule-table-of.ts";
import { rulesRobustness, runRules } from "../../../src/core/recipe/run-rules.ts";
import { finish } from "../../../src/core/robustness/rank-intervals.ts";
import { cellAt, columnOf } from "../../../src/core/stats/cell-column.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import { readYaml } from "../../../src/intake/read-yaml.ts";
import { tableOf } from "./small-recipe.ts";

const recipe = `art: regeln
titel: Zwei Felder
autor: Rat
datum: "2026-01-01"
tabellen: [{ datei: werte.csv, schluessel: id }]
bevoelkerung: leute
umgebung: bezirk
kennzahlen:
  armut: { zaehler: arm, nenner: kinder, richtung: 1, name: Kinderarmut, menschen: Kinder in Armut }
  wahl: { spalte: wahl, richtung: -1, name: Wahlbeteiligung, einheit: "%" }
  alter: { spalte: alter, richtung: 0 }
felder:
  - id: kinder
    name: Kinder
    betroffene: armut
    mindestzahl: 10
    regel: { kennzahl: armut, vergleich: ueber, bezug: stadt, faktor: 1.2 }
  - id: still
    name: Stille Quartiere
    betroffene: armut
    mindestzahl: 5
    regel:
      alle:
        - { feld: kinder }
        - { kennzahl: wahl, vergleich: unter, wert: 60 }
`;

const data = tableOf({
  arm: [30, 10, 22, 8],
  kinder: [100, 100, 100, 100],
  leute: [1000, 1000, 1000, 1000],
  wahl: [50, 70, 59, 40],
  alter: [40, 41, 42, 43],
  bezirk: ["N", "N", "S", "S"],
});

function parse(text: string) {
  const { document } = readYaml(new TextEncoder().encode(text), "regeln.yaml");
  if (document === null) throw new Error("parse: readable YAML expected");
  return parseRulesRecipe(document, "regeln.yaml");
}

function judge(text: string, table: RecipeData = data) {
  const { recipe: read, issues } = parse(text);
  if (read === null || read.rules === null) throw new Error(issues.map(({ message }) => message).join("\n"));
  const placed = { rules: read.rules, places: read.places };
  const rules = ruleTableOf(read, table);
  const problems = [...checkRules(placed, { indicators: read.indicators, levels: [] }), ...checkRulesOnData(placed, rules)];
  return { problems, run: () => runRules(placed.rules, { table: rules, names: table.names }, read.near) };
}

describe("action fields over tables", () => {
  test("say which areas belong, with threshold, distance and people", () => {
    // City: 70 of 400 children are poor, 17.5 %; 1.2 times that is 21 %.
    const { problems, run } = judge(recipe);
    expect(problems).toEqual([]);
    const { results, totals, union, close } = run();
    expect(results.map(({ results: answers }) => answers)).toEqual([
      ["met", "notMet", "met", "notMet"],
      ["met", "notMet", "met", "notMet"],
    ]);
    expect(results[0]?.conditions[0]?.limits[0]).toMatchObject({ status: "ok" });
    expect(results[0]?.conditions[0]?.limits[0]?.value).toBeCloseTo(21, 12);
    expect(totals[0]).toMatchObject({ met: [0, 2], affected: { value: 52 }, people: { value: 2000 }, parents: ["N", "S"] });
    expect(union.met).toEqual([0, 2]);
    expect(close.some(({ area, kind }) => area === 2 && kind === "cliff")).toBe(true);
  });

  test("a secret number makes an area unjudgeable, never one without need", () => {
    const secret = { ...data, numbers: new Map([...data.numbers, ["arm", columnOf([known(30), gap("suppressed"), known(22), known(8)])]]) };
    const { results } = judge(recipe, secret).run();
    expect(results[0]?.results[1]).toBe("unknown");
    const cell = results[0]?.conditions[0]?.cells[1];
    expect(cell).toEqual({ value: null, status: "suppressed" });
  });

  test("no gap anywhere turns an area that belongs into one that does not", () => {
    const before = judge(recipe).run();
    const column = data.numbers.get("wahl");
    if (column === undefined) throw new Error("a column expected");
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3]), (hidden) => {
        const cells = [0, 1, 2, 3].map((area) => (hidden.includes(area) ? gap("missing") : cellAt(column, area)));
        const { results } = judge(recipe, { ...data, numbers: new Map([...data.numbers, ["wahl", columnOf(cells)]]) }).run();
        results.forEach(({ results: answers }, field) =>
          answers.forEach((answer, area) => {
            if (before.results[field]?.results[area] === "met") expect(answer).not.toBe("notMet");
          }),
        );
      }),
    );
  });

  test("areas that are not rated are judged nowhere", () => {
    const { results } = judge(recipe.replace("bevoelkerung: leute", "bevoelkerung: leute\nohne: { spalte: bezirk, wert: S }")).run();
    expect(results[0]?.results).toEqual(["met", "notMet", "unknown", "unknown"]);
  });

  test("the variants do not depend on the slices", () => {
    const result = judge(recipe).run();
    const variation = { variants: 90, seed: 4, thresholdShare: 0.1, withChance: true };
    const whole = finish(rulesRobustness(result, variation));
    expect(finish(rulesRobustness(result, variation, 7))).toEqual(whole);
    expect(whole.variants).toBe(90);
    expect(finish(rulesRobustness(result, { ...variation, seed: 5 }))).not.toEqual(whole);
  });
});

describe("bad rules are refused with place, reason and suggestion", () => {
  const change = (from: string, to: string): string => {
    if (!recipe.includes(from)) throw new Error(`change: "${from}" expected in the recipe`);
    return recipe.replace(from, to);
  };

  test.each([
    [
      "an unknown member",
      change("umgebung:", "umgebun:"),
      'Zeile 7, Angabe "umgebun": "umgebun" ist hier nicht bekannt. Meinten Sie „umgebung“?',
    ],
    [
      "an indicator without a direction",
      change("spalte: alter, richtung: 0", "spalte: alter"),
      'Zeile 11, Angabe "kennzahlen.alter": „richtung“ erwartet',
    ],
    ["an unknown comparison", change("vergleich: unter", "vergleich: untr"), "untr"],
    [
      "fields in a circle",
      change("{ kennzahl: armut, vergleich: ueber, bezug: stadt, faktor: 1.2 }", "{ feld: still }"),
      "Regeln ohne Kreis erwartet",
    ],
    ["a field that is not there", change("{ feld: kinder }", "{ feld: kindr }"), "Meinten Sie „kinder“?"],
    [
      "weights of no one: at least 3 of 2",
      change("alle:\n        - { feld: kinder }", "mindestens: 3\n      von:\n        - { feld: kinder }"),
      "mindestens",
    ],
    ["no rules at all", recipe.replace(/felder:[^]*$/, ""), "„felder“ oder „regeln“ mit einer Datei erwartet"],
    ["an unknown variation", `${recipe}robustheit: { schwelle: 0.1 }\n`, "Meinten Sie „schwellen“?"],
    ["a place to read from twice", change("tabellen:", "paket: x\ntabellen:"), "entweder „paket“ oder „tabellen“ erwartet"],
  ])("%s", (_, text, words) => {
    const { recipe: read, issues } = parse(text);
    expect(read).toBeNull();
    expect(issues.map(({ message }) => message).join("\n")).toContain(words);
    expect(issues.every(({ place }) => place.file === "regeln.yaml" && typeof place.line === "number")).toBe(true);
  });

  test.each([
    ["an unknown indicator", change("kennzahl: wahl,", "kennzahl: wal,"), "rule-indicator-unknown", "Meinten Sie „wahl“?"],
    ["a neutral indicator without direction", change("kennzahl: wahl,", "kennzahl: alter,"), "rule-neutral", "„richtung: -1“ ergänzen"],
    ["a rule without floor", change("    mindestzahl: 10\n", ""), "rule-without-floor", "„mindestzahl: 0“"],
    [
      "people of an indicator without counts",
      change("betroffene: armut\n    mindestzahl: 5", "betroffene: wahl\n    mindestzahl: 5"),
      "rule-without-counts",
      "Fallzahlen",
    ],
  ])("%s", (_, text, code, words) => {
    const { recipe: read } = parse(text);
    if (read === null || read.rules === null) throw new Error("a readable recipe expected");
    const problems = checkRules({ rules: read.rules, places: read.places }, { indicators: read.indicators, levels: [] });
    const found = problems.find((problem) => problem.code === code);
    expect(found?.severity).toBe("error");
    expect(found?.sentence).toContain(words);
    expect(found?.path[0]).toBe("felder");
  });

  test("a threshold that every value is beyond", () => {
    const { problems } = judge(change("wert: 60", "wert: 600"));
    expect(problems).toMatchObject([{ code: "rule-limit-outside", severity: "error", path: ["felder", 1, "regel", "alle", 1] }]);
  });

  test("a field that has decided against a floor is only warned of", () => {
    const { problems } = judge(change("mindestzahl: 10", "mindestzahl: 0"));
    expect(problems).toMatchObject([{ code: "rule-without-floor", severity: "warning" }]);
  });

  test("a reference to the city needs people where there are no counts", () => {
    const bare = change("bevoelkerung: leute\n", "").replace("vergleich: unter, wert: 60", "vergleich: unter, bezug: stadt");
    expect(judge(bare).problems).toMatchObject([{ code: "rule-without-people", severity: "warning" }]);
  });
});
