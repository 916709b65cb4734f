// SPDX-License-Identifier: EUPL-1.2
import { mostClasses } from "../cartography/most-classes.ts";
import type { Manifest, PublishedAgeTable, PublishedIndicator } from "./edition-format.ts";
import { type CheckRun, complain, quote } from "./member-checks.ts";

/**
 * Whether everything a manifest names is there: parents, tables, measures, finest levels, conditions, defaults;
 * class limits and years increase; nothing is listed twice. Each fault becomes an issue with its path.
 */
export function checkReferences(manifest: Manifest, run: CheckRun): boolean {
  const before = run.issues.length;
  checkLevels(manifest, run);
  checkTables(manifest, run);
  unique(manifest.themes, "themes", run);
  unique(manifest.indicators, "indicators", run);
  unique(manifest.conditions, "conditions", run);
  manifest.indicators.forEach((indicator, index) => checkIndicator(manifest, indicator, { path: `indicators[${index}]`, run }));
  const indicators = ids(manifest.indicators);
  manifest.conditions.forEach((condition, index) => {
    const { rule, value } = condition;
    among(indicators, condition.indicator, `conditions[${index}].indicator`, run);
    const isPossible = value > 0 && (rule === "cityFactor" || value < 1);
    if (!isPossible)
      complain(run, `conditions[${index}].value`, `${rule === "cityFactor" ? "mehr als 0" : "0 bis 1"} erwartet, ${value} gefunden`);
  });
  (manifest.keyFacts ?? []).forEach((indicator, index) => among(indicators, indicator, `keyFacts[${index}]`, run));
  if (manifest.ageTable !== undefined) checkAgeTable(manifest, manifest.ageTable, run);
  among(indicators, manifest.defaults.indicator, "defaults.indicator", run);
  among(ids(manifest.levels), manifest.defaults.level, "defaults.level", run);
  if (manifest.languages.length === 0) complain(run, "languages", "mindestens eine Sprache erwartet, keine gefunden");
  return run.issues.length === before;
}

function checkLevels(manifest: Manifest, run: CheckRun): void {
  unique(manifest.levels, "levels", run);
  if (manifest.levels.length === 0) complain(run, "levels", "mindestens eine Ebene erwartet, keine gefunden");
  manifest.levels.forEach((level, index) => {
    const path = `levels[${index}].parent`;
    if (index === 0 && level.parent !== null) complain(run, path, `null bei der ersten Ebene erwartet, ${quote(level.parent)} gefunden`);
    if (index > 0) among(ids(manifest.levels.slice(0, index)), level.parent ?? "null", path, run);
  });
}

function checkTables(manifest: Manifest, run: CheckRun): void {
  const levels = ids(manifest.levels);
  unique(manifest.tables, "tables", run);
  manifest.tables.forEach((table, index) => {
    for (const [level, entry] of Object.entries(table.levels)) {
      const path = `tables[${index}].levels.${level}`;
      among(levels, level, path, run);
      increasing(entry.years, `${path}.years`, run);
    }
  });
}

/** Age groups follow each other from 0 without gaps, the last one open; their measures are in the table. */
function checkAgeTable(manifest: Manifest, { table: name, groups, crossed }: PublishedAgeTable, run: CheckRun): void {
  const table = manifest.tables.find((entry) => entry.id === name);
  if (table === undefined) {
    complain(run, "ageTable.table", `eine Tabelle der Ausgabe erwartet, ${quote(name)} gefunden`);
    return;
  }
  const measures = new Set<string>(table.measures);
  groups.forEach((group, index) => {
    const path = `ageTable.groups[${index}]`;
    const start = index === 0 ? 0 : groups[index - 1]?.below;
    if (group.from !== start) complain(run, `${path}.from`, `${start ?? "keine weitere Gruppe"} erwartet, ${group.from} gefunden`);
    if (group.below !== null && group.below <= group.from)
      complain(run, `${path}.below`, `mehr als ${group.from} erwartet, ${group.below} gefunden`);
    for (const part of ["total", "male", "female"] as const) among(measures, group[part], `${path}.${part}`, run);
  });
  if (groups.at(-1)?.below !== null) complain(run, "ageTable.groups", "eine letzte Gruppe ohne obere Grenze erwartet, keine gefunden");
  crossed.forEach((crossing, index) => {
    for (const part of ["count", "base"] as const) among(measures, crossing[part], `ageTable.crossed[${index}].${part}`, run);
  });
}

function checkIndicator(manifest: Manifest, indicator: PublishedIndicator, at: { readonly path: string; readonly run: CheckRun }): void {
  const { path, run } = at;
  const levels = ids(manifest.levels);
  among(ids(manifest.themes), indicator.theme, `${path}.theme`, run);
  among(levels, indicator.finestLevel, `${path}.finestLevel`, run);
  if (indicator.decimals < 0 || indicator.decimals > 9) {
    complain(run, `${path}.decimals`, `0 bis 9 Stellen erwartet, ${indicator.decimals} gefunden`);
  }
  for (const [level, classes] of Object.entries(indicator.classes)) {
    among(levels, level, `${path}.classes.${level}`, run);
    increasing(classes.limits, `${path}.classes.${level}.limits`, run);
    if (classes.limits.length >= mostClasses) {
      complain(run, `${path}.classes.${level}.limits`, `höchstens ${mostClasses - 1} Grenzen erwartet, ${classes.limits.length} gefunden`);
    }
  }
  const table = manifest.tables.find((entry) => entry.id === indicator.table);
  if (table === undefined) {
    complain(run, `${path}.table`, `eine Tabelle der Ausgabe erwartet, ${quote(indicator.table)} gefunden`);
    return;
  }
  const measures = new Set<string>(table.measures);
  among(measures, indicator.numerator, `${path}.numerator`, run);
  if (indicator.denominator !== null) among(measures, indicator.denominator, `${path}.denominator`, run);
}

function ids(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}

function among(known: ReadonlySet<string>, value: string, path: string, run: CheckRun): void {
  if (!known.has(value)) complain(run, path, `eines von ${[...known].slice(0, 12).join(", ")} erwartet, ${quote(value)} gefunden`);
}

function increasing(numbers: readonly number[], path: string, run: CheckRun): void {
  const at = numbers.findIndex((number, index) => index > 0 && number <= (numbers[index - 1] ?? -Infinity));
  if (at > 0) complain(run, `${path}[${at}]`, `mehr als ${numbers[at - 1]} erwartet, ${numbers[at]} gefunden`);
}

function unique(entries: readonly { readonly id: string }[], path: string, run: CheckRun): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) complain(run, `${path}[${index}].id`, `jedes Kürzel nur einmal erwartet, ${quote(id)} noch einmal gefunden`);
    seen.add(id);
  });
}
