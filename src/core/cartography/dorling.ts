// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { symbolRadius } from "./symbol-radius.ts";

/** Where an area lies in the drawing and the count its circle stands for. */
export interface DorlingArea {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface DorlingCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Overlap that nobody sees, in units of the drawing. */
const invisible = 0.005;
const rounds = 5000;

/**
 * Cartogram of circles: area of the circle ∝ value, near the place of the area, none on another. Circles push each other apart step
 * by step, always in the same order, so that the same input gives the same drawing. Values of 0 get no radius but keep their place.
 * Throws MethodError: NEGATIVE_COUNT, PARAMETER (maxRadius not positive). Source: Dorling 1996, without his pull of neighbours
 */
export function dorlingCartogram(areas: readonly DorlingArea[], maxRadius: number): DorlingCircle[] {
  const wrong = areas.find(({ value }) => !(value >= 0) || !Number.isFinite(value));
  if (wrong !== undefined) throw new MethodError("NEGATIVE_COUNT", `dorling: values from 0 expected, ${wrong.value} found`);
  const maxValue = areas.reduce((largest, { value }) => Math.max(largest, value), 0);
  const circles = areas.map(({ x, y, value }) => ({ x, y, radius: maxValue === 0 ? 0 : symbolRadius(value, { maxValue, maxRadius }) }));
  for (let round = 0; round < rounds; round += 1) if (!pushApart(circles)) break;
  return circles;
}

interface Moving {
  x: number;
  y: number;
  readonly radius: number;
}

/** Moves every overlapping pair apart, the smaller circle farther. True if there was an overlap. */
function pushApart(circles: readonly Moving[]): boolean {
  let found = false;
  const order = circles
    .map((_, index) => index)
    .sort((a, b) => at(circles, a).x - at(circles, a).radius - at(circles, b).x + at(circles, b).radius);
  order.forEach((index, place) => {
    const circle = at(circles, index);
    for (let next = place + 1; next < order.length; next += 1) {
      const other = at(circles, at(order, next));
      if (other.x - other.radius > circle.x + circle.radius + invisible) break;
      found = separate(circle, other, place + next) || found;
    }
  });
  return found;
}

function separate(a: Moving, b: Moving, turn: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const overlap = a.radius + b.radius - distance;
  if (overlap <= invisible) return false;
  const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)];
  const shareOfB = a.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
  a.x -= ux * overlap * (1 - shareOfB);
  a.y -= uy * overlap * (1 - shareOfB);
  b.x += ux * overlap * shareOfB;
  b.y += uy * overlap * shareOfB;
  return true;
}
