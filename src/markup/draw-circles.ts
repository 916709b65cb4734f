// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { SceneCircles } from "../core/view/modes/circles.ts";
import type { OverlayPlace } from "../core/view/scene.ts";

const margin = 14;

/** Counts as circles, and in the upper left corner nested circles that say how large a count is. */
export function drawCircles(circles: SceneCircles, { scale, place, font }: OverlayPlace): readonly Markup[] {
  const largest = (circles.keys[0]?.radius ?? 0) * scale;
  const [middle, floor] = [margin + largest, margin + 2 * largest];
  return [
    ...circles.marks.map(({ at, radius, pale }) => {
      const [cx, cy] = place(at);
      return h("circle", { class: pale ? "circle dim" : "circle", cx, cy, r: tenth(radius * scale) });
    }),
    h(
      "g",
      { class: "circle-key" },
      circles.keys
        .map(({ radius, text }, index) => {
          const r = tenth(radius * scale);
          const y = tenth(margin + font * (0.8 + 1.15 * index));
          return [
            h("circle", { class: "circle", cx: middle, cy: floor - r, r }),
            h("path", {
              class: "axis",
              d: `M${middle} ${tenth(floor - 2 * r)}L${tenth(middle + largest + font * 0.5)} ${tenth(y - font * 0.33)}`,
            }),
            h("text", { class: "circle-text", x: tenth(middle + largest + font * 0.7), y, "font-size": tenth(font) }, text),
          ];
        })
        .flat(),
    ),
  ];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
