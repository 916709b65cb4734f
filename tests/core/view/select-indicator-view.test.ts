// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import type { IndicatorView } from "../../../src/core/view/indicator-view.ts";
import { isLoading, type Loading } from "../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import { atlasData, type Entry, indicator, loadedTable, partIds, partTable, table } from "./small-edition.ts";

const query = { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 };

describe("the view of one indicator", () => {
  test("waits for the values and names it needs, and names both", () => {
    const data = { ...atlasData([]), levels: new Map() };
    expect(selectIndicatorView(data, query)).toEqual({
      loading: [
        { kind: "table", table: "t", level: "teil" },
        { kind: "areas", level: "teil" },
      ],
    });
  });

  test("refuses an indicator that the edition does not have", () => {
    expect(() => selectIndicatorView(atlasData([]), { ...query, indicator: indicatorId("glück") })).toThrow(
      'knownIndicator: one of 1 indicators expected, "glück" found',
    );
  });

  test("keeps every reason for a missing number apart and gives none of them a number", () => {
    const view = ready(partTable([10, "suppressed", "missing", "pending", 3, 0], [100, 100, "suppressed", 50, 0, 40], [40, 400]));
    expect(view.areas.map((area) => area.cell.status)).toEqual(["ok", "suppressed", "suppressed", "pending", "undefined", "ok"]);
    expect(view.areas.map((area) => area.cell.value)).toEqual([10, null, null, null, null, 0]);
    expect(view.gaps).toEqual([
      { status: "suppressed", count: 2 },
      { status: "pending", count: 1 },
      { status: "undefined", count: 1 },
    ]);
    expect(view.areas.map((area) => area.interval === null)).toEqual([false, true, true, true, true, false]);
  });

  test("puts a value on a class limit into the upper class and counts the areas of each class", () => {
    const view = ready(partTable([99, 100, 199, 200, 0, 999], [1000, 1000, 1000, 1000, 1000, 1000], [900, 6000]));
    expect(view.areas.map((area) => area.classIndex)).toEqual([0, 1, 1, 2, 0, 2]);
    expect(view.classes).toEqual([
      { lower: null, upper: 10, areaCount: 2, distance: -1 },
      { lower: 10, upper: 20, areaCount: 2, distance: 0 },
      { lower: 20, upper: null, areaCount: 2, distance: 1 },
    ]);
  });

  test("says nothing about the distance to an unknown city value", () => {
    const view = ready(partTable([1, 2, 3, 4, 5, 6], [10, 10, 10, 10, 10, 10], ["suppressed", 60]));
    expect(view.classes.map((entry) => entry.distance)).toEqual([null, null, null]);
    expect(view.areas.every((area) => area.relation === null)).toBe(true);
  });

  test("calls an area higher only if a test against the rest of the city says so", () => {
    const view = ready(partTable([30, 300, 1, 100, 100, 100], [100, 1000, 3, 1000, 1000, 1000], [631, 4103]));
    expect(view.areas.map((area) => area.relation)).toEqual(["higher", "higher", "similar", "lower", "lower", "lower"]);
  });

  test("gives intervals in the unit of the indicator", () => {
    const view = ready(partTable([0, 50, 10, 10, 10, 10], [50, 50, 50, 50, 50, 50], [90, 300]));
    expect(view.areas[0]?.interval?.lower).toBe(0);
    expect(view.areas[0]?.interval?.upper).toBeCloseTo(7.135, 3); // Wilson 0 of 50: 3.8415 / 53.8415 = 7.135 %
    expect(view.areas[1]?.interval?.upper).toBe(100);
  });

  test("takes names and the part of the city from the level, and lists areas without a row as missing", () => {
    const source = loadedTable(
      { id: "t", level: "teil", areas: ["00", "05", "01"], years: [2025] },
      { cases: [[9, 2, 1]], base: [[100, 20, 20]] },
    );
    const view = ready(source);
    expect(view.areas.map((area) => area.name)).toEqual(partIds.map((id) => `Teil ${id}`));
    expect(view.areas.map((area) => area.parentName)).toEqual(["Nord", "Nord", "Nord", "Süd", "Süd", "Süd"]);
    expect(view.areas.map((area) => area.cell.value)).toEqual([5, null, null, null, 10, null]);
    expect(view.city).toMatchObject({ id: "00", name: "Probestadt", cell: { value: 9 } });
  });

  test("shows the city itself on its own level", () => {
    const city = loadedTable({ id: "t", level: "stadt", areas: ["00"], years: [2025] }, { cases: [[5]], base: [[50]] });
    const view = atReady(selectIndicatorView(atlasData([city]), { ...query, level: areaLevelId("stadt") }));
    expect(view.areas).toEqual([view.city]);
    expect(view.city.cell).toEqual({ value: 10, status: "ok" });
  });

  test("lists only years that hold more than missing values, and shows a year without any as missing", () => {
    const source = loadedTable(
      { id: "t", level: "teil", areas: ["00", "01"], years: [2023, 2024, 2025] },
      {
        cases: [
          ["missing", "missing"],
          ["missing", "suppressed"],
          [1, 1],
        ],
        base: [
          [9, 9],
          [9, 9],
          [9, 9],
        ],
      },
    );
    expect(ready(source).years).toEqual([2024, 2025]);
    const view = atReady(selectIndicatorView(atlasData([source]), { ...query, year: 1990 }));
    expect(view.areas.every((area) => area.cell.status === "missing")).toBe(true);
    expect(view.extent).toBeNull();
  });

  test("uses the palette of need for burdens of either direction, of facts for neutral indicators", () => {
    const palette = (direction: 1 | -1 | 0) => ready(partTable([1, 2, 3, 4, 5, 6], [9, 9, 9, 9, 9, 9], [21, 54]), { direction }).palette;
    expect([palette(1), palette(-1), palette(0)]).toEqual(["need", "need", "fact"]);
  });

  test("does not test or bound what is no share of a whole", () => {
    const view = ready(partTable([30, 2, 3, 4, 5, 6], [9, 9, 9, 9, 9, 9], [50, 54]), { kind: "ratio" });
    expect(view.areas.every((area) => area.relation === null && area.interval === null)).toBe(true);
    const odd = ready(partTable([30, 2, 3, 4, 5, 6], [9, 9, 9, 9, 9, 9], [50, 54]));
    expect(odd.areas[0]).toMatchObject({ relation: null, interval: null });
  });

  test("marks values on a small base as unreliable but keeps their number", () => {
    const view = ready(partTable([1, 2, 3, 4, 5, 60], [9, 9, 9, 9, 9, 900], [75, 945]), { minDenominator: 100 });
    expect(view.areas[0]?.cell).toEqual({ value: (100 * 1) / 9, status: "unreliable" });
    expect(view.gaps).toEqual([{ status: "unreliable", count: 5 }]);
  });
});

describe("whatever the counts are", () => {
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    fc.integer({ min: 0, max: 3000 }),
    fc.constantFrom<Entry>("suppressed", "missing", "pending", "notApplicable", "undefined"),
  );
  const column = fc.array(entry, { minLength: 6, maxLength: 6 });

  test("a suppressed count never leaves a number", () => {
    fc.assert(
      fc.property(column, column, entry, (cases, bases, city) => {
        const view = ready(partTable(cases, bases, [city, 9000]));
        for (const area of [...view.areas, view.city]) {
          const isGap = area.numerator.value === null || area.denominator?.value === null;
          if (!isGap) continue;
          expect([area.cell.value, area.classIndex, area.interval, area.relation]).toEqual([null, null, null, null]);
          expect(area.cell.status).not.toBe("ok");
        }
        expect(view.classes.reduce((sum, group) => sum + group.areaCount, 0)).toBe(
          view.areas.filter((area) => area.cell.value !== null).length,
        );
      }),
    );
  });

  test("the order of columns in the file changes nothing", () => {
    fc.assert(
      fc.property(column, column, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (cases, bases, order) => {
        const ids = order.map((index) => partIds[index] ?? "");
        const pick = (list: readonly Entry[]): Entry[] => order.map((index) => list[index] ?? "missing");
        const shuffled = loadedTable(
          { id: "t", level: "teil", areas: ["00", ...ids], years: [2025] },
          { cases: [[900, ...pick(cases)]], base: [[9000, ...pick(bases)]] },
        );
        expect(ready(shuffled)).toEqual(ready(partTable(cases, bases, [900, 9000])));
      }),
    );
  });

  test("a higher value is never in a lower class", () => {
    fc.assert(
      fc.property(column, column, (cases, bases) => {
        const known = ready(partTable(cases, bases, [900, 9000])).areas.filter((area) => area.cell.value !== null);
        const sorted = known.toSorted((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0));
        const classes = sorted.map((area) => area.classIndex ?? -1);
        expect(classes).toEqual(classes.toSorted((a, b) => a - b));
      }),
    );
  });
});

test("switching indicator or year on 540 areas takes less than 5 ms", () => {
  const ids = Array.from({ length: 540 }, (_, index) => `p${index}`);
  const years = Array.from({ length: 16 }, (_, index) => 2010 + index);
  const rows = (scale: number) => years.map((year) => ["00", ...ids].map((_, index) => scale * (1 + ((index * 7 + year) % 50))));
  const big = loadedTable({ id: "t", level: "teil", areas: ["00", ...ids], years }, { cases: rows(1), base: rows(20) });
  const level = atlasData([]).levels.get("teil");
  if (level === undefined) throw new Error("level expected");
  const names = { ...level, ids: ids.map(areaId), names: ids, parents: ids.map(() => areaId("1")) };
  const data = { ...atlasData([big]), levels: new Map([["teil", names]]) };
  const times = Array.from({ length: 40 }, (_, round) => {
    const start = performance.now();
    selectIndicatorView(data, { ...query, year: 2010 + (round % 16) });
    return performance.now() - start;
  });
  expect(times.toSorted((a, b) => a - b)[20]).toBeLessThan(5);
});

function ready(source: ReturnType<typeof partTable>, changes: Parameters<typeof indicator>[1] = {}): IndicatorView {
  const years = { [source.level]: source.years };
  const data = atlasData([source], { indicators: [indicator("armut", changes)], tables: [table("t", ["cases", "base"], years)] });
  return atReady(selectIndicatorView(data, query));
}

function atReady<T extends object>(result: T | Loading): T {
  if (isLoading(result)) throw new Error(`loaded data expected, ${JSON.stringify(result.loading)} is missing`);
  return result;
}
