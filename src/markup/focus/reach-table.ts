// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasNumber } from "../../core/model/cell.ts";
import type { FocusGroup } from "../../core/view/focus/focus-view.ts";
import { type FocusInput, groupName, peopleText, per100 } from "./focus-words.ts";

/** Every group: people reached, of how many, and the share as a bar with the share of residents as its mark. */
export function reachTable(input: FocusInput): Markup {
  const { view, words } = input;
  const residents = per100(view.people.share, input);
  const hasBound = view.groups.some(({ reach }) => reach.reached.isLowerBound);
  return h(
    "div",
    { class: "fk-reached" },
    h(
      "table",
      { class: "fk-table fk-reach" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, words.choice.group),
          h("th", { scope: "col", class: "n" }, words.choice.reached),
          h("th", { scope: "col" }, words.choice.share),
        ),
      ),
      h(
        "tbody",
        {},
        view.groups.map((group) => reachRow(group, input)),
      ),
    ),
    residents === null
      ? null
      : h("p", { class: "source" }, words.choice.mark(`${words.bound(residents, view.people.share.isLowerBound)}\u00a0%`)),
    hasBound ? h("p", { class: "source" }, words.choice.lower) : null,
  );
}

function reachRow(group: FocusGroup, input: FocusInput): Markup {
  const { view, words, speech } = input;
  const { reached, total, share } = group.reach;
  const percent = per100(share, input);
  const all = hasNumber(total) ? words.choice.of(speech.count(total.value).text) : "";
  return h(
    "tr",
    { "data-key": group.indicator.id },
    h("th", { scope: "row" }, groupName(group, input)),
    h("td", { class: "n" }, peopleText(reached, input), h("span", { class: "quiet" }, all)),
    h(
      "td",
      {},
      percent === null
        ? words.choice.nothingKnown
        : h(
            "span",
            { class: "fk-bar" },
            bar(share.value ?? 0, view.people.share.value),
            h("b", {}, words.bound(`${percent}\u00a0%`, share.isLowerBound)),
          ),
    ),
  );
}

function bar(share: number, residents: number | null): Markup {
  return h(
    "svg",
    { class: "bar", viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect", { class: "bar-all", x: 0, y: 2, width: 100, height: 12 }),
    h("rect", { class: "bar-part", x: 0, y: 2, width: percentOf(share), height: 12 }),
    residents === null ? null : h("line", { class: "bar-mark", x1: percentOf(residents), x2: percentOf(residents), y1: 0, y2: 16 }),
  );
}

function percentOf(share: number): number {
  return Math.round(Math.min(1, share) * 1000) / 10;
}
