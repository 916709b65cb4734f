// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** An area with its need: the number of people concerned, or any other measure of need that may be added up. */
export interface NeedyArea {
  readonly id: string;
  readonly need: Cell;
}

export interface FairShareOptions {
  /** What is shared out: money, items, hours. */
  readonly amount: number;
  /** Smallest part that can be given: 1 item, 100 Euro, 0.5 hours. `amount` is a multiple of it. */
  readonly step: number;
  /** `need`: in proportion to need · `threshold`: the same among areas whose need reaches `threshold` · `equal`: the same for all. */
  readonly method: "need" | "threshold" | "equal";
  readonly threshold?: number;
  /** Least amount for every area that takes part, a multiple of `step`; 0 by default. */
  readonly floor?: number;
}

export interface AreaShare {
  readonly area: string;
  /** `null`: the need is not known, which is not "no need"; the area takes no part until it is. */
  readonly amount: number | null;
  /** What the method alone would give, before rounding to steps. */
  readonly exact: number | null;
  /** Amount per unit of need; `null` without a need above 0. */
  readonly perNeed: number | null;
}

export interface FairShare {
  readonly shares: readonly AreaShare[];
  /** Areas whose need is not known. */
  readonly unjudged: readonly string[];
  /** Areas that got the rest of the rounding, one step more than their exact share rounded down. */
  readonly roundedUp: readonly string[];
  /** Sum of all amounts: always `amount`, or 0 where no area takes part. */
  readonly given: number;
}

/**
 * Shares an amount out in whole steps. Every area first gets its floor, then its share of the rest rounded down; the steps left over
 * go to the largest remainders, ties to the greater need, then by id. The parts add up to the amount exactly.
 *
 * Throws MethodError PARAMETER for amounts that are no multiple of the step, a floor that the amount cannot pay, a negative need or a
 * missing threshold. Source: largest remainder (Hare/Niemeyer)
 */
export function fairShare(areas: readonly NeedyArea[], options: FairShareOptions): FairShare {
  const plan = planOf(options);
  const known = areas.flatMap(({ id, need }) => (hasNumber(need) ? [{ id, need: need.value }] : []));
  const negative = known.find(({ need }) => need < 0);
  if (negative !== undefined)
    throw new MethodError("PARAMETER", `fairShare: a need of at least 0 expected, ${negative.need} found for "${negative.id}"`);
  const taking = known.filter(({ need }) => (plan.method === "threshold" ? need >= plan.threshold : plan.method === "equal" || need > 0));
  if (taking.length * plan.floor > plan.steps) {
    throw new MethodError(
      "PARAMETER",
      `fairShare: ${taking.length} times the floor up to ${options.amount} expected, ${taking.length * plan.floor * options.step} found`,
    );
  }
  const { steps, exact, roundedUp } = largestRemainders(taking, plan);
  return {
    shares: areas.map(({ id, need }) => areaShare({ id, need }, { steps, exact, step: options.step })),
    unjudged: areas.filter(({ need }) => !hasNumber(need)).map(({ id }) => id),
    roundedUp,
    given: sum([...steps.values()]) * options.step,
  };
}

interface Plan {
  readonly method: FairShareOptions["method"];
  readonly threshold: number;
  /** Both in steps. */
  readonly steps: number;
  readonly floor: number;
}

function planOf({ amount, step, method, threshold, floor = 0 }: FairShareOptions): Plan {
  if (!(step > 0) || !Number.isFinite(step)) throw new MethodError("PARAMETER", `fairShare: a step above 0 expected, ${step} found`);
  if (method === "threshold" && threshold === undefined) throw new MethodError("PARAMETER", "fairShare: a threshold expected, none found");
  return { method, threshold: threshold ?? 0, steps: wholeSteps(amount, step, "amount"), floor: wholeSteps(floor, step, "floor") };
}

function wholeSteps(amount: number, step: number, name: string): number {
  const steps = Math.round(amount / step);
  const isWhole = amount >= 0 && Math.abs(steps * step - amount) <= 1e-9 * Math.max(1, amount);
  if (!isWhole) throw new MethodError("PARAMETER", `fairShare: a multiple of ${step} as ${name} expected, ${amount} found`);
  return steps;
}

interface Taking {
  readonly id: string;
  readonly need: number;
}

function largestRemainders(taking: readonly Taking[], plan: Plan) {
  const weightOf = ({ need }: Taking): number => (plan.method === "equal" ? 1 : need);
  const total = sum(taking.map(weightOf));
  const rest = plan.steps - taking.length * plan.floor;
  const quota = (area: Taking): number => plan.floor + (total === 0 ? rest / taking.length : (rest * weightOf(area)) / total);
  const parts = taking.map((area) => ({ ...area, exact: quota(area), steps: Math.floor(quota(area) + 1e-9) }));
  const left = taking.length === 0 ? 0 : plan.steps - sum(parts.map((part) => part.steps));
  const order = [...parts].sort((a, b) => b.exact - b.steps - (a.exact - a.steps) || b.need - a.need || (a.id < b.id ? -1 : 1));
  const roundedUp = order.slice(0, left).map(({ id }) => id);
  return {
    steps: new Map(parts.map(({ id, steps }) => [id, steps + (roundedUp.includes(id) ? 1 : 0)])),
    exact: new Map(parts.map((part) => [part.id, part.exact])),
    roundedUp,
  };
}

function areaShare(
  { id, need }: NeedyArea,
  given: { readonly steps: ReadonlyMap<string, number>; readonly exact: ReadonlyMap<string, number>; readonly step: number },
): AreaShare {
  if (!hasNumber(need)) return { area: id, amount: null, exact: null, perNeed: null };
  const amount = (given.steps.get(id) ?? 0) * given.step;
  return { area: id, amount, exact: (given.exact.get(id) ?? 0) * given.step, perNeed: need.value > 0 ? amount / need.value : null };
}

/** Amount per person, in the order of the areas; `null` where amount or residents are not known or nobody lives there. */
export function perHead(shares: readonly AreaShare[], population: readonly Cell[]): readonly (number | null)[] {
  return shares.map(({ amount }, index) => {
    const people = at(population, index);
    return amount === null || !hasNumber(people) || people.value <= 0 ? null : amount / people.value;
  });
}
