// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId } from "../../src/core/model/ids.ts";
import type { OfferRegister } from "../../src/core/model/offer.ts";
import { offersReference, parseOffersFile } from "../../src/core/package/offers-file.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { offer } from "../core/model/small-offer.ts";
import { atlas, readJson, table } from "./small-atlas.ts";

const counts = table({
  level: "quartier",
  years: [2025],
  measures: { kinder: { "11": [100], "12": [100] }, kinder_grundsicherung: { "11": [30], "12": [40] } },
});

const offers: OfferRegister = {
  groups: [{ id: "alte", name: { de: "Ältere Menschen" } }],
  offers: [
    offer({
      kind: { de: "Essen" },
      level: areaLevelId("quartier"),
      areas: { quartier: areaId("11"), bezirk: areaId("1"), stadt: areaId("00") },
      position: [10, 50],
      address: "Tonweg 4",
    }),
  ],
};

test("an atlas without offers publishes none", async () => {
  const { manifest } = await publishEdition(atlas({ tables: [counts] }));
  expect(offersReference(manifest)).toBeNull();
});

test("offers are published as a file that the page reads unchanged, beside the other registers", async () => {
  const plans = { id: "plaene", file: "register/plaene.csv", bytes: new TextEncoder().encode("id;name\n") };
  const { manifest, files } = await publishEdition(atlas({ tables: [counts], offers, registers: [plans] }));
  expect(Object.keys(manifest.registers).toSorted()).toEqual(["angebote", "hintergrund", "plaene"]);
  expect(files.has(`2026/${offersReference(manifest)?.path ?? ""}`)).toBe(true);
  expect(parseOffersFile(readJson(files, "2026/angebote"))).toEqual(offers);
  expect(new TextDecoder().decode(files.get(`2026/${manifest.registers["plaene"]?.path ?? ""}`))).toBe("id;name\n");
});

test("key facts are published in their order, without those that have no numbers", async () => {
  const keyFacts = [indicatorId("verloren"), indicatorId("kinderarmut")];
  const { manifest } = await publishEdition(atlas({ tables: [counts], keyFacts }));
  expect(manifest.keyFacts).toEqual(["kinderarmut"]);
});

test("the search promises streets only if there are some", async () => {
  const street = { name: "Tonweg", level: areaLevelId("quartier"), area: areaId("11") };
  const without = await publishEdition(atlas({ tables: [counts] }));
  const edition = await publishEdition(atlas({ tables: [counts], streets: [street] }));
  expect([without.manifest.findsStreets, edition.manifest.findsStreets]).toEqual([false, true]);
});
