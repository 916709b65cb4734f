// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import type { AreaId } from "../../core/model/ids.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { AreaValue, IndicatorView } from "../../core/view/indicator-view.ts";
import { seriesShape } from "../../core/view/series-shape.ts";
import { percent } from "../percent.ts";
import { seriesClass } from "../series-marker.ts";

export const rowHeight = 36;
const middle = rowHeight / 2;
/** Narrowest width in px the row is drawn for: decides when two markers would cover each other. */
const narrowest = 280;

/** A marker of the comparison on a line: its position among the compared areas and a fraction of the width. */
export interface PlacedMarker {
  readonly position: number;
  readonly at: number;
}

export interface DotRowInput {
  readonly view: IndicatorView;
  readonly compared: readonly AreaId[];
  readonly reference: AreaValue;
  /** What a screen reader says. */
  readonly label: string;
}

/**
 * One indicator of the comparison as a line: the reference in the middle, the other areas as short ticks, the compared ones with
 * their shapes. The scale of the row reaches as far to both sides as the farthest area lies from the reference.
 */
export function dotRow({ view, compared, reference, label }: DotRowInput): Markup {
  const at = rowScale(view, reference);
  const others = view.areas.filter((area) => hasNumber(area.cell) && !compared.includes(area.id));
  const placed = compared.flatMap((id, position): readonly PlacedMarker[] => {
    const cell = view.areas.find((area) => area.id === id)?.cell;
    return cell !== undefined && hasNumber(cell) ? [{ position, at: at(cell.value) }] : [];
  });
  return h(
    "svg",
    { width: "100%", height: rowHeight, role: "img", "aria-label": label },
    h("line", { class: "grid", x1: "1%", x2: "99%", y1: middle, y2: middle }),
    others.map((area) => tick(at(area.cell.value ?? 0))),
    hasNumber(reference.cell) ? referenceLine(0.5) : null,
    drawMarkers(placed),
  );
}

/** The line of the reference through a row, long enough to meet that of the next row. */
export function referenceLine(at: number): Markup {
  return h("line", { class: "ruler-city", x1: percent(at), x2: percent(at), y1: -6, y2: rowHeight + 6 });
}

/** Fraction of the width for a value; 0.5 is the reference (or the middle of the values if it has none). */
function rowScale(view: IndicatorView, reference: AreaValue): (value: number) => number {
  const values = view.areas.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : []));
  const centre = hasNumber(reference.cell) ? reference.cell.value : (Math.min(...values) + Math.max(...values)) / 2;
  const reach = Math.max(...values.map((value) => Math.abs(value - centre))) || 1;
  return (value) => 0.5 + ((value - centre) / reach) * 0.47;
}

function tick(at: number): Markup {
  return h("line", { class: "tickd", x1: percent(at), x2: percent(at), y1: middle - 4, y2: middle + 4 });
}

/** Markers that would cover each other go up and down by turns. */
export function drawMarkers(places: readonly PlacedMarker[]): readonly Markup[] {
  const sorted = places.toSorted((a, b) => a.at - b.at);
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
