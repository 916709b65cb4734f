// SPDX-License-Identifier: EUPL-1.2
import type { AgeTableWish } from "../core/model/atlas.ts";
import type { CountTable } from "../core/model/count-table.ts";
import type { AreaLevelId, Localised } from "../core/model/ids.ts";
import type { DimensionFilter, LinearForm } from "../core/model/linear-form.ts";
import type { PublicationMeasure } from "./publication-measures.ts";

/** Ages `from` up to, not including, `below`; `null` is the open end. */
export interface Ages {
  readonly from: number;
  readonly below: number | null;
}

/** Residents of one age group, all and by the values of the sex dimension. */
export interface AgeGroupMeasures extends Ages {
  readonly total: PublicationMeasure;
  readonly male: PublicationMeasure;
  readonly female: PublicationMeasure;
}

/** A trait in a broad age group. `others`: its other values, not told about, but what is left of the base. */
export interface CrossingMeasures extends Ages {
  readonly name: Localised;
  readonly count: PublicationMeasure;
  readonly base: PublicationMeasure;
}

export interface AgeMeasures {
  readonly finestLevel: AreaLevelId;
  readonly groups: readonly AgeGroupMeasures[];
  readonly crossed: readonly CrossingMeasures[];
  /** What readers can subtract from the rest: other sexes, other values of a trait. Protected like the rest, never written. */
  readonly derivable: readonly PublicationMeasure[];
}

/** Children and young people, working age, old age: coarse enough to be crossed with something else. */
const broadAges: readonly Ages[] = [
  { from: 0, below: 18 },
  { from: 18, below: 65 },
  { from: 65, below: null },
];

/** The counts by age that a package asks for, as measures; `null` if it asks for none or a table lacks what they need. */
export function ageMeasures(
  wish: AgeTableWish | undefined,
  tables: readonly CountTable[],
  measure: (form: LinearForm) => PublicationMeasure,
): AgeMeasures | null {
  if (wish === undefined) return null;
  const count = (ages: Ages, dimension?: string, value?: string): PublicationMeasure =>
    measure(formOf(wish, ages, dimension === undefined || value === undefined ? [] : [{ dimension, kind: "values", values: [value] }]));
  const groups = ageGroups(wish).map((ages): AgeGroupMeasures => ({
    ...ages,
    total: count(ages),
    male: count(ages, wish.sexDimension, wish.male),
    female: count(ages, wish.sexDimension, wish.female),
  }));
  if (groups.some(({ total, male, female }) => [total, male, female].some(({ series }) => series.size === 0))) return null;
  const crossed = wish.crossed.flatMap(({ dimension, value, name }) =>
    broadAges.map((ages): CrossingMeasures => ({ ...ages, name, count: count(ages, dimension, value), base: count(ages) })),
  );
  const others = (dimension: string, known: readonly string[]): readonly string[] =>
    valuesOf(tables, wish, dimension).filter((value) => !known.includes(value));
  const derivable = [
    ...ageGroups(wish).flatMap((ages) =>
      others(wish.sexDimension, [wish.male, wish.female]).map((value) => count(ages, wish.sexDimension, value)),
    ),
    ...wish.crossed.flatMap(({ dimension, value }) =>
      broadAges.flatMap((ages) => others(dimension, [value]).map((other) => count(ages, dimension, other))),
    ),
  ];
  return { finestLevel: wish.finestLevel, groups, crossed: crossed.filter((entry) => entry.count.series.size > 0), derivable };
}

/** Every measure of the ages, also the derivable ones. */
export function agesOf(ages: AgeMeasures | null): readonly PublicationMeasure[] {
  return ages === null ? [] : [...writtenAges(ages), ...ages.derivable];
}

/** What is written into the edition. */
export function writtenAges({ groups, crossed }: AgeMeasures): readonly PublicationMeasure[] {
  return [...groups.flatMap(({ total, male, female }) => [total, male, female]), ...crossed.flatMap(({ count, base }) => [count, base])];
}

export function mapAges(ages: AgeMeasures, map: (measure: PublicationMeasure) => PublicationMeasure): AgeMeasures {
  return {
    ...ages,
    groups: ages.groups.map((group) => ({ ...group, total: map(group.total), male: map(group.male), female: map(group.female) })),
    crossed: ages.crossed.map((crossing) => ({ ...crossing, count: map(crossing.count), base: map(crossing.base) })),
    derivable: ages.derivable.map(map),
  };
}

function ageGroups({ width, openFrom }: AgeTableWish): readonly Ages[] {
  const closed = Array.from({ length: Math.ceil(openFrom / width) }, (_, index): Ages => ({
    from: index * width,
    below: Math.min((index + 1) * width, openFrom),
  }));
  return [...closed, { from: openFrom, below: null }];
}

function formOf({ measure, ageDimension }: AgeTableWish, { from, below }: Ages, filters: readonly DimensionFilter[]): LinearForm {
  const age: DimensionFilter = { dimension: ageDimension, kind: "range", from: from === 0 && below !== null ? null : from, below };
  return { terms: [{ coefficient: 1, measure, filters: [age, ...filters], year: { kind: "shift", by: 0 }, weight: null }] };
}

function valuesOf(tables: readonly CountTable[], { measure }: AgeTableWish, dimension: string): readonly string[] {
  const found = tables
    .filter(({ measures }) => measures.includes(measure))
    .flatMap(({ dimensions }) => dimensions.filter(({ id }) => id === dimension).flatMap(({ values }) => values));
  return [...new Set(found)];
}
