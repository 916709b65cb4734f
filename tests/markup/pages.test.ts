// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap, known } from "../../src/core/model/cell.ts";
import { themeId } from "../../src/core/model/ids.ts";
import type { Markup } from "../../src/core/markup/tree.ts";
import { selectGapCounts } from "../../src/core/view/select-gap-counts.ts";
import { areaLevelId } from "../../src/core/model/ids.ts";
import { access } from "../../src/i18n/de-views/access.ts";
import { sheets } from "../../src/i18n/de-views/sheets.ts";
import { speak } from "../../src/i18n/speak.ts";
import { accessibilityStatement } from "../../src/markup/accessibility-statement.ts";
import { glossary } from "../../src/markup/glossary.ts";
import { indicatorSheet } from "../../src/markup/indicator-sheet.ts";
import { knownGaps } from "../../src/markup/known-gaps.ts";
import { manifest } from "../core/view/small-edition.ts";
import { area, share, viewOf } from "./small-view.ts";

const de = speak("de");
const sheet = {
  id: share({}).id,
  definition: { de: "Kinder, deren Familien Grundsicherung erhalten." },
  numerator: { de: "Kinder in Grundsicherung" },
  denominator: { de: "Kindern unter 15 Jahren" },
  source: { de: "Statistik der Grundsicherung" },
  caveats: { de: "Nur nach Antrag." },
};

describe("the sheet of an indicator", () => {
  test("shows the computation with the numbers of the city, which give its value", () => {
    const city = area("Beispielstadt", 19.1, { numerator: known(191), denominator: known(1000) });
    const text = sheetText(viewOf([area("A", 5)], { city }));
    expect(text).toContain("Beispiel Beispielstadt, 31.12.2025: 100 × 191 ÷ 1.000 = 19,1 %");
  });

  test("gives no computation where a number of it is kept secret", () => {
    const city = area("Beispielstadt", gap("suppressed"), { numerator: gap("suppressed") });
    expect(sheetText(viewOf([area("A", 5)], { city }))).not.toContain("Beispiel Beispielstadt");
  });

  test.each([
    [1, "Belastung: Ein hoher Wert spricht für mehr Unterstützungsbedarf."],
    [-1, "Ressource: Ein hoher Wert ist eine Stärke"],
    [0, "Neutral: Ein hoher Wert ist weder gut noch schlecht."],
  ] as const)("says how direction %d is read", (direction, words) => {
    expect(sheetText(viewOf([area("A", 5)], { indicator: share({ direction }) }))).toContain(words);
  });

  test("names limits, breaks and the rule for small counts", () => {
    const indicator = share({ breaks: [{ year: 2017, kind: "definition", text: { de: "neues Recht" } }] });
    const text = sheetText(viewOf([area("A", 5)], { indicator }));
    expect(text).toContain("Grenzen: 8 · 15 · 22 · 30 (von der Stadt gesetzte Grenzen)");
    expect(text).toContain("2017: neues Recht");
    expect(text).toContain("Zahlen von 1 bis 2 und Anteile mit einer Basis unter 0 werden nicht gezeigt");
  });

  test("says that nothing was written where the package wrote nothing", () => {
    const tree = indicatorSheet({ view: viewOf([area("A", 5)]), sheet: null, manifest: manifest(), words: sheets.sheet, speech: de });
    expect(textOf(tree)).toContain("Zu dieser Kennzahl liegt kein Text vor.");
  });
});

test("the glossary puts the words of the city first and every list in the order of the alphabet", () => {
  const terms = ["Ärmel", "Zahl", "Anteil"].map((word, index) => ({
    id: String(index),
    term: { de: word },
    explanation: { de: `zu ${word}` },
  }));
  const [, own, builtIn] = glossary(terms, sheets.glossary, de);
  expect(termsOf(own)).toEqual(["Anteil", "Ärmel", "Zahl"]);
  expect(termsOf(builtIn)).toHaveLength(sheets.glossary.builtIn.length);
});

test("gaps say whom, why, since when and what is planned; shares of the counts are of all values", () => {
  const counts = [{ theme: themeId("armut"), level: areaLevelId("teil"), statuses: { ok: 190, suppressed: 8, missing: 2 } }];
  const selected = selectGapCounts({ counts }, areaLevelId("teil"), [themeId("armut"), themeId("fremd")]);
  expect(selected).toEqual([
    {
      theme: "armut",
      values: 200,
      gaps: [
        { status: "missing", count: 2, share: 0.01 },
        { status: "suppressed", count: 8, share: 0.04 },
      ],
    },
  ]);
  const gaps = [
    { id: "1", group: { de: "Menschen ohne Wohnung" }, reason: { de: "Nicht gezählt" }, since: "2018", step: { de: "" }, themes: [] },
  ];
  const input = {
    gaps,
    counts: selected,
    themes: manifest().themes,
    level: "Teile",
    edition: "2026",
    years: "2023 bis 2025",
    words: sheets.gaps,
    speech: de,
  };
  const text = knownGaps(input).map(textOf).join(" ");
  for (const words of ["Menschen ohne Wohnung", "Nicht gezählt", "2018", "nichts eingetragen", "8 (4,0 %)", "2 (1,0 %)"])
    expect(text).toContain(words);
  expect(
    knownGaps({ ...input, gaps: [], counts: [] })
      .map(textOf)
      .join(" "),
  ).toContain("Das heißt nicht, dass nichts fehlt.");
});

test("the accessibility statement names the measure, the date and the way to report a barrier", () => {
  const trees = accessibilityStatement(manifest(), access.statement, de);
  const text = trees.map(textOf).join(" ");
  expect(text).toContain("BITV 2.0");
  expect(text).toContain("am 22.05.2026 erstellt");
  expect(JSON.stringify(trees)).toContain('"href":"mailto:probe@probe.example"');
  const silent = manifest({ edition: { ...manifest().edition, contact: "" } });
  expect(accessibilityStatement(silent, access.statement, de).map(textOf).join(" ")).toContain("Diese Ausgabe nennt keine Adresse.");
});

function sheetText(view: ReturnType<typeof viewOf>): string {
  return textOf(indicatorSheet({ view, sheet, manifest: manifest(), words: sheets.sheet, speech: de }));
}

function textOf(node: Markup | string): string {
  return typeof node === "string" ? node : node.children.map(textOf).join(" ").replaceAll("\u00a0", " ");
}

function termsOf(section: Markup | undefined): readonly string[] {
  const found: string[] = [];
  const walk = (node: Markup | string): void => {
    if (typeof node === "string") return;
    if (node.tag === "dt") found.push(textOf(node));
    node.children.forEach(walk);
  };
  if (section !== undefined) walk(section);
  return found;
}
