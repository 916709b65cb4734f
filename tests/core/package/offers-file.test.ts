// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { areaId, areaLevelId } from "../../../src/core/model/ids.ts";
import type { OfferRegister } from "../../../src/core/model/offer.ts";
import { parseOffersFile } from "../../../src/core/package/offers-file.ts";
import { offer as smallOffer } from "../model/small-offer.ts";

const aged = { id: "aeltere-menschen", name: { de: "Ältere Menschen", en: "Older people" } };
const offer = smallOffer({
  kind: { de: "Essen" },
  groups: ["aeltere-menschen"],
  lifePhases: ["Alter"],
  level: areaLevelId("stadtteil"),
  areas: { stadtteil: areaId("0101"), stadt: areaId("0") },
  address: "Tonweg 4",
});

test.each([
  ["a list instead of the register", [], ["offers.json"]],
  ["an offer without a name", { groups: [aged], offers: [{ ...offer, name: "" }] }, ["offers.json, offers[0].name"]],
  ["a group that is not listed", { groups: [], offers: [offer] }, ["offers.json, offers[0].groups[0]"]],
  ["no group at all", { groups: [aged], offers: [{ ...offer, groups: [] }] }, ["offers.json, offers[0].groups"]],
  ["the same id twice", { groups: [aged], offers: [offer, offer] }, ["offers.json, offers[1].id"]],
  ["a level without its area", { groups: [aged], offers: [{ ...offer, areas: {} }] }, ["offers.json, offers[0].level"]],
  ["a position of one number", { groups: [aged], offers: [{ ...offer, position: [7] }] }, ["offers.json, offers[0].position"]],
])("refuses %s and says where", (_, file, places) => {
  const parsed = parseOffersFile(file, "offers.json");
  expect(Array.isArray(parsed) ? parsed.map(({ message }) => message.split(":")[0]) : parsed).toEqual(places);
});

test("what was written is read again unchanged, outside of every area too", () => {
  const register: OfferRegister = {
    groups: [aged],
    offers: [offer, { ...offer, id: "A2", level: null, areas: {}, position: [7.2, 51.4], barrierFree: "partly" }],
  };
  expect(parseOffersFile(JSON.parse(JSON.stringify(register)))).toEqual(register);
});
