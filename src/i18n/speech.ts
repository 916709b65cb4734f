// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../core/model/cell.ts";
import type { Localised } from "../core/model/ids.ts";
import type { AreaLevel } from "../core/model/area.ts";
import { formatCount } from "../core/format/number.ts";
import { formatPeriod } from "../core/format/period.ts";
import { formatCell, formatDifference, formatValue, formatValueRange, localise, type Measurement } from "../core/format/value.ts";
import type { AreaWords, GapStatus, Period, Texts } from "./de.ts";
import type { Count } from "./parts.ts";

/** Texts and number style of one language together: all that a builder of sentences, drawings and tables needs. */
export interface Speech {
  readonly language: string;
  readonly texts: Texts;
  readonly local: (text: Localised) => string;
  readonly count: (value: number) => Count;
  /** A value with its unit; "etwa …" on a small base; a word ("keine Angabe", "folgt") in the place of a missing number. */
  readonly value: (cell: Cell, indicator: Measurement) => string;
  /** A bare number in the unit of the indicator: limits, thresholds. */
  readonly number: (value: number, indicator: Measurement) => string;
  readonly range: (range: { readonly lower: number; readonly upper: number }, indicator: Measurement) => string;
  /** Amount of a difference without a sign: "9,9 Prozentpunkte". */
  readonly difference: (difference: number, indicator: Measurement) => string;
  readonly date: (referenceDate: string, year: number) => string;
  readonly period: (referenceDate: string, year: number) => Period;
  readonly areas: (level: AreaLevel) => AreaWords;
}

/** Binds the texts of a language to its way of writing numbers and dates. */
export function speechOf(known: string, texts: Texts): Speech {
  return {
    language: known,
    texts,
    local: (text) => localise(text, known),
    count: (value) => ({ value, text: formatCount(value, known) }),
    value: (cell, indicator) => valueText(cell, indicator, { known, texts }),
    number: (value, indicator) => formatValue(value, indicator, known),
    range: (range, indicator) => formatValueRange(range, indicator, known),
    difference: (difference, indicator) => formatDifference(difference, indicator, { language: known }),
    date: (referenceDate, year) => formatPeriod(referenceDate, year, known),
    period: (referenceDate, year) => periodOf(referenceDate, formatPeriod(referenceDate, year, known), String(year)),
    areas: (level) => ({
      singular: localise(level.singular, known),
      plural: localise(level.plural, known),
      dative: localise(level.pluralDative, known),
    }),
  };
}

/** Status of a cell whose number is missing or rough; throws for a sure number. */
export function gapStatus(cell: Cell): GapStatus {
  if (cell.status === "ok") throw new Error("gapStatus: a gap or a rough value expected, a sure number found");
  return cell.status;
}

function valueText(cell: Cell, indicator: Measurement, words: { readonly known: string; readonly texts: Texts }): string {
  const parts = formatCell(cell, indicator, words.known);
  if (parts.kind === "gap") return words.texts.area.noNumber[parts.status];
  return parts.isApproximate ? words.texts.common.about(parts.text) : parts.text;
}

function periodOf(referenceDate: string, date: string, year: string): Period {
  if (referenceDate === "") return { kind: "wholeYear" };
  if (/^31\.\s?12\.?$/.test(referenceDate)) return { kind: "yearEnd" };
  return { kind: "day", day: date.endsWith(year) ? date.slice(0, -year.length) : `${date} ` };
}

/** True where a value can be put on an axis. */
export function isShown(cell: Cell): cell is Cell & { readonly value: number } {
  return hasNumber(cell);
}
