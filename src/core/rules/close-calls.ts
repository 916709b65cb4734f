// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import { at } from "../stats/at.ts";
import type { Interval } from "../uncertainty/intervals.ts";
import { chanceInterval } from "./chance.ts";
import { type ConditionFinding, type FieldResult, findingsOf, judgeRule } from "./evaluate-rules.ts";
import { columnOf, type RuleTable } from "./rule-table.ts";
import { negate, type Truth } from "./three-valued.ts";

/** A condition whose answer hangs on little. */
export interface CloseFinding extends ConditionFinding {
  /** `margin`: within the chosen share of its limit · `chance`: the limit lies within the interval of the value · or both. */
  readonly because: "margin" | "chance" | "both";
  readonly interval: Interval | null;
}

/**
 * An area whose belonging to a field hangs on little. `nearMiss`: it does not belong, but would if its close conditions fell the other
 * way · `cliff`: it belongs, but would not.
 */
export interface CloseCall {
  readonly field: string;
  readonly area: number;
  readonly kind: "nearMiss" | "cliff";
  /** The close conditions that speak against what would be. */
  readonly close: readonly CloseFinding[];
}

export interface CloseOptions {
  /** Distance that counts as close, as a share of the limit: 0.05 is 5 %. */
  readonly margin: number;
  /** Whether limits within the interval of a value count as close. */
  readonly withChance: boolean;
}

/**
 * Near misses and cliffs of all fields, in the order of fields and areas. Only conditions that can be judged take part, and areas that
 * cannot be judged are in no list: they are named as such elsewhere.
 *
 * Source: features.md F045; intervals of methods.md 3.6
 */
export function closeCalls(results: readonly FieldResult[], table: RuleTable, options: CloseOptions): readonly CloseCall[] {
  return results.flatMap((result) =>
    table.areas.flatMap((_, area) => {
      const own = at(result.results, area);
      if (own === "unknown") return [];
      const close = findingsOf(result, area).flatMap((finding) => closeFinding(finding, { table, area, options }));
      const against = close.filter((finding) => speaksFor(finding) === (own === "met"));
      if (against.length === 0 || turned(result, { area, against, results }) === own) return [];
      return [{ field: result.field.id, area, kind: own === "met" ? "cliff" : "nearMiss", close: against } satisfies CloseCall];
    }),
  );
}

/** Whether the answer of a condition speaks for the need. */
function speaksFor({ result, isNegated }: ConditionFinding): boolean {
  return (result === "met") !== isNegated;
}

function closeFinding(
  finding: ConditionFinding,
  { table, area, options }: { readonly table: RuleTable; readonly area: number; readonly options: CloseOptions },
): readonly CloseFinding[] {
  const { condition, distance, limit } = finding;
  if (distance === null || !hasNumber(limit)) return [];
  const interval = chanceInterval(columnOf(table, condition.indicator), area, condition.part);
  const isNear = Math.abs(distance) <= options.margin * Math.abs(limit.value);
  const isChance = options.withChance && interval !== null && interval.lower <= limit.value && limit.value <= interval.upper;
  if (!isNear && !isChance) return [];
  const because = isNear && isChance ? "both" : isNear ? "margin" : "chance";
  return [{ ...finding, because, interval }];
}

interface Turn {
  readonly area: number;
  readonly against: readonly ConditionFinding[];
  readonly results: readonly FieldResult[];
}

/** Result of the rule if the named conditions fell the other way. */
function turned(result: FieldResult, { area, against, results }: Turn): Truth {
  const answers = new Map(findingsOf(result, area).map((finding) => [finding.condition, finding.result]));
  for (const { condition, result: answer } of against) answers.set(condition, negate(answer));
  return judgeRule(result.rule, area, {
    judge: (condition) => answers.get(condition) ?? "unknown",
    fieldResult: (id) => results.find(({ field }) => field.id === id)?.results[area] ?? "unknown",
  });
}
