// SPDX-License-Identifier: EUPL-1.2
/** One piece of a formula. `at` is the 0-based position in the text; a quoted text comes without its quotes. */
export interface Token {
  readonly kind: "name" | "number" | "text" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

const patterns: readonly (readonly [Exclude<Token["kind"], "end">, RegExp])[] = [
  ["number", /\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/uy],
  ["name", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["sign", /<=|>=|./suy],
];

/** Signs that word processors put in place of those of the formula language. */
const sameSign: Readonly<Record<string, string>> = { "−": "-", "–": "-", "·": "*", "×": "*", "≤": "<=", "≥": ">=" };

/**
 * Splits a formula into its pieces and ends with an `end` token. A character that belongs to nothing becomes a `sign`
 * of its own; the parser then says what it expected instead.
 */
export function formulaTokens(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const space = /\s*/uy;
    space.lastIndex = at;
    at += space.exec(formula)?.[0].length ?? 0;
    const found = firstMatch(formula, at);
    if (found === null) break;
    tokens.push({ kind: found.kind, text: meaning(found.kind, found.text), at });
    at += found.text.length;
  }
  return [...tokens, { kind: "end", text: "", at: formula.length }];
}

function firstMatch(formula: string, at: number): { readonly kind: Exclude<Token["kind"], "end">; readonly text: string } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

function meaning(kind: Token["kind"], text: string): string {
  if (kind === "text") return text.slice(1, -1).replaceAll('""', '"');
  return kind === "sign" ? (sameSign[text] ?? text) : text;
}
