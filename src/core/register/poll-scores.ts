// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** Options best first; may stop before the last one, an empty ballot abstains. */
export type Ballot = readonly string[];

export interface PollScores {
  /** By option, in the order of the options. */
  readonly scores: ReadonlyMap<string, number>;
  readonly ballots: number;
}

/**
 * Borda count of K options: K − 1 points for the first, …, 0 for the last. Options that a ballot does not rank get nothing (`zero`)
 * or share its remaining points equally (`average`; then all points add up to ballots · K(K−1)/2).
 *
 * Throws MethodError BALLOT for an option twice on a ballot or one that is not up for the vote. Source: methods.md 3.8
 */
export function borda(options: readonly string[], ballots: readonly Ballot[], unranked: "zero" | "average"): PollScores {
  return scoresOf(options, ballots, (ballot) => {
    const points = new Map(ballot.map((option, place) => [option, options.length - 1 - place]));
    const left = options.length - ballot.length;
    const rest = unranked === "zero" ? 0 : (left - 1) / 2;
    return (option) => points.get(option) ?? rest;
  });
}

/**
 * Points topK … 1 for the first topK places, divided by the number of ballots; abstaining ballots count.
 *
 * Scores are 0 without a ballot. Throws MethodError as {@link borda}, and PARAMETER unless topK is a whole number of at least 1.
 * Source: methods.md 3.8
 */
export function averageScore(options: readonly string[], ballots: readonly Ballot[], topK: number): PollScores {
  if (!Number.isInteger(topK) || topK < 1) throw new MethodError("PARAMETER", `averageScore: topK of at least 1 expected, ${topK} found`);
  const total = scoresOf(options, ballots, (ballot) => {
    const points = new Map(ballot.slice(0, topK).map((option, place) => [option, topK - place]));
    return (option) => points.get(option) ?? 0;
  });
  const perBallot = Math.max(1, ballots.length);
  return { ...total, scores: new Map([...total.scores].map(([option, points]) => [option, points / perBallot])) };
}

function scoresOf(
  options: readonly string[],
  ballots: readonly Ballot[],
  pointsOf: (ballot: Ballot) => (option: string) => number,
): PollScores {
  ballots.forEach((ballot, index) => checkBallot(ballot, options, index));
  const points = ballots.map(pointsOf);
  const scores = new Map(options.map((option) => [option, sum(points.map((score) => score(option)))]));
  return { scores, ballots: ballots.length };
}

function checkBallot(ballot: Ballot, options: readonly string[], index: number): void {
  ballot.forEach((option, place) => {
    if (!options.includes(option)) {
      throw new MethodError("BALLOT", `ballot ${index + 1}: one of the options ${options.join(", ")} expected, "${option}" found`);
    }
    if (ballot.indexOf(option) < place)
      throw new MethodError("BALLOT", `ballot ${index + 1}: every option once expected, "${option}" found twice`);
  });
}
