// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { icon } from "../icons.ts";
import type { FocusInput } from "./focus-words.ts";
import { lineField, messageList } from "./focus-words.ts";
import { pollless } from "./record-sheet.ts";
import { filePicker } from "./poll-step.ts";

/** Why these, why not the others, and the record beside it. */
export function reasonsBody(input: FocusInput): Markup {
  return h("div", { class: "fk-two" }, h("div", {}, ...whyThese(input), ...whyNot(input)), outlineSheet(input));
}

function whyThese({ view, words, speech }: FocusInput): readonly Markup[] {
  const { draft } = view;
  return [
    lineField(words.reasons.title, { "data-field": "title", value: draft.title, placeholder: words.reasons.titlePlaceholder }),
    h(
      "label",
      { class: "fk-field fk-why" },
      h("b", {}, words.reasons.why(speech.count(view.chosen.length))),
      h("textarea", { "data-field": "reasons", rows: 4, "data-value": draft.reasons }, draft.reasons),
    ),
  ];
}

function whyNot({ view, words }: FocusInput): readonly Markup[] {
  const rejected = view.shortlist.filter(({ place }) => place === null);
  return [
    h("h3", {}, words.reasons.whyNot),
    rejected.length === 0
      ? h("p", {}, words.reasons.noRejected)
      : h(
          "ul",
          { class: "fk-rejected" },
          rejected.map(({ id, name }) => {
            const reason = view.draft.rejected.find(({ area }) => area === id)?.reason ?? "";
            const field = { "data-field": "rejected", "data-area": id, value: reason, placeholder: words.reasons.missing };
            return h(
              "li",
              { "data-key": id },
              h("span", { "aria-hidden": "true" }, name),
              lineField(words.reasons.whyNotOf(name), field, { isHidden: true }),
            );
          }),
        ),
  ];
}

/** What the record will hold, with its buttons. */
function outlineSheet(input: FocusInput): Markup {
  const { view, words, speech, messages } = input;
  const parts = words.record.parts;
  return h(
    "section",
    { class: "fk-sheet", "aria-label": words.record.label },
    h("p", { class: "source" }, words.record.kind),
    h("h3", { class: "voice" }, view.draft.title === "" ? words.record.fallbackTitle : view.draft.title),
    h("p", { class: "source" }, words.record.facts(input.place, input.today, input.asOf, input.edition)),
    h(
      "ol",
      {},
      [
        parts.criteria,
        parts.shortlist(String(view.shortlist.length), speech.areas(view.level)),
        pollless(input),
        parts.chosen(view.chosen.map(({ name }) => name)),
        parts.reached,
        parts.rejected,
      ].map((line) => h("li", {}, line)),
    ),
    h(
      "p",
      { class: "fk-buttons" },
      h("button", { class: "btn btn-main", type: "button", "data-do": "print" }, icon("print"), words.reasons.print),
      h("button", { class: "btn", type: "button", "data-do": "save" }, icon("download"), words.reasons.save),
      filePicker("record", words.reasons.load, ".json,application/json"),
      h(
        "button",
        { class: "btn btn-plain", type: "button", "data-do": "show-record", "aria-controls": "sa-focus-record" },
        words.reasons.show,
      ),
    ),
    messageList(messages.file),
  );
}
