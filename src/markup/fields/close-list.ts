// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { CloseCall, CloseFinding } from "../../core/rules/close-calls.ts";
import { at } from "../../core/stats/at.ts";
import { closeMargin } from "../../core/view/fields/select-fields.ts";
import { stabilityOf } from "../../core/view/fields/stability-run.ts";
import { fieldName, type FieldsInput, percentText } from "./fields-input.ts";
import { answerWords } from "./limit-words.ts";
import { meter, stabilityPanel } from "./stability.ts";

/** Assignments that are shown at once; the others are one click away. */
const mostRows = 8;

/** Areas that belong to a field, or do not, by little: those nearest to the edge at once, the others behind them. */
export function closeSection(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const heading = h("h2", {}, words.close.heading);
  if (view.close.length === 0)
    return h("section", { class: "block", "aria-label": words.close.heading }, heading, h("p", { class: "quiet" }, words.close.none));
  const nearest = byDoubt(input);
  const further = nearest.slice(mostRows);
  return h(
    "section",
    { class: "block", "aria-label": words.close.heading },
    heading,
    h("p", { class: "quiet" }, words.close.help(percentText(closeMargin, speech))),
    closeTable(nearest.slice(0, mostRows), input),
    further.length === 0
      ? null
      : h(
          "details",
          { class: "sheet", "data-key": "further-close" },
          h("summary", {}, h("b", {}, words.close.more(speech.count(further.length)))),
          closeTable(further, input),
        ),
    h("p", { class: "quiet small" }, words.close.unjudged),
    stabilityPanel(input),
  );
}

function closeTable(calls: readonly CloseCall[], input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const { columns } = words.close;
  const head = [speech.areas(view.level).singular, columns.field, columns.now, columns.why, columns.variants];
  return h(
    "div",
    { class: "table-scroll", role: "group", tabindex: 0, "aria-label": words.close.heading },
    h(
      "table",
      { class: "data-table fields-close" },
      h("caption", { class: "vh" }, words.close.heading),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        {},
        ordered(calls, input).map((call) => closeRow(call, input)),
      ),
    ),
  );
}

/** Those first that the variants leave most in doubt; near the limit first while that is not known. */
function byDoubt({ view, stability }: FieldsInput): readonly CloseCall[] {
  const doubt = ({ field, area, close }: CloseCall): number => {
    const found = stabilityOf(stability, field, area);
    if (found !== null) return Math.abs(found.share - 0.5);
    return close.some(({ because }) => because !== "chance") ? 0 : 1;
  };
  return view.close.toSorted((a, b) => doubt(a) - doubt(b));
}

/** Near misses first, the likeliest first; then areas that belong, the least firm first. */
function ordered(calls: readonly CloseCall[], { stability }: FieldsInput): readonly CloseCall[] {
  const share = ({ field, area }: CloseCall): number => stabilityOf(stability, field, area)?.share ?? 0;
  const kinds = ["nearMiss", "cliff"] as const;
  return calls.toSorted((a, b) => {
    const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
    return byKind || (a.kind === "nearMiss" ? share(b) - share(a) : share(a) - share(b));
  });
}

function closeRow(call: CloseCall, input: FieldsInput): Markup {
  const { view, words, speech, stability, link } = input;
  const { columns } = words.close;
  const area = at(view.areas, call.area);
  const summary = view.chosen.find(({ result }) => result.field.id === call.field);
  const found = stabilityOf(stability, call.field, call.area);
  const name = summary === undefined ? call.field : fieldName(summary, speech);
  return h(
    "tr",
    { "data-area": area.id, "data-field": call.field, "data-kind": call.kind },
    h("th", { scope: "row" }, h("a", { href: link({ area: area.id }) }, area.name)),
    h("td", { "data-label": columns.field }, name),
    h("td", { "data-label": columns.now }, words.close.now[call.kind]),
    h(
      "td",
      { "data-label": columns.why },
      call.close.map((finding) => h("p", { class: "small" }, closeWords(finding, input))),
    ),
    h(
      "td",
      { "data-label": columns.variants },
      found === null
        ? "…"
        : h("span", { class: "fields-share" }, meter(found.share), h("span", { class: "num" }, percentText(found.share, speech))),
    ),
  );
}

function closeWords(finding: CloseFinding, input: FieldsInput): string {
  const indicator = input.indicators.find(({ id }) => id === finding.condition.indicator);
  if (indicator === undefined) return "";
  return `${input.speech.local(indicator.name)}: ${answerWords({ ...finding, indicator }, input)}, ${input.words.why.close[finding.because]}`;
}
