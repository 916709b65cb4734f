// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { findIndicators } from "../../../src/core/view/find-indicators.ts";
import { indicator } from "./small-edition.ts";

const all = [
  indicator("kinderarmut", { name: { de: "Kinder unter 15 Jahren in Grundsicherung", en: "Children on basic support" } }),
  indicator("wohnflaeche", { name: { de: "Wohnfläche je Person", en: "Floor space per person" } }),
];

test.each([
  ["Kinderarmut", "de", ["kinderarmut"]],
  ["WOHNFLAECHE", "de", ["wohnflaeche"]],
  ["wohnfläche je", "de", ["wohnflaeche"]],
  ["floor", "en", ["wohnflaeche"]],
  ["floor", "de", []],
  ["grundsicherung", "en", ["kinderarmut"]],
  ["ki", "de", []],
  ["", "de", []],
  ["zzz", "de", []],
])("%j in %s finds %j", (query, language, found) => {
  expect(findIndicators(all, query, language).map(({ id }) => id)).toEqual(found);
});
