// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";
import { deriveView } from "../../core/view/modes/derive-view.ts";
import { loadViewTexts } from "../../i18n/load-view-texts.ts";
import { derivedSpeech } from "../../markup/derived-speech.ts";
import { legendNote } from "../../markup/legend-note.ts";
import type { FirstPaint } from "./page-frame.ts";

/** A first paint, and what stands below its ruler; `null` for nothing. */
export interface NotedPaint {
  readonly paint: FirstPaint;
  readonly note: Markup | null;
}

/** Counts are published as circles, as the script draws them: the same view in the same words. Everything else stays as it is. */
export async function withCircles(paint: FirstPaint): Promise<NotedPaint> {
  const { data, state, view, speech, link } = paint;
  if (view.indicator.kind !== "count") return { paint, note: null };
  const words = await loadViewTexts("modes", speech.language);
  const derived = deriveView(data, state, view);
  const links = { classes: link({}), measure: link({}), filter: link({}) };
  const note = legendNote({ derived, within: "", hasMask: false, links, words, speech });
  return { paint: { ...paint, view: derived.view, speech: derivedSpeech(speech, derived, words) }, note };
}
