// SPDX-License-Identifier: EUPL-1.2
import * as v from "valibot";
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Issue, Place } from "../../core/model/issue.ts";
import { quote, report } from "../report-issue.ts";
import { atlasDefinition, type Settings } from "./definition.ts";
import { atlasJsonSchema, schemaAt, type JsonSchema } from "./json-schema.ts";

export type YamlPath = readonly (string | number)[];

/** Line (1-based) of the member at a path, or of its nearest parent that exists. */
export type LineOf = (path: YamlPath) => number;

/** Checks the content of `atlas.yaml` against the definition. Every mistake becomes one issue with its line. */
export function validateSettings(
  value: unknown,
  file: string,
  lineOf: LineOf,
): { readonly settings: Settings | null; readonly issues: readonly Issue[] } {
  const place = (path: YamlPath): Place => ({ file, line: lineOf(path), ...(path.length === 0 ? {} : { member: memberName(path) }) });
  const schema = atlasJsonSchema();
  const unknown = unknownMembers(value, schema, []).map((found) => unknownIssue(found, place(found.path)));
  const result = v.safeParse(atlasDefinition, value);
  const wrong = (result.issues ?? []).filter((issue) => issue.expected !== "never").map((issue) => wrongIssue(issue, schema, place));
  const issues = [...unknown, ...wrong];
  return { settings: result.success && issues.length === 0 ? result.output : null, issues };
}

/** "ebenen (2. Eintrag) › achsen" */
export function memberName(path: YamlPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text} (${step + 1}. Eintrag)`;
    return text === "" ? step : `${text} › ${step}`;
  }, "");
}

interface UnknownMember {
  readonly path: YamlPath;
  readonly known: readonly string[];
}

function unknownMembers(value: unknown, schema: JsonSchema | null, path: YamlPath): readonly UnknownMember[] {
  if (schema === null || typeof value !== "object" || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, member]) => {
    const here = [...path, name];
    const inside = schemaAt(schema, [name]);
    if (inside === null && schema.additionalProperties === false && typeof name === "string") {
      return [{ path: here, known: Object.keys(schema.properties ?? {}) }];
    }
    return unknownMembers(member, inside, here);
  });
}

function unknownIssue({ path, known }: UnknownMember, place: Place): Issue {
  const name = String(path.at(-1) ?? "");
  const near = nearestName(name, known);
  const advice = near === null ? `Möglich sind: ${known.join(", ")}.` : `Meinten Sie „${near}“?`;
  return report("error", "member-unknown", `eine bekannte Angabe erwartet, ${quote(name)} gefunden. ${advice}`, {
    place,
    value: name,
    facts: { known, suggestion: near },
  });
}

function wrongIssue(issue: v.InferIssue<typeof atlasDefinition>, schema: JsonSchema, place: (path: YamlPath) => Place): Issue {
  const path = (issue.path ?? []).flatMap(({ key }): (string | number)[] =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
  const about = schemaAt(schema, path);
  if (issue.type === "strict_object" && issue.received === "undefined" && issue.path?.at(-1)?.origin === "key") {
    const name = String(path.at(-1) ?? "");
    const meaning = about?.description === undefined ? "" : ` (${about.description})`;
    return report("error", "member-missing", `die Angabe „${name}“${meaning} erwartet, nicht gefunden. Ergänzen Sie sie.`, {
      place: place(path.slice(0, -1)),
      value: name,
    });
  }
  const { input } = issue;
  const sentence = `${expectedKind(about)} erwartet, ${describeValue(input)} gefunden. ${adviceFor(about, input)}`.trim();
  return report("error", "member-wrong", sentence, { place: place(path), value: textOf(input) });
}

function expectedKind(schema: JsonSchema | null): string {
  if (schema === null) return "eine andere Angabe";
  if (schema.const !== undefined) return `„${String(schema.const)}“`;
  if (schema.enum !== undefined) return `eines von ${schema.enum.map((option) => `„${String(option)}“`).join(", ")}`;
  if (schema.format === "date") return "ein Datum als Text (JJJJ-MM-TT)";
  if (schema.anyOf !== undefined) return schema.anyOf.map((part) => expectedKind(part)).join(" oder ");
  switch (schema.type) {
    case "string":
      return schema.pattern === undefined ? "Text" : "ein Kürzel aus Buchstaben, Ziffern, _ . -";
    case "integer":
      return "eine ganze Zahl ab 0";
    case "number":
      return "eine Zahl ab 0";
    case "boolean":
      return "true oder false";
    case "array":
      return "eine Liste mit mindestens einem Eintrag";
    case "object":
      return schema.properties === undefined
        ? "eine Gruppe von Angaben"
        : `eine Gruppe mit den Angaben ${Object.keys(schema.properties).slice(0, 6).join(", ")}`;
    case "null":
      return "null";
    default:
      return "eine andere Angabe";
  }
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nichts";
  if (Array.isArray(value)) return value.length === 0 ? "eine leere Liste" : `eine Liste mit ${value.length} Einträgen`;
  switch (typeof value) {
    case "string":
      return value === "" ? "ein leerer Text" : quote(value);
    default:
      return "eine Gruppe von Angaben";
  }
}

function adviceFor(schema: JsonSchema | null, value: unknown): string {
  const options = (schema?.enum ?? []).map(String);
  const near = typeof value === "string" ? nearestName(value, options) : null;
  return near === null ? "" : `Meinten Sie „${near}“?`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
