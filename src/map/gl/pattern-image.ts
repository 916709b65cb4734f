// SPDX-License-Identifier: EUPL-1.2
import { paletteSteps } from "../../core/view/palette.ts";
import { inkPatterns, pairInk } from "../svg/patterns.ts";
import type { Rgb } from "./theme.ts";

/** True where a tile has ink; coordinates in units of the drawing. */
type Ink = (x: number, y: number) => boolean;

interface Tile {
  readonly side: number;
  readonly ink: Ink;
  /** Names of the colour tokens. */
  readonly colours: { readonly ground: string; readonly ink: string };
}

const noData = { ground: "no-data", ink: "hatch" } as const;
const black = { ground: "paper", ink: "ink" } as const;
const diagonal = Math.SQRT2;

/** The same patterns as the SVG map, by the same names; the value is one seamless tile. */
export const patternTiles: ReadonlyMap<string, Tile> = new Map<string, Tile>([
  ["hatch", { side: 8 * diagonal, ink: (x, y) => beside((x + y) / diagonal, 8) < 0.85, colours: noData }],
  ["dots", { side: 9, ink: (x, y) => Math.hypot(x - 2.5, y - 2.5) < 1.4 || Math.hypot(x - 7, y - 7) < 1.4, colours: noData }],
  ["crosses", { side: 14, ink: (x, y) => isCross(x - 4, y - 4) || isCross(x - 11, y - 11), colours: noData }],
  ["dashes", { side: 12, ink: isDash, colours: noData }],
  ...paletteSteps.map((step) => inkTile(`p${String(step).replace(".", "")}`, inkPatterns[step])),
  ...pairInk.map((look, index) => inkTile(`pb${index + 1}`, look)),
]);

function inkTile(name: string, { turn, line, cross }: (typeof pairInk)[number]): [string, Tile] {
  const side = turn === 45 ? 10 * diagonal : 10;
  const ink: Ink = (x, y) => {
    const [along, across] = turn === 45 ? [(x + y) / diagonal, (y - x) / diagonal] : [x, y];
    return positive(along, 10) < line || positive(across, 10) < cross;
  };
  return [name, { side, ink, colours: black }];
}

/** Which pattern a fill class gets when colours are shown, and when patterns are wanted instead. */
export const gapPatternOf: Readonly<Record<string, string>> = {
  "k-secret": "hatch",
  "k-wait": "dots",
  "k-missing": "crosses",
  "k-undefined": "dashes",
};

/** One tile as RGBA, `pixels` wide and high, each pixel averaged over 4 × 4 samples. */
export function patternPixels(tile: Tile, pixels: number, colours: { readonly ground: Rgb; readonly ink: Rgb }): Uint8ClampedArray {
  const data = new Uint8ClampedArray(pixels * pixels * 4);
  for (let pixel = 0; pixel < pixels * pixels; pixel += 1) {
    const share = coverage(tile, pixels, pixel);
    for (const channel of [0, 1, 2] as const) {
      data[pixel * 4 + channel] = colours.ground[channel] + share * (colours.ink[channel] - colours.ground[channel]);
    }
    data[pixel * 4 + 3] = 255;
  }
  return data;
}

function coverage({ side, ink }: Tile, pixels: number, pixel: number): number {
  const samples = [0.125, 0.375, 0.625, 0.875];
  const unit = side / pixels;
  const [column, row] = [pixel % pixels, Math.floor(pixel / pixels)];
  const inked = samples.flatMap((dx) => samples.filter((dy) => ink((column + dx) * unit, (row + dy) * unit)));
  return inked.length / samples.length ** 2;
}

function beside(value: number, period: number): number {
  const rest = positive(value, period);
  return Math.min(rest, period - rest);
}

function positive(value: number, period: number): number {
  return ((value % period) + period) % period;
}

function isCross(x: number, y: number): boolean {
  return (Math.abs(x) < 0.85 && Math.abs(y) < 2) || (Math.abs(y) < 0.85 && Math.abs(x) < 2);
}

function isDash(x: number, y: number): boolean {
  const upper = Math.abs(y - 3) < 0.85 && x > 1 && x < 7;
  return upper || (Math.abs(y - 9) < 0.85 && (x > 7 || x < 1));
}
