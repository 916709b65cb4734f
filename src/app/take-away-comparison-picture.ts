// SPDX-License-Identifier: EUPL-1.2
import { scatterView } from "../core/view/comparison/scatter-view.ts";
import { dotTable } from "../markup/comparison/dot-table.ts";
import { correlationWords, scatterPlot } from "../markup/comparison/scatter-plot.ts";
import { multiplesNote, smallMultiples } from "../markup/comparison/small-multiples.ts";
import { spineTable } from "../markup/comparison/spine-table.ts";
import { referenceInSentence } from "../markup/comparison/voice.ts";
import { type ChartDrawing, wordsOf } from "../markup/export/chart-block.ts";
import { mapsPicture, multiplesPicture, scatterPicture } from "../markup/export/comparison-picture.ts";
import { rowChart } from "../markup/export/row-chart.ts";
import { drawnMaps, multiplesInput, rowsInput } from "./compose-comparison-chart.ts";
import type { Composition } from "./open-comparison.ts";
import type { TakenPicture } from "./taken.ts";

/** The chosen chart as it is drawn into a picture; `null` where there is nothing to draw. */
export function comparisonPicture(input: Composition, cityWords: (place: string, value: string) => string): TakenPicture | null {
  const { voice, model, reference } = input;
  const { chart } = model.state;
  const chartOf = (drawing: ChartDrawing, notes: readonly string[]): TakenPicture => ({
    kind: "chart",
    drawing,
    legend: { classes: [], city: "", gaps: [], notes },
  });
  const names = voice.speech.areas(model.view.level);
  if (chart === "multiples") {
    const lines = multiplesInput(input);
    const drawing = smallMultiples(lines);
    const breaks = (input.parts.series[0]?.breaks ?? []).map(({ year }) => voice.words.breakIn(String(year)));
    return drawing === null ? null : chartOf(multiplesPicture(drawing), [wordsOf(multiplesNote(lines)), ...breaks]);
  }
  if (chart === "scatter") return scatterTaken(input, chartOf);
  if (chart === "maps") {
    const drawn = drawnMaps(input);
    return drawn === null ? null : chartOf(mapsPicture(drawn.tree, drawn.views, voice.speech, cityWords), []);
  }
  const table = chart === "spine" ? spineTable(rowsInput(input)) : dotTable(rowsInput(input));
  const note = chart === "spine" ? voice.words.spineNote(names, referenceInSentence(reference, voice)) : voice.words.note(names);
  return table === null ? null : chartOf(rowChart(table), [note]);
}

/** The cloud of points, with what it says and does not say. */
function scatterTaken(input: Composition, chartOf: (drawing: ChartDrawing, notes: readonly string[]) => TakenPicture): TakenPicture | null {
  const { model, parts, voice } = input;
  if (parts.partner === null) return null;
  const scatter = scatterView(model.view, parts.partner.view);
  return chartOf(scatterPicture(scatterPlot({ ...input, scatter })), correlationWords({ scatter, voice }));
}
