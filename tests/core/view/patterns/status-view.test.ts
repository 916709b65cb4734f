// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId, measureId } from "../../../../src/core/model/ids.ts";
import type { Manifest } from "../../../../src/core/package/edition-format.ts";
import { selectStatus, type StatusView } from "../../../../src/core/view/patterns/status-view.ts";
import { standardStudy } from "../../../../src/core/view/patterns/study.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { atlasData, type Entry, indicator, loadedTable, manifest, partIds } from "../small-edition.ts";

const years = [2023, 2024, 2025];
const steady = [10, 20, 30, 40, 50, 90];

describe("status and dynamics", () => {
  test("wait for the tables that are not there yet", () => {
    const data = { ...edition({}), tables: new Map() };
    expect(selectStatus(data, state(), standardStudy)).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("rate the areas by their burdens, and by how these changed over two years", () => {
    const view = judged({ cases: [steady, steady, [10, 20, 30, 40, 50, 120]] });
    // By hand: mean 45, sd with n √(7750/6) = 35.940; z of the last 75/35.940 = 2.0868. Only one changed: z = √5, the others −1/√5.
    expect(view.areas[5]).toMatchObject({ statusClass: 3, dynamicClass: 2, reason: null, fill: 3 });
    expect(view.areas[5]?.status.value).toBeCloseTo(2.0868, 4);
    expect(view.areas[5]?.dynamic.value).toBeCloseTo(Math.sqrt(5), 9);
    expect(view.areas.slice(0, 5).map(({ statusClass, dynamicClass }) => [statusClass, dynamicClass])).toEqual(
      Array.from({ length: 5 }, () => [1, 1]),
    );
    expect([view.year, view.since]).toEqual([2025, 2023]);
    expect(view.cells[3]?.[2]).toMatchObject({ areas: [5], people: { value: 1000, isLowerBound: false } });
    expect(view.cells[1]?.[1]).toMatchObject({ areas: [0, 1, 2, 3, 4], people: { value: 5000 } });
  });

  test("turn round an indicator whose low values are the burden", () => {
    const view = judged({ indicators: [indicator("armut", { direction: -1 })] });
    expect(view.areas[5]?.status.value).toBeLessThan(-1);
    expect(view.areas[5]?.statusClass).toBe(0);
  });

  test.each<[Entry, string, string]>([
    ["suppressed", "gap", "suppressed"],
    ["missing", "gap", "missing"],
  ])("never rate an area with a %s value, whatever its others are", (entry, reason, fill) => {
    const view = judged({ cases: [steady, steady, [entry, 20, 30, 40, 50, 90]] });
    expect(view.areas[0]).toMatchObject({ statusClass: null, dynamicClass: null, reason, fill });
    expect(view.areas[0]?.status.value).toBeNull();
    expect(view.unrated.map((group) => [group.reason, group.areas])).toEqual([["gap", [0]]]);
  });

  test("do not rate areas with too few people, and these do not move the others", () => {
    const people = [299, 1000, 1000, 1000, 1000, 1000];
    const view = judged({ people, cases: [steady, steady, [500, 20, 30, 40, 50, 90]] });
    const other = judged({ people, cases: [steady, steady, [1, 20, 30, 40, 50, 90]] });
    expect(view.areas[0]).toMatchObject({ statusClass: null, reason: "few", fill: "notApplicable" });
    expect(view.areas[5]?.status).toEqual(other.areas[5]?.status);
    expect(judged({ people }, { least: 299 }).areas[0]?.reason).toBeNull();
  });

  test("do not rate areas whose people are not known, unless no least number is asked for", () => {
    const people: Entry[] = ["suppressed", 1000, 1000, 1000, 1000, 1000];
    expect(judged({ people }).areas[0]?.reason).toBe("noPeople");
    expect(judged({ people }, { least: 0 }).areas[0]?.reason).toBeNull();
  });

  test("leave out, and name, what cannot take part", () => {
    const indicators = [
      indicator("armut"),
      indicator("neutral", { direction: 0 }),
      indicator("zahl", { kind: "count", denominator: null }),
      indicator("grob", { finestLevel: areaLevelId("bezirk") }),
      indicator("neu", { breaks: [{ year: 2024, kind: "definition", text: { de: "neu gezählt" } }] }),
    ];
    const view = judged({ indicators });
    expect(view.parts.map((part) => part.indicator.id)).toEqual(["armut"]);
    expect(view.leftOut.map((left) => [left.indicator.id, left.reason])).toEqual([
      ["neutral", "neutral"],
      ["zahl", "count"],
      ["grob", "level"],
      ["neu", "year"],
    ]);
  });

  test("over more years than there are do without any indicator", () => {
    const view = judged({}, { years: 9 });
    expect(view.parts).toEqual([]);
    expect(view.areas.every(({ statusClass }) => statusClass === null)).toBe(true);
  });
});

interface City {
  readonly cases?: readonly (readonly Entry[])[];
  readonly people?: readonly Entry[];
  readonly indicators?: Manifest["indicators"];
}

function judged(city: City, change: Partial<typeof standardStudy> = {}): StatusView {
  const view = selectStatus(edition(city), state(), { ...standardStudy, ...change });
  if (isLoading(view)) throw new Error("a view expected, needs found");
  return view;
}

/** Shares of 1,000 in three years, with residents in the base. */
function edition({ cases = [steady, steady, steady], people = partIds.map(() => 1000), indicators = [indicator("armut")] }: City) {
  const table = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years },
    {
      cases: cases.map((row) => [300, ...row]),
      base: years.map(() => [6000, ...partIds.map(() => 1000)]),
      people: years.map(() => [6000, ...people]),
    },
  );
  const residents = indicator("einwohner", { kind: "count", numerator: measureId("people"), denominator: null, scale: 1, direction: 0 });
  return atlasData([table], { indicators: [...indicators, residents], conditions: conditionsOf(indicators) });
}

function conditionsOf(indicators: Manifest["indicators"]): Manifest["conditions"] {
  return indicators.map(({ id }) => ({ id, indicator: indicatorId(id), rule: "cityFactor", value: 1.2 }));
}

function state() {
  return { ...defaultState(manifest()), level: areaLevelId("teil"), year: 2025 };
}
