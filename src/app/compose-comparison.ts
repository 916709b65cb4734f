// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { AreaValue, IndicatorView, SeriesView } from "../core/view/indicator-view.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import { availableYears, nearestYear } from "../core/view/levels-and-years.ts";
import { isLoading, joinNeeds, type Loading } from "../core/view/read-cell.ts";
import { compareTwo, comparisonIndicators } from "../core/view/select-comparison.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import { selectSeries } from "../core/view/select-series.ts";
import type { AtlasState } from "../core/view/state.ts";
import { areaList } from "../markup/area-list.ts";
import { type ComparedArea, comparisonPicks, comparisonSentence, comparisonTable, comparisonText } from "../markup/comparison-table.ts";
import { comparisonCharts } from "../markup/comparison-charts.ts";
import { sentenceHeading } from "../markup/sentence.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";

/** One view per indicator, one series per compared area. */
interface ComparisonParts {
  readonly views: readonly IndicatorView[];
  readonly series: readonly SeriesView[];
}

/** The comparison; it has no map. */
export const openComparison: OpenView = (data, state) => {
  const parts = selectParts(data, state);
  if (isLoading(parts)) return parts;
  return { compose: (model, context) => composeComparison(model, parts, context), scene: () => null };
};

/** Every indicator of the comparison in the year closest to the one shown. */
function selectParts(data: AtlasData, state: AtlasState): ComparisonParts | Loading {
  const { level } = state;
  const views = comparisonIndicators(data.manifest, state).map((indicator) => {
    const year = nearestYear(availableYears(data.manifest, indicator, level), state.year) ?? state.year;
    return selectIndicatorView(data, { indicator, level, year });
  });
  const series = state.compared.map((area) => selectSeries(data, { indicator: state.indicator, level, area, language: state.language }));
  const needs = joinNeeds(...views, ...series);
  if (needs !== null) return needs;
  return {
    views: views.filter((view): view is IndicatorView => !isLoading(view)),
    series: series.filter((one): one is SeriesView => !isLoading(one)),
  };
}

/** Areas side by side: sentence, the areas as labels, one row per indicator, the same in words, lines over time, and a list to add from. */
function composeComparison(model: PageModel, parts: ComparisonParts, context: PageContext): ComposedPage {
  const { view, state } = model;
  const { speech } = context;
  const { views } = parts;
  const areas = comparedAreas(view, state.compared);
  const input = { views, areas, year: state.year, speech };
  return {
    index: null,
    sentence: [
      h(
        "p",
        { class: "eyebrow" },
        h("span", {}, context.data.manifest.place.name),
        h("span", {}, speech.texts.common.asOf(speech.date(view.indicator.referenceDate, view.year))),
      ),
      sentenceHeading(comparisonSentence(input), speech, { interactive: true }),
    ],
    toolbar: null,
    form: [
      comparisonPicks(areas, view, maxCompared, speech),
      ...(areas.length === 0 ? [] : tables(model, parts, { context, areas })),
      adding(model, context),
    ],
    below: null,
    area: null,
  };
}

interface TablesInput {
  readonly context: PageContext;
  readonly areas: readonly ComparedArea[];
}

function tables(model: PageModel, { views, series }: ComparisonParts, { context, areas }: TablesInput): readonly Markup[] {
  const { view, state } = model;
  const { speech } = context;
  const input = { views, areas, year: state.year, speech };
  const words = speech.texts.comparison;
  const table = comparisonTable(input);
  return [
    ...(table === null ? [] : [h("div", { class: "cmp-frame" }, table)]),
    h("p", { class: "source" }, words.note(speech.areas(view.level))),
    h("section", { class: "block" }, h("h2", {}, words.words), comparisonText(input), ...differences(views, areas, speech)),
    comparisonCharts({ view, series, city: model.citySeries, speech }),
  ].filter((part) => part !== null);
}

/** With exactly two areas: whether each difference is more than chance. */
function differences(views: readonly IndicatorView[], areas: readonly ComparedArea[], speech: PageContext["speech"]): readonly Markup[] {
  const [first, second] = areas;
  if (first === undefined || second === undefined || areas.length !== 2) return [];
  const words = speech.texts.comparison;
  const rows = views.flatMap((view) => {
    const [a, b] = [valueOf(view, first.id), valueOf(view, second.id)];
    const result = a === null || b === null ? null : compareTwo(view.indicator, a, b);
    if (result === null || result.isClear === null || a === null || b === null) return [];
    const values = `${speech.value(a.cell, view.indicator)} / ${speech.value(b.cell, view.indicator)}`;
    const sentence = words.difference(first.name, second.name, speech.local(view.indicator.name), values);
    return [h("li", {}, `${sentence} ${result.isClear ? words.isClear : words.maybeChance}`)];
  });
  return rows.length === 0 ? [] : [h("ul", { class: "words" }, rows)];
}

function valueOf(view: IndicatorView, id: AreaId): AreaValue | null {
  return view.areas.find((area) => area.id === id) ?? null;
}

function comparedAreas(view: IndicatorView, ids: readonly AreaId[]): readonly ComparedArea[] {
  return ids.flatMap((id) => {
    const found = valueOf(view, id);
    return found === null ? [] : [{ id, name: found.name }];
  });
}

/** All areas as links that add them. */
function adding({ view, state }: PageModel, context: PageContext): Markup {
  const add = (id: AreaId): readonly AreaId[] =>
    state.compared.includes(id) ? state.compared : [...state.compared, id].slice(0, maxCompared);
  return h(
    "section",
    { class: "block", id: "sa-add" },
    ...areaList({ view, speech: context.speech, href: (id) => linkTo(context, { compared: add(id) }) }),
  );
}
