// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CurrentEdition, FileReference, Manifest } from "../src/core/package/edition-format.ts";
import type { PublishedEdition } from "../src/publish/publish-edition.ts";
import { filesBelow } from "./files.ts";

/** Everything that belongs to one site beside the editions that are already there. */
export interface SiteParts {
  readonly edition: PublishedEdition;
  /** Folder of the built page shell; `null` writes the data only. */
  readonly shell: string | null;
  /** Pages with their first paint, by path (`index.html`). */
  readonly pages: ReadonlyMap<string, string>;
}

const pointer = "current.json";

/**
 * Puts a site into a folder so that a visitor sees either the old or the new one, never a mixture: the edition is written
 * beside the others, read back and compared with its hashes, and only then the pages and, last, the pointer to the newest
 * edition are switched. Older editions stay. If anything fails, the folder shows what it showed before.
 */
export async function writeSite(out: string, { edition, shell, pages }: SiteParts): Promise<void> {
  const editions = join(out, "editions");
  const { id } = edition.manifest.edition;
  const fresh = join(editions, `.neu-${id}-${process.pid}`);
  try {
    for (const [path, bytes] of edition.files) {
      if (path !== pointer) await writeWithFolders(join(fresh, path), bytes);
    }
    await verifyEdition(join(fresh, id), edition.manifest);
    if (shell !== null) await copyShell(shell, out);
    await replaceFolder(join(fresh, id), join(editions, id));
    for (const [path, text] of pages) await replaceFile(join(out, path), text);
    await replaceFile(join(editions, pointer), edition.files.get(pointer) ?? new Uint8Array());
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The editions that a folder already shows; `null` if it shows none. Throws if the pointer is damaged. */
export async function readCurrent(out: string): Promise<CurrentEdition | null> {
  const path = join(out, "editions", pointer);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  const parsed: unknown = JSON.parse(text);
  if (isCurrent(parsed)) return parsed;
  throw new Error(`readCurrent: a list of editions expected in "${path}", something else found`);
}

function isCurrent(value: unknown): value is CurrentEdition {
  return typeof value === "object" && value !== null && "current" in value && "editions" in value && Array.isArray(value.editions);
}

/** Reads every file of an edition back and compares size and SHA-256 with the manifest. Throws at the first difference. */
export async function verifyEdition(folder: string, manifest: Manifest): Promise<void> {
  for (const reference of referencesOf(manifest)) {
    const bytes = await readFile(join(folder, reference.path));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256.startsWith(reference.sha256) && bytes.length === reference.bytes) continue;
    throw new Error(`verifyEdition: "${reference.path}" expected with hash ${reference.sha256}, ${sha256} found`);
  }
}

function referencesOf(manifest: Manifest): readonly FileReference[] {
  return [
    ...manifest.levels.flatMap(({ geometry }) => (geometry === null ? [] : [geometry])),
    ...manifest.tables.flatMap((table) => Object.values(table.levels).map(({ file }) => file)),
    ...Object.values(manifest.registers),
    ...Object.values(manifest.texts ?? {}),
    manifest.search,
    manifest.sheets,
    manifest.places,
  ];
}

/** Files of the shell carry hashes in their names: they are added beside those of older pages, which may still be open. */
async function copyShell(shell: string, out: string): Promise<void> {
  const paths = (await filesBelow(shell)).filter((path) => !path.split("/").some((part) => part.startsWith(".")) && path !== "index.html");
  for (const path of paths) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await cp(join(shell, path), join(out, path));
  }
}

async function writeWithFolders(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const fresh = `${path}.neu-${process.pid}`;
  await writeWithFolders(fresh, content);
  await rename(fresh, path);
}

/** Puts `fresh` in the place of `path`; what was there comes back if that fails. */
async function replaceFolder(fresh: string, path: string): Promise<void> {
  const old = join(dirname(path), `.alt-${process.pid}`);
  const hadOld = await rename(path, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(fresh, path);
  } catch (error) {
    if (hadOld) await rename(old, path);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
