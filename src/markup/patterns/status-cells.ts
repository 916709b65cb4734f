// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { PatternGroup } from "../../core/view/patterns/pattern-group.ts";
import { cellNumber, statusCount, type StatusView } from "../../core/view/patterns/status-view.ts";
import { fillClass } from "../../core/view/palette.ts";
import { swatch } from "../legend-list.ts";
import { type PatternsInput, peopleText } from "./patterns-input.ts";
import { statusSign } from "./status-sign.ts";

/** Status × dynamics as a table: sign, areas and people of every cell; a cell emphasises its areas on the map. */
export function statusCells(view: StatusView, input: PatternsInput): Markup {
  const { status } = input.words;
  return h(
    "div",
    { class: "hf-below" },
    h("h2", { class: "patterns-heading" }, status.tableHeading),
    h(
      "table",
      { class: "patterns-cells" },
      h("caption", { class: "vh" }, status.cellCaption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td", {}),
          status.dynamics.map((word) => h("th", { scope: "col" }, status.dynamicClass(word))),
        ),
      ),
      h("tbody", {}, view.cells.map((row, s) => cellRow(row, s, { view, input })).reverse()),
    ),
    h("p", { class: "quiet small no-print" }, status.cellHelp),
  );
}

interface CellFrame {
  readonly view: StatusView;
  readonly input: PatternsInput;
}

function cellRow(row: readonly PatternGroup[], s: number, frame: CellFrame): Markup {
  const { status } = frame.input.words;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, swatch(fillClass(s, "need", statusCount)), h("span", {}, status.statusClass(status.classes[s] ?? ""))),
    row.map((group, d) => h("td", { "data-cell": cellNumber(s, d) }, cellLink(group, { s, d }, frame))),
  );
}

function cellLink(
  { areas, people }: PatternGroup,
  { s, d }: { readonly s: number; readonly d: number },
  { view, input }: CellFrame,
): Markup {
  const { words, speech, study, studyLink } = input;
  const { status, legend } = words;
  const sign = h("b", { class: "patterns-sign" }, statusSign(s, d));
  if (areas.length === 0) return h("span", { class: "quiet" }, sign, " ", status.empty);
  const number = cellNumber(s, d);
  const isChosen = study.shown === number;
  const both = status.both(status.classes[s] ?? "", status.dynamics[d] ?? "");
  const residents = peopleText(people, input);
  const count = legend.areas(speech.count(areas.length), speech.areas(view.level));
  return h(
    "a",
    {
      href: studyLink({ shown: isChosen ? null : number }),
      "aria-current": isChosen ? "true" : null,
      "aria-label": status.cellLabel(both, count, residents),
    },
    sign,
    h("span", {}, count),
    h("span", { class: "quiet" }, residents),
  );
}
