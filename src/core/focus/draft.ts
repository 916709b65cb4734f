// SPDX-License-Identifier: EUPL-1.2
import type { FairShareOptions } from "./fair-share.ts";
import type { ReasonedArea, RecordedPoll } from "./focus-record.ts";

/** Steps of the path: criteria, shortlist, polls, choice, reasons and record. */
export const focusSteps = [1, 2, 3, 4, 5] as const;
export type FocusStep = (typeof focusSteps)[number];

/**
 * What puts an area on the shortlist. `conditions`: it meets at least `least` conditions of the edition (`null`: the edition's usual
 * number) · `fields`: it belongs to one of these action fields (none named: to any). Both: at least `leastPeople` residents.
 */
export interface FocusCriteria {
  readonly by: "conditions" | "fields";
  readonly least: number | null;
  readonly fields: readonly string[];
  readonly leastPeople: number;
}

/** How much of whom the cheapest choice should reach. `group`: id of the indicator that counts them; "": the first one. */
export interface FocusAim {
  readonly group: string;
  readonly percent: number;
}

/** What is to be shared out among the chosen areas; `group` counts the need, "": the first one. */
export interface ShareWish {
  readonly group: string;
  readonly method: FairShareOptions["method"];
  readonly amount: number;
  readonly step: number;
  readonly floor: number;
  readonly threshold: number;
}

/** A choice of focus areas while it is being made: everything somebody decided or wrote, and nothing that follows from the data. */
export interface FocusDraft {
  /** The step that is open, and the furthest one that was. */
  readonly step: FocusStep;
  readonly reached: FocusStep;
  readonly title: string;
  readonly criteria: FocusCriteria;
  /** Put on the shortlist by hand. */
  readonly added: readonly ReasonedArea[];
  /** Taken off the shortlist although they meet the criteria. */
  readonly removed: readonly ReasonedArea[];
  readonly polls: readonly RecordedPoll[];
  /** In the order of the choice. */
  readonly chosen: readonly string[];
  readonly reasons: string;
  /** Why areas of the shortlist were not chosen. */
  readonly rejected: readonly ReasonedArea[];
  readonly aim: FocusAim;
  readonly share: ShareWish;
}

export const emptyDraft: FocusDraft = {
  step: 1,
  reached: 1,
  title: "",
  criteria: { by: "conditions", least: null, fields: [], leastPeople: 0 },
  added: [],
  removed: [],
  polls: [],
  chosen: [],
  reasons: "",
  rejected: [],
  aim: { group: "", percent: 50 },
  share: { group: "", method: "need", amount: 0, step: 1, floor: 0, threshold: 0 },
};

/** The draft with another step open; a step once reached stays reached. */
export function openStep(draft: FocusDraft, step: FocusStep): FocusDraft {
  return { ...draft, step, reached: step > draft.reached ? step : draft.reached };
}

/** Takes an area into the choice, at its end, or out of it. */
export function toggleChoice(draft: FocusDraft, area: string): FocusDraft {
  const isChosen = draft.chosen.includes(area);
  return { ...draft, chosen: isChosen ? draft.chosen.filter((id) => id !== area) : [...draft.chosen, area] };
}

/** A list with the reason of one area set; "" for an area that is not on it adds nothing. */
export function withReason(list: readonly ReasonedArea[], area: string, reason: string): readonly ReasonedArea[] {
  if (list.some((entry) => entry.area === area)) return list.map((entry) => (entry.area === area ? { area, reason } : entry));
  return reason === "" ? list : [...list, { area, reason }];
}

/** Puts an area on the shortlist by hand: back on, if it was taken off. */
export function addToShortlist(draft: FocusDraft, { area, reason }: ReasonedArea): FocusDraft {
  const removed = draft.removed.filter((entry) => entry.area !== area);
  if (removed.length < draft.removed.length) return { ...draft, removed };
  return { ...draft, added: [...draft.added.filter((entry) => entry.area !== area), { area, reason }] };
}

/** Takes an area off the shortlist, and out of the choice; one that was added by hand is simply gone. */
export function removeFromShortlist(draft: FocusDraft, { area, reason }: ReasonedArea): FocusDraft {
  const chosen = draft.chosen.filter((id) => id !== area);
  const added = draft.added.filter((entry) => entry.area !== area);
  if (added.length < draft.added.length) return { ...draft, chosen, added };
  return { ...draft, chosen, removed: [...draft.removed.filter((entry) => entry.area !== area), { area, reason }] };
}
