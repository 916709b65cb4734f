// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasNumber } from "../../core/model/cell.ts";
import type { IndicatorId } from "../../core/model/ids.ts";
import type { AreaValue } from "../../core/view/indicator-view.ts";
import type { OuterRow, ProfileRow, ProfileTheme, ProfileView } from "../../core/view/profile/profile-view.ts";
import type { ProfileTexts } from "../../i18n/de-views/profile.ts";
import type { Speech } from "../../i18n/speech.ts";
import { relationWord } from "../area-card.ts";
import { rankBar, strip } from "./strip.ts";

export interface RowTableInput {
  readonly view: ProfileView;
  readonly words: ProfileTexts;
  readonly speech: Speech;
  /** Where it is said what an indicator counts. */
  readonly sheet: (indicator: IndicatorId) => string;
}

/** "Wo steht …?": per theme the leading indicators in one table, the others to unfold, and what is known for wider areas only. */
export function rowTable(input: RowTableInput): Markup {
  const { view, words, speech } = input;
  const level = speech.areas(view.level);
  return h(
    "section",
    { class: "block profile-where" },
    h("h2", {}, words.where(view.name)),
    h("p", { class: "quiet" }, words.whereHelp(level, view.name), " ", words.rankHelp),
    table(
      input,
      view.themes.map((theme) =>
        group(
          theme,
          theme.rows.filter(({ isLeading }) => isLeading),
          input,
        ),
      ),
    ),
    view.themes.map((theme) => further(theme, input)),
  );
}

function table({ view, words, speech }: RowTableInput, groups: readonly (readonly Markup[])[]): Markup {
  const { columns } = words;
  return h(
    "table",
    { class: "strips" },
    h("caption", { class: "vh" }, words.caption(view.name, speech.areas(view.level))),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, columns.indicator),
        h(
          "th",
          { scope: "col", class: "s" },
          h("span", { class: "strip-ends" }, h("span", {}, columns.lowest), h("span", {}, columns.highest)),
        ),
        h("th", { scope: "col", class: "n" }, view.name),
        h("th", { scope: "col", class: "n" }, columns.city),
        h("th", { scope: "col" }, columns.difference),
        h("th", { scope: "col" }, columns.rank),
      ),
    ),
    groups.filter((rows) => rows.length > 1).map((rows) => h("tbody", {}, rows)),
  );
}

function group({ theme }: ProfileTheme, rows: readonly ProfileRow[], input: RowTableInput): readonly Markup[] {
  const name = input.speech.local(theme.name);
  return [h("tr", { class: "theme-row" }, h("th", { colspan: 6, scope: "rowgroup" }, name)), ...rows.map((row) => bodyRow(row, input))];
}

function bodyRow(row: ProfileRow, { words, speech, sheet }: RowTableInput): Markup {
  const { indicator, area, city, rank, year } = row;
  const name = speech.local(indicator.shortName);
  const value = speech.value(area.cell, indicator);
  const cityValue = speech.value(city.cell, indicator);
  const drawing = strip(row, words.strip(name, `${area.name} ${value}`, `${words.columns.city} ${cityValue}`));
  return h(
    "tr",
    { "data-indicator-row": indicator.id },
    h(
      "th",
      { scope: "row" },
      h("a", { href: sheet(indicator.id) }, name),
      h("span", { class: "row-base" }, baseWords(area, { words, speech, row, year })),
    ),
    h("td", { class: "s" }, drawing ?? speech.texts.area.noNumber.missing),
    h("td", { class: "n own" }, hasNumber(area.cell) ? h("b", {}, value) : whyWords(area, speech)),
    h("td", { class: "n city" }, h("span", { class: "only-phone" }, `${words.columns.city} `), cityValue),
    h(
      "td",
      { class: "word-cell" },
      area.relation === null ? h("span", { class: "quiet" }, words.noRelation) : relationWord(area.relation, speech),
    ),
    h("td", { class: "rank" }, rank === null ? null : rankWords(rank, words, speech)),
  );
}

function rankWords(rank: NonNullable<ProfileRow["rank"]>, words: ProfileTexts, speech: Speech): readonly Markup[] {
  const [from, to, of] = [rank.from, rank.to, rank.of].map((place) => speech.count(place).text);
  return [rankBar(rank), h("span", {}, words.rank(from ?? "", to ?? "", of ?? ""))];
}

/** A hidden or missing number in words, short enough for the column. */
function whyWords(area: AreaValue, speech: Speech): string {
  const { status } = area.cell;
  return status === "ok" || status === "unreliable" ? "" : speech.texts.legend.gap[status];
}

interface BaseInput extends Pick<RowTableInput, "words" | "speech"> {
  readonly row: ProfileRow;
  readonly year: number;
}

/** Cases and base, interval, and the year where it is another than the one shown. */
function baseWords(area: AreaValue, { words, speech, row, year }: BaseInput): string {
  const { numerator, denominator, interval } = area;
  const count = (value: number): string => speech.count(value).text;
  const base = denominator !== null && hasNumber(denominator) ? denominator.value : null;
  const parts = [
    base === null || row.indicator.kind === "given"
      ? ""
      : row.indicator.kind === "share" && hasNumber(numerator)
        ? words.casesOfBase(count(numerator.value), count(base))
        : words.base(count(base)),
    interval === null ? "" : words.interval(speech.range(interval, row.indicator)),
    words.ofYear(speech.date(row.indicator.referenceDate, year)),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The remaining indicators of a theme, closed until somebody wants them, and those that only wider areas have. */
function further(theme: ProfileTheme, input: RowTableInput): Markup | null {
  const rows = theme.rows.filter(({ isLeading }) => !isLeading);
  const { outer } = theme;
  if (rows.length + outer.length === 0) return null;
  const { words, speech } = input;
  const count = speech.count(rows.length + outer.length);
  return h(
    "details",
    { class: "sheet more-rows", "data-key": `more-${theme.theme.id}` },
    h("summary", {}, h("b", {}, words.more(count, speech.local(theme.theme.name)))),
    rows.length === 0 ? null : table(input, [group(theme, rows, input)]),
    outer.length === 0
      ? null
      : h(
          "dl",
          { class: "facts" },
          outer.map((row) => outerEntry(row, input)),
        ),
  );
}

function outerEntry({ indicator, level, area, year }: OuterRow, { words, speech, sheet }: RowTableInput): Markup {
  const only = level.parent === null ? words.onlyCity : words.onlyLevel(speech.areas(level));
  return h(
    "div",
    { "data-outer": indicator.id },
    h("dt", {}, h("a", { href: sheet(indicator.id) }, speech.local(indicator.shortName))),
    h(
      "dd",
      {},
      words.outer(area.name, speech.value(area.cell, indicator)),
      h("span", { class: "row-base" }, `${only} · ${words.ofYear(speech.date(indicator.referenceDate, year))}`),
    ),
  );
}
