// SPDX-License-Identifier: EUPL-1.2
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { Study } from "../core/view/patterns/study.ts";
import { selectTypeMaterial, typesJob, typesView } from "../core/view/patterns/types-view.ts";
import { isLoading, type Loading } from "../core/view/read-cell.ts";
import type { AtlasState } from "../core/view/state.ts";
import { patternsHead } from "../markup/patterns/frame.ts";
import type { PatternsInput } from "../markup/patterns/patterns-input.ts";
import { setControls, typeControls } from "../markup/patterns/set-controls.ts";
import { typeProfiles } from "../markup/patterns/type-profiles.ts";
import { typesBeside, typesLegend, typesMap, typesNotes, typesSentence, typesTable, typesText } from "../markup/patterns/types.ts";
import { PatternsDesk } from "./patterns-desk.ts";
import type { OpenedPattern } from "./patterns-part.ts";

/** Types of areas that are alike in several indicators, found in a worker. */
export function openTypes(data: AtlasData, state: AtlasState, study: Study): OpenedPattern | Loading {
  const material = selectTypeMaterial(data, state, study);
  if (isLoading(material)) return material;
  const used = material.columns.map(({ indicator }) => indicator);
  const key = ["types", study.types, study.method, material.level.id, material.year, ...used.map(({ id }) => id)].join(" ");
  return ({ context, input: bare }) => {
    const task = { key, job: () => typesJob(material, study) };
    const progress = used.length === 0 ? null : context.keep(PatternsDesk).follow(task, context.repaint);
    const result = progress?.kind === "done" && progress.result.kind === "types" ? progress.result : null;
    const view = typesView(material, result);
    const input: PatternsInput = { ...bare, progress };
    const set = { ...material, used, conditions: data.manifest.conditions, chosen: state.conditions };
    return {
      index: () => [...setControls(set, input), ...typeControls(input)],
      head: () => patternsHead(typesSentence(view, input), view, input),
      map: () => typesMap(view, input),
      below: () => typesLegend(view, input),
      table: () => typesTable(view, input),
      text: () => typesText(view, input),
      notes: () => typesNotes(view, input),
      beside: () => typesBeside(view, input),
      more: () => typeProfiles(view, input),
    };
  };
}
