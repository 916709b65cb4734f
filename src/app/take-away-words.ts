// SPDX-License-Identifier: EUPL-1.2
import { formatDate } from "../core/format/period.ts";
import type { TakeAwayTexts } from "../i18n/de-views/take-away.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Everything around the numbers that goes along with whatever is taken away. */
export interface Provenance {
  readonly place: string;
  readonly indicator: string;
  /** "34 Stadtteile" */
  readonly areas: string;
  /** Reference date of the values. */
  readonly date: string;
  readonly source: string;
  readonly edition: string;
  readonly published: string;
  readonly licence: string;
  /** Whole address of the view, with the edition held fast: what is cited must not change. */
  readonly link: string;
  readonly citation: string;
  /** Said on everything that leaves an invented city; `null` for a real one. */
  readonly invented: string | null;
}

export interface TakenView {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly words: TakeAwayTexts;
}

/** `base`: address of the page, to which the links of views are relative. */
export function provenance({ model, context, words }: TakenView, base: string): Provenance {
  const { view } = model;
  const { speech } = context;
  const { place, edition } = context.data.manifest;
  const parts = {
    publisher: edition.publisher,
    indicator: speech.local(view.indicator.name),
    areas: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(view.level)),
    date: speech.date(view.indicator.referenceDate, view.year),
    place: place.name,
    edition: edition.id,
    published: formatDate(edition.date, speech.language),
    licence: edition.licence,
    source: speech.local(edition.source),
    link: new URL(linkTo(context, { edition: edition.id, embed: null }), base).href,
    isInvented: place.invented,
  };
  return {
    ...parts,
    citation: words.cite(parts),
    invented: place.invented ? speech.texts.common.inventedSentence(place.name) : null,
  };
}
