// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { draftPackage, type PackageDraft, type ReceivedFile } from "../../src/intake/package/draft-package.ts";
import { indicatorsFile, settingsFile } from "../../src/intake/package/read-source-package.ts";
import { CallError, onlyWord, type Command } from "../command.ts";
import { printIssues } from "../print-issues.ts";
import type { Terminal } from "../terminal.ts";

/** Drafts a source package from raw files and lists every assumption. */
export const createPackage: Command = {
  name: "new",
  summary: "entwirft ein Quellpaket aus einer Karte und Tabellen",
  help: `Aufruf: npm run -s atlas -- new <Ordner> --geometry <Datei> --table <Datei> [--table <Datei>…] [--json]

  --geometry <Datei>  Karte der Gebiete: GeoJSON, TopoJSON, .zip mit Shapefile oder .shp
  --table <Datei>     Tabelle mit Zahlen je Gebiet: CSV, XLSX, ODS oder JSON; mehrmals erlaubt
  --json              {outcome, folder, files, assumptions, issues}

Die Dateien werden in den Ordner kopiert, dazu kommen atlas.yaml und indikatoren.csv als Entwurf. Jede Annahme wird genannt.
Ein Ordner mit einer atlas.yaml wird nicht überschrieben.`,
  options: { geometry: { type: "string" }, table: { type: "string", multiple: true } },
  run: async (call, terminal) => {
    const folder = onlyWord(call, "Ordner für das Quellpaket");
    const geometry = call.text("geometry");
    const tables = call.texts("table");
    if (geometry === null) throw new CallError("--geometry: eine Datei mit der Karte erwartet, nichts gefunden.");
    if (tables.length === 0) throw new CallError("--table: mindestens eine Tabelle erwartet, nichts gefunden.");
    if (existsSync(join(folder, settingsFile)))
      throw new CallError(`ein neuer Ordner erwartet, in "${folder}" liegt schon ${settingsFile}.`);
    terminal.progress("Dateien werden gelesen");
    const map = await received(geometry, "geometrie");
    const delivered = await Promise.all(tables.map((path) => received(path, "tabellen")));
    const siblings = await siblingsOf(geometry);
    const draft = await draftPackage(map, delivered, {
      place: basename(resolve(folder)),
      date: new Date().toISOString().slice(0, 10),
      siblings: Object.fromEntries(siblings.map(({ path, bytes }) => [basename(path), bytes])),
    });
    const files = draft.settings === null ? [] : await writeDraft(folder, draft, [map, ...siblings, ...delivered]);
    if (call.json) {
      const { assumptions, issues } = draft;
      terminal.print(JSON.stringify({ outcome: files.length > 0 ? "ok" : "error", folder, files, assumptions, issues }, null, 2));
    } else printDraft(draft, { folder, files }, terminal);
    return files.length > 0;
  },
};

async function received(path: string, folder: string): Promise<ReceivedFile> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new CallError(`eine Datei erwartet, "${path}" nicht gefunden.`);
  return { path: `${folder}/${basename(path)}`, bytes };
}

/** Files that belong to a shapefile: same name, other ending. */
async function siblingsOf(path: string): Promise<readonly ReceivedFile[]> {
  if (!/\.shp$/i.test(path)) return [];
  const stem = basename(path).slice(0, -4).toLowerCase();
  const names = await readdir(dirname(path));
  const wanted = names.filter((name) => /\.(dbf|prj|cpg|shx)$/i.test(name) && name.slice(0, -4).toLowerCase() === stem);
  return Promise.all(wanted.map((name) => received(join(dirname(path), name), "geometrie")));
}

async function writeDraft(folder: string, draft: PackageDraft, files: readonly ReceivedFile[]): Promise<readonly string[]> {
  const contents: readonly (readonly [string, Uint8Array | string])[] = [
    ...files.map(({ path, bytes }) => [path, bytes] as const),
    [indicatorsFile, draft.indicators],
    [settingsFile, draft.settings ?? ""],
  ];
  for (const [path, content] of contents) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { flag: "wx" });
  }
  return contents.map(([path]) => path);
}

function printDraft(
  draft: PackageDraft,
  written: { readonly folder: string; readonly files: readonly string[] },
  terminal: Terminal,
): void {
  printIssues(draft.issues, terminal);
  if (written.files.length === 0) {
    terminal.print("Kein Entwurf geschrieben.");
    return;
  }
  terminal.print(`Entwurf in ${written.folder}: ${written.files.join(", ")}`);
  terminal.print("Diese Annahmen bitte prüfen und in atlas.yaml berichtigen:");
  for (const { member, value, reason } of draft.assumptions) terminal.print(`  ${member}: ${value} – ${reason}`);
  terminal.print(`Danach: npm run -s atlas -- check ${written.folder}`);
}
