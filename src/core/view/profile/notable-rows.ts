// SPDX-License-Identifier: EUPL-1.2
import type { ProfileRow, ProfileView } from "./profile-view.ts";

/** What is said first about an area. Only differences from the city that are more than chance; each list the largest first. */
export interface NotableRows {
  /** Less need of support than in the city. */
  readonly strengths: readonly ProfileRow[];
  /** Neutral facts, higher or lower. */
  readonly facts: readonly ProfileRow[];
  /** More need of support than in the city. */
  readonly burdens: readonly ProfileRow[];
  /** Tested indicators, and those among them whose difference may be chance. */
  readonly tested: number;
  readonly maybeChance: number;
}

/** Most indicators named in one sentence. */
const mostNamed = 2;

/** True if the difference from the city is in the direction of burden; `null` for neutral indicators and without a clear difference. */
export function isBurden({ indicator, area }: Pick<ProfileRow, "indicator" | "area">): boolean | null {
  if (indicator.direction === 0 || area.relation === null || area.relation === "similar") return null;
  return (area.relation === "higher") === (indicator.direction === 1);
}

/** Picks what distinguishes an area most: one indicator per theme, so that one topic does not say everything. */
export function notableRows({ themes }: ProfileView): NotableRows {
  const rows = themes.flatMap((theme) => theme.rows);
  const tested = rows.filter(({ area }) => area.relation !== null);
  const clear = tested.filter(({ area, distance }) => area.relation !== "similar" && distance !== null);
  const largest = (group: readonly ProfileRow[]): readonly ProfileRow[] => onePerTheme(group.toSorted(byDistance)).slice(0, mostNamed);
  return {
    strengths: largest(clear.filter((row) => isBurden(row) === false)),
    facts: largest(clear.filter(({ indicator }) => indicator.direction === 0)),
    burdens: largest(clear.filter((row) => isBurden(row) === true)),
    tested: tested.length,
    maybeChance: tested.filter(({ area }) => area.relation === "similar").length,
  };
}

/** Neutral facts and strengths before burdens, otherwise in the order given. */
export function strengthsFirst<Row extends Pick<ProfileRow, "indicator" | "area">>(rows: readonly Row[]): readonly Row[] {
  return [...rows.filter((row) => isBurden(row) !== true), ...rows.filter((row) => isBurden(row) === true)];
}

function byDistance(a: ProfileRow, b: ProfileRow): number {
  return Math.abs(b.distance ?? 0) - Math.abs(a.distance ?? 0) || (a.indicator.id < b.indicator.id ? -1 : 1);
}

function onePerTheme(rows: readonly ProfileRow[]): readonly ProfileRow[] {
  const themes = new Set<string>();
  return rows.filter(({ indicator }) => {
    const isNew = !themes.has(indicator.theme);
    themes.add(indicator.theme);
    return isNew;
  });
}
