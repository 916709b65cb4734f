// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import { isLoading } from "../core/view/read-cell.ts";
import type { LineForm } from "../core/view/state.ts";
import { selectTime } from "../core/view/time/select-time.ts";
import type { TimeView } from "../core/view/time/time-view.ts";
import type { TimeTexts } from "../i18n/de-views/time.ts";
import { areaList } from "../markup/area-list.ts";
import { indexList } from "../markup/index-list.ts";
import { sentenceHeading } from "../markup/sentence.ts";
import { timeChart, type TimeInput } from "../markup/time/time-chart.ts";
import { timePicks, timeControls } from "../markup/time/time-controls.ts";
import { timeSentence } from "../markup/time/time-sentence.ts";
import { changeTable, linesInWords, valueTable } from "../markup/time/time-table.ts";
import "../ui/styles/series.css";
import "../ui/styles/time.css";
import type { ComposedPage, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import { viewTools } from "./view-tools.ts";

/** Lines over the years; it has no map. */
export function openTime(words: TimeTexts): OpenView {
  return (data, state) => {
    const view = selectTime(data, state);
    if (isLoading(view)) return view;
    return {
      compose: (model, context) => composeTime(model, { view, words, speech: context.speech }, context),
      take: async (input) => (await import("./take-away-time.ts")).takeTime({ view, words, speech: input.context.speech }, input),
      scene: () => null,
    };
  };
}

function composeTime(model: PageModel, input: TimeInput, context: PageContext): ComposedPage {
  const { view, words, speech } = input;
  const { place } = context.data.manifest;
  const isLine = view.years.length > 1;
  const eyebrow = h(
    "p",
    { class: "eyebrow" },
    h("span", {}, place.name),
    h("span", {}, speech.areas(view.level).plural),
    h("span", {}, words.title),
  );
  const form: readonly (Markup | null)[] = [
    h("div", { class: "toolbar" }, viewTools(speech)),
    timePicks(input),
    isLine ? timeControls(input, (line: LineForm) => linkTo(context, { line })) : null,
    isLine ? timeChart(input) : null,
    isLine
      ? h(
          "section",
          { class: "block" },
          h("h2", {}, words.changes(String(view.since), String(view.year))),
          changeTable(input),
          h("p", { class: "source" }, words.changesHelp),
        )
      : null,
    h("section", { class: "block" }, h("h2", {}, words.inWords), linesInWords(input)),
    h("details", { class: "sheet", "data-key": "time-values" }, h("summary", {}, h("b", {}, words.asTable)), valueTable(input)),
    adding(model, { view, words }, context),
  ];
  return {
    index: indexOf(model, context),
    title: `${words.title}: ${speech.local(view.indicator.name)}`,
    sentence: [eyebrow, sentenceHeading(timeSentence(input), speech, { interactive: true })],
    toolbar: null,
    form: form.filter((part) => part !== null),
    below: null,
    area: null,
  };
}

/** Every indicator leads to its own lines. */
function indexOf({ view }: PageModel, context: PageContext): readonly Markup[] {
  const { data, speech, indexQuery: query } = context;
  return indexList({
    manifest: data.manifest,
    current: view.indicator.id,
    level: view.level,
    speech,
    href: ({ id }) => linkTo(context, { view: "time", indicator: id, since: null }),
    query,
  });
}

/** All areas as links: the first becomes the chosen one, the others are compared with it. */
function adding(model: PageModel, { view, words }: { readonly view: TimeView; readonly words: TimeTexts }, context: PageContext): Markup {
  const { state } = context;
  const { speech } = context;
  const href = (id: AreaId): string => {
    if (state.area === null || state.area === id) return linkTo(context, { area: id });
    const compared = state.compared.includes(id) ? state.compared : [...state.compared, id].slice(0, maxCompared);
    return linkTo(context, { compared });
  };
  return h(
    "details",
    { class: "sheet time-add no-print", "data-key": "time-add", open: view.lines.length < 2 },
    h("summary", {}, h("b", {}, words.choose(speech.areas(view.level)))),
    h("p", { class: "quiet" }, words.chooseHelp),
    ...areaList({ view: model.view, speech, href }).slice(2),
  );
}
