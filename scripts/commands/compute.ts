// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hasErrors } from "../../src/core/model/issue.ts";
import { recipeKindWord } from "../../src/core/recipe/parse-recipe.ts";
import { readYaml } from "../../src/intake/read-yaml.ts";
import { computeAreas } from "../compute-areas.ts";
import { parseComputeRecipe } from "../compute-recipe.ts";
import { computeTableRecipe } from "../compute-table-recipe.ts";
import { onlyWord, CallError, type Command, type CommandCall } from "../command.ts";
import { packageFilesIn } from "../files.ts";
import { printIssues } from "../print-issues.ts";
import { formatNumber } from "../print-number.ts";
import { printResult } from "../print-result.ts";
import { describeResult } from "../recipe-output.ts";
import type { Terminal } from "../terminal.ts";

/** Recipes: an index, a typology or a threshold count over tables, or the indicators and conditions of a source package. */
export const compute: Command = {
  name: "compute",
  summary: "rechnet ein Rezept: Index, Typologie, Zählung oder die Bedingungen eines Quellpakets, mit Begründung",
  help: `Aufruf: npm run -s atlas -- compute <Rezept.yaml> [--source <Ordner>] [--json]

  --source <Ordner>  wo die Tabellen liegen; fehlt er, der Ordner des Rezepts

Ein Rezept mit „art: index“, „typologie“ oder „zaehlung“ rechnet über beliebige Tabellen: siehe docs/rezepte.md. Ein Rezept mit „paket“
nennt ein Quellpaket und was daraus gerechnet werden soll:

  paket: data/beispielstadt      # Ordner, vom Rezept aus gesehen
  quelle: ../dateien             # nur bei Rezepten ohne eigene Dateien
  ebene: stadtteil
  jahr: 2025                     # darf fehlen: das neueste
  kennzahlen: [kinderarmut]      # darf fehlen: die Kennzahlen der Bedingungen
  bedingungen: [kinderarmut]     # darf fehlen: alle des Pakets

Gerechnet wird mit den veröffentlichten Zahlen, also nach der Geheimhaltung. Ob eine Bedingung erfüllt ist, hat drei Antworten:
erfüllt (met), nicht erfüllt (notMet), nicht bewertbar (unknown). --json: siehe docs/befehle.md.`,
  options: { source: { type: "string" } },
  run: async (call, terminal) => {
    const path = onlyWord(call, "Rezept (YAML)");
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) throw new CallError(`ein Rezept erwartet, "${path}" nicht gefunden.`);
    const { document } = readYaml(bytes, path);
    if (document !== null && recipeKindWord(document.value) !== null) return computeTables({ path, document }, call, terminal);
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

interface RecipeFile {
  readonly path: string;
  readonly document: Parameters<typeof computeTableRecipe>[0];
}

async function computeTables({ path, document }: RecipeFile, call: CommandCall, terminal: Terminal): Promise<boolean> {
  terminal.progress("Tabellen werden gelesen und gerechnet");
  const { recipe, results, issues } = await computeTableRecipe(document, path, packageFilesIn(dirname(path), call.text("source")));
  const outcome = hasErrors(issues) ? "error" : "ok";
  if (call.json) {
    const described = results.map(({ apart, result }) => ({ apart, ...describeResult(result) }));
    const head = { outcome, kind: recipe?.kind ?? null, title: recipe?.title ?? null, origin: recipe?.origin ?? null };
    terminal.print(JSON.stringify({ ...head, results: described, issues }, null, 1));
  } else {
    printIssues(issues, terminal);
    for (const { apart, result } of results) printResult(result, apart, terminal);
  }
  return outcome === "ok";
}
