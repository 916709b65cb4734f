// SPDX-License-Identifier: EUPL-1.2
import { indicatorId } from "../model/ids.ts";
import type { Rule, RuleCondition, RuleOperator, RulePart, RuleReference } from "../model/rule.ts";
import {
  type Member,
  type Members,
  newReading,
  readList,
  readMembers,
  readNumber,
  readText,
  readWord,
  refuse,
  required,
} from "./rule-members.ts";
import type { RuleReading } from "./rule-members.ts";
import { quoted, type RuleProblem } from "./rule-problem.ts";

const operators: Readonly<Record<string, RuleOperator>> = {
  ">": ">",
  ">=": ">=",
  "<": "<",
  "<=": "<=",
  ueber: ">",
  über: ">",
  ab: ">=",
  unter: "<",
  bis: "<=",
};

const references: Readonly<Record<string, RuleReference["kind"]>> = {
  const: "const",
  fest: "const",
  city: "city",
  stadt: "city",
  parent: "parent",
  umgebung: "parent",
  quantile: "quantile",
  quantil: "quantile",
  meanPlusSd: "meanPlusSd",
  streuung: "meanPlusSd",
};

const parts: Readonly<Record<string, RulePart>> = { value: "value", wert: "value", count: "count", anzahl: "count" };
const directions: Readonly<Record<string, 1 | -1>> = { "1": 1, "-1": -1 };
const conditionMembers = ["indicator", "part", "op", "ref", "value", "factor", "plus", "direction"];
const deepest = 12;

/**
 * A rule in the grammar of methods.md 3.5, with English or German words (docs/regeln.md). Text numbers are read too. Every fault is a
 * problem with its path; with an error among them `rule` is `null`.
 */
export function parseRule(value: unknown): { readonly rule: Rule | null; readonly problems: readonly RuleProblem[] } {
  const run = newReading();
  const rule = readRule({ value, path: [] }, run);
  return { rule: run.problems.length > 0 ? null : rule, problems: run.problems };
}

/** A rule inside a larger file; `null` with at least one problem in `run`. */
export function readRule(member: Member, run: RuleReading, depth = 0): Rule | null {
  if (depth > deepest) return refuse(run, "rule-too-deep", member, `höchstens ${deepest} Stufen erwartet. Die Regel vereinfachen.`);
  const members = readMembers(member, ["all", "any", "not", "atLeast", "of", "field", ...conditionMembers], run);
  if (members === null) return null;
  const kinds = ["all", "any", "not", "atLeast", "field", "indicator"].filter((kind) => members[kind] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) return unclear(member, kinds, run);
  const extra = Object.keys(members).filter((name) => !membersOf(kind).includes(name));
  if (extra.length > 0) return unclear(member, [kind, ...extra], run);
  const rule = readKind(kind, members, { member, run, depth });
  if (rule !== null) run.places.set(rule, member.path);
  return rule;
}

interface Place {
  readonly member: Member;
  readonly run: RuleReading;
  readonly depth: number;
}

function membersOf(kind: string): readonly string[] {
  if (kind === "atLeast") return ["atLeast", "of"];
  return kind === "indicator" ? conditionMembers : [kind];
}

function unclear(member: Member, found: readonly string[], run: RuleReading): null {
  const what = found.length === 0 ? "nichts davon" : found.join(" und ");
  const sentence = `genau eines von alle, eines, nicht, mindestens … von, feld oder kennzahl erwartet, ${what} gefunden. Jede Bedingung als eigenen Eintrag schreiben.`;
  return refuse(run, "rule-unclear", member, sentence);
}

function readKind(kind: string, members: Members, place: Place): Rule | null {
  const { member, run, depth } = place;
  const content = required(members, kind, { path: member.path, run });
  if (content === null) return null;
  if (kind === "all" || kind === "any") {
    const rules = readRules(content, place);
    return rules && { kind, rules };
  }
  if (kind === "not") {
    const rule = readRule(content, run, depth + 1);
    return rule && { kind: "not", rule };
  }
  if (kind === "atLeast") return readAtLeast(content, members, place);
  if (kind === "field") {
    const field = readText(content, run);
    return field === null ? null : { kind: "field", field };
  }
  return readCondition(members, place);
}

function readRules(content: Member, { run, depth }: Place): readonly Rule[] | null {
  const entries = readList(content, run);
  if (entries === null) return null;
  if (entries.length === 0) {
    return refuse(
      run,
      "rule-empty",
      content,
      "mindestens eine Bedingung erwartet, eine leere Liste gefunden. Bedingungen eintragen oder die Gruppe entfernen.",
    );
  }
  const rules = entries.map((entry) => readRule(entry, run, depth + 1)).filter((rule) => rule !== null);
  return rules.length === entries.length ? rules : null;
}

function readAtLeast(content: Member, members: Members, place: Place): Rule | null {
  const { member, run } = place;
  const wanted = readNumber(content, run);
  const list = required(members, "of", { path: member.path, run });
  const rules = list === null ? null : readRules(list, place);
  if (wanted === null || rules === null) return null;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > rules.length) {
    const found = Number.isInteger(wanted) && wanted > rules.length ? `${wanted} von nur ${rules.length}` : quoted(content.value);
    const sentence = `eine ganze Zahl von 1 bis ${rules.length} erwartet, ${found} gefunden. Die Zahl senken oder Bedingungen ergänzen.`;
    return refuse(run, "rule-at-least", content, sentence);
  }
  return { kind: "atLeast", wanted, rules };
}

function readCondition(members: Members, { member, run }: Place): RuleCondition | null {
  const at = { path: member.path, run };
  const before = run.problems.length;
  const indicator = members["indicator"] === undefined ? null : readText(members["indicator"], run);
  const op = required(members, "op", at);
  const operator = op && readWord(op, operators, run);
  const part = members["part"] === undefined ? "value" : readWord(members["part"], parts, run);
  const direction = members["direction"] === undefined ? null : readWord(members["direction"], directions, run);
  const reference = readReference(members, at);
  if (indicator === null || operator === null || part === null || reference === null || run.problems.length > before) return null;
  return { kind: "condition", indicator: indicatorId(indicator), part, operator, reference, direction };
}

function readReference(members: Members, at: { readonly path: Member["path"]; readonly run: RuleReading }): RuleReference | null {
  const { run } = at;
  const kind = members["ref"] === undefined ? "const" : readWord(members["ref"], references, run);
  if (kind === null) return null;
  if (kind === "city" || kind === "parent") {
    misplaced(members, { names: ["value"], advice: "Mit „faktor“ und „plus“ sagen, wie weit vom Bezugswert.", run });
    const factor = members["factor"] === undefined ? 1 : readNumber(members["factor"], run);
    const plus = members["plus"] === undefined ? 0 : readNumber(members["plus"], run);
    return factor === null || plus === null ? null : { kind, factor, plus };
  }
  misplaced(members, { names: ["factor", "plus"], advice: "Sie gehören zum Bezug stadt oder umgebung.", run });
  const member = required(members, "value", at);
  const value = member && readNumber(member, run);
  if (member === null || value === null) return null;
  if (kind === "const") return { kind, value };
  if (kind === "meanPlusSd") return { kind, times: value };
  if (value > 0 && value < 1) return { kind, share: value };
  return refuse(
    run,
    "rule-quantile",
    member,
    `ein Anteil zwischen 0 und 1 erwartet, ${quoted(member.value)} gefunden. Für das oberste Fünftel 0,8 eintragen.`,
  );
}

interface Misplaced {
  readonly names: readonly string[];
  readonly advice: string;
  readonly run: RuleReading;
}

function misplaced(members: Members, { names, advice, run }: Misplaced): void {
  for (const name of names) {
    const member = members[name];
    if (member !== undefined)
      refuse(run, "rule-unclear", member, `diese Angabe bei diesem Bezug nicht erwartet, ${quoted(member.value)} gefunden. ${advice}`);
  }
}
