// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import type { PaintedMap } from "../core/view/patterns/pattern-group.ts";
import { printStudy, type Study } from "../core/view/patterns/study.ts";
import type { PatternsTexts } from "../i18n/de-views/patterns.ts";
import type { PatternsInput } from "../markup/patterns/patterns-input.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** The pieces of the page that one pattern fills. */
export interface PatternPage {
  readonly index: () => readonly Markup[];
  readonly head: () => readonly Markup[];
  readonly map: () => PaintedMap;
  readonly below: () => readonly Markup[];
  readonly table: () => Markup;
  readonly text: () => Markup;
  /** What stands below table and text, such as how it is computed. */
  readonly notes: () => readonly Markup[];
  readonly beside: () => readonly Markup[];
  /** Below all columns; absent: nothing. */
  readonly more?: () => readonly Markup[];
}

/** What a pattern draws its page from. */
export interface PatternFrame {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly input: PatternsInput;
}

/** A pattern whose data are in memory. */
export type OpenedPattern = (frame: PatternFrame) => PatternPage;

/** Words, links and choices that all patterns share; nothing is being computed yet. */
export function patternsInput(
  { words, study, refused }: { readonly words: PatternsTexts; readonly study: Study; readonly refused: readonly string[] },
  context: PageContext,
): PatternsInput {
  return {
    words,
    speech: context.speech,
    study,
    refused,
    place: context.data.manifest.place.name,
    link: (change) => linkTo(context, change),
    studyLink: (change) => linkTo(context, { study: printStudy({ ...study, ...change }) }),
    area: context.state.area,
    progress: null,
  };
}
