// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import { correlation } from "../../stats/correlation.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";

/** An area with its value in both indicators; it has a point only if both are numbers. */
export interface ScatterArea {
  readonly id: AreaId;
  readonly name: string;
  readonly x: AreaValue;
  readonly y: AreaValue;
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** How two indicators go together over areas: on a straight line (Pearson), and by their ranks (Spearman). */
export interface PairCorrelation {
  readonly pearson: number;
  readonly spearman: number;
  /** Areas in which both values are known. */
  readonly n: number;
}

/** Fewer areas say nothing. */
const fewestAreas = 3;

/** Two indicators of one level against each other. */
export interface ScatterView {
  readonly across: IndicatorView;
  readonly up: IndicatorView;
  readonly areas: readonly ScatterArea[];
  /** `null` for too few areas, or where one indicator is the same everywhere. */
  readonly correlation: PairCorrelation | null;
}

/** Pairs the areas of two views of one level; an area that one of them lacks is left out. */
export function scatterView(across: IndicatorView, up: IndicatorView): ScatterView {
  const others = new Map(up.areas.map((area) => [area.id, area]));
  const areas = across.areas.flatMap((x): readonly ScatterArea[] => {
    const y = others.get(x.id);
    if (y === undefined) return [];
    const point = hasNumber(x.cell) && hasNumber(y.cell) ? { x: x.cell.value, y: y.cell.value } : null;
    return [{ id: x.id, name: x.name, x, y, point }];
  });
  return { across, up, areas, correlation: correlate(areas) };
}

function correlate(areas: readonly ScatterArea[]): PairCorrelation | null {
  const points = areas.flatMap(({ point }) => (point === null ? [] : [point]));
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [pearson, spearman] = [correlation(x, y, "pearson"), correlation(x, y, "spearman")];
  return points.length < fewestAreas || pearson === null || spearman === null ? null : { pearson, spearman, n: points.length };
}
