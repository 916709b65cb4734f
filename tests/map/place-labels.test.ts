// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/map/svg/place-labels.ts";
import { areaAtPoint, horizontalRoom, shapeGeometry } from "../../src/map/svg/shapes.ts";
import { gridScene } from "./grid-city.ts";

describe("placeLabels", () => {
  it("leaves a name out where it does not fit even on two lines", () => {
    expect(linesOf("Hafenvorstadt", 20)).toEqual([]);
  });

  it("takes two lines where one is too wide, and one where there is room", () => {
    expect(linesOf("Hafenvorstadt", 11)).toEqual(["Hafen-", "vorstadt"]);
    expect(linesOf("Hafenvorstadt", 5)).toEqual(["Hafenvorstadt"]);
  });

  it("moves a name sideways into its area", () => {
    const scene = gridScene(5, [0, 0, 0, 0, 0]);
    const [first] = scene.labels;
    const aside = { ...scene, labels: first === undefined ? [] : [{ ...first, at: [10.001, first.at[1]] as const }] };
    const [label] = placeLabels(aside, shapeGeometry(scene.geometry, 1), 20);
    expect(label?.at[0]).toBeGreaterThan(18 + 35);
  });

  it("lets more names appear as the map grows", () => {
    const scene = gridScene(
      12,
      Array.from({ length: 12 }, () => 0),
    );
    const shapes = shapeGeometry(scene.geometry, 1);
    const counts = [40, 20, 10].map((fontSize) => placeLabels(scene, shapes, fontSize).length);
    expect(counts).toEqual([0, 12, 12]);
  });
});

describe("shapes", () => {
  const shapes = shapeGeometry(gridScene(2, [0, 1, 2, 3]).geometry, 0);

  it("know which area holds a point, and that none does outside", () => {
    expect([areaAtPoint(shapes, [100, 100]), areaAtPoint(shapes, [900, 700]), areaAtPoint(shapes, [1, 1])]).toEqual(["r1c1", "r2c2", null]);
  });

  it("measure the room beside a point up to the edges around it, not across a hole", () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    const hole = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ] as const;
    expect(horizontalRoom([ring, hole], [2, 5])).toEqual([0, 4]);
    expect(horizontalRoom([ring, hole], [5, 5])).toBeNull();
  });
});

function linesOf(name: string, fontSize: number): readonly string[] {
  const columns = Array.from({ length: 16 }, () => 0);
  const scene = gridScene(16, columns);
  const [first] = scene.labels;
  const labels = first === undefined ? [] : [{ ...first, lines: [name] }];
  return placeLabels({ ...scene, labels }, shapeGeometry(scene.geometry, 1), fontSize)[0]?.lines ?? [];
}
