// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { atlasUrl, goTo, openAtlas, stageReached } from "./open-atlas.ts";
import { pointIn } from "./painted-map.ts";

test.use({ viewport: { width: 1200, height: 900 } });

test("a whole walk asks nobody else, stores nothing and breaks no rule of its own policy", async ({ page, context }) => {
  test.setTimeout(120_000);
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(atlasUrl()).origin && !["data:", "blob:"].includes(url.protocol)) foreign.push(request.url());
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(collectViolations);
  await openAtlas(page);
  await walk(page);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await stored(page)).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

test("the policy of every page allows nothing unsafe and nothing from elsewhere", async ({ page }) => {
  for (const file of ["", "tabelle.html"]) {
    await page.goto(new URL(file, atlasUrl()).href);
    const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
    expect(policy, file).toContain("default-src");
    expect(policy, file).not.toContain("unsafe-");
    expect(policy, file).not.toMatch(/https?:|\*/);
  }
});

test("the policy is in force: a script and a style put into the page are refused", async ({ page }) => {
  await page.addInitScript(collectViolations);
  await openAtlas(page);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'fremd'";
    document.head.append(script);
  });
  await expect.poll(() => page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toContain("script-src-elem");
  expect(await page.title()).not.toBe("fremd");
});

/** Every view, both languages, all forms, the search, the card, and the moving map. */
async function walk(page: Page): Promise<void> {
  const area = await pointIn(page, "0207");
  await page.mouse.click(area.x, area.y);
  await expect(page.locator("#sa-area h2")).toHaveText("Ziegelei");
  await page.locator("sa-search input").first().fill("Altmarkt");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#sa-area h2")).toHaveText("Altmarkt");
  for (const hash of [
    "form=table",
    "form=text",
    "indicator=einwohner&level=quartier&year=2020",
    "view=comparison&compare=0101.0207",
    "view=disadvantage&area=0207",
    "view=about",
    "lang=en&theme=dark",
  ]) {
    await goTo(page, hash);
  }
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await goTo(page, "indicator=anteil_65_plus&pattern=1");
  await goTo(page, "view=map");
}

function collectViolations(): void {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
}

function stored(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
