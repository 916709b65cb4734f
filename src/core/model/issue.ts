// SPDX-License-Identifier: EUPL-1.2
/** `error`: nothing of this file or entry is used · `warning`: the rest is used · `notice`: everything is used, something was assumed or mended. */
export type Severity = "error" | "warning" | "notice";

/** Where something is. Fields are filled as far as known; rows and lines are 1-based and physical (the header counts). */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly entry?: string;
  readonly row?: number | readonly number[];
  readonly line?: number | readonly number[];
  readonly column?: string | readonly string[];
  readonly cell?: string | readonly string[];
  readonly key?: string | readonly string[];
  readonly member?: string | readonly string[];
  readonly featureIndex?: number | readonly number[];
}

/** A problem in data is a value: what was expected, what was found, what to do. Never thrown. */
export interface Issue {
  /** Stable machine-readable code in kebab-case, e.g. "number-unreadable". */
  readonly code: string;
  readonly severity: Severity;
  /** One German sentence for people: place, what was expected, what was found (quoted), what to do. */
  readonly message: string;
  readonly place: Place;
  /** The offending value(s) exactly as in the file. */
  readonly value?: string | readonly string[];
  /** Further facts the message names (counts, limits, suggestions, the other key …), for machines. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
