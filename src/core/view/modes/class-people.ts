// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import { sumCells } from "../../stats/combine-cells.ts";
import type { IndicatorView } from "../indicator-view.ts";

/**
 * Residents of the areas of every class. A class with an area whose residents are not known has no number: a sum without it would
 * say too little, and could give a secret away.
 */
export function classPeople(view: Pick<IndicatorView, "areas" | "classes">, people: (area: AreaId) => Cell): readonly Cell[] {
  return view.classes.map((_, index) => sumCells(view.areas.filter((area) => area.classIndex === index).map(({ id }) => people(id))));
}
