// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { centreOf, nearest } from "./row-distance.ts";
import type { Row } from "./row-distance.ts";

export interface KMeansTask {
  readonly k: number;
  /** Runs from other random centres; the best one counts. */
  readonly starts: number;
  readonly random: () => number;
}

const mostRounds = 100;

/**
 * Groups of rows with the smallest sum of squared distances to their centres that was found: cluster number per row.
 * Needs at least k different rows. Source: Lloyd 1982; first centres as Arthur & Vassilvitskii 2007 (k-means++)
 */
export function kMeans(rows: readonly Row[], { k, starts, random }: KMeansTask): number[] {
  let best = { labels: rows.map(() => 0), within: Infinity };
  for (let start = 0; start < starts; start += 1) {
    const run = lloyd(rows, firstCentres(rows, k, random));
    if (run.within < best.within * (1 - 1e-12)) best = run;
  }
  return best.labels;
}

/** Each further centre is a row, drawn with a chance that grows with its squared distance from the centres before. */
function firstCentres(rows: readonly Row[], k: number, random: () => number): Row[] {
  const centres = [at(rows, Math.floor(random() * rows.length))];
  while (centres.length < k) {
    const distances = rows.map((row) => nearest(row, centres).distance);
    const total = distances.reduce((sum, distance) => sum + distance, 0);
    let left = random() * total;
    const chosen = distances.findIndex((distance) => distance > 0 && (left -= distance) < 0);
    centres.push(at(rows, chosen >= 0 ? chosen : farthest(distances)));
  }
  return centres;
}

function lloyd(rows: readonly Row[], firstOnes: readonly Row[]): { readonly labels: number[]; readonly within: number } {
  let centres = firstOnes;
  let labels: number[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const next = withoutEmpty(rows, centres);
    if (next.every((label, index) => label === labels[index])) break;
    labels = next;
    centres = centres.map((_, cluster) => centreOf(rows.filter((__, index) => labels[index] === cluster)));
  }
  return { labels, within: rows.reduce((total, row) => total + nearest(row, centres).distance, 0) };
}

/** Nearest centre of each row; a centre that nobody is near takes the row that is farthest from its own, and not alone there. */
function withoutEmpty(rows: readonly Row[], centres: readonly Row[]): number[] {
  const found = rows.map((row) => nearest(row, centres));
  const labels = found.map(({ index }) => index);
  const distances = found.map(({ distance }) => distance);
  centres.forEach((_, cluster) => {
    if (labels.includes(cluster)) return;
    const lonely = farthest(distances.map((distance, index) => (isAlone(index, labels) ? -1 : distance)));
    labels[lonely] = cluster;
    distances[lonely] = 0;
  });
  return labels;
}

function isAlone(index: number, labels: readonly number[]): boolean {
  return !labels.some((label, other) => other !== index && label === labels[index]);
}

function farthest(distances: readonly number[]): number {
  return distances.reduce((best, distance, index) => (distance > at(distances, best) ? index : best), 0);
}
