// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { areaId, areaLevelId } from "../../../src/core/model/ids.ts";
import type { Offer } from "../../../src/core/model/offer.ts";
import type { AtlasData } from "../../../src/core/view/atlas-data.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { type OffersQuery, type OffersView, selectOffers } from "../../../src/core/view/select-offers.ts";
import { offer } from "../model/small-offer.ts";
import { atlasData } from "./small-edition.ts";

/* Districts "1" (parts 01 to 03) and "2" (parts 04 to 06); labels of the parts lie at (0, 0), (1, 1) … */
const part = { level: areaLevelId("teil"), area: areaId("01"), group: "alte" };
const groups = [
  { id: "kinder", name: { de: "Kinder" } },
  { id: "alte", name: { de: "Ältere Menschen" } },
];
const registers = { angebote: { path: "angebote.json", bytes: 1, sha256: "ab" } };

test("an edition without a register has no offers to choose from", () => {
  expect(selectOffers(atlasData([]), part)).toBeNull();
});

test("before the register and the names around the area are there, says what is needed", () => {
  expect(selectOffers(atlasData([], { registers }), part)).toEqual({ loading: [{ kind: "offers" }] });
  const data = { ...edition([]), levels: new Map([...edition([]).levels].filter(([level]) => level !== "bezirk")) };
  expect(selectOffers(data, part)).toEqual({ loading: [{ kind: "areas", level: "bezirk" }] });
});

test("a group the edition does not have chooses nothing", () => {
  const view = select([offerIn("01", {})], { ...part, group: "riesen" });
  expect([view.group, view.offers, view.near]).toEqual([null, [], []]);
});

test("without an offer the group counts none and the list is empty", () => {
  const view = select([offerIn("04", {})], part);
  expect([view.group?.count, view.offers.length]).toEqual([0, 0]);
  expect(view.areaName).toBe("Teil 01");
});

test("lists places here and in parts of the area, and help for the whole of it, not places that are only nearby", () => {
  const offers = [
    offerIn("01", { id: "hier" }),
    offerIn("02", { id: "nebenan" }),
    wide("bezirk", "1", { id: "bezirk" }),
    wide("bezirk", "2", { id: "anderer Bezirk" }),
    wide("stadt", "00", { id: "stadt" }),
    { ...offerIn("01", { id: "nirgends" }), level: null, areas: {} },
  ];
  expect(ids(select(offers, part))).toEqual(["bezirk", "hier", "stadt"]);
  expect(ids(select(offers, { ...part, level: areaLevelId("bezirk"), area: areaId("1") }))).toEqual(["bezirk", "hier", "nebenan", "stadt"]);
  expect(ids(select(offers, { ...part, level: areaLevelId("stadt"), area: areaId("00") }))).toHaveLength(5);
});

test("says which area is served as a whole", () => {
  const view = select([offerIn("01", { id: "a" }), wide("bezirk", "1", { id: "b" }), wide("stadt", "00", { id: "c" })], part);
  expect(view.offers.map(({ covers }) => covers)).toEqual([null, "Nord", "Probestadt"]);
});

test("counts every group of the edition and orders groups and offers by name", () => {
  const offers = [
    offerIn("01", { id: "1", name: "Zentrum", groups: ["kinder", "alte"] }),
    offerIn("01", { id: "2", name: "Ärztetreff" }),
    offerIn("01", { id: "3", name: "Beratung" }),
  ];
  const view = select(offers, part);
  expect(view.groups.map(({ id, count }) => `${id} ${count}`)).toEqual(["alte 3", "kinder 1"]);
  expect(view.offers.map(({ offer }) => offer.name)).toEqual(["Ärztetreff", "Beratung", "Zentrum"]);
});

test("where there are fewer than three, the closest places outside follow, up to 5 km", () => {
  /* 0.01 degrees on the equator are 1.11 km: 40,030 km / 36,000. */
  const offers = [
    offerIn("01", { id: "hier" }),
    offerIn("02", { id: "weit", position: [0.06, 0] }),
    offerIn("02", { id: "nah", position: [0.01, 0] }),
    offerIn("03", { id: "näher", position: [0, 0.005] }),
    offerIn("04", { id: "ohne Ort" }),
    offerIn("03", { id: "für andere", position: [0, 0.001], groups: ["kinder"] }),
  ];
  const { near } = select(offers, part);
  expect(near.map(({ offer }) => offer.id)).toEqual(["näher", "nah"]);
  expect(near.map(({ kilometres }) => kilometres.toFixed(2))).toEqual(["0.56", "1.11"]);
  const three = ["x", "y", "z"].map((id) => offerIn("01", { id }));
  expect(select([...offers, ...three], part).near).toEqual([]);
});

test("the order of the register changes nothing, and every listed offer is for the group and counted", () => {
  const offers = fc.array(
    fc.record({
      area: fc.constantFrom("01", "02", "04"),
      name: fc.constantFrom("A", "B", "C"),
      groups: fc.subarray(["alte", "kinder"], { minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(offers, (plans) => {
      const register = plans.map(({ area, name, groups: own }, index) => offerIn(area, { id: String(index), name, groups: own }));
      const view = select(register, part);
      expect(select(register.toReversed(), part)).toEqual(view);
      expect(view.offers).toHaveLength(view.group?.count ?? -1);
      expect(view.offers.every(({ offer }) => offer.groups.includes("alte"))).toBe(true);
    }),
  );
});

function offerIn(area: string, changes: Partial<Offer>): Offer {
  const district = Number(area) <= 3 ? "1" : "2";
  const areas = { teil: areaId(area), bezirk: areaId(district), stadt: areaId("00") };
  return offer({ id: area, name: changes.id ?? area, areas, ...changes });
}

function wide(level: "bezirk" | "stadt", area: string, changes: Partial<Offer>): Offer {
  const areas = level === "stadt" ? { stadt: areaId(area) } : { bezirk: areaId(area), stadt: areaId("00") };
  return { ...offerIn("01", changes), reach: "area", level: areaLevelId(level), areas };
}

function edition(offers: readonly Offer[]): AtlasData {
  return { ...atlasData([], { registers }), offers: { groups, offers } };
}

function select(offers: readonly Offer[], query: OffersQuery): OffersView {
  const view = selectOffers(edition(offers), query);
  if (view === null || isLoading(view)) throw new Error("select: offers expected, none found");
  return view;
}

function ids(view: OffersView): readonly string[] {
  return view.offers.map(({ offer }) => offer.id);
}
