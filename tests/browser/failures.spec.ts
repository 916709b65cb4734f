// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page, type Route, test } from "@playwright/test";
import { atlasUrl, goTo, notices, openAtlas, plain, stageReached, viewPainted } from "./open-atlas.ts";

test.use({ viewport: { width: 1000, height: 700 } });

/** Another indicator on another level: areas, shapes and tables that the start does not need. */
const target = "indicator=einbuergerungsquote&level=stadtbezirk";

interface Fault {
  readonly name: string;
  readonly words: string;
  readonly answer: (route: Route) => Promise<void>;
}

const faults: readonly Fault[] = [
  {
    name: "404",
    words: "Der Server hat sie nicht gefunden (404).",
    answer: (route) => route.fulfill({ status: 404, body: "Nicht gefunden." }),
  },
  { name: "500", words: "Der Server meldet einen Fehler (500).", answer: (route) => route.fulfill({ status: 500, body: "Fehler." }) },
  { name: "a page instead of data", words: "Statt der Daten kam etwas anderes an.", answer: answerWithPage },
  { name: "half a file", words: "Die Datei ist unvollständig angekommen.", answer: answerWithHalf },
  { name: "no connection", words: "Es besteht keine Verbindung zum Server.", answer: (route) => route.abort("internetdisconnected") },
];

for (const fault of faults) {
  test(`every file of the start that fails by ${fault.name} is named, and the published page stays`, async ({ page }) => {
    const files = await filesOfStart(page);
    const names = files.map((file) => file.split(".")[0] ?? "");
    expect(names.sort()).toEqual(["flaechen-stadtteil", "gebiete", "manifest", "werte-start-stadtteil"]);
    for (const file of files) await test.step(file, () => failAtStart(page, file, fault));
  });

  test(`every file of a switch that fails by ${fault.name} is named, and the view before stays`, async ({ page }) => {
    await openAtlas(page);
    const files = (await filesOf(page, () => goTo(page, target))).filter((file) => !isOfLegend(file));
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) await test.step(file, () => failAtSwitch(page, file, fault));
  });
}

test("residents of the legend that do not come are named, the view stands without them, and they come when asked again", async ({
  page,
}) => {
  await openAtlas(page);
  await page.route(/werte-start-stadtbezirk/, (route) => route.fulfill({ status: 500, body: "Fehler." }));
  await goTo(page, target);
  await expect(notices(page)).toContainText("Der Server meldet einen Fehler (500).");
  await expect(page.locator("svg.map path[data-area]")).toHaveCount(6);
  await expect(page.locator("#sa-below")).not.toContainText("Menschen");
  await page.unroute(/werte-start-stadtbezirk/);
  await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await expect(page.locator("#sa-below")).toContainText(/\d+\.\d{3} Menschen/);
  await expect(notices(page)).toBeEmpty();
});

test("a late answer never overwrites a newer view", async ({ page }) => {
  await openAtlas(page);
  const release = await hold(page, /werte-thema-gesundheit-stadtteil/);
  await page.evaluate(() => (location.hash = "indicator=schwerbehinderung"));
  await goTo(page, "indicator=wahlbeteiligung");
  const title = await page.title();
  expect(title).toContain("Wahlbeteiligung");
  await release();
  await goTo(page, "indicator=wahlbeteiligung&form=table");
  expect(await page.title()).toBe(title);
  await expect(page.locator("#sa-form caption")).toContainText("Wahlbeteiligung");
  await expect(notices(page)).toBeEmpty();
});

test("a failure that belongs to an older question is not reported", async ({ page }) => {
  await openAtlas(page);
  await page.route(/werte-thema-gesundheit-stadtteil/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.abort("failed").catch(() => undefined);
  });
  await page.evaluate(() => (location.hash = "indicator=schwerbehinderung"));
  await goTo(page, "indicator=wahlbeteiligung");
  await page.waitForTimeout(600);
  await expect(notices(page)).toBeEmpty();
});

test("a search index that does not come is named in the search, and trying again finds the area", async ({ page }) => {
  await openAtlas(page);
  await page.route(/suche\./, (route) => route.fulfill({ status: 500, body: "Fehler." }));
  const field = page.locator("sa-search input").first();
  await field.fill("Ziegelei");
  await expect(notices(page)).toContainText("Der Server meldet einen Fehler (500).");
  await expect(page.getByText("wurde nichts gefunden")).toHaveCount(0);
  await page.unroute(/suche\./);
  await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await expect(notices(page)).toBeEmpty();
  await field.fill("Ziegele");
  await expect(page.getByRole("option").first()).toContainText("Ziegelei");
});

test("moving map whose code does not come says so, and comes when asked again", async ({ page }) => {
  await openAtlas(page);
  await page.route(/gl-map-view/, (route) => route.abort("internetdisconnected"));
  await page.locator("[data-zoom=in]").click();
  await expect(notices(page)).toContainText("Die bewegliche Karte konnte nicht geladen werden. Die einfache Karte zeigt dieselben Werte.");
  await page.unroute(/gl-map-view/);
  await page.locator("[data-zoom=in]").click();
  await stageReached(page, "gl");
  await expect(notices(page)).toBeEmpty();
});

test("a script that does not come leaves the published page readable", async ({ page }) => {
  await page.route(/assets\/.*\.js/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(atlasUrl());
  await expect(page.locator("h1")).toContainText("19,1 %");
  await expect(page.locator("svg.map path[data-area]")).toHaveCount(34);
});

/** Residents of every class: they come after the view. */
function isOfLegend(file: string): boolean {
  return file.startsWith("werte-start-");
}

async function failAtStart(page: Page, file: string, fault: Fault): Promise<void> {
  await page.goto("about:blank");
  await page.route(`**/${file}`, fault.answer);
  await page.goto(atlasUrl());
  await isNamed(page, file, fault);
  await expect(page.locator("svg.map path[data-area]")).toHaveCount(34);
  await expect(page.locator("h1")).toContainText("Ende 2025 leben 19,1 %");
  await expect(notices(page)).toContainText("Gezeigt wird weiter");
  await page.unroute(`**/${file}`);
  await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await stageReached(page, "interactive");
  await expect(notices(page)).toBeEmpty();
  await goTo(page, "area=0207");
  await expect(page.locator("#sa-area h2")).toHaveText("Ziegelei");
}

async function failAtSwitch(page: Page, file: string, fault: Fault): Promise<void> {
  await page.goto("about:blank");
  await openAtlas(page);
  await page.route(`**/${file}`, fault.answer);
  await page.evaluate((hash) => (location.hash = hash), target);
  await isNamed(page, file, fault);
  await expect(notices(page)).toContainText("Gezeigt wird weiter „Kinder unter 15 Jahren“, 2025.");
  await expect(page.locator("svg.map path[data-area]")).toHaveCount(34);
  await page.unroute(`**/${file}`);
  await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await viewPainted(page, target);
  await expect(notices(page)).toBeEmpty();
  await expect(page.locator("svg.map path[data-area]")).toHaveCount(6);
}

async function isNamed(page: Page, file: string, fault: Fault): Promise<void> {
  const notice = page.locator('[role="status"] .notice.problem');
  await expect(notice).toBeVisible();
  const words = plain(await notice.innerText());
  expect(words).toContain(`Die Datei ${file} konnte nicht geladen werden.`);
  expect(words).toContain(fault.words);
}

/** Names of the data files that the page waits for before it is interactive. */
async function filesOfStart(page: Page): Promise<readonly string[]> {
  await openAtlas(page);
  const urls = await page.evaluate(() => {
    const ready = performance.getEntriesByName("atlas-interactive")[0]?.startTime ?? 0;
    return performance.getEntriesByType("resource").flatMap((entry) => (entry.startTime < ready ? [entry.name] : []));
  });
  return urls.filter((url) => url.includes("/editions/")).map((url) => url.split("/").at(-1) ?? "");
}

/** Names of the data files that are fetched while something happens, in alphabetical order. */
async function filesOf(page: Page, action: () => Promise<void>): Promise<readonly string[]> {
  const files = new Set<string>();
  const note = (request: { url: () => string }): void => {
    const { pathname } = new URL(request.url());
    if (pathname.includes("/editions/")) files.add(pathname.split("/").at(-1) ?? "");
  };
  page.on("request", note);
  await action();
  page.off("request", note);
  return [...files].sort();
}

/** Keeps the answers to matching requests back until the returned function is called. */
async function hold(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  await page.route(pattern, (route) => void waiting.push(route));
  return async () => {
    await Promise.all(waiting.map((route) => route.continue().catch(() => undefined)));
    await page.unroute(pattern);
  };
}

function answerWithPage(route: Route): Promise<void> {
  return route.fulfill({
    status: 200,
    contentType: "text/html",
    body: "<!doctype html><title>Anmeldung</title><p>Bitte melden Sie sich an.",
  });
}

async function answerWithHalf(route: Route): Promise<void> {
  const body = await (await route.fetch()).body();
  await route.fulfill({ status: 200, contentType: "application/json", body: body.subarray(0, Math.floor(body.length / 2)) });
}
