// SPDX-License-Identifier: EUPL-1.2
/** A term of the short form of rules: a text, or a letter with parts in brackets: "a(…*…)". */
export type CompactTerm = string | { readonly name: string; readonly parts: readonly CompactTerm[] };

const signs = /[()*~!]/g;
const deepest = 20;

/** Prints a term with signs that stand in a link as they are. Signs inside a text become "!" and their code. */
export function printTerm(term: CompactTerm): string {
  if (typeof term === "string") return term.replace(signs, (sign) => `!${sign.charCodeAt(0).toString(16)}`);
  return `${term.name}(${term.parts.map(printTerm).join("*")})`;
}

/** Reads what {@link printTerm} wrote; `null` for anything else. Never throws. */
export function parseTerm(text: string): CompactTerm | null {
  const read = readTerm(text, 0, 0);
  return read === null || read.end !== text.length ? null : read.term;
}

interface ReadTerm {
  readonly term: CompactTerm;
  readonly end: number;
}

function readTerm(text: string, start: number, depth: number): ReadTerm | null {
  const length = text.slice(start).search(/[()*]/);
  const end = length < 0 ? text.length : start + length;
  const word = text.slice(start, end);
  if (text[end] !== "(") return { term: unescaped(word), end };
  if (depth > deepest) return null;
  const parts: CompactTerm[] = [];
  let at = end;
  do {
    const part = readTerm(text, at + 1, depth + 1);
    if (part === null) return null;
    parts.push(part.term);
    at = part.end;
  } while (text[at] === "*");
  return text[at] === ")" ? { term: { name: unescaped(word), parts }, end: at + 1 } : null;
}

function unescaped(word: string): string {
  return word.replace(/!([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
