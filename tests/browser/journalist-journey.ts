// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from "@playwright/test";
import { compareThree } from "./comparison-journey.ts";
import { contentOf, download, openTakeAway, rowsOfCsv, sizeOf } from "./downloads.ts";
import { type Hand, Steps } from "./resident-journeys.ts";

/** J8: table, picture and citation of three areas beside the city for an article. Six steps on an open page. */
export async function writeAnArticle(page: Page, hand: Hand): Promise<void> {
  const steps = new Steps("J8", 6);
  const counted = new CountedHand(hand);
  await compareThree(page, counted, steps);
  const picture = await steps.take("take the picture", async () => {
    await openTakeAway(page, counted);
    return download(page, counted, "png-sheet");
  });
  const table = await steps.take("take the table", () => download(page, counted, "csv"));
  await steps.take("copy the citation", () => counted.press(page, page.locator("[data-copy=citation]")));
  await expect(page.locator("#take-away-status")).toHaveText("Das Zitat ist kopiert.");
  steps.print();
  process.stdout.write(`J8: ${counted.count} single actions (clicks, taps or keys with one aim, words typed)\n`);
  expect(picture.suggestedFilename()).toBe("vergleich_kinderarmut_stadtteil_2012-2025_ausgabe-2026.png");
  expect((await sizeOf(picture))[0]).toBe(2400);
  expectTable(await contentOf(table));
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toContain(
    "„Kinder unter 15 Jahren in Grundsicherung, 2012 bis 2025“, Ziegelei, Altmarkt, Nordheide, Beispielstadt, Stand 31.12.2012 bis 31.12.2025.",
  );
  expect(citation, "base, edition, source, licence, link").toMatch(
    /Gezählt: .+, gemessen an .+Ausgabe 2026.*Quelle: .+Lizenz: dl-de\/by-2-0.*edition=2026/,
  );
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-tool=takeAway]:visible").first()).toBeFocused();
}

/** German numbers, cases and base of every year, and every sign explained. */
function expectTable(csv: string): void {
  const rows = rowsOfCsv(csv);
  expect(rows.length).toBe(4 * 14);
  const [row] = rows.filter((entry) => entry["Name"] === "Ziegelei" && entry["Jahr"] === "2025");
  expect(row).toMatchObject({
    Rolle: "verglichen",
    Einheit: "%",
    Wert: expect.stringMatching(/^\d+,\d$/),
    Zähler: expect.stringMatching(/^\d+$/),
  });
  for (const words of [
    "Stand;31.12.2012 bis 31.12.2025",
    "Gemessen an;",
    "Quelle;",
    "Lizenz;dl-de/by-2-0",
    "Reihenbruch;",
    'Zeichenerklärung;". = geheim gehalten',
  ])
    expect(csv).toContain(words);
}

/** A hand whose single actions are counted. */
class CountedHand implements Hand {
  count = 0;

  constructor(private readonly hand: Hand) {}

  readonly type: Hand["type"] = (page, field, words) => this.counted(() => this.hand.type(page, field, words));
  readonly takeSuggestion: Hand["takeSuggestion"] = (page) => this.counted(() => this.hand.takeSuggestion(page));
  readonly press: Hand["press"] = (page, target) => this.counted(() => this.hand.press(page, target));
  readonly chooseOnMap: Hand["chooseOnMap"] = (page) => this.counted(() => this.hand.chooseOnMap(page));

  private counted<T>(action: () => Promise<T>): Promise<T> {
    this.count++;
    return action();
  }
}
