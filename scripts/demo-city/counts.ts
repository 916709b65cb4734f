// SPDX-License-Identifier: EUPL-1.2
import { quartiere } from "./areas.ts";
import { firstYear, years } from "./calendar.ts";

/** Whole numbers for every year and Quartier. */
export class Counts {
  private readonly values = new Float64Array(years.length * quartiere.length);

  /** Counts of one formula per year and Quartier. */
  static of(count: (year: number, quartier: number) => number): Counts {
    const counts = new Counts();
    for (const year of years) for (const { index } of quartiere) counts.set(year, index, count(year, index));
    return counts;
  }

  at(year: number, quartier: number): number {
    return this.values[(year - firstYear) * quartiere.length + quartier] ?? 0;
  }

  set(year: number, quartier: number, value: number): void {
    this.values[(year - firstYear) * quartiere.length + quartier] = value;
  }

  plus(other: Counts): Counts {
    return Counts.of((year, quartier) => this.at(year, quartier) + other.at(year, quartier));
  }

  minus(other: Counts): Counts {
    return Counts.of((year, quartier) => this.at(year, quartier) - other.at(year, quartier));
  }

  /** Sum over some Quartiere. */
  sum(year: number, among: readonly number[]): number {
    return among.reduce((total, quartier) => total + this.at(year, quartier), 0);
  }
}
