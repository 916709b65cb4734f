// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../core/model/ids.ts";
import type { MapScene, SceneArea } from "../../core/view/scene.ts";
import { fillClass } from "../../core/view/palette.ts";
import { labelLines, textWidth } from "./label-lines.ts";
import type { Point } from "./projection.ts";
import { areaAtPoint, horizontalRoom, type AreaShape, type MapShapes } from "./shapes.ts";

/** Distance of two baselines in units of the font size, and the share of the room that a line may fill. */
export const lineHeight = 1.03;
const roomShare = 0.94;
/** Height of the lower-case letters: the part of a line that must lie inside. */
const textHeight = 0.5;

export interface PlacedLabel {
  readonly id: AreaId | null;
  /** Centre of the text, in units of the drawing. */
  readonly at: Point;
  readonly lines: readonly string[];
  /** Fill class of the ground, which decides the colour of the text. */
  readonly ground: string;
  readonly isSign: boolean;
}

/**
 * Names (or signs) of the areas that fit into their area when set in `fontSize` units of the drawing: on one line if possible,
 * else on two; moved sideways or by a line into the room there is; left out where they do not fit. Signs are the statement: they are
 * set even in areas that are too small, unless they would cover another sign; those of outlined areas come first.
 */
export function placeLabels(scene: MapScene, shapes: MapShapes, fontSize: number): readonly PlacedLabel[] {
  const areas = new Map(scene.areas.map((area) => [area.id, area]));
  const shapesById = new Map(shapes.areas.map((shape) => [shape.id, shape]));
  const signs: PlacedLabel[] = [];
  const names: PlacedLabel[] = [];
  const isOutlined = ({ id }: { readonly id: AreaId }): boolean => areas.get(id)?.outlined === true;
  for (const label of [...scene.labels.filter(isOutlined), ...scene.labels.filter((other) => !isOutlined(other))]) {
    const area = areas.get(label.id);
    const shape = shapesById.get(label.id);
    if (area === undefined || shape === undefined) continue;
    const at = shapes.projection.project(label.at);
    const ground = groundClass(scene, area);
    if (area.sign !== null) {
      const sign = { id: area.id, at, lines: [area.sign], ground, isSign: true };
      if (!signs.some((other) => covers(other, sign, fontSize))) signs.push(sign);
    } else if (scene.names) {
      const fitted = fitLabel(label.lines, { shape, at, fontSize });
      if (fitted !== null) names.push({ ...fitted, id: area.id, ground, isSign: false });
    }
  }
  return [...names, ...signs];
}

/** Signs are set larger on a small map, names are not set there. */
const smallSign = 1.7;

/** True if two signs would stand on each other, on a small map too. */
function covers(a: PlacedLabel, b: PlacedLabel, fontSize: number): boolean {
  const size = fontSize * smallSign;
  const width = ((widest(a.lines) + widest(b.lines)) * size) / 2;
  return Math.abs(a.at[0] - b.at[0]) < width && Math.abs(a.at[1] - b.at[1]) < size * 0.8;
}

/**
 * Names of the parent level, each on the ground of the area below it (on paper where areas are small), after the name of the chosen area. Long ones are broken, all stay
 * in the drawing; one that would touch another is moved up or down by a line, or left out.
 */
export function placeParentLabels(scene: MapScene, shapes: MapShapes, fontSize: number): readonly PlacedLabel[] {
  if (!scene.names || scene.areas.some((area) => area.sign !== null)) return [];
  const areas = new Map(scene.areas.map((area) => [area.id, area]));
  const chosen = placeChosen(scene, shapes);
  return scene.parentLabels.reduce<readonly PlacedLabel[]>((placed, label) => {
    const ways = parentPlaces(label.text, shapes.projection.project(label.at), { fontSize, width: shapes.projection.width });
    const free = ways.find((way) => !placed.some((other) => overlaps(other, { ...noLabel, ...way }, fontSize)));
    if (free === undefined) return placed;
    const below = scene.areas.length > mostGrounds ? null : areaAtPoint(shapes, free.at);
    const area = below === null ? undefined : areas.get(below);
    return [...placed, { ...noLabel, ...free, ground: area === undefined ? "k-out" : groundClass(scene, area) }];
  }, chosen);
}

const noLabel: PlacedLabel = { id: null, at: [0, 0], lines: [], ground: "k-out", isSign: false };
/** With more areas than this a parent's name stands across many colours, so it brings its own ground. */
const mostGrounds = 60;
/** Longest name of a parent on one line, in units of the font size. */
const widestParent = 8;

/** Where and how a parent's name may stand, best first. */
function parentPlaces(
  text: string,
  [x, y]: Point,
  { fontSize, width }: { readonly fontSize: number; readonly width: number },
): readonly Pick<PlacedLabel, "at" | "lines">[] {
  const [whole = [text], ...broken] = labelLines(text);
  const ways = widest(whole) <= widestParent ? [whole, ...broken] : [...broken, whole];
  return [0, -1, 1].flatMap((step) =>
    ways.map((lines) => {
      const half = (widest(lines) * fontSize) / 2;
      return { lines, at: [Math.max(half, Math.min(width - half, x)), y + step * lineHeight * fontSize] as const };
    }),
  );
}

function placeChosen(scene: MapScene, shapes: MapShapes): readonly PlacedLabel[] {
  const area = scene.areas.find(({ id }) => id === scene.selected);
  const label = scene.labels.find(({ id }) => id === scene.selected);
  if (area === undefined || label === undefined) return [];
  return [{ id: null, at: shapes.projection.project(label.at), lines: [area.name], ground: groundClass(scene, area), isSign: false }];
}

/** True if two texts set in `fontSize` touch each other or stand so close that they read as one. */
export function overlaps(a: PlacedLabel, b: PlacedLabel, fontSize: number): boolean {
  const width = ((widest(a.lines) + widest(b.lines)) * fontSize) / 2;
  const height = ((a.lines.length + b.lines.length) / 2 + 0.6) * lineHeight * fontSize;
  return Math.abs(a.at[0] - b.at[0]) < width && Math.abs(a.at[1] - b.at[1]) < height;
}

interface Room {
  readonly shape: AreaShape;
  readonly at: Point;
  readonly fontSize: number;
}

function fitLabel(given: readonly string[], room: Room): { at: Point; lines: readonly string[] } | null {
  const ways = given.length === 1 ? labelLines(given[0] ?? "") : [given];
  for (const step of [0, -0.7, 0.7, -1.4, 1.4]) {
    const y = room.at[1] + step * room.fontSize;
    for (const lines of ways) {
      const x = centreFor(lines, { ...room, at: [room.at[0], y] });
      if (x !== null) return { at: [x, y], lines };
    }
  }
  return null;
}

/** x where all lines fit between the edges of the area, as near to the label point as possible; `null` if there is none. */
function centreFor(lines: readonly string[], { shape, at, fontSize }: Room): number | null {
  let [from, to] = [-Infinity, Infinity];
  for (const [index, line] of lines.entries()) {
    const middle = at[1] + (index - (lines.length - 1) / 2) * lineHeight * fontSize;
    const half = (textWidth(line) * fontSize) / 2 / roomShare;
    for (const y of [middle - (textHeight / 2) * fontSize, middle + (textHeight / 2) * fontSize]) {
      const inside = horizontalRoom(shape.rings, [at[0], y]);
      if (inside === null) return null;
      from = Math.max(from, inside[0] + half);
      to = Math.min(to, inside[1] - half);
    }
  }
  return from > to ? null : Math.max(from, Math.min(to, at[0]));
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(textWidth));
}

function groundClass(scene: MapScene, area: SceneArea): string {
  return area.pale ? "k-out" : fillClass(area.fill, scene.palette, scene.classCount);
}
