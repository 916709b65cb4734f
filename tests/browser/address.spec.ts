// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { card, changing, notices, openAtlas, plain, stageReached, atlasUrl } from "./open-atlas.ts";

test.use({ viewport: { width: 1280, height: 900 } });

test("the back button restores every view before, and forward the ones after", async ({ page }) => {
  await openAtlas(page);
  const sights = [await sight(page)];
  await changing(page, () => page.locator('#sa-area a[href*="area=0207"]').click());
  sights.push(await sight(page));
  await changing(page, () => page.getByRole("link", { name: "Tabelle" }).click());
  sights.push(await sight(page));
  await changing(page, () =>
    page.getByRole("navigation", { name: "Hauptbereiche" }).getByRole("link", { name: "Handlungsfelder" }).click(),
  );
  expect(new Set([...sights, await sight(page)]).size).toBe(4);
  for (const before of [...sights].reverse()) {
    await page.goBack();
    await expect.poll(() => sight(page)).toBe(before);
  }
  await page.goForward();
  await expect.poll(() => sight(page)).toBe(sights[1]);
});

test("dragging the year slider leaves one entry in the history, not one per year", async ({ page }) => {
  await openAtlas(page);
  const before = await page.evaluate(() => history.length);
  const slider = page.locator("#sa-year");
  await slider.focus();
  for (const year of [2024, 2023, 2022])
    await changing(page, () => slider.press("ArrowLeft").then(() => expect(slider).toHaveAttribute("aria-valuetext", String(year))));
  await expect(page.locator("h1")).toContainText("Ende 2022");
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("a link opens its view completely", async ({ page }) => {
  await openAtlas(page, "indicator=anteil_65_plus&year=2018&level=stadtbezirk&area=02&form=table&lang=en&theme=dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("h1")).toContainText("2018");
  await expect(page.locator("#sa-form tbody tr")).toHaveCount(7);
  await expect(page.locator('#sa-form tr[data-area="02"]')).toHaveAttribute("aria-current", "true");
  await expect(card(page).locator("h2")).toHaveText("Nord");
  await expect(notices(page)).toBeEmpty();
});

const wrong = [
  {
    hash: "indicator=gibtsnicht",
    says: "Die Kennzahl „gibtsnicht“ gibt es in dieser Ausgabe nicht. Gezeigt wird „Kinder unter 15 Jahren in Grundsicherung“.",
  },
  { hash: "area=9999", says: "Ein Gebiet mit dem Schlüssel „9999“ gibt es in dieser Ausgabe nicht." },
  { hash: "year=1848", says: "Für „1848“ gibt es keine Werte. Gezeigt wird 2012." },
  { hash: "year=MMXX", says: "Für „MMXX“ gibt es keine Werte. Gezeigt wird 2025." },
  { hash: "level=galaxie", says: "Die Gebietsebene „galaxie“ gibt es in dieser Ausgabe nicht. Gezeigt wird „Stadtteile“." },
  { hash: "view=bilder", says: "Die Ansicht „bilder“ gibt es nicht. Gezeigt wird die Karte." },
  { hash: "lang=xx", says: "Die Sprache „xx“ gibt es nicht. Der Atlas erscheint auf Deutsch." },
  { hash: "edition=1999", says: "Die Ausgabe „1999“ gibt es nicht. Gezeigt wird die Ausgabe 2026." },
  { hash: "quatsch=%E0%A4%A&<script>=1", says: "Die Angabe „quatsch“ im Link ist unbekannt und wird übergangen." },
  { hash: "view=comparison&compare=0101.xx.0207", says: "Ein Gebiet mit dem Schlüssel „xx“ gibt es in dieser Ausgabe nicht." },
  { hash: "view=disadvantage&conditions=nein", says: "Die Bedingung „nein“ gibt es in dieser Ausgabe nicht." },
] as const;

for (const { hash, says } of wrong) {
  test(`the wrong link #${hash} opens a valid view with one notice that says why`, async ({ page }) => {
    await page.goto(atlasUrl(hash));
    await stageReached(page, "interactive");
    await expect(notices(page).locator(".notice")).toHaveCount(1);
    expect(plain(await notices(page).innerText())).toContain(says);
    await expect(page.locator("h1")).not.toBeEmpty();
    await expect(page.locator("#sa-main")).toContainText(/Kinder|Bedingung|Vergleich/);
    await notices(page).getByRole("button", { name: "Schließen" }).click();
    await expect(notices(page)).toBeEmpty();
  });
}

test("the skip link leads to the content and changes neither view nor notice", async ({ page }) => {
  await openAtlas(page);
  const before = await page.locator("h1").innerText();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Zum Inhalt" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#sa-main")).toBeFocused();
  expect(await page.locator("h1").innerText()).toBe(before);
  await expect(notices(page)).toBeEmpty();
});

/** What is on screen in short: title, sentence, form of the view and heading of the panel beside it. */
async function sight(page: Page): Promise<string> {
  const isPainted = await page.evaluate(() => document.documentElement.dataset["painted"] === location.hash.slice(1));
  if (!isPainted) return "not painted yet";
  const form = await page.locator('.toolbar [aria-current="true"]').innerText();
  return [await page.title(), plain(await page.locator("h1").innerText()), form, await card(page).locator("h2").innerText()].join(" · ");
}
