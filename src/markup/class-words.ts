// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../core/format/number.ts";
import type { ClassView, IndicatorView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";

/** Words of one class of the legend. */
export interface ClassWords {
  /** "8 bis unter 15 %" */
  readonly limits: string;
  /** "8 bis unter 15": shorter, for a drawing that shows the unit elsewhere. */
  readonly short: string;
  /** "niedriger"; "" if the city value is unknown. */
  readonly distance: string;
  /** "9 Stadtteile" */
  readonly areas: string;
  /** "61.200 Menschen"; "" if nobody counts them. */
  readonly people: string;
}

/** The classes of a view in words, in the order of `view.classes`. */
export function classWords(view: IndicatorView, speech: Speech, people: readonly string[] = []): readonly ClassWords[] {
  const { legend, common } = speech.texts;
  const unit = speech.local(view.indicator.unit);
  const shortUnit = view.indicator.signed === true && unit.length > 2 ? "" : unit;
  const limit = limitText(view, speech);
  return view.classes.map((item, index) => ({
    limits: limitsOf(item, speech, (value, isLast) => withUnit(limit(value), isLast ? unit : "")),
    short: limitsOf(item, speech, (value, isLast) => withUnit(limit(value), isLast && isOpen(item) ? shortUnit : "")),
    distance: item.distance === null ? "" : legend.distance[item.distance],
    areas: common.areas(speech.count(item.areaCount), speech.areas(view.level)),
    people: people[index] ?? "",
  }));
}

function isOpen(item: ClassView): boolean {
  return item.lower === null || item.upper === null;
}

function limitsOf(item: ClassView, speech: Speech, write: (value: number, isLast: boolean) => string): string {
  const { legend } = speech.texts;
  if (item.lower === null) return item.upper === null ? legend.allValues : legend.below(write(item.upper, true));
  return item.upper === null ? legend.above(write(item.lower, true)) : legend.between(write(item.lower, false), write(item.upper, true));
}

/**
 * How limits are written: with as few digits as say them exactly, at most those of the indicator; with more only if two
 * limits would look the same.
 */
export function limitText(view: IndicatorView, speech: Speech): (value: number) => string {
  const limits = view.classes.flatMap((item) => (item.upper === null ? [] : [item.upper]));
  const { decimals, signed = false } = view.indicator;
  const write = (value: number, digits: number): string => formatNumber(value, { language: speech.language, decimals: digits, signed });
  const isExact = (digits: number): boolean => limits.every((limit) => Math.abs(limit - Number(limit.toFixed(digits))) < 1e-9);
  const isDistinct = (digits: number): boolean => new Set(limits.map((limit) => write(limit, digits))).size === limits.length;
  const few = range(0, decimals).find((digits) => isExact(digits) && isDistinct(digits));
  const chosen = few ?? range(decimals, decimals + 4).find(isDistinct) ?? decimals + 4;
  return (value) => write(value, chosen);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
