// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../scripts/commands/compute.ts";
import { createDemoCity, defaultSeed } from "../../scripts/demo-city/demo-city.ts";
import { readSourcePackage } from "../../src/intake/package/read-source-package.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { runCommand } from "./run-command.ts";

const city = fileURLToPath(new URL("../../data/beispielstadt/", import.meta.url));
const recipes = readdirSync(join(city, "rezepte")).filter((name) => name.endsWith(".yaml"));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "example-recipes-"));
  const generated = new Map(createDemoCity(defaultSeed).map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  const read = (path: string) => Promise.resolve(generated.get(path) ?? readFile(join(city, path)).catch(() => null));
  const written = ["atlas.yaml", "indikatoren.csv", "regeln.yaml", ...readdirSync(join(city, "texte")).map((name) => `texte/${name}`)];
  const { atlas } = await readSourcePackage({ list: () => Promise.resolve([...generated.keys(), ...written]), read });
  if (atlas === null) throw new Error("the demo city expected, nothing read");
  for (const [path, bytes] of (await publishEdition(atlas)).files) {
    await mkdir(dirname(join(folder, "editions", path)), { recursive: true });
    await writeFile(join(folder, "editions", path), bytes);
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe("the recipes of the demo city", () => {
  test("there is one of each kind, and one of each preset", () => {
    const texts = recipes.map((name) => readFileSync(join(city, "rezepte", name), "utf8"));
    const words = texts.flatMap((text) => [/^art: (\w+)$/m.exec(text)?.[1], /^voreinstellung: (\w+)$/m.exec(text)?.[1] ?? "–"]);
    expect(new Set(words)).toEqual(new Set(["index", "typologie", "zaehlung", "regeln", "–", "berlin", "hamburg"]));
  });

  test.each(recipes)("%s runs over the published edition without a fault, twice with the same bytes", { timeout: 60_000 }, async (name) => {
    const path = join(city, "rezepte", name);
    const text = readFileSync(path, "utf8");
    expect(text, "says how it is run").toContain(`compute data/beispielstadt/rezepte/${name}`);
    const first = await runCommand(compute, [path, "--paket", folder, "--json"]);
    const result = JSON.parse(first.out) as { outcome: string; issues: { severity: string }[]; results: { areas: unknown[] }[] };
    expect(result.issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(result.outcome).toBe("ok");
    expect(result.results.map(({ areas }) => areas.length)).toEqual([34]);
    expect((await runCommand(compute, [path, "--paket", folder, "--json"])).out).toBe(first.out);
    expect((await runCommand(compute, [path, "--paket", folder])).out).not.toMatch(/undefined|NaN|\[object/);
  });
});
