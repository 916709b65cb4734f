// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { squaredDistance } from "./row-distance.ts";
import type { Row } from "./row-distance.ts";

/**
 * How well each row fits its cluster: near 1 far from all others, around 0 between two, below 0 nearer to another. A row alone in its
 * cluster has 0. Source: Rousseeuw 1987
 */
export function silhouettes(rows: readonly Row[], labels: readonly number[]): number[] {
  const clusters = [...new Set(labels)];
  const sizes = new Map(clusters.map((cluster) => [cluster, labels.filter((label) => label === cluster).length]));
  return rows.map((row, index) => {
    const own = at(labels, index);
    if ((sizes.get(own) ?? 0) < 2) return 0;
    const totals = new Map(clusters.map((cluster) => [cluster, 0]));
    rows.forEach((other, place) => {
      const cluster = at(labels, place);
      totals.set(cluster, (totals.get(cluster) ?? 0) + Math.sqrt(squaredDistance(row, other)));
    });
    const inside = (totals.get(own) ?? 0) / ((sizes.get(own) ?? 0) - 1);
    const outside = clusters.filter((cluster) => cluster !== own).map((cluster) => (totals.get(cluster) ?? 0) / (sizes.get(cluster) ?? 1));
    const nearestOther = Math.min(...outside);
    const larger = Math.max(inside, nearestOther);
    return larger === 0 || outside.length === 0 ? 0 : (nearestOther - inside) / larger;
  });
}
