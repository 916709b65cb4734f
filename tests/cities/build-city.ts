// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { areaLevelId, indicatorId } from "../../src/core/model/ids.ts";
import type { AreaValue } from "../../src/core/view/indicator-view.ts";
import { isLoading } from "../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../src/core/view/select-indicator-view.ts";
import { readSourcePackage, type SourcePackageReading } from "../../src/intake/package/read-source-package.ts";
import { publishEdition, type PublishedEdition } from "../../src/publish/publish-edition.ts";
import { packageFilesIn } from "../../scripts/files.ts";
import { loadView, publishedSource } from "../../scripts/published-source.ts";

const reference = "../shared/reference";
export const isReferenceThere = existsSync(reference);

/** Reading and publishing a whole city takes seconds, on a busy machine many of them. */
export const patience = 180_000;

/** Name of a suite that needs the files of real cities; says why it is skipped where they are not there. */
export function cityName(name: string): string {
  return isReferenceThere ? name : `${name} (skipped: ${reference} is absent)`;
}

export function sourceOf(folder: string): string {
  return join(reference, folder);
}

export async function sourceText(path: string): Promise<string> {
  return (await readFile(join(reference, path), "utf8")).replace(/^\uFEFF/, "");
}

/** Rows of a file without quotation marks, split at a sign: an independent, simple reading for spot checks. */
export async function sourceRows(path: string, separator: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [header = "", ...lines] = (await sourceText(path)).split(/\r?\n/).filter((line) => line !== "");
  const names = header.split(separator);
  return lines.map((line) => Object.fromEntries(line.split(separator).map((cell, index) => [names[index] ?? "", cell])));
}

export interface BuiltCity {
  readonly reading: SourcePackageReading;
  readonly edition: PublishedEdition;
  /** The area or, by the key of the city, the city as a page would show it, from the published bytes. */
  readonly value: (query: {
    readonly indicator: string;
    readonly level: string;
    readonly year: number;
    readonly area: string;
  }) => Promise<AreaValue>;
}

/** Reads a recipe with the files of its city and publishes it in memory. Throws with all messages if it does not build. */
export async function buildCity(recipe: string, folder: string): Promise<BuiltCity> {
  const reading = await readSourcePackage(packageFilesIn(join("data", recipe), sourceOf(folder)));
  if (reading.atlas === null) throw new Error(reading.issues.map(({ message }) => message).join("\n"));
  const edition = await publishEdition(reading.atlas);
  const source = publishedSource(edition);
  return {
    reading,
    edition,
    value: async (query) => {
      const [level, indicator] = [areaLevelId(query.level), indicatorId(query.indicator)];
      const data = await loadView(source, level, [indicator]);
      const view = selectIndicatorView(data, { indicator, level, year: query.year });
      if (isLoading(view)) throw new Error(`${query.indicator} expected on ${query.level}, not published`);
      const found = [...view.areas, view.city].find(({ id }) => id === query.area);
      if (found === undefined) throw new Error(`area ${query.area} expected on ${query.level}, not found`);
      return found;
    },
  };
}

/** Positions of all shapes of a level: west, south, east, north. */
export function boundsOf({ reading }: BuiltCity, level: string): readonly number[] {
  const shapes = reading.atlas?.levels.find((one) => one.level.id === level)?.shapes ?? [];
  const positions = shapes.flatMap(({ polygons }) => polygons.flatMap(([outer]) => outer ?? []));
  const all = (index: 0 | 1): number[] => positions.map((position) => position[index]);
  const smallest = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value), Infinity);
  const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);
  return [smallest(all(0)), smallest(all(1)), largest(all(0)), largest(all(1))];
}

/** Levels with the number of their areas, and whether every file of the manifest is there. */
export function levelCounts({ reading }: BuiltCity): readonly string[] {
  return (reading.atlas?.levels ?? []).map(({ level, areas }) => `${level.id} ${areas.length}`);
}
