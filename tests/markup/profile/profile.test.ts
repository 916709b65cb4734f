// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { printMarkup } from "../../../src/core/markup/tree.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import type { AgesView } from "../../../src/core/view/profile/age-view.ts";
import type { ProfileRow, ProfileView } from "../../../src/core/view/profile/profile-view.ts";
import { selectProfile } from "../../../src/core/view/profile/select-profile.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { profile as words } from "../../../src/i18n/de-views/profile.ts";
import { speak } from "../../../src/i18n/speak.ts";
import { agesSection, hasAges, ratiosSection } from "../../../src/markup/profile/ages.ts";
import { leadSentences } from "../../../src/markup/profile/lead.ts";
import { rowTable } from "../../../src/markup/profile/row-table.ts";
import { strip } from "../../../src/markup/profile/strip.ts";
import { pyramid, pyramidTable } from "../../../src/markup/pyramid.ts";
import { part, partLevel, profileData } from "../../core/view/profile/small-profile.ts";

const speech = speak("de");

function view(): ProfileView {
  const selected = selectProfile(profileData(), { level: partLevel, area: part, year: 2025 });
  if (selected === null || isLoading(selected)) throw new Error("view expected");
  return selected;
}

const sheet = (id: string): string => `#view=sheet&indicator=${id}`;
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0]+/g, " ");

function changed(change: (row: ProfileRow) => ProfileRow): ProfileView {
  return { ...view(), themes: view().themes.map((theme) => ({ ...theme, rows: theme.rows.map(change) })) };
}

describe("the table of a profile", () => {
  const html = printMarkup(rowTable({ view: view(), words, speech, sheet }));

  test("says value, cases, base, interval, city, word and span of places of every row", () => {
    expect(plain(html)).toContain("armut 300 von 1.000");
    expect(plain(html)).toMatch(/Unsicherheit 27,\d bis 32,\d %/);
    expect(plain(html)).toContain("30,0 % Stadt 15,0 % höher ziemlich sicher Platz 1 von 6");
  });

  test("leads from every number to what it counts", () => {
    expect(html).toContain('href="#view=sheet&amp;indicator=armut"');
    expect(html).toContain('href="#view=sheet&amp;indicator=wohnungslos"');
  });

  test("names what only the whole city has as such", () => {
    expect(plain(html)).toMatch(/Probestadt: 40(,0)? %? ?Nur für die ganze Stadt/);
  });

  test("puts a hidden or missing number into words, without a dot on the strip", () => {
    for (const [status, said] of [
      ["suppressed", "geheim gehalten, weil zu wenige Fälle"],
      ["missing", "keine Angabe geliefert"],
    ] as const) {
      const hidden = changed((row) => ({ ...row, rank: null, area: { ...row.area, cell: gap(status), interval: null, relation: null } }));
      const page = printMarkup(rowTable({ view: hidden, words, speech, sheet }));
      expect(plain(page)).toContain(said);
      expect(page).not.toContain("ruler-dot");
    }
  });

  test("says höher and niedriger only from the test", () => {
    const untested = changed((row) => ({ ...row, area: { ...row.area, relation: null } }));
    const page = plain(printMarkup(rowTable({ view: untested, words, speech, sheet })));
    expect(page).toContain("nicht geprüft");
    expect(page).not.toMatch(/ höher | niedriger /);
  });

  test("escapes names that look like markup", () => {
    const page = printMarkup(rowTable({ view: { ...view(), name: "<img src=x onerror=alert(1)>" }, words, speech, sheet }));
    expect(page).not.toContain("<img");
  });
});

test("a strip without any value is none", () => {
  const row = view().themes[0]?.rows[0];
  if (row === undefined) throw new Error("row expected");
  const empty = { ...row, values: [], area: { ...row.area, cell: gap("missing") }, city: { ...row.city, cell: gap("missing") } };
  expect(strip(empty, "")).toBeNull();
  expect(strip(row, "Strip")?.attributes["aria-label"]).toBe("Strip");
});

test("the lead names clear differences, facts before burdens, and how much may be chance", () => {
  const lead = leadSentences({ view: view(), people: known(1000), peopleSeries: null, words, speech })
    .join(" ")
    .replaceAll("\u00a0", " ");
  expect(lead).toBe(
    "In Teil 01 leben 1.000 Menschen. Deutlich niedriger als in der ganzen Stadt ist der Wert bei „jung“ (10,0 statt 20,0 %). " +
      "Deutlich mehr Unterstützungsbedarf als in der ganzen Stadt zeigt sich bei „armut“ (30,0 statt 15,0 %). " +
      "Bei allen 2 geprüften Kennzahlen ist der Unterschied zur Stadt größer als der Zufall.",
  );
});

test("the lead says that a population is not published", () => {
  expect(leadSentences({ view: view(), people: gap("suppressed"), peopleSeries: null, words, speech })[0]).toBe(
    "Für Teil 01 ist keine Einwohnerzahl veröffentlicht.",
  );
});

function ages(changes: Partial<AgesView> = {}): AgesView {
  const group = (from: number, below: number | null, male: number, female: number) => ({
    from,
    below,
    male: known(male),
    female: known(female),
    total: known(male + female),
  });
  const area = { groups: [group(0, 20, 10, 10), group(20, 65, 30, 30), group(65, null, 5, 15)], people: known(100) };
  return { areaName: "Nord", isOwn: true, year: 2025, years: [2024, 2025], area, city: area, crossed: [], ...changes };
}

describe("an age pyramid", () => {
  test("has a bar per group and sex, the city as a line and the same as a table", () => {
    const html = printMarkup(pyramid({ ages: ages(), words, speech }));
    expect(html.match(/class="pbar/g)).toHaveLength(6);
    expect(html.match(/class="pcity"/g)).toHaveLength(2);
    expect(html).toContain("Alterspyramide Nord 2025, mit der ganzen Stadt als Linie");
    expect(plain(printMarkup(pyramidTable({ ages: ages(), words, speech })))).toContain("65 und älter 5 15 20 20,0 % 20,0 %");
  });

  test("draws a hidden group as a gap and says so in the table, never as 0", () => {
    const { area } = ages();
    const [first, ...others] = area.groups;
    if (first === undefined) throw new Error("group expected");
    const hidden = ages({ area: { ...area, groups: [{ ...first, male: gap("suppressed"), female: gap("suppressed") }, ...others] } });
    const html = printMarkup(pyramid({ ages: hidden, words, speech }));
    expect(html.match(/class="pgap"/g)).toHaveLength(2);
    expect(html.match(/class="pbar/g)).toHaveLength(4);
    expect(plain(printMarkup(pyramidTable({ ages: hidden, words, speech })))).toContain("unter 20 keine Angabe keine Angabe 20");
  });

  test("of the area around says whose it is and why", () => {
    const html = plain(printMarkup(agesSection({ ages: ages({ isOwn: false }), words, speech, year: 2025, years: [2025], meanAge: null })));
    expect(html).toContain("Auf dieser Ebene bleibt der Altersaufbau geheim, weil Einzelne erkennbar wären. Gezeigt wird Nord.");
  });

  test("has ratios with their formulas; the exact mean age wins over the one from groups", () => {
    const input = { ages: ages(), words, speech, year: 2025, years: [2025] };
    const rough = plain(printMarkup(ratiosSection({ ...input, meanAge: null })));
    expect(rough).toContain("Jugendquotient unter 20-Jährige je 100 Menschen von 20 bis 64 33,3 33,3");
    expect(rough).toContain("aus der Mitte der Altersgruppen");
    const exact = plain(printMarkup(ratiosSection({ ...input, meanAge: { area: known(41.04), city: known(43.6) } })));
    expect(exact).toContain("Durchschnittsalter Summe der Altersjahre durch die Zahl der Menschen 41,0 43,6");
  });

  test("is left out where nobody lives or nothing is known", () => {
    expect(hasAges(null)).toBe(false);
    expect(hasAges(ages())).toBe(true);
    const empty = ages().area.groups.map((group) => ({ ...group, total: known(0) }));
    expect(hasAges(ages({ area: { groups: empty, people: known(0) } }))).toBe(false);
  });
});
