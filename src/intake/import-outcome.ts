// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { Polygon } from "../core/view/geometry.ts";
import type { SignReason } from "./statistical-signs.ts";

/**
 * How an import went: `accept` as it is · `accept-with-notice` unchanged, but a risk must be read · `repair` everything, something was
 * changed or assumed and is said · `partial` what was refused is named · `reject` nothing was imported.
 */
export type Outcome = "accept" | "accept-with-notice" | "repair" | "partial" | "reject";

export interface ImportedRecord {
  readonly key: string;
  readonly period: string;
  /** Name of the column as in the file; for years in the header without the year. */
  readonly measure: string;
  readonly value: number | null;
  /** Why there is no number, or the remark beside it. */
  readonly status?: SignReason;
}

export interface ImportedArea {
  readonly key: string;
  readonly name: string;
  /** Empty for areas of a table and for areas without a shape. */
  readonly polygons: readonly Polygon[];
}

export interface ImportResult {
  readonly outcome: Outcome;
  readonly messages: readonly Issue[];
  readonly records: readonly ImportedRecord[];
  readonly areas: readonly ImportedArea[];
}

/** Risks to say before publishing; nothing was changed because of them. */
const riskCodes = /^disclosure-/;

/** The outcome follows from the messages; a rejected import carries no data. */
export function concludeImport(
  messages: readonly Issue[],
  records: readonly ImportedRecord[],
  areas: readonly ImportedArea[],
): ImportResult {
  const outcome = outcomeOf(messages);
  return outcome === "reject" ? { outcome, messages, records: [], areas: [] } : { outcome, messages, records, areas };
}

function outcomeOf(messages: readonly Issue[]): Outcome {
  if (messages.some(({ severity }) => severity === "error")) return "reject";
  if (messages.some(({ severity }) => severity === "warning")) return "partial";
  if (messages.some(({ code }) => riskCodes.test(code))) return "accept-with-notice";
  return messages.length > 0 ? "repair" : "accept";
}
