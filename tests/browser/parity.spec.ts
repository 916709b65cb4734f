// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { atlasUrl, goTo, openAtlas, plain, startMovingMap } from "./open-atlas.ts";
import { type Look, readPaintedMap } from "./painted-map.ts";

test.use({ viewport: { width: 1200, height: 960 }, reducedMotion: "reduce", acceptDownloads: true });

interface Measured {
  readonly indicator: string;
  readonly years: readonly number[];
  /** Digits behind the comma. */
  readonly decimals: number;
  /** Value = scale × cases ÷ base. */
  readonly scale: number;
}

/** Shares, rates, a mean and a balance below zero; years with gaps of every kind, before and after a break. */
const measured: readonly Measured[] = [
  { indicator: "kinderarmut", years: [2025, 2017, 2020], decimals: 1, scale: 100 },
  { indicator: "anteil_65_plus", years: [2025, 2012, 2018], decimals: 1, scale: 100 },
  { indicator: "wanderungssaldo", years: [2025, 2014, 2019], decimals: 1, scale: 1000 },
  { indicator: "haushaltsgroesse", years: [2025, 2014, 2021], decimals: 2, scale: 1 },
  { indicator: "hze_quote", years: [2025, 2013, 2020], decimals: 1, scale: 1000 },
];

test("every area of five indicators in three years says the same in drawing, table, text, export and print", async ({ page }) => {
  await openAtlas(page, "names=0");
  for (const view of measured) {
    const exported = await readExport(page, view);
    for (const year of view.years) await test.step(`${view.indicator} ${year}`, () => compareForms(page, { ...view, year, exported }));
  }
});

test("every area of five indicators in three years has the class of the table on the moving map, on screen and in print", async ({
  page,
}) => {
  await openAtlas(page, "names=0");
  await startMovingMap(page);
  for (const { indicator, years } of measured) {
    for (const year of years) {
      await test.step(`${indicator} ${year}`, async () => {
        await goTo(page, `${hashOf(indicator, year)}&form=table`);
        const rows = await readTable(page);
        await goTo(page, hashOf(indicator, year));
        const expected = looksByClass(rows, await readLegend(page));
        await isPainted(page, expected);
        await onPaper(page, () => isPainted(page, expected));
      });
    }
  }
});

interface Compared extends Measured {
  readonly year: number;
  readonly exported: ReadonlyMap<string, ExportedRow>;
}

async function compareForms(page: Page, { indicator, year, exported, decimals, scale }: Compared): Promise<void> {
  const hash = hashOf(indicator, year);
  await goTo(page, `${hash}&form=table`);
  const table = await readTable(page);
  expect(table.length, "areas in the table").toBe(34);
  expect(await onPaper(page, () => readTable(page)), "printed table").toEqual(table);
  const rows = table.map((row) => withExact(row, exported.get(`${row.id} ${year}`), scale));
  for (const { row, found } of rows) expect(found, `exported row of ${row.id}`).toMatchObject(exportedLike(row));
  for (const { row, exact } of rows) if (exact !== null) expect(rounded(exact, decimals), row.id).toBe(row.shown);

  await goTo(page, `${hash}&form=text`);
  const text = await readText(page);
  expect(
    text.map(({ id, shown }) => [id, shown]),
    "values of the text",
  ).toEqual(table.map(({ id, shown }) => [id, shown]));
  expect(await onPaper(page, () => readText(page)), "printed text").toEqual(text);

  await goTo(page, hash);
  const limits = await publishedLimits(page, indicator);
  const byNumber = Object.fromEntries(rows.map(({ row, exact }) => [row.id, lookOf(row, exact, limits)]));
  expect(looksByClass(table, await readLegend(page)), "classes that the table names").toEqual(byNumber);
  await isPainted(page, byNumber);
  await onPaper(page, () => isPainted(page, byNumber));
}

/** Looks at the page as it is printed. */
async function onPaper<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ media: "print" });
  const seen = await look();
  await page.emulateMedia({ media: "screen" });
  return seen;
}

async function isPainted(page: Page, expected: Readonly<Record<string, Look>>): Promise<void> {
  await expect(async () => expect(Object.fromEntries(await readPaintedMap(page))).toEqual(expected)).toPass({ timeout: 20_000 });
}

interface Row {
  readonly id: string;
  /** Number as it is written, or why there is none. */
  readonly shown: string;
  /** Limits of the class in words, without the unit; "" for a gap. */
  readonly limits: string;
  readonly note: string;
}

/** The rows of the table that can be seen, in the order of their keys. */
async function readTable(page: Page): Promise<readonly Row[]> {
  const rows = await page.locator("#sa-form tbody tr:not(.city)").evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.querySelectorAll<HTMLElement>("td")].filter((cell) => cell.checkVisibility());
      return { id: row.getAttribute("data-area") ?? "", cells: cells.map((cell) => [cell.dataset["label"] ?? "", cell.textContent]) };
    }),
  );
  const read = rows.map(({ id, cells }) => {
    const cell = new Map(cells.map(([label = "", words = ""]) => [label, plain(words)]));
    return { id, shown: shownIn(cell.get("Wert") ?? ""), limits: bare(cell.get("Klasse") ?? ""), note: cell.get("Anmerkung") ?? "" };
  });
  return sorted(read);
}

/** "Altmarkt: 15,7 %, niedriger" and "Obermühle: folgt, noch nicht geliefert". */
async function readText(page: Page): Promise<readonly Pick<Row, "id" | "shown">[]> {
  const lines = await page
    .locator("#sa-form .value-list li")
    .evaluateAll((all) =>
      all.flatMap((line) => (line.checkVisibility() ? [{ id: line.getAttribute("data-area") ?? "", words: line.textContent }] : [])),
    );
  return sorted(lines.map(({ id, words }) => ({ id, shown: shownIn(plain(words).slice(plain(words).indexOf(": ") + 2)) })));
}

interface ExportedRow {
  readonly value: string;
  readonly cases: number | null;
  readonly base: number | null;
  readonly limits: string;
  readonly status: string;
}

/** All years of an indicator as the dialog gives them for a spreadsheet, by key and year. */
async function readExport(page: Page, { indicator, years }: Measured): Promise<ReadonlyMap<string, ExportedRow>> {
  await goTo(page, hashOf(indicator, years[0] ?? 0));
  await page.locator("[data-tool=takeAway]:visible").click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-taking=csv-years]").click()]);
  await page.keyboard.press("Escape");
  const lines = (await readFile(await file.path(), "utf8")).replace(/^\uFEFF/, "").split("\r\n");
  const [head = [], ...rows] = lines.map((line) => line.split(";"));
  const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? "";
  return new Map(
    rows.map((row) => [
      `${cell(row, "Schlüssel")} ${cell(row, "Jahr")}`,
      {
        value: cell(row, "Wert").replace("-", "−"),
        cases: readNumber(cell(row, "Zähler")),
        base: readNumber(cell(row, "Nenner")),
        limits: bare(cell(row, "Klasse")),
        status: cell(row, "Status"),
      },
    ]),
  );
}

interface Exact {
  readonly row: Row;
  readonly found: ExportedRow | undefined;
  /** Computed from the exported counts; `null` where one of them is hidden or missing. */
  readonly exact: number | null;
}

function withExact(row: Row, found: ExportedRow | undefined, scale: number): Exact {
  const { cases = null, base = null } = found ?? {};
  return { row, found, exact: cases === null || base === null || base === 0 ? null : (scale * cases) / base };
}

/** What the export must say of an area: the number and class of the table, or the same reason for there being none. */
function exportedLike({ shown, limits, note }: Row): Partial<ExportedRow> {
  return readNumber(shown) === null ? { limits, status: note } : { limits, value: shown.replaceAll(".", "") };
}

/** Upper limits of all classes but the last, as the edition publishes them: the words of the legend may be rounded. */
async function publishedLimits(page: Page, indicator: string): Promise<readonly number[]> {
  const { indicators } = (await (await page.request.get(`${atlasUrl()}editions/2026/manifest.json`)).json()) as Manifest;
  const limits = indicators.find(({ id }) => id === indicator)?.classes["stadtteil"]?.limits;
  if (limits === undefined) throw new Error(`publishedLimits: limits of "${indicator}" expected, none found`);
  return limits;
}

interface Manifest {
  readonly indicators: readonly { readonly id: string; readonly classes: Record<string, { readonly limits: readonly number[] }> }[];
}

/** Words of the classes, lowest first. */
async function readLegend(page: Page): Promise<readonly string[]> {
  const words = await page
    .locator("#sa-below .legend-list li[data-class]")
    .evaluateAll((rows) => rows.map((row) => row.children[1]?.textContent ?? ""));
  return words.reverse().map(bare);
}

/** How the areas should look by the class that the table names. */
function looksByClass(rows: readonly Row[], words: readonly string[]): Record<string, Look> {
  return Object.fromEntries(rows.map((row) => [row.id, row.limits === "" ? gapLook(row) : words.indexOf(row.limits)]));
}

/** How an area should look by its number. One that is written like a limit may stand on either side of it: then the cases decide. */
function lookOf(row: Row, exact: number | null, limits: readonly number[]): Look {
  const value = exact ?? readNumber(row.shown);
  return value === null ? gapLook(row) : limits.filter((limit) => value >= limit).length;
}

function gapLook({ note }: Row): Look {
  if (note.includes("geheim gehalten")) return "hatch";
  return note === "" ? "unknown" : "dots";
}

function shownIn(text: string): string {
  return /−?[\d.]+(,\d+)?/.exec(plain(text))?.[0] ?? plain(text).split(",")[0] ?? "";
}

/** "1.234,5" as a number; `null` for words. */
function readNumber(text: string): number | null {
  const found = /^(?:etwa )?([−+-]?\d[\d.]*(?:,\d+)?)/.exec(plain(text))?.[1];
  return found === undefined ? null : Number(found.replaceAll(".", "").replace(",", ".").replace("−", "-"));
}

/** Rounded half away from zero, as the page does. */
function rounded(value: number, decimals: number): string {
  const text = (Math.round(Number(Math.abs(value).toPrecision(14)) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
  return (value < 0 && Number(text) !== 0 ? "−" : "") + text.replace(".", ",");
}

/** Without the unit, which some forms name in their caption instead. */
function bare(words: string): string {
  return plain(words).replace(/ (%|je 1\.000|Menschen)/g, "");
}

function sorted<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hashOf(indicator: string, year: number): string {
  return `indicator=${indicator}&year=${year}&names=0`;
}
