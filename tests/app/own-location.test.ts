// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { areaAround } from "../../src/app/own-location.ts";
import { areaId } from "../../src/core/model/ids.ts";
import type { Line } from "../../src/core/view/geometry.ts";

const square = (west: number, south: number, size: number): Line => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

const geometry = {
  areas: [
    { id: areaId("ring"), polygons: [[square(0, 0, 10), square(4, 4, 2)]] },
    { id: areaId("island"), polygons: [[square(4, 4, 2)], [square(20, 0, 1)]] },
  ],
};

test("a place belongs to the area around it; a hole belongs to the area inside it, an exclave to its own", () => {
  expect(areaAround(geometry, [1, 1])).toBe("ring");
  expect(areaAround(geometry, [5, 5])).toBe("island");
  expect(areaAround(geometry, [20.5, 0.5])).toBe("island");
});

test("a place outside every area belongs to none", () => {
  expect(areaAround(geometry, [15, 5])).toBeNull();
  expect(areaAround({ areas: [] }, [1, 1])).toBeNull();
});
