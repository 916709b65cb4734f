// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { printMarkup, type Markup } from "../../src/core/markup/tree.ts";
import { areaId } from "../../src/core/model/ids.ts";
import { drawMap } from "../../src/map/svg/draw-map.ts";
import { gridScene, sceneArea } from "./grid-city.ts";

describe("drawMap", () => {
  it("paints every area once, with its key and its class", () => {
    const areas = find(drawMap(gridScene(2, [0, 4, "suppressed", 2])), "area");
    expect(areas.map((area) => `${area.attributes["data-area"]} ${area.attributes["class"]}`)).toEqual([
      "r1c1 area k1",
      "r1c2 area k5",
      "r2c1 area k-secret",
      "r2c2 area k3",
    ]);
  });

  it("prints shared corners of two areas at the same place", () => {
    const [west, east] = find(drawMap(gridScene(2, [0, 1])), "area");
    expect([west?.attributes["d"], east?.attributes["d"]]).toEqual(["M18 18l482 0 0 375-482 0z", "M500 18l482 0 0 375-482 0z"]);
  });

  it("names the map and describes it without a tooltip", () => {
    const map = drawMap(gridScene(1, [0]));
    expect(map.attributes).toEqual({
      class: "map",
      viewBox: "0 0 1000 786",
      role: "img",
      "aria-label": "Karte: Kinderarmut",
      "aria-describedby": "map-desc",
    });
    expect(printMarkup(map)).not.toContain("<title");
    expect(printMarkup(drawMap(gridScene(1, [0]), { standalone: true }))).toContain("<title>Karte: Kinderarmut</title>");
  });

  it("draws the selected area in yolk with a dark edge, above the names' ground and below the names", () => {
    const text = printMarkup(drawMap(gridScene(2, [0, 1], { selected: areaId("r1c2") })));
    expect(text).toContain(
      '<path class="sel-a" d="M500 18l482 0 0 375-482 0z"></path><path class="sel-b" d="M500 18l482 0 0 375-482 0z"></path>',
    );
    expect(text.indexOf("sel-b")).toBeLessThan(text.indexOf("<text"));
  });

  it("draws each border once and gives borders between parents their own line", () => {
    const lines = printMarkup(drawMap(gridScene(4, [0, 1, 2, 3])));
    expect(lines).toContain('<path class="core" d="M259 18l0 187M741 18l0 187"></path>');
    expect(lines).toContain('<path class="bcore" d="M500 18l0 187"></path>');
  });

  it("keeps the name of a suppressed area and offers the hatch only where it occurs", () => {
    const hatched = printMarkup(drawMap(gridScene(1, ["suppressed"])));
    expect(hatched).toContain('<pattern id="hatch"');
    expect(hatched).toContain('class="lab k-secret desk"');
    expect(printMarkup(drawMap(gridScene(1, [3])))).not.toContain("<pattern");
  });

  it.each([
    ["missing", "crosses"],
    ["pending", "dots"],
    ["undefined", "dashes"],
  ] as const)("shows %s apart from every other gap", (fill, pattern) => {
    expect(printMarkup(drawMap(gridScene(1, [fill]))).match(/<pattern id="[a-z]+"/g)).toEqual([`<pattern id="${pattern}"`]);
  });

  it("turns areas outside a filter pale instead of removing them", () => {
    const scene = gridScene(1, [2]);
    const map = drawMap({ ...scene, areas: [sceneArea("r1c1", { fill: 2, pale: true })] });
    expect(find(map, "area")[0]?.attributes["class"]).toBe("area k3 dim");
    expect(printMarkup(map)).toContain('class="lab k-out desk"');
  });

  it("shows the sign of the overlay instead of the name, on small maps as well", () => {
    const scene = gridScene(1, [2]);
    const map = printMarkup(drawMap({ ...scene, areas: [sceneArea("r1c1", { fill: 2, sign: "1?" })] }));
    expect(map).toContain('<text class="lab k3 sign" x="500" y="393" dy=".33em">1?</text>');
    expect(map).not.toContain("Altmarkt");
  });

  it("outlines a group with one double line", () => {
    const scene = gridScene(2, [0, 1]);
    const map = printMarkup(drawMap({ ...scene, areas: scene.areas.map((area) => ({ ...area, outlined: true })) }));
    expect(map).toContain('<path class="hov-b" d="M18 18l482 0 0 375-482 0zM500 18l482 0 0 375-482 0z"></path>');
  });

  it("marks compared areas with the colour and the shape of their series", () => {
    const map = drawMap(gridScene(2, [0, 1], { compared: [areaId("r1c2"), areaId("r1c1")] }));
    expect(find(map, "cmp-b").map((path) => path.attributes["class"])).toEqual(["cmp-b s1", "cmp-b s2"]);
    expect(new Set(find(map, "mk").map((path) => path.attributes["d"])).size).toBe(2);
  });

  it("uses patterns instead of colour when asked, one for every colour step", () => {
    const map = drawMap(gridScene(1, [2], { patterns: true }));
    expect(map.attributes["class"]).toBe("map patterns");
    expect(printMarkup(map).match(/<pattern id="p/g)).toHaveLength(9);
  });

  it("lets the names of the parent level stand in where the map is small, without covering the chosen name", () => {
    const scene = gridScene(2, [0, 1], { selected: areaId("r1c2") });
    const [, east] = scene.labels;
    const map = printMarkup(
      drawMap({
        ...scene,
        parentLabels: [
          { at: [10.005, 50.005], text: "West" },
          { at: east?.at ?? [0, 0], text: "Ost" },
        ],
      }),
    );
    expect([...map.matchAll(/big phone"[^>]*>([^<]+)/g)].map((match) => match[1])).toEqual(["Altmarkt", "West"]);
  });

  it("lets the names of the parent level stand on a wide map too where most names do not fit", () => {
    const scene = gridScene(
      16,
      Array.from({ length: 16 }, () => 0),
    );
    const long = scene.labels.map((label) => ({ ...label, lines: ["Unterhafenvorstadt"] }));
    const parentLabels = [{ at: [10.16, 50.005] as const, text: "Mitte-Hafenvorstadt" }];
    const kinds = (changes: Partial<typeof scene>): readonly string[] => {
      const map = printMarkup(drawMap({ ...scene, parentLabels, ...changes }));
      return [...map.matchAll(/class="lab k1 ([a-z ]+)"[^>]*>(?:<tspan[^>]*>)?([^<]+)/g)].map((match) => `${match[1]}: ${match[2]}`);
    };
    expect(kinds({ labels: long })).toEqual(["mid desk: Mitte-", "big phone: Mitte-"]);
    expect(kinds({}).at(-2)).toBe("desk: Alt-");
  });

  it("leaves out a sign that would stand on another, first those of areas outside the group", () => {
    const scene = gridScene(2, [0, 1]);
    const [west, east] = scene.labels;
    const labels = west === undefined || east === undefined ? [] : [west, { ...east, at: [west.at[0] + 0.0001, west.at[1]] as const }];
    const areas = [sceneArea("r1c1", { sign: "0" }), sceneArea("r1c2", { sign: "2", outlined: true })];
    const map = printMarkup(drawMap({ ...scene, areas, labels }));
    expect([...map.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1])).toEqual(["2"]);
  });

  it("keeps the names that fit on a small map without a parent level", () => {
    const map = printMarkup(drawMap(gridScene(2, [0, 1])));
    expect(map.match(/big phone/g)).toHaveLength(2);
    expect(map.match(/ desk/g)).toHaveLength(2);
  });

  it("keeps long names of the parent level in the drawing", () => {
    const scene = gridScene(2, [0, 1]);
    const parentLabels = [{ at: [10.0, 50.005] as const, text: "Charlottenburg-Wilmersdorf" }];
    const map = printMarkup(drawMap({ ...scene, parentLabels }));
    const [, x = "", first = ""] = /big phone" x="(\d+)"[^>]*><tspan[^>]*>([^<]+)/.exec(map) ?? [];
    expect(first).toBe("Charlottenburg-");
    expect(Number(x)).toBeGreaterThan(110);
  });

  it("hides names on wish but never a sign", () => {
    const scene = gridScene(2, [0, 1], { names: false });
    const map = printMarkup(drawMap({ ...scene, areas: [sceneArea("r1c1"), sceneArea("r1c2", { sign: "8" })] }));
    expect([...map.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1])).toEqual(["8"]);
  });

  it("draws the river below the areas and again above the borders, with its name outside the city", () => {
    const river = {
      kind: "river",
      name: "Au",
      coordinates: [
        [9.99, 50.03],
        [10.05, 49.98],
      ],
    } as const;
    const text = printMarkup(drawMap(gridScene(2, [0, 1, 2, 3], { furniture: { lines: [river] } })));
    expect(text.match(/class="river"/g)).toHaveLength(2);
    expect(text.indexOf('class="river"')).toBeLessThan(text.indexOf('class="areas"'));
  });

  it("never writes a style attribute, and escapes what a municipality calls its areas", () => {
    const scene = gridScene(1, [0], { labels: [], title: 'Karte "A" <b>' });
    const text = printMarkup(drawMap(scene));
    expect(text).not.toMatch(/\sstyle=/);
    expect(text).toContain('aria-label="Karte &quot;A&quot; &lt;b&gt;"');
  });
});

function find(node: Markup, className: string): readonly Markup[] {
  const own = (node.attributes["class"] ?? "").split(" ").includes(className) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => (typeof child === "string" ? [] : find(child, className)))];
}
