// SPDX-License-Identifier: EUPL-1.2
import { converter, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, wcagContrast } from "culori";
import fc from "fast-check";
import { expect, test } from "vitest";
import { colourDistance, contrast, formatColour, parseColour, toLab } from "../../../src/core/cartography/colour.ts";
import { simulateVision } from "../../../src/core/cartography/colour-vision.ts";
import type { ColourVision } from "../../../src/core/cartography/colour-vision.ts";
import { checkPalette } from "../../../src/core/cartography/palette-check.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((bits) => `#${bits.toString(16).padStart(6, "0").toUpperCase()}`);
const ylOrRd5 = ["#FFFFB2", "#FECC5C", "#FD8D3C", "#F03B20", "#BD0026"];

test("a text that is no colour is refused, with the text", () => {
  for (const text of ["red", "#12345", "#gggggg", ""]) expect(() => parseColour(text)).toThrow(`"${text}"`);
});

test("a colour survives reading and writing", () => {
  fc.assert(
    fc.property(colour, (text) => {
      expect(formatColour(parseColour(text))).toBe(text);
    }),
  );
  expect(formatColour(parseColour("#f0a"))).toBe("#FF00AA");
});

test("contrast and distance agree with culori 4.0.2", () => {
  const lab = converter("lab65");
  fc.assert(
    fc.property(colour, colour, (a, b) => {
      const [first, second] = [parseColour(a), parseColour(b)];
      expect(contrast(first, second)).toBeCloseTo(wcagContrast(a, b), 2);
      expect(toLab(first)[0]).toBeCloseTo(lab(a)?.l ?? NaN, 2);
      const [p, q] = [lab(a), lab(b)];
      expect(colourDistance(first, second)).toBeCloseTo(
        Math.hypot((p?.l ?? NaN) - (q?.l ?? NaN), (p?.a ?? NaN) - (q?.a ?? NaN), (p?.b ?? NaN) - (q?.b ?? NaN)),
        1,
      );
    }),
  );
});

test.each<[ColourVision, (amount?: number) => (colour: string) => unknown]>([
  ["protan", filterDeficiencyProt as never],
  ["deutan", filterDeficiencyDeuter as never],
  ["tritan", filterDeficiencyTrit as never],
])("simulated %s vision uses the matrix of culori on linear light", (vision, filter) => {
  const linear = converter("lrgb");
  fc.assert(
    fc.property(colour, (text) => {
      const { r, g, b } = linear(text) ?? { r: NaN, g: NaN, b: NaN };
      const expected = filter(1)({ mode: "rgb", r, g, b } as never) as { readonly r: number; readonly g: number; readonly b: number };
      const cut = (light: number) => Math.min(1, Math.max(0, light));
      const found = simulateVision(parseColour(text), vision);
      [expected.r, expected.g, expected.b].forEach((light, index) => expect(found[index]).toBeCloseTo(cut(light), 3));
    }),
  );
});

test("palettes are judged as in methods.md 9", () => {
  const deutan = (colours: readonly string[]) => checkPalette(colours, "diverging").smallestDistance.deutan;
  expect(deutan(["#EFF3FF", "#C6DBEF", "#9ECAE1", "#6BAED6", "#3182BD", "#08519C"])).toBeCloseTo(9.1, 1);
  expect(deutan(["#D73027", "#FC8D59", "#FEE08B", "#FFFFBF", "#D9EF8B", "#91CF60", "#1A9850"])).toBeCloseTo(1.5, 1);
  expect(checkPalette(ylOrRd5, "sequential").problems).toEqual([]);
  expect(checkPalette(["#D7191C", "#FDAE61", "#FFFFBF", "#A6D96A", "#1A9641"], "diverging").problems).toMatchObject([
    { kind: "visionAlike", vision: "deutan", least: 8 },
  ]);
});

test("what is wrong with a palette is named with its classes", () => {
  const mixedUp = ["#FFFFB2", "#FD8D3C", "#FECC5C", "#BD0026"];
  expect(checkPalette(mixedUp, "sequential").problems).toEqual([{ kind: "lightnessNotMonotone", classes: [1, 2] }]);
  expect(checkPalette(mixedUp, "categorical").problems).toEqual([]);
  expect(checkPalette(["#FFFFFF", "#FAFAFA"], "sequential").problems[0]).toMatchObject({
    kind: "adjacentAlike",
    classes: [0, 1],
    least: 10,
  });
  const eight = Array.from({ length: 8 }, (_, index) => `#${(index * 0x22).toString(16).padStart(2, "0").repeat(3)}`);
  expect(checkPalette(eight, "sequential").problems).toContainEqual({ kind: "tooManyClasses", found: 8, allowed: 7 });
  expect(checkPalette(["#123456"], "sequential")).toMatchObject({ problems: [], smallestDistance: { deutan: null } });
});
