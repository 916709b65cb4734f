// SPDX-License-Identifier: EUPL-1.2
import type { FurnitureFile } from "../core/package/edition-format.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import type { ExternalState } from "../core/view/comparison/external-values.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { Speech } from "../i18n/speech.ts";
import type { TableOrder } from "../core/view/table-order.ts";
import type { Details } from "./area-details.ts";

/** What the regions of the page need beside the model: words, links, shapes and the reader's passing choices. */
export interface PageContext {
  readonly data: AtlasData;
  readonly speech: Speech;
  readonly href: (state: AtlasState) => string;
  readonly state: AtlasState;
  /** Shapes of the level on the map, once they are loaded. */
  readonly geometry: LevelGeometry | null;
  /** Rivers and other lines below the map, once they are loaded. */
  readonly furniture: FurnitureFile | null;
  /** Shapes from which the mark in the header was drawn first; it stays the same on every level. */
  readonly markGeometry: LevelGeometry | null;
  readonly tableOrder: TableOrder;
  /** What is typed into the search of the index. */
  readonly indexQuery: string;
  /** Goes to a view with some things changed; `replace` leaves no entry in the history. */
  readonly change: (change: Partial<AtlasState>, options?: { readonly replace?: boolean }) => void;
  /** Composes the view again, because something that it remembers has changed. */
  readonly refill: () => void;
  /** The same with the map, for views whose map shows what is computed later. */
  readonly repaint: () => void;
  /** Said once by a screen reader. */
  readonly announce: (text: string) => void;
  /** What a view remembers while the page is open, such as a long computation: one of each kind, made when it is first asked for. */
  readonly keep: <T extends object>(kind: new () => T) => T;
  /** Values of other places that the reader brought; they never leave the browser. */
  readonly external: ExternalState | null;
  /** What the links of the index choose: the indicator, or the second one of a map of two. */
  readonly indexAim: "indicator" | "pair";
  /** Something that was asked for could not be had; `again` asks once more. */
  readonly failed: (error: unknown, again: () => void) => void;
  /** Key facts and offers of the chosen area; `null` while none is chosen. */
  readonly details: Details | null;
}

/** A link to the same view with one thing changed. */
export function linkTo(context: PageContext, change: Partial<AtlasState>): string {
  return context.href({ ...context.state, ...change });
}
