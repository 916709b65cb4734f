// SPDX-License-Identifier: EUPL-1.2
import { type AtlasData, tableKey } from "../src/core/view/atlas-data.ts";
import { findIndicator, levelChain } from "../src/core/view/levels-and-years.ts";
import { editionSource, type EditionSource } from "../src/data/edition-source.ts";
import { firstPaint, tableFile } from "../src/publish/first-paint/first-paint.ts";
import { iconFile } from "../src/publish/first-paint/html-document.ts";
import { accessibilityFile } from "../src/publish/first-paint/page-frame.ts";
import type { PublishedEdition } from "../src/publish/publish-edition.ts";
import { buildShell } from "./build-shell.ts";

/**
 * The pages of a site around one edition, and the folder of the built page shell that they link to. The edition is read the way a
 * browser reads it: what the first paint shows is what was published, hidden counts included.
 */
export async function writePages(
  edition: PublishedEdition,
): Promise<{ readonly shell: string; readonly pages: ReadonlyMap<string, string> }> {
  const { manifest } = edition;
  const shell = await buildShell();
  const source = editionSource("", manifest, { fetch: (url) => Promise.resolve(answerFrom(edition, url)), digest: null });
  const { level } = manifest.defaults;
  const hasMap = manifest.levels.find((candidate) => candidate.id === level)?.hasGeometry === true;
  const paint = await firstPaint({
    manifest,
    data: await defaultData(source),
    geometry: hasMap ? await source.loadGeometry(level) : null,
    furniture: await source.loadFurniture(),
    shell,
    language: manifest.languages[0] ?? "de",
  });
  const pages = new Map([
    [paint.laterStyles.path, paint.laterStyles.css],
    ["index.html", paint.indexHtml],
    [tableFile, paint.tableHtml],
    [accessibilityFile, paint.accessibilityHtml],
  ]);
  if (paint.iconSvg !== null) pages.set(iconFile, paint.iconSvg);
  return { shell: shell.directory, pages };
}

function answerFrom({ files }: PublishedEdition, path: string): Response {
  const bytes = files.get(path);
  if (bytes === undefined) return new Response("", { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/json" } });
}

/** Values and names of the default view, with the names of the levels above. */
async function defaultData(source: EditionSource): Promise<AtlasData> {
  const { manifest } = source;
  const { indicator, level } = manifest.defaults;
  const table = findIndicator(manifest, indicator)?.table;
  if (table === undefined) throw new Error(`writePages: default indicator "${indicator}" expected in the manifest, not found`);
  const areas = await Promise.all(levelChain(manifest, level).map((step) => source.loadLevelAreas(step.id)));
  return {
    manifest,
    levels: new Map(areas.map((loaded) => [loaded.level.id, loaded])),
    tables: new Map([[tableKey(table, level), await source.loadTable(table, level)]]),
  };
}
