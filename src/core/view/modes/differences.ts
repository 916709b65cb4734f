// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../../classify/class-of.ts";
import { localise, differenceUnit } from "../../format/value.ts";
import { type Cell, hasNumber, known } from "../../model/cell.ts";
import type { Localised } from "../../model/ids.ts";
import type { PublishedClasses } from "../../package/edition-format.ts";
import type { AreaValue, IndicatorView, ShownIndicator } from "../indicator-view.ts";
import { classViews, countGaps, extentOf } from "../select-indicator-view.ts";
import { divergingSteps } from "./diverging-classes.ts";

/** Differences of the shown year, and of all years together for the class limits. `isPercent`: relative change of counts. */
export interface Differences {
  readonly city: AreaValue;
  readonly areas: readonly AreaValue[];
  readonly all: readonly Cell[];
  /** Years of the values beside each difference. */
  readonly years: readonly number[];
  readonly isPercent: boolean;
}

/** The view of differences: another unit, signed numbers, a diverging palette whose neutral colour holds 0. */
export function differenceView(view: IndicatorView, differences: Differences, classes: PublishedClasses): IndicatorView {
  const { limits } = classes;
  const placed = (area: AreaValue): AreaValue => ({
    ...area,
    classIndex: hasNumber(area.cell) ? classOf(area.cell.value, limits) : null,
  });
  const areas = differences.areas.map(placed);
  const { indicator } = view;
  return {
    ...view,
    indicator: differenceIndicator(indicator, differences.isPercent, { [view.level.id]: classes }),
    city: placed(differences.city),
    areas,
    classes: classViews(limits, areas, known(0)),
    gaps: countGaps(areas),
    extent: extentOf(areas),
    palette: "diverging",
    steps: divergingSteps(limits),
    beside: { years: differences.years, indicator },
  };
}

/** The indicator of differences; its name is given by the words of the page. Kind `change`: no part of a whole, so no share in words. */
function differenceIndicator(indicator: ShownIndicator, isPercent: boolean, classes: ShownIndicator["classes"]): ShownIndicator {
  const unit: Localised = isPercent
    ? { de: "%" }
    : { de: differenceUnit(indicator, "de"), en: differenceUnit({ ...indicator, unit: { de: localise(indicator.unit, "en") } }, "en") };
  return {
    ...indicator,
    kind: "change",
    unit,
    decimals: isPercent ? 1 : indicator.decimals,
    sentence: { de: "" },
    classes,
    signed: true,
  };
}
