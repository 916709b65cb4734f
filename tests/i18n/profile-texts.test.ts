// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { profile as de } from "../../src/i18n/de-views/profile.ts";
import { profile as en } from "../../src/i18n/en-views/profile.ts";
import { formatCount } from "../../src/core/format/number.ts";

const count = (value: number, language = "de") => ({ value, text: formatCount(Math.abs(value), language) });
const item = (name: string, isFar = false) => ({ name, values: "7,1 statt 9,9 %", isFar });

describe("residents", () => {
  test.each([
    [0, false, "In Ziegelei lebt niemand."],
    [1, false, "In Ziegelei lebt 1 Mensch."],
    [2, false, "In Ziegelei leben 2 Menschen."],
    [13_194, false, "In Ziegelei leben 13.194 Menschen."],
    [40, true, "In Ziegelei leben etwa 40 Menschen."],
  ])("%i, rough %s", (people, isRough, sentence) => {
    expect(de.people("Ziegelei", count(people), isRough)).toBe(sentence);
  });

  test.each([
    [0, "Nobody lives in Ziegelei."],
    [1, "1 person lives in Ziegelei."],
    [13_194, "13,194 people live in Ziegelei."],
  ])("%i in English", (people, sentence) => {
    expect(en.people("Ziegelei", count(people, "en"), false)).toBe(sentence);
  });

  test.each([
    [1339, "+11,3 %", "Das sind 1.339 mehr als 2010 (+11,3 %)."],
    [-1, "−0,1 %", "Das sind 1 weniger als 2010 (−0,1 %)."],
    [0, "0,0 %", "Das sind so viele wie 2010."],
  ])("%i since 2010", (difference, percent, sentence) => {
    expect(de.peopleSince("2010", count(difference), percent)).toBe(sentence);
  });

  test("fewer in English, as many in English", () => {
    expect(en.peopleSince("2010", count(-20, "en"), "−2.0 %")).toBe("That is 20 fewer than in 2010 (−2.0 %).");
    expect(en.peopleSince("2010", count(0, "en"), "0.0 %")).toBe("That is as many as in 2010.");
  });
});

describe("need of support", () => {
  test("nothing stands out: nothing is said", () => {
    for (const words of [de, en]) expect([words.strengths([]), words.burdens([]), words.facts([])]).toEqual(["", "", ""]);
  });

  test("one and two, with the dative after bei", () => {
    expect(de.strengths([item("Arbeitslose")])).toBe(
      "Weniger Unterstützungsbedarf als in der ganzen Stadt zeigt sich bei „Arbeitslose“ (7,1 statt 9,9 %).",
    );
    expect(de.burdens([item("A"), item("B")])).toBe(
      "Mehr Unterstützungsbedarf als in der ganzen Stadt zeigt sich bei „A“ (7,1 statt 9,9 %) und bei „B“ (7,1 statt 9,9 %).",
    );
  });

  test("deutlich only where the first lies far from the city", () => {
    expect(de.burdens([item("A", true)])).toMatch(/^Deutlich mehr Unterstützungsbedarf/);
    expect(de.burdens([item("A"), item("B", true)])).toMatch(/^Mehr Unterstützungsbedarf/);
    expect(en.strengths([item("A", true)])).toBe("Clearly less need of support than in the whole city shows for “A” (7,1 statt 9,9 %).");
  });
});

describe("neutral facts", () => {
  const higher = (name: string, isFar = false) => ({ ...item(name, isFar), isHigher: true });
  const lower = (name: string, isFar = false) => ({ ...item(name, isFar), isHigher: false });

  test("say the same word once", () => {
    expect(de.facts([higher("A", true), higher("B", true)])).toBe(
      "Deutlich höher als in der ganzen Stadt ist der Wert bei „A“ (7,1 statt 9,9 %) und bei „B“ (7,1 statt 9,9 %).",
    );
  });

  test("say another word where the second differs", () => {
    expect(de.facts([lower("A"), higher("B", true)])).toBe(
      "Niedriger als in der ganzen Stadt ist der Wert bei „A“ (7,1 statt 9,9 %) und deutlich höher bei „B“ (7,1 statt 9,9 %).",
    );
    expect(en.facts([lower("A"), higher("B")])).toBe(
      "Lower than in the whole city is the value for “A” (7,1 statt 9,9 %) and higher for “B” (7,1 statt 9,9 %).",
    );
  });
});

describe("what may be chance", () => {
  test.each([
    [0, 0, ""],
    [0, 1, "Bei der einen geprüften Kennzahl ist der Unterschied zur Stadt größer als der Zufall."],
    [1, 1, "Bei der einen geprüften Kennzahl kann der Unterschied zur Stadt Zufall sein."],
    [0, 45, "Bei allen 45 geprüften Kennzahlen ist der Unterschied zur Stadt größer als der Zufall."],
    [1, 45, "Bei 1 von 45 geprüften Kennzahlen kann der Unterschied zur Stadt Zufall sein."],
    [5, 45, "Bei 5 von 45 geprüften Kennzahlen kann der Unterschied zur Stadt Zufall sein."],
    [45, 45, "Bei allen 45 geprüften Kennzahlen kann der Unterschied zur Stadt Zufall sein."],
  ])("%i of %i", (chance, tested, sentence) => {
    expect(de.chance(count(chance), count(tested))).toBe(sentence);
  });

  test.each([
    [0, 0, ""],
    [0, 1, "For the one indicator that was tested, the difference from the city is more than chance."],
    [1, 1, "For the one indicator that was tested, the difference from the city may be chance."],
    [2, 3, "For 2 of 3 indicators that were tested, the difference from the city may be chance."],
    [3, 3, "For all 3 indicators that were tested, the difference from the city may be chance."],
  ])("%i of %i in English", (chance, tested, sentence) => {
    expect(en.chance(count(chance, "en"), count(tested, "en"))).toBe(sentence);
  });
});

describe("counted words", () => {
  test("offers, further indicators and conditions know 0, 1 and many", () => {
    expect([0, 1, 6].map((value) => de.offerGroup("Familien", count(value)))).toEqual([
      "Familien: kein Angebot",
      "Familien: 1 Angebot",
      "Familien: 6 Angebote",
    ]);
    expect([1, 4].map((value) => de.more(count(value), "Arbeit"))).toEqual([
      "Noch 1 Kennzahl zu „Arbeit“",
      "Noch 4 Kennzahlen zu „Arbeit“",
    ]);
    expect([0, 1, 2].map((value) => de.conditionsUnknown(count(value)))).toEqual([
      "",
      "1 Bedingung ist nicht bewertbar.",
      "2 Bedingungen sind nicht bewertbar.",
    ]);
    expect(de.conditionsMet("Ziegelei", count(0), count(10))).toContain("erfüllt keine von 10 Bedingungen");
    expect([0, 1, 6].map((value) => en.offerGroup("Families", count(value)))).toEqual([
      "Families: no service",
      "Families: 1 service",
      "Families: 6 services",
    ]);
  });

  test("a place is never bare: it has a span, or says how sure it is", () => {
    expect(de.rank("2", "6", "34")).toBe("Platz 2 bis 6 von 34");
    expect(de.rank("3", "3", "34")).toBe("ziemlich sicher Platz 3 von 34");
    expect(en.rank("3", "3", "34")).toBe("almost surely place 3 of 34");
  });

  test("ages are said without overlap", () => {
    expect([de.ageGroup(0, 18), de.ageGroup(18, 65), de.ageGroup(90, null), de.ageGroup(5, 6)]).toEqual([
      "unter 18",
      "18 bis 64",
      "90 und älter",
      "5",
    ]);
    expect([en.ageGroup(0, 18), en.ageGroup(18, 65), en.ageGroup(90, null)]).toEqual(["under 18", "18 to 64", "90 and over"]);
  });
});
