// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { sum } from "../stats/sum.ts";

/** One line of a published result: the rank that is printed, and its score. */
export interface PublishedRow {
  readonly rank: number;
  readonly score: number;
}

/** Result of a poll as somebody published it. */
export interface PublishedPoll {
  readonly topic: string;
  readonly votes: number;
  readonly participants: number;
  readonly rows: readonly PublishedRow[];
  /** How points were given, in words; `null` if the publication does not say. */
  readonly scale: string | null;
}

/** What a reader of a published table should know; nothing of the table is changed. */
export interface PublishedPollCheck {
  /** Neighbouring lines whose order contradicts their scores. */
  readonly anomalies: readonly { readonly upper: PublishedRow; readonly lower: PublishedRow }[];
  /** Listed ranks that share a score, in groups of at least two. */
  readonly ties: readonly (readonly number[])[];
  readonly sum: number;
  /** Votes per participant; `null` without participants. */
  readonly turnout: number | null;
}

/**
 * Checks a published table as it is given: lines in the order of their ranks, a lower score above a higher one, ties.
 * Source: methods.md 3.8
 */
export function checkPublishedPoll({ rows, votes, participants }: PublishedPoll): PublishedPollCheck {
  const listed = [...rows].sort((a, b) => a.rank - b.rank);
  const anomalies = listed.slice(1).flatMap((lower, index) => {
    const upper = at(listed, index);
    return upper.score < lower.score ? [{ upper, lower }] : [];
  });
  const scores = [...new Set(listed.map(({ score }) => score))];
  const groups = scores.map((score) => listed.filter((row) => row.score === score).map(({ rank }) => rank));
  const ties = groups.filter((ranks) => ranks.length > 1);
  return { anomalies, ties, sum: sum(rows.map(({ score }) => score)), turnout: participants > 0 ? votes / participants : null };
}

/** Scores of different polls may be compared only if all state the same scale and list equally many options. */
export function areComparable(polls: readonly PublishedPoll[]): boolean {
  const [first] = polls;
  return polls.every((poll) => poll.scale !== null && poll.scale === first?.scale && poll.rows.length === first.rows.length);
}
