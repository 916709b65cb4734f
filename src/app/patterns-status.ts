// SPDX-License-Identifier: EUPL-1.2
import type { AtlasData } from "../core/view/atlas-data.ts";
import { selectStatus } from "../core/view/patterns/status-view.ts";
import type { Study } from "../core/view/patterns/study.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import type { AtlasState } from "../core/view/state.ts";
import { patternsHead } from "../markup/patterns/frame.ts";
import { setControls, statusControls } from "../markup/patterns/set-controls.ts";
import { statusCells } from "../markup/patterns/status-cells.ts";
import { statusBeside, statusNotes, statusLegend, statusMap, statusSentence, statusTable, statusText } from "../markup/patterns/status.ts";
import type { OpenedPattern } from "./patterns-part.ts";

/** Status × dynamics of the areas, with the choice of indicators, years and least number of residents. */
export function openStatus(data: AtlasData, state: AtlasState, study: Study): OpenedPattern | Loading {
  const view = selectStatus(data, state, study);
  if (isLoading(view)) return view;
  const used = view.parts.map(({ indicator }) => indicator);
  const set = { ...view, used, conditions: data.manifest.conditions, chosen: state.conditions };
  return ({ input }) => ({
    index: () => [...setControls(set, input), ...statusControls(input)],
    head: () => patternsHead(statusSentence(view, input), view, input),
    map: () => statusMap(view, input),
    below: () => statusLegend(view, input),
    table: () => statusTable(view, input),
    text: () => statusText(view, input),
    notes: () => [...(state.form === "text" ? [] : [statusCells(view, input)]), ...statusNotes(view, input)],
    beside: () => statusBeside(view, input),
  });
}
