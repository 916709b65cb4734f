// SPDX-License-Identifier: EUPL-1.2
import type { Street } from "../core/model/atlas.ts";
import type { SearchFile } from "../core/package/edition-format.ts";
import type { LevelNode, LevelTree } from "./level-tree.ts";

type Entry = SearchFile["entries"][number];

/**
 * What the area search finds: names with their level and the area around, keys with the name, streets with the area they lie in.
 * A key that is the name itself is left out.
 */
export function searchEntries(tree: LevelTree, streets: readonly Street[]): SearchFile {
  const names = tree.nodes.flatMap((node) => node.source.areas.map((_, area) => nameEntry(node, area)));
  const keys = tree.nodes.flatMap((node) =>
    node.source.areas
      .filter((area) => area.id !== area.name)
      .map((area): Entry => ({ kind: "key", text: area.id, area: area.id, level: node.id, detail: area.name })),
  );
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  const found = streets.map(({ name, houseNumbers, area, level }): Entry => ({
    kind: "street",
    text: name,
    area,
    level,
    detail: areaName(byId.get(level), area),
    ...(houseNumbers === undefined ? {} : { numbers: houseNumbers }),
  }));
  return { entries: [...names, ...keys, ...found] };
}

function nameEntry(node: LevelNode, index: number): Entry {
  const area = node.source.areas[index];
  if (area === undefined) throw new Error(`nameEntry: area ${index} of "${node.id}" expected, none found`);
  const parent = node.parent?.source.areas[node.parents[index] ?? -1];
  const isBelowCity = node.depth > 1;
  const detail = [node.source.level.singular.de, ...(isBelowCity && parent !== undefined ? [parent.name] : [])].join(", ");
  return { kind: "area", text: area.name, area: area.id, level: node.id, detail };
}

function areaName(node: LevelNode | undefined, id: string): string {
  return node?.source.areas.find((area) => area.id === id)?.name ?? id;
}
