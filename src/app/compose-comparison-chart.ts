// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { Partner } from "../core/view/comparison/comparison-parts.ts";
import { scatterView, type ScatterView } from "../core/view/comparison/scatter-view.ts";
import { spineRow } from "../core/view/comparison/spine-row.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import type { ViewForm } from "../core/view/state.ts";
import { selectScene } from "../core/view/select-scene.ts";
import { drawMap, prepareMap, type PreparedMap } from "../map/svg/draw-map.ts";
import { dotTable, type RowTableInput } from "../markup/comparison/dot-table.ts";
import { mapHead, mapPair } from "../markup/comparison/map-pair.ts";
import { pairTable, type PairTableInput, pairWords } from "../markup/comparison/pair-table.ts";
import { correlationWords, scatterPlot } from "../markup/comparison/scatter-plot.ts";
import {
  multiplesHeading,
  type MultiplesInput,
  multiplesNote,
  multiplesTable,
  multiplesText,
  smallMultiples,
} from "../markup/comparison/small-multiples.ts";
import { spineLabel, spineTable } from "../markup/comparison/spine-table.ts";
import { valuesInWords } from "../markup/comparison/differences.ts";
import { valueTable } from "../markup/comparison/value-table.ts";
import { referenceInSentence } from "../markup/comparison/voice.ts";
import { indicatorSceneTexts } from "../markup/scene-texts.ts";
import { linkTo } from "./page-context.ts";
import type { Composition } from "./open-comparison.ts";

/** The chosen chart as drawing, as table or as text, with its heading where it has one. */
export function composeComparisonChart(input: Composition): readonly Markup[] {
  const { chart } = input.model.state;
  if (chart === "spine") return spine(input);
  if (chart === "multiples") return multiples(input);
  if (chart === "scatter") return scatter(input);
  return chart === "maps" ? maps(input) : dots(input);
}

type Forms = Readonly<Record<ViewForm, () => readonly (Markup | null)[]>>;

function inForm({ model }: Composition, forms: Forms): readonly Markup[] {
  const { chart, form } = model.state;
  return [h("div", { class: "chart-part", "data-key": `${chart}-${form}` }, forms[form]())];
}

export function rowsInput(input: Composition): RowTableInput {
  return { ...input, chosen: input.model.state.indicator, href: (indicator) => linkTo(input.context, { indicator }) };
}

function framed(table: Markup | null): Markup | null {
  return table === null ? null : h("div", { class: "cmp-frame" }, table);
}

/** Dots on rulers, and below them the chosen indicator over the years. */
function dots(input: Composition): readonly Markup[] {
  const { voice, model } = input;
  const lines = multiplesInput(input);
  const overTime = smallMultiples(lines);
  return inForm(input, {
    map: () => [
      framed(dotTable(rowsInput(input))),
      h("p", { class: "source" }, voice.words.note(voice.speech.areas(model.view.level))),
      overTime === null ? null : h("section", { class: "block" }, h("h2", {}, multiplesHeading(lines)), multiplesNote(lines), overTime),
    ],
    table: () => [valueTable(input)],
    text: () => [valuesInWords(input)],
  });
}

function spine(input: Composition): readonly Markup[] {
  const { voice, model, reference, views, areas } = input;
  const { speech, words } = voice;
  const rows = views.flatMap((view) => spineRow(view, reference) ?? []);
  return inForm(input, {
    map: () => [
      framed(spineTable(rowsInput(input))),
      h("p", { class: "source" }, words.spineNote(speech.areas(model.view.level), referenceInSentence(reference, voice))),
    ],
    table: () => [valueTable(input)],
    text: () => [
      h(
        "ul",
        { class: "words" },
        rows.map((row) => h("li", {}, `${spineLabel(row, areas, voice)}.`)),
      ),
    ],
  });
}

export function multiplesInput({ model, parts, reference, voice }: Composition): MultiplesInput {
  return { view: model.view, series: parts.series, reference, voice };
}

function multiples(input: Composition): readonly Markup[] {
  const lines = multiplesInput(input);
  const drawing = smallMultiples(lines);
  if (drawing === null) return [h("p", {}, input.voice.words.noYears)];
  const heading = h("h2", {}, multiplesHeading(lines));
  return inForm(input, {
    map: () => [heading, multiplesNote(lines), drawing, folded(multiplesTable(lines), input)],
    table: () => [heading, multiplesTable(lines)],
    text: () => [heading, multiplesText(lines)],
  });
}

function scatter(input: Composition): readonly Markup[] {
  const { model, parts, voice } = input;
  const { speech, words } = voice;
  if (parts.partner === null) return [h("p", {}, words.noPartner)];
  const found = scatterView(model.view, parts.partner.view);
  const [across, up] = [found.across, found.up].map(({ indicator }) => speech.local(indicator.name));
  const heading = h("h2", {}, words.scatterHeading(across ?? "", up ?? ""));
  const said = correlationWords({ scatter: found, voice }).map((sentence) => h("p", { class: "finding" }, sentence));
  const table = pairInput(input, found, parts.partner);
  return inForm(input, {
    map: () => [heading, ...said, scatterPlot({ ...input, scatter: found }), folded(pairTable(table), input)],
    table: () => [heading, ...said, pairTable(table)],
    text: () => [heading, ...said, pairList(table)],
  });
}

function pairInput({ areas, voice, isFull }: Composition, pair: ScatterView, partner: Partner): PairTableInput {
  const heads: [string, string] = [mapHead(pair.across, voice), mapHead(pair.up, voice)];
  return { pair, areas, heads, hasDifference: partner.kind === "year" && !partner.crossesBreak, isFull, voice };
}

function pairList(table: PairTableInput): Markup {
  return h(
    "ul",
    { class: "words" },
    pairWords(table).map((sentence) => h("li", {}, sentence)),
  );
}

/** The table of a drawing, closed: it is there for everybody, and the plates of the drawing are read from it. */
function folded(table: Markup, { voice }: Composition): Markup {
  return h("details", { class: "sheet no-print", "data-key": "as-table" }, h("summary", {}, voice.words.asTable), table);
}

/** Both maps as they are drawn on the page; `null` without a second one, or without shapes. */
export function drawnMaps(input: Composition): { readonly tree: Markup; readonly views: readonly [IndicatorView, IndicatorView] } | null {
  const { model, parts, context, voice } = input;
  const { geometry } = context;
  const { partner } = parts;
  if (partner === null || geometry === null || geometry.level !== model.state.level) return null;
  const views = inOrder(model.view, partner);
  return { views, tree: mapPair({ views, partner, drawings: drawBoth(input, geometry, views), voice }) };
}

function maps(input: Composition): readonly Markup[] {
  const { model, parts, voice, context } = input;
  const { words } = voice;
  const { partner } = parts;
  if (partner === null) return [h("p", {}, words.noOtherYear)];
  const [left, right] = inOrder(model.view, partner);
  const table = pairInput(input, scatterView(left, right), partner);
  const heading = h("h2", {}, words.mapsHeading);
  const texts = indicatorSceneTexts(voice.speech, context.data.manifest.place);
  const described = [left, right].map((view) => h("p", {}, texts.description(view)));
  const drawn = drawnMaps(input);
  return inForm(input, {
    map: () => [heading, drawn === null ? h("p", {}, words.noShapes) : drawn.tree, folded(pairTable(table), input)],
    table: () => [heading, pairTable(table)],
    text: () => [heading, ...described, pairList(table)],
  });
}

/** The earlier year stands on the left; of two indicators the chosen one. */
function inOrder(view: IndicatorView, { kind, view: other }: Partner): readonly [IndicatorView, IndicatorView] {
  return kind === "year" && other.year < view.year ? [other, view] : [view, other];
}

/** Projected and printed once per set of shapes. */
const preparedMaps = new WeakMap<LevelGeometry, PreparedMap>();

function preparedOf(geometry: LevelGeometry): PreparedMap {
  const known = preparedMaps.get(geometry);
  if (known !== undefined) return known;
  const prepared = prepareMap({ geometry, furniture: null }, 0);
  preparedMaps.set(geometry, prepared);
  return prepared;
}

function drawBoth(
  input: Composition,
  geometry: LevelGeometry,
  [left, right]: readonly [IndicatorView, IndicatorView],
): readonly [Markup, Markup] {
  const { context, voice, model } = input;
  const texts = indicatorSceneTexts(voice.speech, context.data.manifest.place);
  const frame = { data: context.data, geometry, furniture: null, state: model.state };
  const draw = (view: IndicatorView, idPrefix: string): Markup => {
    const map = drawMap(selectScene(view, frame, texts), { idPrefix, prepared: preparedOf(geometry) });
    return { ...map, attributes: { ...map.attributes, "data-small": "" } };
  };
  return [draw(left, "cmp-a"), draw(right, "cmp-b")];
}
