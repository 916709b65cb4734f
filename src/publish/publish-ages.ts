// SPDX-License-Identifier: EUPL-1.2
import { tableId } from "../core/model/ids.ts";
import type { PublishedAgeTable, PublishedTable } from "../core/package/edition-format.ts";
import { type AgeMeasures, writtenAges } from "./age-measures.ts";
import type { EditionFiles } from "./edition-files.ts";
import type { LevelTree } from "./level-tree.ts";
import type { PublicationMeasure } from "./publication-measures.ts";
import { publishMeasures } from "./published-tables.ts";

const table = tableId("altersaufbau");

/** A measure that an indicator shares may have finer levels than the ages may be shown on. */
function onLevels({ finestLevel }: AgeMeasures, tree: LevelTree): (measure: PublicationMeasure) => PublicationMeasure {
  const finest = tree.nodes.find(({ id }) => id === finestLevel)?.depth ?? 0;
  const levels = new Set<string>(tree.nodes.filter(({ depth }) => depth <= finest).map(({ id }) => id));
  return (measure) => ({ ...measure, series: new Map([...measure.series].filter(([level]) => levels.has(level))) });
}

/** Writes the counts by age into a table of their own, one file per level; `null` without them. */
export async function publishAges(
  ages: AgeMeasures | null,
  tree: LevelTree,
  files: EditionFiles,
): Promise<{ readonly published: PublishedTable; readonly ageTable: PublishedAgeTable } | null> {
  if (ages === null) return null;
  const published = await publishMeasures(table, writtenAges(ages).map(onLevels(ages, tree)), { tree, files });
  const groups = ages.groups.map(({ from, below, total, male, female }) => ({
    from,
    below,
    total: total.id,
    male: male.id,
    female: female.id,
  }));
  const crossed = ages.crossed.map(({ from, below, name, count, base }) => ({ from, below, name, count: count.id, base: base.id }));
  return { published, ageTable: { table, groups, crossed } };
}
