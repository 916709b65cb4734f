// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../src/core/formula/nearest-name.ts";
import type { Cell } from "../src/core/model/cell.ts";
import { indicatorId, type AreaLevelId, type IndicatorId } from "../src/core/model/ids.ts";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import type { Manifest } from "../src/core/package/edition-format.ts";
import type { AtlasData } from "../src/core/view/atlas-data.ts";
import type { ConditionResult, DisadvantageView } from "../src/core/view/indicator-view.ts";
import { availableYears } from "../src/core/view/levels-and-years.ts";
import { defaultState } from "../src/core/view/normalise-state.ts";
import { isLoading } from "../src/core/view/read-cell.ts";
import { selectDisadvantage } from "../src/core/view/select-disadvantage.ts";
import { selectIndicatorView } from "../src/core/view/select-indicator-view.ts";
import { readSourcePackage } from "../src/intake/package/read-source-package.ts";
import { quote, report } from "../src/intake/report-issue.ts";
import { publishEdition } from "../src/publish/publish-edition.ts";
import type { ComputeRecipe } from "./compute-recipe.ts";
import { packageFilesIn } from "./files.ts";
import { loadView, publishedSource } from "./published-source.ts";

/** Printed by `compute --json`, see docs/befehle.md. */
export interface ComputeResult {
  readonly outcome: "ok" | "error";
  readonly level: string;
  readonly year: number | null;
  readonly indicators: readonly ComputedIndicator[];
  readonly conditions: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly threshold: number | null;
    readonly metCount: number;
  }[];
  readonly areas: readonly ComputedArea[];
  readonly issues: readonly Issue[];
}

interface ComputedIndicator {
  readonly id: string;
  readonly unit: string;
  readonly city: Cell;
}

interface ComputedArea {
  readonly id: string;
  readonly name: string;
  readonly values: Readonly<Record<string, { readonly value: Cell; readonly numerator: Cell; readonly denominator: Cell | null }>>;
  /** Number of conditions met, and those that cannot be judged. */
  readonly met: number;
  readonly unknown: number;
  readonly conditions: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly result: ConditionResult["result"];
    readonly value: Cell;
    readonly threshold: number | null;
    readonly distance: number | null;
  }[];
}

/** Computes indicators and conditions of a source package per area, from the published numbers. */
export async function computeAreas(recipe: ComputeRecipe): Promise<ComputeResult> {
  const nothing = { level: recipe.level, year: recipe.year, indicators: [], conditions: [], areas: [] };
  const { atlas, issues } = await readSourcePackage(packageFilesIn(recipe.folder, recipe.source));
  if (atlas === null) return { ...nothing, outcome: "error", issues };
  const edition = await publishEdition(atlas);
  const { manifest } = edition;
  const all = [...issues, ...edition.issues, ...unknownNames(recipe, manifest)];
  const level = manifest.levels.find(({ id }) => id === recipe.level)?.id;
  if (level === undefined || hasErrors(all)) return { ...nothing, outcome: "error", issues: all };

  const conditions = recipe.conditions ?? manifest.conditions.map(({ id }) => id);
  const wanted = (recipe.indicators ?? []).map(indicatorId);
  const judged = manifest.conditions.filter(({ id }) => conditions.includes(id)).map(({ indicator }) => indicator);
  const indicators = [...new Set([...wanted, ...judged])];
  const year = recipe.year ?? newestYear(manifest, level, indicators);
  const population = manifest.indicators.filter(({ kind }) => kind === "count").map(({ id }) => id);
  const data = await loadView(publishedSource(edition), level, [...indicators, ...population]);
  const view = conditions.length === 0 ? null : selectDisadvantage(data, { ...defaultState(manifest), level, year, conditions });
  if (view !== null && isLoading(view))
    throw new Error(`computeAreas: tables of the conditions expected, not loaded: ${view.loading.join(", ")}`);
  return { outcome: "ok", level, year, ...perArea(data, { level, year, indicators, view }), issues: all };
}

function newestYear(manifest: Manifest, level: AreaLevelId, indicators: readonly IndicatorId[]): number {
  const years = indicators.flatMap((id) => availableYears(manifest, id, level));
  return years.length === 0 ? manifest.defaults.year : Math.max(...years);
}

interface Computation {
  readonly level: AreaLevelId;
  readonly year: number;
  readonly indicators: readonly IndicatorId[];
  readonly view: DisadvantageView | null;
}

function perArea(
  data: AtlasData,
  { level, year, indicators, view }: Computation,
): Pick<ComputeResult, "indicators" | "conditions" | "areas"> {
  const views = indicators.flatMap((indicator) => {
    const one = selectIndicatorView(data, { indicator, level, year });
    return isLoading(one) ? [] : [one];
  });
  const areas = data.levels.get(level);
  return {
    indicators: views.map(({ indicator, city }) => ({ id: indicator.id, unit: indicator.unit.de, city: city.cell })),
    conditions: (view?.conditions ?? []).map((one) => ({ ...one, indicator: one.indicator.id })),
    areas: (areas?.ids ?? []).map((id, index): ComputedArea => {
      const judged = view?.areas.find((area) => area.id === id);
      const values = views.map((one) => {
        const found = one.areas.find((area) => area.id === id) ?? one.city;
        return [one.indicator.id, { value: found.cell, numerator: found.numerator, denominator: found.denominator }] as const;
      });
      return {
        id,
        name: areas?.names[index] ?? id,
        values: Object.fromEntries(values),
        met: judged?.met ?? 0,
        unknown: judged?.unknown ?? 0,
        conditions: (judged?.results ?? []).map((result) => ({
          id: result.condition,
          indicator: result.indicator.id,
          result: result.result,
          value: result.cell,
          threshold: result.threshold,
          distance: result.distance,
        })),
      };
    }),
  };
}

function unknownNames(recipe: ComputeRecipe, manifest: Manifest): readonly Issue[] {
  const parts: readonly (readonly [string, readonly string[], readonly { readonly id: string }[]])[] = [
    ["ebene", [recipe.level], manifest.levels],
    ["kennzahlen", recipe.indicators ?? [], manifest.indicators],
    ["bedingungen", recipe.conditions ?? [], manifest.conditions],
  ];
  return parts.flatMap(([member, names, entries]) => {
    const known = entries.map(({ id }) => id);
    return names
      .filter((name) => !known.includes(name))
      .map((name) => {
        const near = nearestName(name, known);
        const advice = near === null ? `Bekannt: ${known.join(", ")}.` : `Meinten Sie „${near}“?`;
        return report("error", "reference-unknown", `ein Kürzel des Quellpakets erwartet, ${quote(name)} gefunden. ${advice}`, {
          place: { member },
          value: name,
          facts: { suggestion: near },
        });
      });
  });
}
