// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";

/** An option that has both a value in the data and a score in the poll. */
export interface RankPair {
  readonly option: string;
  /** 1 is the highest; equal values share a rank, the next rank is skipped. Both ranks are among the shared options. */
  readonly dataRank: number;
  readonly pollRank: number;
  /** Places the poll puts it lower than the data; negative: higher. */
  readonly difference: number;
}

export interface PollAgreement {
  /** By data rank, equal ones by poll rank, then by id. */
  readonly pairs: readonly RankPair[];
  /** Kendall's τ_b, −1 to 1; `null` with fewer than two options or where one side has all equal. */
  readonly tau: number | null;
  readonly onlyData: readonly string[];
  readonly onlyPoll: readonly string[];
}

/**
 * Lays the ranks of data and poll beside each other (both: high is need). They are not mixed; options that one side lacks are listed
 * and never given a rank.
 */
export function compareRanks(data: ReadonlyMap<string, number | null>, poll: ReadonlyMap<string, number | null>): PollAgreement {
  const known = (values: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> =>
    new Map([...values].flatMap(([option, value]) => (value === null ? [] : [[option, value] as const])));
  const [ofData, ofPoll] = [known(data), known(poll)];
  const shared = [...ofData.keys()].filter((option) => ofPoll.has(option)).sort((a, b) => (a < b ? -1 : 1));
  const values = shared.map((option) => ({ data: ofData.get(option) ?? 0, poll: ofPoll.get(option) ?? 0 }));
  const pairs = shared.map((option, index): RankPair => {
    const own = at(values, index);
    const dataRank = 1 + values.filter((other) => other.data > own.data).length;
    const pollRank = 1 + values.filter((other) => other.poll > own.poll).length;
    return { option, dataRank, pollRank, difference: pollRank - dataRank };
  });
  return {
    pairs: pairs.sort((a, b) => a.dataRank - b.dataRank || a.pollRank - b.pollRank || (a.option < b.option ? -1 : 1)),
    tau: kendallTauB(values),
    onlyData: [...ofData.keys()].filter((option) => !ofPoll.has(option)),
    onlyPoll: [...ofPoll.keys()].filter((option) => !ofData.has(option)),
  };
}

/** Options on which data and poll are at least `places` apart, widest first: reasons to talk. */
export function disagreements({ pairs }: PollAgreement, places: number): readonly RankPair[] {
  const apart = pairs.filter(({ difference }) => Math.abs(difference) >= places);
  return apart.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.option < b.option ? -1 : 1));
}

/** Source: Kendall 1945; numbers agree with R cor(method = "kendall") */
function kendallTauB(values: readonly { readonly data: number; readonly poll: number }[]): number | null {
  let [agreeing, data, poll] = [0, 0, 0];
  values.forEach((a, index) => {
    for (const b of values.slice(index + 1)) {
      const [x, y] = [Math.sign(a.data - b.data), Math.sign(a.poll - b.poll)];
      agreeing += x * y;
      data += x * x;
      poll += y * y;
    }
  });
  return data === 0 || poll === 0 ? null : agreeing / Math.sqrt(data * poll);
}
