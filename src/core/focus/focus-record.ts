// SPDX-License-Identifier: EUPL-1.2
import type { Json } from "../model/json.ts";

export const focusFormat = "sozialatlas-fokus";
export const focusFormatVersion = 1;

/** An area with why it is where it is. `reason` is "" while nobody wrote one. */
export interface ReasonedArea {
  readonly area: string;
  readonly reason: string;
}

/** Why an area is on the shortlist: it meets the criteria, or somebody added it by hand. */
export interface ShortlistedArea extends ReasonedArea {
  readonly by: "criteria" | "hand";
}

/** A poll beside the data: the scores as they were used, and how many people took part. */
export interface RecordedPoll {
  readonly topic: string;
  readonly date: string;
  readonly participants: number;
  readonly scores: readonly { readonly area: string; readonly score: number }[];
}

/**
 * How focus areas were chosen, complete enough to be checked years later: criteria with their recipe, shortlist, polls, choice and
 * rejections with reasons, edition and seed. It holds ids and words, no counts: what was secret is not in it.
 */
export interface FocusRecord {
  readonly title: string;
  readonly place: string;
  readonly edition: string;
  readonly level: string;
  readonly year: number;
  /** ISO date of the last change. */
  readonly date: string;
  /** Criteria in words. */
  readonly criteria: string;
  /** The rules as a file (`sozialatlas-regeln`); `null` if the shortlist was made by hand alone. */
  readonly recipe: Json;
  readonly seed: number;
  readonly shortlist: readonly ShortlistedArea[];
  readonly polls: readonly RecordedPoll[];
  readonly chosen: readonly ReasonedArea[];
  readonly rejected: readonly ReasonedArea[];
  /** Why these, all together. */
  readonly reasons: string;
}

/** The record as a file; `parseFocusRecord` reads it back unchanged. */
export function serialiseFocusRecord(record: FocusRecord): Json {
  const { shortlist, polls, chosen, rejected, ...rest } = record;
  const copied = (areas: readonly ReasonedArea[]): Json => areas.map(({ area, reason }) => ({ area, reason }));
  return {
    format: focusFormat,
    version: focusFormatVersion,
    ...rest,
    shortlist: shortlist.map(({ area, reason, by }) => ({ area, reason, by })),
    polls: polls.map(({ topic, date, participants, scores }) => ({
      topic,
      date,
      participants,
      scores: scores.map(({ area, score }) => ({ area, score })),
    })),
    chosen: copied(chosen),
    rejected: copied(rejected),
  };
}
