// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import { type PairView, selectPairScene, selectPairView } from "../core/view/modes/pair-view.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import { filterRow } from "../markup/legend-note.ts";
import { pairList, pairTable, pairText } from "../markup/pair-forms.ts";
import { pairLegend } from "../markup/pair-legend.ts";
import { pairSceneTexts, pairSentence, type PairSpeech } from "../markup/pair-words.ts";
import { eyebrow, sentenceHeading } from "../markup/sentence.ts";
import { yearLine } from "../markup/year-line.ts";
import { type ModesModel, withinName, withPale } from "./modes-model.ts";
import type { ComposedPage } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** The map of two indicators with legend, list, table and text of its own; the card of an area stays that of the first. */
export function openPair(data: AtlasData, state: AtlasState, words: ModesTexts): ModesModel | Loading {
  const view = selectPairView(data, state);
  if (isLoading(view)) return view;
  return {
    view: view.first,
    notices: [],
    derived: null,
    emphasis: { head: words.emphasised, yes: words.emphasisedYes, no: words.emphasisedNo },
    said: (speech) => {
      const [all, pale] = [view.areas.length, view.pale?.size ?? null];
      return pale === null ? "" : words.said.filter(speech.count(all - pale), speech.count(all), speech.areas(view.first.level));
    },
    compose: (model, context, compose) => composePair({ view, words }, { model, context, page: compose(model, context) }),
    take: async (input) => (await import("./take-away-pair.ts")).takePair(view, words, input),
    scene: (model, frame, { speech, data: now }) =>
      model.state.form === "map"
        ? selectPairScene(view, withPale(frame, view.pale), pairSceneTexts({ speech, words }, now.manifest.place))
        : null,
  };
}

interface Pair {
  readonly view: PairView;
  readonly words: ModesTexts;
}

interface Composing {
  readonly model: PageModel;
  readonly context: PageContext;
  /** The page of the first indicator. */
  readonly page: ComposedPage;
}

function composePair({ view, words }: Pair, { model, context, page }: Composing): ComposedPage {
  const { speech, data } = context;
  const { state } = model;
  const by: PairSpeech = { speech, words };
  const href = (area: PairView["areas"][number]["id"]): string => linkTo(context, { area });
  const genitive = speech.local(data.manifest.place.genitive);
  const table = { view, order: context.tableOrder, selected: state.area, href };
  return {
    ...page,
    sentence: [
      eyebrow(view.first, data.manifest.place.name, speech),
      sentenceHeading(pairSentence(view, by), speech, { interactive: true }),
    ],
    form: page.form === null ? null : [state.form === "text" ? pairText(view, genitive, by) : pairTable(table, by)],
    below: [legendOf(view, by, context), yearLine({ year: state.year, years: view.first.years, city: model.citySeries, speech })],
    area: model.chosen !== null || page.area === null ? page.area : pairList({ view, href }, by),
  };
}

function legendOf(view: PairView, by: PairSpeech, context: PageContext): Markup {
  const { state } = context;
  const legend = pairLegend(
    {
      view,
      chosen: state.only,
      patterns: state.patterns,
      href: (index) =>
        linkTo(context, { only: state.only.includes(index) ? state.only.filter((one) => one !== index) : [...state.only, index].sort() }),
      single: linkTo(context, { pair: null, only: [] }),
    },
    by,
  );
  const filter = filterRow(
    {
      all: view.areas,
      pale: view.pale,
      level: view.first.level,
      within: withinName(context),
      href: linkTo(context, { only: [], within: null }),
    },
    by.words,
    by.speech,
  );
  return filter === null ? legend : { ...legend, children: [...legend.children, h("ul", { class: "legend-note" }, filter)] };
}
