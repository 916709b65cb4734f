// SPDX-License-Identifier: EUPL-1.2
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { launchBrowser } from "./find-browser.ts";
import { serve } from "./serve.ts";

/** What is photographed: a view of the address, and what is pressed in it before the picture is taken. */
interface Sight {
  readonly hash: string;
  /** Selectors; the first of each that can be seen is pressed. */
  readonly press?: readonly string[];
}

const three = "view=comparison&compare=0207.0105.0525";
const poll = "qFachkräfte'14.04.2026'37'0207'131'0101'148'0102'96";
const step = (number: number): Sight => ({
  hash: `view=focus&focus=${encodeURIComponent(`s${number}'5~${poll}~c0207*0101~wDort_ist_der_Bedarf_am_größten.`)}`,
});

/** Every view in every form: what one looks at beside the design before a change ends. */
const sights: Readonly<Record<string, Sight>> = {
  karte: { hash: "" },
  "karte-gebiet": { hash: "area=0207" },
  "karte-angebote": { hash: "area=0207&offers=aeltere" },
  "karte-quartiere": { hash: "level=quartier&area=020701" },
  "karte-bezirke": { hash: "level=stadtbezirk" },
  "karte-stadtwert": { hash: "measure=city" },
  "karte-veraenderung": { hash: "measure=change&since=2017" },
  "karte-zwei": { hash: "pair=anteil_65_plus" },
  "karte-kreise": { hash: "indicator=einwohner" },
  "karte-anteil-und-kreise": { hash: "circles=1" },
  "karte-klassen": { hash: "classes=natural_7&only=5.6" },
  "karte-muster": { hash: "pattern=1&mask=1" },
  "karte-darstellung": { hash: "", press: ["[data-tool=options]"] },
  "karte-mitnehmen": { hash: "area=0207", press: ["[data-tool=takeAway]"] },
  "karte-english": { hash: "area=0207&lang=en" },
  tabelle: { hash: "form=table&area=0207" },
  text: { hash: "form=text" },
  steckbrief: { hash: "view=profile&area=0207" },
  "steckbrief-bezirk": { hash: "view=profile&level=stadtbezirk&area=02" },
  "steckbrief-wahl": { hash: "view=profile" },
  "vergleich-wahl": { hash: "view=comparison" },
  "vergleich-werte": { hash: three },
  "vergleich-abstaende": { hash: `${three}&chart=spine` },
  "vergleich-verlauf": { hash: `${three}&chart=multiples` },
  "vergleich-zusammenhang": { hash: `${three}&chart=scatter` },
  "vergleich-karten": { hash: `${three}&chart=maps` },
  zeit: { hash: "view=time&area=0207&compare=0101" },
  "zeit-index": { hash: "view=time&area=0207&line=index&since=2019" },
  handlungsfelder: { hash: "view=fields&area=0207" },
  "handlungsfelder-tabelle": { hash: "view=fields&form=table" },
  belastung: { hash: "view=disadvantage&area=0207" },
  "fokus-1-kriterien": step(1),
  "fokus-2-auswahlliste": step(2),
  "fokus-3-umfrage": step(3),
  "fokus-4-wahl": step(4),
  "fokus-5-begruendung": step(5),
  kennzahl: { hash: "view=sheet&indicator=kinderarmut" },
  glossar: { hash: "view=glossary" },
  luecken: { hash: "view=gaps" },
  barrierefreiheit: { hash: "view=accessibility" },
  daten: { hash: "view=about" },
  eingebettet: { hash: "area=0207&embed=map.search.year.level.indicator.card&edition=2026" },
  "falscher-link": { hash: "indicator=gibtsnicht&area=9999" },
};

interface Size {
  readonly width: number;
  readonly height: number;
  readonly theme?: "dark" | "contrast";
  readonly isPrint?: boolean;
}

const sizes: Readonly<Record<string, Size>> = {
  desktop: { width: 1440, height: 900 },
  handy: { width: 390, height: 844 },
  dunkel: { width: 1440, height: 900, theme: "dark" },
  kontrast: { width: 1440, height: 900, theme: "contrast" },
  druck: { width: 690, height: 980, isPrint: true },
};

const folder = "screenshots";

/** Takes the pictures of one size on one page, and says how many. */
async function photograph(
  browser: Browser,
  url: string,
  { name, only }: { readonly name: string; readonly only: string },
): Promise<number> {
  const size = sizes[name];
  if (size === undefined) throw new Error(`photograph: a size expected, "${name}" found`);
  const chosen = Object.entries(sights).filter(([sight]) => `${sight}_${name}`.includes(only));
  const isPhone = size.width < 600;
  const { width, height } = size;
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: isPhone, locale: "de-DE", reducedMotion: "reduce" });
  for (const [sight, { hash, press = [] }] of chosen) {
    const page = await context.newPage();
    await page.goto(`${url}#${[hash, size.theme === undefined ? "" : `theme=${size.theme}`].filter((part) => part !== "").join("&")}`);
    await painted(page);
    for (const selector of press) await page.locator(`${selector}:visible`).first().click();
    if (press.length > 0) await page.getByRole("dialog").first().waitFor();
    if (size.isPrint === true) await page.emulateMedia({ media: "print" });
    const fullPage = press.length === 0 && (isPhone || size.isPrint === true);
    await page.screenshot({ path: join(folder, `${sight}_${name}.png`), fullPage, animations: "disabled" });
    await page.close();
  }
  await context.close();
  return chosen.length;
}

/** Waits until the view is on screen with its letters. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { atlas, painted } = document.documentElement.dataset;
    return atlas === "interactive" && painted === location.hash.slice(1);
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

const { values } = parseArgs({ options: { only: { type: "string", default: "" }, dist: { type: "string", default: "dist" } } });
await mkdir(folder, { recursive: true });
const site = await serve(values.dist);
const browser = await launchBrowser();
let taken = 0;
for (const name of Object.keys(sizes)) taken += await photograph(browser, site.url, { name, only: values.only });
await browser.close();
await site.close();
process.stdout.write(`${taken} pictures in ${folder}/\n`);
if (taken === 0) {
  process.stderr.write(`screenshots: no picture has "${values.only}" in its name, such as "karte-gebiet_desktop"\n`);
  process.exitCode = 1;
}
