// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, indicatorId } from "../../../../src/core/model/ids.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { selectTime } from "../../../../src/core/view/time/select-time.ts";
import type { TimeView } from "../../../../src/core/view/time/time-view.ts";
import { atlasData, type Entry, indicator, loadedTable, partIds, partLevel, table } from "../small-edition.ts";

const years = [2022, 2023, 2024, 2025];
const bases = [6000, 1000, 1000, 1000, 1000, 1000, 1000];
const cases: readonly (readonly Entry[])[] = [
  [900, 300, 100, 100, 100, 100, 100],
  [900, 250, 105, 100, 100, 100, 100],
  [900, "suppressed", 100, 100, 100, 100, 100],
  [600, 200, 108, 100, 100, 100, 100],
];

const state = {
  indicator: indicatorId("armut"),
  level: partLevel.id,
  year: 2025,
  area: areaId("01"),
  compared: [areaId("02")],
  since: null,
  line: "value",
  language: "de",
} as const;

function time(changes: Partial<Parameters<typeof selectTime>[1]> = {}, breaks: readonly number[] = []): TimeView {
  const counts = loadedTable({ id: "t", level: "teil", areas: ["00", ...partIds], years }, { cases, base: years.map(() => bases) });
  const broken = breaks.map((year) => ({ year, kind: "definition" as const, text: { de: "neue Zählweise" } }));
  const data = atlasData([counts], {
    tables: [table("t", ["cases", "base"], { teil: years })],
    indicators: [indicator("armut", { breaks: broken })],
  });
  const view = selectTime(data, { ...state, ...changes });
  if (isLoading(view)) throw new Error("time: a view expected");
  return view;
}

describe("lines over time", () => {
  test("are those of the city, the chosen and the compared areas, in this order", () => {
    expect(time().lines.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["city Probestadt", "chosen Teil 01", "compared Teil 02"]);
  });

  test("draw an area that is chosen and compared only once", () => {
    expect(time({ compared: [areaId("01"), areaId("02")] }).lines.map(({ area }) => area)).toEqual(["00", "01", "02"]);
  });

  test("leave a hidden year open", () => {
    expect(time().lines[1]?.shown.segments.map((segment) => segment.map(({ year }) => year))).toEqual([[2022, 2023], [2025]]);
  });

  test("begin the comparison after the last series break before the year shown", () => {
    expect(time().since).toBe(2022);
    expect(time({}, [2023]).since).toBe(2023);
    expect(time({ year: 2022 }, [2023]).since).toBe(2022);
  });
});

describe("a change", () => {
  test("is said to be one only where Newcombe's interval leaves out 0", () => {
    const [city, chosen, compared] = time().lines.map(({ change }) => change);
    expect(city).toMatchObject({ kind: "fell", difference: -5 });
    expect(chosen).toMatchObject({ kind: "fell" });
    expect(compared).toMatchObject({ kind: "same" });
  });

  test("rises when read from a later year back to an earlier one", () => {
    expect(time({ year: 2022, since: 2025 }).lines[0]?.change).toMatchObject({ kind: "rose", difference: 5 });
  });

  test("is none across a series break, and none from a hidden value", () => {
    expect(time({ since: 2022 }, [2023]).lines[0]?.change).toBe("break");
    expect(time({ since: 2024 }).lines[1]?.change).toBe("gap");
    expect(time({ since: 2025 }).lines[0]?.change).toBe("gap");
  });
});

test("an index and a mean are drawn in place of the values, the change stays that of the values", () => {
  const index = time({ line: "index" });
  expect(index.lines[0]?.shown.points.slice(0, 3).map(({ cell }) => cell.value)).toEqual([100, 100, 100]);
  expect(index.lines[0]?.shown.points[3]?.cell.value).toBeCloseTo(200 / 3, 12);
  expect(index.lines[0]?.change).toMatchObject({ difference: -5 });
  expect(time({ line: "average" }).lines[1]?.shown.points.every(({ cell }) => cell.value === null)).toBe(true);
});

test("a table that is not loaded is asked for", () => {
  const data = atlasData([]);
  expect(selectTime(data, state)).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
});
