// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import type { AreaId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { seriesShape } from "../core/view/series-shape.ts";
import type { Speech } from "../i18n/speech.ts";
import { percent } from "./percent.ts";
import { seriesClass } from "./series-marker.ts";

const middle = 18;
/** Narrowest width in px the row is drawn for: decides when two markers would cover each other. */
const narrowest = 280;

/**
 * One indicator of the comparison as a line: the city in the middle, the other areas as short ticks, the compared ones with
 * their shapes. The scale of the row reaches as far to both sides as the farthest area lies from the city.
 */
export function comparisonRow(view: IndicatorView, compared: readonly AreaId[], speech: Speech): Markup {
  const at = rowScale(view);
  const areas = compared.map((id) => view.areas.find((area) => area.id === id) ?? null);
  const others = view.areas.filter((area) => hasNumber(area.cell) && !compared.includes(area.id));
  return h(
    "svg",
    { width: "100%", height: 36, role: "img", "aria-label": rowLabel(view, areas, speech) },
    h("line", { class: "grid", x1: "1%", x2: "99%", y1: middle, y2: middle }),
    others.map((area) => tick(at(area.cell.value ?? 0))),
    hasNumber(view.city.cell) ? h("line", { class: "ruler-city", x1: "50%", x2: "50%", y1: -6, y2: 42 }) : null,
    markers(areas, at),
  );
}

/** Fraction of the width for a value; 0.5 is the city (or the middle of the values if the city has none). */
function rowScale(view: IndicatorView): (value: number) => number {
  const values = view.areas.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : []));
  const centre = hasNumber(view.city.cell) ? view.city.cell.value : (Math.min(...values) + Math.max(...values)) / 2;
  const reach = Math.max(...values.map((value) => Math.abs(value - centre))) || 1;
  return (value) => 0.5 + ((value - centre) / reach) * 0.47;
}

function tick(at: number): Markup {
  return h("line", { class: "tickd", x1: percent(at), x2: percent(at), y1: middle - 4, y2: middle + 4 });
}

/** Markers that would cover each other go up and down by turns. */
function markers(areas: readonly (AreaValue | null)[], at: (value: number) => number): readonly Markup[] {
  const places = areas.flatMap((area, position) => (area !== null && hasNumber(area.cell) ? [{ position, at: at(area.cell.value) }] : []));
  const sorted = [...places].sort((a, b) => a.at - b.at);
  let last = -1;
  let isUp = false;
  return sorted.map((place, index) => {
    const next = sorted[index + 1];
    const isClose = (place.at - last) * narrowest < 14;
    const isFollowed = next !== undefined && (next.at - place.at) * narrowest < 14;
    isUp = isClose ? !isUp : true;
    last = place.at;
    const y = isClose || isFollowed ? middle + (isUp ? -6.5 : 6.5) : middle;
    return h(
      "svg",
      { x: percent(place.at), y, class: "marker" },
      h("path", { class: `mk ${seriesClass(place.position)}`, d: seriesShape(place.position, 6.5) }),
    );
  });
}

function rowLabel(view: IndicatorView, areas: readonly (AreaValue | null)[], speech: Speech): string {
  const values = [...areas, view.city].flatMap((area) =>
    area === null ? [] : [`${area.name} ${speech.value(area.cell, view.indicator)}`],
  );
  return speech.texts.comparison.row(speech.local(view.indicator.name), values);
}
