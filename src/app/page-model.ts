// SPDX-License-Identifier: EUPL-1.2
import type { AreaValue, IndicatorView, SeriesView } from "../core/view/indicator-view.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import { selectPopulation } from "../core/view/population.ts";
import { isLoading, joinNeeds, type Loading } from "../core/view/read-cell.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import { selectSeries } from "../core/view/select-series.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { Modes, ModesModel } from "./modes-model.ts";

/** Everything the page shows for one state, selected from what is in memory. */
export interface PageModel {
  readonly state: AtlasState;
  readonly view: IndicatorView;
  /** City value over the years. */
  readonly citySeries: SeriesView;
  /** The chosen area in this view, if it belongs to the level. */
  readonly chosen: AreaValue | null;
  readonly chosenSeries: SeriesView | null;
  /** What the reader made of the published view; `view` and `chosen` are then derived ones. */
  readonly modes: ModesModel | null;
}

/** Selects all parts of the page, or says which files are missing for them. `modes`: what derives views, if the state asks for one. */
export function selectPageModel(data: AtlasData, state: AtlasState, modes: Modes | null = null): PageModel | Loading {
  const query = { indicator: state.indicator, level: state.level, language: state.language };
  const view = selectIndicatorView(data, state);
  const citySeries = selectSeries(data, { ...query, area: null });
  const chosenSeries = state.area === null ? null : selectSeries(data, { ...query, area: state.area });
  const population = state.area === null ? {} : selectPopulation(data, state);
  const derived = modes === null || isLoading(view) ? null : modes(data, state, view);
  const needs = joinNeeds(view, citySeries, chosenSeries ?? {}, population, derived ?? {});
  if (needs !== null) return needs;
  if (isLoading(view) || isLoading(citySeries) || (derived !== null && isLoading(derived))) return { loading: [] };
  const shown = derived?.view ?? view;
  const chosen = shown.areas.find((area) => area.id === state.area) ?? null;
  return {
    state,
    modes: derived,
    view: shown,
    citySeries,
    chosen,
    chosenSeries: chosen === null || chosenSeries === null || isLoading(chosenSeries) ? null : chosenSeries,
  };
}
