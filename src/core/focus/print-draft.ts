// SPDX-License-Identifier: EUPL-1.2
import { entrySign, memberSign, packText, partSign } from "./compact-text.ts";
import { emptyDraft, type FocusCriteria, type FocusDraft } from "./draft.ts";
import type { ReasonedArea, RecordedPoll } from "./focus-record.ts";

/** What one part of the compact form says: a letter, then its entries. "" leaves the part out. */
const parts: readonly (readonly [letter: string, print: (draft: FocusDraft) => string])[] = [
  ["s", ({ step, reached }) => `${step}${memberSign}${reached}`],
  ["t", ({ title }) => packText(title)],
  ["k", ({ criteria }) => (criteria.least === null ? "" : String(criteria.least))],
  ["f", ({ criteria }) => printFields(criteria)],
  ["p", ({ criteria }) => (criteria.leastPeople === 0 ? "" : String(criteria.leastPeople))],
  ["a", ({ added }) => reasoned(added)],
  ["r", ({ removed }) => reasoned(removed)],
  ["q", ({ polls }) => entries(polls.map(printPoll))],
  ["c", ({ chosen }) => entries(chosen.map(packText))],
  ["w", ({ reasons }) => packText(reasons)],
  ["n", ({ rejected }) => reasoned(rejected)],
  ["g", ({ aim }) => members([packText(aim.group), String(aim.percent)])],
  [
    "h",
    ({ share }) => members([packText(share.group), share.method, ...[share.amount, share.step, share.floor, share.threshold].map(String)]),
  ],
];

/**
 * A draft as the compact text of a link; "" for one that nobody has begun. `parseDraft(printDraft(draft)).draft` equals `draft`.
 *
 * @example printDraft({ ...emptyDraft, step: 4, reached: 4, chosen: ["0101", "0207"] }) // "s4'4~c0101*0207"
 */
export function printDraft(draft: FocusDraft): string {
  return parts
    .filter(([, print]) => print(draft) !== print(emptyDraft))
    .map(([letter, print]) => letter + print(draft))
    .join(partSign);
}

/** A sign before the fields says that they count now; fields that were ticked before another criterion was chosen are kept without it. */
function printFields({ by, fields }: FocusCriteria): string {
  return (by === "fields" ? entrySign : "") + entries(fields.map(packText));
}

function entries(list: readonly string[]): string {
  return list.join(entrySign);
}

function members(list: readonly string[]): string {
  return list.join(memberSign);
}

function reasoned(list: readonly ReasonedArea[]): string {
  return entries(list.map(({ area, reason }) => members([packText(area), packText(reason)])));
}

function printPoll({ topic, date, participants, scores }: RecordedPoll): string {
  const head = [packText(topic), packText(date), String(participants)];
  return members([...head, ...scores.flatMap(({ area, score }) => [packText(area), String(score)])]);
}
