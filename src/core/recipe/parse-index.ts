// SPDX-License-Identifier: EUPL-1.2
import type { Aggregation } from "../composite/aggregation.ts";
import type { IndexGroup } from "../composite/hierarchy.ts";
import { rowChoices } from "./parse-base.ts";
import { parseClasses } from "./parse-classes.ts";
import { parseDdof, parseNormalisation } from "./parse-normalisation.ts";
import { parseParts } from "./parse-parts.ts";
import { parseIndexVariation } from "./parse-robustness.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { IndexRecipe, RecipeBase, RecipeNormalisation } from "./recipe.ts";

export const indexMembers = ["normierung", "gewichtet", "basis", "aufbau", "klassen", "auffaellig_ab", "robustheit"];

const unchanged: RecipeNormalisation = { method: { kind: "none" }, reversal: "before", digits: null };
const meanWords = {
  arithmetisch: "arithmetic",
  geometrisch: "geometric",
  harmonisch: "harmonic",
  summe: "sum",
  mazziotta_pareto: "mazziottaPareto",
  copeland: "copeland",
} as const;

/** Reads the members of an index: how indicators become comparable and how they are put together. */
export function parseIndex(reader: RecipeReader, base: RecipeBase): IndexRecipe {
  const groups = parseGroups(reader, base);
  const used = new Set(groups.flatMap(({ parts }) => parts.map(({ id }) => id)));
  const roots = groups.filter(({ id }) => !used.has(id));
  refuseCircles(reader, groups);
  if (roots.length > 1) {
    const names = roots.map(({ id }) => id).join(", ");
    reader.refuse(
      ["aufbau"],
      `genau eine oberste Gruppe erwartet, ${roots.length} gefunden: ${names}. Bitte als „teile“ einer gemeinsamen nennen.`,
    );
  }
  const frozen = rowChoices(reader, ["basis"]);
  if (frozen.length > 1) reader.refuse(["basis"], "genau eine Angabe mit „spalte“ und „wert“ erwartet, eine Liste gefunden.");
  const isWeighted = reader.choiceOr(["gewichtet"], { ja: true, nein: false } as const, false);
  if (isWeighted && base.population === null)
    reader.refuse(["gewichtet"], "„bevoelkerung“ mit der Spalte der Gewichte erwartet, nichts gefunden.");
  return {
    ...base,
    kind: "index",
    normalisation: reader.has(["normierung"]) ? parseNormalisation(reader, ["normierung"]) : unchanged,
    isWeighted,
    frozenBase: frozen[0] ?? null,
    groups,
    root: roots[0]?.id ?? "",
    classes: parseClasses(
      reader,
      groups.map(({ id }) => id),
    ),
    flagFrom: reader.numberOr(["auffaellig_ab"], null),
    robustness: reader.has(["robustheit"]) ? parseIndexVariation(reader, groups) : null,
  };
}

function parseGroups(reader: RecipeReader, base: RecipeBase): readonly IndexGroup[] {
  const names = reader.members(["aufbau"]);
  const indicators = base.indicators.map(({ id }) => id);
  for (const name of names.filter((one) => indicators.includes(one))) {
    reader.refuse(["aufbau", name], `"${name}" ist schon eine Kennzahl; bitte einen anderen Namen für die Gruppe wählen.`);
  }
  return names.map((id) => parseGroup(reader, id, { base, known: [...indicators, ...names.filter((name) => name !== id)] }));
}

function parseGroup(
  reader: RecipeReader,
  id: string,
  { base, known }: { readonly base: RecipeBase; readonly known: readonly string[] },
): IndexGroup {
  const path: Path = ["aufbau", id];
  reader.members(path, ["teile", "mittel", "abzug", "ddof", "gewichte", "danach", "luecken_mindestens"]);
  const after = [...path, "danach"];
  return {
    id,
    parts: parseParts(reader, [...path, "teile"], known),
    weighting: reader.choiceOr([...path, "gewichte"], { hauptkomponente: "principalComponent" } as const, "given"),
    aggregation: parseAggregation(reader, path),
    rescale: reader.has(after) ? parseNormalisation(reader, after).method : { kind: "none" },
    gaps: { ...base.gaps, minCoverage: reader.numberOr([...path, "luecken_mindestens"], base.gaps.minCoverage, { min: 0, max: 1 }) },
  };
}

function parseAggregation(reader: RecipeReader, path: Path): Aggregation {
  const kind = reader.choiceOr([...path, "mittel"], meanWords, "arithmetic");
  if (kind !== "mazziottaPareto") return { kind };
  const penalty = reader.choiceOr([...path, "abzug"], { belastung: "plus", wohlstand: "minus" } as const, "plus");
  return { kind, penalty, ddof: parseDdof(reader, [...path, "ddof"]) };
}

/** Reports the first circle: a group that is, over others, a part of itself. */
function refuseCircles(reader: RecipeReader, groups: readonly IndexGroup[]): void {
  const reported = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    const start = above.indexOf(id);
    if (start >= 0) {
      const circle = above.slice(start);
      if (circle.some((one) => reported.has(one))) return;
      circle.forEach((one) => reported.add(one));
      const shown = [...circle, id].join(" → ");
      reader.refuse(["aufbau", id], `eine Gliederung ohne Kreis erwartet, ${shown} gefunden. Bitte einen dieser Verweise entfernen.`);
      return;
    }
    for (const part of groups.find((group) => group.id === id)?.parts ?? []) visit(part.id, [...above, id]);
  };
  for (const { id } of groups) visit(id, []);
}
