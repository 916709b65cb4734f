// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/** The built page without data: what a published site links to. Paths are relative to {@link Shell.directory}. */
export interface Shell {
  readonly directory: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** Chunks that the script needs at once; told to the browser early. */
  readonly preload: readonly string[];
  /** Rules for the first paint, put into the page itself. */
  readonly criticalCss: string;
  /** All rules of the page, as the first of `styles` holds them. */
  readonly pageCss: string;
}

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const directory = ".cache/shell";
const sources = ["src", "public", "vite.config.ts", "package-lock.json"];

/** Builds the page shell with Vite unless the last build was made from the same sources. */
export async function buildShell(): Promise<Shell> {
  const stamp = await hashOfSources();
  const stampFile = join(directory, ".stamp");
  const last = existsSync(stampFile) ? await readFile(stampFile, "utf8") : "";
  if (last !== stamp) {
    await build({ logLevel: "error" });
    await writeFile(stampFile, stamp);
  }
  return readShell();
}

async function readShell(): Promise<Shell> {
  const manifest = JSON.parse(await readFile(join(directory, ".vite/manifest.json"), "utf8")) as Record<string, ManifestEntry>;
  const app = entry(manifest, "src/app/main.ts");
  const critical = entry(manifest, "src/ui/styles/critical.css");
  const page = entry(manifest, "src/ui/styles/page.css");
  return {
    directory,
    script: app.file,
    styles: [page.file, ...(app.css ?? [])],
    preload: (app.imports ?? []).map((name) => entry(manifest, name).file),
    criticalCss: (await readFile(join(directory, critical.file), "utf8")).trim(),
    pageCss: (await readFile(join(directory, page.file), "utf8")).trim(),
  };
}

function entry(manifest: Record<string, ManifestEntry>, name: string): ManifestEntry {
  const found = manifest[name];
  if (found === undefined) throw new Error(`build-shell: entry "${name}" expected in the manifest of the page shell, not found`);
  return found;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const path of await filesBelow(source)) hash.update(path).update(await readFile(path));
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
