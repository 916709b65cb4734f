// SPDX-License-Identifier: EUPL-1.2
import { type Status, statusCodes } from "../model/cell.ts";
import type { AreaLevelId, ThemeId } from "../model/ids.ts";
import type { BackgroundFile } from "../package/background-file.ts";

/** How complete a theme is on a level in this edition. */
export interface GapCount {
  readonly theme: ThemeId;
  /** All values, numbers and gaps. */
  readonly values: number;
  readonly gaps: readonly { readonly status: Exclude<Status, "ok">; readonly count: number; readonly share: number }[];
}

/** The counted gaps of a level by theme, in the order of `themes`; only statuses that occur. Shares are fractions of all values of the theme. */
export function selectGapCounts(
  { counts }: Pick<BackgroundFile, "counts">,
  level: AreaLevelId,
  themes: readonly ThemeId[],
): readonly GapCount[] {
  return themes.flatMap((theme): readonly GapCount[] => {
    const found = counts.find((entry) => entry.theme === theme && entry.level === level);
    if (found === undefined) return [];
    const values = Object.values(found.statuses).reduce((total, count) => total + count, 0);
    const gaps = statusCodes.flatMap((status) => {
      const count = found.statuses[status] ?? 0;
      return status === "ok" || count === 0 ? [] : [{ status, count, share: count / values }];
    });
    return [{ theme, values, gaps }];
  });
}
