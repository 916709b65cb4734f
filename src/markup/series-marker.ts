// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import { seriesShape } from "../core/view/series-shape.ts";

/** Class that gives the colour of a compared area; goes around after six. */
export function seriesClass(position: number): string {
  return `s${(position % 6) + 1}`;
}

/** Shape and colour of a compared area, beside its name. */
export function seriesKey(position: number): Markup {
  return h(
    "svg",
    { class: "keyshape", viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" },
    h("path", { class: `mk ${seriesClass(position)}`, d: seriesShape(position, 6.5) }),
  );
}
