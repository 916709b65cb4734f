import type { ValueScale } from "./value-scale.ts";

/** What is drawn where: x as fraction of the width, y in px. */
export interface RulerFrame {
  readonly width: number;
  readonly x: (value: number) => number;
  readonly scale: ValueScale;
  readonly barTop: number;
}

/** Room in px left and right of the scale. */
export const inset = 6;
/** Height in px of the bar of classes. */
export const barHeight = 16;
