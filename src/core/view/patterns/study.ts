// SPDX-License-Identifier: EUPL-1.2

/** What the view "Muster" looks for: one of them at a time. */
export const studyParts = ["status", "neighbours", "types", "smoothing"] as const;
export type StudyPart = (typeof studyParts)[number];

/** Which indicators are put together: those of the conditions or those of the action fields. */
export type IndicatorSet = "conditions" | "fields";

export interface Study {
  readonly part: StudyPart;
  readonly set: IndicatorSet;
  /** Years over which dynamics are measured. */
  readonly years: number;
  /** Fewest residents of an area that is rated. */
  readonly least: number;
  /** Number of types, one of {@link typeCounts}. */
  readonly types: number;
  readonly method: "kMeans" | "ward";
  /** The class, cell or type that is shown in full, the others pale; `null`: all. */
  readonly shown: number | null;
}

/** Years of dynamics of the two cities whose way is known. Source: methods.md 3.4 */
export const presetYears = { berlin: 2, hamburg: 3 } as const;

/** Numbers of types that can be chosen. */
export const typeCounts = [3, 4, 5, 6, 7, 8] as const;

/** Berlin's way: dynamics of two years, no rating below 300 residents. Source: methods.md 3.4 */
export const standardStudy: Study = {
  part: "status",
  set: "conditions",
  years: presetYears.berlin,
  least: 300,
  types: 4,
  method: "kMeans",
  shown: null,
};

/**
 * A study as the link carries it: only what is not standard, "" for the standard one.
 *
 * @example printStudy({ ...standardStudy, part: "neighbours", shown: 4 }) // "neighbours.c4"
 */
export function printStudy(study: Study): string {
  const { part, set, years, least, types, method, shown } = study;
  const words = [
    part === standardStudy.part ? "" : part,
    set === standardStudy.set ? "" : set,
    years === standardStudy.years ? "" : `y${years}`,
    least === standardStudy.least ? "" : `m${least}`,
    types === standardStudy.types ? "" : `k${types}`,
    method === standardStudy.method ? "" : method,
    shown === null ? "" : `c${shown}`,
  ];
  return words.filter((word) => word !== "").join(".");
}

/** A printed study, and which of its words mean nothing; those are left out and everything else holds. */
export function readStudy(printed: string): { readonly study: Study; readonly refused: readonly string[] } {
  const refused: string[] = [];
  let study = standardStudy;
  for (const word of printed.split(".").filter((one) => one !== "")) {
    const next = readWord(word);
    if (next === null) refused.push(word);
    else study = { ...study, ...next };
  }
  return { study, refused };
}

function readWord(word: string): Partial<Study> | null {
  const part = studyParts.find((one) => one === word);
  if (part !== undefined) return { part };
  if (word === "conditions" || word === "fields") return { set: word };
  if (word === "kMeans" || word === "ward") return { method: word };
  const [, letter = "", digits = ""] = /^([ymkc])(\d{1,5})$/.exec(word) ?? [];
  const number = Number(digits);
  if (letter === "y" && number >= 1 && number <= 9) return { years: number };
  if (letter === "m") return { least: number };
  if (letter === "k" && typeCounts.some((count) => count === number)) return { types: number };
  return letter === "c" && number < 12 ? { shown: number } : null;
}
