// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { atlasUrl, openAtlas, viewPainted } from "./open-atlas.ts";

const notice = (page: Page) => page.locator("#sa-newer-edition");

for (const [name, hash] of Object.entries({
  "plain link": "indicator=arbeitslosenanteil&level=stadtteil&edition=2025",
  frame: "indicator=arbeitslosenanteil&level=stadtteil&embed=map&edition=2025",
})) {
  test(`a ${name} that holds an older edition fast says so and leads to the same view in the new one`, async ({ page }) => {
    await serveOlderEdition(page);
    await page.goto(atlasUrl(hash));
    await expect(notice(page)).toContainText("Diese Ansicht zeigt die Ausgabe 2025. Inzwischen gibt es die Ausgabe 2026.");
    await expect(notice(page)).toHaveAttribute("role", "status");
    await notice(page).getByRole("link", { name: "Dieselbe Ansicht in der Ausgabe 2026" }).click();
    await page.waitForFunction(() => location.hash.includes("edition=2026") && document.documentElement.dataset["painted"] !== undefined);
    await expect(page).toHaveURL(/indicator=arbeitslosenanteil.*level=stadtteil.*edition=2026/);
    await expect(page.locator("#sa-sentence")).toContainText("Stadtteil");
    await expect(notice(page)).toHaveCount(0);
  });
}

test("the notice can be closed and stays away while one reads on", async ({ page }) => {
  await serveOlderEdition(page);
  await page.goto(atlasUrl("edition=2025"));
  await notice(page).getByRole("button", { name: "Schließen" }).click();
  await page.evaluate(() => (location.hash = "year=2020&edition=2025"));
  await viewPainted(page, "year=2020&edition=2025");
  await expect(notice(page)).toHaveCount(0);
});

test("the newest edition, pinned or not, has nothing newer beside it", async ({ page }) => {
  for (const hash of ["edition=2026", ""]) {
    await openAtlas(page, hash);
    await expect(page.locator("sa-picker")).toHaveCount(1);
    await expect(notice(page)).toHaveCount(0);
  }
});

test("the page about the data leads to files that are there, with formats and licence", async ({ page, request }) => {
  await openAtlas(page, "view=about");
  const section = page.locator("#open-data");
  await expect(section).toContainText("CSV, JSON-stat und GeoJSON");
  await expect(section).toContainText("Lizenz dl-de/by-2-0");
  const links = await section.locator("a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(8);
  const plainly = { "accept-encoding": "identity" };
  for (const link of links) expect((await request.head(link, { headers: plainly })).status(), link).toBe(200);
});

/** The published edition under an older name and date, as it would have stayed beside the new one. */
async function serveOlderEdition(page: Page): Promise<void> {
  await page.route("**/editions/2025/**", async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("/editions/2025/", "/editions/2026/") });
    if (!route.request().url().endsWith("/manifest.json")) return route.fulfill({ response });
    const manifest = (await response.json()) as { readonly edition: object };
    return route.fulfill({ response, json: { ...manifest, edition: { ...manifest.edition, id: "2025", date: "2025-05-20" } } });
  });
  await page.route("**/editions/current.json", async (route) => {
    const response = await route.fetch();
    const list = (await response.json()) as { readonly editions: readonly object[] };
    const older = { id: "2025", date: "2025-05-20", title: { de: "Sozialatlas 2025" } };
    await route.fulfill({ response, json: { ...list, editions: [...list.editions, older] } });
  });
}
