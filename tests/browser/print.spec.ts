// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "@playwright/test";
import { figure, goTo, openAtlas, plain } from "./open-atlas.ts";
import { printedPages } from "./printed-pages.ts";

/** Legends with and without a list, long names, each language, levels with few and with many areas. */
const maps = [
  "",
  "area=0207",
  "area=0105",
  "area=0207&lang=en",
  "area=0524&indicator=wanderungssaldo&year=2014",
  "area=0207&measure=change&since=2017",
  "level=quartier&area=020701",
  "level=stadtbezirk&area=02&theme=dark",
];

test("the map with title, legend, card, source, date and link prints on one page", async ({ page }) => {
  await openAtlas(page);
  for (const hash of maps) {
    await goTo(page, hash);
    if (hash.includes("area=")) await expect(page.locator("#sa-area .key-facts")).toHaveCount(1);
    expect.soft(await printedPages(page), hash).toBe(1);
    await page.emulateMedia({ media: "print" });
    const words = plain(await page.locator("body").innerText());
    const cited = hash.includes("lang=en") ? "edition 2026" : "Ausgabe 2026";
    for (const part of [cited, hash]) expect.soft(words, hash).toContain(part);
    await expect(figure(page).locator(":scope > svg.map path.area").first()).toBeVisible();
    expect.soft(await figure(page).evaluate((map) => map.getBoundingClientRect().height), "height of the map").toBeGreaterThan(240);
    await page.emulateMedia({ media: null });
  }
});
