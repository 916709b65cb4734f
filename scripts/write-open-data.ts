// SPDX-License-Identifier: EUPL-1.2
import { openDataFolder } from "../src/core/package/open-data-names.ts";
import { openData } from "../src/publish/open-data/open-data.ts";
import type { PublishedEdition } from "../src/publish/publish-edition.ts";
import { publishedSource } from "./published-source.ts";

/** The edition with its open data beside it, read through the same reader as the page. */
export async function withOpenData(edition: PublishedEdition): Promise<PublishedEdition> {
  const source = publishedSource(edition);
  const { manifest } = edition;
  const tables = manifest.tables.flatMap((table) =>
    manifest.levels.filter(({ id }) => id in table.levels).map(({ id }) => [table.id, id] as const),
  );
  const files = openData({
    manifest,
    levels: await Promise.all(manifest.levels.map(({ id }) => source.loadLevelAreas(id))),
    tables: await Promise.all(tables.map(([table, level]) => source.loadTable(table, level))),
    geometries: await Promise.all(manifest.levels.filter(({ hasGeometry }) => hasGeometry).map(({ id }) => source.loadGeometry(id))),
    sheets: (await source.loadSheets()).sheets,
  });
  const inFolder = [...files].map(([path, bytes]) => [`${manifest.edition.id}/${openDataFolder}/${path}`, bytes] as const);
  return { ...edition, files: new Map([...edition.files, ...inFolder]) };
}
