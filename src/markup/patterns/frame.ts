// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { PublishedLevel } from "../../core/package/edition-format.ts";
import type { AreaId } from "../../core/model/ids.ts";
import { studyParts } from "../../core/view/patterns/study.ts";
import type { SentencePart } from "../../i18n/parts.ts";
import { sentenceHeading, slotMarkup } from "../sentence.ts";
import { swatch } from "../legend-list.ts";
import { type PatternsInput, percentText } from "./patterns-input.ts";

/** Years of the values: the one shown, and the one that changes are counted from if there is one. */
export interface ShownYears {
  readonly year: number;
  readonly since?: number;
}

/** Place and years, the sentence as heading, and the way to the other patterns. */
export function patternsHead(sentence: readonly SentencePart[], { year, since }: ShownYears, input: PatternsInput): readonly Markup[] {
  const { words, speech, place } = input;
  const years = since === undefined || since === year ? String(year) : words.status.years(String(year), String(since));
  const shown = slotMarkup("year", years, { label: speech.texts.sentence.changeSlot.year, interactive: true });
  const head = [
    h("p", { class: "eyebrow" }, h("span", {}, place), h("span", {}, words.valuesOf, shown), h("span", {}, words.expert)),
    sentenceHeading(sentence, speech, { interactive: true }),
    partLinks(input),
    refusedNotice(input),
    progressNote(input),
  ];
  return head.filter((part) => part !== null);
}

function partLinks({ words, study, studyLink }: PatternsInput): Markup {
  return h(
    "nav",
    { class: "seg patterns-parts no-print", "aria-label": words.parts.label },
    studyParts.map((part) =>
      h(
        "a",
        { href: studyLink({ part, shown: null }), "data-part": part, "aria-current": part === study.part ? "page" : null },
        words.parts[part],
      ),
    ),
  );
}

function refusedNotice({ words, refused }: PatternsInput): Markup | null {
  if (refused.length === 0) return null;
  const shown = refused.map((item) => `„${item.length > 40 ? `${item.slice(0, 40)} …` : item}“`);
  return h("p", { class: "patterns-note no-print", role: "status" }, words.refused([...new Set(shown)].join(", ")));
}

/** How far the worker is; nothing once it is ready. */
function progressNote({ words, speech, progress }: PatternsInput): Markup | null {
  if (progress === null || progress.kind === "done") return null;
  if (progress.kind === "failed") return h("p", { class: "patterns-note", role: "alert" }, words.failed);
  const done = words.running(percentText(progress.share, speech));
  return h("p", { class: "patterns-running small" }, done, " ", h("progress", { max: 1, value: progress.share, "aria-label": done }));
}

/** One group of areas in the legend. */
export interface LegendRow {
  /** Number of the class in the link; `null` for areas that nothing is said of. */
  readonly shown: number | null;
  readonly fill: string;
  readonly sign: string | null;
  readonly words: string;
  readonly areas: number;
  readonly people: string;
}

/** What colours and signs mean, with areas and people of every group; an entry emphasises its areas. */
export function patternLegend(rows: readonly LegendRow[], level: PublishedLevel, input: PatternsInput): Markup {
  const { words } = input;
  return h(
    "div",
    { class: "hf-below" },
    h(
      "ul",
      { class: "patterns-legend", "aria-label": words.legend.label },
      rows.map((row) => legendRow(row, level, input)),
    ),
    rows.every(({ shown }) => shown === null) ? null : h("p", { class: "quiet small no-print" }, words.legend.help),
  );
}

function legendRow({ shown, fill, sign, words: name, areas, people }: LegendRow, level: PublishedLevel, input: PatternsInput): Markup {
  const { words, speech, study, studyLink } = input;
  const isChosen = shown !== null && study.shown === shown;
  const isOff = study.shown !== null && !isChosen;
  const href = shown === null ? null : studyLink({ shown: isChosen ? null : shown });
  return h(
    "li",
    { "data-class": shown, class: isOff ? "dim" : null },
    swatch(fill),
    h("b", { class: "patterns-sign", "aria-hidden": "true" }, sign ?? ""),
    href === null ? h("span", {}, name) : h("a", { class: "class-link", href, "aria-current": isChosen ? "true" : null }, name),
    h(
      "span",
      { class: "quiet n" },
      `${words.legend.areas(speech.count(areas), speech.areas(level))}${people === "" ? "" : ` · ${people}`}`,
    ),
  );
}

/** One area in the list beside the map. */
export interface ListedArea {
  readonly id: AreaId;
  readonly name: string;
  readonly fill: string;
  readonly sign: string;
}

/** All areas as they stand on the map, from which one is chosen. */
export function patternList(
  areas: readonly ListedArea[],
  level: PublishedLevel,
  { words, speech, link }: PatternsInput,
): readonly Markup[] {
  return [
    h("h2", { class: "list-head" }, words.list.heading),
    h("p", { class: "quiet" }, words.list.help(speech.areas(level))),
    h(
      "ul",
      { class: "area-list" },
      areas.map(({ id, name, fill, sign }) =>
        h(
          "li",
          { "data-area": id },
          h("a", { href: link({ area: id }) }, swatch(fill), h("span", {}, name), h("span", { class: "n" }, sign)),
        ),
      ),
    ),
  ];
}

/** The chosen area: what is said of it, and the way back to the list. */
export function patternCard(name: string, content: readonly (Markup | null)[], { words, link }: PatternsInput): readonly Markup[] {
  return [
    h("h2", { tabindex: -1 }, name),
    ...content.filter((part) => part !== null),
    h("p", { class: "no-print" }, h("a", { class: "btn", href: link({ area: null }) }, words.toList)),
  ];
}

/** How a pattern is computed, closed until somebody asks. */
export function howComputed(paragraphs: readonly string[], { words }: PatternsInput): Markup {
  return h(
    "details",
    { class: "sheet patterns-how", "data-key": "patterns-how" },
    h("summary", {}, h("b", {}, words.how)),
    paragraphs.map((paragraph) => h("p", {}, paragraph)),
  );
}

/** One column of a table: its head, whether it holds numbers, and the words of a row. */
export interface PatternColumn<Row> {
  readonly head: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => string | Markup;
}

/** Areas as a table that becomes a list where the page is narrow; the first column is the name. */
export function patternTable<Row extends { readonly id: AreaId; readonly name: string }>(
  rows: readonly Row[],
  columns: readonly PatternColumn<Row>[],
  { caption, level, input }: { readonly caption: string; readonly level: PublishedLevel; readonly input: PatternsInput },
): Markup {
  const { speech, link, area: chosen } = input;
  const head = (name: string, isNumber = false): Markup => h("th", { scope: "col", class: isNumber ? "n" : null }, name);
  return h(
    "div",
    { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption },
    h(
      "table",
      { class: "data-table" },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head(speech.areas(level).singular),
          columns.map(({ head: name, isNumber }) => head(name, isNumber)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            { "data-area": row.id, "aria-current": row.id === chosen ? "true" : null },
            h("th", { scope: "row" }, h("a", { href: link({ area: row.id }) }, row.name)),
            columns.map(({ head: name, isNumber, cell }) =>
              h("td", { class: isNumber === true ? "n" : null, "data-label": name }, cell(row)),
            ),
          ),
        ),
      ),
    ),
  );
}
