// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from "@playwright/test";
import { card, figure, notices, openAtlas, plain, stageReached } from "./open-atlas.ts";
import { pointIn } from "./painted-map.ts";

/** How a person acts on the page. */
export interface Hand {
  /** Goes to a field and types. */
  readonly type: (page: Page, field: Locator, words: string) => Promise<void>;
  /** Takes the first suggestion of the search. */
  readonly takeSuggestion: (page: Page) => Promise<void>;
  readonly press: (page: Page, target: Locator) => Promise<void>;
  /** Chooses an area on the map and says which. */
  readonly chooseOnMap: (page: Page) => Promise<string>;
}

export const pointer: Hand = {
  type: (_page, field, words) => field.click().then(() => field.pressSequentially(words)),
  takeSuggestion: (page) => suggestions(page).first().click(),
  press: (_page, target) => target.click(),
  chooseOnMap: async (page) => {
    const at = await pointIn(page, "0207");
    await page.mouse.click(at.x, at.y);
    return "Ziegelei";
  },
};

export const finger: Hand = {
  type: (_page, field, words) => field.tap().then(() => field.pressSequentially(words)),
  takeSuggestion: (page) => suggestions(page).first().tap(),
  press: (_page, target) => target.tap(),
  chooseOnMap: async (page) => {
    const at = await pointIn(page, "0207");
    await page.touchscreen.tap(at.x, at.y);
    return "Ziegelei";
  },
};

/** Keys only: Tab to where something is to be done, then the key that does it. */
export const keys: Hand = {
  type: async (page, field, words) => {
    await tabTo(page, field);
    await page.keyboard.type(words);
  },
  takeSuggestion: async (page) => {
    await expect(suggestions(page).first()).toBeVisible();
    await page.keyboard.press("Enter");
  },
  press: async (page, target) => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  },
  chooseOnMap: async (page) => {
    await tabTo(page, figure(page));
    for (const key of ["Home", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    return "Nordheide";
  },
};

/** "How is my neighbourhood, and what is on offer for my mother (78)?" Five steps, opening included. */
export async function askForMyNeighbourhood(page: Page, hand: Hand): Promise<void> {
  const steps = new Steps("J1", 5);
  await steps.take("open the atlas", () => openAtlas(page));
  await steps.take("type the street", () => hand.type(page, search(page), "Ziegelring 12"));
  await expect(suggestions(page).first()).toContainText("Ziegelring");
  await steps.take("choose the suggestion", () => hand.takeSuggestion(page));
  await expect(card(page).locator("h2")).toHaveText("Ziegelei");
  await expect(card(page).locator("[data-fact]")).toHaveCount(5);
  const older = plain(await card(page).locator('[data-fact="anteil_65_plus"]').innerText());
  expect(older).toMatch(
    /2\.353 von 13\.194 Menschen sind hier 65 Jahre und älter\. Das ist ein niedrigerer Anteil als in der ganzen Stadt \(20,6 %\)\./,
  );
  await steps.take("choose older people", () => hand.press(page, card(page).getByRole("button", { name: /Ältere Menschen/ })));
  const offers = card(page).locator("[data-offer]");
  await expect(offers.nth(1)).toBeVisible();
  const names = await offers.locator(".offer-name").allInnerTexts();
  expect(names.filter((name) => name.trim() !== "").length).toBeGreaterThanOrEqual(2);
  await steps.take("open an offer", () => hand.press(page, offers.first().locator("summary")));
  await expect(
    offers
      .first()
      .getByText(/^(Adresse|Telefon)$/)
      .first(),
  ).toBeVisible();
  await expect(offers.first().getByRole("link", { name: /^[\d ]{6,}$/ })).toBeVisible();
  steps.print();
  await expect(notices(page)).toBeEmpty();
}

/** "Child poverty doubled here." Four steps on an open page, the sheet of the indicator included. */
export async function checkTheClaim(page: Page, hand: Hand): Promise<void> {
  const steps = new Steps("J2", 4);
  await openAtlas(page, "indicator=einwohner");
  await steps.take("type Kinderarmut", () => hand.type(page, search(page), "Kinderarmut"));
  await expect(suggestions(page).first()).toContainText("Kinder unter 15 Jahren in Grundsicherung");
  await steps.take("choose the indicator", () => hand.takeSuggestion(page));
  await expect(page.locator("h1")).toContainText("der Kinder in Familien mit Grundsicherung");
  const name = await steps.take("choose the area", () => hand.chooseOnMap(page));
  await expect(card(page).locator("h2")).toHaveText(name);
  const words = plain(await card(page).innerText());
  expect(words, "cases and base").toMatch(/[\d.]+ von [\d.]+ Kindern unter 15 Jahren leben hier in Familien mit Grundsicherung\./);
  expect(words, "change").toMatch(/Seit 2017 von \d+,\d auf \d+,\d % (gesunken|gestiegen), um \d+,\d Prozentpunkte/);
  expect(words, "break of the series").toContain("2017 beginnt eine neue Zählweise");
  expect(words, "uncertainty").toMatch(/Unsicherheit \d+,\d bis \d+,\d % In 95 von 100 Fällen/);
  await expect(card(page).getByRole("img", { name: /2012 bis 2025/ })).toBeVisible();
  await steps.take("open the definition", () => hand.press(page, card(page).getByRole("link", { name: "Was zählt diese Zahl?" })));
  const sheet = page.locator(".sheet-page");
  await expect(page.locator("h1")).toHaveText("Kinder unter 15 Jahren in Grundsicherung");
  await expect(sheet.getByText("Definition", { exact: true })).toBeVisible();
  await expect(sheet).toContainText(/unter 15/);
  steps.print();
  await expect(notices(page)).toBeEmpty();
}

/** Without the moving map nothing of a journey is missing. */
export async function staysOnDrawing(page: Page): Promise<void> {
  await stageReached(page, "interactive");
  await expect(page.locator("canvas")).toHaveCount(0);
}

/** Counts as the journeys are counted: a click, a tap, a word typed, a run of keys with one aim. */
export class Steps {
  private readonly taken: string[] = [];

  constructor(
    private readonly journey: string,
    private readonly ideal: number,
  ) {}

  async take<T>(name: string, action: () => Promise<T>): Promise<T> {
    this.taken.push(name);
    return action();
  }

  print(): void {
    process.stdout.write(`${this.journey}: ${this.taken.length} of ${this.ideal} steps (${this.taken.join(" · ")})\n`);
    expect(this.taken.length).toBeLessThanOrEqual(this.ideal);
  }
}

export function search(page: Page): Locator {
  return page.locator("sa-search input:visible").first();
}

export function suggestions(page: Page): Locator {
  return page.getByRole("option");
}

const mostTabs = 120;

/** Presses Tab until the target has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`tabTo: the focus on ${String(target)} expected within ${mostTabs} presses of Tab`);
}
