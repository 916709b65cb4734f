import { hasNumber, type Status } from "../model/cell.ts";
import type { AreaValue, IndicatorView } from "./indicator-view.ts";

/** What a sentence about one part of the city can be made of. */
export interface ParentPattern {
  readonly name: string;
  readonly areaCount: number;
  /** Areas tested higher or lower than the rest of the city; 0 where no test exists. */
  readonly higher: number;
  readonly lower: number;
  /** Areas in the highest class that occurs on the map, and in the lowest. */
  readonly inTopClass: number;
  readonly inBottomClass: number;
}

/** Areas at one end. `more`: further areas with exactly the value of the last one, which would have stood here as well. */
export interface Extremes {
  readonly areas: readonly AreaValue[];
  readonly more: number;
}

/** The map in data for words: i18n makes the sentences of the text form and the text alternative from it. */
export interface ViewDescription {
  /** At most three areas, highest first; none without numbers. */
  readonly highest: Extremes;
  /** At most three, lowest first; no area and no value of `highest` is repeated. */
  readonly lowest: Extremes;
  readonly gaps: readonly { readonly status: Exclude<Status, "ok">; readonly areas: readonly AreaValue[] }[];
  readonly topClass: number | null;
  readonly bottomClass: number | null;
  /** Parts of the city, those with most areas of the top class first; empty if the level lies directly below the city. */
  readonly parents: readonly ParentPattern[];
}

const shownExtremes = 3;

/** Describes a view: extremes, gaps, and how high and low values spread over the areas of the level above. */
export function describeView(view: IndicatorView): ViewDescription {
  const numbered = view.areas.filter((area) => hasNumber(area.cell)).toSorted(byValueThenId);
  const highest = extremes(numbered.toReversed());
  const lowestHigh = highest.areas.at(-1)?.cell.value;
  const lowest = extremes(numbered.filter((area) => !highest.areas.includes(area) && area.cell.value !== lowestHigh));
  const topClass = numbered.at(-1)?.classIndex ?? null;
  const bottomClass = numbered[0]?.classIndex ?? null;
  return {
    highest,
    lowest,
    gaps: view.gaps.flatMap(({ status }) =>
      status === "ok" ? [] : [{ status, areas: view.areas.filter((area) => area.cell.status === status) }],
    ),
    topClass,
    bottomClass,
    parents: parentPatterns(view.areas, { topClass, bottomClass }),
  };
}

function parentPatterns(
  areas: readonly AreaValue[],
  classes: { readonly topClass: number | null; readonly bottomClass: number | null },
): readonly ParentPattern[] {
  const names = [...new Set(areas.flatMap((area) => area.parentName ?? []))];
  const patterns = names.map((name): ParentPattern => {
    const members = areas.filter((area) => area.parentName === name);
    const count = (test: (area: AreaValue) => boolean): number => members.filter(test).length;
    return {
      name,
      areaCount: members.length,
      higher: count((area) => area.relation === "higher"),
      lower: count((area) => area.relation === "lower"),
      inTopClass: count((area) => area.classIndex !== null && area.classIndex === classes.topClass),
      inBottomClass: count((area) => area.classIndex !== null && area.classIndex === classes.bottomClass),
    };
  });
  return patterns.toSorted((a, b) => b.inTopClass - a.inTopClass || b.higher - a.higher || compareText(a.name, b.name));
}

function extremes(sorted: readonly AreaValue[]): Extremes {
  const areas = sorted.slice(0, shownExtremes);
  const last = areas.at(-1)?.cell.value;
  return { areas, more: sorted.slice(shownExtremes).filter((area) => area.cell.value === last).length };
}

function byValueThenId(a: AreaValue, b: AreaValue): number {
  return (a.cell.value ?? 0) - (b.cell.value ?? 0) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
