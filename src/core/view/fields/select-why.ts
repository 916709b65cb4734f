// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import type { CloseCall, CloseFinding } from "../../rules/close-calls.ts";
import { type ConditionFinding, findingsOf } from "../../rules/evaluate-rules.ts";
import { columnOf } from "../../rules/rule-table.ts";
import type { Truth } from "../../rules/three-valued.ts";
import { at } from "../../stats/at.ts";
import type { AtlasData } from "../atlas-data.ts";
import type { SeriesView } from "../indicator-view.ts";
import { availableLevels } from "../levels-and-years.ts";
import { isLoading } from "../read-cell.ts";
import { knownIndicator } from "../select-indicator-view.ts";
import { selectSeries } from "../select-series.ts";
import type { FieldsArea, FieldsView, FieldSummary } from "./fields-view.ts";

/** One condition of a field for one area, with all that explains the answer. */
export interface WhyFinding extends ConditionFinding {
  readonly indicator: PublishedIndicator;
  /** People or cases behind the value; a gap where the indicator has none. */
  readonly people: Cell;
  /** Set where the answer hangs on little. */
  readonly close: CloseFinding["because"] | null;
  /** Change of the value since the first year that may be compared. */
  readonly change: SeriesView["change"];
}

export interface WhyField {
  readonly summary: FieldSummary;
  readonly answer: Truth;
  /** The area belongs, or does not, by little. */
  readonly call: CloseCall | null;
  readonly findings: readonly WhyFinding[];
}

/** Why an area belongs to action fields, or does not. */
export interface WhyView {
  readonly area: FieldsArea;
  /** Position of the area in the view. */
  readonly position: number;
  readonly fields: readonly WhyField[];
}

/** The answer to "Warum?" for one area of a view; `null` if the view does not have it. Changes are left out while their table is not in memory. */
export function selectWhy(data: AtlasData, view: FieldsView, wanted: AreaId | null): WhyView | null {
  const position = view.areas.findIndex(({ id }) => id === wanted);
  const area = view.areas[position];
  if (area === undefined) return null;
  return { area, position, fields: view.chosen.map((summary) => whyField(data, view, { summary, position })) };
}

function whyField(
  data: AtlasData,
  view: FieldsView,
  { summary, position }: { readonly summary: FieldSummary; readonly position: number },
): WhyField {
  const { result } = summary;
  const call = view.close.find(({ field, area }) => field === result.field.id && area === position) ?? null;
  const findings = findingsOf(result, position).map((finding): WhyFinding => {
    const indicator = knownIndicator(data, finding.condition.indicator);
    return {
      ...finding,
      indicator,
      people: columnOf(view.table, indicator.id).counts?.[position] ?? gap("notApplicable"),
      close: call?.close.find(({ path }) => path === finding.path)?.because ?? null,
      change: changeOf(data, view, { indicator, position }),
    };
  });
  return { summary, answer: at(result.results, position), call, findings };
}

function changeOf(
  data: AtlasData,
  { level, areas }: FieldsView,
  { indicator, position }: { readonly indicator: PublishedIndicator; readonly position: number },
): SeriesView["change"] {
  if (!availableLevels(data.manifest, indicator.id).some(({ id }) => id === level.id)) return null;
  const series = selectSeries(data, { indicator: indicator.id, level: level.id, area: at(areas, position).id, language: "de" });
  return isLoading(series) ? null : series.change;
}
