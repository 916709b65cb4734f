// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import { similarAreas } from "../../clusters/similar-areas.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";
import { spreadOf } from "./select-comparison.ts";

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
 * The areas most similar to one of them over the indicators of a comparison (views of one level), in standard deviations. Counts are
 * left out, since areas differ in size, and so are indicators that the area has no value of or that are the same everywhere; areas that
 * lack one of the others are not placed. `null` if nothing is left or the area is unknown.
 */
export function selectSimilarAreas(views: readonly IndicatorView[], chosen: AreaId): SimilarAreas | null {
  const first = views[0];
  const place = first?.areas.findIndex(({ id }) => id === chosen) ?? -1;
  const own = first?.areas[place];
  if (first === undefined || own === undefined) return null;
  const valueIn = (view: IndicatorView, id: AreaId): AreaValue | undefined => view.areas.find((area) => area.id === id);
  const measuredBy = views.filter(
    (view) => view.indicator.kind !== "count" && spreadOf(view) !== null && numberOf(valueIn(view, chosen)) !== null,
  );
  if (measuredBy.length === 0) return null;
  const columns = measuredBy.map((view) => {
    const byId = new Map(view.areas.map((area) => [area.id, area]));
    return first.areas.map(({ id }) => numberOf(byId.get(id)));
  });
  const found = similarAreas(columns, place);
  const nearest = found?.areas.slice(0, mostTold).flatMap(({ place: other, differences }): readonly SimilarArea[] => {
    const [area, view] = [first.areas[other], measuredBy[differences[0]?.indicator ?? -1]];
    if (area === undefined || view === undefined) return [];
    const [mine, theirs] = [valueIn(view, chosen), valueIn(view, area.id)];
    return mine === undefined || theirs === undefined ? [] : [{ area, differs: { view, own: mine, other: theirs } }];
  });
  if (found === null || nearest === undefined || nearest.length === 0) return null;
  return { own, measuredBy, nearest, incomplete: found.notCompared.length };
}

function numberOf(area: AreaValue | undefined): number | null {
  return area !== undefined && hasNumber(area.cell) ? area.cell.value : null;
}
