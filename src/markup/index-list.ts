// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { Manifest, PublishedIndicator, PublishedLevel } from "../core/package/edition-format.ts";
import type { Speech } from "../i18n/speech.ts";
import { icon } from "./icons.ts";

export interface IndexInput {
  readonly manifest: Manifest;
  readonly current: IndicatorId;
  readonly level: PublishedLevel;
  readonly speech: Speech;
  readonly href: (indicator: PublishedIndicator) => string;
  /** Small ruler of an indicator, if its numbers are in memory. */
  readonly mini?: (indicator: PublishedIndicator) => Markup | null;
  /** `true`: closed themes stay empty until the script fills them; keeps the published page small. */
  readonly onlyOpen?: boolean;
  /** Only indicators whose name or key contains this (any case); "" shows all. */
  readonly query?: string;
  /** The links choose the second indicator of a map of two. */
  readonly choosesPair?: boolean;
}

export const indexIds = { search: "sa-search-index" } as const;

/** All indicators below their themes; the theme of the current one is open. Themes without a match vanish while searching. */
export function indexList(input: IndexInput): readonly Markup[] {
  const { manifest, speech, query = "" } = input;
  const themes = manifest.themes.map((theme) => ({
    theme,
    indicators: manifest.indicators.filter((indicator) => indicator.theme === theme.id && matches(indicator, query, speech)),
  }));
  const filled = themes.filter(({ indicators }) => indicators.length > 0);
  const words = speech.texts.index;
  return [
    h(
      "h2",
      {},
      input.choosesPair === true
        ? words.second
        : words.heading(speech.count(manifest.indicators.length), speech.count(manifest.themes.length)),
    ),
    ...(input.onlyOpen === true ? [] : [closeButton(speech)]),
    searchField(speech),
    ...filled.map(({ theme, indicators }) => themeBlock(speech.local(theme.name), indicators, input)),
    ...(filled.length === 0 ? [h("p", { role: "status" }, words.noResult(query))] : []),
  ];
}

/** Only seen while the index lies over the page, on narrow screens. */
function closeButton(speech: Speech): Markup {
  const words = speech.texts.common.close;
  return h(
    "button",
    { class: "btn btn-plain index-close", type: "button", "data-action": "close-index", "aria-label": words },
    icon("close"),
  );
}

function searchField(speech: Speech): Markup {
  const words = speech.texts.index.search;
  return h(
    "label",
    { class: "sa-search needs-script" },
    icon("search"),
    h("span", { class: "vh" }, words),
    h("input", { type: "search", id: indexIds.search, autocomplete: "off", placeholder: words }),
  );
}

function matches(indicator: PublishedIndicator, query: string, speech: Speech): boolean {
  const wanted = query.trim().toLocaleLowerCase(speech.language);
  const names = [speech.local(indicator.name), speech.local(indicator.shortName), indicator.id];
  return names.some((name) => name.toLocaleLowerCase(speech.language).includes(wanted));
}

function themeBlock(name: string, indicators: readonly PublishedIndicator[], input: IndexInput): Markup {
  const isOpen = (input.query ?? "") !== "" || indicators.some((indicator) => indicator.id === input.current);
  return h(
    "details",
    { open: isOpen, "data-key": `theme-${name}` },
    h("summary", {}, name, h("span", {}, String(indicators.length))),
    input.onlyOpen === true && !isOpen
      ? null
      : h(
          "ul",
          {},
          indicators.map((indicator) => h("li", {}, entry(indicator, input))),
        ),
  );
}

function entry(indicator: PublishedIndicator, input: IndexInput): Markup {
  const { speech, level } = input;
  const isShown = Object.hasOwn(indicator.classes, level.id);
  const side = isShown ? (input.mini?.(indicator) ?? null) : h("span", {}, speech.texts.index.notForLevel(speech.areas(level)));
  const isCurrent = indicator.id === input.current;
  return h(
    "a",
    { href: input.href(indicator), "data-indicator": indicator.id, "aria-current": isCurrent ? "true" : null },
    speech.local(indicator.shortName),
    side,
  );
}
