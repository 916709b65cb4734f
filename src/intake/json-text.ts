// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { report } from "./report-issue.ts";

export interface JsonReading {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  readonly isReadable: boolean;
}

/** Parses JSON; a syntax error becomes an issue with line and column, an early end is called incomplete. */
export function parseJson(text: string, file: string): JsonReading {
  try {
    return { value: JSON.parse(text), issues: [], isReadable: true };
  } catch (error) {
    return { value: null, issues: [describeError(text, file, error)], isReadable: false };
  }
}

function describeError(text: string, file: string, error: unknown): Issue {
  const end = text.trimEnd();
  if (end === "") return report("error", "file-empty", "Die Datei ist leer. Bitte erneut ausgeben.", { place: { file } });
  const { line: lastLine } = positionOf(text, text.length);
  if (isIncomplete(end)) {
    const sentence =
      "Die Datei ist unvollständig: Sie bricht hier ab, offene Klammern werden nicht geschlossen. Bitte erneut herunterladen.";
    return report("error", "json-truncated", sentence, { place: { file, line: lastLine } });
  }
  const offset = Number(/position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? Number.NaN);
  const found = Number.isNaN(offset) ? null : positionOf(text, offset);
  const where = found === null ? "" : ` (Zeile ${found.line}, Zeichen ${found.column})`;
  const sentence = `Kein gültiges JSON${where}. Bitte die Datei neu ausgeben oder an dieser Stelle berichtigen.`;
  return report("error", "json-syntax", sentence, { place: found === null ? { file } : { file, line: found.line } });
}

/** True if a string or a bracket is still open at the end. */
function isIncomplete(text: string): boolean {
  const closers: string[] = [];
  let isString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isString) {
      if (character === "\\") index++;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === "{") closers.push("}");
    else if (character === "[") closers.push("]");
    else if (character === closers.at(-1)) closers.pop();
  }
  return isString || closers.length > 0;
}

/** 1-based line and column of an offset. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
