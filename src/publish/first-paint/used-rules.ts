// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";
import { parseRules, printRules, splitOutside, type StyleRule } from "./style-rules.ts";

/**
 * The rules of a style sheet that can apply to a page as it is sent: every tag, class, id and attribute of a selector occurs in
 * the page. Rules for states that come later (hover, focus, print) and custom properties that no kept rule reads are left out. The
 * whole sheet is linked by the page, so nothing is lost for later; this only keeps the first response small.
 */
export function usedRules(css: string, page: Markup): string {
  const used = collect(page, new Set<string>());
  const kept = keepRules(parseRules(css), used);
  return printRules(dropUnreadProperties(kept));
}

function collect(node: Markup, into: Set<string>): Set<string> {
  into.add(node.tag.toLowerCase());
  for (const [name, value] of Object.entries(node.attributes)) {
    into.add(`[${name}]`).add(`[${name}=${value}]`);
    if (name === "class") for (const word of value.split(/\s+/)) into.add(`.${word}`);
    if (name === "id") into.add(`#${value}`);
  }
  for (const child of node.children) if (typeof child !== "string") collect(child, into);
  return into;
}

/** States and media that no first paint is in: the linked sheet brings them. */
const laterSelector = /:hover|:focus|:active|::placeholder|\[disabled\]/;
const laterCondition = /^@media (?:print|\(forced-colors|\(prefers-reduced-motion)/;

function keepRules(rules: readonly StyleRule[], used: ReadonlySet<string>): readonly StyleRule[] {
  return rules.flatMap((rule): readonly StyleRule[] => {
    if (rule.kind === "group") {
      if (laterCondition.test(rule.condition)) return [];
      const inner = keepRules(rule.rules, used);
      return inner.length === 0 ? [] : [{ ...rule, rules: inner }];
    }
    if (rule.selector.startsWith("@")) return [rule];
    const selectors = splitOutside(rule.selector, ",").filter(
      (selector) => !laterSelector.test(selector.replace(/:not\([^()]*\)/g, "")) && canMatch(selector, used),
    );
    return selectors.length === 0 ? [] : [{ ...rule, selector: selectors.join(",") }];
  });
}

/** Whether every part that a selector asks for occurs somewhere in the page; where it stands is not looked at. */
function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const alternatives = [...selector.matchAll(/:(?:is|where)\(([^()]*)\)/g)].map((match) => match[1] ?? "");
  if (alternatives.some((list) => !splitOutside(list, ",").some((part) => canMatch(part, used)))) return false;
  const plain = selector.replace(/:[a-z-]+\((?:[^()]|\([^()]*\))*\)/g, "").replace(/::?[a-z-]+/g, "");
  const attributes = [...plain.matchAll(/\[([^\]=~^$*|]+)(?:([~^$*|]?=)"?([^\]"]*)"?)?\]/g)].map(([, name = "", operator, value = ""]) =>
    operator === "=" ? `[${name}=${value}]` : `[${name}]`,
  );
  const rest = plain.replace(/\[[^\]]*\]/g, "");
  const names = [...rest.matchAll(/[.#]?[a-zA-Z_][\w-]*/g)].map(([name]) => (/^[.#]/.test(name) ? name : name.toLowerCase()));
  return [...attributes, ...names].every((name) => used.has(name));
}

/** Leaves out custom properties that nothing reads, again and again, since one may be read by another that goes. */
function dropUnreadProperties(rules: readonly StyleRule[]): readonly StyleRule[] {
  const read = new Set<string>();
  let before = -1;
  while (read.size > before) {
    before = read.size;
    for (const declaration of declarationsOf(rules)) {
      const name = propertyName(declaration);
      if (name.startsWith("--") && !read.has(name)) continue;
      for (const [, property = ""] of declaration.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(property);
    }
  }
  return withDeclarations(rules, (declaration) => {
    const name = propertyName(declaration);
    return !name.startsWith("--") || read.has(name);
  });
}

function declarationsOf(rules: readonly StyleRule[]): readonly string[] {
  return rules.flatMap((rule) => (rule.kind === "group" ? declarationsOf(rule.rules) : rule.declarations));
}

function propertyName(declaration: string): string {
  return declaration.slice(0, declaration.indexOf(":")).trim();
}

function withDeclarations(rules: readonly StyleRule[], keep: (declaration: string) => boolean): readonly StyleRule[] {
  return rules.flatMap((rule): readonly StyleRule[] => {
    if (rule.kind === "group") {
      const inner = withDeclarations(rule.rules, keep);
      return inner.length === 0 ? [] : [{ ...rule, rules: inner }];
    }
    const declarations = rule.declarations.filter(keep);
    return declarations.length === 0 ? [] : [{ ...rule, declarations }];
  });
}
