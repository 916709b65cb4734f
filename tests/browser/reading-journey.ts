// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from "@playwright/test";
import { card, notices, openAtlas, plain } from "./open-atlas.ts";
import { type Hand, search, Steps, suggestions } from "./resident-journeys.ts";

/** "Which districts have the most people over 80, and mine?" without the map: words, table, order, own area, its headings. */
export async function findHighestAndMine(page: Page, hand: Hand): Promise<void> {
  const steps = new Steps("J9", 6);
  await openAtlas(page, "indicator=anteil_80_plus");
  await steps.take("open the map as text", () => hand.press(page, page.locator("[data-form=text]")));
  const text = page.locator(".form");
  await expect(text.getByRole("heading", { name: "Die Karte in Worten" })).toBeVisible();
  expect(plain(await text.innerText())).toMatch(/Am höchsten: .* Am niedrigsten: .*/);
  await steps.take("jump to the table", () => hand.press(page, page.locator("[data-form=table]")));
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText("Wert");
  await steps.take("sort by value", () => hand.press(page, page.locator('[data-sort="value"]')));
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText("Wert");
  await steps.take("search the own area", () => hand.type(page, search(page), "Ziegelei"));
  await expect(suggestions(page).first()).toContainText("Ziegelei");
  await steps.take("open it", () => hand.takeSuggestion(page));
  await expect(card(page).getByRole("heading", { level: 2 }).first()).toBeFocused();
  await expect(card(page).locator("h2").first()).toHaveText("Ziegelei");
  expect(await card(page).getByRole("heading").count(), "headings to walk by").toBeGreaterThan(1);
  steps.print();
  await expect(notices(page)).toBeEmpty();
}
