// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { AreaId } from "../model/ids.ts";
import type { Reference } from "../view/comparison/reference.ts";
import type { ScatterArea, ScatterView } from "../view/comparison/scatter-view.ts";
import { spineRow } from "../view/comparison/spine-row.ts";
import type { AreaValue, IndicatorView } from "../view/indicator-view.ts";
import { type Measured, measuredColumns, statusColumns } from "./measured-columns.ts";
import type { TableSpeech, TakenRole } from "./table-words.ts";
import { type ColumnOf, type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

export interface ComparisonTableInput {
  /** One view per indicator. */
  readonly views: readonly IndicatorView[];
  /** Ids of the compared areas, in their order. */
  readonly areas: readonly AreaId[];
  readonly reference: Reference;
  /** Whether distances from the reference are drawn. */
  readonly hasSteps: boolean;
}

interface ComparisonRow {
  readonly view: IndicatorView;
  readonly area: AreaValue;
  readonly role: TakenRole;
  /** Distance from the reference in standard deviations of all areas; `null` where there is none. */
  readonly steps: number | null;
  readonly year: number;
  readonly source: string;
}

/** Compared areas and their reference, one row per indicator and area; a value from elsewhere has its own year and source. */
export function comparisonTable(
  about: Pick<TakenTable, "id" | "name">,
  input: ComparisonTableInput,
  { words, local }: TableSpeech,
): TakenTable {
  const { columns } = words;
  const measured = ({ area, view: { indicator } }: ComparisonRow): Measured => ({
    ...area,
    decimals: indicator.decimals,
    unit: local(indicator.unit),
  });
  return takenTable<ComparisonRow>(
    { ...about, isByArea: false },
    [
      { id: "indicator", head: columns.indicator, cell: ({ view }) => local(view.indicator.name) },
      { id: "key", head: columns.key, cell: ({ area }) => area.id },
      { id: "name", head: columns.name, cell: ({ area }) => area.name },
      { id: "role", head: columns.role, cell: ({ role }) => words.roles[role] },
      { id: "year", head: columns.year, cell: ({ year }) => wholeNumber(year) },
      ...measuredColumns(words, measured),
      input.hasSteps && {
        id: "steps",
        head: columns.steps,
        cell: ({ steps }) => (steps === null ? null : { number: steps, decimals: 1 }),
      },
      ...statusColumns(words, measured),
      input.reference.external.length > 0 && { id: "source", head: columns.source, cell: ({ source }) => source },
    ],
    input.views.flatMap((view) => rowsOf(view, input)),
  );
}

function rowsOf(view: IndicatorView, { areas, reference, hasSteps }: ComparisonTableInput): readonly ComparisonRow[] {
  const steps = hasSteps ? (spineRow(view, reference)?.distances ?? null) : null;
  const compared = areas.flatMap((id): readonly ComparisonRow[] => {
    const area = view.areas.find((candidate) => candidate.id === id);
    return area === undefined ? [] : [{ view, area, role: "compared", steps: steps?.get(id) ?? null, year: view.year, source: "" }];
  });
  const value = reference.values.get(view.indicator.id);
  if (value === undefined) return compared;
  const brought = reference.external.find(({ indicator }) => indicator === view.indicator.id);
  const role = reference.kind === "city" ? "city" : "reference";
  const area = { ...value, name: reference.name };
  return [...compared, { view, area, role, steps: null, year: brought?.year ?? view.year, source: brought?.source ?? "" }];
}

export interface PairedTableInput {
  readonly pair: ScatterView;
  readonly areas: readonly AreaId[];
  /** Both sides are one indicator in two years that are counted alike: their difference is told, in this unit. */
  readonly differenceUnit: string | null;
}

/** Every area of the level with both values of a scatter plot or of two maps. */
export function pairedTable(about: Pick<TakenTable, "id" | "name">, input: PairedTableInput, { words, local }: TableSpeech): TakenTable {
  const { columns } = words;
  const { pair, areas, differenceUnit } = input;
  const sides: readonly [Side, Side] = [
    { id: "first", view: pair.across, of: ({ x }) => x },
    { id: "second", view: pair.up, of: ({ y }) => y },
  ];
  return takenTable<ScatterArea>(
    { ...about, isByArea: true },
    [
      { id: "key", head: columns.key, cell: ({ id }) => id },
      { id: "name", head: columns.name, cell: ({ name }) => name },
      { id: "role", head: columns.role, cell: ({ id }) => words.roles[areas.includes(id) ? "compared" : "other"] },
      ...sides.flatMap((side) => sideColumns(side, { words, local })),
      differenceUnit !== null && {
        id: "difference",
        head: words.inUnit(columns.difference, differenceUnit),
        cell: ({ x, y, point }) => {
          const isKnown = point !== null && hasNumber(x.cell) && hasNumber(y.cell);
          return isKnown ? { number: point.y - point.x, decimals: pair.across.indicator.decimals } : null;
        },
      },
    ],
    pair.areas,
  );
}

interface Side {
  readonly id: string;
  readonly view: IndicatorView;
  readonly of: (area: ScatterArea) => AreaValue;
}

function sideColumns({ id, view, of }: Side, { words, local }: TableSpeech): readonly ColumnOf<ScatterArea>[] {
  const { indicator, year } = view;
  const name = `${local(indicator.name)}, ${year}`;
  const value = (area: ScatterArea) => ({ cell: of(area).cell, decimals: indicator.decimals });
  return [
    { id, head: words.inUnit(name, local(indicator.unit)), cell: value },
    ...statusColumns<ScatterArea>(words, value).map((column) => ({
      ...column,
      id: `${id}_${column.id}`,
      head: words.partOf(name, column.head),
    })),
  ];
}
