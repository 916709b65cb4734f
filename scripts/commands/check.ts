// SPDX-License-Identifier: EUPL-1.2
import { hasErrors } from "../../src/core/model/issue.ts";
import { readSourcePackage } from "../../src/intake/package/read-source-package.ts";
import { onlyWord, type Command } from "../command.ts";
import { packageFilesIn } from "../files.ts";
import { countIssues, printIssues } from "../print-issues.ts";

/** Reads everything and reports what is wrong, without writing anything. */
export const check: Command = {
  name: "check",
  summary: "liest ein Quellpaket und sagt, was nicht stimmt",
  help: `Aufruf: npm run -s atlas -- check <Ordner> [--source <Ordner>] [--json]

  --source <Ordner>  wo die Dateien liegen, wenn nicht neben atlas.yaml (Rezepte)
  --json             Ergebnis als JSON: {outcome, issues, joinReports}

Der Rückgabewert ist 0, wenn es keinen Fehler gibt; Warnungen und Hinweise sind erlaubt.`,
  options: { source: { type: "string" } },
  run: async (call, terminal) => {
    const folder = onlyWord(call, "Ordner des Quellpakets");
    terminal.progress("Quellpaket wird gelesen");
    const { atlas, issues, joinReports } = await readSourcePackage(packageFilesIn(folder, call.text("source")));
    if (call.json) {
      terminal.print(JSON.stringify({ outcome: atlas === null ? "error" : "ok", issues, joinReports }, null, 2));
      return !hasErrors(issues);
    }
    printIssues(issues, terminal);
    for (const join of joinReports) {
      const left = join.onlyInTable.length + join.onlyInLevel.length;
      terminal.print(
        `Tabelle ${join.table}: ${join.matched} Gebiete der Ebene ${join.level} verbunden, nur in der Tabelle ${join.onlyInTable.length}, nur auf der Karte ${join.onlyInLevel.length}${left === 0 ? "" : " (siehe oben)"}`,
      );
    }
    if (atlas !== null) {
      terminal.print(
        `${atlas.place.name}: ${atlas.levels.length} Ebenen, ${atlas.tables.length} Tabellen, ${atlas.indicators.length} Kennzahlen`,
      );
    }
    terminal.print(countIssues(issues));
    return !hasErrors(issues);
  },
};
