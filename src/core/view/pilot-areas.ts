// SPDX-License-Identifier: EUPL-1.2
import { entrySign, partSign, unpackText } from "../focus/compact-text.ts";

/** Ids of the areas chosen in a draft of focus areas, as every map outlines them; reads no other part of the draft. */
export function pilotAreas(focus: string): readonly string[] {
  const chosen = focus.split(partSign).find((part) => part.startsWith("c"));
  return chosen === undefined
    ? []
    : chosen
        .slice(1)
        .split(entrySign)
        .flatMap((id) => unpackText(id) ?? []);
}
