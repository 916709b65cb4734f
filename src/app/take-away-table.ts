// SPDX-License-Identifier: EUPL-1.2
import { type CsvCell, printCsv } from "../core/export/csv.ts";
import { valueRows, type ValueTableWords } from "../core/export/value-table.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import type { TakeAwayTexts } from "../i18n/de-views/take-away.ts";
import type { Speech } from "../i18n/speech.ts";
import { classWords } from "../markup/class-words.ts";
import type { Provenance } from "./take-away-words.ts";

export interface TableExport {
  /** One view per year, all of the same indicator and level. */
  readonly views: readonly IndicatorView[];
  readonly about: Provenance;
  readonly words: TakeAwayTexts;
  readonly speech: Speech;
}

/**
 * All areas of a view as a CSV file in German form: one row per area and year, and below an empty line what the numbers are, where they
 * come from, and what the signs mean.
 */
export function tableCsv({ views, about, words, speech }: TableExport): string {
  const [view] = views;
  if (view === undefined) throw new Error("tableCsv: at least one view expected, none found");
  const rows = valueRows(views, wordsOf(words, speech), speech.local(view.indicator.unit));
  return printCsv([...rows, [null], ...notes(view, { views, about, words, speech })]);
}

function wordsOf({ csv }: TakeAwayTexts, speech: Speech): ValueTableWords {
  return {
    columns: csv.columns,
    status: { ok: csv.known, ...speech.texts.legend.gap },
    classLimits: (view, index) => classWords(view, speech)[index]?.limits ?? "",
  };
}

function notes(view: IndicatorView, { views, about, words, speech }: TableExport): readonly (readonly CsvCell[])[] {
  const { notes: heads, signs } = words.csv;
  const { indicator } = view;
  const last = views.at(-1) ?? view;
  const date = (one: IndicatorView): string => speech.date(indicator.referenceDate, one.year);
  const rows: readonly (readonly [string, string])[] = [
    [heads.indicator, about.indicator],
    [heads.numerator, speech.local(indicator.numeratorLabel)],
    [heads.denominator, indicator.denominator === null ? "" : speech.local(indicator.denominatorLabel)],
    [heads.date, views.length === 1 ? date(view) : words.table.years(date(view), date(last))],
    [heads.level, speech.areas(view.level).plural],
    [heads.source, about.source],
    [heads.edition, about.edition],
    [heads.published, about.published],
    [heads.licence, about.licence],
    [heads.link, about.link],
    [heads.citation, about.citation],
    [heads.invented, about.invented ?? ""],
    ...Object.values(signs).map((sign): readonly [string, string] => [heads.signs, sign]),
  ];
  return rows.filter(([, text]) => text !== "");
}
