// SPDX-License-Identifier: EUPL-1.2
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { atlasUrl, card, openAtlas, plain, readable } from "./open-atlas.ts";
import { keys, search, Steps, suggestions, tabTo } from "./resident-journeys.ts";

const pages = {
  sheet: "view=sheet&indicator=kinderarmut",
  glossary: "view=glossary",
  gaps: "view=gaps",
  accessibility: "view=accessibility",
  about: "view=about",
};

test("a blind reader finds the highest values and the own area with keys and headings alone", async ({ page }) => {
  const steps = new Steps("J9", 6);
  await openAtlas(page, "indicator=anteil_80_plus");
  await steps.take("open the map as text", () => keys.press(page, page.locator("[data-form=text]")));
  const text = page.locator(".form");
  await expect(text.getByRole("heading", { name: "Die Karte in Worten" })).toBeVisible();
  expect(plain(await text.innerText())).toMatch(/Am höchsten: .* Am niedrigsten: .*/);
  await steps.take("jump to the table", () => keys.press(page, page.locator("[data-form=table]")));
  await expect(page.getByRole("table").first()).toBeVisible();
  const sort = page.locator('[data-sort="value"]');
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText("Wert");
  await steps.take("sort by value", () => keys.press(page, sort));
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText("Wert");
  await steps.take("search the own area", async () => {
    await tabTo(page, search(page));
    await page.keyboard.type("Ziegelei");
  });
  await expect(suggestions(page).first()).toContainText("Ziegelei");
  await steps.take("open it", () => page.keyboard.press("Enter"));
  await expect(card(page).getByRole("heading", { level: 2 }).first()).toBeFocused();
  await expect(card(page).locator("h2").first()).toHaveText("Ziegelei");
  steps.print();
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

for (const [name, hash] of Object.entries(pages)) {
  test(`the page ${name} has no barrier that can be computed, in both languages and at 320 pixels`, async ({ page }) => {
    for (const [language, width] of [
      ["de", 1280],
      ["en", 320],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await openAtlas(page, language === "de" ? hash : `${hash}&lang=en`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

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
