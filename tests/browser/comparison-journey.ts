// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from "@playwright/test";
import { changing, notices, openAtlas } from "./open-atlas.ts";
import { type Hand, search, Steps, suggestions } from "./resident-journeys.ts";

/** J8, steps 1 to 3: indicator, three areas beside the city, period. `steps`: of the journey they belong to, which prints them. */
export async function compareThree(page: Page, hand: Hand, steps: Steps | null = null): Promise<void> {
  const own = steps ?? new Steps("J8 (1–3)", 3);
  await openAtlas(page, "indicator=einwohner");
  await own.take("choose the indicator", async () => {
    await hand.type(page, search(page), "Kinderarmut");
    await expect(suggestions(page).first()).toContainText("Kinder unter 15 Jahren in Grundsicherung");
    await changing(page, () => hand.takeSuggestion(page));
  });
  await own.take("compare three areas with the city", async () => {
    await openComparison(page, hand);
    await hand.type(page, page.locator("#sa-cmp-add input"), "Ziegelei, Altmarkt, Nordheide");
    await expect(suggestions(page).first()).toContainText("Ziegelei, Altmarkt, Nordheide");
    await changing(page, () => hand.takeSuggestion(page));
  });
  await expect(page.locator("h1")).toContainText("Drei Stadtteile im Vergleich.");
  await expect(page.locator(".cmp thead")).toContainText("Stadt");
  await own.take("look at the years", () => changing(page, () => hand.press(page, page.locator("[data-chart=multiples]"))));
  await expect(page.locator(".chart-part h2")).toHaveText("Kinder unter 15 Jahren in Grundsicherung, 2012 bis 2025");
  await expect(page.locator(".chart-row figure")).toHaveCount(3);
  await expect(page.getByRole("img", { name: /Ziegelei und Beispielstadt|Ziegelei/ }).first()).toBeVisible();
  if (steps === null) own.print();
  await expect(notices(page)).toBeEmpty();
}

async function openComparison(page: Page, hand: Hand): Promise<void> {
  const menu = page.getByRole("button", { name: "Menü" });
  if (await menu.isVisible()) await hand.press(page, menu);
  const link: Locator = page.locator("header").getByRole("link", { name: "Vergleich", exact: true });
  await changing(page, () => hand.press(page, link));
}
