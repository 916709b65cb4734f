// SPDX-License-Identifier: EUPL-1.2
import { expect, type Download, type Page, test } from "@playwright/test";
import { figure, openAtlas, plain } from "./open-atlas.ts";
import { bytesOf, contentOf, dialog, download, numberIn, openTakeAway, sizeOf } from "./downloads.ts";
import { writeAnArticle } from "./journalist-journey.ts";
import { finger, keys, pointer } from "./resident-journeys.ts";

test.use({ acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`a journalist takes picture, table and citation of three areas away by ${name}`, ({ page }) => writeAnArticle(page, hand));
}

test.describe("on a phone of 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a journalist takes picture, table and citation of three areas away by finger", ({ page }) => writeAnArticle(page, finger));
});

test("the table of a map says secret numbers by their sign", async ({ page }) => {
  await openAtlas(page, "indicator=kinderarmut");
  await openTakeAway(page, pointer);
  const csv = await contentOf(await download(page, pointer, "csv"));
  expect(csv.slice(0, 10)).toBe("\uFEFFSchlüssel");
  expect(csv).toMatch(/\r\n0207;Ziegelei;Nord;2025;\d+,\d;%;\d+;\d+;/);
  expect(csv).toMatch(/Bergfrieden;Süd;2025;\.;%;\.;[^;]*;;;;geheim gehalten, weil zu wenige Fälle;\./);
  expect(csv).toContain("Zeichenerklärung;");
});

test("map, table on screen and exported table say the same of every area", async ({ page }) => {
  for (const hash of ["indicator=kinderarmut&year=2020", "indicator=arbeitslosenanteil", "indicator=einwohner&level=stadtbezirk"]) {
    await openAtlas(page, `${hash}&form=table`);
    const shown = await page
      .locator("table.data-table tbody tr[data-area]")
      .evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-area"), row.querySelector("td.n")?.textContent ?? ""]));
    await page.locator("[data-tool=takeAway]:visible").click();
    const csv = await contentOf(await download(page, pointer, "csv"));
    const exported = new Map(csv.split("\r\n").map((line) => [line.split(";")[0], line.split(";")[4] ?? ""]));
    expect(shown.length).toBeGreaterThan(5);
    for (const [area, value] of shown) expect(numberIn(exported.get(area ?? "") ?? ""), `${hash} ${area}`).toBe(numberIn(value ?? ""));
    await page.keyboard.press("Escape");
  }
});

test("the drawing has named layers with text as text, the colours of the light theme, and nothing from outside", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openAtlas(page, "area=0207");
  await page.locator("[data-tool=takeAway]:visible").click();
  const svg = await contentOf(await download(page, pointer, "svg"));
  for (const layer of ["areas", "labels", "legend", "title", "source"]) expect(svg).toContain(`<g id="${layer}"`);
  expect(svg).toMatch(/<text[^>]*>Ziegelei<\/text>/);
  expect(svg, "--need-4 of the light theme").toContain("rgb(133, 87, 156)");
  expect(svg).not.toMatch(/var\(|class=|<style|<script|href="(?!#)|url\("?(?!"?#|&quot;#)/);
  expect(svg).toContain("Erfundene Daten");
  const problems = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return parsed.querySelectorAll("parsererror").length;
  }, svg);
  expect(problems).toBe(0);
});

test("the pictures for social media are drawn in their shapes, with the map in its colours", async ({ page }) => {
  await openAtlas(page);
  await page.locator("[data-tool=takeAway]:visible").click();
  expect(await sizeOf(await download(page, pointer, "png-square"))).toEqual([2160, 2160]);
  const wide = await download(page, pointer, "png-wide");
  expect(await sizeOf(wide)).toEqual([2400, 1350]);
  const colours = await coloursOf(page, wide);
  for (const needed of ["67,43,110", "133,87,156", "190,138,178", "255,255,255"]) expect(colours).toContain(needed);
});

test("a phone reaches everything that can be taken away, and nothing sticks out", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openAtlas(page);
  await page.locator(".bottom-bar [data-tool=takeAway]").click();
  await expect(dialog(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const narrow = await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(narrow).toBe(true);
  await dialog(page).locator("[data-close]").click();
  await expect(page.locator(".bottom-bar [data-tool=takeAway]")).toBeFocused();
});

test("without a map the table and the citation are still there", async ({ page }) => {
  await openAtlas(page, "form=text");
  await page.locator("[data-tool=takeAway]:visible").click();
  await expect(dialog(page).locator("[data-taking=csv]")).toBeVisible();
  await expect(dialog(page).locator("[data-taking=png-sheet]")).toBeVisible();
  await expect(figure(page)).toHaveClass(/is-away/);
});

test("every view prints on paper with its link, edition and citation, and without controls", async ({ page }) => {
  for (const hash of ["area=0207", "form=table", "view=sheet", "view=glossary", "view=gaps", "view=accessibility", "view=disadvantage"]) {
    await openAtlas(page, hash);
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    const words = plain(await page.locator("body").innerText());
    expect(words, hash).toContain("Ausgabe 2026");
    expect(words, hash).toContain("Zitieren: „Sozialatlas Beispielstadt");
    expect(words, hash).toContain(`#${hash}`);
    for (const control of await page.locator("button:not(.slot, .sort), input, select").all())
      expect(await control.isVisible(), `${hash}: ${await control.evaluate((element) => element.outerHTML.slice(0, 120))}`).toBe(false);
    await page.emulateMedia({ media: "screen" });
  }
});

/** Colours that cover many pixels of a picture. */
async function coloursOf(page: Page, file: Download): Promise<readonly string[]> {
  const data = (await bytesOf(file)).toString("base64");
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [600, 338];
    const brush = canvas.getContext("2d");
    if (brush === null) return [];
    brush.imageSmoothingEnabled = false;
    brush.drawImage(image, 0, 0, 600, 338);
    const { data: pixels } = brush.getImageData(0, 0, 600, 338);
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const key = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 200).map(([key]) => key);
  }, data);
}
