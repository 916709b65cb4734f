// SPDX-License-Identifier: EUPL-1.2
import { type AreaLevelId, indicatorId } from "../src/core/model/ids.ts";
import type { Issue } from "../src/core/model/issue.ts";
import type { Manifest, PublishedIndicator } from "../src/core/package/edition-format.ts";
import type { NamedColumn } from "../src/core/recipe/recipe-columns.ts";
import type { Path } from "../src/core/recipe/recipe-reader.ts";
import { suggestion } from "../src/core/rules/rule-problem.ts";
import { availableLevels, availableYears, findIndicator } from "../src/core/view/levels-and-years.ts";
import { quote } from "../src/intake/report-issue.ts";

/** What a name such as `kinderarmut.nenner@-2` asks an edition for. */
export interface PackageColumn {
  readonly name: string;
  readonly indicator: PublishedIndicator;
  readonly part: "value" | "numerator" | "denominator";
  readonly year: { readonly kind: "shift"; readonly by: number } | { readonly kind: "fixed"; readonly year: number };
}

/** Texts about the areas of an edition. */
export const packageTexts = ["gebiet", "name", "umgebung", "jahr"] as const;

const form = /^([^.@]+)(?:\.(zaehler|nenner))?(?:@([+-]?\d+))?$/;

/** `null` for a name that the edition does not have. */
export function packageColumn(name: string, manifest: Manifest): PackageColumn | null {
  const [, id = "", part, year] = form.exec(name) ?? [];
  const indicator = findIndicator(manifest, indicatorId(id));
  if (indicator === null || (part === "nenner" && indicator.denominator === null)) return null;
  const number = Number(year ?? 0);
  return {
    name,
    indicator,
    part: part === "zaehler" ? "numerator" : part === "nenner" ? "denominator" : "value",
    year: year !== undefined && /^\d{4}$/.test(year) ? { kind: "fixed", year: number } : { kind: "shift", by: number },
  };
}

export interface PackagePlace {
  readonly file: string;
  readonly lineOf: (path: Path) => number;
}

interface Wanted {
  readonly numbers: readonly NamedColumn[];
  readonly texts: readonly NamedColumn[];
  readonly level: string;
}

/** What a recipe wants and this edition lacks: level, indicators, and indicators on this level. Every lack names what there is instead. */
export function checkPackageColumns({ numbers, texts, level }: Wanted, manifest: Manifest, place: PackagePlace): readonly Issue[] {
  const levels = manifest.levels.map(({ id }) => String(id));
  if (!levels.includes(level)) {
    const sentence = `eine Ebene ${ofEdition(manifest)} erwartet, ${quote(level)} gefunden. ${suggestion(level, levels)}`;
    return [lack(["ebene"], sentence, { place, value: level })];
  }
  const ids = manifest.indicators.map(({ id }) => String(id));
  return [
    ...numbers.flatMap(({ column, path }) => numberLack({ column, path, level }, manifest, place)),
    ...texts
      .filter(({ column }) => !packageTexts.some((one) => one === column))
      .map(({ column, path }) => {
        const known = ids.includes(column) ? "Eine Kennzahl ist kein Text." : suggestion(column, packageTexts);
        const sentence = `eine der Angaben ${packageTexts.join(", ")} erwartet, ${quote(column)} gefunden. ${known}`;
        return lack(path, sentence, { place, value: column });
      }),
  ];
}

function numberLack(
  { column, path, level }: NamedColumn & { readonly level: string },
  manifest: Manifest,
  place: PackagePlace,
): readonly Issue[] {
  const found = packageColumn(column, manifest);
  if (found === null) {
    const ids = manifest.indicators.map(({ id }) => String(id));
    const [id = column] = column.split(/[.@]/);
    const hint = ids.includes(id)
      ? `Erlaubt sind ${id}, ${id}.zaehler, ${id}.nenner (wenn es einen gibt) und ein Jahr wie @2020 oder @-2.`
      : suggestion(id, ids);
    const sentence = `eine Kennzahl ${ofEdition(manifest)} erwartet, ${quote(column)} gefunden. ${hint}`;
    return [lack(path, sentence, { place, value: column })];
  }
  const { indicator } = found;
  const own = availableLevels(manifest, indicator.id).map(({ id }) => String(id));
  if (own.includes(level)) return [];
  const sentence = `eine Kennzahl der Ebene ${quote(level)} erwartet; ${quote(indicator.id)} gibt es nur für ${own.join(", ")}.`;
  return [lack(path, sentence, { place, value: column })];
}

/** Columns that have no numbers in a year, with the years that they have. */
export function checkPackageYears(
  { columns, years, level }: { readonly columns: readonly PackageColumn[]; readonly years: readonly number[]; readonly level: AreaLevelId },
  manifest: Manifest,
  place: PackagePlace,
): readonly Issue[] {
  return columns.flatMap((column) => {
    const known = availableYears(manifest, column.indicator.id, level);
    const missing = [...new Set(years.map((year) => yearOf(column, year)))].filter((year) => !known.includes(year));
    if (missing.length === 0) return [];
    const sentence = `${quote(column.name)} gibt es ${ofEdition(manifest)} für ${known.join(", ")}, nicht für ${missing.join(", ")}. Bitte „jahr“ anpassen.`;
    return [lack(["jahr"], sentence, { place, value: column.name })];
  });
}

export function yearOf({ year }: PackageColumn, row: number): number {
  return year.kind === "fixed" ? year.year : row + year.by;
}

function ofEdition({ edition, place }: Manifest): string {
  return `der Ausgabe „${edition.id}“ (${place.name})`;
}

function lack(path: Path, sentence: string, { place, value }: { readonly place: PackagePlace; readonly value: string }): Issue {
  const [line, member] = [place.lineOf(path), path.join(".")];
  return {
    code: "recipe-edition-lacks",
    severity: "error",
    message: `${place.file}, Zeile ${line}, Angabe "${member}": ${sentence}`,
    place: { file: place.file, line, member },
    value,
  };
}
