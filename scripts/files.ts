// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { PackageFiles } from "../src/intake/reading.ts";

/**
 * Files of a source package on disk. A recipe holds the mapping only; its data files then lie in `source`. A file beside
 * `atlas.yaml` wins over one of the same name in `source`. Nothing outside the two folders is read.
 */
export function packageFilesIn(directory: string, source: string | null = null): PackageFiles {
  const folders = source === null || resolve(source) === resolve(directory) ? [directory] : [directory, source];
  return {
    list: async () => [...new Set((await Promise.all(folders.map(filesBelow))).flat())].sort(),
    read: async (path) => {
      for (const folder of folders) {
        const bytes = await readInside(folder, path);
        if (bytes !== null) return bytes;
      }
      return null;
    },
  };
}

/** Paths of all files below a folder, relative to it, with `/`. A folder that is not there has none. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

async function readInside(folder: string, path: string): Promise<Uint8Array | null> {
  const root = resolve(folder);
  const full = resolve(root, path);
  if (!full.startsWith(root + sep)) return null;
  return readFile(full).catch(() => null);
}
