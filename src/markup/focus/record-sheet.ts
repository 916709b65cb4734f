// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { shareAmongChosen } from "../../core/view/focus/focus-share.ts";
import { plainText } from "../../i18n/parts.ts";
import { criteriaWords } from "./criteria-step.ts";
import { shareNotes, shareTable } from "./fair-share-part.ts";
import { focusSentence } from "./focus-heading.ts";
import { areaWords, type FocusInput, residentsText } from "./focus-words.ts";
import { talk, votesText } from "./poll-step.ts";
import { reachTable } from "./reach-table.ts";
import { metText, removedAreas } from "./shortlist-step.ts";
import { slopeChart, slopeTable } from "./slope-chart.ts";

/** "Abstimmung, 37 Stimmen", or that there was none. */
export function pollless({ view, words }: FocusInput): string {
  const [first] = view.polls;
  return first === undefined ? words.record.parts.noPoll : words.record.parts.poll(String(first.poll.participants));
}

/** The record as it is printed: what was decided, on which data, and how anybody can compute it again. */
export function recordSheet(input: FocusInput): Markup {
  const { view, words, isInvented } = input;
  const { record } = words;
  return h(
    "article",
    { class: "fk-record", id: "sa-focus-record", "data-key": "record" },
    h("p", { class: "fk-record-kind" }, record.kind, isInvented ? h("span", { class: "sa-invented" }, record.invented) : null),
    h("h2", {}, view.draft.title === "" ? record.fallbackTitle : view.draft.title),
    h("p", {}, record.facts(input.place, input.today, input.asOf, input.edition)),
    h("p", { class: "fk-record-sentence" }, plainText(focusSentence(input))),
    part(1, record.parts.criteria, [h("p", {}, criteriaWords(input)), h("p", {}, record.recipe(input.rule)), unknownLine(input)]),
    part(2, record.parts.shortlist(String(view.shortlist.length), areaWords(input)), [listTable(input), removedList(input)]),
    part(3, pollless(input), pollParts(input)),
    part(4, record.chosenHeading, [
      choiceTable(input),
      input.map("protokoll"),
      view.draft.reasons === "" ? null : h("p", { class: "fk-quote" }, view.draft.reasons),
    ]),
    part(5, record.parts.reached, [reachTable(input)]),
    part(6, record.parts.rejected, [rejectedTable(input)]),
    sharePart(input),
    part(sharePart(input) === null ? 7 : 8, record.parts.recipe, [
      h("p", {}, record.seed),
      h("p", {}, record.link),
      h("p", { class: "fk-link" }, input.link),
    ]),
  );
}

function part(number: number, title: string, body: readonly (Markup | null)[]): Markup {
  return h("section", { "data-key": `part-${number}` }, h("h3", {}, `${number}\u2002${title}`), body);
}

function unknownLine({ view, words }: FocusInput): Markup | null {
  const names = view.areas.filter(({ answer }) => answer === "unknown").map(({ name }) => name);
  return names.length === 0 ? null : h("p", {}, words.record.unknown(names));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return h(
    "table",
    { class: "fk-table" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([first = "", ...cells]) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, first),
          cells.map((cell) => h("td", {}, cell)),
        ),
      ),
    ),
  );
}

function listTable(input: FocusInput): Markup {
  const { view, words } = input;
  const { shortlist } = words;
  return table(
    [shortlist.area(areaWords(input)), shortlist.met, shortlist.people, shortlist.how],
    view.shortlist.map((area) => [
      area.name,
      metText(area, input),
      residentsText(area.population, input),
      area.listed === "hand" ? [shortlist.by.hand, area.reason].filter((word) => word !== "").join(": ") : shortlist.by.criteria,
    ]),
  );
}

function removedList(input: FocusInput): Markup | null {
  const removed = removedAreas(input);
  const { shortlist } = input.words;
  return removed.length === 0
    ? null
    : h(
        "ul",
        {},
        removed.map(({ name, reason }) => h("li", {}, shortlist.removed(name, reason))),
      );
}

function pollParts(input: FocusInput): readonly Markup[] {
  const { view, words } = input;
  if (view.polls.length === 0) return [h("p", {}, words.poll.none)];
  return view.polls.flatMap((poll) => [
    h("p", {}, `${poll.poll.topic}. ${votesText(poll, input)} ${words.poll.notMixed}`),
    slopeChart(poll, input),
    slopeTable(poll, input),
    ...poll.talks.map((pair) => talk(pair, input)),
  ]);
}

function choiceTable(input: FocusInput): Markup {
  const { view, words } = input;
  if (view.chosen.length === 0) return h("p", {}, words.choice.nothing);
  const head = ["", words.shortlist.area(areaWords(input)), words.shortlist.met, words.shortlist.people];
  return table(
    head,
    view.chosen.map((area) => [String(area.place), area.name, metText(area, input), residentsText(area.population, input)]),
  );
}

function rejectedTable(input: FocusInput): Markup {
  const { view, words } = input;
  const rejected = view.shortlist.filter(({ place }) => place === null);
  const rows = rejected.map(({ id, name }) => {
    const reason = view.draft.rejected.find(({ area }) => area === id)?.reason ?? "";
    return [name, reason === "" ? words.record.noReason : reason];
  });
  const gone = removedAreas(input).map(({ name, reason }) => [name, `${words.record.removedNote}${reason === "" ? "" : `: ${reason}`}`]);
  if (rows.length + gone.length === 0) return h("p", {}, words.reasons.noRejected);
  return table([words.shortlist.area(areaWords(input)), words.shortlist.reason], [...rows, ...gone]);
}

function sharePart(input: FocusInput): Markup | null {
  const result = shareAmongChosen(input.view);
  return result.kind === "shared"
    ? part(7, input.words.record.parts.share, [shareTable(result, input), ...shareNotes(result, input)])
    : null;
}
