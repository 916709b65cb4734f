// SPDX-License-Identifier: EUPL-1.2
import type { AreaFill, PaletteName } from "./scene.ts";

/** Steps of a palette: the five tokens and the four half steps between them. */
export const paletteSteps = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;
export type PaletteStep = (typeof paletteSteps)[number];

const steps: Readonly<Record<number, readonly PaletteStep[]>> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 2.5, 3.5, 4, 5],
  7: [1, 2, 2.5, 3, 3.5, 4, 5],
  8: [1, 1.5, 2, 2.5, 3.5, 4, 4.5, 5],
  9: paletteSteps,
};

/**
 * The colour step of class `classIndex` (0-based) when there are `classCount` classes, spread evenly over the five tokens.
 * From six classes on the half steps between two tokens are used, so that no two classes ever share a colour.
 * Throws if the count is not 1 to 9 or the index is not one of its classes.
 */
export function paletteStep(classIndex: number, classCount: number): PaletteStep {
  const step = steps[classCount]?.[classIndex];
  if (step === undefined)
    throw new Error(`paletteStep: class 0 to ${classCount - 1} of 1 to 9 expected, ${classIndex} of ${classCount} found`);
  return step;
}

const letters: Readonly<Record<Exclude<PaletteName, "plain">, string>> = { need: "k", fact: "f", diverging: "d", pair: "b" };
const gapClasses = {
  suppressed: "k-secret",
  missing: "k-missing",
  pending: "k-wait",
  notApplicable: "k-none",
  undefined: "k-undefined",
  outside: "k-out",
} as const;

/**
 * CSS class that paints a fill in the map, the ruler and every legend: "k3" (need), "f3" (fact), "d3" (diverging),
 * half steps "k25", the nine classes of two indicators "b1" to "b9", gaps "k-secret", "k-wait", … The rules are in `src/ui/map.css`.
 */
export function fillClass(fill: AreaFill, palette: PaletteName, classCount: number): string {
  if (typeof fill !== "number") return gapClasses[fill];
  if (palette === "plain") return gapClasses.outside;
  const step = palette === "pair" ? fill + 1 : paletteStep(fill, classCount);
  return letters[palette] + String(step).replace(".", "");
}

/** {@link fillClass} of a class of a view, or of a gap. */
export function viewFill({ palette, steps, classes }: PaintedView, fill: AreaFill): string {
  const { offset, count } = steps ?? { offset: 0, count: classes.length };
  return fillClass(typeof fill === "number" ? fill + offset : fill, palette, count);
}

interface PaintedView {
  readonly palette: PaletteName;
  readonly steps?: { readonly offset: number; readonly count: number };
  readonly classes: readonly unknown[];
}
