// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { importFile, type ImportFile, type ImportOptions } from "../../src/intake/import-files.ts";
import type { Outcome } from "../../src/intake/import-outcome.ts";
import { CallError, type Command, type CommandCall } from "../command.ts";
import { printIssues } from "../print-issues.ts";

const outcomes: Readonly<Record<Outcome, string>> = {
  accept: "vollständig übernommen",
  "accept-with-notice": "vollständig übernommen, aber bitte den Hinweis lesen",
  repair: "vollständig übernommen; was geändert oder angenommen wurde, steht darüber",
  partial: "teilweise übernommen; was fehlt, steht darüber",
  reject: "nicht übernommen",
};

/** Intake of single files, for tests and support. */
export const read: Command = {
  name: "read",
  summary: "liest einzelne Dateien und sagt, was darin steht",
  help: `Aufruf: npm run -s atlas -- read <Datei>… [--join <Datei>] [--key <Spalte>] [--name <Spalte>] [--by-name] [--json]

  --join <Datei>    Datei mit den Gebieten, zu denen die Schlüssel gehören müssen
  --key <Spalte>    Schlüsselspalte
  --name <Spalte>   Namensspalte
  --by-name         über den Namen verbinden statt über den Schlüssel
  --numbers <Art>   deutsch oder englisch
  --threshold <n>   Fallzahlen darunter gelten als geheim (Vorgabe: 3)
  --json            {files: [{file, outcome, messages, records, areas}]}`,
  options: {
    join: { type: "string" },
    key: { type: "string" },
    name: { type: "string" },
    "by-name": { type: "boolean" },
    numbers: { type: "string" },
    threshold: { type: "string" },
  },
  run: async (call, terminal) => {
    if (call.words.length === 0) throw new CallError("mindestens eine Datei erwartet, nichts gefunden.");
    const options = await importOptions(call);
    const results = [];
    for (const path of call.words) {
      terminal.progress(`${path} wird gelesen`);
      results.push({ file: path, ...(await importFile(await received(path), options)) });
    }
    if (call.json) {
      terminal.print(JSON.stringify({ files: results }, null, 2));
    } else {
      for (const result of results) {
        printIssues(result.messages, terminal);
        terminal.print(`${result.file}: ${outcomes[result.outcome]} (${result.records.length} Werte, ${result.areas.length} Gebiete)`);
      }
    }
    return results.every((result) => result.outcome !== "reject");
  },
};

async function importOptions(call: CommandCall): Promise<ImportOptions> {
  const [join, key, name] = [call.text("join"), call.text("key"), call.text("name")];
  const threshold = call.text("threshold");
  if (threshold !== null && !/^\d+$/.test(threshold))
    throw new CallError(`--threshold: eine ganze Zahl erwartet, "${threshold}" gefunden.`);
  const notation = call.text("numbers");
  if (notation !== null && notation !== "deutsch" && notation !== "englisch") {
    throw new CallError(`--numbers: deutsch oder englisch erwartet, "${notation}" gefunden.`);
  }
  return {
    ...(join === null ? {} : { join: await received(join) }),
    ...(key === null ? {} : { keyHeader: key }),
    ...(name === null ? {} : { nameHeader: name }),
    ...(call.flag("by-name") ? { joinBy: "name" as const } : {}),
    ...(notation === null ? {} : { numberFormat: notation === "deutsch" ? ("german" as const) : ("english" as const) }),
    ...(threshold === null ? {} : { threshold: Number(threshold) }),
  };
}

async function received(path: string): Promise<ImportFile> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new CallError(`eine Datei erwartet, "${path}" nicht gefunden.`);
  return { name: path.split(/[\\/]/).at(-1) ?? path, bytes };
}
