// SPDX-License-Identifier: EUPL-1.2
import type { Normalisation } from "../composite/normalisation.ts";
import type { Path, RecipeReader } from "./recipe-reader.ts";
import type { RecipeNormalisation } from "./recipe.ts";

const tieWords = { kleinster: "min", mittel: "average", groesster: "max" } as const;
const methodWords = {
  z: "zscore",
  spanne: "minmax",
  rang: "rank",
  prozentrang: "percentRank",
  imd: "imdExponential",
  ziele: "goalposts",
  keine: "none",
} as const;
const own: Readonly<Record<keyof typeof methodWords, readonly string[]>> = {
  z: ["ddof", "mitte", "streuung"],
  spanne: ["von", "bis"],
  rang: ["gleichstand"],
  prozentrang: ["gleichstand"],
  imd: ["gleichstand"],
  ziele: ["von", "bis"],
  keine: [],
};

/** Reads `normierung`: `{ methode: z, ddof: 0 }`; with `umkehrung` and `runden` for all methods. */
export function parseNormalisation(reader: RecipeReader, path: Path): RecipeNormalisation {
  const kind = reader.choice([...path, "methode"], methodWords) ?? "none";
  const word = (Object.keys(methodWords) as (keyof typeof methodWords)[]).find((name) => methodWords[name] === kind) ?? "keine";
  reader.members(path, ["methode", "umkehrung", "runden", ...own[word]]);
  return {
    method: parseMethod(reader, path, kind),
    reversal: reader.choiceOr([...path, "umkehrung"], { vorher: "before", nachher: "after" } as const, "before"),
    digits: reader.numberOr([...path, "runden"], null, { min: 0, max: 12, whole: true }),
  };
}

function parseMethod(reader: RecipeReader, path: Path, kind: Normalisation["kind"]): Normalisation {
  const ties = (usual: "min" | "average") => reader.choiceOr([...path, "gleichstand"], tieWords, usual);
  switch (kind) {
    case "zscore":
      return {
        kind,
        ddof: parseDdof(reader, [...path, "ddof"]),
        centre: reader.numberOr([...path, "mitte"], 0),
        spread: reader.numberOr([...path, "streuung"], 1, { min: 0 }),
      };
    case "minmax":
      return { kind, low: reader.numberOr([...path, "von"], 0), high: reader.numberOr([...path, "bis"], 100) };
    case "goalposts":
      return parseGoalposts(reader, path);
    case "imdExponential":
      return { kind, ties: ties("average") };
    case "rank":
    case "percentRank":
      return { kind, ties: ties("min") };
    case "none":
      return { kind };
  }
}

function parseGoalposts(reader: RecipeReader, path: Path): Normalisation {
  const from = reader.number([...path, "von"]) ?? 0;
  const to = reader.number([...path, "bis"]) ?? 1;
  if (from === to) reader.refuse(path, `zwei verschiedene Ziele erwartet, zweimal ${from} gefunden.`);
  return { kind: "goalposts", from, to };
}

/** `ddof`: 0 (alle Gebiete sind die Grundgesamtheit) unless the recipe says 1. */
export function parseDdof(reader: RecipeReader, path: Path): 0 | 1 {
  return reader.choiceOr(path, { "0": 0, "1": 1 } as const, 0);
}
