// SPDX-License-Identifier: EUPL-1.2
import type { RecordedPoll } from "../../focus/focus-record.ts";
import { compareRanks, disagreements } from "../../register/poll-agreement.ts";
import type { FocusArea, FocusPoll } from "./focus-view.ts";

/** Ranks of a shortlist of n areas are far apart from n ÷ 3 places on, and from 3 on at least. */
export function farApart(areaCount: number): number {
  return Math.max(3, Math.ceil(areaCount / 3));
}

/** Every poll beside the data, over the areas of the shortlist that both know. An area of which nothing can be judged has no rank. */
export function focusPolls(polls: readonly RecordedPoll[], shortlist: readonly FocusArea[]): readonly FocusPoll[] {
  const data = new Map(shortlist.map(({ id, met, unknown }) => [String(id), met === 0 && unknown > 0 ? null : met]));
  return polls.map((poll): FocusPoll => {
    const listed = poll.scores.filter(({ area }) => data.has(area));
    const agreement = compareRanks(data, new Map(listed.map(({ area, score }) => [area, score])));
    const outside = poll.scores.filter(({ area, score }) => !data.has(area) && score > 0).map(({ area }) => area);
    return { poll, agreement, talks: disagreements(agreement, farApart(agreement.pairs.length)), outside };
  });
}
