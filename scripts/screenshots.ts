// SPDX-License-Identifier: EUPL-1.2
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { launchBrowser } from "./find-browser.ts";
import { serve } from "./serve.ts";

/** Every view at every size: what one looks at beside the design before a change ends. */
const views: Readonly<Record<string, string>> = {
  karte: "",
  gebiet: "#area=0207",
  tabelle: "#form=table",
  text: "#form=text",
  vergleich: "#view=comparison&compare=0207.0203.0501",
  belastung: "#view=disadvantage",
  warum: "#view=disadvantage&area=0207",
  daten: "#view=about",
  english: "#lang=en&area=0207",
  quartiere: "#level=quartier",
};

interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: "dark" | "contrast";
  readonly isPrint?: boolean;
}

const sizes: readonly Size[] = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "handy", width: 390, height: 844 },
  { name: "dunkel", width: 1440, height: 900, theme: "dark" },
  { name: "kontrast", width: 1440, height: 900, theme: "contrast" },
  { name: "druck", width: 1050, height: 1480, isPrint: true },
];

const folder = "screenshots";

async function photograph(browser: Browser, url: string, size: Size): Promise<void> {
  const isPhone = size.width < 600;
  const context = await browser.newContext({ viewport: { width: size.width, height: size.height }, hasTouch: isPhone, locale: "de-DE" });
  for (const [name, hash] of Object.entries(views)) {
    const page = await context.newPage();
    const theme = size.theme === undefined ? "" : `${hash === "" ? "#" : "&"}theme=${size.theme}`;
    await page.goto(`${url}${hash}${theme}`);
    await page.waitForFunction(() => document.documentElement.dataset["atlas"] !== "static");
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    await page.waitForLoadState("networkidle");
    if (size.isPrint === true) await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(folder, `${name}-${size.name}.png`), fullPage: isPhone || size.isPrint === true });
    await page.close();
  }
  await context.close();
}

await mkdir(folder, { recursive: true });
const site = await serve("dist");
const browser = await launchBrowser();
for (const size of sizes) await photograph(browser, site.url, size);
await browser.close();
await site.close();
process.stdout.write(`${Object.keys(views).length * sizes.length} pictures in ${folder}/\n`);
