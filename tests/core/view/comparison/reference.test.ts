// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, indicatorId } from "../../../../src/core/model/ids.ts";
import type { AtlasData } from "../../../../src/core/view/atlas-data.ts";
import { compareToReference } from "../../../../src/core/view/comparison/compare-to-reference.ts";
import { externalReference, type Reference, selectReference } from "../../../../src/core/view/comparison/reference.ts";
import { spineRow } from "../../../../src/core/view/comparison/spine-row.ts";
import type { IndicatorView } from "../../../../src/core/view/indicator-view.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../../src/core/view/select-indicator-view.ts";
import type { AtlasState } from "../../../../src/core/view/state.ts";
import { atlasData, type Entry, indicator, loadedTable, partIds } from "../small-edition.ts";

const words = { group: "Eigene Gruppe" };
const armut = indicatorId("armut");

describe("the reference of a comparison", () => {
  test("is the city unless something else is named", () => {
    const found = reference({});
    expect(found).toMatchObject({ kind: "city", name: "Probestadt" });
    expect(found.values.get(armut)?.cell.value).toBe(15);
    expect(found.series?.points.map(({ year }) => year)).toEqual([2025]);
  });

  test("can be an area of a level above, with its own line", () => {
    const found = reference({ reference: areaId("1") });
    expect(found).toMatchObject({ kind: "area", name: "Nord" });
    expect(found.values.get(armut)?.cell.value).toBe(20);
    expect([...found.parts]).toEqual(["01", "02", "03"]);
    expect(found.series?.name).toBe("Nord");
  });

  test("says which table it waits for", () => {
    const data = edition();
    const tables = new Map([...data.tables].filter(([key]) => key !== "t/bezirk"));
    const state = { ...defaultState(data.manifest), reference: areaId("1") };
    expect(selectReference({ ...data, tables }, state, [viewOf(data)], words)).toEqual({
      loading: [{ kind: "table", table: "t", level: "bezirk" }],
    });
  });

  test("can be the reader's own group, computed from the sums of its counts", () => {
    // 10 of 100 and 30 of 300: 40 of 400, not the mean of two rates.
    const found = reference({ reference: "group", group: ["01", "02"].map(areaId) }, { bases: [100, 300, 100, 100, 100, 100] });
    expect(found.values.get(armut)?.cell).toEqual({ value: 10, status: "ok" });
    expect(found.values.get(armut)?.numerator.value).toBe(40);
    expect(found.series?.points).toEqual([{ year: 2025, cell: { value: 10, status: "ok" } }]);
  });

  test("is suppressed as a group if any of its parts is", () => {
    const found = reference({ reference: "group", group: ["01", "02"].map(areaId) }, { cases: [10, "suppressed", 20, 10, 10, 10] });
    expect(found.values.get(armut)?.cell).toEqual({ value: null, status: "suppressed" });
    expect(found.values.get(armut)?.numerator.value).toBeNull();
    expect(found.series?.points.every(({ cell }) => cell.value === null)).toBe(true);
  });

  test("has no value for an empty group", () => {
    expect(reference({ reference: "group" }).values.get(armut)?.cell.status).toBe("missing");
  });

  test("can be values from elsewhere, of the year closest to the one shown", () => {
    const values = [2020, 2024, 2026].map((year) => ({ indicator: armut, value: year - 2000, year, name: "Köln", source: "" }));
    const found = externalReference({ values, shown: "Köln" }, [viewOf(edition())]);
    expect(found).toMatchObject({ kind: "external", name: "Köln", series: null });
    expect(found?.values.get(armut)?.cell.value).toBe(26);
    expect(externalReference({ values, shown: null }, [])).toBeNull();
    expect(externalReference({ values, shown: "Bonn" }, [viewOf(edition())])?.values.get(armut)?.cell.status).toBe("missing");
  });
});

describe("an area against the reference", () => {
  test("is tested against the rest of what it is a part of", () => {
    const found = reference({});
    const view = viewOf(edition());
    // 30 of 100 against 60 of 500 in the rest of the city.
    expect(compareToReference(view.indicator, areaOf(view, "02"), found)).toEqual({ difference: 15, isClear: true });
    // 10 of 100 against 80 of 500.
    expect(compareToReference(view.indicator, areaOf(view, "01"), found)).toEqual({ difference: -5, isClear: false });
  });

  test("is tested against the whole where it is no part of it", () => {
    const view = viewOf(edition());
    const found = reference({ reference: areaId("1") });
    // 10 of 100 against 60 of 300.
    expect(compareToReference(view.indicator, areaOf(view, "04"), found)).toEqual({ difference: -10, isClear: true });
  });

  test("cannot be tested without counts, is not compared with itself, and counts are not compared", () => {
    const view = viewOf(edition());
    const values = [{ indicator: armut, value: 12, year: 2025, name: "Köln", source: "" }];
    const other = externalReference({ values, shown: "Köln" }, [view]);
    if (other === null) throw new Error("a reference expected");
    expect(compareToReference(view.indicator, areaOf(view, "01"), other)).toEqual({ difference: -2, isClear: null });
    const own: Reference = { ...other, values: new Map([[armut, areaOf(view, "01")]]) };
    expect(compareToReference(view.indicator, areaOf(view, "01"), own)).toBeNull();
    expect(compareToReference({ ...view.indicator, kind: "count" }, areaOf(view, "01"), other)).toBeNull();
  });
});

describe("a row of the spine", () => {
  test("holds distances from the reference in standard deviations of all areas", () => {
    // Values 10, 30, 20, 10, 10, 10: mean 15, population sd √(350/6) = 7.638; city 15.
    const row = spineRow(viewOf(edition()), reference({}));
    expect(row?.distances.get(areaId("02"))).toBeCloseTo(15 / Math.sqrt(350 / 6), 12);
    expect(row?.lowest).toBeCloseTo(-5 / Math.sqrt(350 / 6), 12);
    expect(row?.highest).toBeCloseTo(15 / Math.sqrt(350 / 6), 12);
  });

  test("leaves out unknown values and does not exist without a reference or any spread", () => {
    const hidden = viewOf(edition({ cases: [10, "suppressed", 20, 10, 10, 10] }));
    expect(spineRow(hidden, reference({}))?.distances.has(areaId("02"))).toBe(false);
    expect(spineRow(viewOf(edition({ cases: [10, 10, 10, 10, 10, 10] })), reference({}))).toBeNull();
    expect(spineRow(viewOf(edition()), reference({ reference: "group" }))).toBeNull();
  });
});

interface Counts {
  readonly cases?: readonly Entry[];
  readonly bases?: readonly Entry[];
}

/** Parts 01 to 06 with 10, 30, 20, 10, 10, 10 cases of 100 people each; Nord 60 of 300, Süd 30 of 300, the city 90 of 600. */
function edition({ cases = [10, 30, 20, 10, 10, 10], bases = [100, 100, 100, 100, 100, 100] }: Counts = {}): AtlasData {
  const parts = { id: "t", level: "teil", areas: ["00", ...partIds], years: [2025] };
  const districts = { id: "t", level: "bezirk", areas: ["00", "1", "2"], years: [2025] };
  return atlasData([
    loadedTable(parts, { cases: [[90, ...cases]], base: [[600, ...bases]] }),
    loadedTable(districts, { cases: [[90, 60, 30]], base: [[600, 300, 300]] }),
  ]);
}

function viewOf(data: AtlasData): IndicatorView {
  const view = selectIndicatorView(data, { ...defaultState(data.manifest), indicator: indicator("armut").id });
  if (isLoading(view)) throw new Error("loaded data expected");
  return view;
}

function areaOf(view: IndicatorView, id: string) {
  const found = view.areas.find((area) => area.id === id);
  if (found === undefined) throw new Error(`area ${id} expected`);
  return found;
}

function reference(change: Partial<AtlasState>, counts: Counts = {}): Reference {
  const data = edition(counts);
  const found = selectReference(data, { ...defaultState(data.manifest), ...change }, [viewOf(data)], words);
  if (isLoading(found)) throw new Error("loaded data expected");
  return found;
}
