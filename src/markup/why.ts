// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { formatNumber, withUnit } from "../core/format/number.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { PublishedIndicator } from "../core/package/edition-format.ts";
import type { ConditionResult, DisadvantageArea } from "../core/view/indicator-view.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { icon, type IconName } from "./icons.ts";
import { percent } from "./percent.ts";
import { sentenceText } from "./sentence.ts";

/** "Warum?": how many conditions an area meets, and for each its value, the answer and the distance from the threshold. */
export function whyPanel(area: DisadvantageArea, speech: Speech): readonly Markup[] {
  const { disadvantage, common } = speech.texts;
  const people = hasNumber(area.population) ? common.people(speech.count(area.population.value)) : "";
  const where = speech.texts.area.inside(area.parentName ?? "", people);
  const summary = sentenceText(disadvantage.summary(area.name, speech.count(area.met), speech.count(area.results.length)));
  const parts = [
    h("p", { class: "eyebrow" }, disadvantage.why),
    h(
      "div",
      { class: "card-head" },
      h("h2", { tabindex: -1 }, area.name),
      h(
        "button",
        { class: "btn btn-plain card-close needs-script", type: "button", "data-action": "close", "aria-label": common.close },
        icon("close"),
      ),
    ),
    where === "" ? null : h("p", { class: "where" }, where),
    h("p", { class: "say" }, summary, disadvantage.unknownCount(speech.count(area.unknown))),
    h(
      "ul",
      { class: "why" },
      area.results.map((result) => h("li", {}, whyRow(result, speech))),
    ),
    h("p", { class: "source" }, disadvantage.key(area.name)),
  ];
  return parts.filter((part) => part !== null);
}

const signs: Readonly<Record<ConditionResult["result"], IconName>> = { met: "check", notMet: "cross", unknown: "unknown" };

function whyRow(result: ConditionResult, speech: Speech): readonly Markup[] {
  return [
    icon(signs[result.result]),
    h(
      "div",
      {},
      h(
        "p",
        {},
        h("b", {}, speech.local(result.indicator.name)),
        " ",
        h("span", { class: "num" }, speech.value(result.cell, result.indicator)),
      ),
      h("p", { class: "quiet small" }, conditionAnswer(result, speech)),
    ),
    conditionDrawing(result),
  ];
}

/** "erfüllt, 1,3 Punkte darüber", "nicht erfüllt, 2,4 Punkte darunter", "nicht bewertbar, geheim gehalten, …" */
export function conditionAnswer(result: ConditionResult, speech: Speech): string {
  const words = speech.texts.disadvantage;
  if (result.result === "unknown" || result.threshold === null || !hasNumber(result.cell)) {
    return hasNumber(result.cell) ? words.unknownThreshold : words.unknown(speech.texts.legend.gap[gapStatus(result.cell)]);
  }
  const difference = result.cell.value - result.threshold;
  const amount = distanceText(Math.abs(difference), result.indicator, speech);
  const isMet = result.result === "met";
  if (!/[1-9]/.test(amount.number)) return isMet ? words.metExactly : words.notMetExactly;
  const side = difference > 0 ? words.above(amount.text) : words.below(amount.text);
  return isMet ? words.met(side) : words.notMet(side);
}

function distanceText(amount: number, indicator: PublishedIndicator, speech: Speech): { readonly number: string; readonly text: string } {
  const number = formatNumber(amount, { language: speech.language, decimals: indicator.decimals });
  const unit = speech.local(indicator.unit);
  return { number, text: unit === "%" ? speech.texts.disadvantage.points(number) : withUnit(number, unit) };
}

/** Threshold as a line, the side that counts as a band to its right, the area as a dot; distances are parts of the threshold. */
function conditionDrawing({ threshold, distance }: ConditionResult): Markup {
  const at = 0.45;
  const dot = distance === null || threshold === null ? null : at + (distance / (Math.abs(threshold) || 1)) * 0.5;
  return h(
    "svg",
    { class: "why-line", width: "100%", height: 26, "aria-hidden": "true" },
    h("line", { class: "grid", x1: "4%", x2: "96%", y1: 13, y2: 13 }),
    threshold === null ? null : h("rect", { class: "band", x: percent(at), y: 8, width: percent(0.96 - at), height: 10 }),
    threshold === null ? null : h("line", { class: "ruler-city", x1: percent(at), x2: percent(at), y1: 4, y2: 22 }),
    dot === null ? null : h("circle", { class: "ruler-dot sel", cx: percent(Math.min(0.95, Math.max(0.05, dot))), cy: 13, r: 5.5 }),
  );
}
