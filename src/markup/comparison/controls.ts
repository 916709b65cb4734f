// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { AtlasState, ComparisonChart, ViewForm } from "../../core/view/state.ts";
import { slotMarkup } from "../sentence.ts";
import { finderTag } from "./picks.ts";
import type { Voice } from "./voice.ts";

export interface ControlsInput {
  readonly state: Pick<AtlasState, "chart" | "form" | "year">;
  readonly href: (change: Partial<Pick<AtlasState, "chart" | "form">>) => string;
  readonly indicator: string;
  readonly level: string;
  readonly reference: string;
  /** What stands beside the chosen indicator in the scatter plot and the maps; `null` in other charts. */
  readonly partner: string | null;
  /** Buttons for sharing and printing, from the toolbar of every view. */
  readonly tools: Markup | null;
  readonly voice: Voice;
}

const chartNames: readonly ComparisonChart[] = ["dots", "spine", "multiples", "scatter", "maps"];
const formNames: readonly ViewForm[] = ["map", "table", "text"];

/** Which chart, in which form, and below it what is compared with what: every word in question is a button. */
export function comparisonControls(input: ControlsInput): readonly Markup[] {
  const { state, href, tools, voice } = input;
  const { words } = voice;
  return [
    h(
      "div",
      { class: "seg", role: "group", "aria-label": words.chart, "data-key": "charts" },
      chartNames.map((chart) =>
        h("a", { href: href({ chart }), "data-chart": chart, "aria-current": chart === state.chart ? "true" : null }, words.charts[chart]),
      ),
    ),
    h(
      "div",
      { class: "seg", role: "group", "aria-label": words.form, "data-key": "forms" },
      formNames.map((form) =>
        h("a", { href: href({ form }), "data-form": form, "aria-current": form === state.form ? "true" : null }, words.forms[form]),
      ),
    ),
    tools,
  ].filter((part) => part !== null);
}

/** "Kennzahl: … · Jahr: … · Vergleichswert: …" */
export function comparisonChoices({ state, indicator, level, reference, partner, voice }: ControlsInput): Markup {
  const { words, speech } = voice;
  const isPair = state.chart === "scatter" || state.chart === "maps";
  const besideLabel = state.chart === "maps" ? words.chooseBeside : words.choosePair;
  return h(
    "div",
    { class: "choices" },
    choice(words.indicator, cmpSlot("indicator", indicator, words.chooseIndicator)),
    isPair ? choice(state.chart === "maps" ? words.secondMap : words.second, cmpSlot("partner", partner ?? "–", besideLabel)) : null,
    choice(words.year, slotMarkup("year", String(state.year), { label: speech.texts.sentence.changeSlot.year, interactive: true })),
    choice(words.level, slotMarkup("level", level, { label: speech.texts.sentence.changeSlot.level, interactive: true })),
    choice(words.referenceLabel, cmpSlot("reference", reference, words.chooseReference)),
    h(finderTag, { id: "sa-cmp-indicator", "data-finds": isPair ? "partner" : "indicator" }),
  );
}

function choice(label: string, slot: Markup): Markup {
  return h("span", { class: "choice" }, `${label}: `, slot);
}

function cmpSlot(name: string, text: string, label: string): Markup {
  const kind = text.length > 24 ? "slot slot-long" : "slot";
  return h(
    "button",
    { type: "button", class: kind, "data-cmp-slot": name, "aria-haspopup": "dialog", "aria-label": `${text}, ${label}` },
    text,
  );
}
