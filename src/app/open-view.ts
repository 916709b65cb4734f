// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { Loading } from "../core/view/read-cell.ts";
import type { MapScene } from "../core/view/scene.ts";
import type { SceneFrame } from "../core/view/build-scene.ts";
import type { AtlasState, ViewName } from "../core/view/state.ts";
import type * as chosenArea from "./chosen-area.ts";
import { openMap } from "./compose-map-page.ts";
import { loadCode } from "../data/load-code.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import type { PageHandles } from "./page-actions.ts";
import type { Modes } from "./modes-model.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { Taken, TakeInput } from "./taken.ts";

/** What stands in the regions that change with the view; `null` hides a region. */
export interface ComposedPage {
  /** Title of the page; absent: indicator and year. */
  readonly title?: string;
  readonly index: readonly Markup[] | null;
  readonly sentence: readonly Markup[];
  readonly toolbar: readonly Markup[] | null;
  /** Everything but the map itself: table, text, comparison, pages to read. */
  readonly form: readonly Markup[] | null;
  readonly below: readonly Markup[] | null;
  readonly area: readonly Markup[] | null;
  /** Below all columns, over the whole width; absent: nothing. */
  readonly more?: readonly Markup[];
}

/** A view whose data are all in memory: it composes its page and says what its map shows (`null`: it has no map). */
export interface OpenedView {
  compose(model: PageModel, context: PageContext): ComposedPage;
  scene(model: PageModel, frame: SceneFrame, context: PageContext): MapScene | null;
  /** Answers what only this view has (keys, fields, pointers) in its form; called after every filling of the page. */
  attend?(form: HTMLElement, context: PageContext, handles: PageHandles): void;
  /** What can be taken away of it; absent: the map of one indicator, or nothing but its link. */
  take?(input: TakeInput): Promise<Taken>;
  /** Called whenever the regions have been filled, to answer controls that only this view has. */
  connect?(model: PageModel, context: PageContext): void;
}

/** Selects what a view needs beside the page model, or says which files are missing. */
export type OpenView = (data: AtlasData, state: AtlasState) => OpenedView | Loading;

/** What a state of the page is opened with. */
export interface OpeningState extends Pick<AtlasState, "view" | "form" | "area" | "language" | "embed"> {
  /** Whether the level has shapes: without them the table stands in the place of the map. */
  readonly hasShapes: boolean;
}

/** The map is part of the page; every other view, and what only some states of the map view show, is fetched when somebody opens it. */
const views: Readonly<Record<ViewName, (state: OpeningState) => Promise<OpenView>>> = {
  map: async (state) => {
    const [form, chosen] = await Promise.all([
      state.form === "map" && state.hasShapes ? null : import("./compose-form.ts"),
      state.area === null ? null : loadChosenArea(),
    ]);
    return openMap({ form: form?.composeForm ?? null, card: chosen?.composeCard ?? null });
  },
  profile: async (state) => {
    const [code, profile, time] = await Promise.all([
      import("./open-profile.ts"),
      loadViewTexts("profile", state.language),
      loadViewTexts("time", state.language),
    ]);
    return code.openProfile({ profile, time });
  },
  time: async (state) => {
    const [code, words] = await Promise.all([import("./open-time.ts"), loadViewTexts("time", state.language)]);
    return code.openTime(words);
  },
  fields: async (state) => {
    const [code, words] = await Promise.all([import("./open-fields.ts"), loadViewTexts("fields", state.language)]);
    return code.openFields(words);
  },
  focus: async (state) => {
    const [code, words] = await Promise.all([import("./open-focus.ts"), loadViewTexts("focus", state.language)]);
    return code.openFocus(words);
  },
  patterns: async (state) => {
    const [code, words] = await Promise.all([import("./open-patterns.ts"), loadViewTexts("patterns", state.language)]);
    return code.openPatterns(words);
  },
  sheet: async (state) => {
    const [code, words] = await Promise.all([import("./open-sheet.ts"), loadViewTexts("sheets", state.language)]);
    return code.openSheet(words);
  },
  glossary: async (state) => {
    const [code, words] = await Promise.all([import("./open-glossary.ts"), loadViewTexts("sheets", state.language)]);
    return code.openGlossary(words);
  },
  gaps: async (state) => {
    const [code, words] = await Promise.all([import("./open-gaps.ts"), loadViewTexts("sheets", state.language)]);
    return code.openGaps(words);
  },
  accessibility: async (state) => {
    const [code, words] = await Promise.all([import("./open-accessibility.ts"), loadViewTexts("access", state.language)]);
    return code.openAccessibility(words);
  },
  comparison: async (state) => {
    const [code, words] = await Promise.all([import("./open-comparison.ts"), loadViewTexts("comparison", state.language)]);
    return code.openComparison(words);
  },
  disadvantage: async () => (await import("./compose-overlay.ts")).openOverlay,
  about: async () => (await import("./compose-about.ts")).openAbout,
};

/** Throws the `LoadFailure` of a view whose code does not come. */
export async function loadView(state: OpeningState): Promise<OpenView> {
  const open = await loadCode(`${state.view}.js`, () => views[state.view](state));
  return state.embed === null ? open : loadCode("embed.js", async () => (await import("./embed.ts")).embedView(open, state));
}

/** The code and words behind what a reader makes of the published map. */
export function loadModes(language: string): Promise<Modes> {
  return loadCode("modes.js", async () => {
    const [code, words] = await Promise.all([import("./open-modes.ts"), loadViewTexts("modes", language)]);
    return code.openModes(words);
  });
}

/** The code behind the card of a chosen area; fetched once, however often it is asked for. */
export function loadChosenArea(): Promise<typeof chosenArea> {
  return import("./chosen-area.ts");
}
