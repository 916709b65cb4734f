// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";

/** What a partition of items 0…size−1 into consecutive classes should minimise. */
export interface PartitionObjective {
  /** Cost of one class with the items from…to−1. Costs add up and fulfil the quadrangle inequality, as ssd and p·ln p do. */
  readonly cost: (from: number, to: number) => number;
  /** Never above `cost`, nearly the same, and quick: classes that cannot be the best by it are not looked at further. */
  readonly lowerCost: (from: number, to: number) => number;
  /** Decides between partitions of equal total cost; adds up as well. */
  readonly tieCost: (from: number, to: number) => number;
  /** How far a total may lie above this one and still count as equal: rounding in the values themselves. */
  readonly tolerance: (total: number) => number;
}

interface Layer {
  readonly cost: Float64Array;
  readonly tie: Float64Array;
}

/** What is minimised, and room for the lower totals of one row of choices. */
interface Search {
  readonly objective: PartitionObjective;
  readonly lowerTotals: Float64Array;
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
  const search = { objective, lowerTotals: new Float64Array(size + 1) };
  const layers = bestTails(size, k, search);
  const starts: number[] = [];
  let from = 0;
  for (let remaining = k; remaining > 1; remaining -= 1) {
    from = choose(from, [from + 1, size - remaining + 1], at(layers, remaining - 2), search).next;
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
    const rows: Span = [k - classes, size - classes];
    fill(layer, at(layers, classes - 2), { rows, nexts: [rows[0] + 1, size - classes + 1] }, search);
    layers.push(layer);
  }
  return layers;
}

type Span = readonly [number, number];

/** Divide and conquer: the best next start of the middle row bounds those of the rows before and after it. */
function fill(layer: Layer, tails: Layer, task: { readonly rows: Span; readonly nexts: Span }, search: Search): void {
  const [firstRow, lastRow] = task.rows;
  if (firstRow > lastRow) return;
  const middle = (firstRow + lastRow) >> 1;
  const choice = choose(middle, [Math.max(task.nexts[0], middle + 1), task.nexts[1]], tails, search);
  layer.cost[middle] = choice.cost;
  layer.tie[middle] = choice.tie;
  fill(layer, tails, { rows: [firstRow, middle - 1], nexts: [task.nexts[0], choice.next] }, search);
  fill(layer, tails, { rows: [middle + 1, lastRow], nexts: [choice.next, task.nexts[1]] }, search);
}

/**
 * Best start of the following class among `nexts`, for a class that starts at `from`. Only starts whose lower cost is near the
 * smallest total are computed exactly, and only those with nearly the same total are compared by their tie cost: few of many.
 */
function choose(from: number, nexts: Span, tails: Layer, search: Search): Choice {
  const { objective, lowerTotals } = search;
  const likely = likelyNext(from, nexts, tails, search);
  const first = objective.cost(from, likely) + (tails.cost[likely] ?? Infinity);
  let limit = first + objective.tolerance(first);
  const near: { readonly next: number; readonly cost: number }[] = [];
  for (let next = nexts[0]; next <= nexts[1]; next += 1) {
    if ((lowerTotals[next] ?? Infinity) > limit) continue;
    const cost = objective.cost(from, next) + (tails.cost[next] ?? Infinity);
    limit = Math.min(limit, cost + objective.tolerance(cost));
    if (cost <= limit) near.push({ next, cost });
  }
  let best: Choice = { next: nexts[0], cost: Infinity, tie: Infinity };
  for (const { next, cost } of near) {
    if (cost > limit) continue;
    const tie = objective.tieCost(from, next) + (tails.tie[next] ?? Infinity);
    if (tie < best.tie) best = { next, cost, tie };
  }
  return best;
}

/** The start with the smallest total of lower cost; leaves all these totals behind. */
function likelyNext(from: number, [first, last]: Span, tails: Layer, { objective, lowerTotals }: Search): number {
  let likely = first;
  let smallest = Infinity;
  for (let next = first; next <= last; next += 1) {
    const cost = objective.lowerCost(from, next) + (tails.cost[next] ?? Infinity);
    lowerTotals[next] = cost;
    if (cost < smallest) {
      smallest = cost;
      likely = next;
    }
  }
  return likely;
}
