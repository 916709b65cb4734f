// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "@playwright/test";
import { compareThree } from "./comparison-journey.ts";
import { changing, openAtlas, plain, readable } from "./open-atlas.ts";
import { finger, keys, pointer, tabTo } from "./resident-journeys.ts";

const three = "view=comparison&compare=0207.0101.0102";

test.describe("a journalist compares three areas with the city over the years", () => {
  for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
    test(`by ${name}`, ({ page }) => compareThree(page, hand));
  }

  test.describe("on a phone of 360 px", () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

    test("by finger, without scrolling sideways", async ({ page }) => {
      await compareThree(page, finger);
      for (const chart of ["dots", "spine", "multiples", "scatter", "maps"]) {
        await openAtlas(page, `${three}${chart === "dots" ? "" : `&chart=${chart}`}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, chart).toBeLessThanOrEqual(0);
      }
    });
  });
});

test("areas are moved and removed by keyboard, and the focus stays", async ({ page }) => {
  await openAtlas(page, three);
  const first = page.locator(".pick-name").first();
  const name = plain(await first.innerText());
  await tabTo(page, first);
  await changing(page, () => page.keyboard.press("ArrowRight"));
  await expect(page.locator(".pick-name").nth(1)).toHaveText(name);
  await expect(page.locator(".pick-name").nth(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await changing(page, () => page.keyboard.press("Enter"));
  await expect(page.locator(".pick")).toHaveCount(2);
  await expect(page.locator(".pick-name").nth(1)).toBeFocused();
});

test("the arrow keys walk through both maps at once, and Enter takes an area in", async ({ page }) => {
  await openAtlas(page, `${three}&chart=maps`);
  const maps = page.locator("[data-walk=maps]");
  await tabTo(page, maps);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".here-marks")).toHaveCount(2);
  const plates = await page.locator("[data-map] [data-plate]").allInnerTexts();
  expect(plates[0]?.split("\n")[0]).toBe(plates[1]?.split("\n")[0]);
  await expect(page.locator("p[role=status]").first()).toContainText(/31\.12\.2017: .+31\.12\.2025: /);
  await changing(page, () => page.keyboard.press("Enter"));
  await expect(page.locator(".pick")).toHaveCount(4);
  await expect(maps).toBeFocused();
});

test("the arrow keys walk from point to point, and the table says the same", async ({ page }) => {
  await openAtlas(page, `${three}&chart=scatter`);
  await tabTo(page, page.locator("[data-walk=scatter]"));
  await page.keyboard.press("End");
  await expect(page.locator("[data-point].is-here")).toHaveCount(1);
  const id = await page.locator("[data-point].is-here").getAttribute("data-point");
  const row = page.locator(`tr[data-row="${id}"]`);
  const plate = plain(await page.locator(".scatter [data-plate]").innerText());
  for (const cell of await row.locator("td[data-say]").allTextContents()) expect(plate).toContain(plain(cell));
  expect(await readable(page)).toMatch(/r = −?\d,\d\d \(Pearson\), ρ = −?\d,\d\d \(Spearman\)/);
});

test("another reference stands in every chart, and survives a reload", async ({ page }) => {
  await openAtlas(page, three);
  await page.locator("[data-cmp-slot=reference]").click();
  await changing(page, () => page.getByRole("dialog").getByRole("button", { name: "Nord", exact: true }).click());
  for (const chart of ["dots", "spine", "multiples", "scatter"]) {
    if (chart !== "dots") await changing(page, () => page.locator(`[data-chart=${chart}]`).click());
    await expect(page.locator(".chart-part"), chart).toContainText("Nord");
  }
  await page.reload();
  await expect(page.locator("[data-cmp-slot=reference]")).toHaveText("Nord");
});

test("values from elsewhere stay in the browser: no request, nothing in the link, and mistakes are named", async ({ page }) => {
  await openAtlas(page, three);
  const asked: string[] = [];
  await page.locator("summary", { hasText: "Eigene Gruppe oder fremde Werte" }).click();
  await page
    .locator("#sa-cmp-paste")
    .fill("Kennzahl;Wert;Name;Jahr;Quelle\nkinderarmut;17,3;Nachbarstadt;2024;Bericht\nkinderarmut;viele;Dort;2024;");
  page.on("request", (request) => asked.push(request.url()));
  await page.locator("[data-cmp=external-take]").click();
  await expect(page.locator("[data-cmp-slot=reference]")).toHaveText("Nachbarstadt");
  const words = await readable(page);
  expect(words).toContain("Diese Werte bleiben in Ihrem Browser.");
  expect(words).toContain("Stand 2024, Quelle: Bericht.");
  expect(words).toContain("Zeile 3, Spalte „Wert“: Zahl erwartet, „viele“ gefunden.");
  expect(new URL(page.url()).hash).toBe(`#${three}`);
  expect(asked.filter((url) => !/\.(js|css|woff2)$/.test(url))).toEqual([]);
  await page.locator("[data-cmp=external-forget]").click();
  await expect(page.locator("[data-cmp-slot=reference]")).toHaveText("Beispielstadt");
});

test("an area is taken in with Shift from the table, and a similar one with one click", async ({ page }) => {
  await openAtlas(page, "form=table");
  const row = page.locator(".data-table tbody tr a").first();
  await changing(page, () => row.click({ modifiers: ["Shift"] }));
  expect(page.url()).toContain("compare=");
  expect(page.url()).not.toContain("area=");
  await changing(page, () => page.getByRole("navigation", { name: "Hauptbereiche" }).getByRole("link", { name: "Vergleich" }).click());
  await expect(page.locator(".pick")).toHaveCount(1);
  const similar = page.locator("[data-similar]").first();
  const name = plain(await similar.locator("b").innerText());
  await changing(page, () => similar.getByRole("button").click());
  await expect(page.locator(".pick-name").nth(1)).toHaveText(name);
});
