// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { hasErrors } from "../../src/core/model/issue.ts";
import { recipeKindWord } from "../../src/core/recipe/parse-recipe.ts";
import { readYaml } from "../../src/intake/read-yaml.ts";
import { computeAreas } from "../compute-areas.ts";
import { parseComputeRecipe } from "../compute-recipe.ts";
import { computeRecipeFile } from "../compute-recipe-file.ts";
import { onlyWord, CallError, type Command, type CommandCall } from "../command.ts";
import { printIssues } from "../print-issues.ts";
import { formatNumber } from "../print-number.ts";
import { printResult } from "../print-result.ts";
import { printRules } from "../print-rules.ts";
import type { RecipeOutcome } from "../recipe-file.ts";
import { describeResult } from "../recipe-output.ts";
import { describeRules } from "../rules-output.ts";
import type { Terminal } from "../terminal.ts";

/** Recipes: an index, a typology or a threshold count over tables, or the indicators and conditions of a source package. */
export const compute: Command = {
  name: "compute",
  summary: "rechnet ein Rezept: Index, Typologie, Zählung oder Handlungsfelder, über Tabellen oder ein Paket, mit Begründung",
  help: `Aufruf: npm run -s atlas -- compute <Rezept.yaml> [--source <Ordner>] [--paket <Ordner>] [--ebene <Ebene>] [--jahr <Jahr>] [--json]

  --source <Ordner>  wo die Tabellen liegen; fehlt er, der Ordner des Rezepts
  --paket <Ordner>   statt des Pakets im Rezept: ein Quellpaket oder eine gebaute Seite, zum Beispiel dist
  --ebene, --jahr    statt der Angaben im Rezept

Ein Rezept mit „art: index“, „typologie“, „zaehlung“ oder „regeln“ rechnet über beliebige Tabellen („tabellen“) oder die veröffentlichten
Zahlen eines Pakets („paket“): siehe docs/rezepte.md. Auch eine Datei regeln.yaml lässt sich so rechnen. Mit „robustheit“ sagt das Ergebnis,
in wie vielen Varianten ein Gebiet auffällt; gleicher Startwert, gleiche Zahlen. Beispiele, je Art eines:

  npm run -s atlas -- compute data/beispielstadt/rezepte/sozialindex.yaml
  npm run -s atlas -- compute data/beispielstadt/regeln.yaml --paket data/beispielstadt --json

Ein Rezept mit „paket“ ohne „art“ nennt, welche Kennzahlen und Bedingungen des Pakets gerechnet werden sollen:

  paket: data/beispielstadt      # Ordner, vom Rezept aus gesehen
  quelle: ../dateien             # nur bei Rezepten ohne eigene Dateien
  ebene: stadtteil
  jahr: 2025                     # darf fehlen: das neueste
  kennzahlen: [kinderarmut]      # darf fehlen: die Kennzahlen der Bedingungen
  bedingungen: [kinderarmut]     # darf fehlen: alle des Pakets

Gerechnet wird mit den veröffentlichten Zahlen, also nach der Geheimhaltung. Ob eine Bedingung erfüllt ist, hat drei Antworten:
erfüllt (met), nicht erfüllt (notMet), nicht bewertbar (unknown). --json: siehe docs/befehle.md.`,
  options: { source: { type: "string" }, paket: { type: "string" }, ebene: { type: "string" }, jahr: { type: "string" } },
  run: async (call, terminal) => {
    const path = onlyWord(call, "Rezept (YAML)");
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) throw new CallError(`ein Rezept erwartet, "${path}" nicht gefunden.`);
    const { document } = readYaml(bytes, path);
    if (document !== null && recipeKindWord(document.value) !== null) return computeRecipe(path, document, { call, terminal });
    const unused = ["paket", "ebene", "jahr"].find((option) => call.text(option) !== null);
    if (unused !== undefined) throw new CallError(`--${unused} gilt nur für Rezepte mit „art“ und für Dateien mit Regeln.`);
    const { recipe, issues } = parseComputeRecipe(bytes, path);
    if (recipe === null) {
      if (call.json) terminal.print(JSON.stringify({ outcome: "error", issues }, null, 2));
      else printIssues(issues, terminal);
      return false;
    }
    terminal.progress("Quellpaket wird gelesen und gerechnet");
    const folder = dirname(path);
    const result = await computeAreas({
      ...recipe,
      folder: join(folder, recipe.folder),
      source: recipe.source === null ? null : join(folder, recipe.source),
    });
    if (call.json) {
      terminal.print(JSON.stringify(result, null, 2));
      return result.outcome === "ok";
    }
    printIssues(result.issues, terminal);
    for (const condition of result.conditions) {
      const threshold = condition.threshold === null ? "kein Schwellenwert" : `Schwelle ${formatNumber(condition.threshold)}`;
      terminal.print(`${condition.id}: ${condition.metCount} Gebiete, ${threshold}`);
    }
    for (const area of result.areas) {
      const met = area.conditions.filter((one) => one.result === "met").map((one) => one.id);
      const unknown = area.conditions.filter((one) => one.result === "unknown").length;
      terminal.print(`${area.name}: ${area.met}${unknown === 0 ? "" : ` (${unknown} nicht bewertbar)`} ${met.join(", ")}`.trimEnd());
    }
    return result.outcome === "ok";
  },
};

type Document = NonNullable<ReturnType<typeof readYaml>["document"]>;

/** The recipe with what the call puts in the place of its own: another package, level or year. */
function withCall({ value, lineOf }: Document, call: CommandCall): Document {
  const changes = (["paket", "ebene", "jahr"] as const).flatMap((name) => {
    const text = call.text(name);
    return text === null ? [] : [[name, name === "paket" ? resolve(text) : text] as const];
  });
  if (changes.length === 0 || typeof value !== "object" || value === null) return { value, lineOf };
  return { value: { ...value, ...Object.fromEntries(changes) }, lineOf };
}

async function computeRecipe(path: string, document: Document, { call, terminal }: Run): Promise<boolean> {
  const source = call.text("source");
  const outcome = await computeRecipeFile({ path, document: withCall(document, call), source, progress: terminal.progress });
  if (call.json) terminal.print(JSON.stringify(describe(outcome), null, 1));
  else {
    printIssues(outcome.issues, terminal);
    if (outcome.kind === "rules") for (const one of outcome.results) printRules(one, terminal);
    else for (const one of outcome.results) printResult(one, terminal);
  }
  return !hasErrors(outcome.issues);
}

interface Run {
  readonly call: CommandCall;
  readonly terminal: Terminal;
}

function describe(outcome: RecipeOutcome) {
  const { issues } = outcome;
  const state = hasErrors(issues) ? "error" : "ok";
  if (outcome.kind === "rules") {
    const { title, origin, results } = outcome;
    return { outcome: state, kind: "rules", title, origin, results: results.map(describeRules), issues };
  }
  const { recipe, results } = outcome;
  const described = results.map(({ apart, result, robustness }) => ({ apart, ...describeResult(result, robustness) }));
  return {
    outcome: state,
    kind: recipe?.kind ?? null,
    title: recipe?.title ?? null,
    origin: recipe?.origin ?? null,
    results: described,
    issues,
  };
}
