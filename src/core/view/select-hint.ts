// SPDX-License-Identifier: EUPL-1.2
import type { AtlasState } from "./state.ts";

/** Mistakes that readers of areas and rates make, each with its hint. */
export const hintNames = ["smallNumbers", "borders", "ranking", "areaNotPerson"] as const;
export type HintName = (typeof hintNames)[number];

/** What of a view can be misread. */
export interface HintMoment extends Pick<AtlasState, "view" | "level" | "area"> {
  /** A table is on screen whose rows are in the order of their values. */
  readonly isSortedByValue: boolean;
  /** The value of the chosen area is marked as unreliable. */
  readonly isUnreliable: boolean;
}

/**
 * The hint for the mistake that is likely now, or `null`: an unreliable value is chosen, the level has changed, rows stand in the order
 * of their values, a profile tells about people through the rates of their area. What has been given is not given again.
 */
export function selectHint(now: HintMoment, before: HintMoment | null, given: ReadonlySet<HintName>): HintName | null {
  const applies: Readonly<Record<HintName, boolean>> = {
    smallNumbers: now.area !== null && now.isUnreliable,
    borders: before !== null && before.level !== now.level,
    ranking: now.isSortedByValue,
    areaNotPerson: now.view === "profile" && now.area !== null,
  };
  return hintNames.find((name) => applies[name] && !given.has(name)) ?? null;
}
