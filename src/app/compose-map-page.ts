// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { pilotAreas } from "../core/view/pilot-areas.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { selectScene } from "../core/view/select-scene.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import type { PublishedIndicator } from "../core/package/edition-format.ts";
import type { Speech } from "../i18n/speech.ts";
import { areaList } from "../markup/area-list.ts";
import { indexList } from "../markup/index-list.ts";
import { peopleOfClasses } from "../markup/people-of-classes.ts";
import { miniRuler } from "../markup/mini-ruler.ts";
import { ruler } from "../markup/ruler.ts";
import { indicatorSceneTexts } from "../markup/scene-texts.ts";
import { eyebrow, sentenceHeading, sentenceParts } from "../markup/sentence.ts";
import { bottomBar, toolbar } from "../markup/toolbar.ts";
import { yearLine } from "../markup/year-line.ts";
import type { composeCard } from "./compose-card.ts";
import type { composeForm } from "./compose-form.ts";
import type { ComposedPage, OpenedView, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Sentence, eyebrow included, with its words as buttons. */
export function composeSentence({ view }: PageModel, { data, speech }: PageContext): readonly Markup[] {
  const heading = sentenceHeading(sentenceParts(view, speech), speech, { interactive: true });
  return [eyebrow(view, data.manifest.place.name, speech), heading];
}

export function composeToolbar({ state }: PageModel, context: PageContext): readonly Markup[] {
  const forms = {
    map: linkTo(context, { form: "map" }),
    table: linkTo(context, { form: "table" }),
    text: linkTo(context, { form: "text" }),
  };
  return [
    ...toolbar({ form: state.form, forms, hasOptions: state.view === "map", speech: context.speech }),
    bottomBar(state.year, context.speech),
  ];
}

/** The list of indicators; small rulers only where the numbers are already in memory. */
export function composeIndex({ view, state }: PageModel, context: PageContext): readonly Markup[] {
  const { data, speech } = context;
  const mini = (indicator: PublishedIndicator): Markup | null => {
    const other = viewInMemory(context, indicator);
    return other === null ? null : miniRuler(other, state.area);
  };
  const { indexAim } = context;
  const href = ({ id }: PublishedIndicator): string =>
    linkTo(context, indexAim === "pair" ? { pair: id, measure: "value", only: [] } : { view: "map", indicator: id, only: [] });
  return indexList({
    manifest: data.manifest,
    current: view.indicator.id,
    level: view.level,
    speech,
    href,
    mini,
    query: context.indexQuery,
    choosesPair: indexAim === "pair",
  });
}

function viewInMemory({ data, state }: PageContext, indicator: PublishedIndicator): IndicatorView | null {
  const result = selectIndicatorView(data, { indicator: indicator.id, level: state.level, year: state.year });
  return isLoading(result) ? null : result;
}

/** Ruler and year below the map; a class is a link that emphasises its areas. */
export function composeBelow({ view, chosen, citySeries, state }: PageModel, context: PageContext): readonly Markup[] {
  const { speech } = context;
  const { only, patterns } = state;
  const toggled = (index: number): readonly number[] =>
    only.includes(index) ? only.filter((one) => one !== index) : [...only, index].sort();
  const classHref = (index: number): string => linkTo(context, { only: toggled(index) });
  const options = { patterns, chosen: only, classHref, people: peopleOfClasses(view, context.data, speech) };
  return [
    ruler(view, chosen, speech, options),
    yearLine({ year: state.year, years: view.years, city: citySeries, speech }),
    ...pilotLine(pilotAreas(state.focus), view, speech),
  ];
}

/** What the outlines on the map mean, once focus areas are chosen. */
function pilotLine(pilots: readonly string[], { areas }: IndicatorView, { texts }: Speech): readonly Markup[] {
  const names = areas.filter(({ id }) => pilots.includes(id)).map(({ name }) => name);
  return names.length === 0 ? [] : [h("p", { class: "source" }, texts.map.pilots(names))];
}

/** The card of the chosen area, or the list of all areas while none is chosen; beside table and text only the card. */
function composeArea(model: PageModel, context: PageContext, card: MapViewParts["card"]): readonly Markup[] | null {
  const { view, chosen, state } = model;
  if (chosen !== null && card !== null) return card(chosen, model, context);
  if (state.form !== "map") return null;
  return areaList({ view, speech: context.speech, href: (area) => linkTo(context, { area }) });
}

/** What only some states of the map view show, each in a file of its own; `null`: this state does not show it. */
export interface MapViewParts {
  readonly form: typeof composeForm | null;
  readonly card: typeof composeCard | null;
}

/** The map with its ruler, or the same view as table or text; what the reader made of it says the same in its place. */
export function openMap(parts: MapViewParts): OpenView {
  const compose = (model: PageModel, context: PageContext): ComposedPage => ({
    index: composeIndex(model, context),
    sentence: composeSentence(model, context),
    toolbar: composeToolbar(model, context),
    form: parts.form === null ? null : [parts.form(model, context)],
    below: composeBelow(model, context),
    area: composeArea(model, context, parts.card),
  });
  const scene: OpenedView["scene"] = ({ view, state }, frame, { speech, data }) =>
    state.form === "map" ? selectScene(view, frame, indicatorSceneTexts(speech, data.manifest.place)) : null;
  return () => ({
    compose: (model, context) => model.modes?.compose(model, context, compose) ?? compose(model, context),
    scene: (model, frame, context) => (model.modes === null ? scene(model, frame, context) : model.modes.scene(model, frame, context)),
  });
}
