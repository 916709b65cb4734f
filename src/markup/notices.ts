// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import { maxCompared, type UrlNotice } from "../core/view/normalise-state.ts";
import type { LoadFailure } from "../i18n/de.ts";
import type { Speech } from "../i18n/speech.ts";
import { icon } from "./icons.ts";

/** A file that did not come: what happened, what is shown instead, and a button to try again. */
export function loadFailureNotice(failure: LoadFailure, speech: Speech): Markup {
  const { notice } = speech.texts;
  return h(
    "div",
    { class: "notice problem", "data-key": failure.file },
    h("b", {}, icon("info"), notice.problem),
    h("p", {}, notice.loadFailed(failure), " "),
    h("button", { class: "btn", type: "button", "data-action": "again", "data-file": failure.file }, notice.again),
  );
}

const mostSentences = 6;
const longestQuote = 80;

/** What of a link could not be shown, one sentence each, the first six; `null` if everything could. */
export function linkNotice(notices: readonly UrlNotice[], manifest: Manifest, speech: Speech): Markup | null {
  if (notices.length === 0) return null;
  const sentences = [...new Set(notices.map((item) => urlNoticeText(item, manifest, speech)))];
  return h(
    "div",
    { class: "notice", "data-key": "link" },
    h("b", {}, icon("info"), speech.texts.url.heading),
    h(
      "ul",
      {},
      sentences.slice(0, mostSentences).map((sentence) => h("li", {}, sentence)),
    ),
    h("button", { class: "btn", type: "button", "data-action": "dismiss" }, speech.texts.common.close),
  );
}

/** One problem of a link as a sentence that quotes what was asked for and names what is shown instead. */
export function urlNoticeText(notice: UrlNotice, manifest: Manifest, speech: Speech): string {
  const { url } = speech.texts;
  const { reason, text } = notice;
  const [key, value] = [shorten(notice.key), shorten(notice.value)];
  if (text !== undefined) return text;
  if (reason === "unknownKey") return url.unknownKey(key);
  if (reason === "tooMany") return url.compared(speech.count(maxCompared));
  const shown = shownName(notice, manifest, speech);
  const sentences: Readonly<Record<string, () => string>> = {
    indicator: () => url.indicator(value, shown),
    level: () => (reason === "notAvailable" ? url.levelForIndicator(levelName(value, manifest, speech), shown) : url.level(value, shown)),
    year: () => url.year(value, shown),
    area: () => url.area(value),
    compare: () => url.area(value),
    conditions: () => url.condition(value),
    edition: () => url.edition(value, shown),
    view: () => url.view(value),
    lang: () => url.language(value),
  };
  const sentence = reason === "repeated" ? undefined : sentences[key];
  return sentence === undefined ? url.other(key, value) : sentence();
}

function shorten(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)} …` : text;
}

function shownName({ key, shown }: UrlNotice, manifest: Manifest, speech: Speech): string {
  if (shown === null) return speech.texts.common.nothing;
  if (key === "indicator") {
    const indicator = manifest.indicators.find((candidate) => candidate.id === shown);
    return indicator === undefined ? shown : speech.local(indicator.name);
  }
  if (key === "edition" && shown === "") return manifest.edition.id;
  return key === "level" ? levelName(shown, manifest, speech) : shown;
}

function levelName(id: string, manifest: Manifest, speech: Speech): string {
  const level = manifest.levels.find((candidate) => candidate.id === id);
  return level === undefined ? id : speech.local(level.plural);
}
