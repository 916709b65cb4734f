// SPDX-License-Identifier: EUPL-1.2
import { timeChart, type TimeInput } from "../time/time-chart.ts";
import { besideEachOther, type ChartDrawing, findAll, hasTag, words, wordsOf } from "./chart-block.ts";
import { stackBlocks } from "./text-block.ts";

/** The lines over the years with the words of their axis, and what has to be known to read them. */
export function timePicture(input: TimeInput): ChartDrawing {
  const figure = timeChart(input);
  const svgs = findAll(figure, hasTag("svg"));
  const [caption, note] = [findAll(figure, hasTag("figcaption")), findAll(figure, ({ tag }) => tag === "p")].map((found) =>
    found.map(wordsOf).join(" "),
  );
  return {
    narrowest: 480,
    draw: (width) =>
      stackBlocks([words(caption ?? "", width, "tx-2"), besideEachOther(svgs, width), words(note ?? "", width, "tx-2", 11)], 8),
  };
}
