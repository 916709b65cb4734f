// SPDX-License-Identifier: EUPL-1.2
import type { LoadFailure } from "../data/load-failure.ts";
import type { LoadFailure as FailureWords } from "../i18n/de.ts";

const reasons: Readonly<Record<LoadFailure["kind"], FailureWords["reason"]>> = {
  offline: "offline",
  status: "server",
  html: "notData",
  truncated: "incomplete",
  damaged: "changed",
  format: "changed",
};

/** A failed load in the form that the texts of all languages understand. `shown`: what the reader still sees. */
export function failureWords(failure: LoadFailure, shown: string): FailureWords {
  const answer = Number(/\d{3}/.exec(failure.detail)?.[0] ?? 0);
  const reason = failure.kind === "status" && answer === 404 ? "notFound" : reasons[failure.kind];
  return { file: failure.file.split("/").at(-1) ?? failure.file, reason, answer, shown };
}
