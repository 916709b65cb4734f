// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { gap, known } from "../../src/core/model/cell.ts";
import { areaId } from "../../src/core/model/ids.ts";
import { type Markup, printMarkup } from "../../src/core/markup/tree.ts";
import type { ConditionResult, DisadvantageArea, DisadvantageView } from "../../src/core/view/indicator-view.ts";
import type { TableOrder } from "../../src/core/view/table-order.ts";
import { plainText } from "../../src/i18n/parts.ts";
import { speak } from "../../src/i18n/speak.ts";
import { areaCard, type AreaCardInput } from "../../src/markup/area-card.ts";
import { areaList } from "../../src/markup/area-list.ts";
import { dataTable } from "../../src/markup/data-table.ts";
import { disadvantageSentence, disadvantageTable, disadvantageText, ruleText } from "../../src/markup/disadvantage.ts";
import { footer } from "../../src/markup/footer.ts";
import { header } from "../../src/markup/header.ts";
import { indexList } from "../../src/markup/index-list.ts";
import { linkNotice, urlNoticeText } from "../../src/markup/notices.ts";
import { ruler } from "../../src/markup/ruler.ts";
import { indicatorSceneTexts } from "../../src/markup/scene-texts.ts";
import { seriesChart } from "../../src/markup/series-chart.ts";
import { textForm } from "../../src/markup/text-form.ts";
import { conditionAnswer, whyPanel } from "../../src/markup/why.ts";
import { yearLine } from "../../src/markup/year-line.ts";
import { manifest } from "../core/view/small-edition.ts";
import { area, childPoverty, partLevel, rough, seriesOf, share, viewOf } from "./small-view.ts";

const de = speak("de");
const hostile = `<img src=x onerror="alert(1)">&"'`;

describe("table", () => {
  const areas = [area("Beta", 12, { relation: "lower" }), area("Älpha", 30, { relation: "higher" }), area("Gamma", gap("suppressed"))];

  test("names unit and date, and shows every area with its status in words", () => {
    const html = readable(table(areas));
    expect(html).toContain("<caption>Kinder unter 15 Jahren in Grundsicherung in %, 31.12.2025</caption>");
    expect(html).toContain("geheim gehalten, weil zu wenige Fälle");
    expect(html.match(/<tr data-area=/g)).toHaveLength(4);
  });

  test("never prints a number for a hidden value or a hidden count", () => {
    const row = readable(table(areas)).match(/<tr data-area="gamma".*?<\/tr>/)?.[0] ?? "";
    expect(row).toContain("keine Angabe");
    expect(row.replace(/data-area="gamma"|1\.000|%/g, "").replace(/<[^>]*>/g, "")).not.toMatch(/\d/);
  });

  test.each([
    ["name", "ascending", ["Älpha", "Beta", "Gamma"]],
    ["name", "descending", ["Gamma", "Beta", "Älpha"]],
    ["value", "ascending", ["Beta", "Älpha", "Gamma"]],
    ["value", "descending", ["Älpha", "Beta", "Gamma"]],
  ] as const)("sorts by %s %s, gaps always last where numbers decide", (column, direction, expected) => {
    const html = readable(table(areas, { column, direction }));
    const names = [...html.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map((match) => match[1]);
    expect(names).toEqual(["Beispielstadt (Ganze Stadt)", ...expected]);
  });

  test("says how it is sorted", () => {
    expect(readable(table(areas))).toContain('aria-sort="ascending"');
  });

  function table(items: typeof areas, order: TableOrder = { column: "name", direction: "ascending" }): Markup {
    return dataTable({ view: viewOf(items), speech: de, order, interactive: true, selected: null, href: null });
  }
});

describe("text of the map", () => {
  const view = viewOf([
    area("A", 38, { relation: "higher", parentName: "Nord" }),
    area("B", 31, { relation: "higher", parentName: "Nord" }),
    area("C", 20, { relation: "similar", parentName: "Süd" }),
    area("D", 4, { relation: "lower", parentName: "Süd" }),
    area("E", gap("suppressed"), { parentName: "Süd" }),
  ]);
  const html = readable(textForm({ view, genitive: "der Beispielstadt", speech: de }));

  test.each([
    "Die Karte zeigt: Kinder unter 15 Jahren in Grundsicherung. Dargestellt sind 5 Stadtteile der Beispielstadt, Stand 31.12.2025.",
    "Die Gebiete sind in 5 Klassen eingefärbt (von der Stadt gesetzte Grenzen). Die Grenzen gelten für alle Jahre.",
    "In der ganzen Stadt sind es 19,1 %.",
    "30 % und mehr (deutlich höher): 2 Stadtteile",
    "Am höchsten: A (38,0 %) und B (31,0 %).",
    "Am niedrigsten: D (4,0 %) und C (20,0 %).",
    "geheim gehalten, weil zu wenige Fälle: E.",
    "Nord: in 2 von 2 Stadtteilen höher als in der ganzen Stadt.",
    "Süd: in 1 von 2 Stadtteilen niedriger als in der ganzen Stadt.",
  ])("says: %s", (sentence) => {
    expect(html).toContain(sentence);
  });

  test("lists every area with its value or the reason why there is none", () => {
    expect(html.match(/<li data-area=/g)).toHaveLength(5);
    expect(html).toContain("E: keine Angabe, geheim gehalten, weil zu wenige Fälle");
  });
});

describe("area card", () => {
  test("shows value, word of the test, sentence, change, uncertainty and source", () => {
    const html = readable(...areaCard(card({ area: area("Ziegelei", 30, { relation: "higher", interval: { lower: 28.1, upper: 32 } }) })));
    for (const words of [
      "Ziegelei",
      "30,0 %",
      "höher",
      "300 von 1.000 Kindern",
      "Seit 2017",
      "28,1 bis 32,0 %",
      "Quelle: Statistik, 31.12.2025.",
    ]) {
      expect(html).toContain(words);
    }
  });

  test("has no word against the city without a test", () => {
    expect(readable(...areaCard(card({ area: area("Ziegelei", 30) })))).not.toContain('class="word"');
  });

  test("puts a word in the place of a hidden number and the way to the reason", () => {
    const html = readable(...areaCard(card({ area: area("Bergfrieden", gap("suppressed")), series: null })));
    expect(html).toContain("keine Angabe");
    expect(html).toContain("Wie wir Daten schützen");
    expect(html).not.toContain('class="word"');
  });

  test("says 'etwa' and why for a value on a small base", () => {
    const html = readable(...areaCard(card({ area: area("Au", rough(5)) })));
    expect(html).toContain("etwa 5,0 %");
    expect(html).toContain("In Au ist die Basis klein.");
  });

  function card(changes: Partial<AreaCardInput>): AreaCardInput {
    return {
      area: area("Ziegelei", 30),
      view: viewOf([area("Ziegelei", 30)]),
      series: seriesOf({ 2017: 39.9, 2025: 30 }),
      citySeries: seriesOf({ 2017: 20, 2025: 19.1 }, { name: "Stadt" }),
      people: "13.198 Menschen",
      locator: null,
      source: "Statistik",
      links: { sheet: "#sheet", protection: "#protection", compare: "#compare", why: null },
      speech: de,
      ...changes,
    };
  }
});

describe("time", () => {
  test("a line is cut at a gap and at a break, and a lonely year stays visible", () => {
    const segments = [[point(2012, 5)], [point(2015, 6), point(2016, 7)]];
    const html = readable(
      seriesChart({ series: seriesOf({ 2012: 5, 2015: 6, 2016: 7 }, { segments }), city: null, year: 2016, speech: de }),
    );
    expect(html).toMatch(/d="M0 [\d.]+h\.01M75 [\d.]+L100 [\d.]+"/);
  });

  test("the year line marks a break with words and shows the year as handle", () => {
    const city = seriesOf({ 2012: 18, 2025: 19 }, { breaks: [{ year: 2017, text: "neu" }] });
    const html = readable(yearLine({ year: 2025, years: [2012, 2016, 2017, 2025], city, speech: de }));
    expect(html).toContain("neue Zählweise");
    expect(html).toContain('aria-label="Stadtwert 2012 bis 2025, 2017 beginnt eine neue Zählweise"');
    expect(html).toContain('class="handle"');
  });

  test("a single year has neither buttons nor a line", () => {
    const html = readable(yearLine({ year: 2025, years: [2025], city: null, speech: de }));
    expect(html).not.toContain("<button");
    expect(html).not.toContain("<input");
  });
});

describe("cumulative disadvantage", () => {
  const poverty = share({ direction: 1 });
  const met = condition({ result: "met", cell: known(19.3), threshold: 18, distance: 1.3 });

  test.each([
    [met, "erfüllt, 1,3 Punkte darüber"],
    [condition({ result: "notMet", cell: known(10), threshold: 18, distance: -8 }), "nicht erfüllt, 8,0 Punkte darunter"],
    [condition({ result: "met", cell: known(18.01), threshold: 18, distance: 0.01 }), "erfüllt, genau an der Schwelle"],
    [
      condition({ result: "unknown", cell: gap("suppressed"), threshold: 18, distance: null }),
      "nicht bewertbar, geheim gehalten, weil zu wenige Fälle",
    ],
    [
      condition({ result: "unknown", cell: known(5), threshold: null, distance: null }),
      "nicht bewertbar, die Schwelle ist nicht bestimmbar",
    ],
    [
      condition({ indicator: share({ unit: { de: "je 1.000" } }), result: "notMet", cell: known(5), threshold: 7, distance: -2 }),
      "nicht erfüllt, 2,0 je 1.000 darunter",
    ],
  ])("answers a condition %#: %s", (result, expected) => {
    expect(conditionAnswer(result, de).replaceAll("\u00a0", " ")).toBe(expected);
  });

  test("says below where a low value is the burden", () => {
    const turnout = condition({ indicator: share({ direction: -1 }), result: "met", cell: known(49.7), threshold: 54.6, distance: 4.9 });
    expect(conditionAnswer(turnout, de)).toBe("erfüllt, 4,9 Punkte darunter");
  });

  test("counts areas and people in one sentence, and leaves people out if a number is missing", () => {
    expect(plainText(disadvantageSentence(overlay(known(60803)), de))).toBe(
      "1 von 2 Stadtteilen erfüllt mindestens 2 von 2 Bedingungen. Dort leben 60.803 Menschen, 41 von 100.",
    );
    expect(plainText(disadvantageSentence(overlay(gap("suppressed")), de))).toBe(
      "1 von 2 Stadtteilen erfüllt mindestens 2 von 2 Bedingungen.",
    );
  });

  test.each([
    [
      { rule: "worstShare", value: 0.2 } as const,
      poverty,
      "Kinder unter 15 Jahren in Grundsicherung: unter den 20 % mit dem größten Unterstützungsbedarf",
    ],
    [
      { rule: "cityFactor", value: 1.25 } as const,
      poverty,
      "Kinder unter 15 Jahren in Grundsicherung: mehr als das 1,25-Fache des Stadtwerts",
    ],
    [
      { rule: "cityFactor", value: 0.9 } as const,
      share({ direction: -1 }),
      "Kinder unter 15 Jahren in Grundsicherung: weniger als das 0,9-Fache des Stadtwerts",
    ],
  ])("reads a rule as a sentence %#", (rule, subject, expected) => {
    expect(ruleText({ id: "k", indicator: subject.id, subject, ...rule }, de).replaceAll("\u00a0", " ")).toBe(expected);
  });

  test("'Warum?' names every condition with sign, value and answer", () => {
    const html = readable(...whyPanel(flaggedArea("Steinbreite"), de));
    expect(html).toContain("Steinbreite erfüllt <mark>2 von 2</mark> Bedingungen.");
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  function overlay(people: DisadvantageView["flagged"]["people"]): DisadvantageView {
    return {
      level: partLevel,
      year: 2025,
      conditions: [
        { id: "a", indicator: poverty, threshold: 18, metCount: 1 },
        { id: "b", indicator: poverty, threshold: 18, metCount: 1 },
      ],
      areas: [flaggedArea("Steinbreite"), { ...flaggedArea("Au"), met: 0 }],
      classes: [{ from: 0, to: 2, areaCount: 2 }],
      flagged: { least: 2, areaCount: 1, people, allPeople: known(148300) },
    };
  }

  function condition(changes: Partial<ConditionResult>): ConditionResult {
    return { condition: "k", indicator: poverty, result: "met", cell: known(20), threshold: 18, distance: 2, ...changes };
  }

  function flaggedArea(name: string): DisadvantageArea {
    return { id: areaId(name), name, parentName: "Süd", met: 2, unknown: 0, results: [met, met], population: known(8896) };
  }

  test("names of areas stay text in table and text", () => {
    const view = { ...overlay(known(1)), areas: [flaggedArea(hostile)] };
    expectNoCode(
      readable(
        disadvantageTable(view, de, () => hostile),
        disadvantageText(view, de),
        ...whyPanel(flaggedArea(hostile), de),
      ),
    );
  });
});

describe("notices about a link", () => {
  test.each([
    [{ key: "foo", value: "1", reason: "unknownKey", shown: null } as const, "Die Angabe „foo“ im Link ist unbekannt und wird übergangen."],
    [
      { key: "indicator", value: "x", reason: "unknownValue", shown: "armut" } as const,
      "Die Kennzahl „x“ gibt es in dieser Ausgabe nicht. Gezeigt wird „armut“.",
    ],
    [{ key: "year", value: "1999", reason: "notAvailable", shown: "2023" } as const, "Für „1999“ gibt es keine Werte. Gezeigt wird 2023."],
    [
      { key: "area", value: "99", reason: "unknownValue", shown: null } as const,
      "Ein Gebiet mit dem Schlüssel „99“ gibt es in dieser Ausgabe nicht.",
    ],
    [
      { key: "compare", value: "7", reason: "tooMany", shown: null } as const,
      "Mehr als 6 Gebiete lassen sich nicht vergleichen. Die übrigen sind weggelassen.",
    ],
    [
      { key: "names", value: "vielleicht", reason: "unreadable", shown: "1" } as const,
      "Die Angabe „names=vielleicht“ ist nicht lesbar und wird übergangen.",
    ],
  ])("quote what was asked for: %#", (notice, expected) => {
    expect(urlNoticeText(notice, manifest(), de)).toBe(expected);
  });

  test("stay away where nothing is wrong", () => {
    expect(linkNotice([], manifest(), de)).toBeNull();
  });

  test("stay short however long and wrong the link is", () => {
    const notices = Array.from({ length: 40 }, (_, index) => {
      return { key: `k${index}${"x".repeat(500)}`, value: "y", reason: "unknownKey", shown: null } as const;
    });
    const notice = linkNotice(notices, manifest(), de);
    const words = notice === null ? "" : readable(notice);
    expect(words).toContain(`„k0${"x".repeat(78)} …“ im Link ist unbekannt`);
    expect(words.match(/<li>/g)).toHaveLength(6);
  });

  test("print a hostile link as text", () => {
    const notice = linkNotice([{ key: hostile, value: hostile, reason: "unknownKey", shown: null }], manifest(), de);
    expectNoCode(notice === null ? "" : readable(notice));
  });
});

test("hostile names stay text in every part of the page", () => {
  const evil = area(hostile, 30, { parentName: hostile, relation: "higher" });
  const indicator = share({ name: { de: hostile }, shortName: { de: hostile }, sentence: { de: hostile }, areaSentence: { de: hostile } });
  const view = viewOf([evil, area("B", 3)], { indicator, city: area(hostile, 19) });
  const published = manifest({ indicators: [indicator], place: { ...manifest().place, name: hostile } });
  const place = published.place;
  const href = (): string => `#${hostile}`;
  const order = { column: "name", direction: "ascending" } as const;
  const links = {
    map: hostile,
    comparison: hostile,
    time: hostile,
    fields: hostile,
    disadvantage: hostile,
    focus: hostile,
    about: hostile,
  };
  expectNoCode(
    readable(
      ruler(view, evil, de),
      textForm({ view, genitive: hostile, speech: de }),
      dataTable({ view, speech: de, order, interactive: true, selected: evil.id, href }),
      ...areaList({ view, speech: de, href }),
      ...indexList({ manifest: published, current: indicator.id, level: partLevel, speech: de, href }),
      header({ place, geometry: null, view: "map", home: hostile, views: links, languages: [], speech: de }),
      footer({
        manifest: published,
        speech: de,
        address: hostile,
        date: hostile,
        indicator: hostile,
        links: { glossary: hostile, gaps: hostile, accessibility: hostile },
      }),
    ),
  );
  expectNoCode(readable({ tag: "p", attributes: {}, children: indicatorSceneTexts(de, place).plate(evil, view) }));
  expect(childPoverty.id).not.toBe(hostile);
});

function expectNoCode(html: string): void {
  expect(html).toContain("&lt;img");
  expect(html).not.toContain("<img");
  expect(html.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*onerror/);
}

function readable(...nodes: readonly Markup[]): string {
  return nodes.map(printMarkup).join("").replaceAll("\u00a0", " ");
}

function point(year: number, value: number) {
  return { year, cell: known(value) };
}
