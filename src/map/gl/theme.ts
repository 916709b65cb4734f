// SPDX-License-Identifier: EUPL-1.2
import { paletteSteps } from "../../core/view/palette.ts";

export type Rgb = readonly [number, number, number];

/** Colours and line widths of the style sheet, read at the container; the GL map never chooses its own. */
export interface MapTheme {
  /** Custom property without its dashes: "need-1", "city-edge". */
  readonly colour: (name: string) => string;
  /** The same for colours that are loaded with what needs them; "" before. */
  readonly optional: (name: string) => string;
  /** CSS pixels, or a share for "pale". */
  readonly width: (name: string) => number;
}

export function readTheme(container: HTMLElement): MapTheme {
  const style = getComputedStyle(container);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colour = (name: string): string => `rgb(${parseColour(read(name)).join(", ")})`;
  return {
    colour,
    optional: (name) => (read(name) === "" ? "" : colour(name)),
    width: (name) => Number.parseFloat(read(name)) || 0,
  };
}

const pairClasses = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const palettes = { k: "need", f: "fact", d: "div" } as const;
const grounds = {
  "k-secret": "no-data",
  "k-missing": "no-data",
  "k-wait": "no-data",
  "k-none": "no-data",
  "k-undefined": "no-data",
} as const;

/** Colour of every fill class of `fillClass`, as `map.css` paints it: tokens, and half-way mixes between two of them. */
export function fillColours(theme: MapTheme): ReadonlyMap<string, string> {
  const steps = Object.entries(palettes).flatMap(([letter, palette]) =>
    paletteSteps.map((step): [string, string] => {
      const [below, above] = [Math.floor(step), Math.ceil(step)].map((token) => theme.colour(`${palette}-${token}`));
      return [letter + String(step).replace(".", ""), mix(below ?? "", above ?? "")];
    }),
  );
  const pairs = pairClasses.map((step): [string, string] => [`b${step}`, theme.optional(`pair-${step}`)]);
  const gaps = Object.entries(grounds).map(([name, token]): [string, string] => [name, theme.colour(token)]);
  return new Map([...steps, ...pairs.filter(([, colour]) => colour !== ""), ...gaps, ["k-out", theme.colour("paper")]]);
}

function mix(a: string, b: string): string {
  const [first, second] = [parseColour(a), parseColour(b)];
  return `rgb(${first.map((channel, index) => Math.round((channel + (second[index] ?? channel)) / 2)).join(", ")})`;
}

/** "#rgb", "#rrggbb" or "rgb(r, g, b)", as the tokens are written. Throws on anything else. */
export function parseColour(text: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const parts = short?.slice(1).map((digit) => digit + digit) ?? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)?.slice(1);
  const channels = parts?.map((part) => Number.parseInt(part, 16)) ?? /^rgb\((\d+)[ ,]+(\d+)[ ,]+(\d+)\)$/.exec(text)?.slice(1).map(Number);
  const [red, green, blue] = channels ?? [];
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`parseColour: "#rrggbb" expected, "${text}" found`);
  return [red, green, blue];
}
