// SPDX-License-Identifier: EUPL-1.2
import { symbolRadius } from "../../cartography/symbol-radius.ts";
import { hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import type { CircleView, IndicatorView } from "../indicator-view.ts";
import type { LonLat } from "../geometry.ts";
import type { MapScene } from "../scene.ts";
import type { YearValues } from "./year-values.ts";

/** Counts behind an indicator, to be drawn as circles. Means and given values have none. */
export function hasCounts({ kind }: Pick<PublishedIndicator, "kind">): boolean {
  return kind !== "mean" && kind !== "given" && kind !== "change";
}

/**
 * Circles of a year: one per area with a known count above 0; a gap has no circle and keeps its hatch. The scale is that of all years.
 * `null` without any count, or with negative ones (balances), which an area cannot show. Source: methods.md 9
 */
export function circlesOf(indicator: PublishedIndicator, areas: IndicatorView["areas"], years: readonly YearValues[]): CircleView | null {
  if (!hasCounts(indicator)) return null;
  const all = years.flatMap((year) => [...year.areas.values()].flatMap(({ numerator }) => (hasNumber(numerator) ? [numerator.value] : [])));
  const shown = areas.flatMap(({ id, numerator }): [AreaId, number][] => (hasNumber(numerator) ? [[id, numerator.value]] : []));
  const values = [...all, ...shown.map(([, count]) => count)];
  const largest = values.reduce((most, count) => Math.max(most, count), 0);
  if (largest === 0 || values.some((count) => count < 0)) return null;
  return { counts: new Map(shown.filter(([, count]) => count > 0)), largest, keys: keysOf(largest) };
}

/** Radius of the largest circle in units of the drawing (1000 wide): smaller where more areas share the map. */
export function largestRadius(areaCount: number): number {
  return Math.min(60, Math.max(7, 220 / Math.sqrt(Math.max(1, areaCount))));
}

/** Area proportional to the count. */
export function radiusOf(count: number, { largest }: CircleView, most: number): number {
  return Math.round(symbolRadius(count, { maxValue: largest, maxRadius: most }) * 10) / 10;
}

/** A circle over its area; radius in units of the drawing. */
export interface SceneCircle {
  readonly at: LonLat;
  readonly radius: number;
  readonly pale: boolean;
}

/** Circles of a map, and those of its legend. */
export interface SceneCircles {
  readonly marks: readonly SceneCircle[];
  readonly keys: readonly { readonly radius: number; readonly text: string }[];
}

/** Circles of a scene, largest first so that none hides a smaller one, and the three of the legend. `write`: a count as it is read. */
export function sceneCircles(
  { areas }: Pick<IndicatorView, "areas">,
  circles: CircleView,
  { scene, write }: { readonly scene: Pick<MapScene, "areas" | "labels">; readonly write: (count: number) => string },
): SceneCircles {
  const most = largestRadius(areas.length);
  const places = new Map(scene.labels.map(({ id, at }) => [id, at]));
  const marks = scene.areas.flatMap(({ id, pale }) => {
    const [count, at] = [circles.counts.get(id), places.get(id)];
    return count === undefined || at === undefined ? [] : [{ at, radius: radiusOf(count, circles, most), pale }];
  });
  return {
    marks: marks.sort((a, b) => b.radius - a.radius),
    keys: circles.keys.map((count) => ({ radius: radiusOf(count, circles, most), text: write(count) })),
  };
}

/** Three round counts: the largest of 1, 2, 5 times a power of ten that is drawn, about a third and about a tenth of it; whole numbers. */
function keysOf(largest: number): readonly number[] {
  const round = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(value));
    return Math.max(1, ([5, 2, 1].find((factor) => factor * power <= value * (1 + 1e-9)) ?? 1) * power);
  };
  const first = round(largest);
  return [...new Set([first, round(first / 3), round(first / 10)])];
}
