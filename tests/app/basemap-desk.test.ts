// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { BasemapDesk } from "../../src/app/basemap-desk.ts";
import type { Basemap } from "../../src/core/model/basemap.ts";
import { modes } from "../../src/i18n/de-views/modes.ts";
import type { ShownBasemap } from "../../src/map/map-view.ts";

const page = { baseUri: "https://atlas.example/sozialatlas/", origin: "https://atlas.example" };
const texts = modes.options.basemap;

test("pictures of the page's own server are shown at once, from the place of the page", async () => {
  const { desk, shown } = open({ tiles: "kacheln/{z}/{x}/{y}.png" });
  await desk.follow("on");
  expect(shown.map((basemap) => basemap?.tiles)).toEqual(["https://atlas.example/sozialatlas/kacheln/{z}/{x}/{y}.png"]);
  expect(desk.option(texts, "Plan")).toEqual({ text: "Hintergrundkarte: Plan", isOn: true, note: "", answers: null });
});

test("a whole address of the page's own server asks for no consent", async () => {
  const { desk, shown } = open({ tiles: "https://atlas.example/{z}/{x}/{y}.png" });
  await desk.follow("on");
  expect(shown).toHaveLength(1);
});

test("another server is asked for nothing before the reader agrees, and the question names it", async () => {
  const { desk, shown } = open({});
  await desk.follow("on");
  expect(shown).toEqual([]);
  const option = desk.option(texts, "Plan");
  expect(option?.note).toContain("karten.example");
  expect(option?.note).toContain("IP-Adresse");
  expect(option?.answers).toEqual({ load: "Karte laden", stay: "Ohne Hintergrundkarte bleiben" });
  await desk.follow("load");
  expect(shown.map((basemap) => basemap?.tiles)).toEqual(["https://karten.example/{z}/{x}/{y}.png"]);
  await desk.follow("off");
  await desk.follow("on");
  expect(shown.map((basemap) => basemap !== null)).toEqual([true, false, true]);
});

test("who stays without it asks for nothing, and is asked again the next time", async () => {
  const { desk, shown } = open({});
  await desk.follow("on");
  await desk.follow("off");
  expect(shown.filter((basemap) => basemap !== null)).toEqual([]);
  expect(desk.option(texts, "Plan")).toMatchObject({ isOn: false, note: "", answers: null });
  await desk.follow("on");
  expect(desk.option(texts, "Plan")?.answers).not.toBeNull();
});

test("without a moving map the box is off again, and a sentence says why", async () => {
  const { desk, shown } = open({ tiles: "kacheln/{z}/{x}/{y}.png" }, false);
  await desk.follow("on");
  expect(desk.option(texts, "Plan")).toMatchObject({ isOn: false, note: texts.noMap });
  expect(shown.at(-1)).toBeNull();
});

test("pictures that do not come are said once, and the map stays", async () => {
  const { desk, shown } = open({ tiles: "kacheln/{z}/{x}/{y}.png" });
  await desk.follow("on");
  shown[0]?.failed();
  expect(desk.option(texts, "Plan")).toMatchObject({ isOn: true, note: texts.failed });
});

test("an address that no page may ask is not offered", () => {
  expect(open({ tiles: "http://karten.example/{z}/{x}/{y}.png" }).desk.option(texts, "Plan")).toBeNull();
});

function open(changes: Partial<Basemap>, hasMap = true) {
  const shown: (ShownBasemap | null)[] = [];
  const basemap: Basemap = {
    tiles: "https://karten.example/{z}/{x}/{y}.png",
    name: { de: "Plan" },
    attribution: "© Stadt",
    maxZoom: null,
    ...changes,
  };
  const show = (wanted: ShownBasemap | null): Promise<boolean> => {
    shown.push(wanted);
    return Promise.resolve(hasMap);
  };
  return { desk: new BasemapDesk(basemap, { show, changed: () => undefined }, page), shown };
}
