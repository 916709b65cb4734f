// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap } from "../../src/core/model/cell.ts";
import { type Markup, printMarkup } from "../../src/core/markup/tree.ts";
import type { IndicatorView } from "../../src/core/view/indicator-view.ts";
import { speak } from "../../src/i18n/speak.ts";
import { classWords } from "../../src/markup/class-words.ts";
import { dotStep, stackDots } from "../../src/markup/dot-stack.ts";
import { gapKeys, legendList } from "../../src/markup/legend-list.ts";
import { ruler, rulerDrawing } from "../../src/markup/ruler.ts";
import { rulerScale } from "../../src/markup/value-scale.ts";
import { area, rough, share, viewOf } from "./small-view.ts";

const de = speak("de");

describe("dots", () => {
  test("never overlap, whatever the values, and each is drawn once", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }), (places) => {
        const { dots, radius } = stackDots(places, 440);
        expect(dots.map((dot) => dot.index).sort((a, b) => a - b)).toEqual(places.map((_, index) => index));
        for (const level of new Set(dots.map((dot) => dot.level))) {
          const row = dots.filter((dot) => dot.level === level);
          const sorted = row.map((dot) => dot.at * 440).sort((a, b) => a - b);
          for (const [index, at] of sorted.slice(1).entries())
            expect(at - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(dotStep(radius) - 1e-6);
        }
      }),
    );
  });

  test("get smaller before a pile grows too high", () => {
    expect(stackDots(Array<number>(30).fill(0.5), 440).radius).toBeLessThan(stackDots([0.1, 0.5], 440).radius);
  });
});

test("a pile of hundreds of equal values is pushed together instead of filling the page", () => {
  const { levels, step, radius } = stackDots(Array<number>(400).fill(0.5), 440);
  expect(levels).toBe(400);
  expect(levels * step).toBeCloseTo(75);
  expect(step).toBeLessThan(dotStep(radius));
});

test("the label of an area close to the city stands beside the line of the city, not across it", () => {
  const labelOf = (value: number): string => {
    const chosen = area("Zentrum-Nord", value);
    const view = viewOf([chosen, area("A", 2), area("B", 38)]);
    const html = printMarkup(rulerDrawing(view, { selected: chosen, width: "wide", speech: de }));
    return /<text class="([a-z- ]+)"[^>]*>Zentrum-Nord/.exec(html)?.[1] ?? "";
  };
  expect([labelOf(17), labelOf(21), labelOf(34)]).toEqual(["tx-b end", "tx-b", "tx-b mid"]);
});

describe("scale", () => {
  test("puts limits where their values are and begins at zero for shares near it", () => {
    const scale = rulerScale(viewOf([area("A", 3.9), area("B", 37.9)]), 0.06);
    expect([scale?.from, scale?.to]).toEqual([0, 40]);
    expect(scale?.at(8)).toBeCloseTo(0.2);
  });

  test("gives every class the same width if one would be too narrow", () => {
    const scale = rulerScale(withLimits([1, 1.1, 1.2, 90], [area("A", 0.5), area("B", 100)]), 0.06);
    expect([1, 1.1, 1.2, 90].map((limit) => Math.round((scale?.at(limit) ?? 0) * 100))).toEqual([20, 40, 60, 80]);
  });

  test("goes below zero where values do", () => {
    expect(rulerScale(withLimits([-5, 0, 5], [area("A", -12), area("B", 9)]), 0.06)?.from).toBeLessThanOrEqual(-12);
  });

  test("is missing without any value", () => {
    expect(rulerScale(viewOf([area("A", gap("suppressed"))], { city: area("Stadt", gap("missing")) }), 0.06)).toBeNull();
  });

  test("never puts a value outside, and never turns the order of two values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 }), (values) => {
        const scale = rulerScale(viewOf(values.map((value, index) => area(`A${index}`, value))), 0.06);
        const places = [...values].sort((a, b) => a - b).map((value) => scale?.at(value) ?? -1);
        expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });
});

describe("words of the classes", () => {
  test("name limits, position against the city and number of areas", () => {
    const words = classWords(viewOf([area("A", 3), area("B", 9), area("C", 10), area("D", 31)]), de);
    expect(words.map((item) => `${item.limits} | ${item.distance} | ${item.areas}`.replaceAll("\u00a0", " "))).toEqual([
      "unter 8 % | deutlich niedriger | 1 Stadtteil",
      "8 bis unter 15 % | niedriger | 2 Stadtteile",
      "15 bis unter 22 % | um den Stadtwert | keine Stadtteile",
      "22 bis unter 30 % | höher | keine Stadtteile",
      "30 % und mehr | deutlich höher | 1 Stadtteil",
    ]);
  });

  test("use more digits only where two limits would look the same", () => {
    const words = classWords(withLimits([1.234, 1.236], [area("A", 1)]), de);
    expect(words.map((item) => item.short.replaceAll("\u00a0", " "))).toEqual(["unter 1,23 %", "1,23 bis unter 1,24", "1,24 % und mehr"]);
  });

  test("say nothing about the city where its value is unknown", () => {
    const view = viewOf([area("A", 3)]);
    const unknown = { ...view, classes: view.classes.map((item) => ({ ...item, distance: null })) };
    expect(classWords(unknown, de).every((item) => item.distance === "")).toBe(true);
  });
});

describe("ruler", () => {
  const view = viewOf([area("A", 3.9), area("B", 12), area("C", 20), area("D", 25), area("Ziegelei", 30), area("E", gap("suppressed"))]);

  test("draws one dot per known value, the chosen area as a dot of its own", () => {
    const drawing = printMarkup(rulerDrawing(view, { selected: view.areas[4] ?? null, width: "wide", speech: de }));
    expect(drawing.match(/class="ruler-dot"/g)).toHaveLength(4);
    expect(drawing.match(/class="ruler-dot sel"/g)).toHaveLength(1);
    expect(drawing).toContain("Ziegelei 30,0");
  });

  test("never gives a place to a hidden value", () => {
    expect(printMarkup(ruler(view, null, de))).not.toContain('data-dot="e"');
  });

  test("says in its name what it shows", () => {
    const label = rulerDrawing(view, { selected: view.areas[4] ?? null, width: "wide", speech: de }).attributes["aria-label"];
    expect(label?.replaceAll("\u00a0", " ")).toBe("Lineal: Verteilung der Stadtteile, Beispielstadt 19,1 %, Ziegelei 30,0 %");
  });

  test("falls back to the legend list where words would cover each other", () => {
    const crowded = withLimits([1e5, 2e5, 3e5, 4e5, 5e5, 6e5], [area("A", 1), area("B", 7e5)]);
    expect(ruler(crowded, null, de).attributes["class"]).toBe("sa-ruler with-list");
    expect(ruler(view, null, de).attributes["class"]).toBe("sa-ruler");
  });

  test("draws only the keys of gaps where there is no value at all", () => {
    const empty = viewOf([area("A", gap("suppressed"))], { city: area("Stadt", gap("missing")) });
    const html = printMarkup(ruler(empty, null, de));
    expect(html).toContain("Für dieses Jahr liegen keine Werte vor.");
    expect(html).toContain("geheim gehalten, weil zu wenige Fälle (1)");
    expect(html).not.toContain("ruler-dot");
  });

  test("stays free of style attributes, which the page does not allow", () => {
    expect(attributesOf(ruler(view, view.areas[4] ?? null, de))).not.toContain("style");
  });
});

describe("legend", () => {
  test("counts every kind of gap that occurs and no other", () => {
    const view = viewOf([
      area("A", gap("suppressed")),
      area("B", gap("suppressed")),
      area("C", gap("pending")),
      area("D", rough(3)),
      area("E", 4),
    ]);
    const keys = gapKeys(view, de);
    expect(keys?.children.map((child) => (typeof child === "object" ? textOf(child) : child))).toEqual([
      "geheim gehalten, weil zu wenige Fälle (2)",
      "noch nicht geliefert (1)",
      "≈unsicher, weil kleine Basis (1)",
    ]);
  });

  test("has no keys where every value is known", () => {
    expect(gapKeys(viewOf([area("A", 3)]), de)).toBeNull();
  });

  test("begins with the highest class", () => {
    expect(textOf(legendList(viewOf([area("A", 3)]), de)).replaceAll("\u00a0", " ")).toMatch(/^30 % und mehr/);
  });
});

function withLimits(limits: readonly number[], areas: Parameters<typeof viewOf>[0]): IndicatorView {
  const view = viewOf(areas, { indicator: share({ decimals: 1 }) });
  const classes = [...limits, null].map((upper, index) => ({ lower: limits[index - 1] ?? null, upper, areaCount: 0, distance: null }));
  return { ...view, classes };
}

function textOf(node: Markup): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function attributesOf(node: Markup): readonly string[] {
  return [...Object.keys(node.attributes), ...node.children.flatMap((child) => (typeof child === "string" ? [] : attributesOf(child)))];
}
