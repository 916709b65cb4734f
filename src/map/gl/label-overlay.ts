// SPDX-License-Identifier: EUPL-1.2
import type { MapScene } from "../../core/view/scene.ts";
import { mountSvg, patchSvg } from "../dom/patch-svg.ts";
import { pixelOf, type Frame } from "../frame.ts";
import type { Camera } from "../map-view.ts";
import { drawLabels, labelFont, mapClass, smallMapFont, type PreparedMap } from "../svg/draw-map.ts";
import { h } from "../../core/markup/tree.ts";

/** Pixels per unit below which names would be under 12 px. */
const smallestUnit = 12 / labelFont;
/** From this zoom on a small map has room for names. */
const nameZoom = 1;

export interface LabelOverlay {
  /** Sets the names for a camera; the text keeps its size while the map grows, so more and more names fit. */
  draw(scene: MapScene, prepared: PreparedMap, view: { readonly camera: Camera; readonly frame: Frame }): void;
  remove(): void;
}

/** Names above the GL canvas: the same text elements as in the drawing, so no glyphs are ever fetched. */
export function createLabelOverlay(parent: HTMLElement): LabelOverlay {
  const svg = mountSvg(h("svg", { class: "map overlay", "aria-hidden": "true" }, h("g", { class: "labels" })));
  parent.append(svg);
  return {
    draw(scene, prepared, { camera, frame }) {
      const isSmall = frame.scale < smallestUnit && camera.zoom < nameZoom;
      const unit = isSmall ? frame.scale : Math.max(frame.scale, smallestUnit);
      const shrink = unit / (frame.scale * 2 ** camera.zoom);
      const fit = { projection: prepared.shapes.projection, frame };
      const labels = drawLabels(scene, prepared, {
        nameFont: labelFont * shrink,
        parentFont: smallMapFont * shrink,
        overlay: { scale: frame.scale / unit, font: isSmall ? smallMapFont : labelFont },
        place: (at) => {
          const [x, y] = pixelOf(fit.projection.unproject(at), camera, fit);
          return [oneDecimal(x / unit), oneDecimal(y / unit)];
        },
      });
      const attributes = {
        class: `${mapClass(scene)} overlay`,
        "aria-hidden": "true",
        viewBox: `0 0 ${frame.width / unit} ${frame.height / unit}`,
        ...(isSmall ? { "data-small": "" } : {}),
      };
      patchSvg(svg, { tag: "svg", attributes, children: [labels] });
    },
    remove: () => svg.remove(),
  };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
