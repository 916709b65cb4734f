// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber } from "../../model/cell.ts";
import { at } from "../../stats/at.ts";
import { cellAt, columnOf } from "../../stats/cell-column.ts";
import { type PartialSum, partialSum } from "../../stats/partial-sum.ts";
import { changeBetween } from "../../time/change.ts";
import { berlinCuts, statusDynamics } from "../../typology/status-dynamics.ts";
import type { AtlasData } from "../atlas-data.ts";
import { gapFill } from "../build-scene.ts";
import { isLoading, type Loading } from "../read-cell.ts";
import type { AreaFill } from "../scene.ts";
import type { AtlasState } from "../state.ts";
import { groupOf, type PatternGroup } from "./pattern-group.ts";
import { availableSets, type IndicatorSetView, type PopulatedArea, selectIndicatorSet } from "./select-indicator-set.ts";
import type { IndicatorSet, Study } from "./study.ts";

/** Why an area has no class. `few`: fewer residents than are rated · `noPeople`: residents not known · `gap`: an indicator has no value. */
export const unratedReasons = ["few", "noPeople", "gap"] as const;
export type UnratedReason = (typeof unratedReasons)[number];

export interface StatusArea extends PopulatedArea {
  /** 0 high status (least need), 1 middle, 2 low, 3 very low; `null` for an area that is not rated. */
  readonly statusClass: number | null;
  /** 0 better than elsewhere, 1 stable, 2 worse. */
  readonly dynamicClass: number | null;
  /** Sum of the burdens and of their changes, in standard deviations from the mean of the rated areas. */
  readonly status: Cell;
  readonly dynamic: Cell;
  readonly reason: UnratedReason | null;
  readonly fill: AreaFill;
}

/** An indicator of the pattern: its value and its change per area. */
export interface StatusPart {
  readonly indicator: IndicatorSetView["columns"][number]["indicator"];
  readonly values: readonly Cell[];
  readonly changes: readonly Cell[];
}

/** Status × dynamics of the areas of one level. */
export interface StatusView extends Pick<IndicatorSetView, "level" | "year" | "since" | "leftOut"> {
  readonly areas: readonly StatusArea[];
  readonly parts: readonly StatusPart[];
  /** `cells[s][d]`: the areas of a cell. */
  readonly cells: readonly (readonly PatternGroup[])[];
  readonly unrated: readonly (PatternGroup & { readonly reason: UnratedReason })[];
  readonly people: PartialSum;
  readonly set: IndicatorSet;
  /** Sets that can be chosen. */
  readonly sets: readonly IndicatorSet[];
}

export const statusCount = berlinCuts.status.length + 1;
export const dynamicCount = berlinCuts.dynamic.length + 1;

/** Number of a cell in the link and on the map: status first. */
export function cellNumber(statusClass: number, dynamicClass: number): number {
  return statusClass * dynamicCount + dynamicClass;
}

/**
 * Status × dynamics after the way of Berlin: z-values of all indicators in the direction of burden, summed, standardised again, and cut at
 * −1, 1 and 1.5 (dynamics: −1 and 1). Areas below the least number of residents take no part and are not rated; an area that lacks a
 * value is not rated either. Says what is missing in memory.
 *
 * Source: methods.md 3.4; features.md F041, F048
 */
export function selectStatus(data: AtlasData, state: AtlasState, study: Study): StatusView | Loading {
  const sets = availableSets(data);
  const set = sets.find((one) => one === study.set) ?? sets[0] ?? "conditions";
  const found = selectIndicatorSet(data, { ...state, set, years: study.years, needsDirection: true });
  return isLoading(found) ? found : statusView(found, study.least, { set, sets });
}

/** The same for values that are in memory. */
export function statusView(found: IndicatorSetView, least: number, sets: Pick<StatusView, "set" | "sets">): StatusView {
  const parts = found.columns.map(({ indicator, now, before }): StatusPart => ({
    indicator,
    values: now,
    changes: now.map((cell, area) => changeBetween(at(before, area), cell).points),
  }));
  const reasons = found.areas.map(({ population }) => peopleReason(population, least));
  const rated = rate(parts, reasons);
  const areas = found.areas.map((area, position): StatusArea => {
    const { status, dynamic, statusClass, dynamicClass } = rated(position);
    const isRated = statusClass !== null && dynamicClass !== null;
    const reason = isRated ? null : (at(reasons, position) ?? "gap");
    return {
      ...area,
      statusClass: isRated ? statusClass : null,
      dynamicClass: isRated ? dynamicClass : null,
      status: isRated ? status : gap("notApplicable"),
      dynamic: isRated ? dynamic : gap("notApplicable"),
      reason,
      fill: isRated ? statusClass : unratedFill(reason, parts, position),
    };
  });
  const cell = (s: number, d: number): PatternGroup =>
    groupOf(areas, (position) => areas[position]?.statusClass === s && areas[position]?.dynamicClass === d);
  return {
    ...sets,
    level: found.level,
    year: found.year,
    since: found.since,
    leftOut: found.leftOut,
    areas,
    parts,
    cells: Array.from({ length: statusCount }, (_, s) => Array.from({ length: dynamicCount }, (__, d) => cell(s, d))),
    unrated: unratedReasons
      .map((reason) => ({ reason, ...groupOf(areas, (position) => areas[position]?.reason === reason) }))
      .filter((group) => group.areas.length > 0),
    people: partialSum(areas.map(({ population }) => population)),
  };
}

interface Rating {
  readonly status: Cell;
  readonly dynamic: Cell;
  readonly statusClass: number | null;
  readonly dynamicClass: number | null;
}

function rate(parts: readonly StatusPart[], reasons: readonly (UnratedReason | null)[]): (position: number) => Rating {
  const none = gap("missing");
  if (parts.length === 0) return () => ({ status: none, dynamic: none, statusClass: null, dynamicClass: null });
  const burden = ({ indicator }: StatusPart, cells: readonly Cell[]): readonly Cell[] =>
    indicator.direction < 0 ? cells.map((cell) => (hasNumber(cell) ? { ...cell, value: -cell.value } : cell)) : cells;
  const { status, dynamic } = statusDynamics({
    status: { columns: parts.map((part) => columnOf(burden(part, part.values))), cuts: berlinCuts.status },
    dynamic: { columns: parts.map((part) => columnOf(burden(part, part.changes))), cuts: berlinCuts.dynamic },
    ddof: 0,
    excluded: Uint8Array.from(reasons, (reason) => (reason === null ? 0 : 1)),
  });
  return (position) => ({
    status: cellAt(status.score, position),
    dynamic: cellAt(dynamic.score, position),
    statusClass: status.classes[position] ?? null,
    dynamicClass: dynamic.classes[position] ?? null,
  });
}

function peopleReason(population: Cell, least: number): UnratedReason | null {
  if (least === 0) return null;
  if (!hasNumber(population)) return "noPeople";
  return population.value < least ? "few" : null;
}

function unratedFill(reason: UnratedReason | null, parts: readonly StatusPart[], position: number): AreaFill {
  if (reason !== "gap") return "notApplicable";
  return gapFill(parts.flatMap(({ values, changes }) => [at(values, position), at(changes, position)]));
}
