// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { inflateEntry, newAllowance, readZipDirectory } from "./zip-archive.ts";

export interface ArchiveParts {
  /** Inflated files by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly names: readonly string[];
  readonly issues: readonly Issue[];
}

/** Inflates those files of an archive whose names match. Resource files of macOS are left alone. */
export async function inflateMatching(bytes: Uint8Array, file: string, wanted: RegExp): Promise<ArchiveParts> {
  const directory = readZipDirectory(bytes, file);
  const entries = directory.entries.filter(({ name }) => !name.endsWith("/") && !/(^|\/)(__MACOSX\/|\._)/.test(name));
  const names = entries.map(({ name }) => name);
  const parts = new Map<string, Uint8Array>();
  if (directory.issues.length > 0) return { parts, names, issues: directory.issues };
  const allowance = newAllowance();
  for (const entry of entries.filter(({ name }) => wanted.test(name))) {
    const inflated = await inflateEntry(bytes, entry, { file, allowance });
    if (inflated.issue !== null) return { parts: new Map(), names, issues: [inflated.issue] };
    if (inflated.bytes !== null) parts.set(entry.name, inflated.bytes);
  }
  return { parts, names, issues: [] };
}
