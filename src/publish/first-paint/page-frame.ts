// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";
import type { FurnitureFile, Manifest } from "../../core/package/edition-format.ts";
import type { AtlasData } from "../../core/view/atlas-data.ts";
import type { LevelGeometry } from "../../core/view/geometry.ts";
import type { IndicatorView, SeriesView } from "../../core/view/indicator-view.ts";
import { defaultState } from "../../core/view/normalise-state.ts";
import { isLoading } from "../../core/view/read-cell.ts";
import { selectIndicatorView } from "../../core/view/select-indicator-view.ts";
import { selectSeries } from "../../core/view/select-series.ts";
import type { AtlasState, ViewName } from "../../core/view/state.ts";
import { printUrl } from "../../core/view/url.ts";
import { speak } from "../../i18n/speak.ts";
import type { Speech } from "../../i18n/speech.ts";
import { footer } from "../../markup/footer.ts";
import { header, type HeaderLink } from "../../markup/header.ts";
import type { PageShell } from "./html-document.ts";

export interface FirstPaintInput {
  readonly manifest: Manifest;
  /** Must hold the default table and level; what else is there is not looked at. */
  readonly data: AtlasData;
  /** Shapes of the default level; `null` if it has none. */
  readonly geometry: LevelGeometry | null;
  readonly furniture: FurnitureFile | null;
  readonly shell: PageShell;
  readonly language: string;
}

/** What all parts of the first paint share. */
export interface FirstPaint extends FirstPaintInput {
  readonly state: AtlasState;
  readonly view: IndicatorView;
  readonly citySeries: SeriesView;
  readonly speech: Speech;
  /** Link to the same view with one thing changed. */
  readonly link: (change: Partial<AtlasState>) => string;
}

/** Selects the default view. Throws if its values are not in `data`. */
export function prepare(input: FirstPaintInput): FirstPaint {
  const defaults = defaultState(input.manifest);
  const state = { ...defaults, language: input.language };
  const view = selectIndicatorView(input.data, state);
  const citySeries = selectSeries(input.data, { ...state, area: null });
  if (isLoading(view) || isLoading(citySeries)) {
    throw new Error(`firstPaint: values of "${state.indicator}" on level "${state.level}" expected in data, not loaded`);
  }
  const link = (change: Partial<AtlasState>): string => {
    const printed = printUrl({ ...state, ...change }, defaults);
    return `#${printed === "" ? "view=map" : printed}`;
  };
  return { ...input, state, view, citySeries, speech: speak(input.language), link };
}

const languageNames: Readonly<Record<string, string>> = { de: "Deutsch", en: "English" };

/** Header with links that work once the script runs; the table page links back to the map. */
export function pageHeader({ manifest, geometry, speech, link, state }: FirstPaint, page = ""): Markup {
  const languages = manifest.languages
    .filter((language) => language !== state.language)
    .map((language): HeaderLink => ({
      text: languageNames[language] ?? language,
      href: page + link({ language }),
      isCurrent: false,
      language,
    }));
  const to = (view: ViewName): string => page + link({ view });
  return header({
    place: manifest.place,
    geometry,
    view: "map",
    home: page + link({}),
    views: {
      map: to("map"),
      comparison: to("comparison"),
      time: to("time"),
      fields: manifest.rules === undefined ? null : to("fields"),
      disadvantage: manifest.rules !== undefined || manifest.conditions.length === 0 ? null : to("disadvantage"),
      focus: manifest.rules === undefined && manifest.conditions.length === 0 ? null : to("focus"),
      about: to("about"),
    },
    languages,
    speech,
  });
}

/** Name of the page with the accessibility statement, readable without a script. */
export const accessibilityFile = "barrierefreiheit.html";

export function pageFooter({ manifest, speech, view, link }: FirstPaint, page = ""): Markup {
  return footer({
    manifest,
    speech,
    address: "",
    date: speech.date(view.indicator.referenceDate, view.year),
    indicator: speech.local(view.indicator.name),
    links: { glossary: page + link({ view: "glossary" }), gaps: page + link({ view: "gaps" }), accessibility: accessibilityFile },
  });
}
