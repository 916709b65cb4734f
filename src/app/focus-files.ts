// SPDX-License-Identifier: EUPL-1.2
import { emptyDraft, type FocusDraft } from "../core/focus/draft.ts";
import { type FocusRecord, type RecordedPoll, serialiseFocusRecord } from "../core/focus/focus-record.ts";
import { parseFocusRecord } from "../core/focus/parse-focus-record.ts";
import { borda } from "../core/register/poll-scores.ts";
import { printRuleSet } from "../core/rules/print-rule.ts";
import { draftOfRecord } from "../core/view/focus/draft-of-record.ts";
import { shareAmongChosen } from "../core/view/focus/focus-share.ts";
import type { FocusView } from "../core/view/focus/focus-view.ts";
import { loadCode } from "../data/load-code.ts";
import type { PollContent } from "../intake/read-poll.ts";
import { shareHead, shareRows } from "../markup/focus/fair-share-part.ts";
import { criteriaWords } from "../markup/focus/criteria-step.ts";
import type { FocusInput } from "../markup/focus/focus-words.ts";
import { removedAreas } from "../markup/focus/shortlist-step.ts";
import type { FocusConnection } from "./focus-controls.ts";

/** What a file led to; `draft` is `null` if nothing of it can be used. */
export interface FileOutcome {
  readonly draft: FocusDraft | null;
  readonly messages: readonly string[];
}

/** Reads a poll in the page; nothing is sent anywhere. Areas of the whole level may have got votes. */
export async function loadPoll(file: File, { view, input }: FocusConnection, draft: FocusDraft): Promise<FileOutcome> {
  const { readPoll } = await loadCode("read-poll.js", () => import("../intake/read-poll.ts"));
  const options = view.areas.map(({ id, name }) => ({ id, name }));
  const { poll, issues } = await readPoll(new Uint8Array(await file.arrayBuffer()), file.name, options);
  const said = issues.map(({ message }) => message);
  if (poll === null) return { draft: null, messages: [input.words.poll.notRead, ...said] };
  const topic = file.name.replace(/\.[^.]+$/, "") || input.words.poll.fallback;
  const listed = view.shortlist.map(({ id }): string => id);
  const recorded: RecordedPoll = { topic, date: "", ...scoresOf(poll, listed) };
  return {
    draft: { ...draft, polls: [...draft.polls, recorded] },
    messages: said.length === 0 ? [] : [input.words.poll.readWith, ...said],
  };
}

/** A published table keeps its scores; ballots are scored by Borda over the shortlist and whatever else got a vote. */
function scoresOf(poll: PollContent, listed: readonly string[]): Pick<RecordedPoll, "participants" | "scores"> {
  if (poll.kind === "table") return { participants: 0, scores: poll.rows.map(({ option, score }) => ({ area: option, score })) };
  const options = [...new Set([...listed, ...poll.ballots.flat()])];
  const { scores, ballots } = borda(options, poll.ballots, "zero");
  return { participants: ballots, scores: [...scores].map(([area, score]) => ({ area, score })) };
}

/** Reads a saved record back into a draft. */
export async function loadRecord(file: File, { view, input, context }: FocusConnection): Promise<FileOutcome> {
  const { words } = input;
  const value = parseJson(await file.text());
  const record = parseFocusRecord(value, file.name);
  if (!isRecord(record)) return { draft: null, messages: [words.reasons.notLoaded, ...record.map(({ message }) => message)] };
  const { draft, hasCriteria } = draftOfRecord(record, view.fields);
  const edition = context.data.manifest.edition.id;
  return {
    draft: { ...draft, step: 5, reached: 5, aim: emptyDraft.aim },
    messages: [
      words.reasons.loaded,
      ...(record.edition === edition ? [] : [words.reasons.otherEdition(record.edition)]),
      ...(hasCriteria ? [] : [words.reasons.otherRecipe]),
    ],
  };
}

function isRecord(value: ReturnType<typeof parseFocusRecord>): value is FocusRecord {
  return "title" in value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function saveRecord(view: FocusView, input: FocusInput): void {
  save("fokusquartiere.json", JSON.stringify(serialiseFocusRecord(recordOf(view, input)), null, 2), "application/json");
}

function recordOf(view: FocusView, input: FocusInput): FocusRecord {
  const { draft } = view;
  const reasonOf = (id: string): string => draft.rejected.find(({ area }) => area === id)?.reason ?? "";
  const rejected = view.shortlist.filter(({ place }) => place === null);
  return {
    title: draft.title,
    place: input.place,
    edition: input.edition,
    level: view.level.id,
    year: view.year,
    date: isoDate(new Date()),
    criteria: criteriaWords(input),
    recipe: view.recipe === null ? null : printRuleSet(view.recipe),
    seed: 0,
    shortlist: view.shortlist.map(({ id, listed, reason }) => ({
      area: id,
      reason: listed === "hand" ? reason : "",
      by: listed ?? "hand",
    })),
    polls: draft.polls,
    chosen: view.chosen.map(({ id }) => ({ area: id, reason: "" })),
    rejected: [
      ...rejected.map(({ id }) => ({ area: id, reason: reasonOf(id) })),
      ...removedAreas(input).map(({ id, reason }) => ({ area: id, reason })),
    ],
    reasons: draft.reasons,
  };
}

function isoDate(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

/** The fair share as CSV for spreadsheets: semicolons, and a mark that says UTF-8. */
export function saveShare(view: FocusView, input: FocusInput): void {
  const result = shareAmongChosen(view);
  if (result.kind !== "shared") return;
  const lines = [shareHead(result, input), ...shareRows(result, input)];
  const cell = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  save("verteilung.csv", `\ufeff${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`, "text/csv");
}

function save(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
