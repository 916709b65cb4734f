// SPDX-License-Identifier: EUPL-1.2
import { formatDate } from "../core/format/period.ts";
import { linkTo } from "./page-context.ts";
import type { TakeInput, Taken } from "./taken.ts";

/** Everything around the numbers that goes along with whatever is taken away. */
export interface Provenance {
  readonly place: string;
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

/** `base`: address of the page, to which the links of views are relative. */
export function provenance({ context, words }: Pick<TakeInput, "context" | "words">, taken: Taken, base: string): Provenance {
  const { speech } = context;
  const { place, edition } = context.data.manifest;
  const parts = {
    publisher: edition.publisher,
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
    citation: words.cite({ ...parts, indicator: taken.title, areas: taken.areas, date: taken.date, base: taken.base }),
    invented: place.invented ? speech.texts.common.inventedSentence(place.name) : null,
  };
}
