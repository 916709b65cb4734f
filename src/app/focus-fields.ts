// SPDX-License-Identifier: EUPL-1.2
import { type FocusDraft, toggleChoice, withReason } from "../core/focus/draft.ts";
import type { RecordedPoll } from "../core/focus/focus-record.ts";
import type { FocusView } from "../core/view/focus/focus-view.ts";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether a field holds typed text or a typed number; others decide at once. */
export function isTyped(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return target.dataset["field"] !== undefined;
  return target instanceof HTMLInputElement && target.dataset["field"] !== undefined && ["text", "number"].includes(target.type);
}

/** The draft after somebody changed a field; unchanged while a number is not one. */
export function changeField(draft: FocusDraft, field: Field, view: FocusView | null): FocusDraft {
  const name = field.dataset["field"] ?? "";
  const area = field.dataset["area"] ?? "";
  if (name.startsWith("share-")) return changeShare(draft, name.slice("share-".length), field.value);
  if (name.startsWith("poll-"))
    return changePoll(draft, { index: Number(field.dataset["index"]), member: name.slice("poll-".length), value: field.value });
  switch (name) {
    case "by":
      return { ...draft, criteria: { ...draft.criteria, by: field.value === "fields" ? "fields" : "conditions" } };
    case "field": {
      const others = draft.criteria.fields.filter((id) => id !== field.value);
      const isOn = field instanceof HTMLInputElement && field.checked;
      return { ...draft, criteria: { ...draft.criteria, fields: isOn ? [...others, field.value] : others } };
    }
    case "least":
      return ifNumber(field.value, draft, (least) => ({
        ...draft,
        criteria: { ...draft.criteria, least: Math.min(Math.max(1, Math.round(least)), view?.total ?? Math.round(least)) },
      }));
    case "people":
      return ifNumber(field.value === "" ? "0" : field.value, draft, (people) => ({
        ...draft,
        criteria: { ...draft.criteria, leastPeople: Math.round(people) },
      }));
    case "choose":
      return toggleChoice(draft, field.value);
    case "added":
    case "removed":
    case "rejected":
      return { ...draft, [name]: withReason(draft[name], area, field.value) };
    case "title":
    case "reasons":
      return { ...draft, [name]: field.value };
    case "aim-group":
      return { ...draft, aim: { ...draft.aim, group: field.value } };
    case "aim-percent":
      return ifNumber(field.value, draft, (percent) => ({ ...draft, aim: { ...draft.aim, percent: Math.min(100, percent) } }));
    default:
      return draft;
  }
}

function ifNumber(text: string, draft: FocusDraft, build: (value: number) => FocusDraft): FocusDraft {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? build(value) : draft;
}

function changeShare(draft: FocusDraft, member: string, value: string): FocusDraft {
  const { share } = draft;
  if (member === "group") return { ...draft, share: { ...share, group: value } };
  const method = (["need", "threshold", "equal"] as const).find((candidate) => candidate === value);
  if (member === "method") return method === undefined ? draft : { ...draft, share: { ...share, method } };
  const number = (["amount", "step", "floor", "threshold"] as const).find((candidate) => candidate === member);
  return number === undefined ? draft : ifNumber(value, draft, (amount) => ({ ...draft, share: { ...share, [number]: amount } }));
}

interface PollChange {
  readonly index: number;
  readonly member: string;
  readonly value: string;
}

function changePoll(draft: FocusDraft, { index, member, value }: PollChange): FocusDraft {
  const change = (poll: RecordedPoll): RecordedPoll => {
    if (member === "topic" || member === "date") return { ...poll, [member]: value };
    const people = Number(value);
    return value !== "" && Number.isInteger(people) && people >= 0 ? { ...poll, participants: people } : poll;
  };
  return { ...draft, polls: draft.polls.map((poll, position) => (position === index ? change(poll) : poll)) };
}
