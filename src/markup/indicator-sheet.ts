// SPDX-License-Identifier: EUPL-1.2
import { formatCount, formatNumber } from "../core/format/number.ts";
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorSheet } from "../core/model/indicator.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import type { SheetsTexts } from "../i18n/de-views/sheets.ts";
import type { Speech } from "../i18n/speech.ts";
import { limitText } from "./class-words.ts";

export interface SheetInput {
  readonly view: IndicatorView;
  /** `null` if the package wrote nothing about the indicator. */
  readonly sheet: IndicatorSheet | null;
  readonly manifest: Manifest;
  readonly words: SheetsTexts["sheet"];
  readonly speech: Speech;
}

type Row = readonly [term: string, ...texts: readonly string[]];

/** What an indicator counts, against what, how it is computed, how it is read, and where its numbers end. */
export function indicatorSheet(input: SheetInput): Markup {
  const { sheet, words, speech } = input;
  const definition = sheet === null ? words.missing : speech.local(sheet.definition);
  const rows = [...countedRows(input), ...computedRows(input), ...readingRows(input), ...limitRows(input)];
  return h(
    "article",
    { class: "reading sheet-page" },
    h("h2", { class: "sheet-label" }, words.definition),
    h("p", { class: "sheet-definition" }, definition === "" ? words.missing : definition),
    h(
      "dl",
      { class: "facts" },
      rows
        .map(([term, ...texts]): Row => [term, ...texts.filter((text) => text !== "")])
        .filter((row) => row.length > 1)
        .map(([term, ...texts]) =>
          h(
            "div",
            {},
            h("dt", {}, term),
            h(
              "dd",
              {},
              texts.map((text) => h("p", {}, text)),
            ),
          ),
        ),
    ),
  );
}

function countedRows({ view: { indicator }, sheet, words, speech }: SheetInput): readonly Row[] {
  const numerator = speech.local(sheet?.numerator ?? indicator.numeratorLabel);
  const denominator = speech.local(sheet?.denominator ?? indicator.denominatorLabel);
  return [
    [words.numerator, numerator],
    [words.denominator, indicator.denominator === null ? words.noDenominator : denominator],
  ];
}

function computedRows({ view, words, speech }: SheetInput): readonly Row[] {
  const { indicator, years } = view;
  const [first, last] = [years[0], years.at(-1)];
  return [
    [words.formula, words.formulas[indicator.kind], example(view, words, speech)],
    [words.unit, speech.local(indicator.unit)],
    [words.date, indicator.referenceDate === "" ? words.wholeYear : indicator.referenceDate],
    [words.years, first === undefined || last === undefined ? "" : words.yearSpan(String(first), String(last))],
  ];
}

/** The numbers of the city in the formula; "" where one of them is not known. */
function example({ indicator, city, year }: IndicatorView, words: SheetsTexts["sheet"], speech: Speech): string {
  const { cell, numerator, denominator } = city;
  if (denominator === null || !hasNumber(cell) || !hasNumber(numerator) || !hasNumber(denominator)) return "";
  return words.example({
    scale: formatNumber(indicator.scale, { language: speech.language }),
    cases: formatCount(numerator.value, speech.language),
    base: formatCount(denominator.value, speech.language),
    value: speech.value(cell, indicator),
    place: city.name,
    date: speech.date(indicator.referenceDate, year),
  });
}

function readingRows({ view: { indicator }, sheet, manifest, words, speech }: SheetInput): readonly Row[] {
  const { burden, resource, neutral } = words.directions;
  const direction = indicator.direction === 1 ? burden : indicator.direction === -1 ? resource : neutral;
  return [
    [words.direction, direction, indicator.direction === 0 ? "" : words.directionHelp],
    [words.source, speech.local(sheet?.source ?? manifest.edition.source)],
    [words.caveats, sheet === null ? "" : speech.local(sheet.caveats)],
  ];
}

function limitRows({ view, manifest, words, speech }: SheetInput): readonly Row[] {
  const { indicator, level } = view;
  const { suppression, levels } = manifest;
  const finest = levels.find(({ id }) => id === indicator.finestLevel);
  const isFinest = indicator.finestLevel === levels.at(-1)?.id;
  const finestName = finest === undefined ? "" : speech.areas(finest).plural;
  const breaks = indicator.breaks.map(({ year, text }) => words.breakText(String(year), speech.local(text)));
  const classes = indicator.classes[level.id];
  const limits = (classes?.limits ?? []).map(limitText(view, speech));
  const below = formatCount(suppression.minCount - 1, speech.language);
  return [
    [words.finest, finestName === "" ? "" : isFinest ? words.finestAll(finestName) : words.finestLimited(finestName)],
    [words.classes, classes === undefined ? "" : words.classText(words.classMethods[classes.method], limits)],
    [words.breaks, ...(breaks.length === 0 ? [words.noBreaks] : breaks)],
    [
      words.suppression,
      suppression.minCount > 1
        ? words.suppressionText(below, formatCount(suppression.minDenominator, speech.language))
        : words.noSuppression,
      indicator.minDenominator > 0 && indicator.denominator !== null
        ? words.unreliable(formatCount(indicator.minDenominator, speech.language))
        : "",
    ],
  ];
}
