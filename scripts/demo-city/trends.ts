// SPDX-License-Identifier: EUPL-1.2
import type { Stadtteil } from "./areas.ts";
import { benefitBreakYear, onLine } from "./calendar.ts";

type Line = readonly (readonly [year: number, value: number])[];

/** Basic income support of the whole city against 2025, before and since the new way of counting. */
const supportBefore: Line = [[2012, 0.88], [2013, 0.9], [2014, 0.925], [2015, 0.975], [2016, 1.02]]; // prettier-ignore
const supportSince: Line = [
  [2017, 1.13], [2018, 1.1], [2019, 1.06], [2020, 1.05], [2021, 1.06], [2022, 1.045], [2023, 1.03], [2024, 1.015], [2025, 1],
]; // prettier-ignore

/** How much further above its present level a Stadtteil with very many (+1) or very few (−1) people in need was. */
const spread: Line = [[2012, 0.05], [2016, 0.13], [2017, 0.2], [2020, 0.16], [2025, 0]]; // prettier-ignore

/** Level of basic income support against 2025. There is a step in 2017: since then people are counted in another way. */
export function supportLevel({ plan }: Stadtteil, year: number): number {
  const level = onLine(year < benefitBreakYear ? supportBefore : supportSince, year);
  return level * (1 + onLine(spread, year) * Math.tanh((plan.sgb2 - 14) / 9));
}

/** Unemployment against 2025: falling until 2019, up in the pandemic and again since 2023. */
const unemployment: Line = [
  [2010, 1.3], [2013, 1.22], [2016, 1.1], [2019, 0.93], [2020, 1.1], [2021, 1.07], [2022, 0.94], [2023, 0.96], [2025, 1],
]; // prettier-ignore

export function unemploymentLevel(year: number): number {
  return onLine(unemployment, year);
}

/** Straight way from `then` in 2010 to 1 in 2025. */
export function towardsToday(then: number, year: number): number {
  return onLine([[2010, then], [2025, 1]], year); // prettier-ignore
}
