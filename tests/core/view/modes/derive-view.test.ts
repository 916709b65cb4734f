// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId } from "../../../../src/core/model/ids.ts";
import type { AtlasData } from "../../../../src/core/view/atlas-data.ts";
import type { IndicatorView } from "../../../../src/core/view/indicator-view.ts";
import { deriveView, type DerivedQuery } from "../../../../src/core/view/modes/derive-view.ts";
import { isDerived } from "../../../../src/core/view/modes/is-derived.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../../src/core/view/select-indicator-view.ts";
import type { PublishedIndicator } from "../../../../src/core/package/edition-format.ts";
import { atlasData, type Entry, indicator, loadedTable, manifest, partIds } from "../small-edition.ts";

const plain: DerivedQuery = {
  level: areaLevelId("teil"),
  year: 2025,
  measure: "value",
  since: null,
  classes: null,
  circles: false,
  only: [],
  within: null,
};

/** Shares of the six parts in per cent of 1,000 children each, by year; the city has their sum. */
const shares = {
  2023: [6, 8, 10, 20, 30, 34],
  2024: [5, 8, 12, 20, 28, 35],
  2025: [4, 8, 12, 18, 24, 36],
} as const;

describe("difference from the city value", () => {
  test("is in percentage points, with the city value in the neutral class of every year", () => {
    const { view, notices } = derive({ measure: "city" });
    // City 2025: (4 + 8 + 12 + 18 + 24 + 36) / 6 = 17.
    expect(view.areas.map(({ cell }) => cell.value)).toEqual([-13, -9, -5, 1, 7, 19]);
    expect(view.indicator.unit).toEqual({ de: "Prozentpunkte", en: "percentage points" });
    expect([view.indicator.signed, view.palette, view.city.cell.value]).toEqual([true, "diverging", 0]);
    expect(notices).toEqual([]);
    const neutral = view.classes.findIndex(({ distance }) => distance === 0);
    expect(neutral + (view.steps?.offset ?? 0)).toBe(((view.steps?.count ?? 0) - 1) / 2);
    expect(view.areas[3]?.classIndex).toBe(neutral);
    expect(view.areas.map(({ beside }) => beside?.[0]?.value)).toEqual([4, 8, 12, 18, 24, 36]);
  });

  test("has the same classes in every year", () => {
    const limits = [2023, 2024, 2025].map((year) => derive({ measure: "city", year }).view.classes.map(({ upper }) => upper));
    expect(limits[1]).toEqual(limits[0]);
    expect(limits[2]).toEqual(limits[0]);
  });

  test("keeps what is secret secret", () => {
    const { view } = derive({ measure: "city" }, { entries: { 2025: ["suppressed", 80, 120, 180, 240, 360] } });
    expect(view.areas[0]).toMatchObject({ cell: { value: null, status: "suppressed" }, classIndex: null });
    expect(view.gaps).toContainEqual({ status: "suppressed", count: 1 });
  });

  test("does not exist for counts: the values stay, with one notice", () => {
    const { view, measure, notices } = derive({ measure: "city" }, { kind: "count" });
    expect([measure, view.palette]).toEqual(["value", "plain"]);
    expect(notices).toEqual([{ key: "measure", value: "city", reason: "notAvailable", shown: "value" }]);
  });

  test("takes limits of the reader's own, and refuses those that leave more than four classes on one side", () => {
    const own = derive({ measure: "city", classes: { method: "manual", limits: [-6, -2, 2, 6] } }).view;
    expect(own.classes.map(({ upper }) => upper)).toEqual([-6, -2, 2, 6, null]);
    const refused = derive({ measure: "city", classes: { method: "manual", limits: [1, 2, 3, 4, 5] } });
    expect(refused.notices.map(({ key }) => key)).toEqual(["classes"]);
    expect(refused.classes).toBeNull();
  });
});

describe("change", () => {
  test("since the first comparable year is in percentage points, and only a test says risen or fallen", () => {
    const { view, since } = derive({ measure: "change" });
    expect(since).toBe(2023);
    expect(view.areas.map(({ cell }) => cell.value)).toEqual([-2, 0, 2, -2, -6, 2]);
    // Newcombe, 95 %, in points: 6 to 4 of 100 (of 1,000) −3.95 to −0.08, 30 to 24 −9.87 to −2.11; all others hold 0.
    expect(view.areas.map(({ relation }) => relation)).toEqual(["lower", "similar", "similar", "similar", "lower", "similar"]);
    expect(view.areas[4]?.interval?.upper).toBeLessThan(0);
    expect(view.areas.map(({ beside }) => beside?.map(({ value }) => value))[4]).toEqual([30, 24]);
  });

  test("never crosses a series break, whatever year is asked for", () => {
    const breaks = [{ year: 2024, kind: "definition" as const, text: { de: "neu" } }];
    const { since, notices } = derive({ measure: "change", since: 2023 }, { breaks });
    expect(since).toBe(2024);
    expect(notices).toEqual([{ key: "since", value: "2023", reason: "notAvailable", shown: "2024" }]);
  });

  test("of a first year does not exist: the values stay, with one notice", () => {
    const { view, measure, notices } = derive({ measure: "change", year: 2023 });
    expect([measure, view.palette, notices.map(({ key }) => key)]).toEqual(["value", "need", ["measure"]]);
  });

  test("of a count is in per cent and unreliable on a small base", () => {
    const { view } = derive({ measure: "change" }, { kind: "count", entries: { 2023: [10, 80, 100, 200, 300, 340] } });
    expect(view.indicator.unit).toEqual({ de: "%" });
    expect(view.areas.slice(0, 3).map(({ cell }) => cell)).toEqual([
      { value: 300, status: "unreliable" },
      { value: 0, status: "ok" },
      { value: 20, status: "ok" },
    ]);
  });
});

describe("classes of the reader", () => {
  test("are computed over all years together and are the same in each", () => {
    const views = [2023, 2025].map((year) => derive({ classes: { method: "quantile", count: 3 }, year }).view);
    expect(views[0]?.classes.map(({ upper }) => upper)).toEqual(views[1]?.classes.map(({ upper }) => upper));
    expect(views[0]?.classes).toHaveLength(3);
  });

  test("of one's own are taken as they are", () => {
    const { view } = derive({ classes: { method: "manual", limits: [10, 12.5, 20] } });
    expect(view.areas.map(({ classIndex }) => classIndex)).toEqual([0, 0, 1, 2, 3, 3]);
    expect(view.indicator.classes["teil"]).toEqual({ method: "manual", limits: [10, 12.5, 20] });
  });

  test("hold every known value in exactly one class, whatever the method", () => {
    const method = fc.constantFrom("quantile" as const, "equal" as const, "natural" as const);
    fc.assert(
      fc.property(
        method,
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom("value" as const, "city" as const, "change" as const),
        (name, count, measure) => {
          const { view } = derive({ measure, classes: { method: name, count } });
          const counted = view.classes.reduce((sum, { areaCount }) => sum + areaCount, 0);
          expect(counted).toBe(6);
          expect(view.classes.length).toBeLessThanOrEqual(count);
          for (const area of view.areas) {
            const { lower, upper } = view.classes[area.classIndex ?? -1] ?? { lower: NaN, upper: NaN };
            expect((area.cell.value ?? NaN) >= (lower ?? -Infinity) && (area.cell.value ?? NaN) < (upper ?? Infinity)).toBe(true);
          }
          if (view.steps !== undefined) expect(view.steps.count).toBeLessThanOrEqual(9);
        },
      ),
    );
  });
});

describe("filter", () => {
  test("leaves areas outside the chosen classes pale and keeps all of them", () => {
    const { view } = derive({ only: [2] });
    expect(view.areas).toHaveLength(6);
    expect([...(view.pale ?? [])]).toEqual(["01", "02", "03", "04"]);
  });

  test("keeps to one district, and joins both wishes", () => {
    expect([...(derive({ within: areaId("1") }).view.pale ?? [])]).toEqual(["04", "05", "06"]);
    expect([...(derive({ within: areaId("2"), only: [1] }).view.pale ?? [])]).toEqual(["01", "02", "03", "05", "06"]);
    expect(derive({ within: areaId("00") }).view.pale?.size).toBe(0);
  });
});

test("only a state that asks for more than the published map needs the code for it", () => {
  const state = defaultState(manifest());
  expect(isDerived(state, "share")).toBe(false);
  expect(isDerived(state, "count")).toBe(true);
  expect(isDerived({ ...state, only: [1] }, "share")).toBe(true);
  expect(isDerived({ ...state, view: "about", measure: "city" }, "share")).toBe(false);
});

interface Source {
  readonly kind?: PublishedIndicator["kind"];
  readonly breaks?: PublishedIndicator["breaks"];
  readonly entries?: Readonly<Record<number, readonly Entry[]>>;
}

function derive(query: Partial<DerivedQuery>, { kind = "share", breaks = [], entries = {} }: Source = {}) {
  const years = [2023, 2024, 2025] as const;
  const rows = years.map((year): readonly Entry[] => {
    const cases = entries[year] ?? shares[year].map((share) => share * 10);
    const city = shares[year].reduce((sum, share) => sum + share * 10, 0);
    return [city, ...cases];
  });
  const table = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years },
    { cases: rows, base: years.map(() => [6000, ...partIds.map(() => 1000)]) },
  );
  const count = kind === "count" ? { denominator: null, scale: 1, unit: { de: "Kinder" } } : {};
  const data = atlasData([table], { indicators: [indicator("armut", { kind, breaks, ...count })] });
  const wish = { ...plain, ...query };
  return deriveView(data, wish, published(data, wish.year));
}

function published(data: AtlasData, year: number): IndicatorView {
  const [first] = data.manifest.indicators;
  if (first === undefined) throw new Error("an indicator expected");
  const view = selectIndicatorView(data, { indicator: first.id, level: areaLevelId("teil"), year });
  if (isLoading(view)) throw new Error("a loaded view expected");
  return view;
}
