// SPDX-License-Identifier: EUPL-1.2
import { indicatorValue } from "../../indicators/indicator-value.ts";
import { gap, worstStatus } from "../../model/cell.ts";
import type { AreaId, IndicatorId } from "../../model/ids.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import { sumCells } from "../../stats/combine-cells.ts";
import { splitSeries } from "../../time/series-segments.ts";
import { readValue, type ValueCells } from "../area-value.ts";
import type { AtlasData } from "../atlas-data.ts";
import type { SeriesView } from "../indicator-view.ts";
import { areaPositions, columnsOf, isLoading, loadedTable, type Loading } from "../read-cell.ts";
import { knownIndicator } from "../select-indicator-view.ts";
import type { AtlasState } from "../state.ts";

/**
 * Value of several areas taken together, from the sums of their counts. One part without a number leaves the whole without (a
 * suppressed part makes it suppressed). A rate that was delivered without its counts cannot be added: `notApplicable`, unless a part
 * is suppressed or missing. No parts: `missing`.
 */
export function groupValue(indicator: PublishedIndicator, parts: readonly ValueCells[]): ValueCells {
  if (parts.length === 0) return { cell: gap("missing"), numerator: gap("missing"), denominator: null };
  const numerator = sumCells(parts.map((part) => part.numerator));
  const isRate = indicator.kind !== "count";
  const bases = parts.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]));
  const denominator = isRate && bases.length === parts.length ? sumCells(bases) : null;
  if (!isRate || denominator !== null) return { cell: indicatorValue(indicator, numerator, denominator), numerator, denominator };
  const status = worstStatus("notApplicable", ...parts.map(({ cell }) => cell.status));
  return { cell: { value: null, status }, numerator: gap("notApplicable"), denominator: null };
}

/** The own group of the reader over the years of an indicator, cut at gaps and breaks like any other series. */
export function groupSeries(data: AtlasData, state: AtlasState, name: string, id: AreaId): SeriesView | Loading {
  const found = seriesCells(data, state.indicator, state);
  if (isLoading(found)) return found;
  const { indicator, points } = found;
  const breakYears = indicator.breaks.map(({ year }) => year);
  return { area: id, name, points, segments: splitSeries(points, breakYears), breaks: [], change: null };
}

interface GroupCells {
  readonly indicator: PublishedIndicator;
  readonly points: SeriesView["points"];
}

function seriesCells(data: AtlasData, id: IndicatorId, { level, group }: Pick<AtlasState, "level" | "group">): GroupCells | Loading {
  const indicator = knownIndicator(data, id);
  const table = loadedTable(data, indicator, level);
  if (isLoading(table)) return table;
  const columns = columnsOf(indicator, table);
  const positions = areaPositions(table);
  const points = table.years.map((year, index) => {
    const parts = group.map((area) => readValue(indicator, columns, { year: index, area: positions.get(area) ?? -1 }));
    return { year, cell: groupValue(indicator, parts).cell };
  });
  return { indicator, points: points.filter(({ cell }) => cell.status !== "missing") };
}
