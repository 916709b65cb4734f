// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../core/model/issue.ts";
import { quote } from "./report-issue.ts";

export interface NamedFormula {
  readonly id: string;
  /** `null` for an indicator that is a column. */
  readonly formula: string | null;
}

export interface FormulaFinding {
  readonly ids: readonly string[];
  readonly severity: Severity;
  readonly code: string;
  readonly sentence: string;
  readonly value: readonly string[];
}

/** Names and numbers joined by + - * / and parentheses; anything else is no formula. */
const token = /\s*(?:(\d+(?:[.,]\d+)?)|([\p{L}_][\p{L}\d_]*)|([-+*/()]))/uy;

/** Finds formulas that are none, use unknown names, run in a circle or divide by zero. Formulas are only taken apart, never run. */
export function checkFormulas(entries: readonly NamedFormula[]): readonly FormulaFinding[] {
  const known = new Set(entries.map(({ id }) => id));
  const parsed = entries.flatMap(({ id, formula }) => (formula === null ? [] : [{ id, formula, tokens: tokenise(formula) }]));
  const findings: FormulaFinding[] = [];
  const uses = new Map<string, readonly string[]>();
  for (const { id, formula, tokens } of parsed) {
    const names = (tokens ?? []).filter((part) => /^[\p{L}_]/u.test(part));
    const strange = names.filter((name) => !known.has(name));
    uses.set(
      id,
      names.filter((name) => known.has(name)),
    );
    if (tokens === null || !isWellFormed(tokens))
      findings.push({
        ids: [id],
        severity: "error",
        code: "formula-unreadable",
        sentence: `${quote(formula)} ist keine Formel. Erlaubt sind Kürzel von Kennzahlen, Zahlen, + - * / und Klammern; ausgeführt wird nichts.`,
        value: [formula],
      });
    else if (strange.length > 0)
      findings.push({
        ids: [id],
        severity: "error",
        code: "formula-unknown-name",
        sentence: `${quote(formula)} nennt ${strange.map(quote).join(", ")}; eine solche Kennzahl gibt es nicht.`,
        value: strange,
      });
    else if (dividesByZero(tokens))
      findings.push({
        ids: [id],
        severity: "warning",
        code: "formula-division-by-zero",
        sentence: `${quote(formula)} teilt durch 0; dafür gibt es keinen Wert.`,
        value: [formula],
      });
  }
  const circle = findCircle(uses);
  if (circle.length > 0)
    findings.push({
      ids: circle,
      severity: "error",
      code: "formula-circle",
      sentence: `Diese Formeln brauchen einander im Kreis: ${circle.map(quote).join(" → ")}. Bitte eine davon ändern.`,
      value: circle,
    });
  return findings;
}

function tokenise(formula: string): readonly string[] | null {
  const trimmed = formula.trimEnd();
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < trimmed.length) {
    const found = token.exec(trimmed);
    if (found === null) return null;
    tokens.push(found[1] ?? found[2] ?? found[3] ?? "");
  }
  return tokens;
}

/** Operands and operators alternate, parentheses are balanced; a sign may stand before an operand. */
function isWellFormed(tokens: readonly string[]): boolean {
  let depth = 0;
  let expectsOperand = true;
  for (const part of tokens) {
    if (expectsOperand && part === "-") continue;
    if (part === "(" && expectsOperand) depth++;
    else if (part === ")" && !expectsOperand && depth > 0) depth--;
    else if (/^[\p{L}\d_]/u.test(part) && expectsOperand) expectsOperand = false;
    else if (/^[-+*/]$/.test(part) && !expectsOperand) expectsOperand = true;
    else return false;
  }
  return tokens.length > 0 && depth === 0 && !expectsOperand;
}

function dividesByZero(tokens: readonly string[]): boolean {
  return tokens.some((part, index) => part === "/" && /^0+([.,]0+)?$/.test(tokens[index + 1] ?? ""));
}

/** Members of a circle of references in order, or an empty list. */
function findCircle(uses: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (const start of uses.keys()) {
    const path: string[] = [];
    const found = walkBack(start, start, { uses, path, seen: new Set() });
    if (found) return path;
  }
  return [];
}

interface Search {
  readonly uses: ReadonlyMap<string, readonly string[]>;
  readonly path: string[];
  readonly seen: Set<string>;
}

function walkBack(name: string, start: string, search: Search): boolean {
  if (search.seen.has(name) || search.seen.size > 1000) return false;
  search.seen.add(name);
  search.path.push(name);
  for (const next of search.uses.get(name) ?? []) if (next === start || walkBack(next, start, search)) return true;
  search.path.pop();
  return false;
}
