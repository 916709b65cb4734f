// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { indicatorId } from "../../../src/core/model/ids.ts";
import { type Markup, printMarkup } from "../../../src/core/markup/tree.ts";
import type { ExternalState } from "../../../src/core/view/comparison/external-values.ts";
import type { Reference } from "../../../src/core/view/comparison/reference.ts";
import { scatterView } from "../../../src/core/view/comparison/scatter-view.ts";
import { selectSimilarAreas } from "../../../src/core/view/comparison/similar-areas.ts";
import type { IndicatorView } from "../../../src/core/view/indicator-view.ts";
import { de } from "../../../src/i18n/de.ts";
import { comparison as words } from "../../../src/i18n/de-views/comparison.ts";
import { plainText } from "../../../src/i18n/parts.ts";
import { speechOf } from "../../../src/i18n/speech.ts";
import { comparisonSentence } from "../../../src/markup/comparison/comparison-sentence.ts";
import { differencesInWords } from "../../../src/markup/comparison/differences.ts";
import { dotTable } from "../../../src/markup/comparison/dot-table.ts";
import { pairTable } from "../../../src/markup/comparison/pair-table.ts";
import { comparisonPicks } from "../../../src/markup/comparison/picks.ts";
import { externalBanner, referencePanel } from "../../../src/markup/comparison/reference-panel.ts";
import { correlationWords, scatterPlot } from "../../../src/markup/comparison/scatter-plot.ts";
import { similarList } from "../../../src/markup/comparison/similar-list.ts";
import { multiplesTable, multiplesText, smallMultiples } from "../../../src/markup/comparison/small-multiples.ts";
import { spineTable } from "../../../src/markup/comparison/spine-table.ts";
import { valueTable } from "../../../src/markup/comparison/value-table.ts";
import type { ComparedArea, ComparisonInput } from "../../../src/markup/comparison/voice.ts";
import { withinBetweenWords } from "../../../src/markup/comparison/within-between-words.ts";
import { area, cityLevel, partLevel, seriesOf, share, viewOf } from "../small-view.ts";

const voice = { speech: speechOf("de", de), words };
const poverty = viewOf([area("A", 5), area("B", 30), area("C", 12), area("D", gap("suppressed"))]);
const work = viewOf([area("A", 5), area("B", 6), area("C", 40), area("D", 9)], {
  indicator: share({ id: indicatorId("arbeit"), name: { de: "Arbeit" }, shortName: { de: "Arbeit" }, direction: 0 }),
});
const views = [poverty, work];
const rows = { href: () => "#x", chosen: poverty.indicator.id };

describe("the sentence of a comparison", () => {
  test("says where the areas lie furthest apart", () => {
    expect(sentence(["A", "B"])).toBe(
      "Zwei Stadtteile im Vergleich. Am weitesten liegen sie auseinander bei: Kinder unter 15 Jahren in Grundsicherung (5,0 bis 30,0 %).",
    );
  });

  test("hedges where the distance may be chance", () => {
    const close = viewOf([area("A", 5), area("B", 6), area("C", 5)]);
    expect(sentence(["A", "B"], [close])).toContain("(5,0 bis 6,0 %); der Abstand kann Zufall sein.");
  });

  test("holds a single area against the reference", () => {
    expect(sentence(["B"])).toBe(
      "1 Stadtteil ist ausgewählt. Am weitesten liegt B vom Vergleichswert entfernt bei: Kinder unter 15 Jahren in Grundsicherung (30,0 %, Beispielstadt 19,1 %).",
    );
  });

  test("asks for areas while there are none", () => {
    expect(sentence([])).toBe("Noch sind keine Stadtteile ausgewählt. Wählen Sie Stadtteile aus, um sie nebeneinander zu sehen.");
  });
});

describe("charts and tables", () => {
  test("say every value in words and never only as a shape", () => {
    const html = print(dotTable({ ...input(["A", "D"]), ...rows }));
    expect(html).toContain(
      "Kinder unter 15 Jahren in Grundsicherung: A 5,0 %, D geheim, Beispielstadt 19,1 %".replace("geheim", de.area.noNumber.suppressed),
    );
    expect(html.match(/class="mk s1"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).toContain("niedriger als die Stadt");
  });

  test("never draw or print a number of a suppressed area", () => {
    for (const tree of [dotTable({ ...input(["D"]), ...rows }), spineTable({ ...input(["D"]), ...rows }), valueTable(input(["D"]))]) {
      const row = print(tree)
        .split("<tr")
        .find((part) => part.includes("Grundsicherung</a>") || part.includes("Grundsicherung</th>"));
      expect(row).toBeDefined();
      expect(row).not.toContain('class="marker"');
    }
  });

  test("say which side of the spine means more need of support, and that some have none", () => {
    const html = print(spineTable({ ...input(["A", "B"]), ...rows }));
    expect(html).toContain("Rechts: mehr Unterstützungsbedarf");
    expect(html).toContain("Weder gut noch schlecht");
    expect(html).toMatch(/B liegt \d,\d Standardabweichungen darüber/);
  });

  test("show another reference by its name in place of the city", () => {
    const nord: Reference = { ...city(views), kind: "area", name: "Nord", values: new Map([[poverty.indicator.id, area("Nord", 21)]]) };
    const html = print(dotTable({ ...input(["A"]), ...rows, reference: nord }));
    expect(html).toContain("niedriger als Nord");
    expect(html).toContain("A 5,0 %, Nord 21,0 %");
  });

  test("give cases, base and interval in the plain table", () => {
    const html = print(valueTable(input(["A"], [viewOf([area("A", 5, { interval: { lower: 3.8, upper: 6.5 } })])])));
    expect(html).toContain("50 von 1.000");
    expect(html).toContain("3,8 bis 6,5 %");
  });

  test("draw lines over the years on one scale, and say them as table and text", () => {
    const series = [seriesOf({ 2023: 10, 2024: "suppressed", 2025: 12 }, { name: "A", area: area("A", 1).id })];
    const lines = { view: poverty, series, reference: city(views), voice };
    expect(print(smallMultiples(lines))).toContain("line-s s1");
    expect(print(multiplesTable(lines))).toContain(de.area.noNumber.suppressed);
    expect(print(multiplesText(lines))).toContain("A: seit 2023 von 10,0 auf 12,0 % gestiegen, um 2,0 Prozentpunkte.");
    expect(smallMultiples({ ...lines, view: { ...poverty, years: [2025] } })).toBeNull();
  });
});

describe("two indicators against each other", () => {
  const scatter = scatterView(poverty, work);

  test("have a point only for areas with both values, and name the compared ones", () => {
    const html = print(scatterPlot({ scatter, areas: compared(["A"]), reference: city(views), voice }));
    expect(html.match(/data-point=/g)).toHaveLength(3);
    expect(html).not.toContain('data-point="d"');
    expect(html).toContain(">A</text>");
  });

  test("come with a caution about areas and persons", () => {
    const said = correlationWords({ scatter, voice }).join(" ");
    expect(said).toMatch(/Zusammenhang über 3 Stadtteile: r = −?\d,\d\d \(Pearson\), ρ = −?\d,\d\d \(Spearman\)\./);
    expect(said).toContain("Das gilt für Stadtteile, nicht für Menschen");
    expect(said).toContain("1 Gebiet hat keinen Punkt");
    expect(correlationWords({ scatter: { ...scatter, correlation: null }, voice })[0]).toMatch(/lässt sich hier nicht berechnen/);
  });

  test("stand in a table of all areas, compared ones first, each with a button", () => {
    const heads: [string, string] = ["Armut", "Arbeit"];
    const html = print(pairTable({ pair: scatter, areas: compared(["C"]), heads, hasDifference: false, isFull: false, voice }));
    expect([...html.matchAll(/data-row="(\w)"/g)].map(([, id]) => id)).toEqual(["c", "a", "b", "d"]);
    expect(html).toContain('data-remove="c"');
    expect(html).toContain('aria-label="A dazunehmen"');
    const full = print(pairTable({ pair: scatter, areas: compared(["C"]), heads, hasDifference: true, isFull: true, voice }));
    expect(full.match(/disabled/g)).toHaveLength(3);
    expect(full).toContain("+28,0");
  });
});

describe("differences in words", () => {
  test("separate what is clear from what may be chance, and name what cannot be tested", () => {
    const given = viewOf([area("A", 5), area("B", 30)], {
      indicator: share({ id: indicatorId("g"), name: { de: "Gegeben" }, kind: "given" }),
    });
    const html = differencesInWords(input(["A", "B"], [poverty, work, given]))
      .map(printMarkup)
      .join("")
      .replaceAll("\u00a0", " ");
    expect(html).toContain("<b>A und B</b> unterscheiden sich deutlich bei Kinder unter 15 Jahren in Grundsicherung (5,0 % und 30,0 %).");
    expect(html).toContain("Der Abstand kann Zufall sein bei Arbeit.");
    expect(html).toContain("Ohne Test, weil Fallzahlen oder ein Anteil fehlen: Gegeben.");
  });

  test("of many pairs stand behind a heading", () => {
    const html = differencesInWords(input(["A", "B", "C", "D"]))
      .map(printMarkup)
      .join("");
    expect(html).toContain("3 weitere Paare");
  });
});

describe("similar areas", () => {
  test("say what differs most and can be taken in with one button", () => {
    const similar = selectSimilarAreas(views, area("A", 1).id);
    const html = similarList({ similar, level: partLevel, areas: compared(["A", "C"]), isFull: false, voice })
      .map(printMarkup)
      .join("");
    expect(html).toContain('data-include="b"');
    expect(html).toContain("C, schon dabei");
    expect(html).toContain("1 Gebiet fehlt hier");
    expect(similarList({ similar: null, level: partLevel, areas: [], isFull: false, voice })).toHaveLength(2);
  });
});

describe("differences within and between", () => {
  test("are one sentence with caution, or nothing", () => {
    const shares = {
      between: 0.3333,
      within: 0.6667,
      parentLevel: { ...cityLevel, pluralDative: { de: "Bezirken" }, plural: { de: "Bezirke" } },
      counted: 31,
      all: 34,
    };
    const html = print(withinBetweenWords(poverty, shares, voice));
    expect(html).toContain("33 % zwischen den Bezirken und 67 % zwischen Stadtteilen innerhalb derselben Bezirke");
    expect(html).toContain("31 von 34 Gebieten");
    expect(withinBetweenWords(poverty, { parentLevel: null }, voice)).toBeNull();
  });
});

describe("what can be chosen", () => {
  test("names every area with its place in the order, and says when it is full", () => {
    const html = print(comparisonPicks({ areas: compared(["A", "B"]), level: partLevel, limit: 2, voice }));
    expect(html).toContain("B, 2 von 2. Pfeiltasten verschieben");
    expect(html).toContain('aria-label="A entfernen"');
    expect(html).toContain("(mehr sind nicht möglich)");
    expect(html).not.toContain("sa-compare-search");
  });

  test("keeps hostile names and values of the reader as text", () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const external: ExternalState = {
      choice: { values: [{ indicator: poverty.indicator.id, value: 1, year: 2024, name: hostile, source: hostile }], shown: hostile },
      problems: [{ kind: "noNumber", row: 2, value: hostile }],
    };
    const panel = referencePanel({ group: compared([hostile]), isGroupShown: false, external, example: hostile, voice });
    const html = print(panel) + print(externalBanner(external, new Map(), voice));
    expect(html).not.toContain("<img");
    expect(html).toContain("Diese Werte bleiben in Ihrem Browser.");
    expect(html).toContain("Stand 2024");
  });
});

function compared(names: readonly string[]): readonly ComparedArea[] {
  return names.map((name) => ({ id: area(name, 1).id, name }));
}

function city(of: readonly IndicatorView[]): Reference {
  return {
    kind: "city",
    name: "Beispielstadt",
    values: new Map(of.map((view) => [view.indicator.id, { ...view.city, numerator: known(191), denominator: known(1000) }])),
    parts: new Set(),
    series: seriesOf({ 2023: 19, 2025: 19 }),
    external: [],
  };
}

function input(names: readonly string[], of: readonly IndicatorView[] = views): ComparisonInput {
  return { views: of, areas: compared(names), reference: city(of), voice };
}

function sentence(names: readonly string[], of: readonly IndicatorView[] = views): string {
  return plainText(comparisonSentence(input(names, of))).replaceAll("\u00a0", " ");
}

function print(tree: Markup | null): string {
  return (tree === null ? "" : printMarkup(tree)).replaceAll("\u00a0", " ");
}
