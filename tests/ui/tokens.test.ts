// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import {
  converter,
  differenceCie76,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { describe, expect, test } from "vitest";
import { paletteStep } from "../../src/core/view/palette.ts";

const css = readFileSync("src/ui/tokens.css", "utf8");
const light = tokensOf(block(":root {"));
const dark = { ...light, ...tokensOf(block(':root[data-theme="dark"] {')) };
const contrast = { ...light, ...tokensOf(block(':root[data-theme="contrast"] {')) };
const themes = { light, dark, contrast };
type Theme = keyof typeof themes;
const names: readonly Theme[] = ["light", "dark", "contrast"];
const palettes = ["need", "fact", "div"] as const;
const pairCss = readFileSync("src/ui/tokens-pair.css", "utf8");
const pairLight = tokensOf(block(":root {", pairCss));
const pairDark = tokensOf(block(':root[data-theme="dark"] {', pairCss));

test("the dark values stand twice, once for the reader's choice and once for the system's, and are the same", () => {
  const chosen = block(':root[data-theme="dark"] {');
  const automatic = block(":root:not([data-theme]) {");
  expect(declarations(automatic)).toEqual(declarations(chosen));
  expect(declarations(chosen).length).toBeGreaterThan(20);
});

describe.each(names)("theme %s", (theme) => {
  test.each([
    ["ink", "paper"],
    ["ink", "paper-2"],
    ["ink-2", "paper"],
    ["ink-2", "paper-2"],
    ["ink-3", "paper"],
    ["ink-3", "paper-2"],
    ["action", "paper"],
    ["action", "paper-2"],
    ["on-action", "action"],
    ["on-mark", "mark"],
    ["ink", "mark-soft"],
    ["ink-2", "mark-soft"],
    ["problem", "paper"],
    ["paper", "ink"],
    ["river-label", "around"],
  ])("text in %s on %s has a ratio of 4.5 or more", (text, ground) => {
    expect(wcagContrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["outline", "paper"],
    ["outline", "paper-2"],
    ["hatch", "no-data"],
    ["border-core", "border-case"],
    ["series-1", "paper"],
    ["series-2", "paper"],
    ["series-3", "paper"],
    ["series-4", "paper"],
    ["series-5", "paper"],
    ["series-6", "paper"],
  ])("a control or line in %s on %s has a ratio of 3 or more", (line, ground) => {
    expect(wcagContrast(colour(theme, line), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(palettes)("on every class of %s border and selection are visible: core or case, yolk or its edge", (palette) => {
    for (const fill of classes(theme, palette)) {
      expect(best(theme, fill, ["border-core", "border-case"])).toBeGreaterThanOrEqual(3);
      expect(best(theme, fill, ["mark", "mark-edge"])).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(["need", "fact"])("names on every class of %s can be read", (palette) => {
    for (const step of [1, 2, 3, 4, 5]) {
      const ratio = wcagContrast(colour(theme, `on-${palette}-${step}`), colour(theme, `${palette}-${step}`));
      expect(ratio, `${palette}-${step}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(["need", "fact"])("lightness of %s goes one way", (palette) => {
    const lightness = classes(theme, palette).map((fill) => lab(fill));
    const steps = lightness.slice(1).map((value, index) => value - (lightness[index] ?? 0));
    expect(steps.every((step) => step > 0) || steps.every((step) => step < 0)).toBe(true);
  });

  test.each(palettes)("neighbouring classes of %s differ by 15 or more", (palette) => {
    const fills = classes(theme, palette);
    for (const [index, fill] of fills.slice(1).entries()) {
      expect(differenceCie76()(fills[index] ?? fill, fill), `${palette}-${index + 2}`).toBeGreaterThanOrEqual(15);
    }
  });

  test.each([
    ["deutan", filterDeficiencyDeuter(1), 11.5],
    ["protan", filterDeficiencyProt(1), 9],
    ["tritan", filterDeficiencyTrit(1), 15],
  ] as const)("any two classes of a palette differ for %s eyes", (_, see, least) => {
    for (const palette of palettes) {
      const seen = classes(theme, palette).map((fill) => see(fill));
      for (const [index, first] of seen.entries()) {
        for (const second of seen.slice(index + 1)) expect(differenceCie76()(first, second), palette).toBeGreaterThanOrEqual(least);
      }
    }
  });
});

/** methods.md 9: neighbours at least 10 apart; any two at least 8 apart for deutan, 6 for protan and tritan eyes. */
describe.each(names)("six and more classes in theme %s", (theme) => {
  test.each([
    ["need", "need", [6, 7]],
    ["fact", "fact", [6, 7]],
    ["div", "diverging", [6, 7, 8, 9]],
  ] as const)("of %s differ from their neighbours, and from each other without colour vision", (token, palette, counts) => {
    for (const count of counts) {
      const fills = Array.from({ length: count }, (_, index) => stepColour(theme, token, paletteStep(palette, index, count)));
      for (const [index, fill] of fills.slice(1).entries()) {
        expect(differenceCie76()(fills[index] ?? fill, fill), `${count}: ${index + 2}`).toBeGreaterThanOrEqual(10);
      }
      for (const [see, least] of [
        [filterDeficiencyDeuter(1), 8],
        [filterDeficiencyProt(1), 6],
        [filterDeficiencyTrit(1), 6],
      ] as const) {
        expect(smallestDistance(fills.map((fill) => see(fill))), String(count)).toBeGreaterThanOrEqual(least);
      }
    }
  });
});

test.each(names)("sequential classes of theme %s stay apart in grey print", (theme) => {
  for (const palette of ["need", "fact"]) {
    const grey = classes(theme, palette).map(lab);
    for (const [index, value] of grey.slice(1).entries()) {
      expect(Math.abs(value - (grey[index] ?? 0)), `${palette}-${index + 2}`).toBeGreaterThanOrEqual(10);
    }
  }
});

describe.each([
  ["light", pairLight, light],
  ["dark", pairDark, dark],
  ["contrast", pairLight, contrast],
] as const)("two indicators in theme %s", (name, pair, tokens) => {
  const fills = Array.from({ length: 9 }, (_, index) => must(pair[`pair-${index + 1}`]));

  test("any two of the nine classes differ, for every kind of colour vision", () => {
    expect(smallestDistance(fills)).toBeGreaterThanOrEqual(10);
    expect(smallestDistance(fills.map((fill) => filterDeficiencyDeuter(1)(fill)))).toBeGreaterThanOrEqual(8);
    expect(smallestDistance(fills.map((fill) => filterDeficiencyProt(1)(fill)))).toBeGreaterThanOrEqual(6);
    expect(smallestDistance(fills.map((fill) => filterDeficiencyTrit(1)(fill)))).toBeGreaterThanOrEqual(6);
  });

  test("both indicators go away from the ground, step by step", () => {
    const sign = name === "dark" ? 1 : -1;
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        const at = (r: number, c: number): number => lab(fills[3 * r + c] ?? must(undefined));
        if (column < 2) expect(sign * (at(row, column + 1) - at(row, column))).toBeGreaterThanOrEqual(6);
        if (row < 2) expect(sign * (at(row + 1, column) - at(row, column))).toBeGreaterThanOrEqual(6);
      }
    }
  });

  test("names can be read on every class, and borders and selection seen", () => {
    for (const [index, fill] of fills.entries()) {
      expect(wcagContrast(must(pair[`on-pair-${index + 1}`]), fill), `on-pair-${index + 1}`).toBeGreaterThanOrEqual(4.5);
      const ratio = (line: string): number => wcagContrast(must(tokens[line]), fill);
      expect(Math.max(ratio("border-core"), ratio("border-case"))).toBeGreaterThanOrEqual(3);
      expect(Math.max(ratio("mark"), ratio("mark-edge"))).toBeGreaterThanOrEqual(3);
    }
  });
});

test("the dark values of two indicators stand twice and are the same", () => {
  expect(declarations(block(":root:not([data-theme]) {", pairCss))).toEqual(declarations(block(':root[data-theme="dark"] {', pairCss)));
});

function must(value: string | undefined): Color {
  const parsed = parse(value ?? "");
  if (parsed === undefined) throw new Error(`tokens: colour expected, "${value}" found`);
  return parsed;
}

/** A token, or half way between two, as color-mix in srgb does it. */
function stepColour(theme: Theme, palette: string, step: number): Color {
  const [below, above] = [Math.floor(step), Math.ceil(step)].map((token) => converter("rgb")(colour(theme, `${palette}-${token}`)));
  const mix = (a = 0, b = 0): number => (a + b) / 2;
  return { mode: "rgb", r: mix(below?.r, above?.r), g: mix(below?.g, above?.g), b: mix(below?.b, above?.b) };
}

function smallestDistance(fills: readonly Color[]): number {
  const pairs = fills.flatMap((first, index) => fills.slice(index + 1).map((second) => differenceCie76()(first, second)));
  return Math.min(...pairs);
}

function block(opening: string, sheet = css): string {
  const start = sheet.indexOf(opening);
  if (start < 0) throw new Error(`tokens: block "${opening}" expected, not found`);
  return sheet.slice(start + opening.length, sheet.indexOf("}", start)).replace(/\/\*[\s\S]*?\*\//g, "");
}

function declarations(text: string): readonly string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function tokensOf(text: string): Readonly<Record<string, string>> {
  const pairs = declarations(text).map((part) => part.split(/:\s*/, 2));
  return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name.replace(/^--/, ""), value]));
}

function colour(theme: Theme, name: string): Color {
  const value = themes[theme][name] ?? "";
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colour(theme, reference);
  const parsed = parse(value);
  if (parsed === undefined) throw new Error(`tokens.css: colour expected for --${name} in theme ${theme}, "${value}" found`);
  return parsed;
}

function classes(theme: Theme, palette: string): readonly Color[] {
  return [1, 2, 3, 4, 5].map((step) => colour(theme, `${palette}-${step}`));
}

function best(theme: Theme, fill: Color, lines: readonly string[]): number {
  return Math.max(...lines.map((line) => wcagContrast(colour(theme, line), fill)));
}

function lab(fill: Color): number {
  return converter("lab")(fill).l;
}
