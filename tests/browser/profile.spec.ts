// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "@playwright/test";
import { card, changing, notices, openAtlas, plain } from "./open-atlas.ts";
import { finger, keys, pointer } from "./resident-journeys.ts";
import { printedPages } from "./printed-pages.ts";
import { readAboutMyDistrict } from "./profile-journeys.ts";

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`a council member reads about a district by ${name}`, ({ page }) => readAboutMyDistrict(page, hand));
}

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a council member reads about a district by finger, without scrolling sideways", async ({ page }) => {
    await readAboutMyDistrict(page, finger);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test("the card of an area leads to its profile", async ({ page }) => {
  await openAtlas(page, "area=0207");
  await changing(page, () => card(page).getByRole("link", { name: "Steckbrief lesen" }).click());
  await expect(page.locator("h1")).toHaveText("Ziegelei");
  expect(await page.title()).toMatch(/^Steckbrief Ziegelei – Sozialatlas Beispielstadt/);
  const lead = plain(await page.locator(".lead").innerText());
  expect(lead).toMatch(/^In Ziegelei leben 13\.194 Menschen\./);
  await expect(page.locator(".pyramid .pbar")).toHaveCount(38);
});

for (const hash of [
  "view=profile&area=0207",
  "view=profile&area=0101&lang=en",
  "view=profile&level=stadtbezirk&area=02",
  "view=profile&level=quartier&area=020701",
  "view=profile&area=0105&indicator=wahlbeteiligung&year=2014",
]) {
  test(`the profile prints on at most two pages: ${hash}`, async ({ page }) => {
    await openAtlas(page, hash);
    await expect(page.locator(".profile-where")).toBeVisible();
    const pages = await printedPages(page);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
  });
}

test("the slider takes ages and rows to another year, and a quarter shows the ages of its neighbourhood", async ({ page }) => {
  await openAtlas(page, "view=profile&level=quartier&area=020701&indicator=einwohner");
  await expect(page.locator(".profile-ages")).toContainText("Gezeigt wird Ziegelei.");
  await changing(page, async () => {
    await page.locator("#sa-year").focus();
    await page.keyboard.press("ArrowLeft");
  });
  await expect(page.locator(".profile-ages")).toContainText("Stand 2024.");
  await expect(notices(page)).toBeEmpty();
});
