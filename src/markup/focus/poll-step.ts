// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { RankPair } from "../../core/register/poll-agreement.ts";
import type { FocusPoll } from "../../core/view/focus/focus-view.ts";
import { icon } from "../icons.ts";
import { areaName, type FocusInput, lineField, messageList } from "./focus-words.ts";
import { slopeChart, slopeTable } from "./slope-chart.ts";

export function pollSummary({ view, words }: FocusInput): Markup | null {
  return view.polls.length > 0 ? null : h("p", { class: "fk-said" }, words.poll.none);
}

/** Every poll beside the data; its controls while the step is open. */
export function pollBody(input: FocusInput, isOpen: boolean): readonly (Markup | null)[] {
  const { words, messages } = input;
  return [
    ...input.view.polls.map((poll, index) => pollPart(poll, { input, index, isOpen })),
    isOpen
      ? h(
          "div",
          { class: "fk-editor" },
          h("p", { class: "source" }, words.poll.help),
          filePicker("poll", words.poll.load, ".csv,.txt,.xlsx,.ods,text/csv"),
          messageList(messages.poll),
        )
      : null,
  ];
}

/** A file button: the label is the button, the field inside takes keys. */
export function filePicker(name: string, label: string, accept: string): Markup {
  return h("label", { class: "btn fk-file" }, icon("plus"), label, h("input", { type: "file", "data-file": name, accept }));
}

interface PollPart {
  readonly input: FocusInput;
  readonly index: number;
  readonly isOpen: boolean;
}

function pollPart(poll: FocusPoll, { input, index, isOpen }: PollPart): Markup {
  const { words } = input;
  return h(
    "div",
    { class: "fk-poll", "data-key": `poll-${index}` },
    h("p", { class: "fk-said" }, h("b", {}, poll.poll.topic), ". ", votesText(poll, input), " ", words.poll.cross),
    h("div", { class: "fk-two" }, slopeChart(poll, input), talkPart(poll, input)),
    h("details", {}, h("summary", {}, words.poll.asTable), slopeTable(poll, input)),
    isOpen ? pollFields(poll, index, input) : null,
  );
}

/** "37 Menschen haben am 14.04.2026 abgestimmt." */
export function votesText({ poll }: FocusPoll, { words }: FocusInput): string {
  return poll.participants === 0 ? words.poll.votesUnknown : words.poll.voted(String(poll.participants), poll.date);
}

function talkPart(poll: FocusPoll, input: FocusInput): Markup {
  const { words, speech } = input;
  const { tau, onlyData } = poll.agreement;
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => areaName(input, id));
  return h(
    "div",
    { class: "fk-talk" },
    h("h3", {}, words.poll.talks),
    poll.talks.length === 0 ? h("p", {}, words.poll.noTalks) : poll.talks.map((pair) => talk(pair, input)),
    onlyData.length === 0 ? null : h("p", { class: "source" }, words.poll.onlyData(names(onlyData))),
    poll.outside.length === 0 ? null : h("p", { class: "source" }, words.poll.outside(names(poll.outside))),
    tau === null ? null : h("p", { class: "source" }, words.poll.tau(formatNumber(tau, { language: speech.language, decimals: 2 }))),
    h("p", { class: "source" }, words.poll.notMixed),
  );
}

export function talk(pair: RankPair, input: FocusInput): Markup {
  const { words } = input;
  const say = pair.difference > 0 ? words.poll.talkData : words.poll.talkPoll;
  return h("p", {}, h("b", {}, `${areaName(input, pair.option)}: `), say(String(pair.dataRank), String(pair.pollRank)));
}

function pollFields({ poll }: FocusPoll, index: number, { words }: FocusInput): Markup {
  const field = (name: string) => ({ "data-field": name, "data-index": index });
  return h(
    "div",
    { class: "fk-add" },
    lineField(words.poll.topic, { ...field("poll-topic"), value: poll.topic }),
    lineField(words.poll.date, { ...field("poll-date"), value: poll.date }),
    lineField(words.poll.people, { ...field("poll-people"), type: "number", min: 0, value: poll.participants }),
    h("button", { class: "btn btn-plain", type: "button", "data-do": "drop-poll", "data-index": index }, words.poll.remove),
  );
}
