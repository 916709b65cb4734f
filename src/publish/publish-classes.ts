// SPDX-License-Identifier: EUPL-1.2
import { classLimits } from "../core/classify/class-limits.ts";
import { roundLimits } from "../core/classify/round-limits.ts";
import { indicatorValue } from "../core/indicators/indicator-value.ts";
import { type Cell, hasNumber, statusCodes } from "../core/model/cell.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import type { PublishedClasses } from "../core/package/edition-format.ts";
import type { LevelNode, LevelTree } from "./level-tree.ts";
import type { IndicatorMeasures } from "./publication-measures.ts";

/** Share of the values that may change class for a limit that people can read. */
const maxMovedShare = 0.04;

/**
 * Class limits of an indicator for each of its levels, over all years together (methods.md 2.1) and from published values only:
 * what is suppressed cannot shape a limit. Limits that the municipality gave win on every level. The city has the limits of the
 * coarsest level with several areas.
 */
export function publishClasses(measures: IndicatorMeasures, tree: LevelTree): Record<string, PublishedClasses> {
  const { classes } = measures.indicator;
  const published: Record<string, PublishedClasses> = {};
  const levels = tree.nodes.filter((node) => measures.numerator.series.has(node.id) && (measures.denominator?.series.has(node.id) ?? true));
  const city = latestCityValue(measures, tree.root);
  for (const node of [...levels.filter((level) => level !== tree.root), ...levels.filter((level) => level === tree.root)]) {
    const values = reliableFirst(levelValues(measures, node));
    const shared = Object.values(published)[0];
    if (classes.kind === "manual") published[node.id] = { method: "manual", limits: classes.limits };
    else if (values.length > 0 && node === tree.root && shared !== undefined) published[node.id] = shared;
    else if (values.length > 0) published[node.id] = limitsOf(classes.method, values, city);
  }
  return published;
}

function limitsOf(
  wished: Exclude<PublishedClasses["method"], "manual">,
  values: readonly number[],
  cityValue: number | null,
): PublishedClasses {
  const method = wished === "standardDeviation" && cityValue === null ? "quantile" : wished;
  const limits = classLimits(method, values, cityValue === null ? {} : { cityValue });
  return { method, limits: roundLimits(limits, values, { maxMovedShare }) };
}

/** All values of an indicator on one level, every year and area, with their status. */
export function levelValues({ indicator, numerator, denominator }: IndicatorMeasures, node: LevelNode): Cell[] {
  const cases = numerator.series.get(node.id);
  const base = denominator?.series.get(node.id) ?? null;
  const definition = { ...indicator, denominator: denominator?.id ?? null };
  if (cases === undefined) return [];
  return cases.years.flatMap((year, row) =>
    cases.areas.map((_, area) => {
      const index = row * cases.areas.length + area;
      return indicatorValue(
        definition,
        cellAt(cases, index),
        base === null ? null : cellAt(base, base.years.indexOf(year) * base.areas.length + area),
      );
    }),
  );
}

function cellAt(series: MeasureSeries, index: number): Cell {
  const status = statusCodes[series.status[index] ?? 1] ?? "missing";
  return status === "ok" || status === "unreliable" ? { value: series.values[index] ?? 0, status } : { value: null, status };
}

/** Numbers on a sufficient base; all numbers if there is none such. */
function reliableFirst(cells: readonly Cell[]): number[] {
  const reliable = cells.filter((cell) => cell.status === "ok");
  return (reliable.length > 0 ? reliable : cells).filter(hasNumber).map((cell) => cell.value);
}

function latestCityValue(measures: IndicatorMeasures, city: LevelNode): number | null {
  const known = levelValues(measures, city).filter(hasNumber);
  return known.at(-1)?.value ?? null;
}
