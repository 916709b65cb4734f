// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, test } from "@playwright/test";
import { axeFaults } from "./axe-faults.ts";
import { everyView } from "./every-view.ts";
import { card, figure, goTo, openAtlas, plain, startMovingMap, viewPainted } from "./open-atlas.ts";

test.use({ reducedMotion: "reduce" });

const widths = [320, 768, 1280];
/**
 * Colours are the same in every language and on every phone: they are looked at in German at the narrowest and the widest page.
 * `ACCESS=whole npm run test:browser -- access` looks at every language and width.
 */
const isWhole = process.env["ACCESS"] === "whole";
const colourWidths = isWhole ? widths : [320, 1280];

/** Views whose targets are measured. */
const measuredViews = [
  "view=map",
  "area=0207",
  "form=table",
  "form=text",
  "view=comparison&compare=0101.0207",
  "view=disadvantage&area=0207",
  "view=about",
];

for (const language of ["de", "en"]) {
  test(`no view in ${language} has an accessibility fault or scrolls sideways, at ${widths.join(", ")} px`, async ({ page }) => {
    await openAtlas(page, `lang=${language}&theme=light`);
    for (const [name, hash] of Object.entries(everyView)) {
      await goTo(page, `${hash}&lang=${language}&theme=light`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await axeFaults(page), `${name}, ${width} px`).toEqual([]);
        expect.soft(await beyondTheEdge(page), `${name}, ${width} px`).toEqual([]);
      }
    }
    expect(await page.locator(".notice").count()).toBe(0);
  });

  for (const theme of language === "de" || isWhole ? ["dark", "contrast"] : []) {
    test(`no view in ${theme} and ${language} has a colour that cannot be read, at ${colourWidths.join(", ")} px`, async ({ page }) => {
      await openAtlas(page, `lang=${language}&theme=${theme}`);
      for (const [name, hash] of Object.entries(everyView)) {
        await goTo(page, `${hash}&lang=${language}&theme=${theme}`);
        for (const width of colourWidths) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await axeFaults(page, "colours"), `${name}, ${width} px`).toEqual([]);
        }
      }
    });
  }
}

test("the moving map has no accessibility fault", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openAtlas(page);
  await startMovingMap(page);
  expect(await axeFaults(page)).toEqual([]);
});

test("the published page and its table have no accessibility fault before any script", async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  for (const file of ["", "tabelle.html"]) {
    await page.goto(new URL(file, process.env["ATLAS_URL"]).href);
    expect(await axeFaults(page), file).toEqual([]);
  }
});

test("the map is one tab stop; arrows walk to neighbours and say one sentence, Enter opens the card, Escape returns", async ({ page }) => {
  await openAtlas(page);
  await figure(page).focus();
  const said: string[] = [];
  for (const key of ["Home", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
    await page.keyboard.press(key);
    await expect(plate(page)).toBeVisible();
    said.push(plain((await announcement(page)) ?? ""));
    expect(said.at(-1)).toBe((await plate(page).locator("b, span").allInnerTexts()).map(plain).join(", "));
  }
  expect(new Set(said).size, said.join(" | ")).toBe(4);
  expect(
    said.every((sentence) => /^[^:,]+: (\d+,\d %, (höher|niedriger|ähnlich), [\d.]+ Fälle|keine Angabe|folgt)/.test(sentence)),
    said.join(" | "),
  ).toBe(true);
  await expect(figure(page)).toBeFocused();
  const name = said.at(-1)?.split(":")[0] ?? "";
  await page.keyboard.press("Enter");
  await expect(card(page).locator("h2")).toHaveText(name);
  await expect(figure(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page).locator("h2")).toContainText("34 Stadtteile");
  await expect(figure(page)).toBeFocused();
});

test("Tab enters the map once and leaves it at the next control", async ({ page }) => {
  await openAtlas(page);
  await page.locator('[data-form="text"]').focus();
  const stops: string[] = [];
  for (let presses = 0; presses < 7; presses++) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate(() => (document.activeElement?.closest("svg") === null ? document.activeElement.id : "inside the drawing")),
    );
  }
  expect(stops.filter((id) => id === "sa-map-figure")).toHaveLength(1);
  expect(stops).not.toContain("inside the drawing");
});

test("the search reaches an area in six key presses", async ({ page }) => {
  await openAtlas(page);
  await page.locator("sa-search input").first().focus();
  await page.keyboard.type("Zieg");
  await expect(page.getByRole("option").first()).toContainText("Ziegelei");
  await page.keyboard.press("Enter");
  await viewPainted(page, "area=0207");
  await expect(card(page).locator("h2")).toHaveText("Ziegelei");
  await page.locator("sa-search input").first().focus();
  await page.keyboard.type("0101");
  await expect(page.getByRole("option").first()).toContainText("0101");
  await page.keyboard.press("Enter");
  await expect(card(page).locator("h2")).toHaveText("Altmarkt");
});

test("a word of the sentence opens its list, arrows choose, Escape gives the focus back", async ({ page }) => {
  await openAtlas(page);
  const slot = page.locator('button[data-slot="level"]');
  await slot.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(slot).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "34 Stadtteile", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toContainText("6 Stadtbezirken");
  await expect(page.locator("svg.map path[data-area]")).toHaveCount(6);
});

test("the index lies over a narrow page, closes by its button, by Escape and beside it, and gives the focus back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtlas(page);
  const opener = page.locator('[data-tool="index"]');
  const index = page.locator("#sa-index");
  const ways = [
    () => index.getByRole("button", { name: "Schließen" }).click(),
    () => page.keyboard.press("Escape"),
    () => page.mouse.click(380, 300),
  ];
  for (const close of ways) {
    await opener.click();
    await expect(index).toBeVisible();
    await expect(index.getByRole("searchbox")).toBeFocused();
    await close();
    await expect(index).toBeHidden();
  }
  await opener.click();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("every target is at least 24 px with a mouse", async ({ page }) => {
  await openAtlas(page);
  for (const hash of measuredViews) {
    await goTo(page, hash);
    expect.soft(await smallTargets(page, 24), hash).toEqual([]);
  }
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("every target is at least 44 px with a finger", async ({ page }) => {
    await openAtlas(page);
    for (const hash of measuredViews) {
      await goTo(page, hash);
      expect.soft(await smallTargets(page, 44), hash).toEqual([]);
    }
  });
});

/** Elements that make the page wider than its window; none where nothing scrolls sideways. */
function beyondTheEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const all = [...document.querySelectorAll<HTMLElement>("body *")];
    const outside = all.filter((element) => element.getBoundingClientRect().right > edge + 1 && element.checkVisibility());
    return ["scrolls sideways", ...outside.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });
}

function plate(page: Page) {
  return page.locator("#sa-plate");
}

function announcement(page: Page): Promise<string | null> {
  return page.locator("#sa-notices + [role=status]").textContent();
}

/** Links in running text may be as small as their line (WCAG 2.5.8); words of the sentence reach beyond it; everything else must have the size. */
function smallTargets(page: Page, size: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, summary, [role=option]")];
    const shown = all.filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".skip, [disabled], .vh"),
    );
    return shown.flatMap((element) => {
      const target = element.closest("label") ?? element;
      const { width, height: drawn } = target.getBoundingClientRect();
      const beyond = Number.parseFloat(getComputedStyle(element, "::before").height);
      const height = element.matches(".slot") && beyond > drawn ? beyond : drawn;
      const isInText = getComputedStyle(element).display === "inline" && element.closest("p, h1, dd, span, footer") !== null;
      const isTooSmall = width < least - 0.5 || height < least - 0.5;
      return isTooSmall && !isInText && width > 0 ? [`${element.outerHTML.slice(0, 90)} ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
  }, size);
}
