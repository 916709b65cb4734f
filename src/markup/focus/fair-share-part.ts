// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasNumber } from "../../core/model/cell.ts";
import { type FocusShare, shareAmongChosen } from "../../core/view/focus/focus-share.ts";
import { areaName, choiceField, type FocusInput, groupName, lineField } from "./focus-words.ts";

/** Money, items or hours shared out among the chosen areas. */
export function fairSharePart(input: FocusInput): Markup {
  const { words } = input;
  return h(
    "details",
    { class: "fk-share" },
    h("summary", {}, words.share.title),
    h("p", { class: "source" }, words.share.help),
    shareFields(input),
    ...shareResult(input),
  );
}

function shareFields(input: FocusInput): Markup {
  const { view, words } = input;
  const { share } = view.draft;
  const methods = (["need", "threshold", "equal"] as const).map((value) => ({
    value,
    text: words.share.methods[value],
    isChosen: value === share.method,
  }));
  const groups = view.groups.map((group, index) => ({
    value: group.indicator.id,
    text: groupName(group, input),
    isChosen: share.group === "" ? index === 0 : group.indicator.id === share.group,
  }));
  const number = (label: string, name: "amount" | "step" | "floor" | "threshold"): Markup =>
    lineField(label, { "data-field": `share-${name}`, type: "number", min: 0, step: "any", inputmode: "decimal", value: share[name] });
  return h(
    "div",
    { class: "fk-add" },
    number(words.share.amount, "amount"),
    number(words.share.step, "step"),
    number(words.share.floor, "floor"),
    choiceField(words.share.method, "share-method", methods),
    choiceField(words.share.needOf, "share-group", groups),
    share.method === "threshold" ? number(words.share.threshold, "threshold") : null,
  );
}

function shareResult(input: FocusInput): readonly Markup[] {
  const { words } = input;
  const result = shareAmongChosen(input.view);
  if (result.kind === "shared") {
    return [
      shareTable(result, input),
      ...shareNotes(result, input),
      h("button", { class: "btn", type: "button", "data-do": "share-csv" }, words.share.csv),
    ];
  }
  const reasons = {
    nothingChosen: words.share.chooseFirst,
    noAmount: "",
    notMultiple: words.share.notMultiple,
    floorTooHigh: words.share.floorTooHigh,
  };
  return reasons[result.why] === "" ? [] : [h("p", { role: "status" }, reasons[result.why])];
}

type Shared = Extract<FocusShare, { readonly kind: "shared" }>;

/** Columns of the table and of its CSV. */
export function shareRows({ share, group, perHead }: Shared, input: FocusInput): readonly (readonly string[])[] {
  const { view, words, speech } = input;
  const number = (value: number | null, decimals = digitsOf(value)): string =>
    value === null ? words.share.unknown : formatNumber(value, { language: speech.language, decimals });
  return share.shares.map(({ area, amount, exact, perNeed }, index) => {
    const need = group.counts[view.areas.findIndex(({ id }) => id === area)];
    return [
      areaName(input, area),
      need !== undefined && hasNumber(need) ? speech.count(need.value).text : words.share.unknown,
      number(exact, 2),
      number(amount),
      number(perNeed, 2),
      number(perHead[index] ?? null, 2),
    ];
  });
}

export function shareHead({ group }: Shared, input: FocusInput): readonly string[] {
  const { words, speech, view } = input;
  const { singular } = speech.areas(view.level);
  return [
    singular,
    `${words.share.need}: ${groupName(group, input)}`,
    words.share.exact,
    words.share.given,
    words.share.perNeed,
    words.share.perHead,
  ];
}

export function shareTable(result: Shared, input: FocusInput): Markup {
  const { words, speech } = input;
  const head = shareHead(result, input);
  const given = formatNumber(result.share.given, { language: speech.language, decimals: digitsOf(result.share.given) });
  return h(
    "table",
    { class: "fk-table fk-shares" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((name, index) => h("th", { scope: "col", class: index === 0 ? null : "n" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      shareRows(result, input).map(([name = "", ...cells]) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, name),
          cells.map((cell, index) => h("td", { class: "n", "data-label": head[index + 1] }, cell)),
        ),
      ),
      h(
        "tr",
        {},
        h("th", { scope: "row" }, words.share.sum),
        h("td", {}),
        h("td", {}),
        h("td", { class: "n" }, h("b", {}, given)),
        h("td", {}),
        h("td", {}),
      ),
    ),
  );
}

export function shareNotes({ share }: Shared, input: FocusInput): readonly Markup[] {
  const { words } = input;
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => areaName(input, id));
  return [
    share.given === 0 ? words.share.notGiven : words.share.rounding(names(share.roundedUp)),
    ...(share.unjudged.length === 0 ? [] : [words.share.unjudged(names(share.unjudged))]),
  ].map((note) => h("p", { class: "source" }, note));
}

/** Digits that an amount in steps needs, at most two. */
function digitsOf(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : 2;
}
