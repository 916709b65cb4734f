// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "@playwright/test";
import { embedAMap } from "./embed-journey.ts";
import { card, notices, openAtlas, viewPainted } from "./open-atlas.ts";
import { pointIn } from "./painted-map.ts";
import { checkTheClaimOverTime, readAboutMyDistrict } from "./profile-journeys.ts";
import { findHighestAndMine } from "./reading-journey.ts";
import { askForMyNeighbourhood, checkTheClaim, keys, pointer, staysOnDrawing } from "./resident-journeys.ts";

test.use({
  viewport: { width: 1200, height: 900 },
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--disable-gpu", "--disable-3d-apis"] });
  },
});

test("asking for the moving map says why there is none, and the drawing goes on working", async ({ page }) => {
  await openAtlas(page);
  await page.locator("[data-zoom=in]").click();
  await expect(notices(page)).toContainText(
    "Ihr Gerät kann die bewegliche Karte nicht zeichnen. Die einfache Karte zeigt dieselben Werte.",
  );
  expect(await page.evaluate(() => document.documentElement.dataset["atlas"])).toBe("interactive");
  const area = await pointIn(page, "0101");
  await page.mouse.click(area.x, area.y);
  await viewPainted(page, "area=0101");
  await expect(card(page).locator("h2")).toHaveText("Altmarkt");
});

test("a resident finds offers for an older person without WebGL", async ({ page }) => {
  await askForMyNeighbourhood(page, pointer);
  await staysOnDrawing(page);
});

test("a resident checks a claim about child poverty without WebGL", async ({ page }) => {
  await checkTheClaim(page, keys);
  await staysOnDrawing(page);
});

test("a resident checks a claim over the years without WebGL", async ({ page }) => {
  await checkTheClaimOverTime(page, keys);
  await staysOnDrawing(page);
});

test("a council member reads about a district without WebGL", async ({ page }) => {
  await readAboutMyDistrict(page, pointer);
  await staysOnDrawing(page);
});

test("an editor embeds a map without WebGL", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await embedAMap(page, pointer);
  await expect(page.locator("canvas")).toHaveCount(0);
});

test("a blind reader finds the highest values and the own area without WebGL", async ({ page }) => {
  await findHighestAndMine(page, keys);
  await staysOnDrawing(page);
});
