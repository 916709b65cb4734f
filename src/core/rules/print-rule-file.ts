// SPDX-License-Identifier: EUPL-1.2
import type { Json } from "../model/json.ts";
import type { RuleSet } from "../model/rule.ts";
import { printRuleSet } from "./print-rule.ts";
import { germanWords } from "./rule-members.ts";

/** German words of values, by the member they stand in. */
const germanValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  op: { ">": "ueber", ">=": "ab", "<": "unter", "<=": "bis" },
  ref: { const: "fest", city: "stadt", parent: "umgebung", quantile: "quantil", meanPlusSd: "streuung" },
  part: { count: "anzahl" },
};

/**
 * A rule set as a YAML file with German words, the form of `regeln.yaml`. `readRules` reads it back unchanged. `comment`: one line on top.
 */
export function printRuleFile(rules: RuleSet, comment: string): string {
  const lines = yamlLines(printRuleSet(rules), 0);
  return [`# ${comment.replace(/\s+/g, " ")}`, ...lines, ""].join("\n");
}

type Scalar = string | number | boolean | null;

function yamlLines(value: Json, depth: number): readonly string[] {
  const indent = "  ".repeat(depth);
  if (isList(value)) {
    return value.flatMap((entry) => {
      const [first = "", ...rest] = isScalar(entry) ? [indent + scalar(entry)] : yamlLines(entry, depth + 1);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  if (isScalar(value)) return [indent + scalar(value)];
  return Object.entries(value).flatMap(([member, content]) => {
    const name = indent + (germanWords[member] ?? member);
    if (isScalar(content)) return [`${name}: ${scalar(germanValue(member, content))}`];
    return [`${name}:`, ...yamlLines(content, depth + 1)];
  });
}

function germanValue(member: string, content: Scalar): Scalar {
  return (typeof content === "string" ? germanValues[member]?.[content] : undefined) ?? content;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isScalar(value: Json): value is Scalar {
  return typeof value !== "object" || value === null;
}

/** Texts are quoted unless they are plain words, so that no other reader takes them for something else. */
function scalar(value: Scalar): string {
  if (value === null) return '""';
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return String(value);
  const isPlain = /^[a-zäöü][a-zäöüß0-9_]*(-[a-zäöüß0-9_]+)*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(value);
  return isPlain ? value : JSON.stringify(value);
}
