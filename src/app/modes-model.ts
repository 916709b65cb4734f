// SPDX-License-Identifier: EUPL-1.2
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { SceneFrame } from "../core/view/build-scene.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import type { DerivedView } from "../core/view/modes/derive-view.ts";
import type { UrlNotice } from "../core/view/normalise-state.ts";
import type { Loading } from "../core/view/read-cell.ts";
import type { MapScene } from "../core/view/scene.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { Speech } from "../i18n/speech.ts";
import type { EmphasisWords } from "../markup/data-table.ts";
import type { ComposedPage } from "./open-view.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { Taken, TakeInput } from "./taken.ts";

export type Compose = (model: PageModel, context: PageContext) => ComposedPage;

/** What a reader made of the published map: another view of the same numbers, and how the page says it. */
export interface ModesModel {
  readonly view: IndicatorView;
  readonly notices: readonly UrlNotice[];
  /** `null` for a map of two indicators. */
  readonly derived: DerivedView | null;
  readonly emphasis: EmphasisWords;
  /** What a screen reader is told about the filter; "" without one. */
  said(speech: Speech): string;
  compose(model: PageModel, context: PageContext, published: Compose): ComposedPage;
  take(input: TakeInput): Promise<Taken>;
  scene(model: PageModel, frame: SceneFrame, context: PageContext): MapScene | null;
}

/** Derives the view that a state asks for, or says which files it waits for. */
export type Modes = (data: AtlasData, state: AtlasState, published: IndicatorView) => ModesModel | Loading;

/** Name of the area that the filter keeps to, whatever its level; "" without one. */
export function withinName({ data, state }: Pick<PageContext, "data" | "state">): string {
  if (state.within === null) return "";
  for (const areas of data.levels.values()) {
    const index = areas.ids.indexOf(state.within);
    if (index >= 0 && areas.level.id !== state.level) return areas.names[index] ?? state.within;
  }
  return state.within;
}

/** The same map with areas outside the filter pale. */
export function withPale(frame: SceneFrame, pale: ReadonlySet<string> | null | undefined): SceneFrame {
  return pale === null || pale === undefined ? frame : { ...frame, isPale: (area) => pale.has(area) };
}

/** A wish that cannot be had, said in words of code that is loaded later. */
export function modeNotice(key: string, value: string, text: string): UrlNotice {
  return { key, value, reason: "notAvailable", shown: null, text };
}
