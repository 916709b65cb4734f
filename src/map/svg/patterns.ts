// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { paletteSteps, type PaletteStep } from "../../core/view/palette.ts";
import type { AreaFill, MapScene } from "../../core/view/scene.ts";

/** Grounds without a number, and how each is drawn; a class of `fillClass` refers to the pattern in `map.css`. */
const gapPatterns: Readonly<Record<string, () => Markup>> = {
  suppressed: () => pattern("hatch", 8, 45, ground(8), h("path", { class: "hatch-line", d: "M0 0v8" })),
  pending: () =>
    pattern(
      "dots",
      9,
      0,
      ground(9),
      h("circle", { class: "hatch-dot", cx: 2.5, cy: 2.5, r: 1.4 }),
      h("circle", { class: "hatch-dot", cx: 7, cy: 7, r: 1.4 }),
    ),
  missing: () => pattern("crosses", 14, 0, ground(14), h("path", { class: "hatch-line", d: "M4 2v4M2 4h4M11 9v4M9 11h4" })),
  undefined: () => pattern("dashes", 12, 0, ground(12), h("path", { class: "hatch-line", d: "M1 3h6M7 9h5M0 9h1" })),
};

/**
 * Ink line widths of "Muster statt Farbe" per palette step on a 10-unit tile: along, and across for the crossed ones.
 * The blackness rises from 0 to 90 per cent; direction changes between neighbours so that they differ without colour.
 */
export const inkPatterns: Readonly<Record<PaletteStep, InkLook>> = {
  1: { turn: 0, line: 0, cross: 0 },
  1.5: { turn: 0, line: 1, cross: 0 },
  2: { turn: 45, line: 2, cross: 0 },
  2.5: { turn: 0, line: 3, cross: 0 },
  3: { turn: 0, line: 4, cross: 0 },
  3.5: { turn: 45, line: 3, cross: 3 },
  4: { turn: 45, line: 4.5, cross: 3 },
  4.5: { turn: 0, line: 7.5, cross: 0 },
  5: { turn: 0, line: 9, cross: 0 },
};

/** The nine classes of two indicators: the first is told by the upright lines, the second by the level ones. */
export const pairInk: readonly InkLook[] = [0, 2, 5].flatMap((cross) => [0, 2, 5].map((line) => ({ turn: 0, line, cross }) as const));

interface InkLook {
  readonly turn: 0 | 45;
  readonly line: number;
  readonly cross: number;
}

/** The `<defs>` for the gaps that occur, and for the ink patterns if the reader wants patterns instead of colour. */
export function drawPatterns(scene: MapScene): Markup {
  const gaps = new Set<AreaFill>(scene.areas.map((area) => area.fill));
  return h(
    "defs",
    {},
    Object.entries(gapPatterns).map(([gap, draw]) => [...gaps].some((fill) => fill === gap) && draw()),
    scene.patterns ? drawInks(scene) : [],
  );
}

function drawInks({ palette }: MapScene): readonly Markup[] {
  if (palette === "pair") return pairInk.map((look, index) => drawInk(`pb${index + 1}`, look));
  return paletteSteps.map((step) => drawInk(`p${String(step).replace(".", "")}`, inkPatterns[step]));
}

function drawInk(id: string, { turn, line, cross }: InkLook): Markup {
  return pattern(
    id,
    10,
    turn,
    h("rect", { class: "ink-ground", width: 10, height: 10 }),
    line > 0 && h("rect", { class: "ink-line", width: line, height: 10 }),
    cross > 0 && h("rect", { class: "ink-line", width: 10, height: cross }),
  );
}

function ground(size: number): Markup {
  return h("rect", { class: "hatch-ground", width: size, height: size });
}

function pattern(id: string, size: number, turn: number, ...content: readonly (Markup | false)[]): Markup {
  const attributes = {
    id,
    width: size,
    height: size,
    patternUnits: "userSpaceOnUse",
    patternTransform: turn === 0 ? null : `rotate(${turn})`,
  };
  return h("pattern", attributes, content);
}
