// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import type { SeriesView } from "../../../src/core/view/indicator-view.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { selectSeries } from "../../../src/core/view/select-series.ts";
import { atlasData, type Entry, indicator, loadedTable, table } from "./small-edition.ts";

describe("a series", () => {
  test("waits for its table", () => {
    expect(selectSeries(atlasData([]), query("01"))).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("is cut at gaps and at a break, and the change only spans what is counted alike", () => {
    const series = ofArea([10, 20, "suppressed", 30, 40, 60], [2017]);
    expect(series.segments.map((segment) => segment.map((point) => point.year))).toEqual([[2013, 2014], [2016], [2017, 2018]]);
    expect(series.breaks).toEqual([{ year: 2017, text: "neue Zählweise" }]);
    expect(series.change).toMatchObject({ from: { year: 2017 }, to: { year: 2018 }, difference: 20 });
  });

  test("has no change with one point after the break", () => {
    expect(ofArea([10, 20, 30, 40, 50, 60], [2018]).change).toBeNull();
  });

  test("begins and ends where something is known, and keeps a pending year", () => {
    const series = ofArea(["missing", 20, "missing", 30, "pending", "missing"], [2013]);
    expect(series.points.map((point) => `${point.year} ${point.cell.status}`)).toEqual([
      "2014 ok",
      "2015 missing",
      "2016 ok",
      "2017 pending",
    ]);
    expect(series.breaks).toEqual([]);
    expect(series.change?.difference).toBe(10);
  });

  test("of the city comes from the file of any level", () => {
    const series = selectSeries(data([1, 2, 3, 4, 5, 6]), query(null));
    expect(series).toMatchObject({ area: "00", name: "Probestadt" });
    expect(atReady(series).points.map((point) => point.cell.value)).toEqual([50, 50, 50, 50, 50, 50]);
  });

  test("of an area without a row is empty", () => {
    expect(ofArea([1, 2, 3, 4, 5, 6], [], "06")).toMatchObject({ name: "Teil 06", points: [], segments: [], change: null });
  });

  test("speaks the language of the reader", () => {
    const series = atReady(selectSeries(data([1, 2, 3, 4, 5, 6], [2015]), { ...query("01"), language: "en" }));
    expect(series.breaks).toEqual([{ year: 2015, text: "new definition" }]);
  });

  test("of elections has no gaps between, but a left-out one is a gap", () => {
    const rows = (filled: readonly number[]) =>
      years.map((year) => (filled.includes(year) ? [500, 10] : ["missing" as const, "missing" as const]));
    const segments = (filled: readonly number[]) => {
      const source = loadedTable(
        { id: "t", level: "teil", areas: ["00", "01"], years },
        { cases: rows(filled), base: years.map(() => [1000, 100]) },
      );
      const view = atReady(selectSeries(atlasData([source]), query("01")));
      return view.segments.map((segment) => segment.map((point) => point.year));
    };
    expect(segments([2013, 2015, 2017])).toEqual([[2013, 2015, 2017]]);
    expect(segments([2013, 2014, 2016])).toEqual([[2013, 2014], [2016]]);
    expect(segments([2015])).toEqual([[2015]]);
    expect(segments([])).toEqual([]);
  });

  test("never joins across a gap or a break, whatever the values", () => {
    const entry = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom<Entry>("suppressed", "missing", "pending"));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 6, maxLength: 6 }), fc.subarray([2014, 2015, 2016, 2017, 2018]), (entries, breaks) => {
        const series = ofArea(entries, breaks);
        for (const segment of series.segments) {
          const years = segment.map((point) => point.year);
          expect(years).toEqual(years.map((_, index) => (years[0] ?? 0) + index));
          expect(breaks.some((year) => (years[0] ?? 0) < year && year <= (years.at(-1) ?? 0))).toBe(false);
          expect(segment.every((point) => point.cell.value !== null)).toBe(true);
        }
      }),
    );
  });
});

const years = [2013, 2014, 2015, 2016, 2017, 2018];

function query(area: string | null): Parameters<typeof selectSeries>[1] {
  return { indicator: indicatorId("armut"), level: areaLevelId("teil"), area: area === null ? null : areaId(area), language: "de" };
}

function data(entries: readonly Entry[], breaks: readonly number[] = []): ReturnType<typeof atlasData> {
  const source = loadedTable(
    { id: "t", level: "teil", areas: ["00", "01"], years },
    { cases: entries.map((entry) => [500, entry]), base: entries.map(() => [1000, 100]) },
  );
  const marked = breaks.map((year) => ({ year, kind: "definition" as const, text: { de: "neue Zählweise", en: "new definition" } }));
  return atlasData([source], {
    indicators: [indicator("armut", { breaks: marked })],
    tables: [table("t", ["cases", "base"], { teil: years })],
  });
}

function ofArea(entries: readonly Entry[], breaks: readonly number[], area = "01"): SeriesView {
  return atReady(selectSeries(data(entries, breaks), query(area)));
}

function atReady(result: ReturnType<typeof selectSeries>): SeriesView {
  if (isLoading(result)) throw new Error("loaded data expected");
  return result;
}
