// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { buildDemo } from "../../scripts/build-demo.ts";
import { filesBelow } from "../../scripts/files.ts";
import { loadView } from "../../scripts/published-source.ts";
import { parseCurrentEdition, parseManifest } from "../../src/core/package/parse-manifest.ts";
import type { Manifest } from "../../src/core/package/edition-format.ts";
import { editionSource } from "../../src/data/edition-source.ts";

/** The built demo city. Paths are relative to its folder. */
export interface BuiltSite {
  /** Pages and every script and style that they reach; files of older builds, kept for pages still open, are not among them. */
  readonly reached: ReadonlyMap<string, string>;
  readonly pages: readonly string[];
  readonly manifest: Manifest;
  /** Data files until the map of `index.html` can be used, the manifest first. */
  readonly startData: readonly string[];
  read(path: string): Promise<Buffer>;
  filesIn(folder: string): Promise<readonly string[]>;
}

const folder = "dist";

/** Opens `dist/` as `npm run build` left it, and builds it where it is missing. */
export async function openBuiltSite(): Promise<BuiltSite> {
  if (!existsSync(join(folder, "index.html")) && !(await buildDemo(folder))) throw new Error("openBuiltSite: the demo city was not built");
  const files = await filesBelow(folder);
  const read = (path: string): Promise<Buffer> => readFile(join(folder, path));
  const pages = files.filter((path) => /^[^/]+\.html$/.test(path));
  const manifest = await readManifest(read);
  return {
    reached: await reachedFrom(pages, files, read),
    pages,
    manifest,
    startData: await startDataOf(manifest, read),
    read,
    filesIn: (part) => Promise.resolve(files.filter((path) => path.startsWith(`${part}/`))),
  };
}

type Read = (path: string) => Promise<Buffer>;

async function readManifest(read: Read): Promise<Manifest> {
  const current = parseCurrentEdition(JSON.parse((await read("editions/current.json")).toString()));
  if (!("current" in current)) throw new Error(current.map(({ message }) => message).join("\n"));
  const { manifest, issues } = parseManifest(JSON.parse((await read(`editions/${current.current}/manifest.json`)).toString()));
  if (manifest === null) throw new Error(issues.map(({ message }) => message).join("\n"));
  return manifest;
}

/** A script or style counts as reached if its name, which carries a hash, stands in a reached file. */
async function reachedFrom(pages: readonly string[], files: readonly string[], read: Read): Promise<ReadonlyMap<string, string>> {
  const assets = files.filter((path) => /\.(js|mjs|css)$/.test(path));
  const reached = new Map<string, string>();
  let next = [...pages];
  while (next.length > 0) {
    const texts = await Promise.all(next.map(async (path) => [path, (await read(path)).toString()] as const));
    for (const [path, text] of texts) reached.set(path, text);
    next = assets.filter((path) => !reached.has(path) && texts.some(([, text]) => text.includes(basename(path))));
  }
  return reached;
}

/** Asks the reader of the page for what the start view needs and notes the files. */
async function startDataOf(manifest: Manifest, read: Read): Promise<readonly string[]> {
  const asked = [`editions/${manifest.edition.id}/manifest.json`];
  const fetch = async (url: string): Promise<Response> => {
    asked.push(url);
    return new Response(new Uint8Array(await read(url)));
  };
  const source = editionSource("editions/", manifest, { fetch });
  const { level, indicator } = manifest.defaults;
  await loadView(source, level, [indicator]);
  await source.loadGeometry(level);
  await source.loadFurniture();
  return asked;
}
