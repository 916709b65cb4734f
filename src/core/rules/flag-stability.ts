// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import type { ActionField } from "../model/rule.ts";
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { randomAt, randomStream } from "../stats/random-at.ts";
import { chanceVariant, type ChanceStudy, prepareChance } from "./chance.ts";
import { evaluatePrepared, type PreparedFields, prepareFields } from "./evaluate-rules.ts";
import type { RuleTable } from "./rule-table.ts";

export interface StabilityOptions {
  readonly seed: number;
  /** Every limit is moved on its own by up to this share of itself: 0.1 is ±10 %. 0: limits stay. */
  readonly thresholdShare: number;
  /** Whether counts are drawn anew in every variant. */
  readonly withChance: boolean;
}

/** Rules and data made ready for drawing variants. */
export interface StabilityStudy {
  readonly prepared: PreparedFields;
  readonly table: RuleTable;
  readonly options: StabilityOptions;
  readonly chance: ChanceStudy;
  /** Streams of random numbers by place of the condition. */
  readonly limits: ReadonlyMap<string, number>;
}

/** In how many variants each field (first index) holds, or cannot be judged, for each area (second index). */
export interface FlagCounts {
  readonly variants: number;
  readonly met: readonly (readonly number[])[];
  readonly unknown: readonly (readonly number[])[];
}

/** Labels of methods.md 3.7: in at least 90, 50, 10 % of the variants, or in fewer. */
export type StabilityLabel = "robust" | "likely" | "possible" | "no";

export interface FlagStability {
  /** Share of variants in which the area belongs to the field. */
  readonly share: number;
  /** Share of variants in which nobody could tell. */
  readonly unknownShare: number;
  /** `null` where the variants that nobody could judge would decide between two labels: never taken for "no". */
  readonly label: StabilityLabel | null;
}

/** Throws MethodError PARAMETER unless 0 ≤ thresholdShare < 1, and RULE_REF as `evaluateFields`. */
export function prepareStability(fields: readonly ActionField[], table: RuleTable, options: StabilityOptions): StabilityStudy {
  const { seed, thresholdShare, withChance } = options;
  if (!(thresholdShare >= 0 && thresholdShare < 1)) {
    throw new MethodError("PARAMETER", `flag stability: a share of limits from 0 to below 1 expected, ${thresholdShare} found`);
  }
  const prepared = prepareFields(fields);
  const used = usedColumns(prepared, table);
  const places = prepared.inOrder.flatMap(({ field, conditions }) => conditions.map(({ path }) => `${field.id}/${path}`));
  const limits = new Map(places.map((place) => [place, randomStream(seed, `limit/${place}`)]));
  return { prepared, table: used, options, chance: withChance ? prepareChance(used, seed) : new Map(), limits };
}

/** Only what the rules look at is drawn anew. */
function usedColumns({ inOrder }: PreparedFields, table: RuleTable): RuleTable {
  const used = new Set<string>(inOrder.flatMap(({ conditions }) => conditions.map(({ condition }) => condition.indicator)));
  return { ...table, columns: new Map([...table.columns].filter(([id]) => used.has(id))) };
}

/**
 * Judges the variants `from` to below `below`. Each variant depends on its number and the seed only, so the work may be cut into any
 * slices, also over several workers: {@link addFlagCounts} of the slices is the whole, to the last digit.
 */
export function judgeVariants(study: StabilityStudy, from: number, below: number): FlagCounts {
  const { prepared, table } = study;
  const empty = (): number[][] => prepared.fields.map(() => table.areas.map(() => 0));
  const [met, unknown] = [empty(), empty()];
  for (let variant = from; variant < below; variant += 1) {
    evaluateVariant(study, variant).forEach(({ results }, field) => {
      const [metAreas, unknownAreas] = [at(met, field), at(unknown, field)];
      results.forEach((result, area) => {
        if (result === "met") metAreas[area] = at(metAreas, area) + 1;
        if (result === "unknown") unknownAreas[area] = at(unknownAreas, area) + 1;
      });
    });
  }
  return { variants: below - from, met, unknown };
}

function evaluateVariant({ prepared, table, options, chance, limits }: StabilityStudy, variant: number) {
  const varied = options.withChance ? chanceVariant(table, chance, variant) : table;
  if (options.thresholdShare === 0) return evaluatePrepared(prepared, varied);
  const move = (limit: Cell, place: string): Cell => {
    const turn = 2 * randomAt(limits.get(place) ?? 0, variant) - 1;
    return hasNumber(limit) ? { value: limit.value * (1 + options.thresholdShare * turn), status: limit.status } : limit;
  };
  return evaluatePrepared(prepared, varied, move);
}

/** Counts of two slices together. Throws MethodError LENGTH if they are about other fields or areas. */
export function addFlagCounts(a: FlagCounts, b: FlagCounts): FlagCounts {
  return { variants: a.variants + b.variants, met: addTables(a.met, b.met), unknown: addTables(a.unknown, b.unknown) };
}

function addTables(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  if (a.length !== b.length || a.some((row, index) => row.length !== b[index]?.length)) {
    throw new MethodError("LENGTH", "flag counts: slices with the same fields and areas expected");
  }
  return a.map((row, field) => row.map((count, area) => count + at(at(b, field), area)));
}

/** How firmly a field holds for an area. Throws MethodError NO_DATA before the first variant. */
export function flagStability({ variants, met, unknown }: FlagCounts, field: number, area: number): FlagStability {
  if (variants === 0) throw new MethodError("NO_DATA", "flag stability: at least one variant expected, none found");
  const share = at(at(met, field), area) / variants;
  const unknownShare = at(at(unknown, field), area) / variants;
  const [least, most] = [stabilityLabel(share), stabilityLabel(share + unknownShare)];
  return { share, unknownShare, label: least === most ? least : null };
}

/** Word for a share of variants. Source: methods.md 3.7 */
export function stabilityLabel(share: number): StabilityLabel {
  if (share >= 0.9) return "robust";
  if (share >= 0.5) return "likely";
  return share >= 0.1 ? "possible" : "no";
}
