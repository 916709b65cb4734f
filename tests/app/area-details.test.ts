// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { AreaDetails } from "../../src/app/area-details.ts";
import { AtlasMemory } from "../../src/app/atlas-memory.ts";
import { type PageModel, selectPageModel } from "../../src/app/page-model.ts";
import { areaId } from "../../src/core/model/ids.ts";
import { defaultState } from "../../src/core/view/normalise-state.ts";
import { isLoading } from "../../src/core/view/read-cell.ts";
import type { EditionSource } from "../../src/data/edition-source.ts";
import { LoadFailure } from "../../src/data/load-failure.ts";
import { atlasData, levels, manifest, partTable } from "../core/view/small-edition.ts";

const edition = manifest({ registers: { angebote: { path: "angebote.json", bytes: 1, sha256: "ab" } } });
const table = partTable([8, 2, 3, 1, 1, 1], [10, 10, 10, 10, 10, 10], [16, 60]);
const offers = { groups: [{ id: "alte", name: { de: "Ältere Menschen" } }], offers: [] };

test("a register that cannot be had takes only its own part away, and can be asked for again", async () => {
  let isBroken = true;
  const memory = new AtlasMemory({
    ...source(),

    loadOffers: () => (isBroken ? Promise.reject(new LoadFailure("status", "angebote.json", "Antwort 404")) : Promise.resolve(offers)),
  });
  const details = new AreaDetails(memory);
  let arrivals = 0;
  const failure = await details.load(model(), () => (arrivals += 1));
  expect([failure?.file, arrivals]).toEqual(["angebote.json", 2]);
  expect(details.select(model(), memory.data)).toMatchObject({ facts: [{ area: { name: "Teil 01" } }], offers: "failed" });
  isBroken = false;
  expect(await details.load(model(), () => undefined)).toBeNull();
  expect(details.select(model(), memory.data)?.offers).toMatchObject({ areaName: "Teil 01", groups: [{ id: "alte", count: 0 }] });
});

test("before anything arrives both parts are loading, and nothing is loaded twice", async () => {
  let loads = 0;
  const memory = new AtlasMemory({ ...source(), loadOffers: () => ((loads += 1), Promise.resolve(offers)) });
  const details = new AreaDetails(memory);
  expect(details.select(model(), memory.data)).toEqual({ facts: "loading", offers: "loading" });
  await details.load(model(), () => undefined);
  await details.load(model(), () => undefined);
  expect(loads).toBe(1);
});

test("without a chosen area, and in other views, nothing is loaded", async () => {
  const details = new AreaDetails(new AtlasMemory(source()));
  const neverCalled = (): never => {
    throw new Error("nothing should arrive");
  };
  expect(await details.load({ ...model(), chosen: null }, neverCalled)).toBeNull();
  const state = { ...model().state, view: "comparison" as const };
  expect(await details.load({ ...model(), state }, neverCalled)).toBeNull();
});

test("a mistake in the code is not taken for a file that cannot be had", async () => {
  const memory = new AtlasMemory({ ...source(), loadOffers: () => Promise.reject(new Error("mistake")) });
  await expect(new AreaDetails(memory).load(model(), () => undefined)).rejects.toThrow("mistake");
});

function model(): PageModel {
  const data = { ...atlasData([table]), manifest: edition };
  const selected = selectPageModel(data, { ...defaultState(edition), area: areaId("01") });
  if (isLoading(selected)) throw new Error("model: a view expected, needs found");
  return selected;
}

function source(): EditionSource {
  const refuse = (): never => {
    throw new Error("source: only names, tables and offers are expected to be loaded");
  };
  return {
    manifest: edition,
    checksHashes: true,
    loadLevelAreas: (level) => Promise.resolve(levels().get(level) ?? refuse()),
    loadTable: () => Promise.resolve(table),
    loadGeometry: refuse,
    loadFurniture: refuse,
    loadSearch: refuse,
    loadMask: () => Promise.resolve({ polygons: [] }),
    loadSheets: refuse,
    loadTexts: refuse,
    loadRules: refuse,
    loadOffers: () => Promise.resolve(offers),
    loadBackground: refuse,
  };
}
