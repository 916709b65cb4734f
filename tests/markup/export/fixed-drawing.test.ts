// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { h, printMarkup } from "../../../src/core/markup/tree.ts";
import { besideEachOther, inColumns } from "../../../src/markup/export/chart-block.ts";
import { fixDrawing } from "../../../src/markup/export/fixed-drawing.ts";

describe("a drawing of the page in a picture", () => {
  test("has its places in px of the width it is given", () => {
    const svg = h("svg", { class: "chart", width: "100%", height: 40, role: "img" }, h("line", { x1: "10%", x2: "50%", y1: 4, y2: 4 }));
    const { marks, height } = fixDrawing(svg, 200);
    expect(marks.map(printMarkup)).toEqual(['<g class="chart"><line x1="20" x2="100" y1="4" y2="4"></line></g>']);
    expect(height).toBe(40);
  });

  test("has a drawing inside of it as a group at its place, stretched along the width where it stretches", () => {
    const line = h("path", { class: "line-s", d: "M0 5L50 10L100 0" });
    const inside = h("svg", { x: "10%", y: 8, width: "80%", height: 20, viewBox: "0 0 100 20", preserveAspectRatio: "none" }, line);
    const marker = h("svg", { x: "50%", y: 8, class: "marker" }, h("circle", { r: 4 }));
    const [drawn] = fixDrawing(h("svg", { width: "100%", height: 40 }, inside, marker), 500).marks.map(printMarkup);
    expect(drawn).toBe(
      '<g><g transform="translate(50 8)"><path class="line-s" d="M0 5L200 10L400 0"></path></g><g class="marker" transform="translate(250 8)"><circle r="4"></circle></g></g>',
    );
  });

  test("is scaled into its room where it has a box of its own, from the corner of that box", () => {
    const key = h("svg", { class: "keyshape", viewBox: "-9 -9 18 18", width: 36, height: 36 }, h("path", { d: "M0 0h1" }));
    const { marks, height } = fixDrawing(key, 36);
    expect(marks.map(printMarkup).join("")).toContain('transform="translate(18 18) scale(2)" data-scale="2"');
    expect(height).toBe(36);
  });
});

test("drawings beside each other keep their own width, and one shares the rest", () => {
  const box = (width: string | number) => h("svg", { width, height: 10 }, h("rect", { width: "100%", height: 10 }));
  const printed = besideEachOther([box(40), box("100%"), box(60)], 300)
    .marks.map(printMarkup)
    .join("");
  expect(printed.match(/translate\(\d+ 0\)/g)).toEqual(["translate(0 0)", "translate(40 0)", "translate(240 0)"]);
  expect(printed).toContain('<rect width="200" height="10">');
});

test("blocks in columns stand in rows as high as their highest", () => {
  const block = (height: number) => () => ({ marks: [h("g")], height });
  const { height, marks } = inColumns([block(10), block(30), block(20)], 2, 218);
  // 30, the gap of 18, 20
  expect(height).toBe(68);
  expect(marks.map(printMarkup).join("")).toContain("translate(118 0)");
});
