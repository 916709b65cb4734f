// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import type { AreaId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import { comparesToCity } from "../core/view/city-comparison.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { round } from "./percent.ts";

const [width, height, inset] = [72, 16, 4];

/** The ruler in one line of the index: a tick per area, the city as a strong line, the chosen area as a dot. Decorative. */
export function miniRuler(view: IndicatorView, selected: AreaId | null): Markup | null {
  if (view.extent === null) return null;
  const withCity = comparesToCity(view.indicator);
  const values = (withCity ? [view.city, ...view.areas] : view.areas).flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : []));
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const x = (value: number): number => round(inset + ((value - min) / (max - min || 1)) * (width - 2 * inset));
  const chosen = view.areas.find((area) => area.id === selected);
  const ticks = view.areas.flatMap((area) => (hasNumber(area.cell) && area !== chosen ? [`M${x(area.cell.value)} 4v8`] : []));
  return h(
    "svg",
    { class: "mini", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" },
    h("path", { class: "tickd", d: ticks.join("") }),
    withCity && hasNumber(view.city.cell) ? h("path", { class: "ruler-city", d: `M${x(view.city.cell.value)} 1v14` }) : null,
    chosen !== undefined && hasNumber(chosen.cell)
      ? h("circle", { class: "ruler-dot sel", cx: x(chosen.cell.value), cy: 8, r: 3.6 })
      : null,
  );
}
