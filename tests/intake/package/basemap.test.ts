// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { basemapOf } from "../../../src/intake/package/basemap.ts";
import { readSettings } from "../../../src/intake/package/read-settings.ts";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import { changedSettings, filesInMemory } from "./small-package.ts";

const tiles = "https://karten.example/grau/{z}/{x}/{y}.png";

test("a package without a background map has none", async () => {
  const { atlas } = await readSourcePackage(filesInMemory());
  expect(atlas?.basemap).toBeUndefined();
});

test("pictures of another server reach the atlas with name, credit and finest zoom", async () => {
  const settings = withBasemap(`{ kacheln: "${tiles}", name: { de: Stadtplan }, nachweis: © Stadt, bis_zoom: 18 }`);
  const { atlas, issues } = await readSourcePackage(filesInMemory(settings));
  expect(issues).toEqual([]);
  expect(atlas?.basemap).toEqual({ tiles, name: { de: "Stadtplan" }, attribution: "© Stadt", maxZoom: 18 });
});

test("pictures on the own server need no address with a name", () => {
  expect(read('{ kacheln: "kacheln/{z}/{x}/{y}.png", name: { de: Plan }, nachweis: Stadt }').issues).toEqual([]);
});

// OGC 06-042 (WMS 1.3.0), 7.3.2 and 7.3.3: parameters of GetMap; EPSG:3857 has its axes in the order east, north.
test("a Web Map Service is asked in version 1.3.0, and keeps what its address asks for", () => {
  const { settings } = read(
    '{ wms: { adresse: "https://karten.example/wms?map=plan&version=1.1.1&", ebenen: "grau, Namen groß" }, name: { de: Plan }, nachweis: Stadt }',
  );
  const address = settings === null ? undefined : basemapOf(settings)?.tiles;
  expect(address).toMatch(/&BBOX=\{bbox-epsg-3857\}$/);
  const { searchParams } = new URL(address ?? "");
  expect(Object.fromEntries(searchParams)).toEqual({
    map: "plan",
    SERVICE: "WMS",
    VERSION: "1.3.0",
    REQUEST: "GetMap",
    LAYERS: "grau,Namen groß",
    STYLES: "",
    CRS: "EPSG:3857",
    FORMAT: "image/png",
    WIDTH: "256",
    HEIGHT: "256",
    BBOX: "{bbox-epsg-3857}",
  });
});

test.each([
  [
    "http on another server",
    `{ kacheln: "http://karten.example/{z}/{x}/{y}.png", name: { de: P }, nachweis: S }`,
    "basemap-not-encrypted",
    "„https://“",
  ],
  [
    "no address at all",
    `{ kacheln: "nicht da: {z}/{x}/{y}", name: { de: P }, nachweis: S }`,
    "basemap-address-wrong",
    '"nicht da: {z}/{x}/{y}"',
  ],
  ["a wildcard", `{ kacheln: "https://*.example/{z}/{x}/{y}.png", name: { de: P }, nachweis: S }`, "basemap-address-wrong", "Servernamen"],
  [
    "a place that is missing",
    `{ kacheln: "https://karten.example/{z}/{x}.png", name: { de: P }, nachweis: S }`,
    "basemap-placeholder",
    "{y} fehlt",
  ],
  [
    "a place nobody knows",
    `{ kacheln: "https://{s}.example/{z}/{x}/{y}.png", name: { de: P }, nachweis: S }`,
    "basemap-placeholder",
    "{s} ist unbekannt",
  ],
  [
    "both kinds",
    `{ kacheln: "${tiles}", wms: { adresse: "wms?", ebenen: a }, name: { de: P }, nachweis: S }`,
    "choice-unclear",
    "„kacheln“ und „wms“",
  ],
  ["no kind", "{ name: { de: P }, nachweis: S }", "choice-unclear", "keine gefunden"],
  ["no credit", `{ kacheln: "${tiles}", name: { de: P } }`, "member-missing", "„nachweis“"],
  ["an empty credit", `{ kacheln: "${tiles}", name: { de: P }, nachweis: "" }`, "member-wrong", "hintergrundkarte › nachweis"],
  ["a zoom beyond all maps", `{ kacheln: "${tiles}", name: { de: P }, nachweis: S, bis_zoom: 99 }`, "basemap-zoom", '"99"'],
])("%s is refused with its line and what to do", (_, basemap, code, words) => {
  const { settings, issues } = read(basemap);
  expect(settings).toBeNull();
  const issue = issues.find((candidate) => candidate.code === code);
  expect(issue?.message).toContain(words);
  expect(issue?.message).toMatch(/^atlas\.yaml, Zeile 34, Angabe "hintergrundkarte/);
});

function withBasemap(basemap: string): Readonly<Record<string, string>> {
  return changedSettings("themen:\n", `hintergrundkarte: ${basemap}\nthemen:\n`);
}

function read(basemap: string): ReturnType<typeof readSettings> {
  return readSettings(new TextEncoder().encode(withBasemap(basemap)["atlas.yaml"]), "atlas.yaml");
}
