// SPDX-License-Identifier: EUPL-1.2
import { expect, test, type Page } from "@playwright/test";
import { goTo, openAtlas, plain, startMovingMap } from "./open-atlas.ts";
import { type Look, readPaintedMap } from "./painted-map.ts";

test.use({ viewport: { width: 1200, height: 960 }, reducedMotion: "reduce" });

/** Two palettes; the years differ in their gaps and in where the areas stand. */
const views = [
  { indicator: "kinderarmut", years: [2025, 2017], decimals: 1 },
  { indicator: "anteil_65_plus", years: [2025, 2012], decimals: 1 },
] as const;

for (const { indicator, years, decimals } of views) {
  test(`every area of ${indicator} has the same class in drawing, table and text`, async ({ page }) => {
    await openAtlas(page, hashOf(indicator, years[0]));
    for (const year of years) await compare(page, { hash: hashOf(indicator, year), decimals });
  });

  test(`every area of ${indicator} has the same class on the moving map, in table and text`, async ({ page }) => {
    await openAtlas(page, hashOf(indicator, years[0]));
    await startMovingMap(page);
    for (const year of years) await compare(page, { hash: hashOf(indicator, year), decimals });
  });
}

interface View {
  readonly hash: string;
  readonly decimals: number;
}

async function compare(page: Page, { hash, decimals }: View): Promise<void> {
  await goTo(page, `${hash}&form=table`);
  const table = await readTable(page);
  const fromTable = expectedLooks(table, await readLimits(page));
  await goTo(page, `${hash}&form=text`);
  const text = await readText(page, table);
  const fromText = expectedLooks(text, await readLimits(page));
  expect(table.length, "areas in the table").toBe(34);
  expect(fromText, "classes of the text and of the table").toEqual(fromTable);
  expect(text.map(({ shown }) => shown)).toEqual(table.map(({ shown }) => shown));
  for (const row of table) if (row.exact !== null) expect(rounded(row.exact, decimals), row.id).toBe(row.shown);
  await goTo(page, hash);
  await expect(async () => expect(Object.fromEntries(await readPaintedMap(page))).toEqual(fromTable)).toPass({ timeout: 20_000 });
}

interface Row {
  readonly id: string;
  /** Number as it is written, or why there is none. */
  readonly shown: string;
  /** Cases by base, where both are known. */
  readonly exact: number | null;
  readonly note: string;
}

async function readTable(page: Page): Promise<readonly Row[]> {
  const table = page.locator("#sa-form table");
  const heads = await table.locator("thead th").allInnerTexts();
  const column = (words: string): number => heads.findIndex((head) => plain(head).startsWith(words));
  const rows = await table
    .locator("tbody tr:not(.city)")
    .evaluateAll((all) =>
      all.map((row) => ({ id: row.getAttribute("data-area") ?? "", cells: [...row.children].map((cell) => cell.textContent) })),
    );
  return sorted(
    rows.map(({ id, cells }) => {
      const [cases, base] = [cells[column("Fälle")] ?? "", cells[column("Basis")] ?? ""].map(readNumber);
      const known = cases !== null && cases !== undefined && base !== null && base !== undefined;
      return {
        id,
        shown: shownIn(cells[column("Wert")] ?? ""),
        exact: known ? (100 * cases) / base : null,
        note: cells[column("Anmerkung")] ?? "",
      };
    }),
  );
}

/** "Altmarkt: 15,7 %, niedriger" and "Obermühle: folgt, noch nicht geliefert". */
async function readText(page: Page, table: readonly Row[]): Promise<readonly Row[]> {
  const exact = new Map(table.map((row) => [row.id, row.exact]));
  const lines = await page
    .locator("#sa-form .value-list li")
    .evaluateAll((all) => all.map((line) => ({ id: line.getAttribute("data-area") ?? "", words: line.textContent })));
  return sorted(
    lines.map(({ id, words }) => {
      const value = plain(words).slice(plain(words).indexOf(": ") + 2);
      return { id, shown: shownIn(value), exact: exact.get(id) ?? null, note: value };
    }),
  );
}

/** Upper limits of all classes but the last, from the words of the legend: "unter 8 %", "8 bis unter 15 %", "30 % und mehr". */
async function readLimits(page: Page): Promise<readonly number[]> {
  const words = await page
    .locator("#sa-below .legend-list li[data-class]")
    .evaluateAll((rows) => rows.map((row) => row.children[1]?.textContent ?? ""));
  const limits = words.reverse().flatMap((limit) => /unter ([\d.,−]+)/.exec(limit)?.[1] ?? []);
  expect(limits.length).toBe(words.length - 1);
  return limits.map((limit) => readNumber(limit) ?? Number.NaN);
}

/**
 * How the areas should look. A number that is written like a limit may stand on either side of it: then the cases decide,
 * in the text as in the table.
 */
function expectedLooks(rows: readonly Row[], limits: readonly number[]): Record<string, Look> {
  return Object.fromEntries(rows.map((row) => [row.id, lookOf(row, limits)]));
}

function lookOf({ shown, exact, note }: Row, limits: readonly number[]): Look {
  const value = exact ?? readNumber(shown);
  if (value !== null) return limits.filter((limit) => value >= limit).length;
  if (note.includes("geheim gehalten")) return "hatch";
  return note.includes("noch nicht geliefert") ? "dots" : "unknown";
}

function shownIn(text: string): string {
  return /−?[\d.]+(,\d+)?/.exec(plain(text))?.[0] ?? plain(text).split(",")[0] ?? "";
}

/** "1.234,5" as a number; `null` for words. */
function readNumber(text: string): number | null {
  const found = /^(?:etwa )?(−?[\d.]+(?:,\d+)?)/.exec(plain(text))?.[1];
  return found === undefined ? null : Number(found.replaceAll(".", "").replace(",", ".").replace("−", "-"));
}

function rounded(value: number, decimals: number): string {
  return (Math.round(Number(value.toPrecision(14)) * 10 ** decimals) / 10 ** decimals).toFixed(decimals).replace(".", ",");
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hashOf(indicator: string, year: number): string {
  return `indicator=${indicator}&year=${year}&names=0`;
}
