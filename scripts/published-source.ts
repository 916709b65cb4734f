// SPDX-License-Identifier: EUPL-1.2
import type { AreaLevelId, IndicatorId } from "../src/core/model/ids.ts";
import { tableKey, type AtlasData } from "../src/core/view/atlas-data.ts";
import { levelChain } from "../src/core/view/levels-and-years.ts";
import { editionSource, type EditionSource } from "../src/data/edition-source.ts";
import type { PublishedEdition } from "../src/publish/publish-edition.ts";

/** A published edition as the page will load it: the same reader with the same checks, fed from memory instead of the network. */
export function publishedSource(edition: Pick<PublishedEdition, "files" | "manifest">): EditionSource {
  const fetch = (path: string): Promise<Response> => {
    const bytes = edition.files.get(path);
    return Promise.resolve(bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes)));
  };
  return editionSource("", edition.manifest, { fetch });
}

/** Loads what views of these indicators on one level need: the areas of the level and of all above, and the tables. */
export async function loadView(source: EditionSource, level: AreaLevelId, indicators: readonly IndicatorId[]): Promise<AtlasData> {
  const { manifest } = source;
  const levels = new Map<string, Awaited<ReturnType<EditionSource["loadLevelAreas"]>>>();
  for (const { id } of levelChain(manifest, level)) levels.set(id, await source.loadLevelAreas(id));
  const tables = new Map<string, Awaited<ReturnType<EditionSource["loadTable"]>>>();
  for (const table of manifest.tables) {
    const isWanted = manifest.indicators.some((indicator) => indicator.table === table.id && indicators.includes(indicator.id));
    if (isWanted && table.levels[level] !== undefined) tables.set(tableKey(table.id, level), await source.loadTable(table.id, level));
  }
  return { manifest, levels, tables };
}
