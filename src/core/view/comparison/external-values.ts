// SPDX-License-Identifier: EUPL-1.2
import { gap, known } from "../../model/cell.ts";
import { areaId, type IndicatorId } from "../../model/ids.ts";
import type { AreaValue } from "../indicator-view.ts";
import type { ExternalProblem } from "./external-problem.ts";

/** One value of another place that the reader brought: another city, the Land, a target. */
export interface ExternalValue {
  readonly indicator: IndicatorId;
  /** In the unit of the indicator. */
  readonly value: number;
  readonly year: number;
  /** "Köln", as the reader wrote it. */
  readonly name: string;
  readonly source: string;
}

/** Values the reader brought, and the name of those that are shown as reference; they stay in the browser and never enter the link. */
export interface ExternalChoice {
  readonly values: readonly ExternalValue[];
  /** `null` while another reference is shown. */
  readonly shown: string | null;
}

/** Places that have values, in the order of the file. */
export function externalNames({ values }: Pick<ExternalChoice, "values">): readonly string[] {
  return [...new Set(values.map(({ name }) => name))];
}

/** The value of a place closest in time, of two equally close ones the newer; `null` if it has none for the indicator. */
export function externalValue(
  values: readonly ExternalValue[],
  wanted: { readonly name: string; readonly indicator: IndicatorId; readonly year: number },
): ExternalValue | null {
  const fitting = values.filter(({ name, indicator }) => name === wanted.name && indicator === wanted.indicator);
  const distance = ({ year }: ExternalValue): number => Math.abs(year - wanted.year);
  return fitting.toSorted((a, b) => distance(a) - distance(b) || b.year - a.year)[0] ?? null;
}

/** The value as that of an area: without counts, so that no test is possible. */
export function externalAreaValue(name: string, found: ExternalValue | null): AreaValue {
  const numerator = gap("missing");
  const cell = found === null ? gap("missing") : known(found.value);
  return { id: areaId(""), name, parentName: null, cell, numerator, denominator: null, classIndex: null, relation: null, interval: null };
}

/** What the reader brought, and what could not be read of it. */
export interface ExternalState {
  readonly choice: ExternalChoice;
  readonly problems: readonly ExternalProblem[];
}
