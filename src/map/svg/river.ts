// SPDX-License-Identifier: EUPL-1.2
import type { FurnitureFile } from "../../core/package/edition-format.ts";
import { textWidth } from "./label-lines.ts";
import { printPath, simplifyLine } from "./paths.ts";
import type { Point } from "./projection.ts";
import { areaAtPoint, type MapShapes } from "./shapes.ts";

export const riverFont = 20;
const riverTolerance = 0.8;
/** How far the river is drawn beside the drawing, for frames wider than the city. */
const reach = 700;
const labelDistance = 20;
const letterSpacing = 0.08;

export interface RiverLabel {
  readonly text: string;
  readonly at: Point;
  /** Slope in whole degrees. */
  readonly turn: number;
}

export interface River {
  readonly path: string;
  readonly label: RiverLabel | null;
}

/** The rivers of a package as one path, and names beside them outside the city where there is room for one. */
export function drawRivers(furniture: FurnitureFile | null, shapes: MapShapes): readonly River[] {
  if (furniture === null) return [];
  return furniture.lines.map((river) => {
    const points = withinReach(
      river.coordinates.map((at) => shapes.projection.project(at)),
      shapes,
    );
    const line = simplifyLine(points, riverTolerance);
    return { path: printPath([line], shapes.precision), label: placeRiverLabel(river.name, line, shapes) };
  });
}

/** Cuts off the far ends; one point beyond the reach stays, so that the line leaves the frame. */
function withinReach(points: readonly Point[], shapes: MapShapes): readonly Point[] {
  const near = points.map(
    ([x, y]) => x > -reach && x < shapes.projection.width + reach && y > -reach && y < shapes.projection.height + reach,
  );
  return points.filter((_, index) => near[index] === true || near[index - 1] === true || near[index + 1] === true);
}

/** The first place along the river, from the left, where the whole name lies inside the drawing and outside every area. */
function placeRiverLabel(text: string, line: readonly Point[], shapes: MapShapes): RiverLabel | null {
  const width = textWidth(text) * riverFont * (1 + letterSpacing);
  const spots = [...walk(line, 8)].filter(({ at }) => at[0] > 0 && at[0] < shapes.projection.width);
  for (const { at, slope } of spots.sort((a, b) => a.at[0] - b.at[0])) {
    const turn = Math.round((slope * 180) / Math.PI);
    if (Math.abs(turn) > 50) continue;
    const centre: Point = [at[0] - Math.sin(slope) * labelDistance, at[1] + Math.cos(slope) * labelDistance];
    if (isFree(centre, { width, slope, shapes })) return { text, at: centre, turn };
  }
  return null;
}

function isFree(centre: Point, { width, slope, shapes }: { width: number; slope: number; shapes: MapShapes }): boolean {
  const half = riverFont * 0.75;
  return [-0.5, -0.25, 0, 0.25, 0.5].every((along) =>
    [-half, half].every((across) => {
      const x = centre[0] + along * width * Math.cos(slope) - across * Math.sin(slope);
      const y = centre[1] + along * width * Math.sin(slope) + across * Math.cos(slope);
      const isInFrame = x > 4 && x < shapes.projection.width - 4 && y > 4 && y < shapes.projection.height - 4;
      return isInFrame && areaAtPoint(shapes, [x, y]) === null;
    }),
  );
}

function* walk(line: readonly Point[], step: number): Generator<{ at: Point; slope: number }> {
  for (const [index, from] of line.entries()) {
    const to = line[index + 1];
    if (to === undefined) return;
    const [dx, dy] = from[0] <= to[0] ? [to[0] - from[0], to[1] - from[1]] : [from[0] - to[0], from[1] - to[1]];
    const length = Math.hypot(dx, dy);
    for (let along = 0; along < length; along += step) {
      const part = along / length;
      yield { at: [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])], slope: Math.atan2(dy, dx) };
    }
  }
}
