// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { ResultChange } from "../../core/rules/compare-results.ts";
import { partialSum } from "../../core/stats/partial-sum.ts";
import { at } from "../../core/stats/at.ts";
import type { FieldSummary } from "../../core/view/fields/fields-view.ts";
import { countOf, type FieldsInput, peopleText } from "./fields-input.ts";

const groups = ["joined", "left", "lost", "cleared"] as const;

/** "Neu dabei: …; nicht mehr dabei: …" of one field, with names and people. */
export function fieldEffect({ effect }: FieldSummary, input: FieldsInput): Markup | null {
  return effect === null ? null : h("div", { class: "fields-effect" }, effectParts(effect, input.words.effect.none, input));
}

/** What all changes together do to the areas that belong to at least one field; `null` without changes. */
export function unionEffect(input: FieldsInput): Markup | null {
  const { view, words } = input;
  if (view.unionEffect === null) return null;
  const removed = view.changes.removed.flatMap((id) => view.official.fields.find((field) => field.id === id) ?? []);
  return h(
    "section",
    { class: "block fields-change", "data-key": "fields-change", "aria-label": words.effect.heading },
    h("h2", {}, words.effect.heading),
    h("h3", {}, words.effect.union),
    removed.map(({ name }) => h("p", {}, words.effect.removed(input.speech.local(name)))),
    h("div", { class: "fields-effect" }, effectParts(view.unionEffect, words.effect.unionNone, input)),
  );
}

function effectParts(effect: ResultChange, none: string, input: FieldsInput): readonly Markup[] {
  const { words } = input;
  const parts = groups.flatMap((group) =>
    effect[group].length === 0
      ? []
      : [h("p", { "data-effect": group }, h("b", {}, `${words.effect[group]}: `), areasText(effect[group], input))],
  );
  return parts.length === 0 ? [h("p", { class: "quiet" }, none)] : parts;
}

function areasText(positions: readonly number[], { view, words, speech }: FieldsInput): string {
  const areas = positions.map((position) => at(view.areas, position));
  const names = areas.map(({ name, population }) => words.effect.area(name, peopleText(population, speech) || words.effect.noPeople));
  const sum = partialSum(areas.map(({ population }) => population));
  const count = countOf(sum, speech);
  const together = areas.length < 2 || count === null ? "" : `; ${words.effect.sum(count, sum.isLowerBound)}`;
  return `${names.join(", ")}${together}`;
}
