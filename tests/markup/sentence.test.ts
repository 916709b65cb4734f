// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap } from "../../src/core/model/cell.ts";
import { printMarkup } from "../../src/core/markup/tree.ts";
import { plainText, type SentencePart } from "../../src/i18n/parts.ts";
import { speak } from "../../src/i18n/speak.ts";
import { areaSentence, gapSentence } from "../../src/markup/area-sentence.ts";
import { changeWords } from "../../src/markup/change-sentence.ts";
import { sentenceHeading, sentenceParts } from "../../src/markup/sentence.ts";
import { area, childPoverty, cityLevel, rough, seriesOf, share, viewOf } from "./small-view.ts";

const de = speak("de");

describe("sentence above the map", () => {
  test("says the city value in the words of the indicator and the range of the areas", () => {
    expect(sentence(viewOf([area("A", 3.94), area("B", 37.9)]))).toBe(
      "Ende 2025 leben 19,1 % der Kinder in Familien mit Grundsicherung. In den 2 Stadtteilen sind es 3,9 bis 37,9 %.",
    );
  });

  test("uses a general sentence where the indicator has none of its own", () => {
    const view = viewOf([area("A", 3.9), area("B", 8)], { indicator: share({ sentence: { de: "" } }) });
    expect(sentence(view)).toBe(
      "Kinder unter 15 Jahren in Grundsicherung: Ende 2025 sind es in der ganzen Stadt 19,1 %. In den 2 Stadtteilen sind es 3,9 bis 8,0 %.",
    );
  });

  test.each([
    ["suppressed", "geheim gehalten, weil zu wenige Fälle"],
    ["missing", "keine Angabe geliefert"],
    ["pending", "noch nicht geliefert"],
    ["notApplicable", "hier nicht sinnvoll"],
    ["undefined", "nicht berechenbar, weil die Basis 0 ist"],
  ] as const)("says why the city has no value: %s", (status, reason) => {
    const view = viewOf([area("A", 3.9), area("B", 8)], { city: area("Beispielstadt", gap(status)) });
    expect(sentence(view)).toBe(
      `Kinder unter 15 Jahren in Grundsicherung: Für 2025 gibt es keinen Wert der ganzen Stadt (${reason}). In den 2 Stadtteilen sind es 3,9 bis 8,0 %.`,
    );
  });

  test.each([
    [[area("A", 5)], " In 1 Stadtteil sind es 5,0 %."],
    [[area("A", 5), area("B", 5.01)], " In den 2 Stadtteilen sind es überall 5,0 %."],
    [[area("A", gap("suppressed"))], " Für 1 Stadtteil liegen keine Werte vor."],
    [[area("A", gap("suppressed")), area("B", gap("pending"))], " Für 2 Stadtteile liegen keine Werte vor."],
  ])("speaks of one area, equal values or no values: %#", (areas, ending) => {
    expect(sentence(viewOf(areas))).toBe(`Ende 2025 leben 19,1 % der Kinder in Familien mit Grundsicherung.${ending}`);
  });

  test("names the level where only the city is shown", () => {
    expect(sentence(viewOf([area("Beispielstadt", 19.1)], { level: cityLevel }))).toContain("Gezeigt wird die Ebene Stadt.");
  });

  test("says 'etwa' for a city value on a small base", () => {
    expect(sentence(viewOf([area("A", 5)], { city: area("Beispielstadt", rough(19.1)) }))).toContain("leben etwa 19,1 % der");
  });

  test("makes buttons of its slots in the page, plain words in the published page, and the same text in both", () => {
    const parts = sentenceParts(viewOf([area("A", 3.9), area("B", 8)]), de);
    const live = printMarkup(sentenceHeading(parts, de, { interactive: true }));
    const published = printMarkup(sentenceHeading(parts, de, { interactive: false }));
    expect(live.match(/<button/g)).toHaveLength(3);
    expect(published).not.toContain("<button");
    expect(stripTags(live)).toBe(stripTags(published));
    expect(stripTags(live)).toBe(plainText(parts));
  });

  test("keeps number and unit together", () => {
    expect(plainText(sentenceParts(viewOf([area("A", 3.9), area("B", 8)]), de))).toContain("19,1\u00a0%");
  });

  test("speaks English", () => {
    const view = viewOf([area("A", 3.9), area("B", 8)], { indicator: share({ sentence: { de: "", en: "" } }) });
    expect(readable(sentenceParts(view, speak("en")))).toBe(
      "Children under 15 on benefits: At the end of 2025 the value of the whole city is 19.1 %. In the 2 neighbourhoods it ranges from 3.9 to 8.0 %.",
    );
  });
});

describe("sentence of the area card", () => {
  test.each([
    ["higher", "Das ist ein höherer Anteil als in der ganzen Stadt (19,1 %)."],
    ["similar", "Das ist ein ähnlicher Anteil wie in der ganzen Stadt (19,1 %)."],
    ["lower", "Das ist ein niedrigerer Anteil als in der ganzen Stadt (19,1 %)."],
    [null, "In der ganzen Stadt sind es 19,1 %."],
  ] as const)("compares only as the test says: %s", (relation, comparison) => {
    const parts = areaSentence(area("Ziegelei", 30, { relation }), viewOf([]), de);
    expect(readable(parts)).toBe(`300 von 1.000 Kindern unter 15 Jahren leben hier in Familien mit Grundsicherung. ${comparison}`);
  });

  test("marks the numbers together with their noun", () => {
    const parts = areaSentence(area("Ziegelei", 30), viewOf([]), de);
    expect(parts.find((part) => part.kind === "mark")?.text).toBe("300 von 1.000 Kindern");
  });

  test("says cases and base in general words without a sentence of its own", () => {
    const view = viewOf([], { indicator: share({ areaSentence: { de: "" } }) });
    expect(readable(areaSentence(area("Ziegelei", 30), view, de))).toContain(
      "300 von 1.000 Kindern unter 15 Jahren (Kinder in Grundsicherung).",
    );
  });

  test("never prints a hidden count: the sentence goes without it", () => {
    const hidden = area("Ziegelei", 30, { numerator: gap("suppressed") });
    expect(readable(areaSentence(hidden, viewOf([]), de))).toBe("In der ganzen Stadt sind es 19,1 %.");
  });

  test.each([
    ["suppressed", "In Bergfrieden betrifft es so wenige Menschen, dass Einzelne erkennbar wären. Deshalb steht hier keine Zahl."],
    ["pending", "Für Bergfrieden liegt der Wert noch nicht vor. Er wird nachgereicht. Der letzte Wert ist von 2024: 6,1 %."],
    ["missing", "Für Bergfrieden wurde kein Wert geliefert. Der letzte Wert ist von 2024: 6,1 %."],
    ["notApplicable", "Für Bergfrieden hat diese Kennzahl keinen Sinn."],
  ] as const)("says why there is no number: %s", (status, expected) => {
    expect(gapSentence(area("Bergfrieden", gap(status)), de, { year: 2024, value: "6,1 %" })).toBe(expected);
  });
});

describe("change over time", () => {
  test.each([
    [{ 2017: 39.9, 2025: 30.0 }, "von 39,9 auf 30,0 % gesunken, um 9,9 Prozentpunkte"],
    [{ 2017: 10, 2025: 12.5 }, "von 10,0 auf 12,5 % gestiegen, um 2,5 Prozentpunkte"],
    [{ 2017: 10.01, 2025: 10.04 }, "unverändert 10,0 %"],
  ])("is said with both values and percentage points: %o", (values, expected) => {
    const words = changeWords(seriesOf(values), childPoverty, de);
    expect(words?.since).toBe("Seit 2017");
    expect(words?.change.replaceAll("\u00a0", " ")).toBe(expected);
  });

  test("keeps the unit where it is no percentage", () => {
    const age = share({ unit: { de: "Jahre" }, kind: "mean" });
    expect(changeWords(seriesOf({ 2017: 41, 2025: 43.5 }), age, de)?.change.replaceAll("\u00a0", " ")).toBe(
      "von 41,0 auf 43,5 Jahre gestiegen, um 2,5 Jahre",
    );
  });

  test("is not said with fewer than two values", () => {
    expect(changeWords(seriesOf({ 2017: "suppressed", 2025: 30 }), childPoverty, de)).toBeNull();
  });
});

function sentence(view: ReturnType<typeof viewOf>): string {
  return readable(sentenceParts(view, de));
}

/** Spaces that do not break read like any other. */
function readable(parts: readonly SentencePart[]): string {
  return plainText(parts).replaceAll("\u00a0", " ");
}

function stripTags(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}
