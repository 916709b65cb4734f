// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { formatYearSpan } from "../core/format/period.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { SeriesView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";
import { icon } from "./icons.ts";
import { percent } from "./percent.ts";
import { breakMarks, numbersOf, seriesLine, type TimeFrame, timeFrame } from "./time-frame.ts";

export interface YearLineInput {
  readonly year: number;
  /** Years that can be chosen, increasing. */
  readonly years: readonly number[];
  /** City value over time; `null` while it is not known. */
  readonly city: SeriesView | null;
  readonly speech: Speech;
}

/** Ids that the script connects to. */
export const yearIds = { slider: "sa-year", back: "sa-year-back", forward: "sa-year-forward", play: "sa-year-play" } as const;

const axis = 50;

/** The year of the view: city value over time, the chosen year as a handle, two buttons and a slider under the drawing. */
export function yearLine(input: YearLineInput): Markup {
  const { speech, city } = input;
  const { legend } = speech.texts;
  const cityWords = city === null || numbersOf([city]).length === 0 ? legend.noCityLine : legend.cityLine;
  return h(
    "div",
    { class: "sa-year" },
    head(input),
    input.years.length < 2 ? null : h("div", { class: "year-plot" }, drawing(input), slider(input)),
    h("p", { class: "source" }, input.years.length < 2 ? legend.oneYear(String(input.year)) : `${cityWords} ${legend.fixed}`),
  );
}

function head({ year, years, speech }: YearLineInput): Markup {
  const { controls } = speech.texts;
  const button = (id: string, image: "back" | "forward", words: string, isOff: boolean): Markup =>
    h("button", { class: "btn", id, type: "button", "aria-label": words, title: words, disabled: isOff }, icon(image));
  const isFirst = year <= (years[0] ?? year);
  const isLast = year >= (years.at(-1) ?? year);
  return h(
    "div",
    { class: "head" },
    h("span", {}, h("span", { class: "quiet" }, controls.year), " ", h("b", {}, String(year))),
    years.length < 2
      ? null
      : h(
          "span",
          { class: "needs-script" },
          playButton(speech),
          button(yearIds.back, "back", isFirst ? controls.noEarlierYear : controls.yearBack, isFirst),
          button(yearIds.forward, "forward", isLast ? controls.noLaterYear : controls.yearForward, isLast),
        ),
  );
}

/** Starts and stops the years; the script behind it comes when somebody presses it, and keeps its state in `data-live`. */
function playButton(speech: Speech): Markup {
  const words = speech.texts.controls.play;
  return h("button", { class: "btn play", id: yearIds.play, type: "button", "aria-label": words, title: words }, icon("play"));
}

function drawing({ year, years, city, speech }: YearLineInput): Markup {
  const numbers = city === null ? [] : numbersOf([city]);
  const values = numbers.length === 0 ? ([0, 1] as const) : ([Math.min(...numbers), Math.max(...numbers)] as const);
  const frame = timeFrame({ left: 0.034, right: 0.966, top: 18, bottom: 44 }, years, values);
  const [first, last] = frame.years;
  const breaks = city?.breaks ?? [];
  return h(
    "svg",
    { width: "100%", height: 74, role: "img", "aria-label": label({ first, last, breaks: breaks.map((item) => item.year) }, speech) },
    h("line", { class: "axis", x1: "2%", x2: "98%", y1: axis, y2: axis }),
    years.map((item) => tick(item, frame)),
    city === null || !city.points.some((point) => hasNumber(point.cell)) ? null : seriesLine(city, frame, "spark-city"),
    breakMarks(breaks, { ...frame, box: { ...frame.box, bottom: axis } }, speech.texts.yearLine.break),
    h("circle", { class: "handle", cx: percent(frame.x(year)), cy: axis, r: 7 }),
    h("text", { class: year === first ? "tx-b" : "tx-2", x: "2%", y: 71 }, String(first)),
    h("text", { class: year === last ? "tx-b end" : "tx-2 end", x: "98%", y: 71 }, String(last)),
    year === first || year === last ? null : h("text", { class: "tx-b mid", x: percent(inner(frame.x(year))), y: 71 }, String(year)),
  );
}

/** Keeps the label of the handle clear of the labels at both ends. */
function inner(at: number): number {
  return Math.min(0.76, Math.max(0.24, at));
}

function tick(year: number, frame: TimeFrame): Markup {
  const at = percent(frame.x(year));
  return h("line", { class: "axis", x1: at, x2: at, y1: axis, y2: axis + (year % 5 === 0 ? 6 : 3) });
}

function label(
  { first, last, breaks }: { readonly first: number; readonly last: number; readonly breaks: readonly number[] },
  speech: Speech,
): string {
  const words = speech.texts.yearLine;
  return [words.label(String(first), String(last)), ...breaks.map((year) => words.breakFrom(String(year)))].join(", ");
}

/** The slider counts years by their place in the list, so that a missing year cannot be chosen; it says the year itself. */
function slider({ year, years, speech }: YearLineInput): Markup {
  return h("input", {
    class: "year-slider needs-script",
    id: yearIds.slider,
    type: "range",
    min: 0,
    max: years.length - 1,
    step: 1,
    value: Math.max(0, years.indexOf(year)),
    "aria-label": speech.texts.controls.year,
    "aria-valuetext": String(year),
    title: formatYearSpan(years[0] ?? year, years.at(-1) ?? year),
  });
}
