// SPDX-License-Identifier: EUPL-1.2
import type { Atlas, AtlasLevel } from "../core/model/atlas.ts";
import type { AreaLevelId } from "../core/model/ids.ts";

/** One level with its place in the hierarchy. `parents[i]` is the index of area i's parent in the parent level, −1 for none. */
export interface LevelNode {
  readonly id: AreaLevelId;
  readonly source: AtlasLevel;
  readonly parent: LevelNode | null;
  readonly parents: readonly number[];
  /** Steps below the city. */
  readonly depth: number;
}

/** The levels of an atlas, coarse to fine, as a tree: two boundary versions may share a parent. */
export interface LevelTree {
  readonly root: LevelNode;
  readonly nodes: readonly LevelNode[];
}

/** Builds the tree. Throws if the atlas has no first level, or a level names a parent that does not stand before it. */
export function levelTree(atlas: Pick<Atlas, "levels">): LevelTree {
  const nodes = new Map<string, LevelNode>();
  for (const source of atlas.levels) {
    const { id, parent: parentId } = source.level;
    const parent = parentId === null ? null : (nodes.get(parentId) ?? null);
    if (parentId !== null && parent === null) throw new Error(`levelTree: level before "${id}" expected, "${parentId}" found nowhere`);
    const positions = new Map(parent?.source.areas.map((area, index) => [area.id, index]) ?? []);
    const parents = source.areas.map((area) => (area.parent === null ? -1 : (positions.get(area.parent) ?? -1)));
    nodes.set(id, { id, source, parent, parents, depth: parent === null ? 0 : parent.depth + 1 });
  }
  const [root, ...others] = [...nodes.values()];
  if (root === undefined || root.source.areas.length !== 1) throw new Error("levelTree: first level with one area (the city) expected");
  if (others.some((node) => node.parent === null)) throw new Error("levelTree: one level without parent expected, more found");
  return { root, nodes: [root, ...others] };
}

/** Levels directly below one, in the order of the atlas. */
export function childLevels(tree: LevelTree, parent: LevelNode): readonly LevelNode[] {
  return tree.nodes.filter((node) => node.parent === parent);
}
