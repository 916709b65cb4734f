// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { areaId } from "../../src/core/model/ids.ts";
import { neighbourhoodOf, neighbourTowards, readingOrder, type Heading } from "../../src/map/neighbours.ts";
import { gridGeometry } from "./grid-city.ts";

describe("neighbourTowards", () => {
  const neighbourhood = neighbourhoodOf(gridGeometry(3, 3));

  it.each<[Heading, string]>([
    ["up", "r1c2"],
    ["right", "r2c3"],
    ["down", "r3c2"],
    ["left", "r2c1"],
  ])("walks %s to the area on that side", (heading, target) => {
    expect(neighbourTowards(neighbourhood, areaId("r2c2"), heading)).toBe(target);
  });

  it("stays at the edge of the city", () => {
    expect(neighbourTowards(neighbourhood, areaId("r1c1"), "up")).toBeNull();
    expect(neighbourTowards(neighbourhood, areaId("r1c1"), "left")).toBeNull();
  });

  it("knows nothing of an area that is not on the map", () => {
    expect(neighbourTowards(neighbourhood, areaId("anders"), "up")).toBeNull();
  });

  it("jumps over a gap to an island", () => {
    const grid = gridGeometry(3, 1);
    const withGap = neighbourhoodOf({ ...grid, areas: grid.areas.filter(({ id }) => id !== "r1c2") });
    expect(neighbourTowards(withGap, areaId("r1c1"), "right")).toBe("r1c3");
  });

  it("takes only areas with a common border for neighbours, not those that touch in a corner", () => {
    expect([...(neighbourhood.neighbours.get(areaId("r1c1")) ?? [])].sort()).toEqual(["r1c2", "r2c1"]);
  });

  it("reaches every area from every other", () => {
    const headings: readonly Heading[] = ["up", "right", "down", "left"];
    const reached = new Set([areaId("r1c1")]);
    for (const area of reached) for (const heading of headings) reached.add(neighbourTowards(neighbourhood, area, heading) ?? area);
    expect(reached.size).toBe(9);
  });
});

describe("readingOrder", () => {
  it("goes from the north west to the south east", () => {
    expect(readingOrder(gridGeometry(2, 2))).toEqual(["r1c1", "r1c2", "r2c1", "r2c2"]);
  });
});
