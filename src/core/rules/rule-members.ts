// SPDX-License-Identifier: EUPL-1.2
import type { Localised } from "../model/ids.ts";
import type { ActionField, Rule } from "../model/rule.ts";
import { quoted, type RulePath, type RuleProblem, suggestion } from "./rule-problem.ts";

/** Members of rule files, with the German word that means the same. */
export const germanWords: Readonly<Record<string, string>> = {
  all: "alle",
  any: "eines",
  not: "nicht",
  atLeast: "mindestens",
  of: "von",
  field: "feld",
  indicator: "kennzahl",
  op: "vergleich",
  ref: "bezug",
  value: "wert",
  factor: "faktor",
  plus: "plus",
  part: "teil",
  direction: "richtung",
  format: "format",
  version: "version",
  title: "titel",
  author: "autor",
  date: "datum",
  level: "ebene",
  fields: "felder",
  id: "id",
  symbol: "zeichen",
  name: "name",
  description: "beschreibung",
  affected: "betroffene",
  floor: "mindestzahl",
  rule: "regel",
};

/** Collects what is wrong while a rule file is read. */
export interface RuleReading {
  readonly problems: RuleProblem[];
  readonly places: Map<ActionField | Rule, RulePath>;
}

export function newReading(): RuleReading {
  return { problems: [], places: new Map() };
}

/** A value of the file and where it stands. */
export interface Member {
  readonly value: unknown;
  readonly path: RulePath;
}

export type Members = Readonly<Record<string, Member>>;

/** Adds a problem that makes the rule unusable; always `null`, so that readers can return it. */
export function refuse(run: RuleReading, code: string, { path, value }: Member, sentence: string): null {
  const shown = typeof value === "string" ? { value } : {};
  run.problems.push({ code, severity: "error", path, sentence, ...shown });
  return null;
}

/**
 * Members of a group by their English names; German names mean the same. Members that are not `allowed` are refused with the nearest
 * known name, empty ones are as good as absent. `null` if the value is no group.
 */
export function readMembers(member: Member, allowed: readonly string[], run: RuleReading): Members | null {
  const { value, path } = member;
  if (!isGroup(value)) return refuse(run, "rule-member", member, `eine Gruppe von Angaben erwartet, ${quoted(value)} gefunden.`);
  const found: Record<string, Member> = {};
  for (const [key, content] of Object.entries(value)) {
    const name = allowed.find((candidate) => candidate === key || germanWords[candidate] === key);
    const place: Member = { value: content, path: [...path, key] };
    const names = allowed.map((candidate) => germanWords[candidate] ?? candidate);
    if (name === undefined)
      refuse(
        run,
        "rule-member",
        { ...place, value: key },
        `eine bekannte Angabe erwartet, ${quoted(key)} gefunden. ${suggestion(key, names)}`,
      );
    else if (found[name] !== undefined)
      refuse(run, "rule-member", place, `die Angabe nur einmal erwartet, deutsch und englisch gefunden. Eine davon entfernen.`);
    else if (content !== null && content !== undefined) found[name] = place;
  }
  return found;
}

/** The member, or a problem at the place of its group if it is not there. */
export function required(members: Members, name: string, at: { readonly path: RulePath; readonly run: RuleReading }): Member | null {
  const member = members[name];
  if (member !== undefined) return member;
  const sentence = `die Angabe „${germanWords[name] ?? name}“ erwartet, nicht gefunden. Bitte ergänzen.`;
  return refuse(at.run, "rule-member-missing", { value: undefined, path: at.path }, sentence);
}

/** A number, also one written as text ("1,25", "1.25"), as YAML is read here without conversion. */
export function readNumber(member: Member, run: RuleReading): number | null {
  const { value } = member;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && /^-?\d+([.,]\d+)?$/.test(value.trim())) return Number(value.trim().replace(",", "."));
  return refuse(
    run,
    "rule-number",
    member,
    `eine Zahl erwartet, ${quoted(value)} gefunden. Nur die Zahl ohne Einheit eintragen, z. B. 18,5.`,
  );
}

export function readText(member: Member, run: RuleReading): string | null {
  if (typeof member.value === "string" && member.value !== "") return member.value;
  return refuse(run, "rule-member", member, `ein nicht leerer Text erwartet, ${quoted(member.value)} gefunden.`);
}

/** One of the listed words, each of which stands for a value. */
export function readWord<T>(member: Member, words: Readonly<Record<string, T>>, run: RuleReading): T | null {
  const { value } = member;
  if (typeof value === "string" || typeof value === "number") {
    const found = Object.hasOwn(words, String(value)) ? words[String(value)] : undefined;
    if (found !== undefined) return found;
  }
  const names = Object.keys(words);
  return refuse(run, "rule-word", member, `eines von ${names.join(", ")} erwartet, ${quoted(value)} gefunden.`);
}

export function readList(member: Member, run: RuleReading): readonly Member[] | null {
  const { value, path } = member;
  if (Array.isArray(value)) return value.map((entry: unknown, index) => ({ value: entry, path: [...path, index] }));
  return refuse(run, "rule-member", member, `eine Liste erwartet, ${quoted(value)} gefunden.`);
}

/** Text in German with English beside it; a plain text is German. */
export function readLocalised(member: Member, run: RuleReading): Localised | null {
  if (typeof member.value === "string") return { de: member.value };
  const { value } = member;
  if (!isGroup(value) || typeof value["de"] !== "string") {
    return refuse(run, "rule-member", member, `ein Text mit „de“ und „en“ erwartet, ${quoted(value)} gefunden.`);
  }
  const en = value["en"];
  return typeof en === "string" ? { de: value["de"], en } : { de: value["de"] };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
