// SPDX-License-Identifier: EUPL-1.2
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { goTo, openAtlas } from "./open-atlas.ts";

const hint = (page: Page) => page.locator(".context-hint");

test("a profile says once that an area is not a person, moves nothing, and leads to the entry of the glossary", async ({ page }) => {
  await openAtlas(page);
  await goTo(page, "view=profile&area=0207");
  await expect(hint(page)).toContainText("Die Zahlen beschreiben ein Gebiet, nicht die einzelnen Menschen");
  await expect(hint(page)).toHaveAttribute("role", "status");
  const heading = page.locator("#sa-main h1, #sa-main h2").first();
  const before = await heading.boundingBox();
  await hint(page).getByRole("button", { name: "Hinweis schließen" }).click();
  await expect(hint(page)).toBeHidden();
  expect(await heading.boundingBox()).toEqual(before);
  await goTo(page, "view=map");
  await goTo(page, "view=profile&area=0207");
  await goTo(page, "view=profile&area=0101");
  await expect(hint(page)).toBeHidden();
});

test("the link of a hint opens the glossary at its entry", async ({ page }) => {
  await openAtlas(page);
  await goTo(page, "view=profile&area=0207");
  await hint(page).getByRole("link").click();
  const entry = page.locator(".glossary dt", { hasText: "Gebiet ist nicht Mensch" });
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport();
  await expect(hint(page)).toBeHidden();
});

test("another level, an order of values and English have hints of their own", async ({ page }) => {
  await openAtlas(page);
  await expect(hint(page)).toBeHidden();
  await goTo(page, "level=stadtbezirk");
  await expect(hint(page)).toContainText("Andere Grenzen ergeben andere Werte");
  await goTo(page, "form=table&lang=en");
  await expect(hint(page)).toContainText("The order is not a grade");
  await expect(hint(page).getByRole("link")).toHaveText("In the glossary: “Rank”");
});

test("a value on a small base is said to be one where it is chosen", async ({ page }) => {
  await openAtlas(page, "indicator=bevoelkerungsdichte&level=quartier&area=052503");
  await expect(hint(page)).toContainText("Dieser Wert steht auf einer kleinen Basis");
});

test("an embedded view says nothing beside its numbers", async ({ page }) => {
  await openAtlas(page, "embed=map.level");
  await goTo(page, "level=stadtbezirk&embed=map.level");
  await expect(page.locator("sa-picker")).toHaveCount(1);
  await expect(hint(page)).toHaveCount(0);
});

for (const width of [320, 1280]) {
  test(`at ${width} pixels a hint stays inside the window and is accessible`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAtlas(page);
    await goTo(page, "view=profile&area=0207");
    await expect(hint(page)).toBeVisible();
    const box = await hint(page).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
    const size = await hint(page).getByRole("button").boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const { violations } = await new AxeBuilder({ page }).include(".context-hint").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
