// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { printMarkup } from "../../src/core/markup/tree.ts";
import { speak } from "../../src/i18n/speak.ts";
import { yearLine } from "../../src/markup/year-line.ts";
import { seriesOf } from "./small-view.ts";

const speech = speak("de");

test("a single year has no line, no control and no word about other years", () => {
  const html = printMarkup(yearLine({ year: 2022, years: [2022], city: seriesOf({ 2022: 14 }), speech }));
  expect(html).toContain("Für diese Kennzahl gibt es hier nur Werte für 2022.");
  expect(html).not.toContain("<svg");
  expect(html).not.toContain("<input");
  expect(html).not.toContain("Klassengrenzen");
});

test("a city without values over time is said to have none", () => {
  const years = [2014, 2018];
  const without = seriesOf({ 2014: "missing", 2018: "missing" });
  expect(printMarkup(yearLine({ year: 2018, years, city: without, speech }))).toContain("Für die ganze Stadt gibt es keine Zeitreihe.");
  const city = seriesOf({ 2014: 14, 2018: 15 });
  expect(printMarkup(yearLine({ year: 2018, years, city, speech }))).toContain("Stadtwert je Jahr.");
});
