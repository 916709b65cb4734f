// SPDX-License-Identifier: EUPL-1.2
/** A fraction as percentage of the drawing's width, short enough for a page that is sent as text: 0.41234 → "41.23%". */
export function percent(fraction: number): string {
  return `${round(fraction * 100)}%`;
}

/** At most two digits after the point, none if not needed. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A percentage with one digit, for the many dots of a ruler: less than half a pixel off. */
export function tenths(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10}%`;
}
