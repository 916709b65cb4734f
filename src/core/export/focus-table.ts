// SPDX-License-Identifier: EUPL-1.2
import type { FocusArea, FocusPoll, FocusView } from "../view/focus/focus-view.ts";
import type { TableSpeech } from "./table-words.ts";
import { type ColumnOf, countCell, type TakenTable, takenTable, wholeNumber } from "./taken-table.ts";

export interface FocusTableWords {
  readonly listed: (area: FocusArea) => string;
  /** Head of the scores and of the ranks of a poll. */
  readonly scores: (poll: FocusPoll) => string;
  readonly dataRank: (poll: FocusPoll) => string;
  readonly pollRank: (poll: FocusPoll) => string;
  /** Whom a choice should reach: "Kinder in Grundsicherung". */
  readonly group: (index: number) => string;
}

/**
 * Every area of the path to focus areas: criteria, how it came to the shortlist, scores and ranks of every poll beside the data, people of
 * every group, place in the choice, and the reason somebody wrote. Votes and data are never added up.
 */
export function focusTable(about: Pick<TakenTable, "id" | "name">, view: FocusView, speech: TableSpeech & FocusTableWords): TakenTable {
  const { words, listed } = speech;
  const { columns } = words;
  return takenTable<Placed>(
    { ...about, isByArea: true },
    [
      { id: "key", head: columns.key, cell: ({ area }) => area.id },
      { id: "name", head: columns.name, cell: ({ area }) => area.name },
      { id: "parent", head: columns.parent, cell: ({ area }) => area.parentName },
      { id: "year", head: columns.year, cell: () => wholeNumber(view.year) },
      { id: "people", head: columns.people, cell: ({ area }) => countCell(area.population) },
      { id: "verdict", head: columns.verdict, cell: ({ area }) => words.verdict[area.answer] },
      { id: "met", head: columns.met, cell: ({ area }) => wholeNumber(area.met) },
      { id: "unknown", head: columns.unknown, cell: ({ area }) => wholeNumber(area.unknown) },
      { id: "of", head: columns.of, cell: () => wholeNumber(view.total) },
      { id: "listed", head: columns.listed, cell: ({ area }) => listed(area) },
      ...view.polls.flatMap((poll, index) => pollColumns(poll, index, speech)),
      ...view.groups.map(({ counts, indicator }, index): ColumnOf<Placed> => ({
        id: `group_${indicator.id}`,
        head: speech.group(index),
        cell: ({ position }) => {
          const count = counts[position];
          return count === undefined ? null : countCell(count);
        },
      })),
      { id: "place", head: columns.place, cell: ({ area }) => (area.place === null ? null : wholeNumber(area.place)) },
      { id: "reason", head: columns.reason, cell: ({ area }) => area.reason },
    ],
    view.areas.map((area, position): Placed => ({ area, position })),
  );
}

interface Placed {
  readonly area: FocusArea;
  readonly position: number;
}

function pollColumns(poll: FocusPoll, index: number, speech: FocusTableWords): readonly ColumnOf<Placed>[] {
  const scores = new Map(poll.poll.scores.map(({ area, score }) => [area, score]));
  const pairs = new Map(poll.agreement.pairs.map((pair) => [pair.option, pair]));
  const number = (value: number | undefined) => (value === undefined ? null : { number: value, decimals: Number.isInteger(value) ? 0 : 2 });
  return [
    { id: `poll_${index + 1}_score`, head: speech.scores(poll), cell: ({ area }) => number(scores.get(area.id)) },
    { id: `poll_${index + 1}_data_rank`, head: speech.dataRank(poll), cell: ({ area }) => number(pairs.get(area.id)?.dataRank) },
    { id: `poll_${index + 1}_rank`, head: speech.pollRank(poll), cell: ({ area }) => number(pairs.get(area.id)?.pollRank) },
  ];
}
