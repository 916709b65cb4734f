// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { atlasUrl, openAtlas, stageReached } from "./open-atlas.ts";

const host = "https://karten.example";
/** A picture of one pixel. */
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const box = (page: Page) => page.getByRole("checkbox", { name: "Hintergrundkarte: Stadtplan" });

test.use({ viewport: { width: 1200, height: 900 }, reducedMotion: "reduce" });

test("nothing is asked of another server before the reader agrees; then only that server, with its name on the map", async ({ page }) => {
  const asked = await serveBasemap(page, `${host}/{z}/{x}/{y}.png`);
  await openAtlas(page);
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await openOptions(page);
  await box(page).check();
  await expect(page.getByText("Die Hintergrundkarte kommt von karten.example.")).toContainText("Adresse Ihres Geräts");
  expect(asked()).toEqual([]);
  await page.getByRole("button", { name: "Karte laden" }).click();
  await expect.poll(() => asked().length).toBeGreaterThan(0);
  await expect(page.getByText("© Stadt Probe")).toBeVisible();
  await expect(box(page)).toBeFocused();
  expect(new Set(asked().map((address) => new URL(address).origin))).toEqual(new Set([host]));
  expect(asked()[0]).toMatch(/^https:\/\/karten\.example\/\d+\/\d+\/\d+\.png$/);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await box(page).uncheck();
  await expect(page.getByText("© Stadt Probe")).toBeHidden();
});

test("who stays without the background map asks that server for nothing, on the moving map either", async ({ page }) => {
  const asked = await serveBasemap(page, `${host}/{z}/{x}/{y}.png`);
  await openAtlas(page);
  await openOptions(page);
  await box(page).check();
  await page.getByRole("button", { name: "Ohne Hintergrundkarte bleiben" }).click();
  await expect(box(page)).not.toBeChecked();
  await page.keyboard.press("Escape");
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await page.locator("[data-zoom=whole]").click();
  expect(asked()).toEqual([]);
});

test("a background map of the own server needs no question and starts the moving map", async ({ page }) => {
  const asked = await serveBasemap(page, "kacheln/{z}/{x}/{y}.png");
  await openAtlas(page);
  await openOptions(page);
  await box(page).check();
  await stageReached(page, "gl");
  await expect.poll(() => asked().length).toBeGreaterThan(0);
  expect(new Set(asked().map((address) => new URL(address).origin))).toEqual(new Set([new URL(atlasUrl()).origin]));
  await expect(page.getByRole("button", { name: "Karte laden" })).toHaveCount(0);
});

test("pictures that do not come are said, and the colours stay", async ({ page }) => {
  await serveBasemap(page, "kacheln/{z}/{x}/{y}.png", 500);
  await openAtlas(page);
  await openOptions(page);
  await box(page).check();
  await expect(page.getByText("Die Hintergrundkarte ist nicht vollständig zu erreichen.")).toBeVisible();
});

test("without WebGL the simple map stays, and a sentence says what the background needs", async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof original;
  });
  const asked = await serveBasemap(page, "kacheln/{z}/{x}/{y}.png");
  await openAtlas(page);
  await openOptions(page);
  await box(page).check();
  await expect(page.getByText("Die Hintergrundkarte braucht die bewegliche Karte")).toBeVisible();
  await expect(box(page)).not.toBeChecked();
  await expect(page.locator("#sa-map-figure > svg.map")).toBeVisible();
  expect(asked()).toEqual([]);
});

test("without a configured background map the panel offers none", async ({ page }) => {
  await openAtlas(page);
  await openOptions(page);
  await expect(page.getByText("Hintergrundkarte", { exact: false })).toHaveCount(0);
});

async function openOptions(page: Page): Promise<void> {
  await page.locator("[data-tool=options]:visible").click();
  await expect(page.getByRole("dialog", { name: "Darstellung" })).toBeVisible();
}

/**
 * The demo city as if it had been published with this background map: the manifest names it, and the policy of the page allows its host as
 * the publisher prints it (tests/publish/first-paint). Answers all pictures; the addresses asked for so far are what it returns.
 */
async function serveBasemap(page: Page, tiles: string, status = 200): Promise<() => readonly string[]> {
  const asked: string[] = [];
  await page.route(atlasUrl(), async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace("connect-src &#39;self&#39;", `connect-src &#39;self&#39; ${host}`)
      .replace("connect-src 'self'", `connect-src 'self' ${host}`);
    await route.fulfill({ response, body: html });
  });
  await page.route("**/manifest.json", async (route) => {
    const response = await route.fetch();
    const manifest: unknown = await response.json();
    const basemap = { tiles, name: { de: "Stadtplan" }, attribution: "© Stadt Probe", maxZoom: 18 };
    await route.fulfill({ response, json: { ...(manifest as object), basemap } });
  });
  await page.route(/\/\d+\/\d+\/\d+\.png$/, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ status, contentType: "image/png", headers: { "access-control-allow-origin": "*" }, body: picture });
  });
  return () => asked;
}
