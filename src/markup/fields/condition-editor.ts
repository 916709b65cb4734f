// SPDX-License-Identifier: EUPL-1.2
import { differenceUnit } from "../../core/format/value.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { RuleCondition, RuleOperator, RuleReference } from "../../core/model/rule.ts";
import type { PublishedIndicator } from "../../core/package/edition-format.ts";
import { quantilePercent } from "../../core/view/fields/edit-condition.ts";
import { button, choice, type ControlInput, type EditPlace, numberField, option } from "./edit-controls.ts";
import { comparedAs, type FieldsInput } from "./fields-input.ts";

const operators: readonly RuleOperator[] = [">", ">=", "<", "<="];
const references: readonly RuleReference["kind"][] = ["const", "city", "parent", "quantile", "meanPlusSd"];

/** One condition as controls: indicator, what of it, comparison, reference with its numbers, and how to remove it. */
export function conditionEditor(condition: RuleCondition, place: EditPlace, input: FieldsInput): Markup {
  const { words, speech, view, indicators } = input;
  const { edit } = words;
  const control = (label: string, what: ControlInput["what"]): ControlInput => ({ label, what, place });
  const onLevel = references.filter((kind) => kind !== "parent" || view.parentLevel !== null || condition.reference.kind === kind);
  const indicator = indicators.find(({ id }) => id === condition.indicator);
  const hasCounts = indicator !== undefined && indicator.kind !== "given" && indicator.kind !== "count";
  return h(
    "div",
    { class: "fields-condition", role: "group", "aria-label": conditionLabel(place, input), "data-key": `condition-${place.path}` },
    choice(
      control(edit.indicator, "indicator"),
      indicators.map(({ id, name }) => option(id, speech.local(name), id === condition.indicator)),
    ),
    hasCounts || condition.part === "count"
      ? choice(
          control(edit.part, "part"),
          (["value", "count"] as const).map((part) => option(part, edit.parts[part], part === condition.part)),
        )
      : null,
    h(
      "div",
      { class: "fields-line" },
      choice(
        control(edit.operator, "operator"),
        operators.map((operator) => option(operator, edit.operators[operator], operator === condition.operator)),
      ),
      choice(
        control(edit.reference, "reference"),
        onLevel.map((kind) => option(kind, edit.references[kind], kind === condition.reference.kind)),
      ),
    ),
    h("div", { class: "fields-line" }, numbers(condition, place, input, indicator)),
    button(edit.remove, "remove", place),
  );
}

function conditionLabel({ path }: EditPlace, { words, speech }: FieldsInput): string {
  const position = Number(path.split(".").at(-1) ?? "0") + 1;
  return words.edit.condition(speech.count(Number.isNaN(position) ? 1 : position));
}

function numbers(
  condition: RuleCondition,
  place: EditPlace,
  { words, speech }: FieldsInput,
  indicator: PublishedIndicator | undefined,
): readonly Markup[] {
  const { reference, part } = condition;
  const { edit } = words;
  const compared = indicator === undefined ? null : comparedAs(indicator, part);
  const unit = compared === null ? "" : speech.local(compared.unit);
  const field = (label: string, what: ControlInput["what"], value: number): Markup =>
    numberField({ label, what, place, value: typed(value, speech.language) });
  switch (reference.kind) {
    case "const":
      return [field(edit.number.const(unit), "const", reference.value)];
    case "quantile":
      return [field(edit.number.quantile, "quantile", quantilePercent(condition, reference.share))];
    case "meanPlusSd":
      return [field(edit.number.meanPlusSd, "meanPlusSd", reference.times)];
    case "city":
    case "parent":
      return [
        field(edit.factor, "factor", reference.factor),
        field(edit.plus(compared === null ? "" : differenceUnit(compared, speech.language)), "plus", reference.plus),
      ];
  }
}

/** A number as the reader would type it: comma in German, no groups. */
function typed(value: number, language: string): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return language === "en" ? text : text.replace(".", ",");
}
