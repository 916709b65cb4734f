import type { AreaValue, DisadvantageView, IndicatorView, SeriesView } from "../core/view/indicator-view.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { IndicatorSheet } from "../core/model/indicator.ts";
import { availableYears, nearestYear } from "../core/view/levels-and-years.ts";
import { selectPopulation } from "../core/view/population.ts";
import { isLoading, joinNeeds, type Loading } from "../core/view/read-cell.ts";
import { comparisonIndicators } from "../core/view/select-comparison.ts";
import { selectDisadvantage } from "../core/view/select-disadvantage.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import { selectSeries } from "../core/view/select-series.ts";
import type { AtlasState } from "../core/view/state.ts";

/** Everything the page shows for one state, selected from what is in memory. */
export interface PageModel {
  readonly state: AtlasState;
  readonly view: IndicatorView;
  /** City value over the years. */
  readonly citySeries: SeriesView;
  /** The chosen area in this view, if it belongs to the level. */
  readonly chosen: AreaValue | null;
  readonly chosenSeries: SeriesView | null;
  /** Only in the view of the overlay. */
  readonly disadvantage: DisadvantageView | null;
  /** Only in the comparison: one view per indicator, one series per compared area. */
  readonly comparison: { readonly views: readonly IndicatorView[]; readonly series: readonly SeriesView[] } | null;
  /** Only on the page about the data. */
  readonly sheets: readonly IndicatorSheet[] | null;
}

/** Selects all parts of the page, or says which files are missing for them. */
export function selectPageModel(data: AtlasData, state: AtlasState): Omit<PageModel, "sheets"> | Loading {
  const query = { indicator: state.indicator, level: state.level, language: state.language };
  const view = selectIndicatorView(data, state);
  const citySeries = selectSeries(data, { ...query, area: null });
  const chosenSeries = state.area === null ? null : selectSeries(data, { ...query, area: state.area });
  const disadvantage = state.view === "disadvantage" ? selectDisadvantage(data, state) : null;
  const population = state.area === null ? {} : selectPopulation(data, state);
  const comparison = state.view === "comparison" ? selectComparisonParts(data, state) : null;
  const needs = joinNeeds(view, citySeries, chosenSeries ?? {}, disadvantage ?? {}, population, comparison ?? {});
  if (needs !== null) return needs;
  if (isLoading(view) || isLoading(citySeries)) return { loading: [] };
  const chosen = view.areas.find((area) => area.id === state.area) ?? null;
  return {
    state,
    view,
    citySeries,
    chosen,
    chosenSeries: chosen === null || chosenSeries === null || isLoading(chosenSeries) ? null : chosenSeries,
    disadvantage: disadvantage === null || isLoading(disadvantage) ? null : disadvantage,
    comparison: comparison === null || isLoading(comparison) ? null : comparison,
  };
}

/** Every indicator of the comparison in the year closest to the one shown. */
function selectComparisonParts(data: AtlasData, state: AtlasState): PageModel["comparison"] | Loading {
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
