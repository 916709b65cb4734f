// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Issue } from "../../core/model/issue.ts";
import { quote, report } from "../report-issue.ts";
import type { PackageFiles } from "../reading.ts";

export type FileReading = { readonly bytes: Uint8Array; readonly issue: null } | { readonly bytes: null; readonly issue: Issue };

/** Files of the package with messages for those that are not there. */
export interface PackageSource {
  /** `member`: which part of `atlas.yaml` asks for the file, for the message. */
  readonly read: (path: string, member: string) => Promise<FileReading>;
  /** Paths that fit a pattern with `*`, in the order of their names. */
  readonly matching: (pattern: string) => Promise<readonly string[]>;
  readonly has: (path: string) => Promise<boolean>;
}

export function packageSource(files: PackageFiles): PackageSource {
  let listed: Promise<readonly string[]> | null = null;
  const list = (): Promise<readonly string[]> => (listed ??= files.list());
  return {
    read: async (path, member) => {
      const bytes = await files.read(path);
      return bytes === null ? { bytes: null, issue: fileMissing(path, member, await list()) } : { bytes, issue: null };
    },
    matching: async (pattern) => {
      const test = new RegExp(`^${pattern.split("*").map(escapePattern).join("[^/]*")}$`, "u");
      return (await list()).filter((path) => test.test(path)).sort();
    },
    has: async (path) => (await list()).includes(path),
  };
}

/** Error for a file that the package names but does not hold. */
export function fileMissing(path: string, member: string, known: readonly string[]): Issue {
  const base = path.split("/").at(-1) ?? path;
  const sameName = known.find((other) => other.split("/").at(-1)?.toLowerCase() === base.toLowerCase());
  const near = sameName ?? nearestName(path, known);
  const advice = near === null ? "Datei in den Ordner legen oder den Pfad berichtigen." : `Meinten Sie ${quote(near)}?`;
  return report("error", "file-missing", `eine Datei im Quellpaket erwartet, ${quote(path)} nicht gefunden. ${advice}`, {
    place: { file: "atlas.yaml", member },
    value: path,
    facts: { suggestion: near },
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
