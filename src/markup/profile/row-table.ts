// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import type { IndicatorId } from "../../core/model/ids.ts";
import type { PublishedIndicator } from "../../core/package/edition-format.ts";
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

function bodyRow(row: ProfileRow, { view, words, speech, sheet }: RowTableInput): Markup {
  const { indicator, area, city, rank } = row;
  const name = speech.local(indicator.shortName);
  const value = columnValue(area.cell, indicator, speech);
  const cityValue = columnValue(city.cell, indicator, speech);
  const drawing = strip(row, words.strip(name, `${area.name} ${value}`, `${words.columns.city} ${cityValue}`));
  return h(
    "tr",
    { "data-indicator-row": indicator.id },
    h(
      "th",
      { scope: "row" },
      h("a", { href: sheet(indicator.id) }, name),
      h("span", { class: "row-base" }, baseWords(row, { words, speech, year: view.year })),
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

/** Longest unit in characters that has room behind a number in a narrow column; a longer one stands below the name. */
const longestUnit = 9;

function columnValue(cell: Cell, indicator: PublishedIndicator, speech: Speech): string {
  const unit = speech.local(indicator.unit);
  return speech.value(cell, unit.length > longestUnit ? { ...indicator, unit: { de: "" } } : indicator);
}

/** A hidden or missing number in words, short enough for the column. */
function whyWords(area: AreaValue, speech: Speech): string {
  const { status } = area.cell;
  return status === "ok" || status === "unreliable" ? "" : speech.texts.legend.gap[status];
}

interface BaseInput extends Pick<RowTableInput, "words" | "speech"> {
  /** Year of the profile: a row of another one says so. */
  readonly year: number;
}

/** Long unit, cases and base, interval, and the date where it is of another year than the profile. */
function baseWords(row: ProfileRow, { words, speech, year }: BaseInput): readonly (Markup | string)[] {
  const { indicator, area } = row;
  const unit = speech.local(indicator.unit);
  const parts: readonly string[] = [
    unit.length > longestUnit ? unit : "",
    casesWords(row, { words, speech }),
    area.interval === null ? "" : words.interval(speech.range(area.interval, indicator)),
    row.year === year ? "" : words.ofYear(speech.date(indicator.referenceDate, row.year)),
  ];
  return parts.flatMap((part, index) => (part === "" ? [] : [h("span", { class: index === 2 ? "row-interval" : null }, part), " "]));
}

function casesWords({ indicator, area }: ProfileRow, { words, speech }: Pick<BaseInput, "words" | "speech">): string {
  const { numerator, denominator } = area;
  if (denominator === null || !hasNumber(denominator) || indicator.kind === "given") return "";
  const base = speech.count(denominator.value).text;
  const isCounted = indicator.kind === "share" && hasNumber(numerator);
  return isCounted ? words.casesOfBase(speech.count(numerator.value).text, base) : words.base(base);
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
