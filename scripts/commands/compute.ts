// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { computeAreas } from "../compute-areas.ts";
import { parseComputeRecipe } from "../compute-recipe.ts";
import { onlyWord, CallError, type Command } from "../command.ts";
import { printIssues } from "../print-issues.ts";
import { formatNumber } from "../print-number.ts";

/** Indicators and conditions per area, with reasons: the same code and the same published numbers as the page. */
export const compute: Command = {
  name: "compute",
  summary: "rechnet Kennzahlen und Bedingungen je Gebiet, mit Begründung",
  help: `Aufruf: npm run -s atlas -- compute <Rezept.yaml> [--json]

Das Rezept nennt ein Quellpaket und was daraus gerechnet werden soll:

  paket: data/beispielstadt      # Ordner, vom Rezept aus gesehen
  quelle: ../dateien             # nur bei Rezepten ohne eigene Dateien
  ebene: stadtteil
  jahr: 2025                     # darf fehlen: das neueste
  kennzahlen: [kinderarmut]      # darf fehlen: die Kennzahlen der Bedingungen
  bedingungen: [kinderarmut]     # darf fehlen: alle des Pakets

Gerechnet wird mit den veröffentlichten Zahlen, also nach der Geheimhaltung. Ob eine Bedingung erfüllt ist, hat drei Antworten:
erfüllt (met), nicht erfüllt (notMet), nicht bewertbar (unknown). --json: siehe docs/befehle.md.`,
  options: {},
  run: async (call, terminal) => {
    const path = onlyWord(call, "Rezept (YAML)");
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) throw new CallError(`ein Rezept erwartet, "${path}" nicht gefunden.`);
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
