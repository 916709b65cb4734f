// SPDX-License-Identifier: EUPL-1.2
import { ratioOf } from "../../src/core/indicators/indicator-value.ts";
import { gap } from "../../src/core/model/cell.ts";
import type { Cell } from "../../src/core/model/cell.ts";
import { at } from "../../src/core/stats/at.ts";
import { interpolateCounts } from "../../src/core/time/areal-interpolation.ts";
import { annualGrowth, changeBetween, gapToCity, indexSeries } from "../../src/core/time/change.ts";
import { applyChangeover } from "../../src/core/time/changeover.ts";
import { convergence } from "../../src/core/time/convergence.ts";
import { mannKendall } from "../../src/core/time/mann-kendall.ts";
import { senSlope } from "../../src/core/time/sen-slope.ts";
import { entry, toCell, toCells } from "./adapter-entry.ts";
import type { Adapter, GoldenValue } from "./adapter-entry.ts";

interface SeriesInput {
  readonly values: readonly (number | null)[];
  readonly times?: readonly number[];
}

interface ConvergenceInput {
  readonly start: readonly (number | null)[];
  readonly end: readonly (number | null)[];
  readonly years: number;
  readonly weights?: readonly number[];
}

interface ChangeoverInput {
  readonly key: readonly (readonly [string, string, number])[];
  readonly population: Readonly<Record<string, GoldenValue>>;
  readonly numerator?: Readonly<Record<string, GoldenValue>>;
  readonly scale?: number;
}

interface InterpolationInput {
  readonly sources: Readonly<Record<string, number>>;
  readonly intersections: readonly (readonly [string, string, number, number])[];
  readonly sourceAreas?: Readonly<Record<string, number>>;
}

export const timeAdapter: Adapter = {
  "trend.mannKendall": entry(({ values, times }: SeriesInput) => {
    const test = mannKendall(values, times);
    if (test === null) return null;
    const { s: S, variance: varS, z, p: pTwoSided, tauA, tauB, trend: trend05, warnings } = test;
    return { S, varS, z, pTwoSided, tauA, tauB, trend05, warnings };
  }),
  "trend.sen": entry(({ values, times }: SeriesInput) => {
    const line = senSlope(values, times);
    return line === null ? null : { slope: line.slope, interceptConover: line.intercept };
  }),
  "change.measures": entry((input: { old: readonly GoldenValue[]; new: readonly GoldenValue[] }) => {
    const changes = input.old.map((old, index) => changeBetween(toCell(old), toCell(at(input.new, index))));
    return {
      pp: changes.map((change) => change.points.value),
      percent: changes.map((change) => change.percent.value),
      index: changes.map((change) => change.index.value),
    };
  }),
  "change.indexSeries": entry((input: { values: readonly GoldenValue[]; baseIndex?: number; times?: readonly number[] }) => ({
    index: indexSeries(toCells(input.values), input.baseIndex).map((cell) => cell.value),
    cagrPercent: annualGrowth(toCells(input.values), input.times).value,
  })),
  "change.relativeToCity": entry(relativeToCity),
  "convergence.betaSigma": entry((input: ConvergenceInput) => {
    const { beta, betaP, r2, sigmaCv, sigmaLog, weightedCv, warnings } = convergence(input);
    return {
      ...{ beta, betaP, r2, warnings },
      ...{ sigmaCvStart: sigmaCv.start, sigmaCvEnd: sigmaCv.end },
      ...{ sigmaLogStart: sigmaLog.start, sigmaLogEnd: sigmaLog.end },
      ...{ weightedCvStart: weightedCv.start, weightedCvEnd: weightedCv.end },
    };
  }),
  "boundary.applyChangeover": entry(changeover),
  "boundary.arealInterpolation": entry(interpolation),
};

function relativeToCity(input: {
  readonly start: readonly GoldenValue[];
  readonly end: readonly GoldenValue[];
  readonly cityStart: GoldenValue;
  readonly cityEnd: GoldenValue;
}) {
  const city = { start: toCell(input.cityStart), end: toCell(input.cityEnd) };
  const gaps = input.start.map((start, index) => gapToCity({ start: toCell(start), end: toCell(at(input.end, index)) }, city));
  return {
    gapStart: gaps.map((distance) => distance.start.value),
    gapEnd: gaps.map((distance) => distance.end.value),
    gapChange: gaps.map((distance) => distance.change.value),
  };
}

function changeover({ key, population, numerator = {}, scale = 100 }: ChangeoverInput) {
  const rows = key.map(([from, to, share]) => ({ from, to, share }));
  const people = applyChangeover(rows, cellsById(population));
  const cases = applyChangeover(rows, cellsById(numerator));
  const rates = [...people].map(([id, { cell }]) => {
    const above = cases.get(id)?.cell ?? gap("missing");
    return [id, ratioOf(above, cell, { scale, minDenominator: 0 }).value] as const;
  });
  return {
    population: Object.fromEntries([...people].map(([id, { cell }]) => [id, cell.value])),
    numerator: Object.fromEntries([...cases].map(([id, { cell }]) => [id, cell.value])),
    rate: Object.fromEntries(rates),
    quality: Object.fromEntries([...people].map(([id, { quality }]) => [id, quality])),
    totalPreserved: Math.abs(total(cellsById(population)) - total(new Map([...people].map(([id, { cell }]) => [id, cell])))) < 1e-9,
  };
}

function total(cells: ReadonlyMap<string, Cell>): number {
  return [...cells.values()].reduce((sum, cell) => sum + (cell.value ?? 0), 0);
}

function cellsById(values: Readonly<Record<string, GoldenValue>>): ReadonlyMap<string, Cell> {
  return new Map(Object.entries(values).map(([id, value]) => [id, toCell(value)]));
}

function interpolation(input: InterpolationInput) {
  const sources = new Map(Object.entries(input.sources));
  const parts = input.intersections.map(([source, target, area, population]) => ({ source, target, area, population }));
  const sourceAreas = input.sourceAreas === undefined ? {} : { sourceAreas: new Map(Object.entries(input.sourceAreas)) };
  const areal = interpolateCounts(sources, parts, { by: "area", ...sourceAreas });
  const population = interpolateCounts(sources, parts, { by: "population", ...sourceAreas });
  return { areal: Object.fromEntries(areal.values), population: Object.fromEntries(population.values), warnings: areal.warnings };
}
