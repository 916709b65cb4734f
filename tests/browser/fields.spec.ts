// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { axeFaults } from "./axe-faults.ts";
import { card, changing, goTo, notices, openAtlas, plain, readable, viewPainted } from "./open-atlas.ts";
import { finger, type Hand, keys, pointer, staysOnDrawing } from "./resident-journeys.ts";

const most = 9;

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`a planner makes fields of her own, sees whom they reach and keeps them, by ${name}`, ({ page }) => makeFields(page, hand));
}

test("a planner misses nothing without WebGL", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await makeFields(page, pointer);
  await staysOnDrawing(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a planner makes fields of her own by finger", ({ page }) => makeFields(page, finger));

  test("every control is large enough for a finger", async ({ page }) => {
    await openAtlas(page, "view=fields&area=0207");
    await openEditor(page, "benachteiligung");
    const small = await page.evaluate(() => {
      const controls = [...document.querySelectorAll("#sa-content :is(a, button, input, select, summary)")];
      return controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const isSeen = control.checkVisibility() && width > 1 && control.closest("p, h1, .hf-legend, td, th") === null;
        return isSeen && height < 43.5 ? [`${control.outerHTML.slice(0, 90)}: ${Math.round(height)}`] : [];
      });
    });
    expect(small).toEqual([]);
  });
});

/** J3 of the journeys: the idea of a field becomes a rule, its effect is seen, explained, tested and kept. */
async function makeFields(page: Page, hand: Hand): Promise<void> {
  const taken: string[] = [];
  const step = async (name: string, action: () => Promise<unknown>): Promise<void> => {
    taken.push(name);
    await action();
  };
  await openAtlas(page);
  const menu = page.locator("#sa-menu");
  if (await menu.isVisible()) await step("open the menu", () => hand.press(page, menu));
  await step("open the action fields", () => hand.press(page, page.locator('.sa-nav [data-view="fields"]')));
  await viewPainted(page, "view=fields");
  await expect(page.locator("h1")).toContainText(
    /\d+ von 34 Stadtteilen gehören zu mindestens einem Handlungsfeld\. Dort leben [\d.]+ Menschen/,
  );
  await step("open the tools", () => hand.press(page, page.locator('[data-key="fields-tools"] > summary')));
  const add = page.locator("[data-add-field]");
  await expect(add).toBeVisible();
  await step("add a field from the template", () => changing(page, () => hand.press(page, add)));
  const first = fieldOf(page, "eigen1");
  await expect(first).toContainText("Ihr Feld, nicht beschlossen");
  await expect(page.locator(".fields-draft")).toContainText("Ihre Änderung, nicht beschlossen");
  const before = plain(await first.locator(".fields-totals").innerText());
  expect(before, "areas and people").toMatch(/^\d+ Stadtteile? in \d+ Stadtbezirken? [\d.]+ Menschen/);
  await step("change a threshold", () =>
    changing(page, () => retype(page, hand, first.locator('input[data-edit="quantile"]').first(), "60")),
  );
  await expect(first.locator(".fields-rule")).toContainText("60 %");
  await expect.poll(async () => plain(await first.locator(".fields-totals").innerText()), "live totals").not.toBe(before);
  await expect(first.locator('[data-effect="joined"]')).toContainText(/Neu dabei: .+Menschen/);
  await step("add a second field", () => changing(page, () => hand.press(page, add)));
  await expect(fieldOf(page, "eigen2").locator(".fields-totals")).toContainText("Menschen");
  expect(plain(await page.locator("#sa-more").innerText())).toMatch(/Zusammen \d+ Zuordnungen in \d+ Stadtteilen\./);
  const area = page.locator('#sa-area .area-list li[data-area="0207"] a');
  await step("ask why", () => changing(page, () => hand.press(page, area)));
  await expect(card(page).locator("h2")).toHaveText("Ziegelei");
  const why = card(page).locator('details[data-field="eigen1"]');
  await expect(why).toContainText(/Schwelle [\d,]+/);
  await expect(why.locator(".fields-stability")).toContainText(/in \d+\s% von 2\.000 Varianten dabei/, { timeout: 60_000 });
  const rules = await saved(page, () =>
    step("save the rules", () => hand.press(page, page.locator('.sa-index [data-fields-file="yaml"]'))),
  );
  expect(rules).toContain("format: sozialatlas-regeln");
  expect(rules).toMatch(/Handlungsfelder 2026, geändert/);
  const list = await saved(page, () => step("save the list", () => hand.press(page, page.locator('.sa-index [data-fields-file="csv"]'))));
  expect(list.split("\r\n")).toHaveLength(36);
  expect(list).toContain("Ziegelei;0207;Nord;13194;ja");
  process.stdout.write(`J3: ${taken.length} of ${most} steps (${taken.join(" · ")})\n`);
  expect(taken.length).toBeLessThanOrEqual(most);
  await expect(notices(page)).toBeEmpty();
}

test("the rules that were saved come back from their file, and a broken file changes nothing", async ({ page }) => {
  await openAtlas(page, "view=fields");
  await openTools(page);
  await changing(page, () => page.locator("[data-add-field]").click());
  const heading = plain(await page.locator("h1").innerText());
  const rules = await saved(page, () => page.locator('.sa-index [data-fields-file="yaml"]').click());
  await goTo(page, "view=fields");
  await expect(page.locator(".fields-draft")).toHaveCount(0);
  const file = page.locator("#sa-fields-file");
  await file.setInputFiles({
    name: "kaputt.yaml",
    mimeType: "text/yaml",
    buffer: Buffer.from(rules.replaceAll("kinderarmut", "kinderarmuht")),
  });
  await expect(page.getByText("„kaputt.yaml“ wurde nicht übernommen.")).toBeVisible();
  await expect(page.getByText(/Meinten Sie „kinderarmut“\?/).first()).toBeVisible();
  await expect(page.locator(".fields-draft")).toHaveCount(0);
  await changing(page, () => file.setInputFiles({ name: "regeln.yaml", mimeType: "text/yaml", buffer: Buffer.from(rules) }));
  expect(plain(await page.locator("h1").innerText())).toBe(heading);
  await expect(page.locator(".fields-draft")).toContainText("nicht beschlossen");
});

test("a changed rule is in the link, the back button takes it away, and the way back to the decided rule is one click", async ({
  page,
}) => {
  await openAtlas(page, "view=fields");
  await openEditor(page, "benachteiligung");
  const field = fieldOf(page, "benachteiligung");
  const number = field.locator('input[data-edit="floor"]');
  await changing(page, () => number.fill("4000"));
  const hash = await page.evaluate(() => location.hash.slice(1));
  expect(hash).toContain("rules=e(benachteiligung*sgb2_quote*4000*");
  await expect(field.locator('[data-effect="left"]')).toContainText("Nicht mehr dabei: ");
  await page.goBack();
  await viewPainted(page, "view=fields");
  await expect(number).toHaveValue("500");
  await goTo(page, hash);
  await expect(page.locator(".fields-draft")).toBeVisible();
  await changing(page, () => page.getByRole("link", { name: "Zur beschlossenen Regel zurück" }).first().click());
  expect(await page.evaluate(() => location.hash)).toBe("#view=fields");
});

test("what cannot be typed is said and changes nothing", async ({ page }) => {
  await openAtlas(page, "view=fields");
  await openEditor(page, "benachteiligung");
  const field = fieldOf(page, "benachteiligung");
  await field.locator('input[data-edit="factor"]').first().fill("viel");
  await field.locator('input[data-edit="factor"]').first().blur();
  await expect(field.getByRole("alert")).toContainText("Eine Zahl erwartet, „viel“ gefunden");
  expect(await page.evaluate(() => location.hash)).toBe("#view=fields");
});

test("a link with parts that mean nothing here says so once and shows the rest", async ({ page }) => {
  await openAtlas(page);
  await goTo(page, "view=fields&rules=r(aeltere)~r(gibtesnicht)~unsinn");
  await expect(page.locator(".fields-refused")).toContainText("gibtesnicht");
  await expect(page.locator(".sa-index section[data-field]")).toHaveCount(3);
});

test("map, table and text say the same of every area; boxes and the switch change all of them", async ({ page }) => {
  await openAtlas(page, "view=fields&count=fields");
  const signs = await page
    .locator("#sa-area .area-list li")
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-area"), row.querySelector(".n")?.textContent ?? ""]));
  await goTo(page, "view=fields&form=table&count=fields");
  const yes = await page
    .locator("#sa-form tbody tr[data-area]")
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-area"), row.querySelectorAll('[data-answer="met"]').length]));
  const letters = new Map(signs.map(([area, sign]) => [area, String(sign).replace(/[?0]/g, "").length]));
  expect(new Map(yes.map(([area, count]) => [area, count]))).toEqual(letters);
  await goTo(page, "view=fields&form=text");
  await expect(page.locator('#sa-form li[data-area="0207"]')).toContainText("gehört zu vier Handlungsfeldern");
  const box = page.getByRole("checkbox", { name: /Ältere Menschen/ });
  await changing(page, () => box.press("Space"));
  await expect(box).toHaveAttribute("aria-checked", "false");
  await expect(box).toBeFocused();
  await expect(page.locator('#sa-form li[data-area="0207"]')).toContainText("gehört zu drei Handlungsfeldern");
  await page.goBack();
  await expect(box).toHaveAttribute("aria-checked", "true");
});

test("variants can be cancelled and computed again", async ({ page }) => {
  await openAtlas(page, "view=fields&area=0207");
  const bars = page.locator("#sa-area .fields-stability");
  await expect(bars.first()).toBeVisible({ timeout: 60_000 });
  const words = await bars.first().innerText();
  await page.evaluate(() => location.reload());
  await page
    .locator("#sa-area [data-stability-do=cancel]")
    .click({ timeout: 60_000 })
    .catch(() => undefined);
  const start = page.locator("#sa-area [data-stability-do=start]");
  if (await start.isVisible()) await start.click();
  await expect(bars.first()).toHaveText(words, { timeout: 60_000 });
});

test("the editor and the tools have no accessibility fault in any theme", async ({ page }) => {
  for (const theme of ["light", "dark", "contrast"]) {
    await openAtlas(page, `view=fields&area=0207&rules=r(aeltere)&theme=${theme}`);
    await openEditor(page, "benachteiligung");
    await openTools(page);
    expect.soft(await axeFaults(page), theme).toEqual([]);
  }
  expect(await readable(page)).not.toMatch(/undefined|NaN|\[object/);
});

test("nothing scrolls sideways at 320 px, editor and tools open", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAtlas(page, "view=fields&area=0207");
  await openEditor(page, "benachteiligung");
  await openTools(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

function fieldOf(page: Page, id: string): Locator {
  return page.locator(`.sa-index section[data-field="${id}"]`);
}

async function openEditor(page: Page, field: string): Promise<void> {
  const editor = fieldOf(page, field).locator(".fields-edit");
  if ((await editor.getAttribute("open")) === null) await editor.locator("> summary").click();
  await expect(fieldOf(page, field).locator('select[data-edit="indicator"]').first()).toBeVisible();
}

async function openTools(page: Page): Promise<void> {
  const tools = page.locator('[data-key="fields-tools"]');
  if ((await tools.getAttribute("open")) === null) await tools.locator("> summary").click();
  await expect(page.locator("[data-add-field]")).toBeVisible();
}

/** Puts other words into a field. */
async function retype(page: Page, hand: Hand, field: Locator, words: string): Promise<void> {
  await hand.type(page, field, "");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(words);
}

/** Text of the file that an action offers. */
async function saved(page: Page, action: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return readFile(await download.path(), "utf8");
}
