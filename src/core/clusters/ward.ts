// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { squaredDistance } from "./row-distance.ts";
import type { Row } from "./row-distance.ts";

/**
 * Joins, step by step, the two groups whose union has the smallest growth of squared distances to its centre, until k groups are
 * left: cluster number per row. Source: Ward 1963; nearest-neighbour chain of Murtagh 1983, distances as R hclust "ward.D2"
 */
export function ward(rows: readonly Row[], k: number): number[] {
  const merges = chainOfMerges(rows);
  merges.sort((a, b) => a.height - b.height);
  const parent = rows.map((_, index) => index);
  for (const { a, b } of merges.slice(0, rows.length - k)) parent[rootOf(parent, b)] = rootOf(parent, a);
  const roots = rows.map((_, index) => rootOf(parent, index));
  const numbers = [...new Set(roots)];
  return roots.map((root) => numbers.indexOf(root));
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/** All merges, by following from each group to its nearest one until two are nearest to each other. */
function chainOfMerges(rows: readonly Row[]): Merge[] {
  const distances = rows.map((row) => Float64Array.from(rows, (other) => squaredDistance(row, other)));
  const sizes = rows.map(() => 1);
  const active = new Set(rows.keys());
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (active.size > 1) {
    if (chain.length === 0) chain.push(Math.min(...active));
    const last = at(chain, chain.length - 1);
    const before = chain[chain.length - 2];
    const next = nearestGroup(last, { distances, active, preferred: before });
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    merges.push({ a: next, b: last, height: at(at(distances, next), last) });
    join(next, last, { distances, sizes, active });
  }
  return merges;
}

interface Groups {
  readonly distances: readonly Float64Array[];
  readonly active: Set<number>;
}

function nearestGroup(from: number, { distances, active, preferred }: Groups & { readonly preferred: number | undefined }): number {
  const row = at(distances, from);
  let best = preferred ?? -1;
  let smallest = preferred === undefined ? Infinity : at(row, preferred);
  for (const other of active) {
    if (other !== from && at(row, other) < smallest) {
      best = other;
      smallest = at(row, other);
    }
  }
  return best;
}

/** The second group becomes part of the first (Lance & Williams 1967). */
function join(kept: number, lost: number, { distances, sizes, active }: Groups & { readonly sizes: number[] }): void {
  active.delete(lost);
  const [a, b] = [at(sizes, kept), at(sizes, lost)];
  const between = at(at(distances, kept), lost);
  for (const other of active) {
    if (other === kept) continue;
    const c = at(sizes, other);
    const row = at(distances, other);
    const distance = ((a + c) * at(row, kept) + (b + c) * at(row, lost) - c * between) / (a + b + c);
    row[kept] = distance;
    at(distances, kept)[other] = distance;
  }
  sizes[kept] = a + b;
}

function rootOf(parent: readonly number[], index: number): number {
  let root = index;
  while (at(parent, root) !== root) root = at(parent, root);
  return root;
}
