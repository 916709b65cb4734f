import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import { compareTwo } from "../core/view/select-comparison.ts";
import { areaList } from "../markup/area-list.ts";
import { type ComparedArea, comparisonPicks, comparisonSentence, comparisonTable, comparisonText } from "../markup/comparison-table.ts";
import { comparisonCharts } from "../markup/comparison-charts.ts";
import { sentenceHeading } from "../markup/sentence.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { ComposedPage } from "./page-regions.ts";

/** Areas side by side: sentence, the areas as labels, one row per indicator, the same in words, lines over time, and a list to add from. */
export function composeComparison(model: PageModel, context: PageContext): ComposedPage {
  const { view, comparison, state } = model;
  const { speech } = context;
  const views = comparison?.views ?? [view];
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
      ...(areas.length === 0 ? [] : tables(model, context, areas)),
      adding(model, context),
    ],
    below: null,
    area: null,
  };
}

function tables(model: PageModel, { speech }: PageContext, areas: readonly ComparedArea[]): readonly Markup[] {
  const { comparison, view, state } = model;
  const views = comparison?.views ?? [view];
  const input = { views, areas, year: state.year, speech };
  const words = speech.texts.comparison;
  const table = comparisonTable(input);
  return [
    ...(table === null ? [] : [h("div", { class: "cmp-frame" }, table)]),
    h("p", { class: "source" }, words.note(speech.areas(view.level))),
    h("section", { class: "block" }, h("h2", {}, words.words), comparisonText(input), ...differences(views, areas, model, speech)),
    comparisonCharts({ view, series: comparison?.series ?? [], city: model.citySeries, speech }),
  ].filter((part) => part !== null);
}

/** With exactly two areas: whether each difference is more than chance. */
function differences(
  views: readonly IndicatorView[],
  areas: readonly ComparedArea[],
  _model: PageModel,
  speech: PageContext["speech"],
): readonly Markup[] {
  const [first, second] = areas;
  if (first === undefined || second === undefined || areas.length !== 2) return [];
  const words = speech.texts.comparison;
  const rows = views.flatMap((view) => {
    const [a, b] = [valueOf(view, first.id), valueOf(view, second.id)];
    const result = a === null || b === null ? null : compareTwo(view.indicator, a, b);
    if (result === null || result.isClear === null || a === null || b === null) return [];
    const values = `${speech.value(a.cell, view.indicator)} / ${speech.value(b.cell, view.indicator)}`;
    const sentence = words.difference(first.name, second.name, speech.local(view.indicator.shortName), values);
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
