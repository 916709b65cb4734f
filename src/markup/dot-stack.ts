// SPDX-License-Identifier: EUPL-1.2
/** A dot to be placed: where it belongs on the line, as a fraction of the width. */
export interface StackedDot {
  readonly index: number;
  readonly at: number;
  /** 0 lies on the line, 1 above it, … */
  readonly level: number;
}

export interface DotStack {
  readonly dots: readonly StackedDot[];
  readonly levels: number;
  readonly radius: number;
  /** Distance of two levels in px; less than a dot where piles would grow too high. */
  readonly step: number;
}

const radii = [4.2, 3.2, 2.4, 1.8] as const;
/** Highest pile in px. */
const highest = 75;

/**
 * Stacks dots above their place so that none overlaps another in a drawing of `width` px or more. Dots get smaller until no
 * pile is higher than `most`; the smallest may pile higher, and are then pushed together. Order of input does not matter for places.
 */
export function stackDots(places: readonly number[], width: number, most = 8): DotStack {
  const stacks = radii.map((radius) => stackWith(places, width, radius));
  return stacks.find((stack) => stack.levels <= most) ?? stackWith(places, width, radii[3]);
}

function stackWith(places: readonly number[], width: number, radius: number): DotStack {
  const apart = dotStep(radius);
  const ends: number[] = [];
  const order = places.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const dots = order.map(({ at, index }) => {
    const free = ends.findIndex((end) => at * width >= end + apart - 1e-9);
    const level = free === -1 ? ends.length : free;
    ends[level] = at * width;
    return { index, at, level };
  });
  return { dots, levels: ends.length, radius, step: Math.min(apart, highest / Math.max(1, ends.length)) };
}

/** Distance of the centres of two dots that do not touch, border included. */
export function dotStep(radius: number): number {
  return radius * 2 + 1;
}
