// SPDX-License-Identifier: EUPL-1.2
import { selectGapCounts } from "../core/view/select-gap-counts.ts";
import type { BackgroundFile } from "../core/package/background-file.ts";
import type { SheetsTexts } from "../i18n/de-views/sheets.ts";
import { knownGaps } from "../markup/known-gaps.ts";
import type { OpenView } from "./open-view.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import { readingPage } from "./reading-page.ts";

const nothing: BackgroundFile = { glossary: [], gaps: [], counts: [] };

/** "Was wir nicht sehen" for the level that is shown elsewhere. */
export function openGaps(words: SheetsTexts): OpenView {
  return ({ background }) => {
    if (background === undefined) return { loading: [{ kind: "background" }] };
    return { compose: (model, context) => composeGaps(background ?? nothing, { model, context, words }), scene: () => null };
  };
}

interface GapsPage {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly words: SheetsTexts;
}

function composeGaps(background: BackgroundFile, { model: { view }, context: { data, speech }, words }: GapsPage) {
  const { themes, edition, tables } = data.manifest;
  const years = tables.flatMap((table) => table.levels[view.level.id]?.years ?? []);
  const span = years.length === 0 ? "" : words.sheet.yearSpan(String(Math.min(...years)), String(Math.max(...years)));
  const counts = selectGapCounts(
    background,
    view.level.id,
    themes.map(({ id }) => id),
  );
  const level = speech.areas(view.level).plural;
  const input = { gaps: background.gaps, counts, themes, level, edition: edition.id, years: span, words: words.gaps, speech };
  return readingPage(words.gaps.title, knownGaps(input));
}
