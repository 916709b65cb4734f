// SPDX-License-Identifier: EUPL-1.2
import { expect, type Frame, type Page } from "@playwright/test";
import { serveHost } from "./host-page.ts";
import { atlasUrl, openAtlas, requestsOutside } from "./open-atlas.ts";
import { finger, type Hand, Steps } from "./resident-journeys.ts";

/** Open, Einbetten, language, copy, paste: five steps. A phone reaches the dialog through Mitnehmen and keeps the language of the view. */
export async function embedAMap(page: Page, hand: Hand): Promise<void> {
  const isPhone = hand === finger;
  const steps = new Steps("J7", 5);
  await steps.take("open the view", () => openAtlas(page, "indicator=arbeitslosenanteil&area=0207"));
  if (isPhone) await steps.take("Mitnehmen", () => hand.press(page, page.locator(".bottom-bar [data-tool=takeAway]")));
  const opener = isPhone ? page.locator("[data-taking=embed]") : page.locator("[data-tool=embed]:visible");
  await steps.take("Einbetten", () => hand.press(page, opener));
  await expect(page.locator("#embed-preview")).toBeVisible();
  if (!isPhone) await steps.take("language", () => hand.press(page, page.locator('.embed-languages [data-language="en"]')));
  await expect(page.locator("[data-control=level]"), "the level is fixed unless the editor opens it").not.toBeChecked();
  await steps.take("copy the code", () => hand.press(page, page.locator("[data-copy-code]")));
  await expect(page.locator("#embed-status")).toHaveText("Der Code ist kopiert.");
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe title="[^"]+" src="[^"]*edition=2026[^"]*embed=map"/);
  const host = await serveHost(code, atlasUrl());
  try {
    const outside = requestsOutside(page, [atlasUrl(), host.url]);
    await steps.take("paste", async () => void (await page.goto(host.url)));
    const frame = await embedded(page, 0);
    await expect(frame.locator("h1")).toHaveText(isPhone ? /^Arbeitslose/ : "Unemployed share");
    await expect(frame.locator(".embed-status")).toContainText("Ziegelei");
    for (const part of ["#sa-header", "#sa-index", "#sa-toolbar", "#sa-footer"]) await expect(frame.locator(part)).toBeHidden();
    await heightFits(page, frame);
    expect(outside).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await leavesByTab(page);
  } finally {
    await host.close();
  }
  steps.print();
}

/** The atlas in a frame of the page, once it shows its view. */
export async function embedded(page: Page, index: number): Promise<Frame> {
  const element = page.locator("iframe").nth(index);
  await element.scrollIntoViewIfNeeded();
  const frame = await (await element.elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`embedded: frame ${index} expected, none found`);
  await frame.waitForFunction(() => document.documentElement.dataset["painted"] !== undefined, null, { timeout: 90_000 });
  await expect(frame.locator(".embed-title")).toBeVisible();
  return frame;
}

/** The frame is as high as its content: nothing is cut off, and no empty room is left. */
export async function heightFits(page: Page, frame: Frame): Promise<void> {
  const rest = async (): Promise<number> => {
    const [box, content] = await Promise.all([
      (await frame.frameElement()).boundingBox(),
      frame.evaluate(() => document.body.getBoundingClientRect().height),
    ]);
    return Math.abs((box?.height ?? 0) - content);
  };
  await expect.poll(rest, { message: "difference between frame and content", timeout: 20_000 }).toBeLessThanOrEqual(6);
  expect(page.isClosed()).toBe(false);
}

/** The keyboard walks through the frame and out of it. */
export async function leavesByTab(page: Page): Promise<void> {
  await page.locator("#before").focus();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.id === "after")) return;
  }
  throw new Error("leavesByTab: the link after the frame expected within 40 presses of Tab");
}
