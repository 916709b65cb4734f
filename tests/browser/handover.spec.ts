// SPDX-License-Identifier: EUPL-1.2
import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { card, figure, notices, openAtlas, stageReached, startMovingMap, viewPainted } from "./open-atlas.ts";
import { legendColours, pointIn, readPaintedMap } from "./painted-map.ts";
import { decodePng, type Picture, type Rgb } from "./png.ts";

test.use({ viewport: { width: 1200, height: 900 }, reducedMotion: "reduce" });

test("the zoom button starts the moving map, which shows less of the city", async ({ page }) => {
  await openAtlas(page);
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await expect(notices(page)).toBeEmpty();
  await expect(async () => expect(await widthOfCity(page)).toBe("wider than the frame")).toPass();
  await page.locator("[data-zoom=whole]").click();
  await expect(async () => expect(await widthOfCity(page)).toBe("inside the frame")).toPass();
});

test("dragging the drawing starts the moving map and chooses nothing", async ({ page }) => {
  await openAtlas(page);
  const from = await pointIn(page, "0101");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 5 });
  await page.mouse.up();
  await stageReached(page, "gl");
  expect(new URL(page.url()).hash).toBe("");
});

test("the wheel with Ctrl zooms the map, the bare wheel scrolls the page", async ({ page }) => {
  await openAtlas(page);
  const at = await pointIn(page, "0101");
  await page.mouse.move(at.x, at.y);
  await wheelScrolls(page);
  expect(await stage(page)).toBe("interactive");
  const again = await pointIn(page, "0101");
  await page.mouse.move(again.x, again.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await stageReached(page, "gl");
  await page.evaluate(() => window.scrollTo(0, 0));
  await wheelScrolls(page);
  await expect(page.getByText("Zum Vergrößern halten Sie die Strg-Taste")).toBeVisible();
});

test("nothing jumps when the moving map takes over", async ({ page }) => {
  await openAtlas(page, "names=0");
  const legend = await legendColours(page);
  const drawn = edgesOf(await pictureOf(page), legend);
  await startMovingMap(page);
  await expect(async () => {
    const moving = edgesOf(await pictureOf(page), legend);
    const compared = drawn.flatMap((line, row) => {
      const other = moving[row] ?? [];
      const isSame = line.length > 1 && line.map(({ to }) => to).join() === other.map(({ to }) => to).join();
      return isSame ? line.map(({ at }, index) => Math.abs(at - (other[index]?.at ?? Infinity))) : [];
    });
    expect(compared.length, "edges found in both maps").toBeGreaterThan(150);
    expect(Math.max(...compared), "furthest edge, in pixels").toBeLessThanOrEqual(2);
  }).toPass({ timeout: 20_000 });
});

test("a lost context gives the drawing back, and the moving map returns by itself", async ({ page }) => {
  await openAtlas(page, "names=0");
  const before = Object.fromEntries(await readPaintedMap(page));
  await startMovingMap(page);
  await loseContext(page);
  await stageReached(page, "interactive");
  await expect(notices(page)).toContainText("Die bewegliche Karte ist ausgefallen. Die einfache Karte zeigt dieselben Werte.");
  await expect(async () => expect(Object.fromEntries(await readPaintedMap(page))).toEqual(before)).toPass();
  const area = await pointIn(page, "0101");
  await page.mouse.click(area.x, area.y);
  await viewPainted(page, "area=0101&names=0");
  await expect(card(page).locator("h2")).toHaveText("Altmarkt");
  await restoreContext(page);
  await stageReached(page, "gl");
  await expect(notices(page)).toBeEmpty();
  await expect(async () => expect(Object.fromEntries(await readPaintedMap(page))).toEqual(before)).toPass({ timeout: 20_000 });
});

test("another level on the moving map shows the whole city again, painted like the drawing", async ({ page }) => {
  await openAtlas(page, "level=stadtbezirk&names=0");
  const drawn = Object.fromEntries(await readPaintedMap(page));
  await page.evaluate(() => (location.hash = "names=0"));
  await viewPainted(page, "names=0");
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await page.evaluate(() => (location.hash = "level=stadtbezirk&names=0"));
  await viewPainted(page, "level=stadtbezirk&names=0");
  await expect(async () => expect(Object.fromEntries(await readPaintedMap(page))).toEqual(drawn)).toPass({ timeout: 20_000 });
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("one finger scrolls the page and neither moves the map nor chooses an area", async ({ page }) => {
    await openAtlas(page);
    const at = await pointIn(page, "0101");
    const session = await page.context().newCDPSession(page);
    const before = await page.evaluate(() => scrollY);
    await swipeUp(session, at);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect(await stage(page)).toBe("interactive");
    expect(new URL(page.url()).hash).toBe("");
  });

  test("two fingers start the moving map", async ({ page }) => {
    await openAtlas(page);
    const at = await pointIn(page, "0101");
    const session = await page.context().newCDPSession(page);
    await session.send("Input.synthesizePinchGesture", { x: at.x, y: at.y, scaleFactor: 2, gestureSourceType: "touch" });
    await stageReached(page, "gl");
    expect(await page.evaluate(() => visualViewport?.scale), "the page itself is not zoomed").toBe(1);
  });
});

function stage(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset["atlas"]);
}

async function wheelScrolls(page: Page): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
}

/** A finger moves up by 240 pixels, in steps of a frame. */
async function swipeUp(session: CDPSession, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (let moved = 12; moved <= 240; moved += 12) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - moved }] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function pictureOf(page: Page): Promise<Picture> {
  await page.mouse.move(0, 0);
  return decodePng(await figure(page).screenshot({ animations: "disabled" }));
}

interface Edge {
  /** Pixels from the left. */
  readonly at: number;
  /** Class that begins there. */
  readonly to: number;
}

/** Where a class of the legend begins, line by line: what lies between two classes (borders, river) is skipped. */
function edgesOf(picture: Picture, legend: readonly Rgb[]): readonly (readonly Edge[])[] {
  const rows = Array.from({ length: Math.floor(picture.height / 12) }, (_, index) => index * 12);
  return rows.map((y) => {
    const edges: Edge[] = [];
    for (let x = 0; x < picture.width; x++) {
      const found = classAt(picture, { x, y }, legend);
      if (found !== null && found !== classAt(picture, { x: x - 1, y }, legend)) edges.push({ at: x, to: found });
    }
    return edges;
  });
}

function classAt(picture: Picture, { x, y }: { readonly x: number; readonly y: number }, legend: readonly Rgb[]): number | null {
  if (x < 0) return null;
  const pixel = picture.at(x, y);
  const index = legend.findIndex((colour) => colour.every((channel, place) => Math.abs(channel - (pixel[place] ?? 0)) <= 4));
  return index < 0 ? null : index;
}

/** Whether painted areas reach the left and right edge of the map. */
async function widthOfCity(page: Page): Promise<"inside the frame" | "wider than the frame"> {
  const picture = await pictureOf(page);
  const legend = await legendColours(page);
  const middle = [0.3, 0.4, 0.5, 0.6].map((part) => Math.round(picture.height * part));
  const reaches = middle.some((y) => classAt(picture, { x: 6, y }, legend) !== null);
  return reaches ? "wider than the frame" : "inside the frame";
}

/** Keeps the extension on the canvas, since only the one that lost a context can restore it. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas");
    const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (!extension) throw new Error("loseContext: a running GL map expected");
    Object.assign(window, { lostContext: extension });
    extension.loseContext();
  });
}

async function restoreContext(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { lostContext: WEBGL_lose_context }).lostContext.restoreContext());
}
