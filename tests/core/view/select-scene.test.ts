// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import type { LevelGeometry } from "../../../src/core/view/geometry.ts";
import type { AreaValue, DisadvantageArea, DisadvantageView, IndicatorView } from "../../../src/core/view/indicator-view.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import type { MapScene } from "../../../src/core/view/scene.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import { selectDisadvantageScene } from "../../../src/core/view/select-disadvantage-scene.ts";
import { selectScene } from "../../../src/core/view/select-scene.ts";
import { atlasData, type Entry, partIds, partLevel, partTable } from "./small-edition.ts";

describe("the scene of an indicator", () => {
  test("fills areas in the order of the shapes, gaps by their status, a shape without an area as missing", () => {
    const scene = sceneOf([5, 15, 25, "suppressed", "pending", 5], ["06", "05", "04", "03", "02", "01", "99"]);
    expect(scene.areas.map((area) => [area.id, area.fill])).toEqual([
      ["06", 0],
      ["05", "pending"],
      ["04", "suppressed"],
      ["03", 2],
      ["02", 1],
      ["01", 0],
      ["99", "missing"],
    ]);
    expect(scene.areas.at(-1)?.plate).toEqual(["99 unbekannt"]);
    expect(scene.classCount).toBe(3);
  });

  test("takes all words from the texts that are handed in", () => {
    const scene = sceneOf([5, 15, 25, 5, 5, 5], partIds);
    expect([scene.title, scene.description]).toEqual(["Titel armut", "6 Gebiete"]);
    expect(scene.areas[0]?.plate).toEqual(["Teil 01: 5"]);
  });

  test("labels drawn areas and the parts of the city around them", () => {
    const scene = sceneOf([5, 15, 25, 5, 5, 5], ["02"]);
    expect(scene.labels).toEqual([{ id: "02", at: [1, 1], lines: ["Teil 02"] }]);
    expect(scene.parentLabels.map((label) => label.text)).toEqual(["Nord", "Süd"]);
  });

  test("marks the chosen and compared areas only where they are drawn", () => {
    const frame = { area: areaId("1"), compared: [areaId("02"), areaId("1")] };
    expect(sceneOf([5, 15, 25, 5, 5, 5], partIds, frame)).toMatchObject({ selected: null, compared: ["02"] });
    expect(sceneOf([5, 15, 25, 5, 5, 5], partIds, { area: areaId("03"), compared: [] }).selected).toBe("03");
  });
});

describe("the scene of the overlay", () => {
  test("writes the count on each area, with a question mark where conditions are open", () => {
    const scene = selectDisadvantageScene(
      overlay([area("01", 0, 0), area("02", 1, 1), area("03", 2, 0)]),
      frameOf(["01", "02", "03", "04"]),
      {
        ...texts,
        plate: ({ name }: DisadvantageArea) => [name],
      },
    );
    expect(scene.areas.map(({ sign, fill, outlined }) => [sign, fill, outlined])).toEqual([
      ["0", 0, false],
      ["1?", 1, false],
      ["2", 2, true],
      ["?", "missing", false],
    ]);
  });

  test("draws an area of which nothing is known as a gap, secret before missing", () => {
    const scene = selectDisadvantageScene(overlay([area("01", 0, 2)]), frameOf(["01"]), {
      ...texts,
      plate: ({ name }: DisadvantageArea) => [name],
    });
    expect(scene.areas[0]).toMatchObject({ sign: "?", fill: "suppressed", outlined: false });
  });
});

const texts = { title: () => "Titel", description: () => "Beschreibung", unknownPlate: (name: string) => [`${name} unbekannt`] };

function frameOf(
  shapes: readonly string[],
  state: { area: AreaValue["id"] | null; compared: readonly AreaValue["id"][] } = { area: null, compared: [] },
) {
  const geometry: LevelGeometry = {
    level: areaLevelId("teil"),
    areas: shapes.map((id) => ({ id: areaId(id), polygons: [] })),
    borders: [],
    parentBorders: [],
    outline: [],
    bounds: [0, 0, 1, 1],
  };
  return { data: atlasData([]), geometry, furniture: null, state: { ...state, names: true, patterns: false } };
}

function sceneOf(cases: readonly Entry[], shapes: readonly string[], state?: Parameters<typeof frameOf>[1]): MapScene {
  const data = atlasData([partTable(cases, [100, 100, 100, 100, 100, 100], [60, 600])]);
  const view = selectIndicatorView(data, { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 });
  if (isLoading(view)) throw new Error("loaded data expected");
  return selectScene(view, frameOf(shapes, state), {
    ...texts,
    title: ({ indicator }: IndicatorView) => `Titel ${indicator.id}`,
    description: ({ areas }: IndicatorView) => `${areas.length} Gebiete`,
    plate: ({ name, cell }: AreaValue) => [`${name}: ${cell.value}`],
  });
}

/** `met` of two conditions are met and `unknown` open, the first of the open ones secret, the others missing. */
function area(id: string, met: number, unknown: number): DisadvantageArea {
  const results = ["a", "b"].map((condition, index) => {
    const isOpen = index >= 2 - unknown;
    const status = isOpen ? (index === 2 - unknown ? "suppressed" : "missing") : "ok";
    return { condition, result: isOpen ? "unknown" : index < met ? "met" : "notMet", cell: { value: isOpen ? null : 1, status } };
  });
  return { id: areaId(id), name: id, parentName: null, met, unknown, results, population: { value: 1, status: "ok" } } as never;
}

function overlay(areas: readonly DisadvantageArea[]): DisadvantageView {
  const gap = { value: null, status: "missing" } as const;
  return {
    level: partLevel,
    year: 2025,
    conditions: [],
    areas,
    classes: [0, 1, 2].map((count) => ({ from: count, to: count, areaCount: 0 })),
    flagged: { least: 2, areaCount: 1, people: gap, allPeople: gap },
  };
}
