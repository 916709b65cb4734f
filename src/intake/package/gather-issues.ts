// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../../core/model/issue.ts";
import { quotedList } from "../report-issue.ts";

/**
 * Notices that say the same about several columns of one file become one, so that a table with a hundred columns of ages
 * does not say a hundred times how its numbers were read. Errors and warnings stay as they are.
 */
export function gatherIssues(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = issue.severity === "notice" ? `${issue.code}\n${issue.place.file ?? ""}\n${issue.place.sheet ?? ""}` : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const columns = [...new Set(group.flatMap((issue) => issue.place.column ?? []))];
    if (columns.length < 2) return group;
    const others = columns.slice(1);
    const message = `${first.message} Dasselbe gilt für ${others.length === 1 ? "die Spalte" : `${others.length} weitere Spalten:`} ${quotedList(others)}.`;
    return [{ ...first, message, place: { ...first.place, column: columns } }];
  });
}
