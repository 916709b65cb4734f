// SPDX-License-Identifier: EUPL-1.2
import type { EditionId, IndicatorId, Localised } from "./ids.ts";

/** How values are coloured: once for all years, computed at publish time. */
export type ClassMethod = "quantile" | "equal" | "natural" | "standardDeviation" | "manual";

/** One condition of the cumulative-disadvantage overlay. */
export interface Condition {
  readonly id: string;
  readonly indicator: IndicatorId;
  /** `worstShare`: among the worst `value` (0.2 = fifth) · `cityFactor`: beyond `value` × city value, in the direction of burden. */
  readonly rule: "worstShare" | "cityFactor";
  readonly value: number;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  /** "der Beispielstadt": used inside sentences. */
  readonly genitive: Localised;
  readonly invented: boolean;
}

export interface EditionInfo {
  readonly id: EditionId;
  /** ISO date of publication. */
  readonly date: string;
  readonly title: Localised;
  readonly publisher: string;
  readonly licence: string;
  readonly source: Localised;
  readonly contact: string;
}

/** A named line drawn below the areas. */
export interface FurnitureLine {
  readonly kind: "river";
  readonly name: string;
  readonly coordinates: readonly (readonly [number, number])[];
}
