// SPDX-License-Identifier: EUPL-1.2
import type { Manifest } from "../core/package/edition-format.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { Speech } from "../i18n/speech.ts";

/** What the search field for areas is called and what stands in it; only promises what the index of the edition knows. */
export interface SearchWords {
  readonly label: string;
  readonly placeholder: string;
}

export function searchWords(manifest: Manifest, state: AtlasState, speech: Speech): SearchWords {
  const { search } = speech.texts;
  const level = manifest.levels.find((candidate) => candidate.id === state.level);
  const words = level === undefined ? "" : speech.areas(level).singular;
  return manifest.findsStreets === true
    ? { label: search.labelWithStreets(words), placeholder: search.placeholderWithStreets(words) }
    : { label: search.label(words), placeholder: search.placeholder(words) };
}
