// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import { isLoading } from "../core/view/read-cell.ts";
import type { AtlasState, EmbedControl } from "../core/view/state.ts";
import type { EmbedTexts } from "../i18n/de-views/embed.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import type { Slot } from "../i18n/parts.ts";
import { brandMark } from "../markup/outline.ts";
import { indicatorSceneTexts } from "../markup/scene-texts.ts";
import { sentenceParts, slotMarkup } from "../markup/sentence.ts";
import { embedFoot } from "../ui/embed/embed-panel.ts";
import "../ui/styles/embed.css";
import { startEmbedding } from "./embed-frame.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

/** Words of the sentence that are controls, and what allows them. */
const slotControls: Readonly<Record<Slot, EmbedControl>> = { year: "year", level: "level", indicator: "indicator" };

/** A view inside another page: the same numbers and the same map, with no more around them than the editor allowed. */
export async function embedView(open: OpenView, { language }: Pick<AtlasState, "language">): Promise<OpenView> {
  const words = await loadViewTexts("embed", language);
  startEmbedding(window);
  return (data, state) => {
    const opened = open(data, state);
    if (isLoading(opened)) return opened;
    return { compose: (model, context) => composeEmbed(opened.compose(model, context), { model, context, words }), scene: opened.scene };
  };
}

interface Embedded {
  readonly model: PageModel;
  readonly context: PageContext;
  readonly words: EmbedTexts;
}

function composeEmbed(page: ComposedPage, embedded: Embedded): ComposedPage {
  const { model } = embedded;
  const isMap = model.state.view === "map";
  const allows = (control: EmbedControl): boolean => model.state.embed?.includes(control) === true;
  const below = page.below ?? [];
  const area = allows("card") && (model.chosen !== null || !isMap) ? page.area : null;
  const end = foot(embedded);
  return {
    index: allows("indicator") ? page.index : null,
    sentence: [
      ...(allows("search") ? [h("sa-search", { id: "embed-search" })] : []),
      ...(isMap ? heading(embedded, allows) : page.sentence),
    ],
    toolbar: null,
    form: page.form,
    below: [
      ...(isMap && model.state.form === "map" ? [status(embedded)] : []),
      ...(allows("year") ? below : below.slice(0, 1)),
      ...(area === null ? [end] : []),
    ],
    area: area === null ? null : [...area, end],
  };
}

/** Title and sentence; a word is a button where the editor allows it. */
function heading({ model: { view }, context: { speech }, words }: Embedded, allows: (control: EmbedControl) => boolean): readonly Markup[] {
  const sentence = sentenceParts(view, speech).map((part) => {
    if (part.kind === "mark") return h("mark", {}, part.text);
    if (part.kind !== "slot" || !allows(slotControls[part.slot])) return part.text;
    return slotMarkup(part.slot, part.text, { label: speech.texts.sentence.changeSlot[part.slot], interactive: true });
  });
  const date = words.framed.asOf(speech.date(view.indicator.referenceDate, view.year));
  return [h("h1", { class: "embed-title" }, speech.local(view.indicator.name)), h("p", { class: "embed-sentence" }, sentence, " ", date)];
}

/** What is known about the chosen area, in one line. */
function status({ model: { view, chosen }, context: { speech, data }, words }: Embedded): Markup {
  const lines = chosen === null ? [] : indicatorSceneTexts(speech, data.manifest.place).plate(chosen, view);
  const [first, ...others] = lines;
  const isRough = chosen !== null && !hasNumber(chosen.cell);
  return h(
    "p",
    { class: "embed-status", "data-key": "embed-status", "data-gap": isRough },
    first === undefined ? words.framed.choose : h("b", {}, first),
    others.map((line) => h("span", {}, line)),
  );
}

function foot({ model, context, words }: Embedded): Markup {
  const { data, speech, markGeometry } = context;
  const { place, edition } = data.manifest;
  const { controls, common } = speech.texts;
  const isMap = model.state.form === "map";
  return embedFoot({
    words: words.framed,
    mark: markGeometry === null ? null : brandMark(markGeometry),
    place: place.name,
    source: words.framed.source(speech.local(edition.source), edition.id, edition.licence),
    invented: place.invented ? common.invented : null,
    href: linkTo(context, { embed: null }),
    other: { href: linkTo(context, { form: isMap ? "table" : "map" }), words: isMap ? controls.table : controls.map },
  });
}
