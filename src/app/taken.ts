// SPDX-License-Identifier: EUPL-1.2
import type { TakenTable } from "../core/export/taken-table.ts";
import type { MapScene } from "../core/view/scene.ts";
import type { TakeAwayTexts } from "../i18n/de-views/take-away.ts";
import type { ChartDrawing } from "../markup/export/chart-block.ts";
import type { PictureLegend } from "../markup/export/picture-legend.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** What a view is asked with when somebody takes it away. */
export interface TakeInput {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly words: TakeAwayTexts;
  /** The map of the view; `null` if it has none. */
  readonly scene: MapScene | null;
}

/** A remark below a table: what it is about, and what it says. */
export type TakenNote = readonly [head: string, text: string];

/** A table that can be taken away; made when somebody asks for it. */
export interface TakenOffer extends Pick<TakenTable, "id" | "name"> {
  /** Date or years of its values, where they are not those of the view. */
  readonly date?: string;
  readonly make: () => TakenTable;
}

export type TakenPicture =
  | { readonly kind: "map"; readonly scene: MapScene; readonly legend: PictureLegend }
  | { readonly kind: "chart"; readonly drawing: ChartDrawing; readonly legend: PictureLegend };

/** What a view gives to be taken away, beside its link and paper. */
export interface Taken {
  /** Parts of file names. */
  readonly file: readonly string[];
  /** What it shows: title of the picture, and of the citation. */
  readonly title: string;
  /** "34 Stadtteile" */
  readonly areas: string;
  readonly date: string;
  /** What is counted and what it is measured against, for one indicator; "" for several. */
  readonly base: string;
  /** What the picture says in one sentence. */
  readonly sentence: string;
  /** The first one is that of the view as it is seen. */
  readonly tables: readonly TakenOffer[];
  /** Whether the first table has a row per area of the level, to be taken with their borders. */
  readonly hasShapes: boolean;
  readonly notes: readonly TakenNote[];
  /** `null`: the view has no picture. */
  readonly picture: TakenPicture | null;
}
