// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { SceneFrame } from "../core/view/build-scene.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { findIndicator } from "../core/view/levels-and-years.ts";
import { deriveView, type DerivedView } from "../core/view/modes/derive-view.ts";
import { veilOf } from "../core/view/modes/mask-veil.ts";
import { canPair } from "../core/view/modes/pair-view.ts";
import type { UrlNotice } from "../core/view/normalise-state.ts";
import type { Loading } from "../core/view/read-cell.ts";
import type { MapScene } from "../core/view/scene.ts";
import { selectScene } from "../core/view/select-scene.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import { derivedSpeech, namedView } from "../markup/derived-speech.ts";
import { circleOverlay } from "../markup/draw-circles.ts";
import { legendNote } from "../markup/legend-note.ts";
import { indicatorSceneTexts } from "../markup/scene-texts.ts";
import "../ui/styles/modes.css";
import { type Compose, modeNotice, type Modes, type ModesModel, withinName, withPale } from "./modes-model.ts";
import { openPair } from "./open-pair.ts";
import type { ComposedPage } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Differences, own classes, two indicators, circles, filters and inhabited land in the words of a language. */
export function openModes(words: ModesTexts): Modes {
  return (data, state, published) => {
    const pair = state.pair === null ? null : findIndicator(data.manifest, state.pair);
    if (pair !== null && canPair(published.indicator, pair)) return openPair(data, state, words);
    const notices = pair === null ? [] : [modeNotice("pair", pair.id, words.notice.pair)];
    return openDerived({ data, state, words, notices }, published);
  };
}

interface Wish {
  readonly data: AtlasData;
  readonly state: AtlasState;
  readonly words: ModesTexts;
  readonly notices: readonly UrlNotice[];
}

function openDerived({ data, state, words, notices }: Wish, published: IndicatorView): ModesModel | Loading {
  const hasMask = data.manifest.mask !== undefined;
  if (state.mask && hasMask && data.mask === undefined) return { loading: [{ kind: "mask" }] };
  const { derived, only } = deriveWithClasses(data, state, published);
  const { view } = derived;
  return {
    view: namedView(derived, words),
    derived,
    notices: [
      ...notices,
      ...derived.notices.map((entry) => ({ ...entry, text: sentenceOf(entry, words) })),
      ...(state.mask && !hasMask ? [modeNotice("mask", "1", words.notice.mask)] : []),
      ...(only.length < state.only.length ? [modeNotice("only", state.only.join("."), words.notice.only)] : []),
    ],
    emphasis: { head: words.emphasised, yes: words.emphasisedYes, no: words.emphasisedNo },
    said: (speech) => {
      const [all, pale] = [view.areas.length, view.pale?.size ?? null];
      return pale === null ? "" : words.said.filter(speech.count(all - pale), speech.count(all), speech.areas(view.level));
    },
    compose: (model, context, compose) => composeDerived({ derived, words, only }, { model, context, compose }),
    take: async (input) => {
      const { takeModes } = await import("./take-away-modes.ts");
      return takeModes({ derived, words, note: noteOf({ derived, words, only }, input.context) }, input);
    },
    scene: (model, frame, context) => derivedScene(derived, { model, frame, context, words }),
  };
}

/** Classes of a link that this view does not have are left out of its filter. */
function deriveWithClasses(
  data: AtlasData,
  state: AtlasState,
  published: IndicatorView,
): { readonly derived: DerivedView; readonly only: readonly number[] } {
  const derived = deriveView(data, state, published);
  const only = state.only.filter((index) => index < derived.view.classes.length);
  return { only, derived: only.length === state.only.length ? derived : deriveView(data, { ...state, only }, published) };
}

function sentenceOf({ key, value, shown }: UrlNotice, words: ModesTexts): string {
  if (key === "measure") return value === "city" ? words.notice.city : words.notice.change;
  if (key === "since") return words.notice.since(value, shown ?? "");
  return key === "classes" ? words.notice.classes : words.notice.circles;
}

interface Derivation {
  readonly derived: DerivedView;
  readonly words: ModesTexts;
  readonly only: readonly number[];
}

interface Composing {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly compose: Compose;
}

/** The page of a derived view: the same pieces, in its words; the card keeps telling the value itself. */
function composeDerived({ derived, words, only }: Derivation, { model, context, compose }: Composing): ComposedPage {
  const state = { ...model.state, only };
  const speech = derivedSpeech(context.speech, derived, words);
  const page = compose({ ...model, state }, { ...context, speech });
  const { published } = derived;
  const chosen = published.areas.find(({ id }) => id === state.area) ?? null;
  const area = chosen === null ? page.area : compose({ ...model, view: published, chosen }, context).area;
  return { ...page, area, below: withNote(page.below, noteOf({ derived, words, only }, context)) };
}

/** What the reader set, in words, with the ways back. */
function noteOf({ derived, words }: Derivation, context: PageContext): Markup | null {
  return legendNote({
    derived,
    within: withinName(context),
    hasMask: context.state.mask && context.data.mask !== undefined,
    links: {
      classes: linkTo(context, { classes: null, only: [] }),
      measure: linkTo(context, { measure: "value", since: null, classes: null, only: [] }),
      filter: linkTo(context, { only: [], within: null }),
    },
    words,
    speech: context.speech,
  });
}

/** The note stands in the panel of the ruler. */
function withNote(below: readonly Markup[] | null, note: Markup | null): readonly Markup[] | null {
  const [ruler, ...others] = below ?? [];
  if (ruler === undefined || note === null) return below;
  return [{ ...ruler, children: [...ruler.children, note] }, ...others];
}

interface Drawing {
  readonly model: PageModel;
  readonly frame: SceneFrame;
  readonly context: PageContext;
  readonly words: ModesTexts;
}

function derivedScene(derived: DerivedView, { model, frame, context, words }: Drawing): MapScene | null {
  if (model.state.form !== "map") return null;
  const speech = derivedSpeech(context.speech, derived, words);
  const texts = indicatorSceneTexts(speech, context.data.manifest.place);
  return withOverlays(selectScene(model.view, withPale(frame, model.view.pale), texts), model.view, context);
}

/** Circles, to which names make room, and the veil over land where nobody lives. */
function withOverlays(scene: MapScene, view: IndicatorView, { data, state, speech }: PageContext): MapScene {
  const veil = state.mask && data.mask !== undefined ? veilOf(scene.geometry.outline, data.mask.polygons) : undefined;
  return {
    ...scene,
    ...circleOverlay(view, scene, speech),
    ...(veil === undefined ? {} : { veil }),
  };
}
