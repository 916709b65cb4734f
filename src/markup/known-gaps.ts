// SPDX-License-Identifier: EUPL-1.2
import { formatCount, formatNumber, withUnit } from "../core/format/number.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { KnownGap } from "../core/model/background.ts";
import type { Theme } from "../core/model/indicator.ts";
import type { GapCount } from "../core/view/select-gap-counts.ts";
import type { SheetsTexts } from "../i18n/de-views/sheets.ts";
import type { Speech } from "../i18n/speech.ts";

export interface GapsInput {
  readonly gaps: readonly KnownGap[];
  readonly counts: readonly GapCount[];
  readonly themes: readonly Theme[];
  /** "Quartiere" */
  readonly level: string;
  readonly edition: string;
  /** "2012 bis 2025" */
  readonly years: string;
  readonly words: SheetsTexts["gaps"];
  readonly speech: Speech;
}

/** "Was wir nicht sehen": what the municipality says is missing, and what is missing in the numbers of this edition. */
export function knownGaps(input: GapsInput): readonly Markup[] {
  const { words, gaps, counts } = input;
  return [
    h("section", { class: "reading" }, h("p", {}, words.intro)),
    h(
      "section",
      { class: "block" },
      h("h2", {}, words.register),
      gaps.length === 0
        ? h("p", {}, words.none)
        : h(
            "ul",
            { class: "gap-list" },
            gaps.map((gap) => gapEntry(gap, input)),
          ),
    ),
    h(
      "section",
      { class: "block" },
      h("h2", {}, words.computed),
      h("p", { class: "quiet" }, words.computedHelp(input.edition, input.years)),
      counts.length === 0 ? h("p", {}, words.noCounts) : countTable(input),
    ),
  ];
}

function gapEntry({ id, group, reason, since, step, themes }: KnownGap, { words, speech, themes: known }: GapsInput): Markup {
  const names = themes.flatMap((theme) => known.filter((entry) => entry.id === theme).map((entry) => speech.local(entry.name)));
  const planned = speech.local(step);
  const rows: readonly (readonly [string, string])[] = [
    [words.reason, speech.local(reason)],
    [words.since, since],
    [words.step, planned === "" ? words.noStep : planned],
    [words.themes, names.join(", ")],
  ];
  return h(
    "li",
    { "data-key": `gap-${id}` },
    h("h3", {}, speech.local(group)),
    h(
      "dl",
      { class: "facts" },
      rows.filter(([, text]) => text !== "").map(([term, text]) => h("div", {}, h("dt", {}, term), h("dd", {}, text))),
    ),
  );
}

function countTable({ counts, themes, level, words, speech }: GapsInput): Markup {
  const statuses = [...new Set(counts.flatMap(({ gaps }) => gaps.map(({ status }) => status)))];
  const caption = words.caption(level);
  const head = [words.theme, words.values, ...statuses.map((status) => words.status[status])];
  return h(
    "div",
    { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption },
    h(
      "table",
      { class: "data-table gap-table" },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((column, index) => h("th", { scope: "col", class: index === 0 ? null : "n" }, column)),
        ),
      ),
      h(
        "tbody",
        {},
        counts.map((entry) => {
          const theme = themes.find(({ id }) => id === entry.theme);
          return h(
            "tr",
            {},
            h("th", { scope: "row" }, theme === undefined ? entry.theme : speech.local(theme.name)),
            h("td", { class: "n", "data-label": words.values }, formatCount(entry.values, speech.language)),
            statuses.map((status) =>
              h("td", { class: "n", "data-label": words.status[status] }, countText(entry, status, { words, speech })),
            ),
          );
        }),
      ),
    ),
  );
}

function countText({ gaps }: GapCount, status: string, { words, speech }: Pick<GapsInput, "words" | "speech">): string {
  const gap = gaps.find((entry) => entry.status === status);
  if (gap === undefined) return "0";
  const percent = withUnit(formatNumber(gap.share * 100, { language: speech.language, decimals: 1 }), "%");
  return words.share(formatCount(gap.count, speech.language), percent);
}
