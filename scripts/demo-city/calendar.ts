// SPDX-License-Identifier: EUPL-1.2
/** Years the registers cover. The population of the year before the first is simulated too, but not delivered. */
export const firstYear = 2010;
export const lastYear = 2025;
export const years: readonly number[] = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** First year of the statistics of basic income support, and the year of its new way of counting. */
export const firstBenefitYear = 2012;
export const benefitBreakYear = 2017;

/** Elections of the city council: figures exist for these years only. */
export const electionYears: readonly number[] = [2014, 2020, 2025];

/** Years between two figures of a line are interpolated; outside the line the nearest figure counts. */
export function onLine(points: readonly (readonly [year: number, value: number])[], year: number): number {
  let [fromYear, fromValue] = points[0] ?? [year, 0];
  if (year <= fromYear) return fromValue;
  for (const [toYear, toValue] of points) {
    if (year <= toYear)
      return fromYear === toYear ? toValue : fromValue + ((toValue - fromValue) * (year - fromYear)) / (toYear - fromYear);
    [fromYear, fromValue] = [toYear, toValue];
  }
  return fromValue;
}
