// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { RuleSet } from "../core/model/rule.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import { printRuleFile } from "../core/rules/print-rule-file.ts";
import { hasChanges } from "../core/rules/rule-changes.ts";
import type { FieldsInput } from "../markup/fields/fields-input.ts";
import { fieldsRows } from "../markup/fields/fields-table.ts";
import { saveText } from "./save-text.ts";

type FileInput = Pick<FieldsInput, "view" | "words" | "speech">;

/** The rules that are shown, as `regeln.yaml`. Changed rules say of themselves that nobody has decided them. */
export function saveRules({ view, words, speech }: FileInput, manifest: Manifest): void {
  const { rules, changes } = view;
  const isOwn = hasChanges(changes) && changes.origin === null;
  const title = { de: words.file.own(speech.local(rules.title)) };
  const date = new Date().toISOString().slice(0, 10);
  const written: RuleSet = isOwn ? { ...rules, title, author: words.file.author, date } : rules;
  const comment = words.file.comment(manifest.place.name, manifest.edition.id);
  saveText("regeln.yaml", "application/yaml", printRuleFile(written, comment));
}

/** The table of areas and fields for a spreadsheet. */
export function saveList(input: FileInput): void {
  const { view, speech } = input;
  const separator = speech.language === "en" ? "," : ";";
  const lines = fieldsRows(input).map((row) => row.map((cell) => csvCell(cell, separator)).join(separator));
  saveText(`handlungsfelder-${view.level.id}-${view.year}.csv`, "text/csv", `\ufeff${lines.join("\r\n")}\r\n`);
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rules of a file that somebody opens, or what is wrong with them. The reader of YAML comes when it is needed. */
export async function openRules(
  file: File,
  manifest: Manifest,
): Promise<{ readonly rules: RuleSet | null; readonly issues: readonly Pick<Issue, "message">[] }> {
  const [{ readRules }, bytes] = await Promise.all([import("../intake/package/read-rules.ts"), file.arrayBuffer()]);
  const levels = manifest.levels.map((level) => ({ level, areas: [], shapes: null }));
  const { rules, issues } = readRules(new Uint8Array(bytes), file.name, { levels, indicators: manifest.indicators });
  return { rules, issues: issues.filter(({ severity }) => severity === "error") };
}
