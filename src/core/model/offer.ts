// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, Localised } from "./ids.ts";
import type { LonLat } from "./shape.ts";

/** Whom offers are for, in the words of the municipality ("Ältere Menschen"). `id` stands in links. */
export interface OfferGroup {
  readonly id: string;
  readonly name: Localised;
}

/**
 * Support that people can use: a place to go to, or help for a whole area. Texts are as the municipality wrote them; "" where it
 * wrote nothing, never a guess.
 */
export interface Offer {
  readonly id: string;
  readonly name: string;
  /** What it is: "Pflegeberatung". */
  readonly kind: Localised;
  /** Ids of {@link OfferGroup}; at least one. */
  readonly groups: readonly string[];
  readonly lifePhases: readonly string[];
  /** `place`: one goes there · `area`: it serves the whole of its area, wherever its office is. */
  readonly reach: "place" | "area";
  /** Level of its own area, the finest one known; `null` for an offer outside every area. */
  readonly level: AreaLevelId | null;
  /** Level id → area around it, its own one included; empty outside. */
  readonly areas: Readonly<Record<string, AreaId>>;
  readonly position: LonLat | null;
  readonly note: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
  readonly costs: string;
  /** E-mail or web address. */
  readonly contact: string;
  readonly languages: readonly string[];
  /** `null`: not stated. */
  readonly barrierFree: "yes" | "partly" | "no" | null;
}

/** All offers of a municipality and the groups they are for. */
export interface OfferRegister {
  readonly groups: readonly OfferGroup[];
  readonly offers: readonly Offer[];
}
