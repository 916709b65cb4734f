// SPDX-License-Identifier: EUPL-1.2
import { h } from "../core/markup/tree.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import { neighboursJob, neighboursView, selectMeasuredAreas } from "../core/view/patterns/neighbours-view.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import type { AtlasState } from "../core/view/state.ts";
import { patternsHead } from "../markup/patterns/frame.ts";
import {
  neighboursBeside,
  neighboursHow,
  neighboursLegend,
  neighboursMap,
  neighboursSentence,
  neighboursTable,
  neighboursText,
} from "../markup/patterns/neighbours.ts";
import type { PatternsInput } from "../markup/patterns/patterns-input.ts";
import { indicatorIndex } from "./patterns-index.ts";
import { PatternsDesk } from "./patterns-desk.ts";
import type { OpenedPattern } from "./patterns-part.ts";

/** Which areas are like their neighbours, and which differ from them. */
export function openNeighbours(data: AtlasData, state: AtlasState): OpenedPattern | Loading {
  const measured = selectMeasuredAreas(data, state);
  if (isLoading(measured)) return measured;
  const { indicator, level, year } = measured.view;
  return ({ context, input: bare }) => {
    const { geometry } = context;
    const job = neighboursJob(measured, geometry);
    const key = ["neighbours", indicator.id, level.id, year].join(" ");
    const progress = geometry === null ? null : context.keep(PatternsDesk).follow({ key, job: () => job }, context.repaint);
    const result = progress?.kind === "done" && progress.result.kind === "neighbours" ? progress.result : null;
    const view = neighboursView(measured, job, result);
    const input: PatternsInput = { ...bare, progress };
    return {
      index: () => indicatorIndex(context),
      head: () => [
        ...patternsHead(neighboursSentence(view, input), { year }, input),
        ...(geometry === null ? [h("p", { class: "patterns-note" }, input.words.noShapes(input.speech.areas(level)))] : []),
      ],
      map: () => neighboursMap(view, input),
      below: () => [...neighboursLegend(view, input), neighboursHow(input)],
      table: () => neighboursTable(view, input),
      text: () => neighboursText(view, input),
      notes: () => [neighboursHow(input)],
      beside: () => neighboursBeside(view, input),
    };
  };
}
