// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Place } from "../model/issue.ts";

/** What a check needs to say where it is: name of the file and the issues found so far. */
export interface CheckRun {
  readonly file: string;
  readonly issues: Issue[];
}

/** Says whether `value` is a `T`; if not, every wrong member below `path` has become an issue. Extra members are left alone. */
export type Check<T> = (value: unknown, path: string, run: CheckRun) => value is T;

/**
 * Adds one issue of an edition file. Readers cannot mend a published file, so the advice is always the same.
 *
 * @example complain(run, "levels[0].id", "Text erwartet, 7 gefunden") // "manifest.json, levels[0].id: Text erwartet, 7 gefunden. …"
 */
export function complain(run: CheckRun, path: string, problem: string, code = "edition-member"): false {
  const place: Place = path === "" ? { file: run.file } : { file: run.file, member: path };
  const where = path === "" ? run.file : `${run.file}, ${path}`;
  run.issues.push({ code, severity: "error", message: `${where}: ${problem}. Die Ausgabe neu erzeugen.`, place });
  return false;
}

/** Names a value found in a file, short enough for a message. */
export function quote(value: unknown): string {
  if (value === undefined) return "nichts";
  if (Array.isArray(value)) return `Liste mit ${value.length} Einträgen`;
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function simple<T>(expected: string, test: (value: unknown) => boolean): Check<T> {
  return (value, path, run): value is T => test(value) || complain(run, path, `${expected} erwartet, ${quote(value)} gefunden`);
}

/** Any text; branded ids are texts too. */
export function text<T extends string = string>(): Check<T> {
  return simple<T>("Text", (value) => typeof value === "string");
}

/** A text with at least one character: ids, file names. */
export function filledText<T extends string = string>(): Check<T> {
  return simple<T>("nicht leerer Text", (value) => typeof value === "string" && value !== "");
}

/** Enough of a SHA-256 to tell files apart: 16 to 64 hexadecimal digits. */
export const fileHash = simple<string>(
  "16 bis 64 Hexadezimalziffern",
  (value) => typeof value === "string" && /^[0-9a-f]{16,64}$/.test(value),
);
export const flag = simple<boolean>("true oder false", (value) => typeof value === "boolean");
export const number = simple<number>("Zahl", Number.isFinite);
export const integer = simple<number>("ganze Zahl", Number.isSafeInteger);

/** One of the listed texts or numbers. */
export function oneOf<T extends string | number>(...allowed: readonly T[]): Check<T> {
  return simple<T>(allowed.join(" oder "), (value) => allowed.some((entry) => entry === value));
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, path, run): value is T | null => value === null || check(value, path, run);
}

export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, path, run): value is T | undefined => value === undefined || check(value, path, run);
}

/**
 * A list whose entries all pass; looks at every entry, also after the first wrong one.
 * Paths are only built when something is wrong: a table has a hundred thousand cells.
 */
export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path, run): value is readonly T[] => {
    if (!Array.isArray(value)) return complain(run, path, `Liste erwartet, ${quote(value)} gefunden`);
    const unheard: CheckRun = { file: run.file, issues: [] };
    if (value.every((entry) => check(entry, "", unheard))) return true;
    return allTrue(value.map((entry, index) => check(entry, `${path}[${index}]`, run)));
  };
}

/** Exactly two numbers: longitude and latitude. */
export const position: Check<readonly [number, number]> = (value, path, run): value is readonly [number, number] => {
  if (Array.isArray(value) && value.length === 2) return list(number)(value, path, run);
  return complain(run, path, `Länge und Breite erwartet, ${quote(value)} gefunden`);
};

/** An object used as a dictionary: any keys, all values pass. */
export function record<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, path, run): value is Readonly<Record<string, T>> => {
    if (!isObject(value)) return complain(run, path, `Objekt erwartet, ${quote(value)} gefunden`);
    return allTrue(Object.entries(value).map(([key, entry]) => check(entry, join(path, key), run)));
  };
}

/** An object with these members. The type parameter makes a forgotten member a compile error. */
export function shape<T extends object>(members: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  const checks: [string, Check<unknown>][] = Object.entries(members);
  return (value, path, run): value is T => {
    if (!isObject(value)) return complain(run, path, `Objekt erwartet, ${quote(value)} gefunden`);
    return allTrue(checks.map(([key, check]) => check(value[key], join(path, key), run)));
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function allTrue(results: readonly boolean[]): boolean {
  return !results.includes(false);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
