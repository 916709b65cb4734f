// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { FieldsView } from "../core/view/fields/fields-view.ts";
import { selectFieldsScene } from "../core/view/fields/select-fields-scene.ts";
import { selectFields } from "../core/view/fields/select-fields.ts";
import { selectWhy } from "../core/view/fields/select-why.ts";
import { isLoading } from "../core/view/read-cell.ts";
import type { FieldsTexts } from "../i18n/de-views/fields.ts";
import { closeSection } from "../markup/fields/close-list.ts";
import { editorFrame, toolsFrame } from "../markup/fields/editor-frame.ts";
import { unionEffect } from "../markup/fields/effect.ts";
import { fieldList } from "../markup/fields/field-list.ts";
import { fieldsAreaList } from "../markup/fields/fields-area-list.ts";
import type { FieldsInput } from "../markup/fields/fields-input.ts";
import { fieldsHead } from "../markup/fields/fields-sentence.ts";
import { fieldsTable } from "../markup/fields/fields-table.ts";
import { fieldsText } from "../markup/fields/fields-text.ts";
import { fieldsLegend } from "../markup/fields/legend.ts";
import { overlapsSection } from "../markup/fields/overlaps.ts";
import { fieldsSceneTexts } from "../markup/fields/scene-texts.ts";
import { whyCard } from "../markup/fields/why-card.ts";
import { toolbar } from "../markup/toolbar.ts";
import "../ui/styles/fields.css";
import { FieldsDesk } from "./fields-desk.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Action fields: map, rules, overlaps, "Warum?", close calls and the rule editor. */
export function openFields(words: FieldsTexts): OpenView {
  return (data, state) => {
    const view = selectFields(data, state);
    if (isLoading(view)) return view;
    return {
      take: async (input) => (await import("./take-away-fields.ts")).takeFields(inputOf(view, words, input.context), input),
      compose: (model, context) => composeFields(model, inputOf(view, words, context), context),
      scene: (model, frame, context) =>
        model.state.form === "map" ? selectFieldsScene(view, frame, fieldsSceneTexts({ words, speech: context.speech })) : null,
      connect: (model, context) => context.keep(FieldsDesk).connect({ view, words, model, context }),
    };
  };
}

function inputOf(view: FieldsView, words: FieldsTexts, context: PageContext): FieldsInput {
  return {
    view,
    stability: context.keep(FieldsDesk).stateOf(view),
    indicators: context.data.manifest.indicators,
    words,
    speech: context.speech,
    link: (change) => linkTo(context, change),
    area: context.state.area,
  };
}

function composeFields(model: PageModel, input: FieldsInput, context: PageContext): ComposedPage {
  const { view, words } = input;
  const { data, state, speech } = context;
  const isMap = state.form === "map" && context.geometry !== null;
  const why = selectWhy(data, view, state.area);
  const change = unionEffect(input);
  const forms = {
    map: linkTo(context, { form: "map" }),
    table: linkTo(context, { form: "table" }),
    text: linkTo(context, { form: "text" }),
  };
  return {
    title: `${words.title} ${view.year}`,
    index: fieldColumn(model, input, context),
    sentence: fieldsHead(input, data.manifest.place.name),
    toolbar: toolbar({ form: state.form, forms, speech }),
    form: isMap ? null : [state.form === "text" ? fieldsText(input) : fieldsTable(input)],
    below: isMap ? [fieldsLegend(input)] : null,
    area: why === null ? fieldsAreaList(input) : whyCard(why, input),
    more: [...(change === null ? [] : [change]), overlapsSection(input), closeSection(input)],
  };
}

/** The fields with their rules and editors, then what else can be done with rules. */
function fieldColumn(model: PageModel, input: FieldsInput, context: PageContext): readonly Markup[] {
  const desk = context.keep(FieldsDesk);
  const editing = desk.editing?.composeEditing(model, input, { notes: desk.notes, context }) ?? null;
  return [
    ...fieldList(input, (summary) => editing?.editor(summary) ?? editorFrame(summary, input, [])),
    toolsFrame(input, editing?.tools ?? []),
    ...(context.data.manifest.conditions.length === 0
      ? []
      : [h("p", { class: "no-print" }, h("a", { href: input.link({ view: "disadvantage" }) }, input.words.countingLink))]),
    h("p", { class: "no-print" }, h("a", { href: input.link({ view: "patterns" }) }, input.words.patternsLink)),
  ];
}
