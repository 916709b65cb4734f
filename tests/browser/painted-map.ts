// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "@playwright/test";
import { figure } from "./open-atlas.ts";
import { decodePng, type Picture, type Rgb } from "./png.ts";

/** What an area looks like: number of its class in the legend from 0, lines (hatch), another gap pattern, or nothing known. */
export type Look = number | "hatch" | "dots" | "unknown";

/** Half the side of the square of pixels that is looked at, in CSS pixels. */
const reach = 6;

interface Spots {
  readonly id: string;
  /** Points of the figure, well inside the area. */
  readonly points: readonly (readonly [number, number])[];
}

/** Takes a picture of the map and reads how each area is painted, by the colours of the legend below it. Names may cover some points. */
export async function readPaintedMap(page: Page): Promise<ReadonlyMap<string, Look>> {
  await page.mouse.move(0, 0);
  const legend = await legendColours(page);
  const spots = await spotsInAreas(page);
  const picture = decodePng(await figure(page).screenshot({ animations: "disabled" }));
  return new Map(spots.map(({ id, points }) => [id, mostFrequent(points.map((point) => lookAt(picture, point, legend)))]));
}

/** Colours of the classes in the legend, lowest class first. */
export async function legendColours(page: Page): Promise<readonly Rgb[]> {
  const fills = await page
    .locator("#sa-below .legend-list li[data-class] rect")
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).fill));
  return fills.reverse().map(parseRgb);
}

/** A point of the window well inside an area, to be clicked or tapped; scrolls the map into view. */
export async function pointIn(page: Page, area: string): Promise<{ readonly x: number; readonly y: number }> {
  await figure(page).scrollIntoViewIfNeeded();
  const box = await figure(page).boundingBox();
  const spots = (await spotsInAreas(page)).find(({ id }) => id === area);
  const [x, y] = spots?.points[Math.floor(spots.points.length / 2)] ?? [];
  if (box === null || x === undefined || y === undefined) throw new Error(`pointIn: area "${area}" expected on the map, none found`);
  return { x: box.x + x, y: box.y + y };
}

/** Up to five points per area that keep their distance from its border, in pixels of the figure. */
async function spotsInAreas(page: Page): Promise<readonly Spots[]> {
  return figure(page).evaluate((host, margin) => {
    const box = host.getBoundingClientRect();
    const steps = 16;
    const around = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => [Math.cos((turn * Math.PI) / 4), Math.sin((turn * Math.PI) / 4)] as const);
    const paths = [...host.querySelectorAll<SVGPathElement>(":scope > svg.map path[data-area]")];
    return paths.map((path) => {
      const matrix = path.getScreenCTM();
      if (matrix === null) throw new Error("spotsInAreas: a drawn path expected");
      const { x, y, width, height } = path.getBBox();
      const inside: [number, number][] = [];
      for (let place = 0; place < steps * steps; place++) {
        const at = [x + (width * ((place % steps) + 0.5)) / steps, y + (height * (Math.floor(place / steps) + 0.5)) / steps] as const;
        const isDeep = around.every(([dx, dy]) =>
          path.isPointInFill({ x: at[0] + (dx * margin * 1.8) / matrix.a, y: at[1] + (dy * margin * 1.8) / matrix.d }),
        );
        const onScreen = new DOMPoint(at[0], at[1]).matrixTransform(matrix);
        if (isDeep) inside.push([onScreen.x - box.left, onScreen.y - box.top]);
      }
      const every = Math.max(1, Math.floor(inside.length / 5));
      return { id: path.dataset["area"] ?? "", points: inside.filter((_, index) => index % every === Math.floor(every / 2)).slice(0, 5) };
    });
  }, reach);
}

function lookAt(picture: Picture, [x, y]: readonly [number, number], legend: readonly Rgb[]): Look {
  const pixels = square(picture, x, y);
  const known = legend.findIndex((colour) => share(pixels, (pixel) => distance(pixel.colour, colour) <= 4) > 0.9);
  if (known >= 0) return known;
  const light = pixels.map(({ colour }) => colour[0] + colour[1] + colour[2]);
  const contrast = Math.max(...light) - Math.min(...light);
  const isGrey = share(pixels, ({ colour }) => Math.max(...colour) - Math.min(...colour) < 40) > 0.9;
  if (contrast < 60 || !isGrey) return "unknown";
  return alongDiagonals(pixels) > 0.6 ? "hatch" : "dots";
}

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly colour: Rgb;
}

function square(picture: Picture, x: number, y: number): readonly Pixel[] {
  const side = 2 * reach + 1;
  return Array.from({ length: side * side }, (_, place) => {
    const at = [Math.round(x) - reach + (place % side), Math.round(y) - reach + Math.floor(place / side)] as const;
    return { x: at[0], y: at[1], colour: picture.at(...at) };
  });
}

/** How much of the variation of brightness lies between the rising diagonals: near 1 for hatch, near 0 for dots. */
function alongDiagonals(pixels: readonly Pixel[]): number {
  const light = ({ colour }: Pixel): number => colour[0] + colour[1] + colour[2];
  const mean = average(pixels.map(light));
  const between = grouped(pixels, ({ x, y }) => x + y).map((line) => line.length * (average(line.map(light)) - mean) ** 2);
  const all = pixels.map((pixel) => (light(pixel) - mean) ** 2);
  return sum(between) / (sum(all) || 1);
}

function mostFrequent(looks: readonly Look[]): Look {
  const known = looks.filter((look) => look !== "unknown");
  const [most] = grouped(known, (look) => look).sort((a, b) => b.length - a.length);
  return most?.[0] ?? "unknown";
}

function grouped<T>(items: readonly T[], key: (item: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

function parseRgb(text: string): Rgb {
  const [red, green, blue] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`parseRgb: "rgb(r, g, b)" expected, "${text}" found`);
  return text.startsWith("color(") ? [red * 255, green * 255, blue * 255] : [red, green, blue];
}

function distance(a: Rgb, b: Rgb): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function average(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
