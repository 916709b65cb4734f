// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { sceneCircles, type SceneCircles } from "../core/view/modes/circles.ts";
import type { MapScene, OverlayPlace } from "../core/view/scene.ts";
import type { Speech } from "../i18n/speech.ts";

const margin = 14;

/** Scene members of a view with circles, to which names make room; nothing without circles. Alone they are filled, over colours clear. */
export function circleOverlay(view: IndicatorView, scene: MapScene, speech: Speech): Partial<Pick<MapScene, "overlay" | "names">> {
  if (view.circles === undefined) return {};
  const circles = sceneCircles(view, view.circles, { scene, write: (count) => speech.count(count).text });
  const className = view.palette === "plain" ? "circle solid" : "circle";
  return { overlay: (at) => drawCircles(circles, className, at), names: false };
}

/** Counts as circles, and in the upper left corner nested circles that say how large a count is. */
function drawCircles(circles: SceneCircles, className: string, { scale, place, font }: OverlayPlace): readonly Markup[] {
  const largest = (circles.keys[0]?.radius ?? 0) * scale;
  const [middle, floor] = [margin + largest, margin + 2 * largest];
  return [
    ...circles.marks.map(({ at, radius, pale }) => {
      const [cx, cy] = place(at);
      return h("circle", { class: pale ? `${className} dim` : className, cx, cy, r: tenth(radius * scale) });
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
