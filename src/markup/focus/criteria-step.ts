// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { areaWords, type FocusInput, lineField } from "./focus-words.ts";

/** The criteria in a sentence: "Stadtteile mit mindestens 4 von 10 erfüllten Bedingungen, und mit mindestens 5.000 Menschen." */
export function criteriaWords(input: FocusInput): string {
  const { view, words, speech } = input;
  if (view.criteria === null) return words.noCriteria;
  const { criteria } = view.draft;
  const areas = areaWords(input);
  const chosen = view.fields.filter(({ id }) => criteria.fields.includes(id));
  const named = (chosen.length === 0 ? view.fields : chosen).map(({ name }) => speech.local(name));
  const base = isByFields(input)
    ? words.criteria.summaryFields(areas, named)
    : words.criteria.summary(areas, String(view.least), String(view.total));
  const people =
    criteria.leastPeople === 0 || !view.hasPopulation ? "" : words.criteria.summaryPeople(speech.count(criteria.leastPeople).text);
  return `${base}${people}.`;
}

export function criteriaSummary(input: FocusInput): Markup {
  const { view, words, speech } = input;
  const met = view.areas.filter(({ answer }) => answer === "met").length;
  const count = words.criteria.met(speech.count(met), speech.count(view.areas.length), areaWords(input));
  return h("p", { class: "fk-said" }, criteriaWords(input), " ", view.criteria === null ? null : count);
}

/** Whether the criteria ask for action fields; an edition without conditions can ask for nothing else. */
function isByFields({ view }: FocusInput): boolean {
  return view.criteria !== null && (view.draft.criteria.by === "fields" || view.least === 1) && hasFieldRule(view.criteria.rule);
}

function hasFieldRule(rule: NonNullable<FocusInput["view"]["criteria"]>["rule"]): boolean {
  if (rule.kind === "field") return true;
  return (rule.kind === "all" || rule.kind === "any") && rule.rules.some(hasFieldRule);
}

export function criteriaEditor(input: FocusInput): Markup | null {
  const { view, words, rule } = input;
  if (view.criteria === null) return null;
  const byFields = isByFields(input);
  const unknown = view.areas.filter(({ answer }) => answer === "unknown").map(({ name }) => name);
  return h(
    "div",
    { class: "fk-editor" },
    h(
      "fieldset",
      {},
      h("legend", {}, words.criteria.question),
      radio("conditions", words.criteria.byConditions, !byFields),
      view.fields.length === 0 ? null : radio("fields", words.criteria.byFields, byFields),
    ),
    byFields ? fieldBoxes(input) : leastField(input),
    view.hasPopulation
      ? lineField(words.criteria.people, {
          "data-field": "people",
          type: "number",
          min: 0,
          step: 500,
          inputmode: "numeric",
          value: view.draft.criteria.leastPeople,
        })
      : null,
    unknown.length === 0 ? null : h("p", { class: "source" }, words.criteria.unknown(unknown)),
    h("details", {}, h("summary", {}, words.criteria.rule), h("p", { class: "fk-rule" }, rule)),
  );
}

function radio(value: string, label: string, isChosen: boolean): Markup {
  return h(
    "label",
    { class: "check" },
    h("input", { type: "radio", name: "sa-focus-by", "data-field": "by", value, checked: isChosen }),
    h("span", {}, label),
  );
}

function leastField({ view, words }: FocusInput): Markup {
  const most = view.total;
  return lineField(words.criteria.least(String(most)), {
    "data-field": "least",
    type: "number",
    min: 1,
    max: most,
    inputmode: "numeric",
    value: view.least,
  });
}

function fieldBoxes(input: FocusInput): Markup {
  const { view, words, speech } = input;
  return h(
    "fieldset",
    {},
    h("legend", {}, words.criteria.fields),
    view.fields.map((field) =>
      h(
        "label",
        { class: "check", "data-key": field.id },
        h("input", { type: "checkbox", "data-field": "field", value: field.id, checked: view.draft.criteria.fields.includes(field.id) }),
        h("span", {}, h("b", {}, speech.local(field.name)), h("span", { class: "source" }, input.fieldSentence(field))),
      ),
    ),
  );
}
