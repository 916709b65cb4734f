// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createDemoCity, defaultSeed } from "./demo-city.ts";

const folder = dirname(fileURLToPath(import.meta.url));
export const demoFolder = join(folder, "..", "..", "data", "beispielstadt");
const stampName = ".stand";
const generatedFolders = ["geometrie", "tabellen", "register"];

export interface WriteOptions {
  readonly outDir: string;
  readonly seed?: number;
  /** Receives one German line per step. */
  readonly report?: (line: string) => void;
}

/**
 * Writes the generated part of the demo city (geometry, tables, registers) into a folder and stamps it. The written-by-hand
 * part (atlas.yaml, indikatoren.csv, texts) is not touched. Returns the paths written, relative to `outDir`.
 */
export function writeDemoCity({ outDir, seed = defaultSeed, report = () => undefined }: WriteOptions): string[] {
  report("Beispielstadt: Gebiete, Register und Tabellen werden erfunden …");
  const files = createDemoCity(seed);
  for (const name of generatedFolders) rmSync(join(outDir, name), { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
    report(`  ${path}  ${Math.ceil(Buffer.byteLength(text) / 1000).toLocaleString("de-DE")} kB`);
  }
  writeFileSync(join(outDir, stampName), `${demoCityStamp(seed)}\n`);
  return files.map(({ path }) => path);
}

/** True if the folder holds what the present generator would write. */
export function isDemoCityCurrent(outDir: string, seed = defaultSeed): boolean {
  try {
    return readFileSync(join(outDir, stampName), "utf8").trim() === demoCityStamp(seed);
  } catch {
    return false;
  }
}

/** Hash of the generator's own source files and the seed. */
export function demoCityStamp(seed = defaultSeed): string {
  const hash = createHash("sha256").update(String(seed));
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted())
    if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now();
  const written = writeDemoCity({ outDir: demoFolder, report: (line) => process.stdout.write(`${line}\n`) });
  const seconds = ((performance.now() - start) / 1000).toLocaleString("de-DE", { maximumFractionDigits: 1 });
  process.stdout.write(`${written.length} Dateien in data/beispielstadt geschrieben (${seconds} s). Stadt und Zahlen sind erfunden.\n`);
}
