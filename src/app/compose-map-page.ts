import { hasNumber } from "../core/model/cell.ts";
import type { Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { selectPopulation } from "../core/view/population.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { selectScene } from "../core/view/select-scene.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import type { PublishedIndicator } from "../core/package/edition-format.ts";
import { areaCard } from "../markup/area-card.ts";
import { areaList } from "../markup/area-list.ts";
import { dataTable } from "../markup/data-table.ts";
import { indexList } from "../markup/index-list.ts";
import { miniRuler } from "../markup/mini-ruler.ts";
import { locator } from "../markup/outline.ts";
import { ruler } from "../markup/ruler.ts";
import { indicatorSceneTexts } from "../markup/scene-texts.ts";
import { eyebrow, sentenceHeading, sentenceParts } from "../markup/sentence.ts";
import { textForm } from "../markup/text-form.ts";
import { bottomBar, toolbar } from "../markup/toolbar.ts";
import { yearLine } from "../markup/year-line.ts";
import { composeDetails } from "./compose-details.ts";
import type { OpenView } from "./open-view.ts";
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
  return [...toolbar({ form: state.form, forms, speech: context.speech }), bottomBar(state.year, context.speech)];
}

/** The list of indicators; small rulers only where the numbers are already in memory. */
export function composeIndex({ view, state }: PageModel, context: PageContext): readonly Markup[] {
  const { data, speech } = context;
  const mini = (indicator: PublishedIndicator): Markup | null => {
    const other = viewInMemory(context, indicator);
    return other === null ? null : miniRuler(other, state.area);
  };
  const href = (indicator: PublishedIndicator): string => linkTo(context, { view: "map", indicator: indicator.id });
  return indexList({
    manifest: data.manifest,
    current: view.indicator.id,
    level: view.level,
    speech,
    href,
    mini,
    query: context.indexQuery,
  });
}

function viewInMemory({ data, state }: PageContext, indicator: PublishedIndicator): IndicatorView | null {
  const result = selectIndicatorView(data, { indicator: indicator.id, level: state.level, year: state.year });
  return isLoading(result) ? null : result;
}

/** Ruler and year below the map. */
export function composeBelow({ view, chosen, citySeries, state }: PageModel, { speech }: PageContext): readonly Markup[] {
  return [ruler(view, chosen, speech), yearLine({ year: state.year, years: view.years, city: citySeries, speech })];
}

/** The view as table or text. */
export function composeForm({ view, state }: PageModel, context: PageContext): Markup {
  const { speech, data } = context;
  if (state.form === "text") return textForm({ view, genitive: speech.local(data.manifest.place.genitive), speech });
  const href = (area: (typeof view.areas)[number]["id"]): string => linkTo(context, { area });
  return dataTable({ view, speech, order: context.tableOrder, interactive: true, selected: state.area, href });
}

/** The card of the chosen area, or the list of all areas while none is chosen. */
export function composeArea(model: PageModel, context: PageContext): readonly Markup[] {
  const { view, chosen, chosenSeries, citySeries, state } = model;
  const { speech, data, geometry } = context;
  if (chosen === null) return areaList({ view, speech, href: (area) => linkTo(context, { area }) });
  const others = state.compared.filter((id) => id !== chosen.id);
  const card = areaCard({
    area: chosen,
    view,
    series: chosenSeries,
    citySeries,
    people: peopleOf(model, context),
    locator: geometry === null ? null : locator(geometry, chosen.id),
    source: speech.local(data.manifest.edition.source),
    links: {
      sheet: linkTo(context, { view: "about" }),
      protection: linkTo(context, { view: "about" }),
      compare: linkTo(context, { view: "comparison", compared: [chosen.id, ...others].slice(0, 6) }),
      why: data.manifest.conditions.length === 0 ? null : linkTo(context, { view: "disadvantage" }),
    },
    speech,
  });
  return [...card, ...composeDetails(model, context)];
}

function peopleOf({ chosen }: PageModel, { data, state, speech }: PageContext): string {
  const population = selectPopulation(data, state);
  if (chosen === null || isLoading(population)) return "";
  const people = population(chosen.id);
  return hasNumber(people) ? speech.texts.common.people(speech.count(people.value)) : "";
}

/** The map with its ruler, or the same view as table or text. */
export const openMap: OpenView = () => ({
  compose: (model, context) => ({
    index: composeIndex(model, context),
    sentence: composeSentence(model, context),
    toolbar: composeToolbar(model, context),
    form: model.state.form === "map" && context.geometry !== null ? null : [composeForm(model, context)],
    below: composeBelow(model, context),
    area: composeArea(model, context),
  }),
  scene: ({ view, state }, frame, { speech, data }) =>
    state.form === "map" ? selectScene(view, frame, indicatorSceneTexts(speech, data.manifest.place)) : null,
});
