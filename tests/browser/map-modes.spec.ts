// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { axeFaults } from "./axe-faults.ts";
import { changing, figure, goTo, notices, openAtlas, plain, startMovingMap } from "./open-atlas.ts";
import { readPaintedMap } from "./painted-map.ts";

test.use({ viewport: { width: 1200, height: 960 }, reducedMotion: "reduce" });

const measured = {
  city: "indicator=kinderarmut&measure=city&names=0",
  change: "indicator=kinderarmut&measure=change&names=0",
  manual: "indicator=kinderarmut&classes=manual_10_12.5_20_30&names=0",
  natural: "indicator=anteil_65_plus&classes=natural_7&names=0",
  pair: "indicator=kinderarmut&pair=anteil_65_plus&names=0",
} as const;

for (const [name, hash] of Object.entries(measured)) {
  test(`${name}: every area has the same class in drawing, table and text`, async ({ page }) => {
    await openAtlas(page, hash);
    await compare(page, hash);
  });

  test(`${name}: every area has the same class on the moving map, in table and text`, async ({ page }) => {
    await openAtlas(page, hash);
    await startMovingMap(page);
    await compare(page, hash);
  });
}

/** The painted class of every area is the one that the table names, and text and table say the same value. */
async function compare(page: Page, hash: string): Promise<void> {
  await goTo(page, `${hash}&form=table`);
  const rows = await readRows(page);
  await goTo(page, `${hash}&form=text`);
  const lines = await readLines(page);
  expect(rows.size).toBe(34);
  for (const [id, { value }] of rows) expect(lines.get(id), id).toContain(value);
  await goTo(page, hash);
  const words = await legendWords(page);
  await expect(async () => {
    const looks = await readPaintedMap(page);
    const painted = [...looks].map(([id, look]) => [id, typeof look === "number" ? words[look] : look]);
    const expected = [...looks].map(([id]) => {
      const { note, className } = rows.get(id) ?? { note: "", className: "" };
      if (note.includes("geheim gehalten")) return [id, "hatch"];
      return [id, note.includes("noch nicht geliefert") ? "dots" : className];
    });
    expect(painted).toEqual(expected);
  }).toPass({ timeout: 20_000 });
}

interface Row {
  readonly value: string;
  readonly className: string;
  readonly note: string;
}

async function readRows(page: Page): Promise<ReadonlyMap<string, Row>> {
  const rows = await page.locator("#sa-form tbody tr:not(.city)").evaluateAll((all) =>
    all.map((row) => ({
      id: row.getAttribute("data-area") ?? "",
      cells: [...row.querySelectorAll("td")].map((cell) => [cell.dataset["label"] ?? "", cell.textContent] as const),
    })),
  );
  return new Map(
    rows.map(({ id, cells }) => {
      const byLabel = new Map(cells);
      const value = cells.find(([label]) => !["gehört zu", "Bezirk"].includes(label))?.[1] ?? "";
      const className = bare(byLabel.get("Klasse") ?? "");
      return [id, { value: plain(value), className, note: `${byLabel.get("Anmerkung") ?? ""} ${className}` }];
    }),
  );
}

async function readLines(page: Page): Promise<ReadonlyMap<string, string>> {
  const lines = await page
    .locator("#sa-form .value-list li")
    .evaluateAll((all) => all.map((line) => [line.getAttribute("data-area") ?? "", line.textContent] as const));
  return new Map(lines.map(([id, words]) => [id, plain(words)]));
}

/** Words of the classes in the legend, lowest first. */
async function legendWords(page: Page): Promise<readonly string[]> {
  const words = await page
    .locator("#sa-below .legend-list li[data-class]")
    .evaluateAll((rows) => rows.map((row) => row.children[1]?.textContent ?? ""));
  return words.reverse().map(bare);
}

/** Without the unit, which the caption of the table names instead. */
function bare(words: string): string {
  return plain(words.replace(/\s(Prozentpunkte|%)/, ""));
}

test("the neutral colour holds the city value in every year, with the same classes", async ({ page }) => {
  await openAtlas(page, "measure=city");
  const first = await legendWords(page);
  expect(first).toHaveLength(5);
  expect(first[2]).toMatch(/^−(\d+(?:,\d+)?) bis unter \+\1$/);
  await goTo(page, "measure=city&year=2014");
  expect(await legendWords(page)).toEqual(first);
  await expect(page.locator("#sa-below .no-phone svg")).toContainText("Stadtwert");
});

test("a change is in percentage points, named as such, and never crosses the series break of 2017", async ({ page }) => {
  await openAtlas(page, "measure=change&since=2012");
  await expect(notices(page)).toContainText("Mit 2012 lässt sich nicht vergleichen");
  await expect(page.locator("h1")).toContainText(/Von 2017 bis 2025 hat sich der Stadtwert um [−+]\d+,\d\sProzentpunkte verändert/);
});

test("a measure that does not exist leaves the values and says so once", async ({ page }) => {
  await openAtlas(page, "measure=change&year=2012");
  await expect(notices(page).locator("li")).toHaveCount(1);
  await expect(notices(page)).toContainText("kein früheres Jahr");
  await expect(figure(page).locator("path.area.k5").first()).toBeVisible();
});

test("counts are circles, never colours, and so are the cases behind a rate when asked for", async ({ page }) => {
  await openAtlas(page, "indicator=einwohner");
  await expect(figure(page).locator("svg.map path.area:not(.k-out)")).toHaveCount(0);
  await expect(figure(page).locator(":scope > svg.map circle.circle.solid")).toHaveCount(34);
  await expect(figure(page).locator(":scope > svg.map .circle-key text")).toHaveCount(3);
  await goTo(page, "circles=1");
  await expect(figure(page).locator(":scope > svg.map .labels > circle.circle")).toHaveCount(31);
  const drawn = await circleSizes(page, ":scope > svg.map");
  await startMovingMap(page);
  await expect.poll(() => circleSizes(page, "svg.overlay")).toEqual(drawn);
});

/** Diameters of all circles on the screen, rounded. */
function circleSizes(page: Page, map: string): Promise<readonly number[]> {
  return figure(page).evaluate((host, selector) => {
    const svg = host.querySelector(selector);
    return [...(svg?.querySelectorAll(".labels > circle") ?? [])].map((circle) => Math.round(circle.getBoundingClientRect().width));
  }, map);
}

test("a class of the legend emphasises its areas, none vanishes, and the way back is beside it", async ({ page }) => {
  await openAtlas(page);
  await page.locator("#sa-below a.ruler-class").nth(3).focus();
  await changing(page, () => page.keyboard.press("Enter"));
  expect(await page.evaluate(() => location.hash)).toBe("#only=3");
  await expect(figure(page).locator("path.area")).toHaveCount(34);
  await expect(figure(page).locator("path.area.dim")).toHaveCount(30);
  await expect(page.locator("#sa-notices + [role=status]")).toHaveText("Hervorgehoben: 4 von 34 Stadtteilen.");
  await expect(page.locator(".legend-note")).toContainText("Hervorgehoben: 4 von 34 Stadtteilen. Die übrigen sind blass.");
  await changing(page, () => page.getByRole("link", { name: "Alle zeigen" }).click());
  await expect(figure(page).locator("path.area.dim")).toHaveCount(0);
});

test("areas and people of every class stand in the legend", async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator("#sa-below .no-phone svg")).toContainText(/\d+\.\d{3} Menschen/);
});

test("the panel sets classes and difference by keyboard alone and says in words what is wrong with limits", async ({ page }) => {
  await openAtlas(page);
  const opener = page.locator('[data-tool="options"]');
  await opener.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Darstellung" });
  await expect(panel.getByRole("radio", { name: "Werte" })).toBeFocused();
  await changing(page, () => page.keyboard.press("ArrowDown"));
  await expect(page.locator("h1")).toContainText("liegt der Stadtwert bei");
  await changing(page, () => page.keyboard.press("ArrowUp"));
  await panel.getByLabel("Einteilung").selectOption("manual");
  const limits = panel.getByLabel("Grenzen", { exact: true });
  await expect(limits).toHaveValue("8; 15; 22; 30");
  await limits.fill("20; zwölf");
  await panel.getByRole("button", { name: "Übernehmen" }).click();
  await expect(panel.locator("#sa-limits-help")).toContainText("„zwölf“ ist keine Zahl");
  await expect(limits).toHaveValue("20; zwölf");
  await limits.fill("10; 12,5; 20");
  await changing(page, () => panel.getByRole("button", { name: "Übernehmen" }).click());
  expect(await page.evaluate(() => location.hash)).toBe("#classes=manual_10_12.5_20");
  await expect(page.locator(".legend-note")).toContainText("Klassen: eigene Grenzen (4), für alle Jahre gleich.");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await changing(page, () => page.getByRole("link", { name: "Grenzen der Ausgabe" }).click());
});

test("the second indicator is chosen in the index", async ({ page }) => {
  await openAtlas(page);
  await page.locator('[data-tool="options"]').click();
  await page.getByRole("button", { name: "Aus der Liste wählen" }).click();
  await expect(page.locator("#sa-index h2")).toHaveText("Zweite Kennzahl wählen");
  await changing(page, () => page.locator('#sa-index a[data-indicator="sgb2_quote"]').click());
  expect(await page.evaluate(() => location.hash)).toBe("#pair=sgb2_quote");
  await expect(page.locator(".pair-legend")).toContainText("beide hoch");
  await expect(page.locator("#sa-index h2")).toContainText("Kennzahlen in");
});

test("the controls on the map speak the language of the page", async ({ page }) => {
  await openAtlas(page);
  await expect(figure(page).locator(".map-opts")).toContainText("Namen");
  await goTo(page, "lang=en&patterns=1".replace("patterns", "pattern"));
  await expect(figure(page).locator(".map-opts")).toContainText("Patterns instead of colours");
  await expect(figure(page).locator('[data-option="patterns"]')).toBeChecked();
  await expect(figure(page).locator('[data-zoom="in"]')).toHaveAttribute("aria-label", "Zoom in");
});

const states = [
  "measure=city",
  "measure=change&form=table",
  "circles=1&only=3",
  "pair=sgb2_quote",
  "pair=sgb2_quote&form=table",
  "indicator=einwohner",
];

test("the panel has no accessibility fault in any theme", async ({ page }) => {
  await openAtlas(page);
  for (const theme of ["light", "dark", "contrast"]) {
    await goTo(page, `theme=${theme}`);
    await page.locator('[data-tool="options"]').click();
    await expect(page.getByRole("dialog", { name: "Darstellung" })).toBeVisible();
    expect.soft(await axeFaults(page), theme).toEqual([]);
    await page.keyboard.press("Escape");
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("nothing scrolls sideways and every target is large enough for a finger", async ({ page }) => {
    await openAtlas(page);
    for (const hash of states) {
      await goTo(page, hash);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBeLessThanOrEqual(320);
      expect.soft(await smallTargets(page), hash).toEqual([]);
    }
    await page.locator('[data-tool="options"]').click();
    await expect(page.getByRole("dialog", { name: "Darstellung" })).toBeVisible();
    expect.soft(await smallTargets(page), "panel").toEqual([]);
  });
});

/** Controls that are less than 44 px high; links in running text may be. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page
    .locator("#sa-below a, #sa-below button, sa-map-options :is(button, select, label.choice), [data-tool=options]")
    .evaluateAll((all) =>
      all.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height < 43.5 ? [`${element.outerHTML.slice(0, 90)} ${Math.round(height)}`] : [];
      }),
    );
}
