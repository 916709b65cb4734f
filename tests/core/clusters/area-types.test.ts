// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustedRand } from "../../../src/core/clusters/adjusted-rand.ts";
import { areaTypes, areaTypeSteps } from "../../../src/core/clusters/area-types.ts";
import { kMeans } from "../../../src/core/clusters/k-means.ts";
import { silhouettes } from "../../../src/core/clusters/silhouette.ts";
import { similarAreas } from "../../../src/core/clusters/similar-areas.ts";
import { standardise } from "../../../src/core/clusters/standardise.ts";
import { ward } from "../../../src/core/clusters/ward.ts";
import { seededRandom } from "../../../src/core/stats/random.ts";

const methods = ["kMeans", "ward"] as const;
const point = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
const city = fc.uniqueArray(point, { minLength: 6, maxLength: 24, selector: String });

/** Three groups of five areas, apart in two of three indicators; the third is the same everywhere. */
function threeGroups() {
  const centres = [
    [10, 50],
    [40, 10],
    [80, 60],
  ] as const;
  const areas = Array.from({ length: 15 }, (_, area) => {
    const [x, y] = centres[area % 3] ?? [0, 0];
    return [x + (area % 5), y + ((area * 3) % 4)] as const;
  });
  return [areas.map(([x]) => x), areas.map(([, y]) => y), areas.map(() => 7)];
}

test("more types than different areas, a single type, and no indicators are refused", () => {
  const run = (columns: (number | null)[][], k: number) => () => areaTypes(columns, { method: "ward", k, seed: 1 });
  expect(run([[1, 1, 2, null]], 3)).toThrow(expect.objectContaining({ code: "CLASS_COUNT" }));
  expect(run([[1, 2, 3]], 1)).toThrow(expect.objectContaining({ code: "CLASS_COUNT" }));
  expect(run([], 2)).toThrow(expect.objectContaining({ code: "NO_DATA" }));
  expect(run([[1, 2], [1]], 2)).toThrow(expect.objectContaining({ code: "LENGTH" }));
  expect(run([[1, NaN]], 2)).toThrow(expect.objectContaining({ code: "NOT_FINITE" }));
  expect(() => areaTypes([[1, 2]], { method: "ward", k: 2, seed: 1, samples: -1 })).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test.each(methods)("groups that are plain to see are found by %s, fit well and stay", (method) => {
  const result = areaTypes(threeGroups(), { method, k: 3, seed: 1 });
  expect(result.typeOf.map((type, area) => type === result.typeOf[area % 3])).not.toContain(false);
  expect(result.types.map(({ areas }) => areas.length)).toEqual([5, 5, 5]);
  expect(result.silhouette).toBeGreaterThan(0.8);
  expect(result.stability).toBeGreaterThan(0.9);
  expect(result.warnings).toEqual(["CONSTANT_INDICATOR"]);
});

test("a type is described by what sets it apart most", () => {
  const { types, typeOf } = areaTypes(threeGroups(), { method: "ward", k: 3, seed: 1, samples: 0 });
  const second = types[typeOf[1] ?? -1];
  expect(second?.marks.map(({ indicator }) => indicator)).toEqual([1, 0, 2]);
  expect(second?.marks[0]?.deviation).toBeLessThan(-1);
  expect(second?.profile[2]).toBe(0);
});

test("an area that lacks a value gets no type and changes none", () => {
  const columns = threeGroups();
  const whole = areaTypes(columns, { method: "kMeans", k: 3, seed: 1, samples: 5 });
  const withGap = columns.map((column, indicator) => [...column, indicator === 1 ? null : 1000]);
  const result = areaTypes(withGap, { method: "kMeans", k: 3, seed: 1, samples: 5 });
  expect(result).toEqual({ ...whole, typeOf: [...whole.typeOf, null] });
  expect(standardise(withGap).incomplete).toEqual([15]);
});

test.each(methods)("with %s the order and the units of areas change nothing; the same seed gives the same bytes", (method) => {
  fc.assert(
    fc.property(city, fc.constantFrom(0.25, 8, 1024), (areas, scale) => {
      const columns = (list: readonly (readonly [number, number])[]) => [list.map(([x]) => x), list.map(([, y]) => y)];
      const options = { method, k: 3, seed: 4, starts: 5, samples: 3 };
      const plain = areaTypes(columns(areas), options);
      expect(JSON.stringify(areaTypes(columns(areas), options))).toBe(JSON.stringify(plain));
      const turned = areaTypes(columns([...areas].reverse()), options);
      expect([...turned.typeOf].reverse()).toEqual(plain.typeOf);
      expect(turned.stability).toBe(plain.stability);
      expect(areaTypes(columns(areas.map(([x, y]) => [x * scale, y])), options)).toEqual(plain);
    }),
    { numRuns: 25 },
  );
});

test("no single area can be moved to another type so that k-means gets better, and no type is empty", () => {
  fc.assert(
    fc.property(city, fc.integer({ min: 2, max: 5 }), fc.integer(), (areas, k, seed) => {
      const labels = kMeans(areas, { k, starts: 3, random: seededRandom(seed) });
      expect(new Set(labels).size).toBe(k);
      const centres = Array.from({ length: k }, (_, cluster) => centre(areas.filter((__, index) => labels[index] === cluster)));
      areas.forEach((area, index) => {
        const distances = centres.map((other) => squared(area, other));
        expect(distances[labels[index] ?? -1]).toBeLessThanOrEqual(Math.min(...distances) + 1e-9);
      });
    }),
  );
});

test("Ward joins the pair with the smallest growth of squares each time", () => {
  fc.assert(
    fc.property(city, fc.integer({ min: 2, max: 5 }), (areas, k) => {
      const jittered = areas.map(([x, y], index) => [x + Math.sin(index * 12.9898) / 100, y + Math.cos(index * 78.233) / 100]);
      expect(adjustedRand(ward(jittered, k), plainWard(jittered, k))).toBe(1);
    }),
  );
});

test("silhouettes of a hand calculation", () => {
  const [first, second, third] = silhouettes([[0], [1], [4]], [0, 0, 1]);
  expect([first, third]).toEqual([0.75, 0]);
  expect(second).toBeCloseTo(2 / 3, 12);
  expect(silhouettes([[0], [0]], [0, 0])).toEqual([0, 0]);
});

test("agreement is 1 for the same groups under other numbers, and that of a hand calculation", () => {
  expect(adjustedRand([0, 0, 1, 1], [5, 5, 2, 2])).toBe(1);
  expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo((2 - 18 / 15) / (4.5 - 18 / 15), 12);
  expect(adjustedRand([0, 0], [1, 1])).toBe(1);
  expect(() => adjustedRand([0], [])).toThrow(expect.objectContaining({ code: "LENGTH" }));
});

test("the work can be cut in slices", () => {
  const steps = areaTypeSteps(threeGroups(), { method: "ward", k: 3, seed: 1, samples: 4 });
  expect([steps.next(), steps.next(), steps.next(), steps.next()].map(({ value }) => value)).toEqual([0, 0.25, 0.5, 0.75]);
  expect(steps.next()).toEqual({ done: true, value: areaTypes(threeGroups(), { method: "ward", k: 3, seed: 1, samples: 4 }) });
});

test("similar areas come by distance, with what differs most first", () => {
  const result = similarAreas(
    [
      [1, 2, 9, 1, null],
      [5, 5, 5, 9, 1],
    ],
    0,
  );
  expect(result?.areas.map(({ place }) => place)).toEqual([1, 3, 2]);
  expect(result?.areas[1]?.differences.map(({ indicator }) => indicator)).toEqual([1, 0]);
  expect(result?.notCompared).toEqual([4]);
  expect(similarAreas([[1, 2, null]], 2)).toBeNull();
  expect(() => similarAreas([[1, 2]], 2)).toThrow(expect.objectContaining({ code: "UNKNOWN_ID" }));
});

test("the mean squared distance of all pairs is 2 for every standardised indicator", () => {
  fc.assert(
    fc.property(city, (areas) => {
      const columns = [areas.map(([x]) => x), areas.map(([, y]) => y)];
      fc.pre(standardise(columns).warnings.length === 0);
      const n = areas.length;
      const squares = areas.flatMap((_, place) => similarAreas(columns, place)?.areas.map(({ distance }) => distance ** 2) ?? []);
      expect(squares.reduce((a, b) => a + b, 0) / (n * n)).toBeCloseTo(2, 9);
    }),
  );
});

function squared(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, index) => total + (value - (b[index] ?? 0)) ** 2, 0);
}

function centre(rows: readonly (readonly number[])[]): number[] {
  return [0, 1].map((column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0) / rows.length);
}

/** Ward's method as it is told: try all pairs of groups, join the best, again. */
function plainWard(rows: readonly (readonly number[])[], k: number): number[] {
  let groups = rows.map((_, index) => [index]);
  const spread = (members: readonly number[]) => {
    const own = members.map((index) => rows[index] ?? []);
    return own.reduce((total, row) => total + squared(row, centre(own)), 0);
  };
  while (groups.length > k) {
    let best = { a: 0, b: 1, growth: Infinity };
    groups.forEach((first, a) =>
      groups.slice(a + 1).forEach((second, offset) => {
        const growth = spread([...first, ...second]) - spread(first) - spread(second);
        if (growth < best.growth) best = { a, b: a + 1 + offset, growth };
      }),
    );
    const joined = [...(groups[best.a] ?? []), ...(groups[best.b] ?? [])];
    groups = [...groups.filter((_, index) => index !== best.a && index !== best.b), joined];
  }
  return rows.map((_, index) => groups.findIndex((members) => members.includes(index)));
}
