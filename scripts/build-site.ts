// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import type { JoinReport } from "../src/intake/package/join-report.ts";
import { readSourcePackage, settingsFile } from "../src/intake/package/read-source-package.ts";
import { publishEdition } from "../src/publish/publish-edition.ts";
import { packageFilesIn } from "./files.ts";
import { withOpenData } from "./write-open-data.ts";
import { writePages } from "./write-pages.ts";
import { readCurrent, writeSite } from "./write-site.ts";

export interface BuildOptions {
  /** Folder with `atlas.yaml`. */
  readonly folder: string;
  /** Folder with the data files of a recipe; `null`: they lie beside `atlas.yaml`. */
  readonly source?: string | null;
  readonly out: string;
  /** Writes `editions/` only, without the page. */
  readonly dataOnly?: boolean;
  readonly progress?: (text: string) => void;
}

/** What was built, or why nothing was. Printed by `build --json`, see docs/befehle.md. */
export interface BuildResult {
  readonly outcome: "ok" | "error";
  readonly place: string | null;
  readonly edition: string | null;
  readonly out: string;
  readonly files: number;
  readonly bytes: number;
  /** Published cells, and how many of them were hidden by the rules for small counts. */
  readonly cells: number;
  readonly hiddenCells: number;
  readonly issues: readonly Issue[];
  readonly joinReports: readonly JoinReport[];
}

/** Reads a source package, publishes it and writes the site. With any error nothing is written. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { folder, source = null, out, dataOnly = false, progress = () => undefined } = options;
  progress("Quellpaket wird gelesen");
  const { atlas, issues, joinReports } = await readSourcePackage(packageFilesIn(folder, source));
  const nothing = { place: null, edition: null, out, files: 0, bytes: 0, cells: 0, hiddenCells: 0, joinReports };
  if (atlas === null) return { ...nothing, outcome: "error", issues };
  progress("Ausgabe wird berechnet");
  const published = await publishEdition(atlas, { previous: await readCurrent(out) });
  const all = [...issues, ...published.issues];
  if (hasErrors(all)) return { ...nothing, outcome: "error", issues: all };
  progress("Offene Daten werden geschrieben");
  const edition = await withOpenData(published);
  progress("Seite wird geschrieben");
  const pages = dataOnly ? { shell: null, pages: new Map<string, string>() } : await writePages(edition);
  await writeSite(out, { edition, ...pages });
  return {
    outcome: "ok",
    place: atlas.place.name,
    edition: edition.manifest.edition.id,
    out,
    files: edition.files.size + pages.pages.size,
    bytes: [...edition.files.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    cells: edition.suppression.cellCount,
    hiddenCells: edition.suppression.hiddenCount,
    issues: all,
    joinReports,
  };
}

/** True for a folder that holds a source package. */
export function isPackage(folder: string): boolean {
  return existsSync(join(folder, settingsFile));
}
