// SPDX-License-Identifier: EUPL-1.2
import { localise } from "../format/value.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { foldQuery, foldText } from "./fold-text.ts";

/** Fewer letters fit nearly everything. */
const fewestLetters = 3;

/**
 * Indicators whose name, short name or key contains what was typed, in the order of the edition: "kinderarmut" finds the indicator
 * that is called "Kinder unter 15 Jahren in Grundsicherung". Case and accents do not matter; fewer than three letters find none.
 */
export function findIndicators(indicators: readonly PublishedIndicator[], query: string, language: string): readonly PublishedIndicator[] {
  const wanted = foldQuery(query);
  if (wanted.length < fewestLetters) return [];
  return indicators.filter(({ id, name, shortName }) =>
    [localise(name, language), localise(shortName, language), name.de, id].some((text) => foldText(text).includes(wanted)),
  );
}
