// SPDX-License-Identifier: EUPL-1.2
import { berlinCuts } from "../typology/status-dynamics.ts";
import { increasing } from "./parse-classes.ts";
import { parseDdof } from "./parse-normalisation.ts";
import { parseParts } from "./parse-parts.ts";
import type { RecipeReader } from "./recipe-reader.ts";
import type { RecipeAxis, RecipeBase, TypologyRecipe } from "./recipe.ts";

export const typologyMembers = ["ddof", "status", "dynamik"];

/** Reads status and dynamics, each with its indicators, cuts and names of classes. */
export function parseTypology(reader: RecipeReader, base: RecipeBase): TypologyRecipe {
  const known = base.indicators.map(({ id }) => id);
  return {
    ...base,
    kind: "typology",
    ddof: parseDdof(reader, ["ddof"]),
    status: parseAxis(reader, "status", { known, cuts: berlinCuts.status }),
    dynamic: parseAxis(reader, "dynamik", { known, cuts: berlinCuts.dynamic }),
  };
}

function parseAxis(
  reader: RecipeReader,
  name: string,
  usual: { readonly known: readonly string[]; readonly cuts: readonly number[] },
): RecipeAxis {
  reader.members([name], ["teile", "grenzen", "klassen"]);
  const cuts = reader.has([name, "grenzen"]) ? increasing(reader, [name, "grenzen"]) : usual.cuts;
  const names = reader.has([name, "klassen"])
    ? reader.texts([name, "klassen"])
    : Array.from({ length: cuts.length + 1 }, (_, c) => String(c + 1));
  if (names.length !== cuts.length + 1) {
    reader.refuse([name, "klassen"], `${cuts.length + 1} Namen für ${cuts.length} Grenzen erwartet, ${names.length} gefunden.`);
  }
  return { parts: parseParts(reader, [name, "teile"], usual.known), cuts, names };
}
