import type { Markup } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { Loading } from "../core/view/read-cell.ts";
import type { MapScene } from "../core/view/scene.ts";
import type { SceneFrame } from "../core/view/build-scene.ts";
import type { AtlasState, ViewName } from "../core/view/state.ts";
import { openMap } from "./compose-map-page.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** What stands in the regions that change with the view; `null` hides a region. */
export interface ComposedPage {
  readonly index: readonly Markup[] | null;
  readonly sentence: readonly Markup[];
  readonly toolbar: readonly Markup[] | null;
  /** Everything but the map itself: table, text, comparison, pages to read. */
  readonly form: readonly Markup[] | null;
  readonly below: readonly Markup[] | null;
  readonly area: readonly Markup[] | null;
}

/** A view whose data are all in memory: it composes its page and says what its map shows (`null`: it has no map). */
export interface OpenedView {
  compose(model: PageModel, context: PageContext): ComposedPage;
  scene(model: PageModel, frame: SceneFrame, context: PageContext): MapScene | null;
}

/** Selects what a view needs beside the page model, or says which files are missing. */
export type OpenView = (data: AtlasData, state: AtlasState) => OpenedView | Loading;

/** The map is part of the page; every other view is a file of its own that is fetched when somebody opens it. */
const views: Readonly<Record<ViewName, () => Promise<OpenView>>> = {
  map: () => Promise.resolve(openMap),
  comparison: async () => (await import("./compose-comparison.ts")).openComparison,
  disadvantage: async () => (await import("./compose-overlay.ts")).openOverlay,
  about: async () => (await import("./compose-about.ts")).openAbout,
};

export function loadView(view: ViewName): Promise<OpenView> {
  return views[view]();
}
