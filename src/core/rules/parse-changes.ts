// SPDX-License-Identifier: EUPL-1.2
import { indicatorId, type Localised } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { ActionField, RuleSet } from "../model/rule.ts";
import { type CompactTerm, parseTerm } from "./compact-tree.ts";
import { parseRule } from "./parse-rule.ts";
import { compactOperators } from "./print-changes.ts";
import type { FieldEdit, RuleChanges } from "./rule-changes.ts";

/** Changes as far as they can be read. */
export interface ChangesReading {
  readonly changes: RuleChanges;
  /** Items of the text that mean nothing here, as they stand in it. */
  readonly refused: readonly string[];
}

type Item =
  | { readonly kind: "origin"; readonly origin: NonNullable<RuleChanges["origin"]> }
  | { readonly kind: "removed"; readonly id: string }
  | { readonly kind: "edited"; readonly edit: FieldEdit }
  | { readonly kind: "added"; readonly field: ActionField };

const longest = 20_000;

/** Reads the short form of `printChanges`. Whatever is not of that form, or no rule, is refused item by item; nothing throws. */
export function parseChanges(text: string): ChangesReading {
  const items = text === "" ? [] : text.slice(0, longest).split("~");
  const read = items.map((item) => ({ item, found: itemOf(parseTerm(item)) }));
  const found = read.flatMap((entry) => (entry.found === null ? [] : [entry.found]));
  const origin = found.find((item) => item.kind === "origin");
  const edited = found.flatMap((item) => (item.kind === "edited" ? [item.edit] : []));
  const added = found.flatMap((item) => (item.kind === "added" ? [item.field] : []));
  return {
    changes: {
      origin: origin?.origin ?? null,
      removed: [...new Set(found.flatMap((item) => (item.kind === "removed" ? [item.id] : [])))],
      edited: firstOfEach(edited),
      added: firstOfEach(added),
    },
    refused: read.filter((entry) => entry.found === null).map(({ item }) => item),
  };
}

function firstOfEach<F extends { readonly id: string }>(fields: readonly F[]): readonly F[] {
  return fields.filter(({ id }, index) => fields.findIndex((field) => field.id === id) === index);
}

function itemOf(term: CompactTerm | null): Item | null {
  if (term === null || typeof term === "string") return null;
  const { name, parts } = term;
  const words = parts.map((part) => (typeof part === "string" ? part : null));
  if (name === "t") return originOf(words);
  if (name === "r") return parts.length === 1 && isFilled(words[0]) ? { kind: "removed", id: words[0] } : null;
  if (name === "e") {
    const [id] = words;
    const need = needOf(parts.slice(1));
    return isFilled(id) && need !== null ? { kind: "edited", edit: { id, ...need } } : null;
  }
  return name === "x" ? addedOf(words, needOf(parts.slice(6))) : null;
}

function isFilled(word: string | null | undefined): word is string {
  return typeof word === "string" && word !== "";
}

function originOf([de, en, author, date, ...rest]: readonly (string | null)[]): Item | null {
  if (!isFilled(de) || !isFilled(author) || rest.length > 0) return null;
  if (!isFilled(date) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return { kind: "origin", origin: { title: textOf(de, en), author, date } satisfies Partial<RuleSet> };
}

function addedOf(words: readonly (string | null)[], need: Omit<FieldEdit, "id"> | null): Item | null {
  const [id, symbol, name, english, description, descriptionEnglish] = words;
  if (!isFilled(id) || !isFilled(symbol) || [...symbol].length > 2 || !isFilled(name) || typeof description !== "string") return null;
  if (need === null) return null;
  const field = { id, symbol, name: textOf(name, english), description: textOf(description, descriptionEnglish), ...need };
  return { kind: "added", field };
}

function textOf(de: string, en: string | null | undefined): Localised {
  return isFilled(en) ? { de, en } : { de };
}

function needOf(parts: readonly CompactTerm[]): Omit<FieldEdit, "id"> | null {
  const [affected, floor, rule, ...rest] = parts;
  if (typeof affected !== "string" || typeof floor !== "string" || rule === undefined || rest.length > 0) return null;
  const least = floor === "" ? null : Number(floor);
  if (least !== null && !(Number.isFinite(least) && least >= 0 && affected !== "")) return null;
  const json = ruleJson(rule);
  const parsed = json === null ? null : parseRule(json).rule;
  return parsed && { rule: parsed, affected: affected === "" ? null : indicatorId(affected), floor: least };
}

const groups: Readonly<Record<string, string>> = { a: "all", o: "any" };

/** The term in the grammar that `parseRule` checks; `null` where it has no such form. */
function ruleJson(term: CompactTerm): Json | null {
  if (typeof term === "string") return null;
  const { name, parts } = term;
  const [first, ...others] = parts;
  const group = groups[name];
  if (group !== undefined) return withRules(parts, (rules) => ({ [group]: rules }));
  if (name === "n") return withRules(parts, ([rule]) => ({ not: rule ?? null }));
  if (typeof first !== "string") return null;
  if (name === "k") return withRules(others, (rules) => ({ atLeast: first, of: rules }));
  if (name === "f") return { field: first };
  return name === "c" ? conditionJson(first, others) : null;
}

function withRules(parts: readonly CompactTerm[], build: (rules: readonly Json[]) => Json): Json | null {
  const rules = parts.map(ruleJson);
  return rules.includes(null) ? null : build(rules);
}

function conditionJson(indicator: string, [operator, reference, ...rest]: readonly CompactTerm[]): Json | null {
  const op = Object.entries(compactOperators).find(([, word]) => word === operator)?.[0];
  const ref = typeof reference === "string" ? referenceJson(reference) : null;
  if (op === undefined || ref === null || !rest.every((word) => word === "n" || word === "h" || word === "l")) return null;
  return {
    indicator,
    op,
    ...ref,
    ...(rest.includes("n") ? { part: "count" } : {}),
    ...(rest.includes("h") ? { direction: "1" } : rest.includes("l") ? { direction: "-1" } : {}),
  };
}

const kinds: Readonly<Record<string, string>> = { v: "const", q: "quantile", d: "meanPlusSd", s: "city", u: "parent" };

function referenceJson(word: string): { readonly [member: string]: Json } | null {
  const [letter, rest] = [word.charAt(0), word.slice(1)];
  const ref = kinds[letter];
  if (ref === undefined) return null;
  if (ref !== "city" && ref !== "parent") return isNumber(rest) ? { ref, value: Number(rest) } : null;
  const [factor = "", plus = "", ...more] = rest.split("p");
  if (more.length > 0 || ![factor, plus].every((number) => number === "" || isNumber(number))) return null;
  return { ref, ...(factor === "" ? {} : { factor: Number(factor) }), ...(plus === "" ? {} : { plus: Number(plus) }) };
}

function isNumber(word: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(word) && Number.isFinite(Number(word));
}
