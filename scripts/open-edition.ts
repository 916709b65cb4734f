// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import { editionSource, loadManifest, type EditionSource } from "../src/data/edition-source.ts";
import { LoadFailure } from "../src/data/load-failure.ts";
import { readSourcePackage } from "../src/intake/package/read-source-package.ts";
import { quote, report } from "../src/intake/report-issue.ts";
import { publishEdition } from "../src/publish/publish-edition.ts";
import { packageFilesIn } from "./files.ts";
import { publishedSource } from "./published-source.ts";

export interface OpenedEdition {
  /** `null` if there is any error. */
  readonly edition: EditionSource | null;
  readonly issues: readonly Issue[];
}

/**
 * The published numbers behind a folder: of a built page (`editions/current.json`), or of a source package, which is read, checked and
 * published in memory with the code of `build`. Raw counts stay behind: whoever reads the edition sees what the page shows.
 */
export async function openEdition(folder: string, source: string | null): Promise<OpenedEdition> {
  for (const editions of [join(folder, "editions"), folder]) {
    if (existsSync(join(editions, "current.json"))) return openBuilt(editions);
  }
  if (!existsSync(join(folder, "atlas.yaml"))) {
    const sentence = `ein Quellpaket (atlas.yaml) oder eine gebaute Seite (editions/current.json) erwartet, in ${quote(folder)} keines von beiden gefunden. Pfade gelten vom Ordner des Rezepts aus.`;
    return { edition: null, issues: [report("error", "package-missing", sentence, { place: {}, value: folder })] };
  }
  const { atlas, issues } = await readSourcePackage(packageFilesIn(folder, source));
  if (atlas === null) return { edition: null, issues };
  const published = await publishEdition(atlas);
  const all = [...issues, ...published.issues];
  return { edition: hasErrors(all) ? null : publishedSource(published), issues: all };
}

async function openBuilt(folder: string): Promise<OpenedEdition> {
  const fetch = async (path: string): Promise<Response> => {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    return bytes === null ? new Response(null, { status: 404 }) : new Response(bytes);
  };
  try {
    return { edition: editionSource("", await loadManifest("", null, { fetch }), { fetch }), issues: [] };
  } catch (error) {
    return { edition: null, issues: [unreadable(error)] };
  }
}

/** A file of a built edition that cannot be used, as an issue; throws anything else again. */
export function unreadable(error: unknown): Issue {
  if (!(error instanceof LoadFailure)) throw error;
  const sentence = `eine unbeschädigte Datei der Ausgabe erwartet, ${error.detail}. Bitte neu bauen.`;
  return report("error", "edition-unreadable", sentence, { place: { file: error.file } });
}
