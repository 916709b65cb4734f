// SPDX-License-Identifier: EUPL-1.2
import type { StatusCount } from "../core/package/background-file.ts";
import type { LevelTree } from "./level-tree.ts";
import type { IndicatorMeasures } from "./publication-measures.ts";
import { levelValues } from "./publish-classes.ts";

/**
 * How many values of each theme on each level are numbers, hidden, missing … in this edition: over all its indicators, years and areas,
 * after secrecy. Why a value is hidden is not told apart, so the counts reveal nothing.
 */
export function countStatuses(indicators: readonly IndicatorMeasures[], tree: LevelTree): readonly StatusCount[] {
  const themes = [...new Set(indicators.map(({ indicator }) => indicator.theme))];
  return themes.flatMap((theme) =>
    tree.nodes.flatMap((node): readonly StatusCount[] => {
      const statuses: Record<string, number> = {};
      for (const measures of indicators.filter(({ indicator }) => indicator.theme === theme)) {
        for (const { status } of levelValues(measures, node)) statuses[status] = (statuses[status] ?? 0) + 1;
      }
      return Object.keys(statuses).length === 0 ? [] : [{ theme, level: node.id, statuses }];
    }),
  );
}
