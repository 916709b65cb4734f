// SPDX-License-Identifier: EUPL-1.2
/** A rule of a style sheet: declarations, or rules inside a condition (`@media …`). */
export type StyleRule =
  | { readonly kind: "declarations"; readonly selector: string; readonly declarations: readonly string[] }
  | { readonly kind: "group"; readonly condition: string; readonly rules: readonly StyleRule[] };

/** Reads a style sheet without nesting of selectors (as the build writes it). Throws where a brace is not closed. */
export function parseRules(css: string): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  let at = 0;
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "");
  while (at < text.length) {
    const open = find(text, at, "{");
    if (open < 0) break;
    const close = closing(text, open);
    const prelude = text.slice(at, open).trim();
    const body = text.slice(open + 1, close);
    const isGroup = /^@(media|supports|container|layer)/.test(prelude);
    if (isGroup) rules.push({ kind: "group", condition: prelude, rules: parseRules(body) });
    else
      rules.push({
        kind: "declarations",
        selector: prelude,
        declarations: splitOutside(body, ";")
          .map((part) => part.trim())
          .filter(Boolean),
      });
    at = close + 1;
  }
  return rules;
}

/** Prints rules without any space that is not needed. */
export function printRules(rules: readonly StyleRule[]): string {
  return rules
    .map((rule) =>
      rule.kind === "group" ? `${rule.condition}{${printRules(rule.rules)}}` : `${rule.selector}{${rule.declarations.join(";")}}`,
    )
    .join("");
}

/** Splits at a sign that stands outside brackets and quotes. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = find(text, 0, separator); at >= 0; at = find(text, from, separator)) {
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at = skipQuoted(text, at)) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`parseRules: a closing brace expected for "${text.slice(Math.max(0, open - 40), open + 1)}", none found`);
}

function find(text: string, from: number, sign: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at = skipQuoted(text, at)) {
    const letter = text[at] ?? "";
    if (depth === 0 && letter === sign) return at;
    if (letter === "(" || letter === "[") depth += 1;
    if (letter === ")" || letter === "]") depth -= 1;
  }
  return -1;
}

/** The next place after this letter, or after the quoted text that begins here. */
function skipQuoted(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return at + 1;
  let end = at + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === "\\" ? 2 : 1;
  return end + 1;
}
