// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { de } from "../../src/i18n/de.ts";
import { en } from "../../src/i18n/en.ts";
import { type Count, plainText } from "../../src/i18n/parts.ts";

const words = { singular: "Stadtteil", plural: "Stadtteile", dative: "Stadtteilen" };

describe("languages", () => {
  test("say the same things: every key of German is there in English, with as many values to fill in", () => {
    expect([...keysOf(en)].sort()).toEqual([...keysOf(de)].sort());
  });

  test.each([
    ["de", de],
    ["en", en],
  ])("never say nothing where a text stands: %s", (_, texts) => {
    expect(leaves(texts).filter(([, leaf]) => typeof leaf === "string" && leaf.trim() === "")).toEqual([]);
  });

  test("differ from each other in all but names, signs and numbers", () => {
    const english = new Map(leaves(en));
    const same = leaves(de).filter(([key, leaf]) => typeof leaf === "string" && leaf === english.get(key));
    expect(
      same.map(([key]) => key).filter((key) => !/^(controls\.text|common\.invented|area\.points|about\.definition)/.test(key)),
    ).toEqual([]);
  });
});

describe("German grammar", () => {
  test.each([
    [0, "keine Stadtteile"],
    [1, "1 Stadtteil"],
    [34, "34 Stadtteile"],
  ])("counts %i areas", (value, expected) => {
    expect(de.common.areas(count(value), words)).toBe(expected);
  });

  test.each([
    [1, "1 Stadtteil"],
    [34, "34 Stadtteilen"],
  ])("counts %i areas after a preposition", (value, expected) => {
    expect(de.common.areasDative(count(value), words)).toBe(expected);
  });

  test.each([
    [0, "0 Menschen"],
    [1, "1 Mensch"],
    [13198, "13.198 Menschen"],
  ])("counts %i people", (value, expected) => {
    expect(de.common.people(count(value))).toBe(expected);
  });

  test.each([
    [0, "Kein Treffer."],
    [1, "1 Treffer."],
    [5, "5 Treffer."],
  ])("counts %i results", (value, expected) => {
    expect(de.search.results(count(value))).toBe(expected);
  });

  test.each([
    [1, 1, "1 Kennzahl in 1 Thema"],
    [75, 12, "75 Kennzahlen in 12 Themen"],
  ])("counts %i indicators in %i themes", (indicators, themes, expected) => {
    expect(de.index.heading(count(indicators), count(themes))).toBe(expected);
  });

  test.each([
    [0, "0 von 34 Stadtteilen erfüllen mindestens 2 von 10 Bedingungen."],
    [1, "1 von 34 Stadtteilen erfüllt mindestens 2 von 10 Bedingungen."],
    [16, "16 von 34 Stadtteilen erfüllen mindestens 2 von 10 Bedingungen."],
  ])("tells that %i areas are burdened", (flagged, expected) => {
    const counts = { flagged: count(flagged), all: count(34), least: count(2), conditions: count(10) };
    expect(plainText(de.disadvantage.sentence(counts, words))).toBe(expected);
  });

  test.each([
    [1, " Dort lebt 1 Mensch."],
    [145712, " Dort leben 145.712 Menschen, 56 von 100."],
  ])("tells that %i people live there", (value, expected) => {
    expect(de.disadvantage.people(count(value), "56")).toBe(expected);
  });

  test.each([
    [0, 1, "Ziegelei erfüllt keine von 1 Bedingung."],
    [1, 10, "Ziegelei erfüllt 1 von 10 Bedingungen."],
    [8, 10, "Ziegelei erfüllt 8 von 10 Bedingungen."],
  ])("sums up %i of %i conditions", (met, all, expected) => {
    expect(plainText(de.disadvantage.summary("Ziegelei", count(met), count(all)))).toBe(expected);
  });

  test.each([
    [0, ""],
    [1, " 1 Bedingung ist nicht bewertbar."],
    [2, " 2 Bedingungen sind nicht bewertbar."],
  ])("names %i unknown conditions", (value, expected) => {
    expect(de.disadvantage.unknownCount(count(value))).toBe(expected);
  });

  test.each([
    [0, 0, "Nord: in 0 von 6 Stadtteilen höher oder niedriger als in der ganzen Stadt."],
    [4, 0, "Nord: in 4 von 6 Stadtteilen höher als in der ganzen Stadt."],
    [0, 1, "Nord: in 1 von 6 Stadtteilen niedriger als in der ganzen Stadt."],
    [4, 1, "Nord: in 4 von 6 Stadtteilen höher, in 1 niedriger als in der ganzen Stadt."],
  ])("describes a pattern of %i higher and %i lower", (higher, lower, expected) => {
    expect(de.text.patternRow("Nord", count(higher), count(lower), "6 Stadtteilen")).toBe(expected);
  });

  test.each([
    [{ kind: "yearEnd" } as const, "Ende 2025"],
    [{ kind: "day", day: "30.06." } as const, "Am 30.06.2025"],
    [{ kind: "wholeYear" } as const, "Im Jahr 2025"],
  ])("says the period %o", (period, expected) => {
    expect(plainText(de.sentence.period(period, "2025"))).toBe(expected);
  });

  test("names a failed file, why it failed and what is still shown", () => {
    const failure = { file: "kinder-2025.json", reason: "notFound", answer: 404, shown: "das Jahr 2024" } as const;
    expect(de.notice.loadFailed(failure)).toBe(
      "Die Datei kinder-2025.json konnte nicht geladen werden. Der Server hat sie nicht gefunden (404). Gezeigt wird weiter das Jahr 2024.",
    );
  });
});

function count(value: number): Count {
  return { value, text: value.toLocaleString("de-DE") };
}

type Leaf = readonly [key: string, leaf: unknown];

function leaves(node: object, path = ""): readonly Leaf[] {
  return Object.entries(node).flatMap(([key, value]): readonly Leaf[] => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "object" && value !== null ? leaves(value, here) : [[here, value]];
  });
}

function keysOf(texts: object): readonly string[] {
  return leaves(texts).map(([key, leaf]) => `${key}: ${typeof leaf}`);
}
