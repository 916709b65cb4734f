// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import type { RulePart } from "../model/rule.ts";
import { at } from "../stats/at.ts";
import { binomialTable, type ChanceTable, drawFrom, poissonTable } from "../stats/chance-table.ts";
import { randomAt, randomStream } from "../stats/random-at.ts";
import { type Interval, poissonExact, rateInterval, byar, wilson } from "../uncertainty/intervals.ts";
import type { RuleColumn, RuleTable } from "./rule-table.ts";

/**
 * How the numerator of an indicator varies by chance: shares binomially among their base, counts, rates and ratios as a Poisson count.
 * Means, changes and delivered rates do not say how many cases are behind them.
 */
export function chanceOf({ kind, counts, bases }: RuleColumn): "binomial" | "poisson" | "none" {
  if (counts === null || kind === "mean" || kind === "change" || kind === "given") return "none";
  if (kind === "share") return bases === null ? "none" : "binomial";
  return "poisson";
}

/**
 * Interval (95 %) of the value or the count of one area, in its unit; `null` where chance cannot be judged: no number, no counts,
 * a mean or a saldo. Shares: Wilson; counts and rates: exact below 10, else Byar. Source: methods.md 3.6
 */
export function chanceInterval(column: RuleColumn, area: number, part: RulePart): Interval | null {
  const chance = chanceOf(column);
  const [count, base] = [column.counts?.[area], column.bases?.[area]];
  if (chance === "none" || count === undefined || !hasNumber(count) || count.value < 0) return null;
  const people = base !== undefined && hasNumber(base) ? base.value : null;
  if (chance === "binomial") {
    if (people === null || people <= 0 || count.value > people) return null;
    return timed(wilson(count.value, people), part === "value" ? column.scale : people);
  }
  if (part === "count" || column.bases === null) {
    const interval = count.value < 10 ? poissonExact(count.value) : byar(count.value);
    return timed(interval, part === "value" ? column.scale : 1);
  }
  const interval = people === null ? null : rateInterval(count.value, people, { scale: column.scale });
  return interval && { lower: interval.lower, upper: interval.upper };
}

function timed(interval: Interval | null, factor: number): Interval | null {
  return interval && { lower: interval.lower * factor, upper: interval.upper * factor };
}

/** Distributions of the counts of one column; `null` for cells that do not vary. */
interface ColumnChance {
  readonly tables: readonly (ChanceTable | null)[];
  /** Streams of random numbers, one per area. */
  readonly streams: readonly number[];
}

export type ChanceStudy = ReadonlyMap<string, ColumnChance>;

/** Distributions of all counts of a table, so that drawing many variants is quick. */
export function prepareChance(table: RuleTable, seed: number): ChanceStudy {
  return new Map(
    [...table.columns].flatMap(([id, column]) => {
      const chance = chanceOf(column);
      if (chance === "none" || column.counts === null) return [];
      const tables = column.counts.map((count, area) => chanceTable(chance, count, column.bases?.[area]));
      const streams = table.areas.map((area) => randomStream(seed, `${area}/${column.counted}`));
      return [[id, { tables, streams }] as const];
    }),
  );
}

function chanceTable(chance: "binomial" | "poisson", count: Cell, base: Cell | undefined): ChanceTable | null {
  if (!hasNumber(count) || count.value < 0) return null;
  if (chance === "poisson") return poissonTable(count.value);
  const isShare = base !== undefined && hasNumber(base) && count.value <= base.value;
  return isShare ? binomialTable(count.value, base.value) : null;
}

/**
 * The table as it could have come out by chance: counts drawn anew, values computed from them. Gaps stay gaps; residents, bases, and
 * values of city and surrounding areas stay as they are. The same variant of the same area is always the same.
 */
export function chanceVariant(table: RuleTable, study: ChanceStudy, variant: number): RuleTable {
  const columns = [...table.columns].map(([id, column]): readonly [string, RuleColumn] => {
    const chance = study.get(id);
    return [id, chance === undefined ? column : redrawn(column, chance, variant)];
  });
  return { ...table, columns: new Map(columns) };
}

function redrawn(column: RuleColumn, { tables, streams }: ColumnChance, variant: number): RuleColumn {
  const { counts, bases, scale } = column;
  if (counts === null) return column;
  const drawn = counts.map((count, area): Cell => {
    const table = at(tables, area);
    return table === null ? count : { value: drawFrom(table, randomAt(at(streams, area), variant)), status: count.status };
  });
  const values = column.values.map((value, area): Cell => {
    const count = at(drawn, area);
    const base = bases === null ? 1 : (bases[area]?.value ?? 0);
    const varies = at(tables, area) !== null && hasNumber(value) && hasNumber(count) && base > 0;
    return varies ? { value: (scale * count.value) / base, status: value.status } : value;
  });
  return { ...column, counts: drawn, values };
}
