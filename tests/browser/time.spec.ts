// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "@playwright/test";
import { changing, notices, openAtlas } from "./open-atlas.ts";
import { checkTheClaimOverTime } from "./profile-journeys.ts";
import { finger, keys, pointer } from "./resident-journeys.ts";

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`a resident checks a claim over the years by ${name}`, ({ page }) => checkTheClaimOverTime(page, hand));
}

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a resident checks a claim over the years by finger, without scrolling sideways", async ({ page }) => {
    await checkTheClaimOverTime(page, finger);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test("index, mean and the base year are part of the link and say that they are calculated", async ({ page }) => {
  await openAtlas(page, "view=time&area=0207&line=index&since=2019");
  await expect(page.locator(".time-figure")).toContainText("Berechnet: 2019 = 100.");
  await changing(page, () => page.getByRole("link", { name: "Mittel aus drei Jahren" }).click());
  await expect(page.locator(".time-figure")).toContainText("Fälle und Basis von drei Jahren zusammen");
  await changing(page, async () => {
    await page.locator("select[data-choose=since]").selectOption("2021");
  });
  expect(await page.evaluate(() => location.hash)).toContain("since=2021");
  await expect(page.getByRole("heading", { name: "Veränderung von 2021 bis 2025" })).toBeVisible();
});

test("the years play only when asked to, stop at the end and say once where they stopped", async ({ page }) => {
  await openAtlas(page, "year=2023");
  const play = page.getByRole("button", { name: "Jahre abspielen oder anhalten" });
  await expect(play).not.toHaveAttribute("data-live", "playing");
  await play.focus();
  await page.keyboard.press("Space");
  await expect(play).toHaveAttribute("data-live", "playing");
  await expect(page.locator(".sa-year b")).toHaveText("2025", { timeout: 15_000 });
  await expect(play).not.toHaveAttribute("data-live", "playing", { timeout: 10_000 });
  await expect(page.locator("[aria-live], [role=status]").filter({ hasText: "Jahr 2025. In der ganzen Stadt sind es 19,1" })).toHaveCount(
    1,
  );
});

test("any other key stops the years", async ({ page }) => {
  await openAtlas(page, "year=2012");
  const play = page.getByRole("button", { name: "Jahre abspielen oder anhalten" });
  await play.click();
  await expect(play).toHaveAttribute("data-live", "playing");
  await page.keyboard.press("Escape");
  await expect(play).not.toHaveAttribute("data-live", "playing");
});

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("a press goes one year on and nothing moves by itself", async ({ page }) => {
    await openAtlas(page, "year=2023");
    const play = page.getByRole("button", { name: "Jahre abspielen oder anhalten" });
    await changing(page, () => play.click());
    await expect(page.locator(".sa-year b")).toHaveText("2024");
    await expect(play).not.toHaveAttribute("data-live", "playing");
    await expect(notices(page)).toBeEmpty();
  });
});
