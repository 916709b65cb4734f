// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap } from "../../model/cell.ts";
import { combineCells, sumCells } from "../../stats/combine-cells.ts";
import type { AgeGroup, AgeStructure } from "./age-view.ts";

export type AgeRatioName = "youth" | "old" | "total" | "ageing" | "billeter" | "mean" | "median";

/** Key ratios of one age structure. Limits of the three generations: under 20, 20 to 64, 65 and older. */
export type AgeRatios = Readonly<Record<AgeRatioName, Cell>>;

/** First age of working life and of old age; printed beside every ratio. */
export const ageLimits = { workingFrom: 20, oldFrom: 65 } as const;

/**
 * The key ratios of methods.md 1.2 from age groups. A ratio whose limits are no limits of the groups is `notApplicable`; with a
 * hidden group it is hidden too. Mean age counts everybody at the middle of their group, the open group as wide as the one before; median age
 * is interpolated within its group, `undefined` in the open one or without residents.
 */
export function ageRatios({ groups, people }: AgeStructure): AgeRatios {
  const { workingFrom, oldFrom } = ageLimits;
  const [young, working, old] = [between(groups, 0, workingFrom), between(groups, workingFrom, oldFrom), between(groups, oldFrom, null)];
  const [youth, oldAge] = [per(100, young, working), per(100, old, working)];
  const balance = combineCells(between(groups, 0, 15), between(groups, 50, null), (children, older) => children - older);
  return {
    youth,
    old: oldAge,
    total: combineCells(youth, oldAge, (first, second) => first + second),
    ageing: per(100, old, young),
    billeter: per(1, balance, between(groups, 15, 50)),
    mean: per(1, sumCells(groups.map((group, index) => weighted(group, middle(group, groups[index - 1])))), people),
    median: medianAge(groups, people),
  };
}

/** Residents from one age up to another; `notApplicable` if a group lies across a limit. */
function between(groups: readonly AgeGroup[], from: number, below: number | null): Cell {
  const inside = groups.filter((group) => group.from >= from && (below === null || (group.below !== null && group.below <= below)));
  const [first, last] = [inside[0], inside.at(-1)];
  return first?.from === from && last?.below === below ? sumCells(inside.map(({ total }) => total)) : gap("notApplicable");
}

function per(scale: number, above: Cell, below: Cell): Cell {
  return combineCells(above, below, (numerator, denominator) => (denominator === 0 ? null : (scale * numerator) / denominator));
}

/** Middle of a group; the open one is as wide as the one before it. */
export function middle({ from, below }: Pick<AgeGroup, "from" | "below">, before: Pick<AgeGroup, "from" | "below"> | undefined): number {
  const width = below === null ? (before?.below ?? from) - (before?.from ?? from) : below - from;
  return from + width / 2;
}

function weighted({ total }: AgeGroup, age: number): Cell {
  return total.value === null ? total : { ...total, value: age * total.value };
}

function medianAge(groups: readonly AgeGroup[], people: Cell): Cell {
  if (people.value === null) return people;
  const half = people.value / 2;
  let before = 0;
  for (const { from, below, total } of groups) {
    const count = total.value ?? 0;
    if (count > 0 && before + count >= half) {
      return below === null ? gap("undefined") : { value: from + ((half - before) / count) * (below - from), status: people.status };
    }
    before += count;
  }
  return gap("undefined");
}
