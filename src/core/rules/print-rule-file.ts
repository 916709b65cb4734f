// SPDX-License-Identifier: EUPL-1.2
import type { RuleSet } from "../model/rule.ts";
import type { Json } from "../model/json.ts";
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

function germanValue(member: string, content: string | number | null): string | number | null {
  return (typeof content === "string" ? germanValues[member]?.[content] : undefined) ?? content;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isScalar(value: Json): value is string | number | null {
  return typeof value !== "object" || value === null;
}

/** Texts are quoted unless they are plain words, so that no other reader takes them for something else. */
function scalar(value: string | number | null): string {
  if (value === null) return '""';
  if (typeof value === "number") return plainDecimal(value);
  const isPlain = /^[a-zäöü][a-zäöüß0-9_]*(-[a-zäöüß0-9_]+)*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** A number without exponent, to the last digit: 1e-7 is 0.0000001. */
function plainDecimal(value: number): string {
  const [mantissa = "", exponent] = String(Math.abs(value)).split("e");
  if (exponent === undefined) return String(value);
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, "0")
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value < 0 ? `-${plain}` : plain;
}
