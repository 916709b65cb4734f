// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { FocusArea } from "../../core/view/focus/focus-view.ts";
import { areaWords, type FocusInput, lineField, residentsText } from "./focus-words.ts";

/** "9 von 34 Stadtteilen stehen auf der Liste. Neue Halde wurde von Hand ergänzt: „…“" */
export function shortlistSummary(input: FocusInput): Markup {
  const { view, words } = input;
  const [count, rest] = words.shortlist.summary(String(view.shortlist.length), String(view.areas.length), areaWords(input));
  const byHand = [
    ...view.shortlist.filter(({ listed }) => listed === "hand").map(({ name, reason }) => words.shortlist.added(name, reason)),
    ...removedAreas(input).map(({ name, reason }) => words.shortlist.removed(name, reason)),
  ];
  return h("p", { class: "fk-said" }, h("b", {}, count), rest, byHand.map((sentence) => ` ${sentence}`).join(""));
}

export function removedAreas({ view }: FocusInput): readonly FocusArea[] {
  return view.areas.filter(({ isRemoved, listed }) => isRemoved && listed === null);
}

export function shortlistEditor(input: FocusInput): Markup {
  const { view, words } = input;
  const removed = removedAreas(input);
  return h(
    "div",
    { class: "fk-editor" },
    view.shortlist.length === 0 ? h("p", {}, words.shortlist.empty) : shortlistTable(input),
    removed.length === 0
      ? null
      : h(
          "div",
          {},
          h("h3", {}, words.shortlist.gone),
          h(
            "ul",
            { class: "fk-gone" },
            removed.map((area) => removedItem(area, input)),
          ),
        ),
    addForm(input),
  );
}

function shortlistTable(input: FocusInput): Markup {
  const { view, words } = input;
  const head = [words.shortlist.area(areaWords(input)), words.shortlist.met, words.shortlist.people, words.shortlist.how, ""];
  return h(
    "table",
    { class: "fk-table fk-list" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((name) => h("th", { scope: "col" }, name === "" ? h("span", { class: "vh" }, words.shortlist.removeShort) : name)),
      ),
    ),
    h(
      "tbody",
      {},
      view.shortlist.map((area) =>
        h(
          "tr",
          { "data-key": area.id },
          h("th", { scope: "row" }, area.name),
          h("td", { "data-label": words.shortlist.met }, metText(area, input)),
          h("td", { "data-label": words.shortlist.people }, residentsText(area.population, input)),
          h("td", { "data-label": words.shortlist.how }, howListed(area, input)),
          h("td", {}, button("remove", area, { text: words.shortlist.removeShort, label: words.shortlist.remove(area.name) })),
        ),
      ),
    ),
  );
}

/** "8 von 10", with "?" where more may be met. */
export function metText({ met, unknown }: FocusArea, { view, words }: FocusInput): string {
  return `${met}${unknown > 0 ? "?" : ""}${words.choice.of(String(view.total))}`;
}

function howListed(area: FocusArea, { words }: FocusInput): Markup | string {
  if (area.listed !== "hand") return words.shortlist.by.criteria;
  const field = { "data-field": "added", "data-area": area.id, value: area.reason, placeholder: words.shortlist.reason };
  return h("span", {}, words.shortlist.by.hand, lineField(words.shortlist.reasonOf(area.name), field, { isHidden: true }));
}

function removedItem(area: FocusArea, { words }: FocusInput): Markup {
  const field = { "data-field": "removed", "data-area": area.id, value: area.reason, placeholder: words.shortlist.reason };
  return h(
    "li",
    { "data-key": area.id },
    h("b", {}, area.name),
    lineField(words.shortlist.reasonOf(area.name), field, { isHidden: true }),
    button("restore", area, { text: words.shortlist.restore(area.name), label: words.shortlist.restore(area.name) }),
  );
}

function button(action: string, area: FocusArea, { text, label }: { readonly text: string; readonly label: string }): Markup {
  return h("button", { class: "btn btn-plain", type: "button", "data-do": action, "data-area": area.id, "aria-label": label }, text);
}

function addForm({ view, words }: FocusInput): Markup {
  const others = view.areas.filter(({ listed }) => listed === null);
  return h(
    "div",
    { class: "fk-add" },
    h(
      "label",
      { class: "fk-field" },
      h("span", {}, words.shortlist.add),
      h(
        "select",
        { id: "sa-focus-add" },
        others.map(({ id, name }) => h("option", { value: id, "data-key": id }, name)),
      ),
    ),
    h(
      "label",
      { class: "fk-field" },
      h("span", {}, words.shortlist.addReason),
      h("input", { id: "sa-focus-why", type: "text", autocomplete: "off" }),
    ),
    h("button", { class: "btn", type: "button", "data-do": "add" }, words.shortlist.addButton),
  );
}
