// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combineWithIndicator } from "../../../src/core/register/combine-poll.ts";
import { compareRanks, disagreements } from "../../../src/core/register/poll-agreement.ts";
import { averageScore, borda } from "../../../src/core/register/poll-scores.ts";
import { areComparable, checkPublishedPoll, type PublishedPoll } from "../../../src/core/register/published-poll.ts";

const options = ["a", "b", "c", "d"];
const ballot = fc.shuffledSubarray(options);
const scoreMap = fc
  .dictionary(fc.constantFrom(...options), fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(null)))
  .map((entries) => new Map(Object.entries(entries)));

describe("a poll", () => {
  test("refuses a ballot that names an option twice or one that is not up for the vote", () => {
    expect(() => borda(options, [["a"], ["b", "b"]], "zero")).toThrow('ballot 2: every option once expected, "b" found twice');
    expect(() => averageScore(options, [["x"]], 3)).toThrow('"x" found');
    expect(() => averageScore(options, [], 0)).toThrow("topK of at least 1");
  });

  test("shares out all points where unranked options share the rest", () => {
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const total = [...borda(options, ballots, "average").scores.values()].reduce((a, b) => a + b, 0);
        expect(total).toBeCloseTo((ballots.length * 4 * 3) / 2, 9);
      }),
    );
  });

  test("does not depend on the order of the ballots", () => {
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const backwards = [...ballots].reverse();
        expect(borda(options, backwards, "zero")).toEqual(borda(options, ballots, "zero"));
        expect(averageScore(options, backwards, 3)).toEqual(averageScore(options, ballots, 3));
      }),
    );
  });

  test("without ballots has no points", () => {
    expect([...averageScore(options, [], 3).scores.values()]).toEqual([0, 0, 0, 0]);
  });
});

describe("a published table", () => {
  const poll: PublishedPoll = {
    topic: "t",
    votes: 30,
    participants: 40,
    rows: [
      { rank: 2, score: 0.6 },
      { rank: 1, score: 0.5 },
      { rank: 3, score: 0.5 },
    ],
    scale: null,
  };

  test("keeps its lines and says where order and scores contradict each other", () => {
    expect(checkPublishedPoll(poll)).toEqual({
      anomalies: [{ upper: { rank: 1, score: 0.5 }, lower: { rank: 2, score: 0.6 } }],
      ties: [[1, 3]],
      sum: 1.6,
      turnout: 0.75,
    });
  });

  test("has no turnout without participants", () => {
    expect(checkPublishedPoll({ ...poll, participants: 0 }).turnout).toBeNull();
  });

  test("may be compared with another only on the same stated scale", () => {
    expect(areComparable([poll, poll])).toBe(false);
    const stated = { ...poll, scale: "3, 2, 1 Punkte" };
    expect(areComparable([stated, stated])).toBe(true);
    expect(areComparable([stated, { ...stated, rows: [] }])).toBe(false);
  });
});

describe("data and poll together", () => {
  test("never fill in what one of them lacks", () => {
    fc.assert(
      fc.property(scoreMap, scoreMap, fc.double({ min: 0, max: 1, noNaN: true }), (data, votes, lambda) => {
        const { score, ranking, left } = combineWithIndicator(data, votes, lambda);
        for (const [option, points] of score) {
          const isComplete = (data.get(option) ?? null) !== null && (votes.get(option) ?? null) !== null;
          expect(points !== null).toBe(isComplete);
          if (points !== null) expect(points >= -1e-12 && points <= 1 + 1e-12).toBe(true);
        }
        expect([...ranking, ...left].sort()).toEqual([...score.keys()].sort());
      }),
    );
  });

  test("refuse a weight outside 0 to 1", () => {
    expect(() => combineWithIndicator(new Map(), new Map(), 1.2)).toThrow("1.2 found");
  });

  test("have the ranks of each beside the other, never mixed", () => {
    const data = new Map([
      ["hafen", 9],
      ["ostwerk", 8],
      ["gueter", 8],
      ["halde", 2],
      ["park", null],
    ]);
    const votes = new Map([
      ["hafen", 148],
      ["ostwerk", 109],
      ["gueter", 58],
      ["halde", 84],
      ["markt", 3],
    ]);
    const agreement = compareRanks(data, votes);
    expect(agreement.pairs).toEqual([
      { option: "hafen", dataRank: 1, pollRank: 1, difference: 0 },
      { option: "ostwerk", dataRank: 2, pollRank: 2, difference: 0 },
      { option: "gueter", dataRank: 2, pollRank: 4, difference: 2 },
      { option: "halde", dataRank: 4, pollRank: 3, difference: -1 },
    ]);
    expect([agreement.onlyData, agreement.onlyPoll]).toEqual([[], ["markt"]]);
    expect(disagreements(agreement, 2).map(({ option }) => option)).toEqual(["gueter"]);
  });

  // R: cor(c(9, 8, 8, 2), c(148, 109, 58, 84), method = "kendall") is 3 / sqrt(5 * 6) = 0.5477226.
  test("agree by Kendall's tau-b", () => {
    const pair = (numbers: readonly number[]) => new Map(numbers.map((number, index) => [`o${index}`, number]));
    expect(compareRanks(pair([9, 8, 8, 2]), pair([148, 109, 58, 84])).tau).toBeCloseTo(3 / Math.sqrt(30), 12);
    expect(compareRanks(pair([1, 2, 3]), pair([3, 2, 1])).tau).toBe(-1);
    expect(compareRanks(pair([1, 1]), pair([3, 2])).tau).toBeNull();
  });
});
