// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { ChartDrawing } from "./chart-block.ts";
import { legendBar, legendList, type PictureLegend } from "./picture-legend.ts";
import { type Block, stackBlocks, textBlock } from "./text-block.ts";

/** `sheet`: as high as its content · `square`: 1:1 · `wide`: 16:9, both for social media. */
export type PictureFormat = "sheet" | "square" | "wide";

export interface PictureInput {
  readonly format: PictureFormat;
  readonly drawing: PictureMap | ChartDrawing;
  readonly title: string;
  readonly sentence: string;
  readonly legend: PictureLegend;
  /** Source, date, edition, licence, link. */
  readonly source: readonly string[];
  /** "Erfundene Daten" in sight; `null` for a real place. */
  readonly badge: string | null;
  /** For readers who do not see the picture. */
  readonly description: string;
}

/** A drawn map in pieces: `areas` with everything below and on them, `labels` with the names. */
export interface PictureMap {
  readonly width: number;
  readonly height: number;
  readonly defs: readonly Markup[];
  readonly areas: readonly Markup[];
  readonly labels: readonly Markup[];
  /** CSS class of the map: "map", "map patterns veiled". */
  readonly className: string;
}

interface Layout {
  readonly width: number;
  /** `null`: as high as the content. */
  readonly height: number | null;
  readonly margin: number;
  readonly sizes: { readonly title: number; readonly sentence: number; readonly legend: number; readonly source: number };
}

const layouts: Readonly<Record<PictureFormat, Layout>> = {
  sheet: { width: 1200, height: null, margin: 44, sizes: { title: 36, sentence: 23, legend: 17, source: 14 } },
  square: { width: 1080, height: 1080, margin: 44, sizes: { title: 42, sentence: 26, legend: 19, source: 16 } },
  wide: { width: 1200, height: 675, margin: 36, sizes: { title: 31, sentence: 19, legend: 16, source: 13 } },
};

/** Source Serif 4 beside Source Sans 3. */
const serif = 1.16;

/**
 * A picture that can stand alone: title, sentence, map, legend with limits and gaps, city value, source, date, edition, licence, link. One
 * `<svg>` with the named layers `title`, `areas` and `labels` (of a chart: `chart`), `legend` and `source`, text as text, nothing from outside. Classes are
 * painted by `map.css` and `picture.css`; who saves the picture writes their values into it.
 */
export function pictureSheet(input: PictureInput): Markup {
  return input.format === "wide" ? widePicture(input, layouts.wide) : tallPicture(input, layouts[input.format]);
}

function tallPicture(input: PictureInput, layout: Layout): Markup {
  const { width, margin, sizes } = layout;
  const inner = width - 2 * margin;
  const title = titleBlock(input, layout, inner);
  const legend = legendBar(input.legend, { size: sizes.legend, width: inner, patterns: hasPatterns(input.drawing) });
  const source = sourceBlock(input, layout, inner);
  const gap = margin * 0.55;
  const around = margin * 2 + title.height + legend.height + source.height + 3 * gap;
  const mapHeight = layout.height === null ? naturalHeight(input.drawing, inner) : Math.max(120, layout.height - around);
  const mapTop = margin + title.height + gap;
  const legendTop = mapTop + mapHeight + gap;
  return wholePicture(input, {
    width,
    margin,
    height: layout.height ?? Math.ceil(around + mapHeight),
    title: place(title, margin, margin),
    legend: place(legend, margin, legendTop),
    source: place(source, margin, legendTop + legend.height + gap),
    mapBox: [0, mapTop, width, mapHeight],
  });
}

/** Charts are drawn for a narrower page and enlarged, so that their words can be read in a picture. */
const enlarged = 1.5;

function chartWidth({ narrowest }: ChartDrawing, room: number): number {
  return Math.max(narrowest, room / enlarged);
}

function naturalHeight(drawing: PictureInput["drawing"], inner: number): number {
  if (!("draw" in drawing)) return Math.min((inner / drawing.width) * drawing.height, inner * 0.85);
  const width = chartWidth(drawing, inner);
  return (drawing.draw(width).height / width) * inner;
}

function hasPatterns(drawing: PictureInput["drawing"]): boolean {
  return "className" in drawing && drawing.className.includes("patterns");
}

function widePicture(input: PictureInput, layout: Layout): Markup {
  const { width, margin, sizes } = layout;
  const height = layout.height ?? 0;
  const side = Math.round(width * 0.36);
  const title = titleBlock(input, layout, side);
  const source = sourceBlock(input, layout, width - 2 * margin);
  const sourceTop = height - margin * 0.7 - source.height;
  const legendTop = margin * 1.5 + title.height;
  const style = { size: sizes.legend, width: side, patterns: hasPatterns(input.drawing) };
  const legend = legendList(input.legend, style, sourceTop - legendTop);
  const mapLeft = margin + side + margin / 2;
  return wholePicture(input, {
    width,
    margin,
    height,
    title: place(title, margin, margin),
    legend: place(legend, margin, legendTop),
    source: place(source, margin, sourceTop),
    mapBox: [mapLeft, 0, width - mapLeft, sourceTop - margin * 0.4],
  });
}

function titleBlock({ title, sentence, badge }: PictureInput, { sizes }: Layout, width: number): Block {
  return stackBlocks(
    [
      badge === null ? { marks: [], height: 0 } : textBlock(badge, { className: "picture-badge", size: sizes.legend, width }),
      textBlock(title, { className: "picture-title", size: sizes.title, width, stretch: serif }),
      textBlock(sentence, { className: "picture-sentence", size: sizes.sentence, width }),
    ],
    6,
  );
}

function sourceBlock({ source }: PictureInput, { sizes }: Layout, width: number): Block {
  return stackBlocks(
    source.map((line) => textBlock(line, { className: "picture-source", size: sizes.source, width })),
    0,
  );
}

interface Placed {
  readonly width: number;
  readonly margin: number;
  readonly height: number;
  readonly title: readonly Markup[];
  readonly legend: readonly Markup[];
  readonly source: readonly Markup[];
  readonly mapBox: readonly [x: number, y: number, width: number, height: number];
}

function wholePicture(input: PictureInput, placed: Placed): Markup {
  return h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: placed.width,
      height: placed.height,
      viewBox: `0 0 ${placed.width} ${placed.height}`,
      class: "picture",
      role: "img",
      "aria-label": input.title,
    },
    h("title", {}, input.title),
    h("desc", {}, input.description),
    h("rect", { class: "picture-paper", width: placed.width, height: placed.height }),
    "draw" in input.drawing ? chartLayers(input.drawing, placed) : mapLayers(input.drawing, placed.mapBox),
    h("g", { id: "legend" }, placed.legend),
    h("g", { id: "title" }, placed.title),
    h("g", { id: "source" }, placed.source),
  );
}

type Box = Placed["mapBox"];

function mapLayers(map: PictureMap, [x, y, width, height]: Box): readonly Markup[] {
  const scale = Math.min((width * 0.97) / map.width, height / map.height);
  const left = x + (width - map.width * scale) / 2;
  const top = y + (height - map.height * scale) / 2;
  const at = { transform: `translate(${round(left)} ${round(top)}) scale(${round(scale)})`, "data-scale": round(scale) };
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return [
    h("defs", {}, h("clipPath", { id: "picture-clip" }, h("rect", box))),
    h(
      "g",
      { id: "areas", "clip-path": "url(#picture-clip)" },
      h("rect", { ...box, class: "picture-ground" }),
      h("g", { ...at, class: map.className }, map.defs, map.areas),
    ),
    h("g", { id: "labels" }, h("g", { ...at, class: map.className }, map.labels)),
  ];
}

/** A chart keeps the margins of the words around it and stands at the top of its room. */
function chartLayers(chart: ChartDrawing, { mapBox: [x, y, width, height], width: whole, margin }: Placed): readonly Markup[] {
  const left = Math.max(x, margin);
  const room = Math.min(x + width, whole - margin) - left;
  const drawnWidth = chartWidth(chart, room);
  const block = chart.draw(drawnWidth);
  const scale = Math.min(room / drawnWidth, height / block.height);
  const top = y === 0 ? margin : y;
  const fitted = Math.min(scale, (y + height - top) / block.height);
  const at = { transform: `translate(${round(left)} ${round(top)}) scale(${round(fitted)})` };
  return [h("g", { id: "chart" }, h("g", at, block.marks))];
}

function place(block: Block, x: number, y: number): readonly Markup[] {
  return [h("g", { transform: `translate(${round(x)} ${round(y)})` }, block.marks)];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
