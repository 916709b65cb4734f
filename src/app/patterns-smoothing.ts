// SPDX-License-Identifier: EUPL-1.2
import type { AtlasData } from "../core/view/atlas-data.ts";
import { selectMeasuredAreas } from "../core/view/patterns/neighbours-view.ts";
import { smoothingView } from "../core/view/patterns/smoothing-view.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import type { AtlasState } from "../core/view/state.ts";
import { howComputed, patternsHead } from "../markup/patterns/frame.ts";
import {
  smoothingBeside,
  smoothingLegend,
  smoothingMap,
  smoothingSentence,
  smoothingTable,
  smoothingText,
  smoothingWhat,
} from "../markup/patterns/smoothing.ts";
import { indicatorIndex } from "./patterns-index.ts";
import type { OpenedPattern } from "./patterns-part.ts";

/** Measured and smoothed values of one indicator side by side. */
export function openSmoothing(data: AtlasData, state: AtlasState): OpenedPattern | Loading {
  const measured = selectMeasuredAreas(data, state);
  if (isLoading(measured)) return measured;
  const view = smoothingView(measured);
  return ({ context, input }) => ({
    index: () => indicatorIndex(context),
    head: () => patternsHead(smoothingSentence(view, input), view.view, input),
    map: () => smoothingMap(view, input),
    below: () => smoothingLegend(view, input),
    table: () => smoothingTable(view, input),
    text: () => smoothingText(view, input),
    notes: () => [...smoothingWhat(view, input), howComputed(input.words.smoothing.how, input)],
    beside: () => smoothingBeside(view, input),
  });
}
