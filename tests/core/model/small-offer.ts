// SPDX-License-Identifier: EUPL-1.2
import { areaLevelId } from "../../../src/core/model/ids.ts";
import type { Offer } from "../../../src/core/model/offer.ts";

/** A meeting place for the group "alte" about which nothing but its name is known. */
export function offer(changes: Partial<Offer> = {}): Offer {
  return {
    id: "A1",
    name: "Treff",
    kind: { de: "" },
    groups: ["alte"],
    lifePhases: [],
    reach: "place",
    level: areaLevelId("teil"),
    areas: {},
    position: null,
    note: "",
    address: "",
    phone: "",
    hours: "",
    costs: "",
    contact: "",
    languages: [],
    barrierFree: null,
    ...changes,
  };
}
