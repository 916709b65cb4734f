// SPDX-License-Identifier: EUPL-1.2
import type { AreaType } from "../../clusters/area-types.ts";
import { hasNumber } from "../../model/cell.ts";
import { at } from "../../stats/at.ts";
import { type PartialSum, partialSum } from "../../stats/partial-sum.ts";
import type { AtlasData } from "../atlas-data.ts";
import { gapFill } from "../build-scene.ts";
import { isLoading, type Loading } from "../read-cell.ts";
import type { AreaFill } from "../scene.ts";
import type { AtlasState } from "../state.ts";
import { groupOf, type PatternGroup } from "./pattern-group.ts";
import { availableSets, type IndicatorSetView, type PopulatedArea, selectIndicatorSet } from "./select-indicator-set.ts";
import type { IndicatorSet, Study } from "./study.ts";
import type { TypesJob, TypesResult } from "./types-run.ts";

export interface TypedArea extends PopulatedArea {
  /** Position of its type; `null` for an area that lacks a value, and while types are being found. */
  readonly type: number | null;
  readonly fill: AreaFill;
}

/** How firmly the types stand when they are made again from other samples of the areas. */
export type StabilityWord = "firm" | "fair" | "partly" | "hardly";

export interface ShownType extends PatternGroup, Pick<AreaType, "profile" | "marks"> {
  /** "A" for the type with most areas. */
  readonly letter: string;
}

export interface TypesView extends Pick<IndicatorSetView, "level" | "year" | "leftOut" | "columns"> {
  readonly areas: readonly TypedArea[];
  /** Empty while they are being found. */
  readonly types: readonly ShownType[];
  /** Areas that lack at least one value: they belong to no type. */
  readonly unplaced: PatternGroup;
  readonly stability: StabilityWord | null;
  readonly people: PartialSum;
  readonly set: IndicatorSet;
  readonly sets: readonly IndicatorSet[];
}

/** What types are made of, or what is missing in memory. */
export interface TypeMaterial extends IndicatorSetView {
  readonly set: IndicatorSet;
  readonly sets: readonly IndicatorSet[];
}

/** The indicators of the chosen set in one year. Says what is missing in memory. */
export function selectTypeMaterial(data: AtlasData, state: AtlasState, study: Study): TypeMaterial | Loading {
  const sets = availableSets(data);
  const set = sets.find((one) => one === study.set) ?? sets[0] ?? "conditions";
  const found = selectIndicatorSet(data, { ...state, set, years: 0, needsDirection: false });
  return isLoading(found) ? found : { ...found, set, sets };
}

/** What is sent to the worker; a gap stays a gap and is never filled in. */
export function typesJob({ columns }: TypeMaterial, { types, method }: Study): TypesJob {
  return { kind: "types", k: types, method, columns: columns.map(({ now }) => now.map((cell) => (hasNumber(cell) ? cell.value : null))) };
}

/** Areas with their types; `result` is `null` while they are being found and where they cannot be. */
export function typesView(material: TypeMaterial, result: TypesResult | null): TypesView {
  const found = result?.found ?? null;
  const isComplete = (position: number): boolean => material.columns.every(({ now }) => hasNumber(at(now, position)));
  const areas = material.areas.map((area, position): TypedArea => {
    const type = found?.typeOf[position] ?? null;
    const gap = gapFill(material.columns.map(({ now }) => at(now, position)));
    return { ...area, type, fill: type ?? (isComplete(position) ? "pending" : gap) };
  });
  const { level, year, leftOut, columns, set, sets } = material;
  return {
    level,
    year,
    leftOut,
    columns,
    set,
    sets,
    areas,
    types: (found?.types ?? []).map(({ profile, marks }, index) => ({
      letter: String.fromCharCode(65 + index),
      profile,
      marks,
      ...groupOf(areas, (position) => areas[position]?.type === index),
    })),
    unplaced: groupOf(areas, (position) => !isComplete(position)),
    stability: found === null ? null : stabilityWord(found.stability),
    people: partialSum(areas.map(({ population }) => population)),
  };
}

/** Limits as Hennig 2007 gives them for the mean agreement over samples. */
function stabilityWord(agreement: number | null): StabilityWord | null {
  if (agreement === null) return null;
  if (agreement >= 0.85) return "firm";
  if (agreement >= 0.75) return "fair";
  return agreement >= 0.6 ? "partly" : "hardly";
}

/** Deviation from the mean of all areas that is told, in standard deviations, and how many of either side. */
const [told, mostTold] = [0.5, 3];

/** Positions of the indicators in which a type stands out most, to either side. */
export function standingOut({ marks }: Pick<AreaType, "marks">): { readonly higher: readonly number[]; readonly lower: readonly number[] } {
  const side = (sign: number): readonly number[] =>
    marks
      .filter(({ deviation }) => deviation * sign >= told)
      .slice(0, mostTold)
      .map(({ indicator }) => indicator);
  return { higher: side(1), lower: side(-1) };
}
