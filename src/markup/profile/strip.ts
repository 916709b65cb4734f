// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { comparesToCity } from "../../core/view/city-comparison.ts";
import type { ProfileRow } from "../../core/view/profile/profile-view.ts";
import type { RankSpan } from "../../core/uncertainty/rank-span.ts";
import { percent, round } from "../percent.ts";

const [height, middle] = [22, 11];
const inset = 0.02;

/** All areas as ticks on one line, the city as a long one, the area of the profile as a dot with its interval. `null` without any value. */
export function strip(row: ProfileRow, label: string): Markup | null {
  const { area, city, values, indicator } = row;
  const withCity = comparesToCity(indicator) && hasNumber(city.cell);
  const all = withCity && hasNumber(city.cell) ? [...values, city.cell.value] : values;
  if (all.length === 0) return null;
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const at = (value: number): number => inset + Math.min(1, Math.max(0, (value - min) / (max - min || 1))) * (1 - 2 * inset);
  return h(
    "svg",
    { class: "strip", width: "100%", height, role: "img", "aria-label": label },
    h("line", { class: "grid", x1: percent(inset), x2: percent(1 - inset), y1: middle, y2: middle }),
    ticks(values, at),
    area.interval === null
      ? null
      : h("line", {
          class: "strip-interval",
          x1: percent(at(area.interval.lower)),
          x2: percent(at(area.interval.upper)),
          y1: middle,
          y2: middle,
        }),
    withCity && hasNumber(city.cell)
      ? h("line", { class: "ruler-city", x1: percent(at(city.cell.value)), x2: percent(at(city.cell.value)), y1: 2, y2: height - 2 })
      : null,
    hasNumber(area.cell) ? h("circle", { class: "ruler-dot sel", cx: percent(at(area.cell.value)), cy: middle, r: 5.5 }) : null,
  );
}

/** One path for all areas: the box stretches with the width, its strokes do not. */
function ticks(values: readonly number[], at: (value: number) => number): Markup {
  const d = values.map((value) => `M${round(at(value) * 100)} 6V16`).join("");
  return h(
    "svg",
    { x: 0, y: 0, width: "100%", height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: "none" },
    h("path", { class: "tickd", d }),
  );
}

/** The span of possible places as a bar within all places, place 1 to the left. */
export function rankBar({ from, to, of }: RankSpan): Markup {
  const start = (from - 1) / of;
  return h(
    "svg",
    { class: "rank-bar", width: 64, height: 8, "aria-hidden": "true" },
    h("rect", { class: "rank-all", x: 0, y: 3, width: "100%", height: 2 }),
    h("rect", { class: "rank-span", x: percent(start), y: 0.5, width: percent(to / of - start), height: 7 }),
  );
}
