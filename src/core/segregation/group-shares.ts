// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** A group and everybody (the group included), per area; `null` where a count is not known. */
export interface GroupInput {
  readonly group: readonly (number | null)[];
  readonly total: readonly (number | null)[];
}

/** One inhabited area of which both counts are known. */
export interface GroupArea {
  readonly group: number;
  readonly total: number;
  readonly share: number;
  /** Position in the lists that were handed in. */
  readonly place: number;
}

export interface GroupShares {
  readonly areas: readonly GroupArea[];
  /** Sums over these areas. */
  readonly group: number;
  readonly total: number;
  /** `AREAS_SKIPPED`: a count of some area is not known; every result leaves these areas out. */
  readonly warnings: readonly "AREAS_SKIPPED"[];
}

/**
 * Areas with people and known counts. Areas without people are left out silently: they hold nobody to be counted.
 * Throws MethodError: LENGTH, NEGATIVE_COUNT, SHARE_SUM (a group larger than everybody).
 */
export function groupShares({ group, total }: GroupInput): GroupShares {
  if (group.length !== total.length) throw new MethodError("LENGTH", `segregation: ${group.length} totals expected, ${total.length} found`);
  const known = group.flatMap((count, place) => {
    const all = at(total, place);
    return count === null || all === null ? [] : [{ group: count, total: all, place }];
  });
  known.forEach(checkArea);
  const areas = known.filter((area) => area.total > 0).map((area) => ({ ...area, share: area.group / area.total }));
  return {
    areas,
    group: sum(areas.map((area) => area.group)),
    total: sum(areas.map((area) => area.total)),
    warnings: known.length < group.length ? ["AREAS_SKIPPED"] : [],
  };
}

function checkArea({ group, total, place }: Omit<GroupArea, "share">): void {
  const wrong = [group, total].find((count) => !(count >= 0) || !Number.isFinite(count));
  if (wrong !== undefined) throw new MethodError("NEGATIVE_COUNT", `segregation: counts from 0 expected, ${wrong} found for area ${place}`);
  if (group > total) {
    throw new MethodError("SHARE_SUM", `segregation: a group of at most ${total} expected, ${group} found for area ${place}`);
  }
}
