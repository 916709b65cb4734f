// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, indicatorId, measureId } from "../../../../src/core/model/ids.ts";
import type { AtlasData } from "../../../../src/core/view/atlas-data.ts";
import { type ComparisonParts, selectComparisonParts } from "../../../../src/core/view/comparison/comparison-parts.ts";
import { createAreaSearch } from "../../../../src/core/view/comparison/find-areas.ts";
import { scatterView } from "../../../../src/core/view/comparison/scatter-view.ts";
import { selectSimilarAreas } from "../../../../src/core/view/comparison/similar-areas.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import type { AtlasState } from "../../../../src/core/view/state.ts";
import { atlasData, type Entry, indicator, levels, loadedTable, partIds, table } from "../small-edition.ts";

describe("what stands beside the chosen indicator", () => {
  test("is nothing for dots, the first other indicator for the scatter plot, the named one where it is named", () => {
    expect(parts({}).partner).toBeNull();
    expect(parts({ chart: "scatter" }).partner).toMatchObject({ kind: "indicator", view: { indicator: { id: "arbeit" } } });
    expect(parts({ chart: "maps", pair: indicatorId("arbeit") }).partner?.view.indicator.id).toBe("arbeit");
  });

  test("is another year for the maps, the first that is counted alike, or the named one", () => {
    expect(parts({ chart: "maps" }).partner).toMatchObject({ kind: "year", view: { year: 2024 }, crossesBreak: false });
    expect(parts({ chart: "maps", since: 2023 }).partner).toMatchObject({ view: { year: 2023 }, crossesBreak: true });
  });
});

describe("differences within and between the areas around", () => {
  test("are weighted by people", () => {
    // Nord 10, 20, 30 and Süd 10, 10, 10 with 100 people each: mean 15; between 2·300·5² = 15000, total 100·(25+25+225+75) = 35000.
    expect(parts({}).withinBetween).toMatchObject({ parentLevel: { id: "bezirk" }, counted: 6, all: 6 });
    const { withinBetween } = parts({});
    if (withinBetween.parentLevel === null) throw new Error("an answer expected");
    expect(withinBetween.between).toBeCloseTo(15000 / 35000, 12);
  });

  test("leave out what is secret and say so, and have no answer with too little left", () => {
    const hidden = edition({ armut: [10, "suppressed", 30, 10, 10, 10] });
    expect(parts({}, hidden).withinBetween).toMatchObject({ counted: 5, all: 6 });
    const few = edition({ armut: [10, "suppressed", "suppressed", 10, 10, 10] });
    expect(parts({}, few).withinBetween).toEqual({ parentLevel: null });
  });
});

describe("similar areas", () => {
  test("come with what differs most, and with how many could not be placed", () => {
    const { views } = parts({}, edition({ armut: [10, 11, 30, 30, "suppressed", 28], arbeit: [5, 9, 5, 5, 5, 6] }));
    const found = selectSimilarAreas(views, areaId("03"));
    expect(found?.nearest.map(({ area }) => area.id)).toEqual(["04", "06", "01", "02"]);
    expect(found?.measuredBy.map(({ indicator: { id } }) => id)).toEqual(["armut", "arbeit"]);
    expect(found?.incomplete).toBe(1);
    expect(found?.nearest[2]?.differs).toMatchObject({ view: { indicator: { id: "armut" } }, own: { id: "03" }, other: { id: "01" } });
    expect(selectSimilarAreas(views, areaId("99"))).toBeNull();
  });
});

describe("two indicators against each other", () => {
  test("pair the areas, and only those with both numbers have a point", () => {
    const { views } = parts({}, edition({ armut: [10, 20, 30, "suppressed", 50, 60], arbeit: [1, 2, 3, 4, 5, 6] }));
    const [across, up] = views;
    if (across === undefined || up === undefined) throw new Error("two views expected");
    const found = scatterView(across, up);
    expect(found.areas.map(({ point }) => point?.x ?? null)).toEqual([10, 20, 30, null, 50, 60]);
    expect(found.correlation).toMatchObject({ n: 5 });
    expect(found.correlation?.pearson).toBeCloseTo(1, 12);
  });
});

describe("the search for areas", () => {
  test("finds by name and key, and several at once between commas", () => {
    const areas = levels().get("teil");
    if (areas === undefined) throw new Error("a level expected");
    const search = createAreaSearch(
      areas,
      areas.ids.map(() => "Nord"),
    );
    expect(search("Teil 0", 4).hits).toHaveLength(4);
    expect(search("05", 4).hits[0]?.entry).toMatchObject({ kind: "key", area: "05" });
    expect(search("Teil 01, 05; teil 02", 4).together.map(({ area }) => area)).toEqual(["01", "05", "02"]);
    expect(search("Teil 01, nirgends", 4).together).toEqual([]);
    expect(search("Teil 01, Teil 01", 4).together).toHaveLength(1);
  });
});

type Values = Readonly<Record<string, readonly Entry[]>>;

/** Per cent values (a base of 100) of "armut" and "arbeit" on the parts, the same in 2023, 2024 and 2025; "armut" breaks in 2024. */
function edition(values: Values = {}): AtlasData {
  const all = { armut: [10, 20, 30, 10, 10, 10], arbeit: [4, 1, 2, 1, 3, 1], ...values };
  const rows = (entries: readonly Entry[]): readonly (readonly Entry[])[] => [2023, 2024, 2025].map(() => [15, ...entries]);
  const counts = Object.entries(all).map(([id, entries]) => [id, rows(entries)]);
  const source = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years: [2023, 2024, 2025] },
    { base: rows(partIds.map(() => 100)), einwohner: rows(partIds.map(() => 100)), ...Object.fromEntries(counts) },
  );
  return atlasData([source], {
    indicators: [
      indicator("armut", { numerator: measureId("armut"), breaks: [{ year: 2024, kind: "definition", text: { de: "" } }] }),
      indicator("arbeit", { numerator: measureId("arbeit") }),
      indicator("einwohner", { kind: "count", numerator: measureId("einwohner"), denominator: null, scale: 1 }),
    ],
    tables: [table("t", ["base", "armut", "arbeit", "einwohner"], { teil: [2023, 2024, 2025] })],
  });
}

function parts(change: Partial<AtlasState>, data: AtlasData = edition()): ComparisonParts {
  const found = selectComparisonParts(data, { ...defaultState(data.manifest), ...change }, { group: "Gruppe" });
  if (isLoading(found)) throw new Error("loaded data expected");
  return found;
}
