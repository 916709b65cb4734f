// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import type { ViewName } from "../core/view/state.ts";
import type { Speech } from "../i18n/speech.ts";
import { icon } from "./icons.ts";
import { brandMark } from "./outline.ts";

/** Views that the header leads to; the others are reached from what they belong to. */
export const headerViews = ["map", "comparison", "time", "fields", "disadvantage", "focus", "about"] as const satisfies readonly ViewName[];

/** A link to another language, theme or view: what it says and where it goes. */
export interface HeaderLink {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** Language of the link's target, where it differs. */
  readonly language?: string;
}

export interface HeaderInput {
  readonly place: Manifest["place"];
  /** Any level with shapes; `null` leaves the mark out. */
  readonly geometry: LevelGeometry | null;
  readonly view: ViewName;
  readonly home: string;
  /** Where each view is; `null` for one that this edition does not have. */
  readonly views: Readonly<Record<(typeof headerViews)[number], string | null>>;
  /** Other languages; empty if there is only one. */
  readonly languages: readonly HeaderLink[];
  readonly speech: Speech;
}

/** Ids inside the header that the script connects to. */
export const headerIds = { search: "sa-search-area", menu: "sa-menu", nav: "sa-nav", theme: "sa-theme" } as const;

/** Brand, main sections, label of invented data, search, language. Search and menu wake up with the script. */
export function header(input: HeaderInput): Markup {
  const { speech, place } = input;
  return h(
    "header",
    { class: "sa-header" },
    brand(input),
    navigation(input),
    place.invented ? h("span", { class: "sa-invented print-keep print-only" }, speech.texts.common.inventedPlace(place.name)) : null,
    h(
      "div",
      { class: "sa-tools" },
      place.invented ? h("span", { class: "sa-invented" }, speech.texts.common.invented) : null,
      h("sa-search", { id: headerIds.search }),
      input.languages.map((link) =>
        h("a", { class: "no-phone", href: link.href, lang: link.language, hreflang: link.language }, link.text),
      ),
      h(
        "button",
        {
          class: "btn menu-button",
          id: headerIds.menu,
          type: "button",
          "aria-controls": headerIds.nav,
          "aria-label": speech.texts.header.menu,
        },
        icon("menu"),
      ),
    ),
  );
}

function brand({ home, place, geometry, speech }: HeaderInput): Markup {
  return h(
    "a",
    { class: "sa-brand", href: home, "aria-label": speech.texts.header.home(place.name) },
    geometry === null ? null : brandMark(geometry),
    h("span", {}, h("b", {}, speech.texts.common.atlas), h("span", {}, place.name)),
  );
}

function navigation({ view, views, languages, speech }: HeaderInput): Markup {
  return h(
    "nav",
    { class: "sa-nav", id: headerIds.nav, "aria-label": speech.texts.header.nav },
    headerViews.map((name) =>
      views[name] === null
        ? null
        : h("a", { href: views[name], "data-view": name, "aria-current": name === view ? "page" : null }, speech.texts.header.views[name]),
    ),
    languages.map((link) => h("a", { class: "only-phone", href: link.href, lang: link.language, hreflang: link.language }, link.text)),
  );
}
