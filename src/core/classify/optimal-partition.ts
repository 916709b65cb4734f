// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";

/** What a partition of items 0…size−1 into consecutive classes should minimise. */
export interface PartitionObjective {
  /** Cost of one class with the items from…to−1. Costs add up and fulfil the quadrangle inequality, as ssd and p·ln p do. */
  readonly cost: (from: number, to: number) => number;
  /**
   * Lists the starts of a row that may be the best, by a bound that is quick and never above `cost`: at least all whose total lies within
   * `tolerance` of the smallest. The inner loop of everything, so each objective writes it out.
   */
  readonly scan: (row: Row, near: NearStarts) => void;
  /** Decides between partitions of equal total cost; adds up as well. */
  readonly tieCost: (from: number, to: number) => number;
  /** How far a total may lie above this one and still count as equal: rounding in the values themselves. */
  readonly tolerance: (total: number) => number;
}

/** A class that starts at `from`, and where the one after it may start: at `first` to `last`, with `tails` as the cost from there on. */
export interface Row {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly tails: Float64Array;
}

/** Starts that may be the best: the first `count` of `nexts`, increasing. */
export interface NearStarts {
  readonly nexts: Int32Array;
  count: number;
}

interface Layer {
  readonly cost: Float64Array;
  readonly tie: Float64Array;
}

/** What is minimised, and room for one row of choices. */
interface Search {
  readonly objective: PartitionObjective;
  readonly near: NearStarts;
  /** Totals of the near starts. */
  readonly costs: Float64Array;
}

interface Choice {
  readonly next: number;
  readonly cost: number;
  readonly tie: number;
}

/**
 * Starts of the classes 1…k−1 of the best partition into exactly k classes: smallest cost, then smallest tie cost, then the
 * smallest first start. Exact; O(k·n·log n), because the best next start never moves backwards as a class starts later.
 */
export function optimalPartition(size: number, k: number, objective: PartitionObjective): number[] {
  const search: Search = {
    objective,
    near: { nexts: new Int32Array(size + 1), count: 0 },
    costs: new Float64Array(size + 1),
  };
  const layers = bestTails(size, k, search);
  const starts: number[] = [];
  let from = 0;
  for (let remaining = k; remaining > 1; remaining -= 1) {
    const tails = at(layers, remaining - 2);
    from = choose({ from, first: from + 1, last: size - remaining + 1, tails: tails.cost }, tails, search).next;
    starts.push(from);
  }
  return starts;
}

/** layers[c−1].cost[i]: smallest cost of dividing the items from i on into c classes, for c = 1…k−1. */
function bestTails(size: number, k: number, search: Search): Layer[] {
  const { objective } = search;
  const first: Layer = { cost: new Float64Array(size), tie: new Float64Array(size) };
  for (let from = 0; from < size; from += 1) {
    first.cost[from] = objective.cost(from, size);
    first.tie[from] = objective.tieCost(from, size);
  }
  const layers = [first];
  for (let classes = 2; classes < k; classes += 1) {
    const layer: Layer = { cost: new Float64Array(size), tie: new Float64Array(size) };
    const [firstRow, lastRow] = [k - classes, size - classes];
    fill({ firstRow, lastRow, first: firstRow + 1, last: lastRow + 1 }, { layer, tails: at(layers, classes - 2) }, search);
    layers.push(layer);
  }
  return layers;
}

/** Rows to be filled in, and between which starts the best of each of them lies. */
interface Task {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly first: number;
  readonly last: number;
}

/** Divide and conquer: the best next start of the middle row bounds those of the rows before and after it. */
function fill(task: Task, layers: { readonly layer: Layer; readonly tails: Layer }, search: Search): void {
  const { firstRow, lastRow, first, last } = task;
  if (firstRow > lastRow) return;
  const { layer, tails } = layers;
  const from = (firstRow + lastRow) >> 1;
  const { next, cost, tie } = choose({ from, first: Math.max(first, from + 1), last, tails: tails.cost }, tails, search);
  layer.cost[from] = cost;
  layer.tie[from] = tie;
  fill({ firstRow, lastRow: from - 1, first, last: next }, layers, search);
  fill({ firstRow: from + 1, lastRow, first: next, last }, layers, search);
}

/**
 * Best start of the following class for a row. Only starts near the smallest total are computed exactly, and only those with nearly the
 * same total are compared by their tie cost: few of many.
 */
function choose(row: Row, tails: Layer, { objective, near, costs }: Search): Choice {
  const { from } = row;
  objective.scan(row, near);
  let limit = Infinity;
  for (let index = 0; index < near.count; index += 1) {
    const next = near.nexts[index] ?? 0;
    const cost = objective.cost(from, next) + (tails.cost[next] ?? Infinity);
    limit = Math.min(limit, cost + objective.tolerance(cost));
    costs[index] = cost;
  }
  let best: Choice = { next: row.first, cost: Infinity, tie: Infinity };
  for (let index = 0; index < near.count; index += 1) {
    const cost = costs[index] ?? Infinity;
    if (cost > limit) continue;
    const next = near.nexts[index] ?? 0;
    const tie = objective.tieCost(from, next) + (tails.tie[next] ?? Infinity);
    if (tie < best.tie) best = { next, cost, tie };
  }
  return best;
}
