// SPDX-License-Identifier: EUPL-1.2
import type { Ddof } from "../stats/moments.ts";
import { berlinCuts } from "../typology/status-dynamics.ts";

/** A published method of status and dynamics, as far as it is the same for all indicators. */
export interface TypologyPreset {
  readonly ddof: Ddof;
  readonly status: { readonly cuts: readonly number[]; readonly names: readonly string[] };
  readonly dynamic: { readonly cuts: readonly number[]; readonly names: readonly string[] };
  /** Years between the values whose difference is the dynamics. */
  readonly years: number;
  /** Smaller areas are not rated. */
  readonly leastPeople: number;
}

const classes = {
  status: { cuts: berlinCuts.status, names: ["hoch", "mittel", "niedrig", "sehr niedrig"] },
  dynamic: { cuts: berlinCuts.dynamic, names: ["positiv", "stabil", "negativ"] },
};

/**
 * Berlin: Monitoring Soziale Stadtentwicklung, re-derived from its published classes · Hamburg: Sozialmonitoring im Rahmenprogramm
 * Integrierte Stadtteilentwicklung, seven indicators and three years; published shares of its status classes fit these cuts, those of its
 * dynamics have not been re-derived. Source: methods.md 3.4
 */
export const typologyPresets: Readonly<Record<"berlin" | "hamburg", TypologyPreset>> = {
  berlin: { ddof: 0, ...classes, years: 2, leastPeople: 300 },
  hamburg: { ddof: 0, ...classes, years: 3, leastPeople: 300 },
};
