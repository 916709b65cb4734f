// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { stabilityDefaults, stabilityOf, stabilityVariants } from "../../core/view/fields/stability-run.ts";
import { percent } from "../percent.ts";
import { type FieldsInput, percentText } from "./fields-input.ts";

/** A bar from 0 to 100 %; the words beside it say the same. */
export function meter(share: number): Markup {
  return h(
    "svg",
    { class: "fields-meter", width: "100%", height: 11, "aria-hidden": "true" },
    h("rect", { class: "frame", x: 0.5, y: 0.5, width: "100%", height: 10 }),
    h("rect", { class: "filled", x: 0, y: 0, width: percent(share), height: 11 }),
  );
}

/** How firm one assignment stands, as bar and in words; `null` while that is not known. */
export function stabilityBar(input: FieldsInput, field: string, position: number): Markup | null {
  const { words, speech, stability } = input;
  const found = stabilityOf(stability, field, position);
  if (found === null) return null;
  const { share, unknownShare, label } = found;
  const part = words.stability.share(percentText(share, speech), speech.count(stabilityVariants).text);
  const unknown = unknownShare === 0 ? "" : words.stability.unknownShare(percentText(unknownShare, speech));
  const word = label === null ? words.stability.noLabel : words.stability.label[label];
  return h("div", { class: "fields-stability" }, meter(share), h("p", { class: "small" }, h("b", {}, word), `, ${part}${unknown}`));
}

/** What was varied, how far the computation is, and how to end or begin it. */
export function stabilityPanel(input: FieldsInput): Markup {
  const { words, speech, stability } = input;
  const { seed, thresholdShare } = stabilityDefaults;
  const variants = speech.count(stabilityVariants).text;
  return h(
    "div",
    { class: "fields-variants", "data-key": "fields-variants", "data-stability": stability.kind },
    h("p", { class: "quiet small" }, words.stability.what(variants, percentText(thresholdShare, speech), String(seed))),
    ...progress(input),
  );
}

function progress({ words, speech, stability }: FieldsInput): readonly Markup[] {
  if (stability.kind === "done") return [];
  if (stability.kind === "running") {
    const done = words.stability.running(speech.count(stability.done).text, speech.count(stability.variants).text);
    return [
      h("p", { class: "small" }, done),
      h("progress", { "data-key": "progress", max: stability.variants, value: stability.done, "aria-label": words.stability.heading }),
      h("button", { class: "btn no-print", type: "button", "data-stability-do": "cancel", "data-key": "cancel" }, words.stability.cancel),
    ];
  }
  return [
    h("p", { class: "small" }, words.stability[stability.kind]),
    h("button", { class: "btn no-print", type: "button", "data-stability-do": "start", "data-key": "start" }, words.stability.again),
  ];
}
