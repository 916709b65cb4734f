// SPDX-License-Identifier: EUPL-1.2
import { entrySign, memberSign, partSign, unpackText } from "./compact-text.ts";
import { emptyDraft, type FocusDraft, type FocusStep, focusSteps } from "./draft.ts";
import type { ReasonedArea, RecordedPoll } from "./focus-record.ts";

/** A draft from a link, and the parts of the link that could not be read. */
export interface DraftReading {
  readonly draft: FocusDraft;
  readonly unreadable: readonly string[];
}

type ReadPart = (text: string, draft: FocusDraft) => FocusDraft | null;

const readers: Readonly<Record<string, ReadPart>> = {
  s: (text, draft) => {
    const [step, reached, ...rest] = text.split(memberSign).map(stepOf);
    return step && reached && rest.length === 0 ? { ...draft, step, reached } : null;
  },
  t: (text, draft) => ifRead(unpackText(text), (title) => ({ ...draft, title })),
  k: (text, draft) => ifRead(wholeNumber(text), (least) => ({ ...draft, criteria: { ...draft.criteria, least } })),
  f: (text, draft) =>
    ifRead(unpackAll(text.split(entrySign)), (ids) => {
      const by = ids[0] === "" ? "fields" : "conditions";
      return { ...draft, criteria: { ...draft.criteria, by, fields: ids.filter((id) => id !== "") } };
    }),
  p: (text, draft) => ifRead(wholeNumber(text), (leastPeople) => ({ ...draft, criteria: { ...draft.criteria, leastPeople } })),
  a: (text, draft) => ifRead(reasoned(text), (added) => ({ ...draft, added })),
  r: (text, draft) => ifRead(reasoned(text), (removed) => ({ ...draft, removed })),
  q: (text, draft) => ifRead(readAll(text.split(entrySign), readPoll), (polls) => ({ ...draft, polls })),
  c: (text, draft) => ifRead(unpackAll(text.split(entrySign)), (chosen) => ({ ...draft, chosen: [...new Set(chosen)] })),
  w: (text, draft) => ifRead(unpackText(text), (reasons) => ({ ...draft, reasons })),
  n: (text, draft) => ifRead(reasoned(text), (rejected) => ({ ...draft, rejected })),
  g: (text, draft) => {
    const [group, percent, ...rest] = text.split(memberSign);
    const [id, share] = [unpackText(group ?? ""), decimal(percent ?? "")];
    return id === null || share === null || share > 100 || rest.length > 0 ? null : { ...draft, aim: { group: id, percent: share } };
  },
  h: readShare,
};

/**
 * Reads the compact form of a draft. A part that is unknown, doubled or unreadable is left out and handed back as it stood; the others
 * are used. Whether areas, fields and groups exist in an edition is not asked here. Never throws.
 */
export function parseDraft(text: string): DraftReading {
  const unreadable: string[] = [];
  const seen = new Set<string>();
  let draft = emptyDraft;
  for (const part of text === "" ? [] : text.split(partSign)) {
    const letter = part.charAt(0);
    const read = Object.hasOwn(readers, letter) && !seen.has(letter) ? readers[letter] : undefined;
    const next = read?.(part.slice(1), draft) ?? null;
    seen.add(letter);
    if (next === null) unreadable.push(part);
    else draft = next;
  }
  return { draft, unreadable };
}

function ifRead<T>(value: T | null, build: (value: T) => FocusDraft): FocusDraft | null {
  return value === null ? null : build(value);
}

function stepOf(text: string): FocusStep | undefined {
  return focusSteps.find((step) => String(step) === text);
}

function wholeNumber(text: string): number | null {
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

function decimal(text: string): number | null {
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function readAll<T>(texts: readonly string[], read: (text: string) => T | null): readonly T[] | null {
  const values = texts.flatMap((text) => read(text) ?? []);
  return values.length === texts.length ? values : null;
}

function unpackAll(texts: readonly string[]): readonly string[] | null {
  const values = texts.map(unpackText);
  return values.some((value) => value === null) ? null : values.map((value) => value ?? "");
}

function reasoned(text: string): readonly ReasonedArea[] | null {
  return readAll(text.split(entrySign), (entry) => {
    const values = unpackAll(entry.split(memberSign));
    const [area, reason, ...rest] = values ?? [];
    return area === undefined || reason === undefined || rest.length > 0 ? null : { area, reason };
  });
}

function readPoll(text: string): RecordedPoll | null {
  const values = unpackAll(text.split(memberSign));
  if (values === null || values.length < 3 || values.length % 2 === 0) return null;
  const [topic = "", date = "", people = "", ...rest] = values;
  const participants = wholeNumber(people);
  const areas = rest.filter((_, index) => index % 2 === 0);
  const scores = areas.flatMap((area, index) => {
    const score = decimal(rest[2 * index + 1] ?? "");
    return score === null ? [] : [{ area, score }];
  });
  return participants === null || scores.length < areas.length ? null : { topic, date, participants, scores };
}

function readShare(text: string, draft: FocusDraft): FocusDraft | null {
  const [group = "", way = "", ...rest] = text.split(memberSign);
  const method = (["need", "threshold", "equal"] as const).find((name) => name === way);
  const numbers = readAll(rest, decimal);
  const [amount, step, floor, threshold] = numbers ?? [];
  const id = unpackText(group);
  if (method === undefined || id === null || rest.length !== 4) return null;
  if (amount === undefined || step === undefined || floor === undefined || threshold === undefined) return null;
  return { ...draft, share: { group: id, method, amount, step, floor, threshold } };
}
