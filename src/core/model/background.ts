// SPDX-License-Identifier: EUPL-1.2
import type { Localised, ThemeId } from "./ids.ts";

/** A word that readers may not know, explained by the municipality. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: Localised;
  readonly explanation: Localised;
}

/** A group or a fact that the numbers do not show: an entry of "Was wir nicht sehen". */
export interface KnownGap {
  readonly id: string;
  /** Whom or what nobody counts: "Menschen ohne Wohnung". */
  readonly group: Localised;
  readonly reason: Localised;
  /** Since when, in the words of the municipality ("2018", "seit der Umstellung 2021"); "" if it says nothing. */
  readonly since: string;
  /** What is planned; "" if nothing is. */
  readonly step: Localised;
  readonly themes: readonly ThemeId[];
}

/** What a municipality writes about its numbers beside the indicators themselves. */
export interface Background {
  readonly glossary: readonly GlossaryTerm[];
  readonly gaps: readonly KnownGap[];
}
