// SPDX-License-Identifier: EUPL-1.2
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import type { AreaLevelId } from "../src/core/model/ids.ts";
import type { Manifest } from "../src/core/package/edition-format.ts";
import { numericColumns, textColumns } from "../src/core/recipe/recipe-columns.ts";
import type { RecipeData } from "../src/core/recipe/recipe-data.ts";
import type { Recipe } from "../src/core/recipe/recipe.ts";
import type { CountsBehind } from "../src/core/robustness/chance.ts";
import { type CellColumn, columnOf } from "../src/core/stats/cell-column.ts";
import { readValue, type ValueCells } from "../src/core/view/area-value.ts";
import type { AtlasData, LevelAreas } from "../src/core/view/atlas-data.ts";
import { availableYears } from "../src/core/view/levels-and-years.ts";
import { areaPositions, columnsOf, isLoading, loadedAreas, loadedTable } from "../src/core/view/read-cell.ts";
import type { EditionSource } from "../src/data/edition-source.ts";
import {
  checkPackageColumns,
  checkPackageYears,
  packageColumn,
  type PackageColumn,
  type PackagePlace,
  type packageTexts,
  yearOf,
} from "./package-columns.ts";
import { loadView } from "./published-source.ts";

export interface PackageReading {
  /** `null` if there is any error. */
  readonly data: RecipeData | null;
  readonly issues: readonly Issue[];
}

/**
 * The columns of a recipe from an edition: one row per area and year, in the order of the edition. Values are computed from the
 * published counts by the code of the page, so that a secret count has no value here either.
 */
export async function readRecipePackage(recipe: Recipe, edition: EditionSource, place: PackagePlace): Promise<PackageReading> {
  const { manifest } = edition;
  const wanted = { numbers: numericColumns(recipe), texts: textColumns(recipe), level: recipe.package?.level ?? "" };
  const lacks = checkPackageColumns(wanted, manifest, place);
  const level = manifest.levels.find(({ id }) => id === wanted.level)?.id;
  if (level === undefined || hasErrors(lacks)) return { data: null, issues: lacks };
  const names = [...new Set(wanted.numbers.map(({ column }) => column))];
  const columns = names.flatMap((name) => packageColumn(name, manifest) ?? []);
  const years = chosenYears(recipe, { columns, level, manifest });
  const issues = [...checkPackageYears({ columns, years, level }, manifest, place), ...againstEdition(recipe, manifest, place)];
  if (hasErrors(issues)) return { data: null, issues };
  const data = await loadView(
    edition,
    level,
    columns.map(({ indicator }) => indicator.id),
  );
  return { data: dataOf(data, { columns, level, years }), issues };
}

interface Selection {
  readonly columns: readonly PackageColumn[];
  readonly level: AreaLevelId;
  readonly years: readonly number[];
}

/** Those of the recipe, or the newest in which every column has numbers; without one, the newest of any. */
function chosenYears(
  recipe: Recipe,
  { columns, level, manifest }: Omit<Selection, "years"> & { readonly manifest: Manifest },
): readonly number[] {
  const asked = recipe.package?.years ?? [];
  if (asked.length > 0) return asked;
  const moving = columns.flatMap(({ indicator, year }) =>
    year.kind === "fixed" ? [] : [availableYears(manifest, indicator.id, level).map((one) => one - year.by)],
  );
  const all = [...new Set(moving.flat())].sort((a, b) => b - a);
  const common = all.find((year) => moving.every((list) => list.includes(year)));
  return [common ?? all[0] ?? manifest.defaults.year];
}

/** A direction that the edition does not share is the choice of the recipe, and said. */
function againstEdition(recipe: Recipe, manifest: Manifest, { file, lineOf }: PackagePlace): readonly Issue[] {
  return recipe.indicators.flatMap(({ id, plus, minus, direction }): Issue[] => {
    const [only, ...others] = plus.flatMap((name) => packageColumn(name, manifest) ?? []);
    if (only === undefined || others.length + minus.length > 0 || only.part !== "value" || only.indicator.direction === direction)
      return [];
    const path = ["kennzahlen", id, "richtung"];
    const isNeutral = only.indicator.direction === 0;
    const usual = isNeutral ? "ist in dieser Ausgabe neutral" : `hat in dieser Ausgabe die Richtung ${only.indicator.direction}`;
    const message = `${file}, Zeile ${lineOf(path)}, Angabe "${path.join(".")}": "${only.indicator.id}" ${usual}, hier steht ${direction}. Gerechnet wird wie im Rezept.`;
    const severity = isNeutral ? "notice" : "warning";
    return [{ code: "recipe-own-direction", severity, message, place: { file, line: lineOf(path), member: path.join(".") } }];
  });
}

function dataOf(data: AtlasData, { columns, level, years }: Selection): RecipeData {
  const areas = loadedAreas(data, level);
  if (isLoading(areas)) throw new Error("recipe package: loaded areas expected, needs found");
  const read = columns.map((column) => ({ column, cells: cellsOf(data, areas, { column, level, years }) }));
  const rows = years.flatMap((year) =>
    areas.ids.map((id, area) => ({ year, id, name: areas.names[area] ?? id, parent: areas.parents[area] ?? "" })),
  );
  const texts: Readonly<Record<(typeof packageTexts)[number], readonly string[]>> = {
    gebiet: rows.map(({ id }) => id),
    name: rows.map(({ name }) => name),
    umgebung: rows.map(({ parent }) => parent),
    jahr: rows.map(({ year }) => String(year)),
  };
  return {
    ids: texts.gebiet,
    names: texts.name,
    numbers: new Map(read.map(({ column, cells }) => [column.name, partOf(column, cells)])),
    texts: new Map(Object.entries(texts)),
    counts: new Map(read.flatMap(({ column, cells }) => countsOf(column, cells).map((counts) => [column.name, counts] as const))),
  };
}

function cellsOf(
  data: AtlasData,
  areas: LevelAreas,
  { column, level, years }: { readonly column: PackageColumn; readonly level: AreaLevelId; readonly years: readonly number[] },
): readonly ValueCells[] {
  const table = loadedTable(data, column.indicator, level);
  if (isLoading(table)) throw new Error(`recipe package: loaded table of ${column.indicator.id} expected, needs found`);
  const measures = columnsOf(column.indicator, table);
  const positions = areaPositions(table);
  return years.flatMap((row) => {
    const year = table.years.indexOf(yearOf(column, row));
    return areas.ids.map((id) => readValue(column.indicator, measures, { year, area: positions.get(id) ?? -1 }));
  });
}

function partOf({ part }: PackageColumn, cells: readonly ValueCells[]): CellColumn {
  if (part === "value") return columnOf(cells.map(({ cell }) => cell));
  if (part === "numerator") return columnOf(cells.map(({ numerator }) => numerator));
  return columnOf(cells.map(({ denominator, numerator }) => denominator ?? numerator));
}

/** Only shares vary as people of a base do. */
function countsOf({ part, indicator }: PackageColumn, cells: readonly ValueCells[]): readonly CountsBehind[] {
  if (part !== "value" || indicator.kind !== "share" || indicator.denominator === null) return [];
  return [
    {
      cases: columnOf(cells.map(({ numerator }) => numerator)),
      base: columnOf(cells.map(({ denominator, numerator }) => denominator ?? numerator)),
      factor: indicator.scale,
    },
  ];
}
