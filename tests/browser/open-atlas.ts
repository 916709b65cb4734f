// SPDX-License-Identifier: EUPL-1.2
import type { Locator, Page } from "@playwright/test";

export type Stage = "static" | "interactive" | "gl";

/** Address of the served demo city, with the view of `hash`. */
export function atlasUrl(hash = ""): string {
  const url = process.env["ATLAS_URL"];
  if (url === undefined) throw new Error("atlasUrl: ATLAS_URL expected, set by global-setup.ts");
  return hash === "" ? url : `${url}#${hash}`;
}

/** Opens a view and waits until the page has woken up and painted it. */
export async function openAtlas(page: Page, hash = ""): Promise<void> {
  await page.goto(atlasUrl(hash));
  await stageReached(page, "interactive");
  await viewPainted(page, hash);
}

/** Waits for the stage of the page, never for a time. */
export async function stageReached(page: Page, stage: Stage): Promise<void> {
  await page.waitForFunction((wanted) => document.documentElement.dataset["atlas"] === wanted, stage, { timeout: 45_000 });
}

/** Waits until the view of `hash` is on screen, frame by frame. */
export async function viewPainted(page: Page, hash: string): Promise<void> {
  const isPainted = (wanted: string): boolean => document.documentElement.dataset["painted"] === wanted;
  await page.waitForFunction(isPainted, hash, { timeout: 30_000 }).catch(async (error: unknown) => {
    const painted = await page.evaluate(() => document.documentElement.dataset["painted"]);
    throw new Error(`viewPainted: the view of "${hash}" expected, "${painted ?? "none"}" found`, { cause: error });
  });
}

/** Follows a link to another view in the open page, as the address bar or a bookmark does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => (location.hash = wanted), hash);
  await viewPainted(page, hash);
}

/** Does something that changes the view and waits until the new one is on screen. */
export async function changing(page: Page, action: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => location.hash);
  await action();
  await page.waitForFunction((old) => location.hash !== old, before, { timeout: 20_000 });
  await page.waitForFunction(() => document.documentElement.dataset["painted"] === location.hash.slice(1), null, { timeout: 45_000 });
}

export function figure(page: Page): Locator {
  return page.locator("#sa-map-figure");
}

export function notices(page: Page): Locator {
  return page.locator("#sa-notices");
}

export function card(page: Page): Locator {
  return page.locator("#sa-area");
}

/** Everything a person can read on the page now, in one line. */
export async function readable(page: Page): Promise<string> {
  return plain(await page.locator("body").innerText());
}

/** Spaces of all kinds become one plain space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Starts the moving map and shows the whole city in it. */
export async function startMovingMap(page: Page): Promise<void> {
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await page.locator("[data-zoom=whole]").click();
}

/** Addresses that are asked for from now on and lie on none of the allowed origins; the list grows. */
export function requestsOutside(page: Page, allowed: readonly string[]): readonly string[] {
  const outside: string[] = [];
  const origins = allowed.map((address) => new URL(address).origin);
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !origins.includes(origin)) outside.push(request.url());
  });
  return outside;
}
