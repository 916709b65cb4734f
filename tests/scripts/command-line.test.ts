// SPDX-License-Identifier: EUPL-1.2
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CallError, parseCall, type Command } from "../../scripts/command.ts";
import { build } from "../../scripts/commands/build.ts";
import { check } from "../../scripts/commands/check.ts";
import { compute } from "../../scripts/commands/compute.ts";
import { createPackage } from "../../scripts/commands/new.ts";
import { read } from "../../scripts/commands/read.ts";
import { changedSettings, smallPackage } from "../intake/package/small-package.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "command-line-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("check is content with a good package and says what it holds", async () => {
  const { succeeded, out } = await run(check, [await writePackage()]);
  expect(succeeded).toBe(true);
  expect(out).toContain("Kleinstadt: 3 Ebenen, 1 Tabellen, 2 Kennzahlen");
  expect(out).toContain("keine Fehler");
});

test("check fails with place and value of the mistake, the same as JSON", async () => {
  const path = await writePackage({ "alter.csv": "id;jahr;a0;a20\n0101;2024;100;k\n" });
  const words = await run(check, [path]);
  expect(words.succeeded).toBe(false);
  expect(words.out).toMatch(/✘ alter\.csv, Zeile 2, Spalte "a20".*"k"/);
  const json = await run(check, [path, "--json"]);
  expect(json.succeeded).toBe(false);
  expect(JSON.parse(json.out)).toMatchObject({ outcome: "error", joinReports: [{ table: "alter", matched: 1 }] });
});

test("a recipe takes its data files from another folder", async () => {
  const recipe = await writePackage({ "alter.csv": null });
  expect((await run(check, [recipe])).succeeded).toBe(false);
  const source = join(folder, "quelle");
  await mkdir(source);
  await writeFile(join(source, "alter.csv"), smallPackage["alter.csv"] ?? "");
  expect((await run(check, [recipe, "--source", source])).succeeded).toBe(true);
});

test("build writes nothing at all if there is an error", async () => {
  const path = await writePackage(changedSettings("kennzahl: kinder", "kennzahl: kinde"));
  const { succeeded, out } = await run(build, [path, "--out", join(folder, "seite"), "--data-only"]);
  expect(succeeded).toBe(false);
  expect(out).toContain("Nichts geschrieben: 1 Fehler");
  expect(await readdir(folder)).toEqual(["paket"]);
});

test("build writes the edition and reports what it hid", async () => {
  const { succeeded, out } = await run(build, [await writePackage(), "--out", join(folder, "seite"), "--data-only", "--json"]);
  expect(succeeded).toBe(true);
  expect(JSON.parse(out)).toMatchObject({ outcome: "ok", place: "Kleinstadt", edition: "2026" });
  expect(await readdir(join(folder, "seite", "editions"))).toEqual(["2026", "current.json"]);
});

test("a source outside the package is not read", async () => {
  const path = await writePackage(changedSettings("datei: alter.csv", "datei: ../alter.csv"));
  await writeFile(join(folder, "alter.csv"), smallPackage["alter.csv"] ?? "");
  const { succeeded, out } = await run(check, [path]);
  expect(succeeded).toBe(false);
  expect(out).toContain('"../alter.csv" nicht gefunden');
});

test("new drafts a package that can be checked, and never overwrites one", async () => {
  const raw = await writePackage();
  const draft = join(folder, "entwurf");
  const args = [draft, "--geometry", join(raw, "stadtteile.geojson"), "--table", join(raw, "alter.csv")];
  const first = await run(createPackage, args);
  expect(first.out).toContain("tabellen.alter.jahr: jahr – Alle Zellen von „jahr“ sind Jahre.");
  expect((await run(check, [draft])).succeeded).toBe(true);
  await expect(run(createPackage, args)).rejects.toThrow("liegt schon atlas.yaml");
});

test("read says how far a single file goes", async () => {
  const path = join(await writePackage(), "alter.csv");
  const { succeeded, out } = await run(read, [path, "--key", "id", "--json"]);
  expect(succeeded).toBe(true);
  expect(JSON.parse(out)).toMatchObject({ files: [{ file: path }] });
});

test("compute gives values, thresholds and reasons per area", async () => {
  await writePackage(
    changedSettings("themen:\n", "bedingungen:\n  - { id: kinder, kennzahl: kinder, regel: ueber_stadt, faktor: 1 }\nthemen:\n"),
  );
  await writeFile(join(folder, "rezept.yaml"), "paket: paket\nebene: stadtteil\n");
  const { succeeded, out } = await run(compute, [join(folder, "rezept.yaml"), "--json"]);
  expect(succeeded).toBe(true);
  const result: unknown = JSON.parse(out);
  // City: 150 children of 1680 residents. Altstadt 100 of 1100, Neustadt 50 of 500, Hafen 0 of 80.
  expect(result).toMatchObject({
    year: 2024,
    conditions: [{ id: "kinder", indicator: "kinder", metCount: 2 }],
    areas: [
      { id: "0101", met: 1, conditions: [{ result: "met" }] },
      { id: "0102", met: 1, conditions: [{ result: "met" }] },
      { id: "0201", met: 0, values: { kinder: { numerator: { value: 0 } } } },
    ],
  });
});

test("compute names an unknown indicator", async () => {
  await writePackage();
  await writeFile(join(folder, "rezept.yaml"), "paket: paket\nebene: stadtteil\nkennzahlen: [kinde]\n");
  const { succeeded, out } = await run(compute, [join(folder, "rezept.yaml")]);
  expect(succeeded).toBe(false);
  expect(out).toContain("Meinten Sie „kinder“?");
});

test.each([
  [check, [], "Ordner des Quellpakets erwartet"],
  [check, ["a", "b"], "mehrere Angaben gefunden: a, b"],
  [check, ["a", "--quelle", "b"], "--quelle"],
  [read, [], "mindestens eine Datei erwartet"],
  [createPackage, ["a"], "--geometry"],
] as const)("a call that cannot be understood is explained", async (command, args, words) => {
  await expect(run(command, args)).rejects.toThrow(CallError);
  await expect(run(command, args)).rejects.toThrow(words);
});

async function run(command: Command, args: readonly string[]): Promise<{ readonly succeeded: boolean; readonly out: string }> {
  const lines: string[] = [];
  const print = (text: string): void => void lines.push(text);
  const succeeded = await command.run(parseCall(command, args), {
    print,
    printError: print,
    progress: () => undefined,
    finish: () => undefined,
  });
  return { succeeded, out: lines.join("\n") };
}

async function writePackage(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const path = join(folder, "paket");
  await mkdir(path);
  for (const [name, content] of Object.entries({ ...smallPackage, ...changes })) {
    if (content !== null) await writeFile(join(path, name), content);
  }
  return path;
}
