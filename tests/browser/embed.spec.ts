// SPDX-License-Identifier: EUPL-1.2
import { expect, type Frame, test } from "@playwright/test";
import { embedAMap, embedded, heightFits, leavesByTab } from "./embed-journey.ts";
import { atlasUrl, openAtlas } from "./open-atlas.ts";
import { serveHost } from "./host-page.ts";
import { finger, keys, pointer } from "./resident-journeys.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`an editor embeds a map by ${name}`, ({ page }) => embedAMap(page, hand));
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test("an editor embeds a map by finger", ({ page }) => embedAMap(page, finger));
});

test("twelve embedded maps work on one strict page, at 280 pixels, without a scroll area of their own", async ({ page }) => {
  test.slow();
  const frames = Array.from({ length: 12 }, (_, index) => {
    const src = `${atlasUrl()}#year=${2014 + index}&amp;embed=map&amp;edition=2026`;
    return `<iframe title="Karte ${index}" src="${src}" width="280" height="500" referrerpolicy="origin" sandbox="allow-scripts allow-same-origin allow-popups" data-sozialatlas></iframe>`;
  });
  const host = await serveHost(`${frames.join("")}<script src="${atlasUrl()}einbetten.js" defer></script>`, atlasUrl());
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  try {
    await page.goto(host.url);
    for (let index = 0; index < 12; index++) {
      const frame = await embedded(page, index);
      await expect(frame.locator(".embed-sentence")).toContainText(String(2014 + index));
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
      await heightFits(page, frame);
      const scrollers = await frame.evaluate(
        () =>
          [...document.querySelectorAll("body *")].filter((element) => {
            const style = getComputedStyle(element);
            return /auto|scroll/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
          }).length,
      );
      expect(scrollers).toBe(0);
    }
    expect(errors).toEqual([]);
  } finally {
    await host.close();
  }
});

test("the element of the dialog makes a frame with title, late loading and fitting height in a strict page", async ({ page }) => {
  await openAtlas(page, "indicator=arbeitslosenanteil&area=0207");
  await page.locator("[data-tool=embed]:visible").click();
  await page.getByRole("button", { name: "Element (sozialatlas-map)" }).click();
  await page.locator("[data-copy-code]").click();
  await expect(page.locator("#embed-status")).toHaveText("Der Code ist kopiert.");
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<sozialatlas-map title="[^"]+" src="[^"]*embed=map[^"]*" height="680"><\/sozialatlas-map>\n<script /);
  const host = await serveHost(code, atlasUrl());
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  try {
    await page.goto(host.url);
    const frame = await embedded(page, 0);
    const element = page.locator("sozialatlas-map > iframe");
    await expect(element).toHaveAttribute("title", /Arbeitslose/);
    await expect(element).toHaveAttribute("loading", "lazy");
    await expect(element).toHaveAttribute("referrerpolicy", "origin");
    await expect(frame.locator(".embed-status")).toContainText("Ziegelei");
    await heightFits(page, frame);
    const height = await element.getAttribute("height");
    await page.evaluate(() => postMessage({ type: "sozialatlas:height", version: 1, height: 5000 }, "*"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await expect(element, "a message of another window is not believed").toHaveAttribute("height", height ?? "");
    expect(complaints).toEqual([]);
    await leavesByTab(page);
  } finally {
    await host.close();
  }
});

test("an element follows its attributes, and shows nothing for an address that is no web page", async ({ page }) => {
  const view = `${atlasUrl()}#embed=map&amp;edition=2026`;
  const host = await serveHost(
    `<sozialatlas-map src="${view}"></sozialatlas-map><sozialatlas-map title="böse" src="javascript:alert(1)"></sozialatlas-map><script src="${atlasUrl()}einbetten.js" defer></script>`,
    atlasUrl(),
  );
  try {
    await page.goto(host.url);
    await expect(page.locator("iframe")).toHaveCount(1);
    await expect(page.locator("iframe")).toHaveAttribute("title", "Sozialatlas");
    await page
      .locator("sozialatlas-map")
      .first()
      .evaluate((element) => element.setAttribute("title", "Karte der Stadt"));
    await expect(page.locator("iframe")).toHaveAttribute("title", "Karte der Stadt");
    await page
      .locator("sozialatlas-map")
      .first()
      .evaluate((element) => element.removeAttribute("src"));
    await expect(page.locator("iframe")).toHaveCount(0);
  } finally {
    await host.close();
  }
});

test("only one moving map is alive among the frames of a page", async ({ page }) => {
  test.slow();
  const frame = (index: number): string =>
    `<iframe title="Karte ${index}" src="${atlasUrl()}#embed=map&amp;edition=2026" width="600" height="640" referrerpolicy="origin" data-sozialatlas></iframe>`;
  const host = await serveHost(frame(0) + frame(1), atlasUrl());
  try {
    await page.goto(host.url);
    const [first, second] = [await embedded(page, 0), await embedded(page, 1)];
    await first.locator("[data-zoom=in]").click();
    await stageOf(first, "gl");
    await second.locator("[data-zoom=in]").click();
    await stageOf(second, "gl");
    await stageOf(first, "interactive");
    await expect(first.locator("canvas")).toHaveCount(0);
    await expect(second.locator("canvas")).toHaveCount(1);
    await expect(first.locator("#sa-notices")).toBeEmpty();
    await first.locator("[data-zoom=in]").click();
    await stageOf(first, "gl");
    await stageOf(second, "interactive");
  } finally {
    await host.close();
  }
});

test("10,000 random messages from the page around it change nothing", async ({ page }) => {
  const host = await serveHost(
    `<iframe title="Karte" src="${atlasUrl()}#area=0207&amp;embed=map&amp;edition=2026" width="600" height="640" referrerpolicy="origin"></iframe>`,
    atlasUrl(),
  );
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  try {
    await page.goto(host.url);
    const frame = await embedded(page, 0);
    const before = await stateOf(frame);
    await page.evaluate((origin) => {
      const inner = document.querySelector("iframe")?.contentWindow;
      let seed = 20260522;
      const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
      const words = [
        "type",
        "version",
        "height",
        "sozialatlas:height",
        "sozialatlas:ask-height",
        "#view=table",
        "__proto__",
        "<img src=x>",
      ];
      const word = (): string => words[Math.floor(random() * words.length)] ?? "";
      const value = (depth: number): unknown => {
        const kind = Math.floor(random() * 7);
        if (kind === 0) return word();
        if (kind === 1) return random() * 1e6;
        if (kind === 2) return null;
        if (kind === 3 || depth > 2) return random() > 0.5;
        if (kind === 4) return [value(depth + 1), value(depth + 1)];
        return Object.fromEntries([0, 1, 2].map(() => [word(), value(depth + 1)]));
      };
      for (let index = 0; index < 10_000; index++) inner?.postMessage(value(0), origin);
    }, new URL(atlasUrl()).origin);
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await stateOf(frame)).toEqual(before);
    expect(errors).toEqual([]);
  } finally {
    await host.close();
  }
});

test("what the editor allows is there, and nothing else", async ({ page }) => {
  await openAtlas(page, "embed=map");
  await expect(page.locator("button.slot")).toHaveCount(0);
  await expect(page.locator("#sa-main sa-search")).toHaveCount(0);
  await openAtlas(page, "embed=map.search.year.level");
  expect(await page.locator("button.slot").evaluateAll((slots) => slots.map((slot) => slot.getAttribute("data-slot")))).toEqual([
    "year",
    "level",
  ]);
  await expect(page.locator("#embed-search input")).toBeVisible();
  await expect(page.locator("#sa-header")).toBeHidden();
  await openAtlas(page, "");
  await expect(page.locator("#sa-header")).toBeVisible();
});

async function stageOf(frame: Frame, stage: string): Promise<void> {
  await frame.waitForFunction((wanted) => document.documentElement.dataset["atlas"] === wanted, stage, { timeout: 90_000 });
}

async function stateOf(frame: Frame): Promise<unknown> {
  return frame.evaluate(() => ({
    hash: location.hash,
    painted: document.documentElement.dataset["painted"],
    words: document.body.innerText.replace(/\s+/g, " "),
    nodes: document.querySelectorAll("*").length,
  }));
}
