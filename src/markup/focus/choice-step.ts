// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { FocusArea } from "../../core/view/focus/focus-view.ts";
import { known } from "../../core/model/cell.ts";
import { partialShare, partialSum } from "../../core/stats/partial-sum.ts";
import { sentenceText } from "../sentence.ts";
import { fairSharePart } from "./fair-share-part.ts";
import {
  areaName,
  choiceField,
  type FocusInput,
  groupInSentence,
  groupName,
  lineField,
  peopleText,
  per100,
  residentsText,
} from "./focus-words.ts";
import { reachTable } from "./reach-table.ts";
import { metText } from "./shortlist-step.ts";

/** Id of the figure with the map of the choice. */
export const choiceMapId = "sa-focus-map";

/** Map and list to choose from, and beside them whom the choice reaches. */
export function choiceBody(input: FocusInput, isOpen: boolean): Markup {
  const { words, view } = input;
  return h(
    "div",
    { class: "fk-two fk-pick" },
    h("div", {}, mapFigure(input), chooseList(input)),
    h(
      "div",
      {},
      chips(input),
      reachTable(input),
      view.chosen.length === 0 ? null : swapLine(input),
      isOpen ? aimPart(input) : null,
      isOpen ? fairSharePart(input) : null,
      h("p", { class: "vh", role: "status", id: "sa-focus-said" }),
    ),
    view.chosen.length === 0 && !isOpen ? h("p", {}, words.choice.nothing) : null,
  );
}

function mapFigure({ map, words, view }: FocusInput): Markup | null {
  const drawing = map("fokus");
  if (drawing === null) return null;
  const label = `${words.choice.map}. ${words.choice.mapText(view.chosen.map(({ name }) => name))} ${words.choice.help}`;
  return h(
    "div",
    {},
    h("div", { class: "fk-map", id: choiceMapId, role: "application", tabindex: 0, "aria-label": label }, drawing),
    h("p", { class: "source" }, words.choice.help),
  );
}

function chips(input: FocusInput): Markup {
  const { view, words } = input;
  if (view.chosen.length === 0) return h("p", { class: "fk-chips" }, words.choice.nothing);
  return h(
    "ul",
    { class: "fk-chips" },
    view.chosen.map((area) =>
      h(
        "li",
        { "data-key": area.id },
        h(
          "button",
          { class: "fk-chip", type: "button", "data-do": "toggle", "data-area": area.id, "aria-label": words.choice.out(area.name) },
          h("span", {}, String(area.place)),
          h("b", {}, area.name),
          h("span", {}, residentsText(area.population, input)),
        ),
      ),
    ),
  );
}

/** The same choice without the map: a box for every area, those of the shortlist first. */
function chooseList(input: FocusInput): Markup {
  const { view, words } = input;
  const others = view.areas.filter(({ listed }) => listed === null);
  return h(
    "div",
    { class: "fk-choose" },
    h(
      "fieldset",
      {},
      h("legend", {}, words.choice.list),
      view.shortlist.map((area) => box(area, input)),
    ),
    h(
      "details",
      {},
      h("summary", {}, words.choice.others),
      h(
        "fieldset",
        {},
        h("legend", { class: "vh" }, words.choice.others),
        others.map((area) => box(area, input)),
      ),
    ),
  );
}

function box(area: FocusArea, input: FocusInput): Markup {
  return h(
    "label",
    { class: "check", "data-key": area.id },
    h("input", { type: "checkbox", "data-field": "choose", value: area.id, checked: area.place !== null }),
    h("span", {}, area.name, h("span", { class: "quiet" }, ` ${metText(area, input)}`)),
  );
}

function swapLine(input: FocusInput): Markup | null {
  const { view, words, speech } = input;
  const { swap, aimed } = view;
  if (aimed === null || aimed.reach.reached.isLowerBound) return null;
  if (swap === null) return h("p", { class: "fk-swap" }, words.choice.noSwap);
  const percent = per100({ value: swap.share, status: "ok", isLowerBound: false }, input) ?? "";
  const people = `${speech.count(swap.reached).text} ${groupInSentence(aimed, input)}`;
  return h("p", { class: "fk-swap" }, ...sentenceText(words.choice.swap(swap.in.name, swap.out.name, percent, people)));
}

/** "Wie wenige Gebiete reichen?" for a share of one group. */
function aimPart(input: FocusInput): Markup | null {
  const { view, words } = input;
  const { aimed } = view;
  if (aimed === null) return null;
  const options = view.groups.map((group) => ({
    value: group.indicator.id,
    text: groupName(group, input),
    isChosen: group === aimed,
  }));
  return h(
    "section",
    { class: "fk-aim" },
    h("h3", {}, words.choice.aim),
    h(
      "div",
      { class: "fk-add" },
      choiceField(words.choice.aimGroup, "aim-group", options),
      lineField(words.choice.aimPercent, {
        "data-field": "aim-percent",
        type: "number",
        min: 0,
        max: 100,
        inputmode: "numeric",
        value: view.draft.aim.percent,
      }),
    ),
    ...cheapestLines(input),
  );
}

function cheapestLines(input: FocusInput): readonly Markup[] {
  const { view, words } = input;
  const { cheapest, aimed } = view;
  if (cheapest === null || aimed === null) return [h("p", {}, words.choice.unreachable)];
  if (cheapest.areas.length === 0) return [h("p", {}, words.choice.cheapestNothing)];
  const reached = partialSum([known(cheapest.reached)]);
  const percent = per100(partialShare(reached, aimed.reach.total), input) ?? "";
  const people = `${peopleText(reached, input)} ${groupInSentence(aimed, input)} (${percent}\u00a0%)`;
  const names = cheapest.areas.map((id) => areaName(input, id));
  return [
    h("p", {}, words.choice.cheapest(names, people), cheapest.method === "greedy" ? ` ${words.choice.cheapestGreedy}` : ""),
    h("p", {}, h("button", { class: "btn", type: "button", "data-do": "take" }, words.choice.take)),
  ];
}
