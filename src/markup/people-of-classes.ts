// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { classPeople } from "../core/view/modes/class-people.ts";
import { hasPopulation, selectPopulation } from "../core/view/population.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";

/** Residents of every class in words; room for them while they are on the way, nothing where nobody counts them. */
export function peopleOfClasses(view: IndicatorView, data: AtlasData, speech: Speech): readonly string[] {
  if (!hasPopulation(data.manifest, view.level.id)) return [];
  const population = selectPopulation(data, { level: view.level.id, year: view.year });
  if (isLoading(population)) return view.classes.map(() => " ");
  const { common, area } = speech.texts;
  return classPeople(view, population).map((cell) =>
    hasNumber(cell) ? common.people(speech.count(cell.value)) : area.noNumber[gapStatus(cell)],
  );
}
