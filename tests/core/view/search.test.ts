// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId } from "../../../src/core/model/ids.ts";
import { foldQuery, foldText } from "../../../src/core/view/fold-text.ts";
import { beginsWithinOneError, createSearch, type SearchEntry } from "../../../src/core/view/search.ts";

const keyed: SearchEntry = { kind: "key", text: "0412", area: areaId("0412"), level: areaLevelId("teil"), detail: "Sankt Anna" };
const partly = [
  { ...entry("street", "Lange Gasse"), numbers: "1–19, 23 a" },
  { ...entry("street", "Lange Gasse"), numbers: "20–22" },
  { ...entry("street", "Lange Gasse"), numbers: "" },
];
const names = [
  "Mühlacker",
  "Obermühle",
  "Neue Halde",
  "Alt-Markt",
  "Ziegelei",
  "Große Aue",
  "St.-Georg-Platz",
  "Hohenbruch",
  "Strandviertel",
];
const streets = ["Ziegelweg 1–48", "Hauptstraße", "Am Mühlenbach", "Georgstr. Nord"];
const search = createSearch([
  ...streets.map((text) => entry("street", text)),
  ...names.map((text) => entry("area", text)),
  entry("key", "0207"),
  entry("key", "0310"),
]);

describe("folding a text", () => {
  test.each([
    ["Mühlacker", "muhlacker"],
    ["MUEHLACKER", "muhlacker"],
    ["Mu\u0308hlacker", "muhlacker"],
    ["Große Straße", "grosse strasse"],
    ["Hauptstr. 5", "hauptstrasse 5"],
    ["Haupt-Str.", "haupt strasse"],
    ["St. Pauli", "sankt pauli"],
    ["Sankt Pauli", "sankt pauli"],
    ["Alt\u00adstadt", "altstadt"],
    ["  Çelebi – O’Neill-Weg ", "celebi oneill weg"],
    ["Łódź Œuvre Ærø", "lodz ouvre aro"],
    ["", ""],
    ["–", ""],
  ])("makes %j comparable", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("does not depend on how accents are encoded, and leaves no mark or space at an end", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
        expect(foldText(text)).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  test("does not write out what is still being typed", () => {
    expect([foldQuery("Hauptstr"), foldQuery("Hauptstr."), foldQuery("Hauptstr 5"), foldQuery("st"), foldQuery("st ge")]).toEqual([
      "hauptstr",
      "hauptstrasse",
      "hauptstrasse 5",
      "st",
      "sankt ge",
    ]);
  });
});

describe("the search", () => {
  test.each([
    ["mühl", "Mühlacker prefix [Mühl]", "Am Mühlenbach word [Mühl]", "Obermühle inside [mühl]"],
    ["muehla", "Mühlacker prefix [Mühla]"],
    ["muhlac", "Mühlacker prefix [Mühlac]"],
    ["alt markt", "Alt-Markt prefix [Alt-Markt]"],
    ["altm", "Alt-Markt prefix [Alt-M]"],
    ["halde", "Neue Halde word [Halde]"],
    ["st", "Strandviertel prefix [St]", "St.-Georg-Platz prefix [St.]", "Hauptstraße inside [st]", "Georgstr. Nord inside [st]"],
    ["st georg", "St.-Georg-Platz prefix [St.-Georg]"],
    ["sankt g", "St.-Georg-Platz prefix [St.-G]"],
    ["georg", "Georgstr. Nord prefix [Georg]", "St.-Georg-Platz word [Georg]"],
    ["georgstraße", "Georgstr. Nord prefix [Georgstr.]"],
    ["hauptstr.", "Hauptstraße prefix [Hauptstraße]"],
    ["zieg", "Ziegelei prefix [Zieg]", "Ziegelweg 1–48 prefix [Zieg]"],
    ["02 07", "0207 prefix [0207]"],
    ["207", "0207 inside [207]"],
    ["platz georg", "St.-Georg-Platz word -"],
    ["zigelei", "Ziegelei typo -"],
    ["Zeigelei", "Ziegelei typo -"],
    ["Hoehnbruch", "Hohenbruch typo -"],
    ["Hohennbruch", "Hohenbruch typo -"],
    ["Hlade", "Neue Halde typo -"],
  ])("for %j finds the right things in the right order", (query, ...expected) => {
    expect(found(query)).toEqual(expected);
  });

  test.each([
    ["lange gasse 21", "20–22"],
    ["Lange Gasse 7 b", "1–19, 23 a"],
    ["lange gasse 23", "1–19, 23 a"],
    ["lange gasse 99", ""],
    ["lagne gasse 20–22", "20–22"],
  ])("for the address %j shows the part of the street first to which it belongs", (query, numbers) => {
    expect(createSearch(partly)(query, 1)[0]?.entry.numbers).toBe(numbers);
  });

  test("a street name that is one letter longer than another is no typing error in an address", () => {
    const hits = createSearch([entry("street", "Tonweg"), entry("street", "Tonweg 1 Hof")])("Tonweg 1", 5);
    expect(hits.map((hit) => [hit.entry.text, hit.match])).toEqual([["Tonweg 1 Hof", "prefix"]]);
    expect(createSearch([entry("street", "Tonweg")])("Tonweg 1", 5)[0]?.match).toBe("prefix");
  });

  test("the name of an area finds its key too, after everything that is called so, with the letters of the name", () => {
    const hits = createSearch([keyed, entry("street", "An Sankt Anna")])("st ann", 5);
    expect(hits.map(({ entry, match, emphasis }) => [entry.text, match, emphasis])).toEqual([
      ["An Sankt Anna", "word", [3, 12]],
      ["0412", "detail", [0, 9]],
    ]);
  });

  test.each(["", "  ", "-", "xyz", "0208", "zgl"])("for %j finds nothing", (query) => {
    expect(found(query)).toEqual([]);
  });

  test("gives no more than the wanted number of hits, the best ones", () => {
    expect(search("mühl", 1).map((hit) => hit.entry.text)).toEqual(["Mühlacker"]);
    expect(search("mühl", 0)).toEqual([]);
  });

  test("finds every name by any beginning of it, spelt with umlauts, without, or with e", () => {
    const spellings = (text: string): string[] => [
      text,
      text.toUpperCase(),
      text.replace(/[äöü]/g, (letter) => ({ ä: "a", ö: "o", ü: "u" })[letter] ?? letter),
      text.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter),
    ];
    for (const name of [...names, ...streets]) {
      for (const spelling of spellings(name)) {
        for (let length = 2; length <= spelling.length; length += 1) {
          const hits = search(spelling.slice(0, length), 20);
          expect(hits.find((hit) => hit.entry.text === name)?.match, `${spelling.slice(0, length)} → ${name}`).toBe("prefix");
        }
      }
    }
  });

  test("emphasises a part of the text that folds to what was typed", () => {
    for (const query of ["mühl", "strasse", "georg", "2", "halde", "1-4"]) {
      for (const hit of search(query, 20)) {
        if (hit.emphasis === null) continue;
        const part = hit.entry.text.slice(...hit.emphasis);
        expect(foldText(part).replaceAll(" ", "")).toContain(foldQuery(query).replaceAll(" ", ""));
      }
    }
  });

  test("answers within 50 ms among 10,000 streets, typing errors included", () => {
    const many = createSearch(Array.from({ length: 10_000 }, (_, index) => entry("street", `${names[index % 9]}straße ${index} Süd-Ost`)));
    const times = Array.from({ length: 15 }, (_, round) => {
      const start = performance.now();
      many(["mühl", "ziegelistr", "sudost 9"][round % 3] ?? "", 8);
      return performance.now() - start;
    });
    expect(times.toSorted((a, b) => a - b)[7]).toBeLessThan(50);
  });
});

test("one typing error is exactly one change of the Damerau-Levenshtein distance to some beginning", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (text, query) => {
      const beginnings = Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end));
      const isClose = beginnings.some((beginning) => distance(beginning, query) <= 1);
      expect(beginsWithinOneError(text, query)).toBe(isClose);
    }),
    { numRuns: 3000 },
  );
});

function entry(kind: SearchEntry["kind"], text: string): SearchEntry {
  return { kind, text, area: areaId(text), level: areaLevelId("teil"), detail: "" };
}

function found(query: string): string[] {
  return search(query, 20).map(
    ({ entry: { text }, match, emphasis }) => `${text} ${match} ${emphasis ? `[${text.slice(...emphasis)}]` : "-"}`,
  );
}

/** Optimal string alignment distance, by the textbook table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (same ? 0 : 1),
        isSwap ? cell(i - 2, j - 2) + 1 : Infinity,
      );
      rows[i]?.splice(j, 1, best);
    }
  }
  return cell(a.length, b.length);
}
