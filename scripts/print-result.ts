// SPDX-License-Identifier: EUPL-1.2
import type { IndexRobustness } from "../src/core/recipe/index-robustness.ts";
import type { CountingResult } from "../src/core/recipe/run-counting.ts";
import type { IndexResult } from "../src/core/recipe/run-index.ts";
import type { RecipeResult } from "../src/core/recipe/run-recipe.ts";
import type { TypologyRecipeResult } from "../src/core/recipe/run-typology.ts";
import { cellAt, type CellColumn } from "../src/core/stats/cell-column.ts";
import { formatNumber } from "./print-number.ts";
import type { ComputedPart } from "./recipe-file.ts";
import type { Terminal } from "./terminal.ts";

/** Prints the result of a recipe for people: one line per area, highest burden first, with its parts or reasons. */
export function printResult({ result, apart, robustness }: ComputedPart, terminal: Terminal): void {
  if (apart !== null) terminal.print(`\n${apart}`);
  for (const line of linesOf(result, robustness)) terminal.print(line);
}

function linesOf(result: RecipeResult, robustness: IndexRobustness | null): readonly string[] {
  switch (result.kind) {
    case "index":
      return indexLines(result, robustness);
    case "typology":
      return typologyLines(result);
    case "counting":
      return countingLines(result);
  }
}

function indexLines({ names, groups, root, indicators }: IndexResult, robustness: IndexRobustness | null): readonly string[] {
  const top = groups.find(({ id }) => id === root);
  if (top === undefined) return [];
  const order = [...names.keys()].sort((a, b) => (valueAt(top.ranks, a) ?? Infinity) - (valueAt(top.ranks, b) ?? Infinity) || a - b);
  return order.map((area) => {
    const rank = valueAt(top.ranks, area);
    const parts = indicators.map((one) => `${one.id} ${numberOr(valueAt(one.comparable, area), "–")}`).join(", ");
    const score = rank === null ? `nicht bewertet (${cellAt(top.scores, area).status})` : numberOr(valueAt(top.scores, area), "–");
    return `${rank ?? "–"}. ${names[area]}: ${score} (${parts})${spanOf(robustness, area)}`;
  });
}

/** ", Rang 2 bis 5 in 90 von 100 Varianten": P5 to P95. */
function spanOf(robustness: IndexRobustness | null, area: number): string {
  const spans = robustness?.areas[area] ?? null;
  if (spans === null) return "";
  const share = formatNumber(Math.round(spans.focusShare * 1000) / 10);
  return `, Rang ${formatNumber(spans.p05)} bis ${formatNumber(spans.p95)}, im Schwerpunkt in ${share} % der Varianten`;
}

function typologyLines({ names, status, dynamic }: TypologyRecipeResult): readonly string[] {
  return names.map((name, area) => {
    const [own, change] = [status.classNames[area] ?? null, dynamic.classNames[area] ?? null];
    return own === null || change === null ? `${name}: nicht bewertet` : `${name}: Status ${own}, Dynamik ${change}`;
  });
}

function countingLines({ names, areas, conditions }: CountingResult): readonly string[] {
  return names.map((name, area) => {
    const counted = areas[area];
    if (counted === undefined || counted.count === null) return `${name}: nicht bewertbar`;
    return `${name}: ${counted.count} von ${conditions.length} ${counted.reasons.join(", ")}`.trimEnd();
  });
}

function valueAt(column: CellColumn, area: number): number | null {
  return cellAt(column, area).value;
}

function numberOr(value: number | null, otherwise: string): string {
  return value === null ? otherwise : formatNumber(value);
}
