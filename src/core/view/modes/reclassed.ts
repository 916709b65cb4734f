// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../../classify/class-of.ts";
import { gap, hasNumber } from "../../model/cell.ts";
import type { PublishedClasses } from "../../package/edition-format.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { IndicatorView } from "../indicator-view.ts";
import { classViews } from "../select-indicator-view.ts";

/** The same values in other classes. */
export function reclassed(view: IndicatorView, classes: PublishedClasses): IndicatorView {
  const { limits } = classes;
  const areas = view.areas.map((area) => ({ ...area, classIndex: hasNumber(area.cell) ? classOf(area.cell.value, limits) : null }));
  const city = comparesToCity(view.indicator) ? view.city.cell : gap("notApplicable");
  const indicator = { ...view.indicator, classes: { ...view.indicator.classes, [view.level.id]: classes } };
  return { ...view, indicator, areas, classes: classViews(limits, areas, city) };
}
