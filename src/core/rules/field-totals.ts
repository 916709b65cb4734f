// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import { at } from "../stats/at.ts";
import { type PartialShare, partialShare, type PartialSum, partialSum, sureSum } from "../stats/partial-sum.ts";
import { anyField, type FieldResult } from "./evaluate-rules.ts";
import { columnOf, partOf, type RuleTable } from "./rule-table.ts";
import type { Truth } from "./three-valued.ts";

/** Areas in need of action: how many, where, and how many people live there. Areas are positions in the table. */
export interface NeedTotals {
  readonly met: readonly number[];
  readonly unknown: readonly number[];
  /** Surrounding areas (districts, municipalities) with at least one of them, each once. */
  readonly parents: readonly string[];
  readonly people: PartialSum;
  /** Of all residents. */
  readonly peopleShare: PartialShare;
}

/** Totals of one field, with the people concerned. */
export interface FieldTotals extends NeedTotals {
  readonly field: string;
  /** People concerned in these areas; `null` if the field counts nobody. */
  readonly affected: PartialSum | null;
  /** Of all people concerned in the city. */
  readonly affectedShare: PartialShare | null;
}

/** Totals of every field, in their order. */
export function fieldTotals(results: readonly FieldResult[], table: RuleTable): readonly FieldTotals[] {
  return results.map(({ field, results: answers }) => {
    const totals = needTotals(answers, table);
    const counts = field.affected === null ? null : partOf(table, field.affected, "count");
    const affected = counts && partialSum(totals.met.map((area) => at(counts, area)));
    const all = counts && allCounted(counts, field.affected === null ? null : columnOf(table, field.affected).cityCount);
    return { field: field.id, ...totals, affected, affectedShare: affected && all && partialShare(affected, all) };
  });
}

/** Totals of the areas that belong to at least one field. */
export function unionTotals(results: readonly FieldResult[], table: RuleTable): NeedTotals {
  return needTotals(anyField(results), table);
}

function needTotals(answers: readonly Truth[], table: RuleTable): NeedTotals {
  const met = positionsOf(answers, "met");
  const people = partialSum(met.map((area) => at(table.population, area)));
  return {
    met,
    unknown: positionsOf(answers, "unknown"),
    parents: [...new Set(met.map((area) => at(table.parents, area)))].filter((parent) => parent !== null),
    people,
    peopleShare: partialShare(people, allCounted(table.population, null)),
  };
}

function allCounted(counts: readonly Cell[], published: Cell | null): Cell {
  return published ?? sureSum(partialSum(counts));
}

function positionsOf(answers: readonly Truth[], wanted: Truth): readonly number[] {
  return answers.flatMap((answer, area) => (answer === wanted ? [area] : []));
}

/** Areas that belong to exactly these fields and no other. */
export interface FieldOverlap {
  readonly fields: readonly string[];
  readonly areas: readonly number[];
  /** Those of them that may belong to further fields which cannot be judged there. */
  readonly open: readonly number[];
  readonly people: PartialSum;
}

/**
 * Which areas share which fields, largest group first, ties in the order of the fields. Every area of the union is in exactly one
 * group; the sum of fields × areas over the groups is the sum of the fields' totals.
 */
export function fieldOverlaps(results: readonly FieldResult[], table: RuleTable): readonly FieldOverlap[] {
  const groups = new Map<string, { readonly members: readonly number[]; readonly areas: number[] }>();
  table.areas.forEach((_, area) => {
    const members = results.flatMap((result, field) => (at(result.results, area) === "met" ? [field] : []));
    if (members.length === 0) return;
    const key = members.join(" ");
    const group = groups.get(key) ?? { members, areas: [] };
    groups.set(key, group);
    group.areas.push(area);
  });
  const isOpen = (area: number): boolean => results.some((result) => at(result.results, area) === "unknown");
  return [...groups.values()]
    .sort((a, b) => b.areas.length - a.areas.length || compareMembers(a.members, b.members))
    .map(({ members, areas }) => ({
      fields: members.map((field) => at(results, field).field.id),
      areas,
      open: areas.filter(isOpen),
      people: partialSum(areas.map((area) => at(table.population, area))),
    }));
}

function compareMembers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((member, index) => member !== b[index]);
  if (differing < 0) return a.length - b.length;
  return at(a, differing) - (b[differing] ?? -1);
}
