// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "@playwright/test";
import { compareThree } from "./comparison-journey.ts";
import { writeAnArticle } from "./journalist-journey.ts";
import { changing } from "./open-atlas.ts";
import { pointer } from "./resident-journeys.ts";

test.use({
  acceptDownloads: true,
  permissions: ["clipboard-read", "clipboard-write"],
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--disable-gpu", "--disable-3d-apis"] });
  },
});

test("a journalist takes picture, table and citation of three areas away without WebGL", async ({ page }) => {
  await writeAnArticle(page, pointer);
  await expect(page.locator("canvas")).toHaveCount(0);
});

test("three areas are compared without WebGL, with both maps drawn", async ({ page }) => {
  await compareThree(page, pointer);
  await changing(page, () => page.locator("[data-chart=maps]").click());
  await expect(page.locator(".cmp-maps svg.map")).toHaveCount(2);
  await expect(page.locator("canvas")).toHaveCount(0);
});
