// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { areaId } from "../../../src/core/model/ids.ts";
import { areaClass } from "../../../src/map/svg/draw-map.ts";
import { areaStates, changedStates } from "../../../src/map/gl/area-states.ts";
import { layerNeeds, mapLayers } from "../../../src/map/gl/layers.ts";
import { patternPixels, patternTiles } from "../../../src/map/gl/pattern-image.ts";
import { areaFeatures, lineFeatures } from "../../../src/map/gl/sources.ts";
import { fillColours, parseColour, type MapTheme } from "../../../src/map/gl/theme.ts";
import { gridScene, sceneArea } from "../grid-city.ts";

const theme: MapTheme = {
  colour: (name) => (name === "need-1" ? "rgb(0, 0, 0)" : name === "need-2" ? "rgb(100, 50, 0)" : "rgb(9, 9, 9)"),
  optional: () => "",
  width: () => 2,
};
const nobody = { hovered: null, focused: null };

describe("parseColour", () => {
  it("refuses what is not a plain colour", () => {
    expect(() => parseColour("")).toThrow('parseColour: "#rrggbb" expected, "" found');
  });

  it.each([
    ["#0a5a66", [10, 90, 102]],
    ["#fff", [255, 255, 255]],
    ["rgb(1, 2, 3)", [1, 2, 3]],
  ])("reads %s", (text, channels) => {
    expect(parseColour(text)).toEqual(channels);
  });
});

describe("the GL map", () => {
  it("paints every area with the class the drawing gives it", () => {
    const scene = {
      ...gridScene(2, [0, "suppressed"]),
      areas: [sceneArea("r1c1", { fill: 3, pale: true }), sceneArea("r1c2", { fill: "suppressed" })],
    };
    const states = areaStates(scene, nobody);
    const classes = [...states.values()].map(({ fill, pale }) => `area ${fill}${pale ? " dim" : ""}`);
    expect(classes).toEqual(scene.areas.map((area) => areaClass(scene, area)));
  });

  it("touches only the areas that changed", () => {
    const scene = gridScene(2, [0, 1, 2, 3]);
    const before = areaStates(scene, nobody);
    const after = areaStates({ ...scene, selected: areaId("r2c1") }, { hovered: areaId("r1c1"), focused: null });
    expect(changedStates(before, after).map(([id]) => id)).toEqual(["r1c1", "r2c1"]);
    expect(changedStates(after, after)).toEqual([]);
  });

  it("mixes half steps from the two tokens beside them", () => {
    expect(fillColours(theme).get("k15")).toBe("rgb(50, 25, 0)");
    expect(fillColours(theme).size).toBe(3 * 9 + 6);
  });

  it("adds a pattern layer only for gaps that occur, and all steps only when patterns are wanted", () => {
    const patternsOf = (scene: ReturnType<typeof gridScene>): readonly string[] =>
      mapLayers(theme, layerNeeds(scene)).flatMap(({ id }) => (id.startsWith("pattern-") ? [id] : []));
    expect(patternsOf(gridScene(1, [0]))).toEqual([]);
    expect(patternsOf(gridScene(2, ["pending", "suppressed"]))).toEqual(["pattern-k-secret", "pattern-k-wait"]);
    expect(patternsOf(gridScene(2, [0, 4], { patterns: true }))).toEqual(["pattern-k1", "pattern-k5"]);
  });

  it("lets pictures through the colours, and puts nothing opaque between them and the colours", () => {
    const layers = mapLayers(theme, layerNeeds(gridScene(1, [0]), true));
    const ids = layers.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["around", "basemap"]);
    expect(ids.indexOf("fill")).toBeGreaterThan(1);
    expect(ids).not.toContain("ground");
    expect(mapLayers(theme, layerNeeds(gridScene(1, [0]))).map(({ id }) => id)).not.toContain("basemap");
  });

  it("draws names never as glyphs", () => {
    expect(mapLayers(theme, layerNeeds(gridScene(1, [0]))).map(({ type }) => type)).not.toContain("symbol");
  });

  it("hands over each border once, by kind", () => {
    const scene = gridScene(4, [0, 0, 0, 0]);
    expect(lineFeatures(scene).features.map(({ properties }) => properties?.["kind"])).toEqual(["border", "border", "parent", "edge"]);
    expect(areaFeatures(scene.geometry).features.map(({ properties }) => properties.id)).toEqual(["r1c1", "r1c2", "r1c3", "r1c4"]);
  });
});

describe("patternPixels", () => {
  it("rises in blackness from nothing to nine tenths", () => {
    const shares = ["p1", "p15", "p2", "p25", "p3", "p35", "p4", "p45", "p5"].map(blackness);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(0.9, 1);
  });

  it.each(["hatch", "dots", "crosses", "dashes"])("keeps %s light enough for a name on it", (name) => {
    expect(blackness(name)).toBeGreaterThan(0.05);
    expect(blackness(name)).toBeLessThan(0.3);
  });
});

function blackness(name: string): number {
  const tile = patternTiles.get(name);
  if (tile === undefined) throw new Error(`pattern expected, "${name}" found`);
  const data = patternPixels(tile, 32, { ground: [255, 255, 255], ink: [0, 0, 0] });
  const light = data.filter((_, index) => index % 4 === 0).reduce((sum, value) => sum + value, 0);
  return 1 - light / (32 * 32 * 255);
}
