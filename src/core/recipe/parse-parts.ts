// SPDX-License-Identifier: EUPL-1.2
import type { Path, RecipeReader } from "./recipe-reader.ts";

export interface WeightedPart {
  readonly id: string;
  readonly weight: number;
}

/** Reads `teile`: a list of names (equal weights) or name → weight. Names must be known; weights must have a positive sum. */
export function parseParts(reader: RecipeReader, path: Path, known: readonly string[]): readonly WeightedPart[] {
  const value = reader.at(path);
  const isList = Array.isArray(value) || typeof value === "string";
  const parts = isList
    ? reader.texts(path).map((id) => ({ id, weight: 1 }))
    : reader.members(path).map((id) => ({ id, weight: reader.number([...path, id], { min: 0 }) ?? 1 }));
  parts.forEach(({ id }, index) => {
    const place = isList ? [...path, index] : [...path, id];
    if (!known.includes(id)) reader.unknownName(place, id, known);
    if (parts.findIndex((part) => part.id === id) < index)
      reader.refuse(place, `"${id}" steht doppelt; bitte einmal nennen und gewichten.`);
  });
  if (reader.has(path) && parts.length === 0) reader.refuse(path, "mindestens ein Teil erwartet.");
  if (parts.length > 0 && parts.every(({ weight }) => weight === 0)) {
    reader.refuse(path, "Gewichte mit einer Summe über 0 erwartet, alle sind 0. Bitte mindestens ein Gewicht über 0 setzen.");
  }
  return parts;
}
