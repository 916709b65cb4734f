// SPDX-License-Identifier: EUPL-1.2
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { card, changing, goTo, notices, openAtlas, plain, viewPainted } from "./open-atlas.ts";

const parts = ["status", "neighbours", "types", "smoothing"];
const hashOf = (part: string): string => (part === "status" ? "view=patterns" : `view=patterns&study=${part}`);

test("the patterns are reached from the action fields, the counting of conditions and the panel of the map", async ({ page }) => {
  for (const view of ["fields", "disadvantage"]) {
    await openAtlas(page, `view=${view}`);
    await changing(page, () => page.getByRole("link", { name: "Für Fachleute: Muster" }).click());
    await expect(page.locator("h1")).toContainText("einen niedrigen oder sehr niedrigen Status");
  }
  await goTo(page, "view=map");
  await page.locator('[data-tool="options"]').click();
  await changing(page, () => page.getByRole("link", { name: /Für Fachleute: Muster/ }).click());
  expect(await page.evaluate(() => location.hash)).toBe("#view=patterns");
});

test("status and dynamics say the same on the map, in the cells, in the table and in words", async ({ page }) => {
  await openAtlas(page, "view=patterns");
  const signs = await page
    .locator("#sa-area .area-list li")
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-area") ?? "", row.querySelector(".n")?.textContent ?? ""] as const));
  expect(signs).toHaveLength(34);
  const rated = signs.filter(([, sign]) => /^\d/.test(sign));
  const counted = await page
    .locator(".patterns-cells td > a")
    .evaluateAll((cells) =>
      cells.map((cell) => [
        cell.querySelector("b")?.textContent ?? "",
        Number.parseInt(cell.querySelector("span")?.textContent ?? "0", 10),
      ]),
    );
  expect(Object.fromEntries(counted)).toEqual(countsOf(rated.map(([, sign]) => sign)));
  const heading = plain(await page.locator("h1").innerText());
  const low = rated.filter(([, sign]) => sign.startsWith("3") || sign.startsWith("4")).length;
  expect(heading).toMatch(new RegExp(`^${low} von 34 Stadtteilen`));
  await goTo(page, "view=patterns&form=table");
  const rows = await page
    .locator(".data-table tbody tr")
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute("data-area") ?? "", row.querySelector('[data-label="Zeichen"]')?.textContent ?? ""] as const),
    );
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(signs));
  await goTo(page, "view=patterns&form=text");
  await expect(page.locator(".text-form > p").first()).toHaveText(heading);
  await expect(page.locator(".text-form li[data-area]")).toHaveCount(34);
  await expect(notices(page)).toBeEmpty();
});

test("a cell shows its areas by keyboard, and a reload keeps it", async ({ page }) => {
  await openAtlas(page, "view=patterns");
  const cell = page.locator('.patterns-cells td[data-cell="9"] > a');
  const name = (await cell.getAttribute("aria-label")) ?? "";
  const expected = Number(/: (\d+) /.exec(name)?.[1]);
  await cell.focus();
  await changing(page, () => page.keyboard.press("Enter"));
  expect(await page.evaluate(() => location.hash)).toBe("#view=patterns&study=c9");
  await expect(page.locator(".sa-map svg.map .area:not(.dim)")).toHaveCount(expected);
  await expect(cell).toHaveAttribute("aria-current", "true");
  await page.reload();
  await viewPainted(page, "view=patterns&study=c9");
  await expect(page.locator(".sa-map svg.map .area:not(.dim)")).toHaveCount(expected);
});

test("indicators, years and the least number of people are chosen, and areas below it are not rated", async ({ page }) => {
  await openAtlas(page, "view=patterns");
  await changing(page, () => page.getByRole("link", { name: "3 Jahre, wie Hamburg" }).click());
  await expect(page.locator(".eyebrow")).toContainText(/\d{4} und \d{4}/);
  await goTo(page, "view=patterns&study=m9000");
  const few = page.locator(".patterns-legend li").filter({ hasText: "weniger als 9.000 Menschen" });
  await expect(few).toContainText(/\d+ Stadtteile · [\d.]+ Menschen/);
  await changing(page, () => page.locator('input[data-condition="altersarmut"]').uncheck());
  await expect(page.locator(".quiet", { hasText: "Zusammengezählt" })).not.toContainText("Grundsicherung im Alter");
  await changing(page, () => page.getByRole("link", { name: "Handlungsfelder", exact: true }).last().click());
  expect(await page.evaluate(() => location.hash)).toContain("study=fields.m9000");
});

test("neighbourhoods are tested, say the same in every form, and the same link gives the same findings", async ({ page }) => {
  const hash = "view=patterns&indicator=bevoelkerungsdichte&study=neighbours";
  await openAtlas(page, hash);
  const listed = await findingsOf(page);
  const heading = plain(await page.locator("h1").innerText());
  await goTo(page, `${hash.replace("&study", "&form=table&study")}`);
  await expect(page.locator(".data-table tbody tr")).toHaveCount(34);
  const rows = await page
    .locator(".data-table tbody tr")
    .evaluateAll((all) => all.map((row) => row.querySelector('[data-label="Befund"]')?.textContent ?? ""));
  expect(countsOf(rows.filter((words) => !/nicht dabei|kein Nachbar/.test(words)))).toEqual(
    Object.fromEntries(Object.entries(listed).filter(([, count]) => count > 0)),
  );
  await goTo(page, `${hash.replace("&study", "&form=text&study")}`);
  await expect(page.locator(".text-form > p").first()).toHaveText(heading);
  await goTo(page, hash);
  await page.reload();
  expect(await findingsOf(page)).toEqual(listed);
  await expect(page.locator("#sa-content")).not.toContainText(/p-Wert|p =/);
});

test("measured and smoothed values stand side by side, and nothing is made up for a hidden one", async ({ page }) => {
  await openAtlas(page, "view=patterns&form=table&study=smoothing");
  const cells = page.locator(".data-table tbody tr").first().locator("td");
  await expect(cells.filter({ hasText: /\d/ })).not.toHaveCount(0);
  const hidden = page.locator(".data-table tbody tr").filter({ hasText: "keine Angabe" }).first();
  await expect(hidden.locator('[data-label="geglättet"]')).toHaveText("–");
  await expect(hidden.locator('[data-label="Unterschied"]')).toBeEmpty();
  await goTo(page, "view=patterns&indicator=einwohner&study=smoothing");
  await expect(page.locator("h1")).toContainText("lässt sich nicht glätten");
});

test("works without WebGL, and the card of an area tells what is behind it", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openAtlas(page, "view=patterns");
  await changing(page, () => page.locator('#sa-area li[data-area="0207"] a').click());
  await expect(card(page).locator("h2")).toHaveText("Ziegelei");
  await expect(card(page)).toContainText(/Status-Wert .+, Dynamik-Wert/);
  await expect(card(page).locator(".patterns-values li")).toHaveCount(9);
});

test.describe("on the narrowest phone", () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  for (const part of parts) {
    for (const form of ["map", "table", "text"]) {
      test(`${part} as ${form} needs no sideways scrolling`, async ({ page }) => {
        await openAtlas(page, hashOf(part).replace("view=patterns", form === "map" ? "view=patterns" : `view=patterns&form=${form}`));
        await expect(page.locator(".patterns-running")).toHaveCount(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    }
  }
});

for (const theme of ["light", "dark", "contrast"]) {
  for (const part of parts) {
    test(`${part} has no fault of accessibility in the ${theme} theme`, async ({ page }) => {
      const [view, ...rest] = hashOf(part).split("&");
      await openAtlas(page, [view, ...rest, `theme=${theme}`].join("&"));
      await expect(page.locator(".patterns-running")).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])).toEqual([]);
    });
  }
}

test("speaks English", async ({ page }) => {
  await openAtlas(page, "view=patterns&lang=en");
  await expect(page.locator("h1")).toContainText("low or very low status");
  await expect(page.locator(".patterns-parts")).toContainText("Smoothing");
});

/** Number of areas per finding in the legend, once the test is over. */
async function findingsOf(page: Page): Promise<Record<string, number>> {
  await expect(page.locator(".patterns-legend li[data-class]")).toHaveCount(5, { timeout: 45_000 });
  const rows = await page
    .locator(".patterns-legend li[data-class]")
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector("a")?.textContent ?? "", Number.parseInt(row.querySelector(".n")?.textContent ?? "", 10)]),
    );
  return Object.fromEntries(rows) as Record<string, number>;
}

function countsOf(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));
}
