// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../../classify/class-of.ts";
import { hasNumber, type Status, statusCodes, worstStatus } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import type { AtlasData } from "../atlas-data.ts";
import { buildScene, gapFill, type SceneFrame, type SceneTexts } from "../build-scene.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";
import { availableYears, nearestYear } from "../levels-and-years.ts";
import { isLoading, joinNeeds, loadedTable, type Loading } from "../read-cell.ts";
import type { MapScene } from "../scene.ts";
import { selectIndicatorView } from "../select-indicator-view.ts";
import type { AtlasState } from "../state.ts";
import { paleAreas } from "./filter-areas.ts";
import { readerLimits } from "./reader-classes.ts";
import { reclassed } from "./reclassed.ts";
import { reliableFirst, yearValues } from "./year-values.ts";

/** Low, middle or high among all areas and years. */
export type Third = 0 | 1 | 2;

export interface PairArea {
  readonly id: AreaId;
  readonly name: string;
  readonly parentName: string | null;
  readonly first: AreaValue;
  readonly second: AreaValue;
  /** `3 × third of the second + third of the first`; `null` if one of the two has no number. */
  readonly classIndex: number | null;
  /** Why there is no class: the worse of the two. */
  readonly status: Status;
}

export interface PairClass {
  readonly first: Third;
  readonly second: Third;
  readonly areaCount: number;
}

/** Two indicators at once, each in three classes with as many areas in each, over all years together. */
export interface PairView {
  readonly first: IndicatorView;
  /** In the year of the first, or the nearest it has. */
  readonly second: IndicatorView;
  readonly areas: readonly PairArea[];
  /** Nine, in the order of {@link PairArea.classIndex}. */
  readonly classes: readonly PairClass[];
  readonly gaps: readonly { readonly status: Status; readonly count: number }[];
  readonly pale: ReadonlySet<AreaId> | null;
}

const thirds = [0, 1, 2] as const;

/** Whether two indicators can be shown at once: both are relative (counts are circles) and they are not the same. */
export function canPair(first: IndicatorView["indicator"], second: IndicatorView["indicator"]): boolean {
  return first.id !== second.id && first.kind !== "count" && second.kind !== "count";
}

/** Both indicators of a state on its level; throws without a second one. Source: methods.md 9, bivariate 3×3 */
export function selectPairView(data: AtlasData, state: AtlasState): PairView | Loading {
  const { pair, level, year } = state;
  if (pair === null) throw new Error("selectPairView: a second indicator expected, none found");
  const first = selectIndicatorView(data, state);
  const nearest = nearestYear(availableYears(data.manifest, pair, level), year) ?? year;
  const second = selectIndicatorView(data, { indicator: pair, level, year: nearest });
  if (isLoading(first) || isLoading(second)) return joinNeeds(first, second) ?? { loading: [] };
  const inYear = nearestYear(second.years, year) ?? nearest;
  const shown = inYear === nearest ? second : selectIndicatorView(data, { indicator: pair, level, year: inYear });
  if (isLoading(shown)) return shown;
  return pairOf(data, state, { first: inThirds(data, first), second: inThirds(data, shown) });
}

function pairOf(data: AtlasData, state: AtlasState, { first, second }: { first: Classed; second: Classed }): PairView {
  const others = new Map(second.view.areas.map((area) => [area.id, area]));
  const areas = first.view.areas.flatMap((area): PairArea[] => {
    const other = others.get(area.id);
    return other === undefined ? [] : [pairArea(area, other, { first, second })];
  });
  const classes = thirds.flatMap((row) =>
    thirds.map((column) => ({
      first: column,
      second: row,
      areaCount: areas.filter(({ classIndex }) => classIndex === 3 * row + column).length,
    })),
  );
  const gapStatuses = areas.flatMap(({ classIndex, status }) => (classIndex === null ? [status] : []));
  return {
    first: first.view,
    second: second.view,
    areas,
    classes,
    gaps: statusCodes.flatMap((status) => {
      const count = gapStatuses.filter((other) => other === status).length;
      return count === 0 ? [] : [{ status, count }];
    }),
    pale: paleAreas(data, areas, state),
  };
}

interface Classed {
  readonly view: IndicatorView;
  readonly limits: readonly number[];
}

function pairArea(first: AreaValue, second: AreaValue, by: { readonly first: Classed; readonly second: Classed }): PairArea {
  const [column, row] = [thirdOf(first, by.first), thirdOf(second, by.second)];
  return {
    id: first.id,
    name: first.name,
    parentName: first.parentName,
    first,
    second,
    classIndex: column === null || row === null ? null : 3 * row + column,
    status: worstStatus(...[first, second].filter(({ cell }) => !hasNumber(cell)).map(({ cell }) => cell.status)),
  };
}

/** Limits that many equal values pushed together leave fewer than three classes: then the highest is the third. */
function thirdOf({ cell }: AreaValue, { limits }: Classed): Third | null {
  if (!hasNumber(cell)) return null;
  const index = classOf(cell.value, limits);
  return thirds[index === limits.length && limits.length > 0 ? 2 : index] ?? 0;
}

function inThirds(data: AtlasData, view: IndicatorView): Classed {
  const table = loadedTable(data, view.indicator, view.level.id);
  const years = isLoading(table) ? [] : yearValues(view.indicator, table);
  const values = reliableFirst(years.flatMap((year) => [...year.areas.values()].map(({ cell }) => cell)));
  const limits = readerLimits({ method: "quantile", count: 3 }, values, null) ?? [];
  return { view: reclassed(view, { method: "quantile", limits }), limits };
}

export type PairSceneTexts = SceneTexts<PairView, PairArea>;

/** The map of two indicators. */
export function selectPairScene(view: PairView, frame: SceneFrame, texts: PairSceneTexts): MapScene {
  const areas = new Map(view.areas.map((area) => [area.id, area]));
  return buildScene(view.first.level.id, frame, {
    palette: "pair",
    classCount: 9,
    title: texts.title(view),
    description: texts.description(view),
    paint: (id, name) => {
      const area = areas.get(id);
      if (area === undefined) return { fill: "missing", sign: null, outlined: false, plate: texts.unknownPlate(name) };
      const fill = area.classIndex ?? gapFill([area.first.cell, area.second.cell]);
      return { fill, sign: null, outlined: false, plate: texts.plate(area, view) };
    },
  });
}
