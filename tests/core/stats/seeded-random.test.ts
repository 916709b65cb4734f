// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { seededRandom } from "../../../src/core/stats/seeded-random.ts";

test("the sequence of mulberry32 comes, the same in every engine", () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test("numbers are spread evenly over 0 to 1", () => {
  const random = seededRandom(2026);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 10_000; draw += 1) {
    const bin = Math.floor(random() * 10);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
