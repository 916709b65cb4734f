// SPDX-License-Identifier: EUPL-1.2
import type { AreaFill, PaletteName } from "./scene.ts";

/** Steps of a palette: the five tokens and the four half steps between them. */
export const paletteSteps = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;
export type PaletteStep = (typeof paletteSteps)[number];

const few: readonly (readonly PaletteStep[])[] = [[3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];
/** By number of classes, from one on. The dark steps of a sequence have the room for half steps, in every theme. */
const sequential: typeof few = [...few, [1, 2, 3, 3.5, 4, 5], [1, 2, 3, 3.5, 4, 4.5, 5]];
/** Symmetric. A side with four classes beside the neutral one takes its colours from nine. */
const diverging: typeof few = [...few, [1, 2, 2.5, 3.5, 4, 5], [1, 2, 2.5, 3, 3.5, 4, 5], [1, 1.5, 2, 2.5, 3.5, 4, 4.5, 5], paletteSteps];

/**
 * The colour step of class `classIndex` (0-based) when there are `classCount` classes, spread over the five tokens. From six classes
 * on half steps between two tokens are used, so that no two classes ever share a colour.
 * Throws if the palette has no such class: a sequence has up to seven, a diverging palette nine.
 */
export function paletteStep(palette: "need" | "fact" | "diverging", classIndex: number, classCount: number): PaletteStep {
  const steps = palette === "diverging" ? diverging : sequential;
  const step = steps[classCount - 1]?.[classIndex];
  if (step === undefined)
    throw new Error(`paletteStep: class 0 to ${classCount - 1} of 1 to ${steps.length} expected, ${classIndex} of ${classCount} found`);
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
  const step = palette === "pair" ? fill + 1 : paletteStep(palette, fill, classCount);
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
