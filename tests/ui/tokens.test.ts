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

const css = readFileSync("src/ui/tokens.css", "utf8");
const light = tokensOf(block(":root {"));
const dark = { ...light, ...tokensOf(block(':root[data-theme="dark"] {')) };
const contrast = { ...light, ...tokensOf(block(':root[data-theme="contrast"] {')) };
const themes = { light, dark, contrast };
type Theme = keyof typeof themes;
const names: readonly Theme[] = ["light", "dark", "contrast"];
const palettes = ["need", "fact", "div"] as const;

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

function block(opening: string): string {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css: block "${opening}" expected, not found`);
  return css.slice(start + opening.length, css.indexOf("}", start)).replace(/\/\*[\s\S]*?\*\//g, "");
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
