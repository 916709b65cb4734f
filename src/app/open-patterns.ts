// SPDX-License-Identifier: EUPL-1.2
import { h } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import { type PaintedMap, patternScene } from "../core/view/patterns/pattern-group.ts";
import { readStudy, type Study, type StudyPart } from "../core/view/patterns/study.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import type { AtlasState, ViewForm } from "../core/view/state.ts";
import type { PatternsTexts } from "../i18n/de-views/patterns.ts";
import type { Speech } from "../i18n/speech.ts";
import { toolbar } from "../markup/toolbar.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import { openNeighbours } from "./patterns-neighbours.ts";
import { openSmoothing } from "./patterns-smoothing.ts";
import { openStatus } from "./patterns-status.ts";
import { openTypes } from "./patterns-types.ts";
import { type OpenedPattern, type PatternPage, patternsInput } from "./patterns-part.ts";
import type { Taken } from "./taken.ts";
import "../ui/styles/patterns.css";

const openPart: Readonly<Record<StudyPart, (data: AtlasData, state: AtlasState, study: Study) => OpenedPattern | Loading>> = {
  status: openStatus,
  neighbours: openNeighbours,
  types: openTypes,
  smoothing: openSmoothing,
};

/** "Muster": what several values show together, for experts. One pattern at a time, chosen by the link. */
export function openPatterns(words: PatternsTexts): OpenView {
  return (data, state) => {
    const { study, refused } = readStudy(state.study);
    const opened = openPart[study.part](data, state, study);
    if (isLoading(opened)) return opened;
    const pageOf = (model: PageModel, context: PageContext): PatternPage =>
      opened({ model, context, input: patternsInput({ words, study, refused }, context) });
    return {
      compose: (model, context) => composePatterns(pageOf(model, context), model, { words, context }),
      scene: (model, frame, context) => (model.state.form === "map" ? patternScene(pageOf(model, context).map(), frame) : null),
      take: ({ model, context, words: { table } }) => {
        const map = pageOf(model, context).map();
        return Promise.resolve(taken(map, { words, state, speech: context.speech, tableName: table.areas }));
      },
    };
  };
}

function composePatterns(
  page: PatternPage,
  model: PageModel,
  { words, context }: { readonly words: PatternsTexts; readonly context: PageContext },
): ComposedPage {
  const { form } = model.state;
  const isMap = form === "map" && context.geometry !== null;
  const written = form === "text" ? page.text : page.table;
  return {
    title: words.title,
    index: page.index(),
    sentence: page.head(),
    toolbar: toolbar({ form, forms: formLinks(context), speech: context.speech }),
    form: isMap ? null : [h("div", { class: "patterns-form" }, written(), page.notes())],
    below: isMap ? page.below() : null,
    area: isMap || model.chosen !== null ? page.beside() : null,
    ...(page.more === undefined ? {} : { more: page.more() }),
  };
}

function formLinks(context: PageContext): Readonly<Record<ViewForm, string>> {
  return { map: linkTo(context, { form: "map" }), table: linkTo(context, { form: "table" }), text: linkTo(context, { form: "text" }) };
}

interface TakenWords {
  readonly words: PatternsTexts;
  readonly state: AtlasState;
  readonly speech: Speech;
  readonly tableName: string;
}

/** Every area with its sign and what is said of it on the map; a picture with the legend of one indicator would say something else. */
function taken({ level, areas, title, description }: PaintedMap, { words, state, speech, tableName }: TakenWords): Taken {
  const columns = [
    { id: "key", head: "ID" },
    { id: "name", head: speech.areas(level).singular },
    { id: "sign", head: words.columns.sign },
    { id: "result", head: words.title },
  ];
  const rows = areas.map(({ id, sign, plate: [name = "", ...said] }) => [id, name, sign ?? "", said.join("; ")]);
  return {
    file: ["muster", level.id, String(state.year)],
    title: `${words.title}: ${title}`,
    areas: speech.texts.common.areas(speech.count(areas.length), speech.areas(level)),
    date: String(state.year),
    base: "",
    sentence: description,
    tables: [{ id: "", name: tableName, make: () => ({ id: "", name: tableName, columns, rows, isByArea: true }) }],
    hasShapes: false,
    notes: [],
    picture: null,
  };
}
