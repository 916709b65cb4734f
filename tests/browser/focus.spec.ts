// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page, test } from "@playwright/test";
import { changing, goTo, openAtlas, plain } from "./open-atlas.ts";

/** How a person acts on the path. */
interface Hand {
  readonly press: (page: Page, target: Locator) => Promise<void>;
  readonly tick: (page: Page, box: Locator) => Promise<void>;
  readonly type: (page: Page, field: Locator, words: string) => Promise<void>;
}

const pointer: Hand = {
  press: (_page, target) => target.click(),
  tick: (_page, box) => box.click(),
  type: (_page, field, words) => field.click().then(() => field.pressSequentially(words)),
};

const finger: Hand = {
  press: (_page, target) => target.tap(),
  tick: (_page, box) => box.tap(),
  type: (_page, field, words) => field.tap().then(() => field.pressSequentially(words)),
};

const keys: Hand = {
  press: (page, target) => tabTo(page, target).then(() => page.keyboard.press("Enter")),
  tick: (page, box) => tabTo(page, box).then(() => page.keyboard.press("Space")),
  type: (page, field, words) => tabTo(page, field).then(() => page.keyboard.type(words)),
};

for (const [name, hand] of Object.entries({ "the mouse": pointer, "keys only": keys })) {
  test(`a planner chooses four focus areas with a poll by ${name}`, ({ page }) => chooseFour(page, hand));
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a planner chooses four focus areas with a poll by finger", ({ page }) => chooseFour(page, finger));
});

test("the back button takes back one decision, and reloading loses nothing", async ({ page }) => {
  await openAtlas(page, "view=focus&focus=s4'4");
  await changing(page, () => boxes(page).nth(0).click());
  await changing(page, () => boxes(page).nth(1).click());
  await changing(page, () => toStep(page, 5).first().click());
  await changing(page, () => reasons(page).pressSequentially("Weil es dort am nötigsten ist"));
  await expect(page).toHaveURL(/n%C3%B6tigsten_ist|nötigsten_ist/);
  await page.reload();
  await expect(reasons(page)).toHaveValue("Weil es dort am nötigsten ist");
  await expect(page.locator(".fk-chip")).toHaveCount(2);
  await page.goBack();
  await expect(page.locator("[data-key=step-4]")).toHaveAttribute("aria-current", "step");
  await page.goBack();
  await expect(page.locator(".fk-chip")).toHaveCount(1);
  await page.goForward();
  await expect(page.locator(".fk-chip")).toHaveCount(2);
});

test("the map takes areas in and out by click and by Enter, and says so", async ({ page }) => {
  await openAtlas(page, "view=focus&focus=s4'4");
  const map = page.locator("#sa-focus-map");
  await changing(page, () => map.locator('path[data-area="0207"]').click());
  await expect(page.locator(".fk-chip")).toContainText(["Ziegelei"]);
  await changing(page, () => map.locator('path[data-area="0207"]').click());
  await expect(page.locator(".fk-chip")).toHaveCount(0);
  await map.focus();
  await page.keyboard.press("Home");
  await changing(page, () => page.keyboard.press("Enter"));
  await expect(page.locator(".fk-chip")).toHaveCount(1);
  await expect(map).toBeFocused();
});

test("parts of a link that cannot be read become one notice, the rest is shown", async ({ page }) => {
  await openAtlas(page, "view=focus&focus=s4'4~x9~c0207*9999");
  await expect(page.locator(".fk-note")).toContainText("„x9“");
  await expect(page.locator(".fk-note")).toContainText("9999");
  await expect(page.locator(".fk-chip")).toHaveCount(1);
});

test("a saved file brings the whole draft back", async ({ page }) => {
  await openAtlas(page, "view=focus&focus=s5'5~tFokus_2027~k4~c0207~wGrund");
  const download = page.waitForEvent("download");
  await page.locator("[data-do=save]").click();
  const path = await (await download).path();
  await goTo(page, "view=focus&focus=s5'5");
  await page
    .locator("[data-file=record]")
    .setInputFiles({ name: "fokus.json", mimeType: "application/json", buffer: await readBytes(path) });
  await expect(page).toHaveURL(/tFokus_2027~k4~c0207~wGrund/);
});

test("chosen areas are outlined on the map, with a line that says so", async ({ page }) => {
  await openAtlas(page, "focus=s4'4~c0207");
  await expect(page.locator("#sa-below")).toContainText("gewählte Fokusquartiere (Ziegelei)");
  await expect(page.locator("#sa-map-figure .marks .hov-b")).toHaveCount(1);
});

/** J4 of features.md: choose four focus areas with polls, at most ten steps. */
async function chooseFour(page: Page, hand: Hand): Promise<void> {
  const taken: string[] = [];
  const step = async (name: string, action: () => Promise<unknown>): Promise<void> => {
    taken.push(name);
    await action();
  };
  await page.addInitScript(() => (window.print = () => (document.documentElement.dataset["printed"] = "yes")));
  await step("start the path", () => openAtlas(page, "view=focus&focus=k4"));
  await expect(page.locator("[data-key=step-1]")).toContainText("mindestens 4 von 10 erfüllten Bedingungen");
  await step("criteria", () => changing(page, () => hand.press(page, onwards(page))));
  await step("shortlist", () => changing(page, () => hand.press(page, onwards(page))));
  const names = (await page.locator("[data-key=step-2] .fk-said b").innerText()).trim();
  expect(Number(names)).toBeGreaterThanOrEqual(4);
  await step("load a poll", () => changing(page, () => page.locator("[data-file=poll]").setInputFiles(pollFile())));
  await expect(page.locator(".fk-slope line")).not.toHaveCount(0);
  await expect(page.locator("[data-key=step-3]")).toContainText("Die beiden Ränge werden nicht verrechnet.");
  await step("see agreement, go on", () => changing(page, () => hand.press(page, onwards(page))));
  await step("pick four", async () => {
    for (const index of [0, 1, 2, 3]) await changing(page, () => hand.tick(page, boxes(page).nth(index)));
  });
  await expect(page.locator(".fk-chip")).toHaveCount(4);
  expect(plain(await page.locator("h1").innerText())).toMatch(
    /^Mit diesen vier Stadtteilen erreichen Sie .*[\d.]+ .* das sind \d+ von 100 in der ganzen Stadt\. Dort leben \d+ von 100/,
  );
  await step("see whom it reaches, go on", () => changing(page, () => hand.press(page, onwards(page))));
  await step("write reasons", () => changing(page, () => hand.type(page, reasons(page), "Dort ist der Bedarf am größten.")));
  const rejected = page.locator("[data-field=rejected]").first();
  await step("note why not", () => changing(page, () => hand.type(page, rejected, "Förderung läuft bis 2028.")));
  await step("print the record", () => hand.press(page, page.locator("[data-do=print]")));
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  const record = plain((await page.locator(".fk-record").textContent()) ?? "");
  for (const part of ["Dort ist der Bedarf am größten.", "Förderung läuft bis 2028.", "mindestens 4 von 10", "Startwert 0", "focus="]) {
    expect(record).toContain(part);
  }
  process.stdout.write(`J4: ${taken.length} of 10 steps (${taken.join(" · ")})\n`);
  expect(taken.length).toBeLessThanOrEqual(10);
}

function pollFile(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const rows = ["Rang 1;Rang 2;Rang 3", "Ziegelei;Hafenvorstadt;Ostwerk", "Hafenvorstadt;Steinbreite;Ziegelei", "Neue Halde;Ziegelei;"];
  return { name: "fachkraefte.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
}

async function readBytes(path: string): Promise<Buffer> {
  const { readFile } = await import("node:fs/promises");
  return readFile(path);
}

function onwards(page: Page): Locator {
  return page.locator(".fk-on a");
}

function toStep(page: Page, step: number): Locator {
  return page.locator(`.fk-on a[data-step="${step}"]`);
}

function boxes(page: Page): Locator {
  return page.locator(".fk-choose > fieldset input");
}

function reasons(page: Page): Locator {
  return page.locator("textarea[data-field=reasons]");
}

/** More stops than any step has. */
const mostTabs = 250;

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`tabTo: the focus on ${String(target)} expected within ${mostTabs} presses of Tab`);
}
