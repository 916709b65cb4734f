// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import { mostSimilar } from "../../similarity/standardised-distance.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";

export interface SimilarArea {
  readonly area: AreaValue;
  /** What differs most, with the value there and that of the area it is held against. */
  readonly differs: { readonly view: IndicatorView; readonly own: AreaValue; readonly other: AreaValue };
}

export interface SimilarAreas {
  readonly own: AreaValue;
  /** Indicators that the similarity is measured by. */
  readonly measuredBy: readonly IndicatorView[];
  readonly nearest: readonly SimilarArea[];
  /** Areas that could not be placed because one of these values is unknown. */
  readonly incomplete: number;
}

/** How many are told. */
const mostTold = 5;

/**
 * The areas most similar to one of them over the indicators of a comparison (views of one level); counts are left out, since areas
 * differ in size, and so are indicators that the area has no value of. `null` if nothing is left or the area is unknown.
 */
export function selectSimilarAreas(views: readonly IndicatorView[], chosen: AreaId): SimilarAreas | null {
  const usable = views.filter(({ indicator }) => indicator.kind !== "count");
  const first = usable[0];
  const own = first?.areas.find(({ id }) => id === chosen);
  if (first === undefined || own === undefined) return null;
  const byId = usable.map((view) => new Map(view.areas.map((area) => [area.id, area])));
  const profiles = first.areas.map(({ id }) => ({ id, values: byId.map((areas) => numberOf(areas.get(id))) }));
  const { features, nearest, incomplete } = mostSimilar(profiles, chosen, mostTold);
  const found = nearest.flatMap(({ id, furthestFeature }): readonly SimilarArea[] => {
    const [view, areas] = [usable[furthestFeature], byId[furthestFeature]];
    const [mine, other] = [areas?.get(chosen), areas?.get(id)];
    return view === undefined || mine === undefined || other === undefined ? [] : [{ area: other, differs: { view, own: mine, other } }];
  });
  if (found.length === 0) return null;
  return { own, measuredBy: features.flatMap((feature) => usable[feature] ?? []), nearest: found, incomplete };
}

function numberOf(area: AreaValue | undefined): number | null {
  return area !== undefined && hasNumber(area.cell) ? area.cell.value : null;
}
