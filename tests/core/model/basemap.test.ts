// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { basemapPlace } from "../../../src/core/model/basemap.ts";

test.each([
  ["kacheln/{z}/{x}/{y}.png", { kind: "page" }],
  ["/karten/{z}/{x}/{y}.png?art=grau", { kind: "page" }],
  ["https://karten.example/{z}/{x}/{y}.png", { kind: "host", host: "karten.example" }],
  ["https://Karten.Example:8443/wms?BBOX={bbox-epsg-3857}", { kind: "host", host: "karten.example:8443" }],
  ["http://karten.example/{z}/{x}/{y}.png", null],
  ["//karten.example/{z}/{x}/{y}.png", null],
  ["https://nutzer:geheim@karten.example/{z}/{x}/{y}.png", null],
  ["https://*.example/{z}/{x}/{y}.png", null],
  ["https://karten.example;script-src/{z}/{x}/{y}.png", null],
  ["https://kärten.example/{z}/{x}/{y}.png", null],
  ["https:///{z}/{x}/{y}.png", null],
  ["javascript:alert(1)", null],
  ["data:image/png;base64,{z}{x}{y}", null],
  ["\\\\server\\{z}\\{x}\\{y}.png", null],
  ["kacheln/{z}/{x}/{y}.png https://anders.example", null],
  ["", null],
])("%s comes from %j", (address, place) => {
  expect(basemapPlace(address)).toEqual(place);
});

test("whatever the address, a host adds exactly one source to a policy, and no wildcard", () => {
  const address = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "binary" }).map((rest) => `https://${rest}`),
    fc.webUrl({ withQueryParameters: true, validSchemes: ["http", "https"] }),
  );
  fc.assert(
    fc.property(address, (text) => {
      const place = basemapPlace(text);
      if (place?.kind === "host") expect(place.host).toMatch(/^[a-z0-9.-]+(:\d+)?$/);
    }),
    { numRuns: 2000 },
  );
});
