// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../formula/nearest-name.ts";
import type { Severity } from "../model/issue.ts";
import type { ActionField, Rule } from "../model/rule.ts";

export type RulePath = readonly (string | number)[];

/** Where fields and rules stand in their file, for problems that are found after reading. */
export type RulePlaces = ReadonlyMap<ActionField | Rule, RulePath>;

/** What is wrong at one place of a rule: a German sentence with expectation, finding and advice, without the place. */
export interface RuleProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly path: RulePath;
  readonly sentence: string;
  readonly value?: string;
}

/** "Meinten Sie „kinderarmut“?" for the nearest name, or the names there are. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  if (near !== null) return `Meinten Sie „${near}“?`;
  const shown = known.slice(0, 12).join(", ");
  return known.length === 0 ? "" : `Bekannt: ${shown}${known.length > 12 ? " und weitere" : ""}.`;
}

/** A value of a rule file as it is quoted in a sentence. */
export function quoted(value: unknown): string {
  if (value === undefined || value === null) return "nichts";
  if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 60)} …` : value}"`;
  if (Array.isArray(value)) return `eine Liste mit ${value.length} Einträgen`;
  return typeof value === "object" ? "eine Gruppe von Angaben" : JSON.stringify(value);
}
