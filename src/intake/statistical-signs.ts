// SPDX-License-Identifier: EUPL-1.2
import type { Status } from "../core/model/cell.ts";

/** Why a cell holds a sign instead of a number, or a number with a remark (DIN 55301 practice, methods.md 7.5). */
export type SignReason =
  | "nil"
  | "suppressed"
  | "later"
  | "not-applicable"
  | "unreliable"
  | "not-available"
  | "limited-reliability"
  | "revised"
  | "provisional"
  | "estimated";

export interface SignMeaning {
  readonly reason: SignReason;
  readonly status: Status;
  readonly value: number | null;
}

const nil: SignMeaning = { reason: "nil", status: "ok", value: 0 };
const suppressed: SignMeaning = { reason: "suppressed", status: "suppressed", value: null };
const later: SignMeaning = { reason: "later", status: "pending", value: null };
const notApplicable: SignMeaning = { reason: "not-applicable", status: "notApplicable", value: null };
/** A sign instead of an uncertain number: the office knows it and does not print it. */
const unreliable: SignMeaning = { reason: "unreliable", status: "suppressed", value: null };
const notAvailable: SignMeaning = { reason: "not-available", status: "missing", value: null };

/** Signs of German official statistics. `0` and `-` change meaning between offices, so every use is said unless it was declared. */
const signs: ReadonlyMap<string, SignMeaning> = new Map([
  ["-", nil],
  ["–", nil],
  ["—", nil],
  [".", suppressed],
  ["•", suppressed],
  ["·", suppressed],
  ["...", later],
  ["…", later],
  ["x", notApplicable],
  ["X", notApplicable],
  ["/", unreliable],
]);

const missing =
  /^(|n\/a|n\.a\.|na|#nv|#n\/v|#n\/a|null|none|k\. ?a\.|keine angabe|n\. ?v\.|unbekannt|#(div\/0|wert|value|bezug|ref|name|zahl|num|null)[!?])$/i;

/** Meaning of a trimmed cell that holds no number; `null` if it is no known sign. */
export function readSign(text: string): SignMeaning | null {
  return signs.get(text) ?? (missing.test(text) ? notAvailable : null);
}

/** True for signs that only German statistics use: they tell that points group thousands. */
export function isGermanSign(text: string): boolean {
  const meaning = signs.get(text);
  return meaning !== undefined && meaning !== nil;
}

export const signWords: Readonly<Record<SignReason, string>> = {
  nil: "genau null",
  suppressed: "geheim",
  later: "folgt später",
  "not-applicable": "nicht sinnvoll",
  unreliable: "zu unsicher, nicht veröffentlicht",
  "not-available": "keine Angabe",
  "limited-reliability": "eingeschränkt sicher",
  revised: "berichtigt",
  provisional: "vorläufig",
  estimated: "geschätzt",
};
