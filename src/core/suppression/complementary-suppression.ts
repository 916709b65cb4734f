// SPDX-License-Identifier: EUPL-1.2
import { determinedCells } from "./determined-cells.ts";

/** What the public knows of a cell: its number · nothing, and nothing needs to be hidden · nothing, because it is secret. */
export const cellStates = { visible: 0, unknown: 1, secret: 2 } as const;

/** A published sum: `total = Σ coefficient × part`. */
export interface SumEquation {
  readonly total: number;
  readonly parts: readonly number[];
  /** One per part; absent if all are 1. */
  readonly coefficients?: readonly number[];
  /** Every part is known to be at least 0, so that a small remainder already tells too much. */
  readonly nonNegative: boolean;
  /** Which side gives way when a further cell must be hidden. */
  readonly prefer: "parts" | "total";
}

/** A cell that readers can compute from others, e.g. a complement: hidden exactly while one of `from` is. */
export interface DerivedCell {
  readonly cell: number;
  readonly from: readonly number[];
  /** The cell to hide so that this one cannot be computed. */
  readonly carrier: number;
}

/** Everything that is published about one edition, as numbered cells and the sums between them. */
export interface DisclosureSystem {
  /** Raw numbers; anything where there is none. */
  readonly values: Float64Array;
  /** Codes of {@link cellStates}. */
  readonly states: Uint8Array;
  readonly equations: readonly SumEquation[];
  readonly derived: readonly DerivedCell[];
}

/**
 * Hides further cells until no secret one can be recomputed from a published total and its other parts; returns the new states.
 *
 * A sum with exactly one cell that is not public gives that cell away, and two secret ones whose remainder is below `minCount` nearly do.
 * The smallest part that is not zero gives way first (zeros are known anyway), the total only if no part can; then its own sums are
 * looked at again, up and down the hierarchy. What several equations determine together (areas by age groups) is found by elimination and
 * broken up in the same way, with cells further away where all around a determined one is hidden. More cells than necessary may be
 * hidden, never fewer.
 * Same system, same result; ties go to the lower index.
 */
export function complementarySuppression(system: DisclosureSystem, minCount: number): Uint8Array {
  return new Protection(system, minCount).run();
}

class Protection {
  private readonly states: Uint8Array;
  private readonly system: DisclosureSystem;
  private readonly minCount: number;
  private readonly equationsOf: EquationsByCell;
  private readonly derivedFrom = new Map<number, DerivedCell[]>();
  private readonly carriers = new Map<number, number>();
  /** Equations without derived cells: those add nothing that the others do not say. */
  private readonly independent: readonly SumEquation[];
  private readonly queue: number[] = [];

  constructor(system: DisclosureSystem, minCount: number) {
    this.system = system;
    this.minCount = minCount;
    this.states = system.states.slice();
    this.equationsOf = new EquationsByCell(system);
    for (const derived of system.derived) {
      this.carriers.set(derived.cell, derived.carrier);
      for (const cell of derived.from) append(this.derivedFrom, cell, derived);
    }
    this.independent = system.equations.filter(({ total }) => !this.carriers.has(total));
  }

  run(): Uint8Array {
    for (const derived of this.system.derived) this.hideDerived(derived);
    this.system.equations.forEach((_, index) => this.queue.push(index));
    do this.settle();
    while (this.breakCircles());
    return this.states;
  }

  /** Looks at every equation in the queue, and at those of each cell that gets hidden on the way. */
  private settle(): void {
    for (let next = 0; next < this.queue.length; next++) {
      const equation = this.system.equations[this.queue[next] ?? 0];
      if (equation !== undefined) this.protect(equation, this.queue[next] ?? 0);
    }
    this.queue.length = 0;
  }

  /** Hides one more cell beside each that several equations together still determine; `false` if there is none. */
  private breakCircles(): boolean {
    const isHidden = (cell: number): boolean => this.states[cell] !== cellStates.visible;
    const found = determinedCells(this.independent, isHidden).filter((cell) => this.states[cell] === cellStates.secret);
    const victims = found.flatMap((cell) => this.neighbour(cell) ?? []);
    victims.forEach((cell) => this.hide(cell));
    return victims.length > 0;
  }

  /**
   * The visible cell to hide beside one that is determined: the smallest that is not zero in any of its equations. Where all of those are
   * hidden already, the equations of those cells are looked at, and so on: what determines the cell lies there.
   */
  private neighbour(cell: number): number | null {
    const reached = new Set([cell]);
    const seen = new Set<number>();
    for (let ring: readonly number[] = [cell]; ring.length > 0;) {
      const around = ring.flatMap((member) => [...this.equationsOf.of(member)]).filter((index) => !seen.has(index));
      around.forEach((index) => seen.add(index));
      const equations = [...new Set(around)].flatMap((index) => this.system.equations[index] ?? []);
      const victim = this.smallest(equations.flatMap((equation) => this.victim(equation) ?? []));
      if (victim !== null) return this.carriers.get(victim) ?? victim;
      ring = [...new Set(equations.flatMap(({ total, parts }) => [total, ...parts]))].filter((member) => !reached.has(member));
      ring.forEach((member) => reached.add(member));
    }
    return null;
  }

  private smallest(cells: readonly number[]): number | null {
    const weight = (cell: number): number => (this.value(cell) === 0 ? Infinity : Math.abs(this.value(cell)));
    return [...cells].sort((a, b) => weight(a) - weight(b) || a - b)[0] ?? null;
  }

  private protect(equation: SumEquation, index: number): void {
    const { hidden, secret } = this.countHidden(equation);
    if (secret === 0 || (hidden > 1 && !this.isRemainderSmall(equation))) return;
    const victim = this.victim(equation);
    if (victim === null) return;
    this.hide(this.carriers.get(victim) ?? victim);
    this.queue.push(index);
  }

  private countHidden({ total, parts }: SumEquation): { readonly hidden: number; readonly secret: number } {
    let hidden = this.states[total] === cellStates.visible ? 0 : 1;
    let secret = this.states[total] === cellStates.secret ? 1 : 0;
    for (const cell of parts) {
      if (this.states[cell] !== cellStates.visible) hidden++;
      if (this.states[cell] === cellStates.secret) secret++;
    }
    return { hidden, secret };
  }

  private isRemainderSmall({ total, parts, coefficients, nonNegative }: SumEquation): boolean {
    if (!nonNegative || coefficients !== undefined || this.states[total] !== cellStates.visible) return false;
    const visible = parts.filter((cell) => this.states[cell] === cellStates.visible);
    const remainder = this.value(total) - visible.reduce((sum, cell) => sum + this.value(cell), 0);
    return remainder >= 0 && remainder < this.minCount;
  }

  private victim({ total, parts, prefer }: SumEquation): number | null {
    const open = (cell: number): boolean => this.states[cell] === cellStates.visible && this.canHide(cell);
    const weight = (cell: number): number => Math.abs(this.value(cell));
    const ranked = parts.filter(open).sort((a, b) => weight(a) - weight(b) || a - b);
    const smallest = ranked.find((cell) => this.value(cell) !== 0);
    const isTotalOpen = open(total);
    if (isTotalOpen && (prefer === "total" || smallest === undefined)) return total;
    return smallest ?? ranked[0] ?? null;
  }

  /** A derived cell can only be hidden by its carrier. */
  private canHide(cell: number): boolean {
    const carrier = this.carriers.get(cell);
    return carrier === undefined || this.states[carrier] === cellStates.visible;
  }

  private hide(cell: number): void {
    if (this.states[cell] !== cellStates.visible) return;
    this.states[cell] = cellStates.secret;
    this.queue.push(...this.equationsOf.of(cell));
    for (const derived of this.derivedFrom.get(cell) ?? []) this.hideDerived(derived);
  }

  private hideDerived({ cell, from }: DerivedCell): void {
    const worst = Math.max(...from.map((source) => this.states[source] ?? cellStates.visible));
    if (worst === cellStates.visible || this.states[cell] === worst) return;
    this.states[cell] = worst;
    this.queue.push(...this.equationsOf.of(cell));
  }

  private value(cell: number): number {
    return this.system.values[cell] ?? 0;
  }
}

/** Which equations a cell occurs in, as two flat lists. */
class EquationsByCell {
  private readonly starts: Uint32Array;
  private readonly indices: Uint32Array;

  constructor({ values, equations }: DisclosureSystem) {
    const ends = new Uint32Array(values.length + 1);
    for (const { total, parts } of equations) for (const cell of [total, ...parts]) ends[cell + 1] = (ends[cell + 1] ?? 0) + 1;
    for (let cell = 0; cell < values.length; cell++) ends[cell + 1] = (ends[cell + 1] ?? 0) + (ends[cell] ?? 0);
    this.starts = ends.slice();
    this.indices = new Uint32Array(ends.at(-1) ?? 0);
    equations.forEach(({ total, parts }, index) => {
      for (const cell of [total, ...parts]) {
        const next = ends[cell] ?? 0;
        this.indices[next] = index;
        ends[cell] = next + 1;
      }
    });
  }

  of(cell: number): Uint32Array {
    return this.indices.subarray(this.starts[cell] ?? 0, this.starts[cell + 1] ?? 0);
  }
}

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
