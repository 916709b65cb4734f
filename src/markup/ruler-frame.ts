// SPDX-License-Identifier: EUPL-1.2
import type { ValueScale } from "./value-scale.ts";

/** What is drawn where: x as fraction of the width, y in px. */
export interface RulerFrame {
  readonly width: number;
  readonly x: (value: number) => number;
  readonly scale: ValueScale;
  readonly barTop: number;
}

/** Room left and right of the scale, as a fraction of the width. */
export const inset = 0.018;
/** Height in px of the bar of classes. */
export const barHeight = 16;
