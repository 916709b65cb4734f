// SPDX-License-Identifier: EUPL-1.2
import type { MapScene } from "../core/view/scene.ts";
import type { OpenedView } from "./open-view.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** The view that a dialog is opened for. */
export interface ToolInput {
  readonly document: Document;
  /** The focus goes back to it. */
  readonly opener: HTMLElement;
  readonly view: OpenedView;
  readonly model: PageModel;
  readonly context: PageContext;
  /** The map of the view, whatever form is shown; `null` if it has none. */
  readonly scene: MapScene | null;
}
