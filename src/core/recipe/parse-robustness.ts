// SPDX-License-Identifier: EUPL-1.2
import type { Aggregation } from "../composite/aggregation.ts";
import type { IndexGroup } from "../composite/hierarchy.ts";
import type { WeightVariation } from "../robustness/weight-draws.ts";
import { parseNormalisation } from "./parse-normalisation.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { IndexVariation, RulesVariation } from "./recipe.ts";

const yesNo = { ja: true, nein: false } as const;
const meanWords = {
  arithmetisch: { kind: "arithmetic" },
  geometrisch: { kind: "geometric" },
  harmonisch: { kind: "harmonic" },
  mazziotta_pareto: { kind: "mazziottaPareto", penalty: "plus", ddof: 0 },
} as const satisfies Readonly<Record<string, Aggregation>>;
const mostRuns = 1_000_000;
const block = "robustheit";

/** Reads `robustheit` of an index: how weights, normalisations, means and counts are varied. */
export function parseIndexVariation(reader: RecipeReader, groups: readonly IndexGroup[]): IndexVariation {
  reader.members([block], ["laeufe", "startwert", "gewichte", "normierungen", "mittel", "zufall", "schwerpunkt"]);
  const slow = groups.find(({ aggregation }) => aggregation.kind === "copeland");
  if (slow !== undefined)
    reader.refuse([block], `„${slow.id}“ mit „mittel: copeland“ lässt sich nicht oft genug wiederholen; bitte ein anderes Mittel wählen.`);
  const means: Path = [block, "mittel"];
  return {
    draws: reader.numberOr([block, "laeufe"], 1000, { min: 1, max: mostRuns, whole: true }),
    seed: parseSeed(reader),
    weights: parseWeights(reader, [block, "gewichte"]),
    normalisations: parseNormalisations(reader, [block, "normierungen"]),
    means: reader.textsOr(means).flatMap((_, index) => {
      const path = Array.isArray(reader.at(means)) ? [...means, index] : means;
      return reader.choice<Aggregation>(path, meanWords) ?? [];
    }),
    withChance: reader.choiceOr([block, "zufall"], yesNo, true),
    focusSize: reader.numberOr([block, "schwerpunkt"], 10, { min: 1, whole: true }),
  };
}

/** Reads `robustheit` of action fields: how limits and counts are varied. */
export function parseRulesVariation(reader: RecipeReader): RulesVariation {
  reader.members([block], ["laeufe", "startwert", "schwellen", "zufall"]);
  return {
    variants: reader.numberOr([block, "laeufe"], 2000, { min: 1, max: mostRuns, whole: true }),
    seed: parseSeed(reader),
    thresholdShare: reader.numberOr([block, "schwellen"], 0.1, { min: 0, max: 0.99 }),
    withChance: reader.choiceOr([block, "zufall"], yesNo, true),
  };
}

function parseSeed(reader: RecipeReader): number {
  return reader.numberOr([block, "startwert"], 1, { min: 0, max: 2 ** 32 - 1, whole: true });
}

/** `beliebig`, `fest` or a share such as 0.25 for ±25 %. */
function parseWeights(reader: RecipeReader, path: Path): WeightVariation {
  const value = reader.at(path);
  if (value === null || value === "beliebig") return { kind: "any" };
  if (value === "fest") return { kind: "chosen" };
  return { kind: "around", share: reader.number(path, { min: 0, max: 1 }) ?? 0 };
}

function parseNormalisations(reader: RecipeReader, path: Path): IndexVariation["normalisations"] {
  if (!reader.has(path)) return [];
  const value = reader.at(path);
  if (!Array.isArray(value)) return reader.refuse(path, "eine Liste von Normierungen erwartet.") ?? [];
  return value.map((_, index) => parseNormalisation(reader, [...path, index]));
}
