// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Severity } from "../src/core/model/issue.ts";
import type { Terminal } from "./terminal.ts";

const titles: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["Fehler", "Fehler"],
  warning: ["Warnung", "Warnungen"],
  notice: ["Hinweis", "Hinweise"],
};

/** Prints issues for people: errors first, each with a sign that also works without colour. */
export function printIssues(issues: readonly Issue[], terminal: Terminal): void {
  for (const severity of ["error", "warning", "notice"] as const) {
    for (const issue of issues.filter((one) => one.severity === severity)) terminal.print(`${signs[severity]} ${issue.message}`);
  }
}

const signs: Readonly<Record<Severity, string>> = { error: "✘", warning: "!", notice: "i" };

/** "2 Fehler, 1 Warnung" or "keine Fehler". */
export function countIssues(issues: readonly Issue[]): string {
  const parts = (["error", "warning", "notice"] as const).flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count === 0 ? [] : [`${count} ${titles[severity][count === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? "keine Fehler" : parts.join(", ");
}
