// SPDX-License-Identifier: EUPL-1.2
import { test } from "@playwright/test";
import { checkTheClaimOverTime, readAboutMyDistrict } from "./profile-journeys.ts";
import { keys, pointer, staysOnDrawing } from "./resident-journeys.ts";

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--disable-gpu", "--disable-3d-apis"] });
  },
});

test("a council member reads about a district without WebGL", async ({ page }) => {
  await readAboutMyDistrict(page, pointer);
  await staysOnDrawing(page);
});

test("a resident checks a claim over the years without WebGL", async ({ page }) => {
  await checkTheClaimOverTime(page, keys);
  await staysOnDrawing(page);
});
