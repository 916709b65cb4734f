// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../model/issue.ts";

/** Stops the parser at the first thing it cannot read; caught in `parseFormula`, never seen outside. */
export class FormulaProblem extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** What was expected at a place of a formula, what was found there and what to do. */
export interface ProblemParts {
  readonly code: string;
  /** 0-based position in the formula. */
  readonly at: number;
  readonly expected: string;
  /** Text found there; empty at the end of the formula. */
  readonly found: string;
  readonly advice: string;
  readonly suggestion?: string | null;
}

/** One German sentence with formula, position (1-based), expectation, finding and advice. */
export function formulaProblem(formula: string, parts: ProblemParts): FormulaProblem {
  const found = parts.found === "" ? "Ende der Formel" : `"${parts.found}"`;
  const advice = parts.suggestion ? `Meinten Sie "${parts.suggestion}"? ${parts.advice}` : parts.advice;
  return new FormulaProblem({
    code: parts.code,
    severity: "error",
    message: `Formel "${formula}", Zeichen ${parts.at + 1}: ${parts.expected} erwartet, ${found} gefunden. ${advice}`.trim(),
    place: {},
    value: formula,
    facts: { position: parts.at + 1, ...(parts.suggestion ? { suggestion: parts.suggestion } : {}) },
  });
}
