// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorId } from "../../model/ids.ts";
import { crossesBreak } from "../../time/series-segments.ts";
import type { AtlasData } from "../atlas-data.ts";
import type { IndicatorView, SeriesView } from "../indicator-view.ts";
import { availableYears, nearestYear } from "../levels-and-years.ts";
import { isLoading, joinNeeds, type Loading } from "../read-cell.ts";
import { selectIndicatorView } from "../select-indicator-view.ts";
import { selectSeries } from "../select-series.ts";
import type { AtlasState } from "../state.ts";
import { type Reference, type ReferenceWords, selectReference } from "./reference.ts";
import { comparisonIndicators } from "./select-comparison.ts";
import { type NoWithinBetween, selectWithinBetween, type WithinBetween } from "./within-between.ts";

/** Everything a comparison shows, of one level. */
export interface ComparisonParts {
  /** One view per indicator, each in the year closest to the one shown. */
  readonly views: readonly IndicatorView[];
  readonly reference: Reference;
  /** One series of the chosen indicator per compared area, in their order. */
  readonly series: readonly SeriesView[];
  /** What the chosen indicator is set against in the scatter plot and the two maps; `null` for the other charts. */
  readonly partner: Partner | null;
  readonly withinBetween: WithinBetween | NoWithinBetween;
}

/** A second indicator, or the same one in another year; `crossesBreak`: both years are not counted alike. */
export interface Partner {
  readonly kind: "indicator" | "year";
  readonly view: IndicatorView;
  readonly crossesBreak: boolean;
}

/** Selects all parts of the comparison, or says which files are missing for them. */
export function selectComparisonParts(data: AtlasData, state: AtlasState, words: ReferenceWords): ComparisonParts | Loading {
  const chosen = selectIndicatorView(data, state);
  const views = comparisonIndicators(data.manifest, state).map((indicator) => viewNear(data, state, indicator));
  const series = state.compared.map((area) => selectSeries(data, { ...state, area }));
  const partner = selectPartner(data, state);
  const needs = joinNeeds(chosen, ...views, ...series, partner ?? {});
  if (needs !== null) return needs;
  const loaded = views.filter((view): view is IndicatorView => !isLoading(view));
  const reference = selectReference(data, state, loaded, words);
  const withinBetween = isLoading(chosen) ? chosen : selectWithinBetween(data, chosen);
  const more = joinNeeds(reference, withinBetween);
  if (more !== null || isLoading(reference) || isLoading(withinBetween)) return more ?? { loading: [] };
  return {
    views: loaded,
    reference,
    series: series.filter((one): one is SeriesView => !isLoading(one)),
    partner: partner === null || isLoading(partner) ? null : partner,
    withinBetween,
  };
}

/** One indicator on the level of the state, in the year closest to the one shown. */
function viewNear(data: AtlasData, { level, year }: AtlasState, indicator: IndicatorId): IndicatorView | Loading {
  const near = nearestYear(availableYears(data.manifest, indicator, level), year) ?? year;
  return selectIndicatorView(data, { indicator, level, year: near });
}

/** Scatter plots need a second indicator: the named one, else the first other one of the comparison. Maps without one show two years. */
function selectPartner(data: AtlasData, state: AtlasState): Partner | Loading | null {
  if (state.chart !== "scatter" && state.chart !== "maps") return null;
  const pair = state.pair ?? (state.chart === "scatter" ? firstOther(data, state) : null);
  if (pair !== null) {
    const view = viewNear(data, state, pair);
    return isLoading(view) ? view : { kind: "indicator", view, crossesBreak: false };
  }
  return state.chart === "maps" ? selectOtherYear(data, state) : null;
}

/** The indicator that stands beside the chosen one while none is named; `null` if the comparison has only one. */
export function firstOther(data: AtlasData, state: AtlasState): IndicatorId | null {
  return comparisonIndicators(data.manifest, state).find((id) => id !== state.indicator) ?? null;
}

/** The year to compare with: the named one, else the first that is counted like the one shown; `null` if there is no other. */
function selectOtherYear(data: AtlasData, state: AtlasState): Partner | Loading | null {
  const now = selectIndicatorView(data, state);
  if (isLoading(now)) return now;
  const breakYears = now.indicator.breaks.map(({ year }) => year);
  const crosses = (year: number): boolean => {
    const [earlier, later] = [Math.min(year, state.year), Math.max(year, state.year)];
    return crossesBreak({ year: earlier, cell: now.city.cell }, { year: later, cell: now.city.cell }, breakYears);
  };
  const others = now.years.filter((year) => year !== state.year);
  const year = others.find((one) => one === state.since) ?? others.find((one) => !crosses(one)) ?? others[0];
  if (year === undefined) return null;
  const view = selectIndicatorView(data, { ...state, year });
  return isLoading(view) ? view : { kind: "year", view, crossesBreak: crosses(year) };
}
