// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../src/core/model/cell.ts";
import type { IndexRobustness } from "../src/core/recipe/index-robustness.ts";
import type { IndicatorStages } from "../src/core/recipe/indicator-stages.ts";
import type { CountingResult } from "../src/core/recipe/run-counting.ts";
import type { IndexResult } from "../src/core/recipe/run-index.ts";
import type { RecipeResult } from "../src/core/recipe/run-recipe.ts";
import type { NamedAxis, TypologyRecipeResult } from "../src/core/recipe/run-typology.ts";
import { cellAt, type CellColumn } from "../src/core/stats/cell-column.ts";

/** One result as JSON, see docs/rezepte.md: what holds for all areas, then area by area with parts and reasons. */
export function describeResult(result: RecipeResult, robustness: IndexRobustness | null) {
  switch (result.kind) {
    case "index":
      return describeIndex(result, robustness);
    case "typology":
      return describeTypology(result);
    case "counting":
      return describeCounting(result);
  }
}

function describeIndex(result: IndexResult, robustness: IndexRobustness | null) {
  const { indicators, groups, root, classes, flags, quality, ids, names } = result;
  const top = groups.find(({ id }) => id === root);
  return {
    kind: result.kind,
    root,
    indicators: indicators.map(({ id, direction, parameters, warnings, replaced }) => ({
      ...{ id, direction, parameters, warnings },
      replaced: replaced.map((area) => ids[area]),
    })),
    groups: groups.map(({ id, weights, warnings }) => ({ id, weights, warnings })),
    classes: classes.map(({ id, of, limits, names: words }) => ({ id, of, limits, names: words })),
    quality,
    ...(robustness === null ? {} : { robustness: variationOf(robustness) }),
    areas: ids.map((id, area) => ({
      id,
      name: names[area],
      score: cellIn(top?.scores, area),
      rank: cellIn(top?.ranks, area).value,
      percentRank: cellIn(top?.percentRanks, area).value,
      coverage: top?.coverage[area] ?? 0,
      classes: Object.fromEntries(classes.map((one) => [one.id, className(one.names, one.classes[area] ?? null)])),
      ...(flags === null ? {} : { flags: flags[area] }),
      groups: Object.fromEntries(
        groups.map(({ id: group, scores, ranks, percentRanks, coverage }) => [
          group,
          {
            score: cellAt(scores, area),
            rank: cellAt(ranks, area).value,
            percentRank: cellAt(percentRanks, area).value,
            coverage: coverage[area],
          },
        ]),
      ),
      parts: Object.fromEntries(indicators.map((one) => [one.id, { ...stagesAt(one, area), comparable: cellAt(one.comparable, area) }])),
      ...(robustness === null ? {} : { robustness: ranksAt(robustness, area) }),
    })),
  };
}

function variationOf({ draws, seed, focusSize, variants, meanShift }: IndexRobustness) {
  return { draws, seed, focusSize, variants, meanShift };
}

/** Rank spans of one area, `null` without a rank, and its rank without one indicator after the other. */
function ranksAt({ areas, without }: IndexRobustness, area: number) {
  const spans = areas[area] ?? null;
  return spans && { ...spans, without: Object.fromEntries(without.map(({ indicator, ranks }) => [indicator, ranks[area] ?? null])) };
}

function describeTypology({ kind, ids, names, indicators, status, dynamic, rating }: TypologyRecipeResult) {
  const axisAt = (axis: NamedAxis, area: number) => ({
    score: cellAt(axis.score, area),
    class: axis.classNames[area] ?? null,
    parts: Object.fromEntries(axis.partIds.map((id, part) => [id, cellIn(axis.parts[part], area)])),
  });
  return {
    kind,
    areas: ids.map((id, area) => ({
      ...{ id, name: names[area], rating: rating[area] },
      class: [status, dynamic].every((axis) => (axis.classNames[area] ?? null) !== null)
        ? `${status.classNames[area]}${dynamic.classNames[area]}`
        : null,
      status: axisAt(status, area),
      dynamic: axisAt(dynamic, area),
      parts: Object.fromEntries(indicators.map((one) => [one.id, stagesAt(one, area)])),
    })),
  };
}

function describeCounting({ kind, ids, names, indicators, conditions, thresholds, metShares, cities, areas }: CountingResult) {
  return {
    kind,
    conditions: conditions.map(({ id, indicator, rule }, index) => ({
      ...{ id, indicator, rule },
      threshold: thresholds[index]?.value ?? null,
      city: cities[index] ?? null,
      metShare: metShares[index] ?? null,
    })),
    areas: ids.map((id, area) => {
      const counted = areas[area];
      return {
        ...{ id, name: names[area], count: counted?.count ?? null, share: counted?.share ?? null, coverage: counted?.coverage ?? 0 },
        reasons: counted?.reasons ?? [],
        conditions: Object.fromEntries(conditions.map((one, index) => [one.id, counted?.answers[index] ?? "unknown"])),
        parts: Object.fromEntries(indicators.map((one) => [one.id, stagesAt(one, area)])),
      };
    }),
  };
}

/** Value of an area and, where it differs, the value that was used (filled, outliers pulled in, logarithm). */
function stagesAt({ value, used }: IndicatorStages, area: number): { readonly value: Cell; readonly used?: Cell } {
  const [received, taken] = [cellAt(value, area), cellAt(used, area)];
  return received.value === taken.value && received.status === taken.status ? { value: received } : { value: received, used: taken };
}

function cellIn(column: CellColumn | undefined, area: number): Cell {
  return column === undefined ? { value: null, status: "missing" } : cellAt(column, area);
}

function className(names: readonly string[], index: number | null): string | number | null {
  return index === null ? null : (names[index - 1] ?? index);
}
