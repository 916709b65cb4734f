// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from "@playwright/test";
import { changing, notices, openAtlas, plain } from "./open-atlas.ts";
import { type Hand, Steps } from "./resident-journeys.ts";

/** "What is it like in my district?" The profile part of a council member's way: link, district, profile, print or cite. */
export async function readAboutMyDistrict(page: Page, hand: Hand): Promise<void> {
  const steps = new Steps("J5, profile", 3);
  await page.addInitScript(() => (window.print = () => document.documentElement.setAttribute("data-printed", "yes")));
  await steps.take("open the link", () => openAtlas(page, "view=profile&level=stadtbezirk"));
  await expect(page.locator("h1")).toHaveText("Für welches Gebiet möchten Sie den Steckbrief lesen?");
  await steps.take("choose the district", () =>
    changing(page, () => hand.press(page, page.locator(".area-list a").filter({ hasText: /^Nord/ }))),
  );
  await expect(page.locator("h1")).toHaveText("Nord");
  const words = plain(await page.locator("main").innerText());
  expect(words, "people").toMatch(/In Nord leben [\d.]+ Menschen\./);
  expect(words, "chance in words").toMatch(/Bei \d+ von \d+ geprüften Kennzahlen kann der Unterschied zur Stadt Zufall sein\./);
  expect(words, "no bare rank").toMatch(/Platz \d+ bis \d+ von \d+/);
  await expect(page.getByRole("heading", { name: "Altersaufbau" })).toBeVisible();
  await steps.take("print", () => hand.press(page, page.getByRole("button", { name: "Drucken" })));
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  expect(plain(await page.locator("#sa-footer").innerText()), "cited").toContain("Ausgabe 2026");
  steps.print();
  await expect(notices(page)).toBeEmpty();
}

/** "Child poverty doubled here", by way of the lines: search, area, line and sentence, definition. */
export async function checkTheClaimOverTime(page: Page, hand: Hand): Promise<void> {
  const steps = new Steps("J2, over time", 3);
  await openAtlas(page, "view=time&indicator=einwohner");
  await steps.take("type Kinderarmut", () => hand.type(page, page.locator("sa-search input:visible").first(), "Kinderarmut"));
  await expect(page.getByRole("option").first()).toContainText("Kinder unter 15 Jahren in Grundsicherung");
  await steps.take("choose the indicator", () => changing(page, () => hand.takeSuggestion(page)));
  await expect(page.locator("h1")).toContainText("Von 2017 bis 2025 ist der Wert in der ganzen Stadt von 22,7 % auf 19,1 % gesunken");
  await steps.take("choose the area", () =>
    changing(page, () => hand.press(page, page.locator(".time-add .area-list a").filter({ hasText: /^Ziegelei/ }))),
  );
  await expect(page.locator("h1")).toContainText(/In Ziegelei ist er von 3\d,\d\s% auf 30,0\s% gesunken/);
  await expect(page.getByRole("img", { name: /2012 bis 2025\. Beispielstadt, Ziegelei/ })).toBeVisible();
  const words = plain(await page.locator("main").innerText());
  expect(words, "break").toContain("Ab 2017: neue Zählweise. Die Werte davor und danach lassen sich nicht direkt vergleichen.");
  expect(words, "test").toContain("Ein Pfeil steht nur, wo die Veränderung größer ist als der Zufall");
  await expect(page.locator('tr[data-line="0207"]')).toContainText("gesunken");
  steps.print();
  await expect(notices(page)).toBeEmpty();
}
