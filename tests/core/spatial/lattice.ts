// SPDX-License-Identifier: EUPL-1.2
import type { Polygon } from "../../../src/core/model/shape.ts";
import type { Neighbours } from "../../../src/core/spatial/neighbours.ts";

/** Queen neighbours on a grid of width × height areas. */
export function lattice(width: number, height: number): Neighbours {
  return Array.from({ length: width * height }, (_, area) => {
    const [x, y] = [area % width, Math.floor(area / width)];
    const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [x + dx, y + dy] as const));
    return around.flatMap(([nx, ny]) => {
      const isArea = nx >= 0 && ny >= 0 && nx < width && ny < height && (nx !== x || ny !== y);
      return isArea ? [ny * width + nx] : [];
    });
  });
}

export function rectangle(minX: number, minY: number, maxX: number, maxY: number): Polygon {
  return [
    [
      [minX, minY],
      [maxX, minY],
      [maxX, maxY],
      [minX, maxY],
      [minX, minY],
    ],
  ];
}

/** The same map with its areas in another order: `order[k]` is the old place of the area that is now k. */
export function reordered<T>(values: readonly T[], neighbours: Neighbours, order: readonly number[]) {
  const newPlace = new Map(order.map((old, place) => [old, place]));
  return {
    values: order.map((old) => values[old] as T),
    neighbours: order.map((old) => (neighbours[old] ?? []).map((other) => newPlace.get(other) ?? -1)),
  };
}
