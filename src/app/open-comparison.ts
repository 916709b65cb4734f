// SPDX-License-Identifier: EUPL-1.2
import "../ui/styles/series.css";
import "../ui/styles/comparison.css";
import { h, type Markup } from "../core/markup/tree.ts";
import type { ExternalState } from "../core/view/comparison/external-values.ts";
import { type ComparisonParts, selectComparisonParts } from "../core/view/comparison/comparison-parts.ts";
import { externalReference } from "../core/view/comparison/reference.ts";
import { selectSimilarAreas } from "../core/view/comparison/similar-areas.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import { isLoading } from "../core/view/read-cell.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { ComparisonTexts } from "../i18n/de-views/comparison.ts";
import { areaList } from "../markup/area-list.ts";
import { comparisonSentence } from "../markup/comparison/comparison-sentence.ts";
import { comparisonChoices, comparisonControls, type ControlsInput } from "../markup/comparison/controls.ts";
import { differencesInWords } from "../markup/comparison/differences.ts";
import { comparisonPicks } from "../markup/comparison/picks.ts";
import { externalBanner, referencePanel } from "../markup/comparison/reference-panel.ts";
import { similarList } from "../markup/comparison/similar-list.ts";
import type { ComparedArea, ComparisonInput } from "../markup/comparison/voice.ts";
import { withinBetweenWords } from "../markup/comparison/within-between-words.ts";
import { sentenceHeading } from "../markup/sentence.ts";
import { attendComparison } from "./comparison-desk.ts";
import { composeComparisonChart } from "./compose-comparison-chart.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import { viewTools } from "./view-tools.ts";

/** More areas than this are not listed to choose from: the field finds them by name. */
const mostListed = 60;

/** The comparison; its maps are drawings of its own. */
export function openComparison(words: ComparisonTexts): OpenView {
  return (data, state) => {
    const parts = selectComparisonParts(data, state, {
      group: words.groupOf({ value: state.group.length, text: String(state.group.length) }),
    });
    if (isLoading(parts)) return parts;
    return {
      compose: (model, context) => composeComparison(model, context, { parts, words }),
      take: async (input) =>
        (await import("./take-away-comparison.ts")).takeComparison(compositionOf(input.model, input.context, { parts, words }), input),
      scene: () => null,
      attend: (form, context, handles) => attendComparison(form, { context, handles, words }),
    };
  };
}

interface Opened {
  readonly parts: ComparisonParts;
  readonly words: ComparisonTexts;
}

/** What all parts of the page are composed from. */
export interface Composition extends ComparisonInput {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly parts: ComparisonParts;
  readonly isFull: boolean;
}

/** Sentence, the areas as labels, the chart, the same in words, similar areas, and what can be taken as reference. */
function composeComparison(model: PageModel, context: PageContext, opened: Opened): ComposedPage {
  const { view } = model;
  const { speech, data } = context;
  const input = compositionOf(model, context, opened);
  return {
    index: null,
    sentence: [
      h(
        "p",
        { class: "eyebrow" },
        h("span", {}, data.manifest.place.name),
        h("span", {}, speech.texts.common.asOf(speech.date(view.indicator.referenceDate, view.year))),
      ),
      sentenceHeading(comparisonSentence(input), speech, { interactive: true }),
    ],
    toolbar: null,
    form: [h("div", { class: "comparison", "data-key": "comparison" }, bodyOf(input))],
    below: null,
    area: null,
  };
}

function compositionOf(model: PageModel, context: PageContext, { parts, words }: Opened): Composition {
  const areas = namedAreas(model.view, model.state.compared);
  return {
    model,
    context,
    parts,
    views: parts.views,
    areas,
    reference: referenceShown(context.external, parts),
    voice: { speech: context.speech, words },
    isFull: areas.length >= maxCompared,
  };
}

function referenceShown(external: ExternalState | null, { views, reference }: ComparisonParts): ComparisonInput["reference"] {
  return (external === null ? null : externalReference(external.choice, views)) ?? reference;
}

function bodyOf(input: Composition): readonly Markup[] {
  const { areas, model, context, voice } = input;
  const { view } = model;
  const names = new Map(context.data.manifest.indicators.map(({ id, name }) => [id as string, voice.speech.local(name)]));
  const controls = controlsOf(input);
  return [
    comparisonPicks({ areas, level: view.level, limit: maxCompared, voice }),
    externalBanner(context.external, names, voice),
    ...(areas.length === 0
      ? []
      : [
          h("div", { class: "toolbar" }, comparisonControls(controls)),
          comparisonChoices(controls),
          ...composeComparisonChart(input),
          ...insights(input),
          h("section", { class: "block no-print", "data-key": "own" }, ownPart(input)),
        ]),
    areas.length > 0 || view.areas.length > mostListed ? null : adding(input),
  ].filter((part) => part !== null);
}

function controlsOf({ model, context, reference, parts, voice }: Composition): ControlsInput {
  const { state, view } = model;
  const { speech } = context;
  const { partner } = parts;
  return {
    state,
    href: (change) => linkTo(context, change),
    indicator: speech.local(view.indicator.shortName),
    level: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(view.level)),
    reference: reference.name,
    partner: partner === null ? null : partner.kind === "year" ? String(partner.view.year) : speech.local(partner.view.indicator.shortName),
    tools: viewTools(speech),
    voice,
  };
}

/** Differences in words beside similar areas, and where differences lie. */
function insights(input: Composition): readonly Markup[] {
  const { areas, views, voice, parts, model, isFull } = input;
  const first = areas[0];
  const within = withinBetweenWords(model.view, parts.withinBetween, voice);
  return [
    h(
      "div",
      { class: "two-parts", "data-key": "insights" },
      h("section", { class: "block" }, h("h2", {}, voice.words.words), differencesInWords(input), within),
      first === undefined
        ? null
        : h(
            "section",
            { class: "block" },
            similarList({ similar: selectSimilarAreas(views, first.id), level: model.view.level, areas, isFull, voice }),
          ),
    ),
  ];
}

function ownPart({ model, context, voice }: Composition): Markup {
  const { state, view } = model;
  return referencePanel({
    group: namedAreas(view, state.group),
    isGroupShown: state.reference === "group" && (context.external?.choice.shown ?? null) === null,
    external: context.external,
    example: voice.speech.local(view.indicator.name),
    voice,
  });
}

function namedAreas(view: IndicatorView, ids: AtlasState["compared"]): readonly ComparedArea[] {
  return ids.flatMap((id) => {
    const found = view.areas.find((area) => area.id === id);
    return found === undefined ? [] : [{ id, name: found.name }];
  });
}

/** All areas as links that begin a comparison. */
function adding({ model, context, voice }: Composition): Markup {
  const list = areaList({ view: model.view, speech: voice.speech, href: (id) => linkTo(context, { compared: [id] }) });
  return h("section", { class: "block", "data-key": "list" }, list);
}
