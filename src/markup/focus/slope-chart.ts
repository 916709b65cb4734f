// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { FocusPoll } from "../../core/view/focus/focus-view.ts";
import { areaName, type FocusInput } from "./focus-words.ts";

const width = 720;
const rowHeight = 34;
const top = 58;
const [left, right] = [262, 458] as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly isTalk: boolean;
  readonly data: number;
  readonly poll: number;
  readonly dataText: string;
  readonly pollText: string;
}

/** Rank in the data beside rank in the poll, a line from one to the other; chosen areas drawn heavy, wide disagreements dashed. */
export function slopeChart(poll: FocusPoll, input: FocusInput): Markup {
  const { words } = input;
  const rows = slopeRows(poll, input);
  const height = top + rows.length * rowHeight;
  return h(
    "figure",
    { class: "fk-slope" },
    h(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words.poll.chart(poll.poll.topic) },
      columnHead(left, "end", [words.poll.dataRank, words.poll.dataUnit]),
      columnHead(right, "start", [words.poll.pollRank, words.poll.pollUnit(String(poll.poll.participants))]),
      rows.map((row) =>
        h("line", {
          class: `sl${row.isChosen ? " slc" : ""}${row.isTalk ? " slf" : ""}`,
          x1: left + 14,
          x2: right - 14,
          y1: at(row.data),
          y2: at(row.poll),
        }),
      ),
      rows.flatMap((row) => [end(row, "end"), end(row, "start")]),
    ),
  );
}

/** The same as a table. */
export function slopeTable(poll: FocusPoll, input: FocusInput): Markup {
  const { words, speech } = input;
  const head = [
    words.shortlist.area(speech.areas(input.view.level)),
    words.poll.dataRank,
    words.shortlist.met,
    words.poll.pollRank,
    words.poll.pollUnit("0"),
  ];
  return h(
    "table",
    { class: "fk-table" },
    h("caption", {}, words.poll.chart(poll.poll.topic)),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((name, index) => h("th", { scope: "col", class: index === 0 ? null : "n" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      poll.agreement.pairs.map(({ option, dataRank, pollRank }) => {
        const row = slopeRows(poll, input).find(({ id }) => id === option);
        const cells = [String(dataRank), row?.dataText ?? "", String(pollRank), row?.pollText ?? ""];
        return h(
          "tr",
          {},
          h("th", { scope: "row" }, areaName(input, option)),
          cells.map((cell) => h("td", { class: "n" }, cell)),
        );
      }),
    ),
  );
}

function slopeRows({ poll, agreement, talks }: FocusPoll, input: FocusInput): readonly Row[] {
  const { view, speech } = input;
  const byPoll = [...agreement.pairs].sort((a, b) => a.pollRank - b.pollRank || a.dataRank - b.dataRank || (a.option < b.option ? -1 : 1));
  return agreement.pairs.map((pair, data): Row => {
    const area = view.areas.find(({ id }) => id === pair.option);
    const score = poll.scores.find((entry) => entry.area === pair.option)?.score ?? 0;
    return {
      id: pair.option,
      name: areaName(input, pair.option),
      isChosen: (area?.place ?? null) !== null,
      isTalk: talks.includes(pair),
      data,
      poll: byPoll.indexOf(pair),
      dataText: `${area?.met ?? ""}${(area?.unknown ?? 0) > 0 ? "?" : ""}`,
      pollText: formatNumber(score, { language: speech.language, decimals: Number.isInteger(score) ? 0 : 1 }),
    };
  });
}

function at(row: number): number {
  return top + row * rowHeight + rowHeight / 2;
}

function columnHead(x: number, anchor: "start" | "end", [rank, unit]: readonly [string, string]): Markup {
  const place = { x: anchor === "end" ? x - 10 : x + 10, "text-anchor": anchor };
  return h("g", {}, h("text", { ...place, y: 18, class: "tx-b" }, rank), h("text", { ...place, y: 40, class: "tx-2" }, unit));
}

function end(row: Row, anchor: "start" | "end"): Markup {
  const isData = anchor === "end";
  const [x, y] = [isData ? left : right, at(isData ? row.data : row.poll)];
  return h(
    "g",
    { class: row.isChosen ? "is-chosen" : null },
    h("circle", { class: "dot", cx: isData ? x + 6 : x - 6, cy: y, r: 6.5 }),
    h(
      "text",
      { x: isData ? x - 10 : x + 10, y, dy: ".35em", "text-anchor": anchor },
      h("tspan", { class: row.isChosen ? "tx-b" : null }, row.name),
      h("tspan", { class: "tx-2" }, ` · ${isData ? row.dataText : row.pollText}`),
    ),
  );
}
