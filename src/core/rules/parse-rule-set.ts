// SPDX-License-Identifier: EUPL-1.2
import { areaLevelId, indicatorId } from "../model/ids.ts";
import type { ActionField, RuleSet } from "../model/rule.ts";
import { readRule } from "./parse-rule.ts";
import { rulesFormat, rulesFormatVersion } from "./print-rule.ts";
import { fieldsIn } from "./rule-conditions.ts";
import {
  type Member,
  newReading,
  readList,
  readLocalised,
  readMembers,
  readNumber,
  readText,
  refuse,
  required,
  type RuleReading,
} from "./rule-members.ts";
import { quoted, type RulePlaces, type RuleProblem, suggestion } from "./rule-problem.ts";

const setMembers = ["format", "version", "title", "author", "date", "level", "fields"];
const fieldMembers = ["id", "symbol", "name", "description", "affected", "floor", "rule"];

/** Where the parts of a rule set stand in its file, for problems that are found later. */
export interface RuleSetReading {
  /** `null` if there is any error. */
  readonly rules: RuleSet | null;
  readonly problems: readonly RuleProblem[];
  readonly places: RulePlaces;
}

/**
 * A file of action fields (docs/regeln.md), with German or English words. Everything that is wrong is said at once, each with its
 * path; references to indicators are checked by `checkRuleSet`, which knows the edition.
 */
export function parseRuleSet(value: unknown): RuleSetReading {
  const run = newReading();
  const rules = readRuleSet({ value, path: [] }, run);
  return { rules: run.problems.length > 0 ? null : rules, problems: run.problems, places: run.places };
}

function readRuleSet(member: Member, run: RuleReading): RuleSet | null {
  const members = readMembers(member, setMembers, run);
  if (members === null) return null;
  const at = { path: member.path, run };
  checkFormat(required(members, "format", at), required(members, "version", at), run);
  const title = readIf(required(members, "title", at), (found) => readLocalised(found, run));
  const author = readIf(required(members, "author", at), (found) => readText(found, run));
  const date = readIf(required(members, "date", at), (found) => readDate(found, run));
  const level = readIf(members["level"] ?? null, (found) => readText(found, run));
  const list = readIf(required(members, "fields", at), (found) => readList(found, run));
  const fields = (list ?? []).flatMap((entry) => {
    const field = readField(entry, run);
    if (field === null) return [];
    run.places.set(field, entry.path);
    return [{ field, entry }];
  });
  if (list?.length === 0)
    refuse(run, "rule-empty", { value: list, path: [...member.path] }, "mindestens ein Handlungsfeld erwartet, keines gefunden.");
  checkIds(fields, run);
  if (title === null || author === null || date === null) return null;
  return { title, author, date, level: level === null ? null : areaLevelId(level), fields: fields.map(({ field }) => field) };
}

function readIf<T>(member: Member | null, read: (member: Member) => T | null): T | null {
  return member === null ? null : read(member);
}

function checkFormat(format: Member | null, version: Member | null, run: RuleReading): void {
  if (format !== null && format.value !== rulesFormat)
    refuse(run, "rules-format", format, `„${rulesFormat}“ erwartet, ${quoted(format.value)} gefunden.`);
  if (version === null || String(version.value) === String(rulesFormatVersion)) return;
  refuse(
    run,
    "rules-version",
    version,
    `Fassung ${rulesFormatVersion} erwartet, ${quoted(version.value)} gefunden. Die Datei stammt vielleicht aus einem neueren Atlas.`,
  );
}

function readDate(member: Member, run: RuleReading): string | null {
  const { value } = member;
  if (typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return value;
  return refuse(run, "rule-date", member, `ein Datum wie "2026-03-12" erwartet, ${quoted(value)} gefunden.`);
}

function readField(member: Member, run: RuleReading): ActionField | null {
  const members = readMembers(member, fieldMembers, run);
  if (members === null) return null;
  const at = { path: member.path, run };
  const id = readIf(required(members, "id", at), (found) => readText(found, run));
  const name = readIf(required(members, "name", at), (found) => readLocalised(found, run));
  const rule = readIf(required(members, "rule", at), (found) => readRule(found, run));
  const symbol = members["symbol"] === undefined ? (name?.de.charAt(0) ?? "") : readSymbol(members["symbol"], run);
  const description = members["description"] === undefined ? { de: "" } : readLocalised(members["description"], run);
  const affected = readIf(members["affected"] ?? null, (found) => readText(found, run));
  const floor = readIf(members["floor"] ?? null, (found) => readFloor(found, affected, run));
  if (id === null || name === null || rule === null || symbol === null || description === null) return null;
  return { id, symbol, name, description, rule, affected: affected === null ? null : indicatorId(affected), floor };
}

function readSymbol(member: Member, run: RuleReading): string | null {
  const symbol = readText(member, run);
  if (symbol === null || [...symbol].length <= 2) return symbol;
  return refuse(run, "rule-symbol", member, `ein oder zwei Zeichen erwartet, ${quoted(symbol)} gefunden. Sie stehen auf der Karte.`);
}

function readFloor(member: Member, affected: string | null, run: RuleReading): number | null {
  const floor = readNumber(member, run);
  if (floor === null) return null;
  if (floor < 0) return refuse(run, "rule-floor", member, `eine Anzahl von mindestens 0 erwartet, ${quoted(member.value)} gefunden.`);
  if (affected !== null) return floor;
  return refuse(
    run,
    "rule-floor",
    member,
    "die Angabe „betroffene“ erwartet, nicht gefunden. Sie sagt, wessen Anzahl die Mindestzahl meint.",
  );
}

/** Ids are the field's own, and fields refer to fields of this file, never in a circle. */
function checkIds(fields: readonly { readonly field: ActionField; readonly entry: Member }[], run: RuleReading): void {
  const ids = fields.map(({ field }) => field.id);
  fields.forEach(({ field, entry }, index) => {
    if (ids.indexOf(field.id) < index) {
      refuse(
        run,
        "id-twice",
        { value: field.id, path: [...entry.path, "id"] },
        `ein eigenes Kürzel erwartet, ${quoted(field.id)} ein zweites Mal gefunden.`,
      );
    }
    for (const other of fieldsIn(field.rule)) {
      if (ids.includes(other)) continue;
      refuse(
        run,
        "rule-field-unknown",
        { value: other, path: entry.path },
        `ein Handlungsfeld dieser Datei erwartet, ${quoted(other)} gefunden. ${suggestion(other, ids)}`,
      );
    }
    const circle = circleFrom(
      field.id,
      fields.map((entry) => entry.field),
    );
    if (circle !== null && ids.indexOf(field.id) === index) {
      refuse(
        run,
        "rule-circle",
        { value: circle, path: entry.path },
        `Regeln ohne Kreis erwartet, ${quoted(circle)} gefunden. Einen der Verweise durch Bedingungen ersetzen.`,
      );
    }
  });
}

/** "a → b → a" if following the references leads back to the field; `null` if not. */
function circleFrom(start: string, fields: readonly ActionField[]): string | null {
  const follow = (id: string, trail: readonly string[]): string | null => {
    const field = fields.find((candidate) => candidate.id === id);
    for (const next of field === undefined ? [] : fieldsIn(field.rule)) {
      if (next === start) return [...trail, start].join(" → ");
      if (trail.includes(next)) continue;
      const found = follow(next, [...trail, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return follow(start, [start]);
}
