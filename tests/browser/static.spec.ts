// SPDX-License-Identifier: EUPL-1.2
import { type Browser, expect, type Page, test } from "@playwright/test";
import { atlasUrl, plain, stageReached } from "./open-atlas.ts";
import { readPaintedMap } from "./painted-map.ts";

test.describe("without any script and with nothing but the first answer", () => {
  test("the page shows title, sentence, painted areas, legend with limits and the way to the table", async ({ browser }) => {
    const page = await deadPage(browser);
    await page.goto(atlasUrl());
    expect(await page.title()).toBe("Kinder unter 15 Jahren in Grundsicherung 2025 – Sozialatlas Beispielstadt (Erfundene Daten)");
    await expect(page.locator("h1")).toHaveText(
      /^Ende 2025 leben 19,1\s% der Kinder in Familien mit Grundsicherung\. In den 34 Stadtteilen sind es 3,9 bis 37,9\s%\.$/,
    );
    const legend = plain(await page.locator("#sa-below").innerText());
    for (const words of ["Beispielstadt 19,1 %", "unter 8 %", "8 bis unter 15", "15 bis unter 22", "22 bis unter 30", "30 % und mehr"]) {
      expect(legend).toContain(words);
    }
    expect(legend).toContain("geheim gehalten, weil zu wenige Fälle (2)");
    await expect(page.getByText("Erfundene Daten", { exact: true })).toBeVisible();
    await page
      .getByRole("link", { name: /Tabelle/ })
      .first()
      .click();
    await expect(page).toHaveURL(/tabelle\.html$/);
  });

  test("every area is painted as the table page says", async ({ browser }) => {
    const page = await deadPage(browser);
    await page.goto(atlasUrl());
    await page.locator("svg.map .labels").evaluate((names: SVGElement) => (names.style.display = "none"));
    const painted = await readPaintedMap(page);
    await page.goto(new URL("tabelle.html", atlasUrl()).href);
    const rows = await page
      .locator("table tbody tr[data-area]:not(.city)")
      .evaluateAll((all) => all.map((row) => ({ id: row.getAttribute("data-area") ?? "", words: row.textContent })));
    expect(rows.length).toBe(34);
    const limits = ["unter 8", "8 bis unter 15", "15 bis unter 22", "22 bis unter 30", "30\u00a0% und mehr"];
    const expected = rows.map(({ id, words }): [string, unknown] => {
      if (words.includes("geheim gehalten")) return [id, "hatch"];
      if (words.includes("noch nicht geliefert")) return [id, "dots"];
      return [id, limits.findLastIndex((limit) => words.includes(limit))];
    });
    expect(Object.fromEntries(painted)).toEqual(Object.fromEntries(expected));
  });

  test("the table page is a real table with a caption, column heads and a name in every row", async ({ browser }) => {
    const page = await deadPage(browser);
    await page.goto(new URL("tabelle.html", atlasUrl()).href);
    const table = page.getByRole("table");
    await expect(table.locator("caption")).toContainText("Kinder unter 15 Jahren in Grundsicherung in %, 31.12.2025");
    await expect(page.getByRole("columnheader", { name: /Basis/ })).toBeVisible();
    await expect(page.getByRole("rowheader")).toHaveCount(35);
    await page.getByRole("link", { name: "Zurück zur Karte" }).click();
    await expect(page).toHaveURL(/(\/|index\.html)$/);
  });
});

for (const width of [1440, 390]) {
  test(`taking over at ${width} px moves neither sentence nor map nor legend, fonts included`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(sumLayoutShifts);
    const start = await holdScripts(page);
    await page.goto(atlasUrl(), { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelectorAll("svg.map path[data-area]").length === 34);
    expect(await page.evaluate(() => document.documentElement.dataset["atlas"])).toBe("static");
    const before = await boxes(page);
    await start();
    await stageReached(page, "interactive");
    await page.waitForFunction(() => document.fonts.size > 0 && [...document.fonts].some((font) => font.status === "loaded"));
    await page.evaluate(() => document.fonts.ready);
    const after = await boxes(page);
    for (const [name, box] of Object.entries(before)) {
      const moved = box.map((side, index) => Math.abs(side - (after[name]?.[index] ?? Infinity)));
      expect(Math.max(...moved), `${name}: ${box.join(" ")} → ${after[name]?.join(" ")}`).toBeLessThanOrEqual(1);
    }
    expect(await page.evaluate(() => (window as unknown as { layoutShift: number }).layoutShift)).toBeLessThan(0.02);
  });
}

/** A page that runs nothing and may ask for documents only. */
async function deadPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.route("**/*", (route) => (route.request().resourceType() === "document" ? route.continue() : route.abort()));
  return page;
}

/** Keeps the scripts of the page back until the returned function is called. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return () => Promise.resolve(release());
}

/** Left, top, width and height of what a person looks at first. */
async function boxes(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  const places = { sentence: "h1", map: "#sa-map-figure", drawing: "svg.map", ruler: "#sa-below .sa-ruler" };
  return page.evaluate(
    (names) =>
      Object.fromEntries(
        Object.entries(names).map(([name, selector]) => {
          const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          return [name, [x, y + scrollY, width, height]];
        }),
      ),
    places,
  );
}

function sumLayoutShifts(): void {
  Object.assign(window, { layoutShift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      (window as unknown as { layoutShift: number }).layoutShift += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}
