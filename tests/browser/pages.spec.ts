// SPDX-License-Identifier: EUPL-1.2
import { type Browser, expect, type Page, test } from "@playwright/test";
import { atlasUrl, card, openAtlas, readable } from "./open-atlas.ts";
import { findHighestAndMine } from "./reading-journey.ts";
import { finger, keys, pointer, search } from "./resident-journeys.ts";

for (const [name, hand] of Object.entries({ "keys only": keys, "the mouse": pointer })) {
  test(`a blind reader finds the highest values and the own area by ${name}`, ({ page }) => findHighestAndMine(page, hand));
}

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a blind reader finds the highest values and the own area by finger", ({ page }) => findHighestAndMine(page, finger));
});

test("every number of the card is one step from what it counts", async ({ page }) => {
  await openAtlas(page, "area=0207&indicator=kinderarmut");
  await card(page).getByRole("link", { name: "Was zählt diese Zahl?" }).click();
  await expect(page.locator("h1")).toHaveText("Kinder unter 15 Jahren in Grundsicherung");
  const words = await readable(page);
  for (const said of [
    "Gezählt werden Kinder in Familien mit Grundsicherung",
    "100 × 10.240 ÷ 53.629 = 19,1 %",
    "Belastung: Ein hoher Wert spricht für mehr Unterstützungsbedarf.",
    "Feinste Ebene Quartiere",
    "Grenzen: 8 · 15 · 22 · 30",
    "2017: neue Zählweise",
    "Zahlen von 1 bis 2 und Anteile mit einer Basis unter 30 werden nicht gezeigt",
  ]) {
    expect(words).toContain(said);
  }
});

test("the gaps of the register and of the edition are named, and the numbers add up with the files", async ({ page }) => {
  await openAtlas(page, "view=gaps");
  const words = await readable(page);
  expect(words).toContain("Menschen ohne eigene Wohnung, die bei Bekannten unterkommen");
  expect(words).toContain("Zählung zusammen mit den Trägern der Wohnungslosenhilfe im Winter 2027");
  await expect(page.locator(".gap-table tbody tr")).toHaveCount(12);
  await expect(page.locator(".gap-table caption")).toHaveText("Lücken je Thema, Ebene Stadtteile");
});

test("the statement can be read without a script and names the way to report a barrier", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(atlasUrl());
  await page.getByRole("link", { name: "Barrierefreiheit" }).click();
  await expect(page.locator("h1")).toHaveText("Erklärung zur Barrierefreiheit");
  await expect(page.getByRole("link", { name: "Barriere melden" })).toHaveAttribute("href", /^mailto:/);
  await expect(page.getByText("BITV 2.0")).toBeVisible();
  await context.close();
});

test.describe("Mein Standort", () => {
  test("is explained before anything is asked, finds the area in the browser, and sends the place nowhere", async ({ browser }) => {
    const { page, sent, close } = await withPlace(browser, { permissions: ["geolocation"] });
    await ask(page);
    await expect(page.getByText("Ihr Standort wird nicht gesendet und nicht gespeichert")).toBeVisible();
    await page.locator("[data-locate=ask]:visible").click();
    await expect(card(page).locator("h2").first()).toHaveText("Ziegelei");
    expect(await page.evaluate(() => location.hash)).toContain("area=0207");
    const place = await page.evaluate(() => [location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]);
    expect([...sent, ...place].join("\n")).not.toMatch(/\d{1,2}\.\d{3,}/);
    await close();
  });

  test("says in words that the device refused", async ({ browser }) => {
    const { page, close } = await withPlace(browser, { permissions: [] });
    await ask(page);
    await page.locator("[data-locate=ask]:visible").click();
    await expect(page.getByText(/Ihr Gerät (hat den Standort nicht freigegeben|konnte den Standort nicht bestimmen)/)).toBeVisible();
    await close();
  });

  test("says in words that the place is outside the city", async ({ browser }) => {
    const { page, close } = await withPlace(browser, { permissions: ["geolocation"], place: { latitude: 0, longitude: 0 } });
    await ask(page);
    await page.locator("[data-locate=ask]:visible").click();
    await expect(page.getByText("Ihr Standort liegt außerhalb von Beispielstadt")).toBeVisible();
    await close();
  });
});

interface Placed {
  readonly page: Page;
  /** Addresses and bodies of everything that was asked for. */
  readonly sent: readonly string[];
  readonly close: () => Promise<void>;
}

async function withPlace(
  browser: Browser,
  { permissions, place }: { readonly permissions: readonly string[]; readonly place?: { latitude: number; longitude: number } },
): Promise<Placed> {
  const context = await browser.newContext({
    locale: "de-DE",
    permissions: [...permissions],
    geolocation: place ?? (await placeOfZiegelei()),
  });
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await openAtlas(page);
  sent.length = 0;
  return { page, sent, close: () => context.close() };
}

/** The place for the name of the area, as the edition publishes it. */
async function placeOfZiegelei(): Promise<{ latitude: number; longitude: number }> {
  const manifest = (await (await fetch(`${atlasUrl()}editions/2026/manifest.json`)).json()) as { places: { path: string } };
  const places = (await (await fetch(`${atlasUrl()}editions/2026/${manifest.places.path}`)).json()) as {
    levels: { level: string; ids: string[]; labels: [number, number][] }[];
  };
  const level = places.levels.find((entry) => entry.level === "stadtteil");
  const [longitude, latitude] = level?.labels[level.ids.indexOf("0207")] ?? [0, 0];
  return { latitude, longitude };
}

async function ask(page: Page): Promise<void> {
  await search(page).click();
  await page.locator("[data-locate=explain]:visible").click();
}
