// SPDX-License-Identifier: EUPL-1.2
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseCall } from "../../scripts/command.ts";
import { compute } from "../../scripts/commands/compute.ts";
import { parseRecipe } from "../../src/core/recipe/parse-recipe.ts";
import { parseRulesRecipe } from "../../src/core/recipe/parse-rules.ts";
import { readYaml } from "../../src/intake/read-yaml.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "recipe-"));
});
afterEach(() => rm(folder, { recursive: true }));

const values = "id;name;arm;wahl;klein\nA;Altstadt;30;60;2,5\nB;Bahnhof;10;80;1e-06\nC;Hafen;.;70;1\nD;Nord;20;70;3\n";
const recipe = `art: index
titel: Kleiner Index
tabellen: [{ datei: werte.csv, schluessel: id, name: name, zahlen: deutsch }]
kennzahlen:
  armut: { spalte: arm, richtung: 1 }
  wahl: { spalte: wahl, richtung: -1 }
normierung: { methode: spanne }
aufbau: { index: { teile: [armut, wahl] } }
`;

test("a recipe is computed over any table; a secret cell never becomes a number", async () => {
  const { succeeded, out } = await run(recipe, ["--json"]);
  expect(succeeded).toBe(true);
  expect(JSON.parse(out)).toMatchObject({
    outcome: "ok",
    kind: "index",
    results: [
      {
        areas: [
          { id: "A", name: "Altstadt", score: { value: 100 }, rank: 1 },
          { id: "B", score: { value: 0 }, rank: 3 },
          { id: "C", score: { value: null, status: "suppressed" }, rank: null, parts: { armut: { value: { status: "suppressed" } } } },
          { id: "D", score: { value: 50 }, rank: 2 },
        ],
      },
    ],
  });
});

test("people read one line per area, highest burden first, never without its parts", async () => {
  const { out } = await run(recipe);
  expect(out.split("\n").filter((line) => !/^[!i✘]/.test(line))).toEqual([
    "1. Altstadt: 100 (armut 100, wahl 100)",
    "2. Nord: 50 (armut 50, wahl 50)",
    "3. Bahnhof: 0 (armut 0, wahl 0)",
    "–. Hafen: nicht bewertet (suppressed) (armut –, wahl 50)",
  ]);
});

test("numbers with exponents are refused unless the table says that they are meant", async () => {
  const small = recipe.replace("spalte: wahl", "spalte: klein");
  expect((await run(small)).out).toContain('"1e-06"');
  const { out } = await run(small.replace("zahlen: deutsch", "zahlen: deutsch, exponenten: ja"), ["--json"]);
  expect(JSON.parse(out)).toMatchObject({ results: [{ areas: [{}, { parts: { wahl: { value: { value: 0.000001 } } } }, {}, {}] }] });
});

test("an unknown column and a table that is not there are named", async () => {
  expect((await run(recipe.replace("spalte: arm,", "spalte: arn,"))).out).toContain('Zeile 5, Angabe "kennzahlen.armut"');
  const missing = await run(recipe.replace("werte.csv", "fehlt.csv"));
  expect(missing.succeeded).toBe(false);
  expect(missing.out).toContain('"fehlt.csv" nicht gefunden');
});

test("a second table is joined by key, and what it lacks is said", async () => {
  await writeFile(join(folder, "mehr.csv"), "id;arbeit\nB;5\nA;9\nD;7\nX;1\n");
  const joined = recipe
    .replace("zahlen: deutsch }]", "zahlen: deutsch }, { datei: mehr.csv, schluessel: id }]")
    .replace("spalte: wahl, richtung: -1", "spalte: arbeit, richtung: 1");
  const { out } = await run(joined);
  expect(out).toContain('Diese Gebiete aus "werte.csv" fehlen hier: "C".');
  expect(out).toContain('Diese Gebiete gibt es in "werte.csv" nicht: "X".');
  expect(out).toContain("1. Altstadt: 100 (armut 100, wahl 100)");
});

test("a count gives its reasons and a typology its classes in words", async () => {
  const head = recipe.replace(/normierung[^]*$/, "");
  const counting = head.replace("art: index", "art: zaehlung") + "bedingungen:\n  - { kennzahl: armut, regel: ab_wert, wert: 20 }\n";
  expect((await run(counting)).out).toContain("Altstadt: 1 von 1 armut\nBahnhof: 0 von 1\nHafen: nicht bewertbar\nNord: 1 von 1 armut");
  const typology =
    head.replace("art: index", "art: typologie") + "status: { teile: [armut], klassen: [a, b, c, d] }\ndynamik: { teile: [wahl] }\n";
  expect((await run(typology)).out).toContain("Altstadt: Status c, Dynamik 3\nBahnhof: Status a, Dynamik 1\nHafen: nicht bewertet");
});

test("action fields are judged over any table; a secret number is said and never means no need", async () => {
  const rules = `art: regeln
titel: Felder
autor: Rat
datum: "2026-01-01"
tabellen: [{ datei: werte.csv, schluessel: id, name: name, zahlen: deutsch }]
kennzahlen:
  armut: { spalte: arm, richtung: 1, name: Armut, einheit: "%" }
  leute: { zaehler: wahl, richtung: 0, menschen: Menschen }
felder:
  - id: arm
    name: Arme Quartiere
    betroffene: leute
    mindestzahl: 65
    regel: { kennzahl: armut, vergleich: ab, wert: 20 }
`;
  const { out } = await run(rules);
  expect(out).toContain("A Arme Quartiere: 1 von 4 Gebieten, 1 nicht beurteilbar");
  expect(out).toContain("Armut ab 20,0\u00a0%. Außerdem mindestens 65 Menschen.");
  expect(out).toMatch(
    /Hafen: nicht beurteilbar\n {2}A Arme Quartiere: nicht beurteilbar\n {4}\? Armut ab 20,0\s% \(suppressed, Schwelle 20\)/,
  );
  expect(out).toMatch(/Altstadt: kein Handlungsfeld|Altstadt\n {2}A Arme Quartiere: nein, knapp nicht dabei/);
  const refused = await run(rules.replace("wert: 20", "wert: 200"));
  expect(refused.succeeded).toBe(false);
  expect(refused.out).toMatch(/✘ .*rezept\.yaml, Zeile 14, Angabe "felder\.0\.regel": eine Schwelle zwischen 10 und 30 erwartet/);
});

test("another package can only take the place of one where a recipe can have one", async () => {
  await expect(run("paket: .\nebene: stadtteil\n", ["--paket", "x"])).rejects.toThrow("--paket gilt nur für Rezepte mit „art“");
});

describe("the examples of docs/rezepte.md", () => {
  test("can be read as they stand", async () => {
    const text = await readFile(new URL("../../docs/rezepte.md", import.meta.url), "utf8");
    const examples = [...text.matchAll(/```yaml\n(art:[^]*?)```/g)].map((found) => found[1] ?? "");
    expect(examples).toHaveLength(6);
    for (const example of examples) {
      const { document } = readYaml(new TextEncoder().encode(example), "rezepte.md");
      const parse = example.startsWith("art: regeln") ? parseRulesRecipe : parseRecipe;
      expect(document === null ? ["unreadable"] : parse(document, "rezepte.md").issues).toEqual([]);
    }
  });
});

async function run(text: string, args: readonly string[] = []): Promise<{ readonly succeeded: boolean; readonly out: string }> {
  const source = join(folder, "daten");
  await mkdir(source, { recursive: true });
  await writeFile(join(source, "werte.csv"), values);
  const path = join(folder, "rezept.yaml");
  await writeFile(path, text);
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const terminal = { print, printError: print, progress: () => undefined, finish: () => undefined };
  const succeeded = await compute.run(parseCall(compute, [path, "--source", source, ...args]), terminal);
  return { succeeded, out: lines.join("\n") };
}
