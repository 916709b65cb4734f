// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import type { Speech } from "../../i18n/speech.ts";
import { besideEachOther, type ChartDrawing, figureBlock, findAll, hasTag, inColumns, words, wordsOf } from "./chart-block.ts";
import { fixDrawing } from "./fixed-drawing.ts";
import { legendBar, pictureLegend } from "./picture-legend.ts";
import { stackBlocks } from "./text-block.ts";

/** Small charts on one scale: beside each other where the picture is wide, below each other where it is not. */
export function multiplesPicture(drawing: Markup): ChartDrawing {
  const figures = findAll(drawing, hasTag("figure")).map(figureBlock);
  const columns = (width: number): number => (width >= 700 ? 3 : figures.length <= 3 ? 1 : 2);
  return { narrowest: 440, draw: (width) => inColumns(figures, Math.min(figures.length, columns(width)), width) };
}

/** The plot of two indicators between the names of its axes. */
export function scatterPicture(drawing: Markup): ChartDrawing {
  const [up, across] = findAll(drawing, ({ tag }) => tag === "p").map(wordsOf);
  const svgs = findAll(drawing, hasTag("svg"));
  return {
    narrowest: 560,
    draw: (width) => stackBlocks([words(up ?? "", width, "tx-2"), besideEachOther(svgs, width), words(across ?? "", width, "tx-2")], 6),
  };
}

/** Two maps beside each other, each with its head and its legend. */
export function mapsPicture(drawing: Markup, views: readonly IndicatorView[], speech: Speech, cityWords: CityWords): ChartDrawing {
  const figures = findAll(drawing, hasTag("figure"));
  const cells = figures.map((figure, index) => (width: number) => {
    const [caption] = findAll(figure, hasTag("figcaption"));
    const [map] = findAll(figure, ({ tag, attributes }) => tag === "svg" && (attributes["class"] ?? "").startsWith("map"));
    const view = views[index];
    const legend =
      view === undefined ? null : legendBar(pictureLegend(view, speech, cityWords), { size: 11, width, patterns: isPatterned(map) });
    const parts = [words(caption === undefined ? "" : wordsOf(caption), width), ...(map === undefined ? [] : [fixDrawing(map, width)])];
    return stackBlocks([...parts, ...(legend === null ? [] : [legend])], 10);
  });
  return { narrowest: 720, draw: (width) => inColumns(cells, 2, width) };
}

type CityWords = (place: string, value: string) => string;

function isPatterned(map: Markup | undefined): boolean {
  return (map?.attributes["class"] ?? "").includes("patterns");
}
