// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import { compareToRest } from "../../uncertainty/difference.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { AreaValue } from "../indicator-view.ts";
import type { Reference } from "./reference.ts";
import { compareTwo } from "./select-comparison.ts";

/**
 * How an area stands against the reference. `difference`: area − reference in the unit of the indicator · `isClear`: whether
 * chance is ruled out at 95 % (Newcombe), `null` where no test is possible.
 */
export interface Standing {
  readonly difference: number;
  readonly isClear: boolean | null;
}

/**
 * An area against the reference in one indicator. A part of the reference is tested against the rest of it; other areas against the
 * whole. `null` where a value is unknown, for counts (areas differ in size), and for the reference itself.
 */
export function compareToReference(indicator: PublishedIndicator, area: AreaValue, reference: Reference): Standing | null {
  const whole = reference.values.get(indicator.id);
  if (whole === undefined || !comparesToCity(indicator) || whole.id === area.id) return null;
  if (!reference.parts.has(area.id)) return compareTwo(indicator, whole, area);
  if (!hasNumber(area.cell) || !hasNumber(whole.cell)) return null;
  return { difference: area.cell.value - whole.cell.value, isClear: isClearOfRest(indicator, area, whole) };
}

function isClearOfRest(indicator: PublishedIndicator, area: AreaValue, whole: AreaValue): boolean | null {
  if (indicator.kind !== "share" || area.denominator === null || whole.denominator === null) return null;
  const relation = compareToRest(area.numerator, area.denominator, whole.numerator, whole.denominator);
  return relation === null ? null : relation !== "similar";
}
