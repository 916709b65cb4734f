// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { atlasUrl, card, goTo, notices, openAtlas, stageReached } from "./open-atlas.ts";

const elements = /live-elements-/;

test("what is typed before the search has its code is searched for, and the field keeps the focus", async ({ page }) => {
  const release = await hold(page, elements);
  await page.goto(atlasUrl());
  await stageReached(page, "interactive");
  const field = page.locator("sa-search input").first();
  await field.click();
  await page.keyboard.type("Ziege");
  await release();
  await page.waitForFunction(() => customElements.get("sa-search") !== undefined);
  await expect(page.getByRole("option").first()).toContainText("Ziegelei");
  await expect(field).toBeFocused();
  await page.keyboard.type("lei");
  await expect(field).toHaveValue("Ziegelei");
});

test("the list behind a word opens as soon as its code is there", async ({ page }) => {
  const release = await hold(page, elements);
  await page.goto(atlasUrl());
  await stageReached(page, "interactive");
  await page.locator("button[data-slot=year]").click();
  await release();
  await expect(page.getByRole("dialog").getByRole("button", { name: "2020" })).toBeVisible();
});

test("code that does not come is named, and comes when asked again", async ({ page }) => {
  await page.route(elements, (route) => route.abort("internetdisconnected"));
  await page.goto(atlasUrl());
  await stageReached(page, "interactive");
  await expect(notices(page)).toContainText("live-elements.js");
  await page.unroute(elements);
  await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await expect(notices(page)).toBeEmpty();
  await page.locator("button[data-slot=year]").click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("the other language is fetched with its link, and reaches names of the edition", async ({ page }) => {
  await openAtlas(page);
  const asked = page.waitForRequest(/texte-en\./);
  await goTo(page, "lang=en");
  await asked;
  await expect(page.locator("#sa-area h2")).toContainText("neighbourhoods");
  await expect(page.locator("#sa-index")).toContainText("Income and basic support");
  await goTo(page, "lang=en&area=0207&form=table");
  await expect(card(page).locator("h2")).toHaveText("Ziegelei");
});

/** Keeps the answers to matching requests back until the returned function is called. */
async function hold(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return () => Promise.resolve(open());
}
