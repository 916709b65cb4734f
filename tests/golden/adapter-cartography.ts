// SPDX-License-Identifier: EUPL-1.2
import { bivariateClasses } from "../../src/core/cartography/bivariate-class.ts";
import { dorlingCartogram } from "../../src/core/cartography/dorling.ts";
import type { DorlingArea } from "../../src/core/cartography/dorling.ts";
import { dotCounts } from "../../src/core/cartography/dot-counts.ts";
import { checkPalette } from "../../src/core/cartography/palette-check.ts";
import { symbolRadius } from "../../src/core/cartography/symbol-radius.ts";
import type { SymbolScaling } from "../../src/core/cartography/symbol-radius.ts";
import { countLimits } from "../../src/core/classify/class-of.ts";
import type { Closure } from "../../src/core/classify/classification.ts";
import { at } from "../../src/core/stats/at.ts";
import { rankCorrelation } from "../core/cartography/rank-correlation.ts";
import { entry } from "./adapter-entry.ts";
import type { Adapter } from "./adapter-entry.ts";

type Values = readonly (number | null)[];
type Centre = DorlingArea & { readonly id: string };

export const cartographyAdapter: Adapter = {
  "symbols.radius": entry((input: { values: Values; maxValue: number; maxRadius: number; method?: SymbolScaling }) => {
    const { values, maxValue, maxRadius, method: scaling = "area" } = input;
    return values.map((value) => (value === null ? null : symbolRadius(value, { maxValue, maxRadius, scaling })));
  }),
  "bivariate.classify": entry((input: { x: Values; y: Values; breaksX: number[]; breaksY: number[]; closure?: Closure }) => {
    const { x, y, breaksX, breaksY, closure = "left" } = input;
    const classesOf = (values: Values, limits: readonly number[]) =>
      values.map((value) => (value === null ? null : countLimits(value, limits, closure)));
    const joined = bivariateClasses(classesOf(x, breaksX), classesOf(y, breaksY));
    return joined.map((field) => (field === null ? null : { col: field.column, row: field.row, code: field.code }));
  }),
  "color.palette": entry(({ colors }: { colors: readonly string[] }) => {
    const report = checkPalette(colors, "categorical");
    return {
      ...report.seen,
      contrastOnWhite: report.contrastOnWhite,
      contrastOnBlack: report.contrastOnBlack,
      L: report.lightness,
      deltaE76Adjacent: report.adjacentDistances,
      minDeltaE76Deutan: report.smallestDistance.deutan,
      minDeltaE76Protan: report.smallestDistance.protan,
      minDeltaE76Tritan: report.smallestDistance.tritan,
    };
  }),
  "dots.counts": entry(({ values, perDot }: { values: Values; perDot: number }) => dotCounts(values, perDot)),
  "cartogram.dorling": entry(({ centers, maxRadius }: { centers: readonly Centre[]; maxRadius: number }) => {
    const circles = dorlingCartogram(centers, maxRadius);
    const again = dorlingCartogram(centers, maxRadius);
    const order = (axis: "x" | "y") =>
      rankCorrelation(
        centers.map((area) => area[axis]),
        circles.map((circle) => circle[axis]),
      );
    const overlaps = circles.flatMap((a, index) =>
      circles.slice(0, index).map((b) => a.radius + b.radius - Math.hypot(a.x - b.x, a.y - b.y)),
    );
    const properties = {
      "dist(i,j) >= r_i+r_j-0.01 for all pairs": overlaps.every((overlap) => overlap <= 0.01),
      "same input -> same output": JSON.stringify(circles) === JSON.stringify(again),
      "rank correlation of x and of y before/after >= 0.8": order("x") >= 0.8 && order("y") >= 0.8,
    };
    return {
      radius: Object.fromEntries(centers.map(({ id }, index) => [id, at(circles, index).radius])),
      property: Object.entries(properties).flatMap(([name, holds]) => (holds ? [name] : [])),
    };
  }),
};
