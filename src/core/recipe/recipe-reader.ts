// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../formula/nearest-name.ts";
import type { Issue } from "../model/issue.ts";

/** A value of a YAML or JSON file: every scalar as text, as written. */
export type TreeValue = string | null | readonly TreeValue[] | { readonly [member: string]: TreeValue };

/** A file as a tree that knows its lines; what `readYaml` of the intake returns. */
export interface TreeDocument {
  readonly value: TreeValue;
  readonly lineOf: (path: Path) => number;
}

export type Path = readonly (string | number)[];

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

const decimal = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Reads a recipe member by member. What is wrong becomes an issue with line, member, found value and advice; reading goes on, so that a
 * person sees all mistakes at once.
 */
export class RecipeReader {
  readonly issues: Issue[] = [];

  constructor(
    private readonly document: TreeDocument,
    private readonly file: string,
  ) {}

  at(path: Path): TreeValue {
    return path.reduce<TreeValue>((value, step) => {
      if (typeof value !== "object" || value === null) return null;
      return (Array.isArray(value) ? value[Number(step)] : (value as Members)[step]) ?? null;
    }, this.document.value);
  }

  has(path: Path): boolean {
    return this.at(path) !== null;
  }

  line(path: Path): number {
    return this.document.lineOf(path);
  }

  /** Reports a mistake; `null`, so that it can stand for the value that is missing. */
  refuse(path: Path, sentence: string, found: { readonly value?: string; readonly suggestion?: string | null } = {}): null {
    const line = this.line(path);
    const member = path.join(".");
    this.issues.push({
      code: "recipe-wrong",
      severity: "error",
      message: `${this.file}, Zeile ${line}${member === "" ? "" : `, Angabe "${member}"`}: ${sentence}`,
      place: { file: this.file, line, ...(member === "" ? {} : { member }) },
      ...(found.value === undefined ? {} : { value: found.value }),
      ...(found.suggestion === undefined ? {} : { facts: { suggestion: found.suggestion } }),
    });
    return null;
  }

  /** Names of the members of a group; unknown ones are reported if `known` says which there are. Empty if it is no group. */
  members(path: Path, known: readonly string[] | null = null): readonly string[] {
    const value = this.at(path);
    if (!isGroup(value)) {
      this.refuse(path, `eine Gruppe mit Angaben erwartet, ${describe(value)} gefunden.`);
      return [];
    }
    const names = Object.keys(value);
    for (const name of known === null ? [] : names.filter((one) => !known.includes(one)))
      this.unknownName([...path, name], name, known ?? []);
    return names;
  }

  /** Reports a name that does not exist, with the nearest one that does. */
  unknownName(path: Path, name: string, known: readonly string[]): null {
    const suggestion = nearestName(name, known);
    const advice = suggestion === null ? `Bekannt: ${known.slice(0, 40).join(", ")}.` : `Meinten Sie „${suggestion}“?`;
    return this.refuse(path, `"${name}" ist hier nicht bekannt. ${advice}`, { value: name, suggestion });
  }

  text(path: Path): string | null {
    const value = this.at(path);
    return typeof value === "string" ? value : this.refuse(path, `ein Text erwartet, ${describe(value)} gefunden.`);
  }

  textOr<T>(path: Path, otherwise: T): string | T {
    return this.has(path) ? (this.text(path) ?? otherwise) : otherwise;
  }

  /** A list of texts, or one text as a list of one. */
  texts(path: Path): readonly string[] {
    const value = this.at(path);
    if (typeof value === "string") return [value];
    if (!Array.isArray(value)) return this.refuse(path, `eine Liste erwartet, ${describe(value)} gefunden.`) ?? [];
    return value.flatMap((_, index) => (value[index] === null ? [""] : (this.text([...path, index]) ?? [])));
  }

  textsOr(path: Path): readonly string[] {
    return this.has(path) ? this.texts(path) : [];
  }

  number(path: Path, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false }: NumberRange = {}): number | null {
    const text = this.text(path);
    if (text === null) return null;
    const value = decimal.test(text) ? Number(text) : Number.NaN;
    const expected = whole ? "eine ganze Zahl" : "eine Zahl mit Punkt vor den Dezimalstellen";
    if (Number.isNaN(value) || (whole && !Number.isInteger(value)))
      return this.refuse(path, `${expected} erwartet, "${text}" gefunden.`, { value: text });
    if (value < min || value > max) return this.refuse(path, `${rangeText(min, max)} erwartet, ${text} gefunden.`, { value: text });
    return value;
  }

  numberOr<T>(path: Path, otherwise: T, range: NumberRange = {}): number | T {
    return this.has(path) ? (this.number(path, range) ?? otherwise) : otherwise;
  }

  numbers(path: Path): readonly number[] {
    const value = this.at(path);
    if (!Array.isArray(value)) return this.refuse(path, `eine Liste von Zahlen erwartet, ${describe(value)} gefunden.`) ?? [];
    return value.flatMap((_, index) => this.number([...path, index]) ?? []);
  }

  /** One of several words, each standing for something. */
  choice<T>(path: Path, words: Readonly<Record<string, T>>): T | null {
    const word = this.text(path);
    if (word === null) return null;
    const found = Object.hasOwn(words, word) ? words[word] : undefined;
    return found === undefined ? this.unknownName(path, word, Object.keys(words)) : found;
  }

  choiceOr<T, U>(path: Path, words: Readonly<Record<string, T>>, otherwise: U): T | U {
    return this.has(path) ? (this.choice(path, words) ?? otherwise) : otherwise;
  }
}

interface Members {
  readonly [member: string]: TreeValue;
}

function isGroup(value: TreeValue): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: TreeValue): string {
  if (value === null) return "nichts";
  if (typeof value === "string") return `"${value}"`;
  return Array.isArray(value) ? "eine Liste" : "eine Gruppe";
}

function rangeText(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return `eine Zahl ab ${min}`;
  return min === Number.NEGATIVE_INFINITY ? `eine Zahl bis ${max}` : `eine Zahl von ${min} bis ${max}`;
}
