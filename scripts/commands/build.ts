// SPDX-License-Identifier: EUPL-1.2
import { buildSite, type BuildResult } from "../build-site.ts";
import { onlyWord, type Command } from "../command.ts";
import { countIssues, printIssues } from "../print-issues.ts";
import type { Terminal } from "../terminal.ts";

/** Checks, suppresses, publishes: a complete site folder. */
export const build: Command = {
  name: "build",
  summary: "baut aus einem Quellpaket die fertige Seite",
  help: `Aufruf: npm run -s atlas -- build <Ordner> [--out dist] [--source <Ordner>] [--data-only] [--json]

  --out <Ordner>     wohin die Seite geschrieben wird (Vorgabe: dist)
  --source <Ordner>  wo die Dateien liegen, wenn nicht neben atlas.yaml (Rezepte)
  --data-only        schreibt nur die Ausgabe (editions/), nicht die Seite darum
  --json             Ergebnis als JSON, siehe docs/befehle.md

Gibt es einen Fehler, wird nichts geschrieben. Ältere Ausgaben im Zielordner bleiben abrufbar.`,
  options: { out: { type: "string" }, source: { type: "string" }, "data-only": { type: "boolean" } },
  run: async (call, terminal) => {
    const result = await buildSite({
      folder: onlyWord(call, "Ordner des Quellpakets"),
      out: call.text("out") ?? "dist",
      source: call.text("source"),
      dataOnly: call.flag("data-only"),
      progress: terminal.progress,
    });
    if (call.json) terminal.print(JSON.stringify(result, null, 2));
    else printResult(result, terminal);
    return result.outcome === "ok";
  },
};

/** Result for people: issues, then what was written. */
export function printResult(result: BuildResult, terminal: Terminal): void {
  printIssues(result.issues, terminal);
  if (result.outcome === "error") {
    terminal.print(`Nichts geschrieben: ${countIssues(result.issues)}.`);
    return;
  }
  const size = (result.bytes / 1024).toFixed(0);
  terminal.print(`${result.place ?? ""}, Ausgabe ${result.edition ?? ""}: ${result.files} Dateien (${size} kB) in ${result.out}`);
  terminal.print(`${result.hiddenCells} von ${result.cells} Werten geheim gehalten · ${countIssues(result.issues)}`);
}
