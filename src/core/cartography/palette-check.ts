// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { mostClasses } from "./most-classes.ts";
import { colourDistance, contrast, formatColour, parseColour, toLab } from "./colour.ts";
import type { LinearRgb } from "./colour.ts";
import { colourVisions, simulateVision } from "./colour-vision.ts";
import type { ColourVision } from "./colour-vision.ts";

/** What can be wrong with the colours of classes. */
export type PaletteProblem =
  | { readonly kind: "tooManyClasses"; readonly found: number; readonly allowed: number }
  /** Neighbouring classes look alike. */
  | { readonly kind: "adjacentAlike"; readonly classes: readonly [number, number]; readonly distance: number; readonly least: number }
  /** Two classes look alike to some eyes. */
  | {
      readonly kind: "visionAlike";
      readonly vision: ColourVision;
      readonly classes: readonly [number, number];
      readonly distance: number;
      readonly least: number;
    }
  /** A sequential palette must grow darker, or lighter, with every class. */
  | { readonly kind: "lightnessNotMonotone"; readonly classes: readonly [number, number] };

export interface PaletteReport {
  /** Colours as eyes that lack a receptor see them, as a screen can show them; distances are measured between these. */
  readonly seen: Readonly<Record<ColourVision, readonly string[]>>;
  readonly lightness: readonly number[];
  readonly contrastOnWhite: readonly number[];
  readonly contrastOnBlack: readonly number[];
  /** ΔE76 of each class and the next. */
  readonly adjacentDistances: readonly number[];
  /** Smallest ΔE76 of any two classes; `null` for one class. */
  readonly smallestDistance: Readonly<Record<ColourVision, number | null>>;
  readonly problems: readonly PaletteProblem[];
}

const leastAdjacent = 10;
const leastSeen: Readonly<Record<ColourVision, number>> = { deutan: 8, protan: 6, tritan: 6 };

/**
 * Measures the colours of classes, lowest first, and names what breaks the rules of methods.md 9.
 * `kind` decides whether lightness has to rise or fall all the way. Throws MethodError PARAMETER for a text that is no colour.
 */
export function checkPalette(colours: readonly string[], kind: "sequential" | "diverging" | "categorical"): PaletteReport {
  const plain = colours.map(parseColour);
  const seen = visions((vision) => plain.map((colour) => formatColour(simulateVision(colour, vision))));
  const lightness = plain.map((colour) => toLab(colour)[0]);
  const adjacentDistances = plain.slice(1).map((colour, index) => colourDistance(at(plain, index), colour));
  const closest = visions((vision) => closestPair(seen[vision].map(parseColour)));
  return {
    seen,
    lightness,
    contrastOnWhite: plain.map((colour) => contrast(colour, [1, 1, 1])),
    contrastOnBlack: plain.map((colour) => contrast(colour, [0, 0, 0])),
    adjacentDistances,
    smallestDistance: visions((vision) => closest[vision]?.distance ?? null),
    problems: [
      ...(colours.length > mostClasses ? [{ kind: "tooManyClasses" as const, found: colours.length, allowed: mostClasses }] : []),
      ...alikeNeighbours(adjacentDistances),
      ...colourVisions.flatMap((vision) => alikeSeen(vision, closest[vision])),
      ...(kind === "sequential" ? turningPoints(lightness) : []),
    ],
  };
}

function visions<T>(compute: (vision: ColourVision) => T): Readonly<Record<ColourVision, T>> {
  return { deutan: compute("deutan"), protan: compute("protan"), tritan: compute("tritan") };
}

interface Pair {
  readonly classes: readonly [number, number];
  readonly distance: number;
}

function closestPair(colours: readonly LinearRgb[]): Pair | null {
  const pairs = colours.flatMap((colour, index) =>
    colours.slice(0, index).map((other, before): Pair => ({ classes: [before, index], distance: colourDistance(other, colour) })),
  );
  return pairs.reduce<Pair | null>((best, pair) => (best === null || pair.distance < best.distance ? pair : best), null);
}

function alikeNeighbours(distances: readonly number[]): PaletteProblem[] {
  return distances.flatMap((distance, index) =>
    distance < leastAdjacent ? [{ kind: "adjacentAlike", classes: [index, index + 1], distance, least: leastAdjacent }] : [],
  );
}

function alikeSeen(vision: ColourVision, pair: Pair | null): PaletteProblem[] {
  const least = leastSeen[vision];
  return pair !== null && pair.distance < least ? [{ kind: "visionAlike", vision, least, ...pair }] : [];
}

function turningPoints(lightness: readonly number[]): PaletteProblem[] {
  const direction = Math.sign(at(lightness, lightness.length - 1) - at(lightness, 0));
  return lightness
    .slice(1)
    .flatMap((next, index) =>
      Math.sign(next - at(lightness, index)) === direction ? [] : [{ kind: "lightnessNotMonotone", classes: [index, index + 1] }],
    );
}
