// SPDX-License-Identifier: EUPL-1.2
import { formatDifference } from "../../core/format/value.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasNumber } from "../../core/model/cell.ts";
import type { SeriesPoint } from "../../core/view/indicator-view.ts";
import type { ChangeKind, TimeLine, TimeView } from "../../core/view/time/time-view.ts";
import { icon, type IconName } from "../icons.ts";
import { type TimeInput, timeNumber } from "./time-chart.ts";

const images: Readonly<Record<Exclude<ChangeKind, "untested">, IconName>> = { rose: "higher", fell: "lower", same: "similar" };

/** "−9,9 Prozentpunkte ↓ gesunken": an arrow only where the change is more than chance; otherwise in words why there is none. */
export function changeCell(
  { change }: TimeLine,
  { indicator }: Pick<TimeView, "indicator">,
  { words, speech }: Pick<TimeInput, "words" | "speech">,
): readonly (Markup | string)[] {
  if (typeof change === "string") return [words.none[change]];
  const amount = formatDifference(change.difference, indicator, { language: speech.language, signed: true });
  return [amount, " ", changeWord(change.kind, { words })];
}

function changeWord(kind: ChangeKind, { words }: Pick<TimeInput, "words">): Markup {
  if (kind === "untested") return h("span", { class: "quiet" }, words.words.untested);
  return h("span", { class: "word" }, icon(images[kind]), words.words[kind]);
}

/** The change of every line between two years, with the test. */
export function changeTable(input: TimeInput): Markup {
  const { view, words } = input;
  const { columns } = words;
  const [since, year] = [String(view.since), String(view.year)];
  return h(
    "table",
    { class: "changes" },
    h("caption", { class: "vh" }, words.changes(since, year)),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, columns.area),
        [since, year, columns.difference].map((text) => h("th", { scope: "col", class: "n" }, text)),
        h("th", { scope: "col" }, columns.word),
      ),
    ),
    h(
      "tbody",
      {},
      view.lines.map((line) => changeRow(line, input)),
    ),
  );
}

function changeRow(line: TimeLine, input: TimeInput): Markup {
  const { view, words, speech } = input;
  const { change } = line;
  const at = (year: number): string =>
    pointText(
      line.measured.points.find((point) => point.year === year),
      { ...view, form: "value" },
      input,
    );
  return h(
    "tr",
    { "data-line": line.area },
    h("th", { scope: "row" }, line.name),
    h("td", { class: "n" }, at(view.since)),
    h("td", { class: "n" }, at(view.year)),
    h(
      "td",
      { class: "n" },
      typeof change === "string" ? "" : formatDifference(change.difference, view.indicator, { language: speech.language, signed: true }),
    ),
    h("td", {}, typeof change === "string" ? words.none[change] : changeWord(change.kind, input)),
  );
}

function pointText(
  point: SeriesPoint | undefined,
  shape: Pick<TimeView, "indicator" | "form">,
  { speech, words }: Pick<TimeInput, "speech" | "words">,
): string {
  if (point === undefined) return words.noValue;
  if (!hasNumber(point.cell)) {
    const { status } = point.cell;
    return status === "ok" || status === "unreliable" || status === "notApplicable" ? words.noValue : speech.texts.area.noNumber[status];
  }
  const number = timeNumber(point.cell.value, shape, speech);
  return point.cell.status === "unreliable" ? speech.texts.common.about(number) : number;
}

/** Every value that is drawn: years as rows, lines as columns. */
export function valueTable(input: TimeInput): Markup {
  const { view, words, speech } = input;
  const form = words.forms[view.form];
  return h(
    "div",
    { class: "table-scroll" },
    h(
      "table",
      { class: "year-table" },
      h("caption", {}, words.tableCaption(speech.local(view.indicator.name), form)),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, words.year),
          view.lines.map(({ name }) => h("th", { scope: "col", class: "n" }, name)),
        ),
      ),
      h(
        "tbody",
        {},
        view.years.map((year) =>
          h(
            "tr",
            { "data-year": year },
            h("th", { scope: "row" }, String(year)),
            view.lines.map(({ shown }) =>
              h(
                "td",
                { class: "n" },
                pointText(
                  shown.points.find((point) => point.year === year),
                  view,
                  input,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** One sentence per line: first and last value, highest and lowest, years without a value; from the series break before the shown year on. */
export function linesInWords(input: TimeInput): Markup {
  return h(
    "ul",
    { class: "words" },
    input.view.lines.map((line) => h("li", { "data-line-words": line.area }, lineWords(line, input))),
  );
}

function lineWords({ name, shown, measured }: TimeLine, input: TimeInput): string {
  const { view, words, speech } = input;
  const breaks = measured.breaks.map(({ year }) => year);
  const told = shown.points.filter(({ year }) => year >= Math.max(-Infinity, ...breaks.filter((broken) => broken <= view.year)));
  const known = told.flatMap(({ year, cell }) => (hasNumber(cell) ? [{ year, value: cell.value }] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${name}: ${words.noValue}.`;
  const text = (point: { readonly value: number }): string => timeNumber(point.value, view, speech);
  const highest = known.reduce((most, next) => (next.value > most.value ? next : most));
  const lowest = known.reduce((least, next) => (next.value < least.value ? next : least));
  const gaps = told.filter(({ cell, year }) => !hasNumber(cell) && year > first.year && year < last.year);
  return [
    words.line(name, `${first.year} ${text(first)}`, `${last.year} ${text(last)}`),
    known.length < 3 ? "" : words.extremes(text(highest), String(highest.year), text(lowest), String(lowest.year)),
    gaps.length === 0 ? "" : words.lineGaps(gaps.map(({ year }) => year).join(", ")),
  ].join("");
}
