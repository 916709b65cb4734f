// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { known } from "../../src/core/model/cell.ts";
import { printMarkup } from "../../src/core/markup/tree.ts";
import type { IndicatorView } from "../../src/core/view/indicator-view.ts";
import type { DerivedView } from "../../src/core/view/modes/derive-view.ts";
import { cityDifferences } from "../../src/core/view/modes/city-difference.ts";
import { differenceView } from "../../src/core/view/modes/differences.ts";
import { modes as german } from "../../src/i18n/de-views/modes.ts";
import { modes as english } from "../../src/i18n/en-views/modes.ts";
import { plainText } from "../../src/i18n/parts.ts";
import { speak } from "../../src/i18n/speak.ts";
import { dataTable } from "../../src/markup/data-table.ts";
import { derivedSpeech, namedView } from "../../src/markup/derived-speech.ts";
import { legendNote } from "../../src/markup/legend-note.ts";
import { sentenceParts } from "../../src/markup/sentence.ts";
import { textForm } from "../../src/markup/text-form.ts";
import { area, viewOf } from "./small-view.ts";

const published = viewOf([area("Nord", 10), area("Mitte", 19.5), area("Süd", 30)]);

describe("the difference from the city value in words", () => {
  test("names the city value, signs every number and says percentage points", () => {
    const { view, speech } = derived("de");
    expect(plainText(sentenceParts(view, speech)).replace(/\s/g, " ")).toBe(
      "Kinder unter 15 Jahren in Grundsicherung: Ende 2025 liegt der Stadtwert bei 19,1 %. In den 3 Stadtteilen: −9,1 bis +10,9 Prozentpunkte.",
    );
  });

  test("stands in the table with the value it was made of, the unit in the caption", () => {
    const { view, speech } = derived("de");
    const html = printMarkup(
      dataTable({ view, speech, order: { column: "value", direction: "descending" }, interactive: false, selected: null, href: null }),
    );
    expect(html.replace(/\s/g, " ")).toContain("Abstand vom Stadtwert (Prozentpunkte), 31.12.2025");
    expect(html).toContain(">+10,9</td>");
    expect(html.replace(/\s/g, " ")).toContain(">30,0 %</td>");
  });

  test("stands in the text with its method and its neutral colour", () => {
    const { view, speech } = derived("de");
    const html = printMarkup(textForm({ view, genitive: "der Probestadt", speech })).replace(/\s/g, " ");
    expect(html).toContain("gleich breite Klassen um den Stadtwert");
    expect(html).toContain("Die neutrale Farbe steht für Werte um den Stadtwert.");
    expect(html).toContain("Süd: +10,9 Prozentpunkte (2025: 30,0 %)");
  });

  test("is said in English as well, with the way back beside the legend", () => {
    const { derivedView, view, speech } = derived("en");
    expect(plainText(sentenceParts(view, speech))).toContain("the city value is");
    const links = { classes: "#a", measure: "#b", filter: "#c" };
    const note = legendNote({ derived: derivedView, within: "", hasMask: false, links, words: english, speech });
    expect(note === null ? "" : printMarkup(note).replace(/\s/g, " ")).toContain(
      'difference from the city value in percentage points. <a href="#b"',
    );
  });
});

function derived(language: "de" | "en") {
  const words = language === "de" ? german : english;
  const differences = cityDifferences(published, []);
  if (differences === null) throw new Error("differences expected");
  const made: IndicatorView = differenceView(published, differences, { method: "equal", limits: [-9, -3, 3, 9] });
  const derivedView: DerivedView = { view: made, published, measure: "city", since: null, classes: null, notices: [] };
  expect(made.city.beside).toEqual([known(19.1)]);
  return { derivedView, view: namedView(derivedView, words), speech: derivedSpeech(speak(language), derivedView, words) };
}
