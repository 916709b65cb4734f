// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { atlasUrl, goTo, notices, openAtlas, plain, requestsOutside } from "./open-atlas.ts";

test.use({ viewport: { width: 1200, height: 900 }, reducedMotion: "reduce" });

interface MessyFile {
  /** Folder and name, so that no two are the same. */
  readonly name: string;
  readonly bytes: Buffer;
}

const files = readMessyFiles();

test("every messy file is there", () => {
  const { count } = JSON.parse(readFileSync(new URL("index.json", folder()), "utf8")) as { count: number };
  expect(files.length).toBeGreaterThanOrEqual(count);
});

test("a messy file in the place of values from elsewhere changes nothing and is answered in words", async ({ page }) => {
  const safe = await openSafely(page, "view=comparison&compare=0207.0101");
  await page.locator("summary", { hasText: "Eigene Gruppe oder fremde Werte" }).click();
  const answer = page.locator("[data-drop=external] [role=status]");
  const heading = plain(await page.locator("h1").innerText());
  for (const file of files) {
    await page.locator("[data-cmp-file]").setInputFiles(upload(file));
    await isSaidOnce(answer, file, "Kein Wert konnte übernommen werden.");
    expect(plain(await page.locator("h1").innerText()), file.name).toBe(heading);
    await page.locator("[data-cmp=external-forget]").click();
    await expect(answer).toHaveCount(0);
  }
  await safe.isUntouched();
});

test("the text of a messy file pasted as values from elsewhere changes nothing and is answered in words", async ({ page }) => {
  const safe = await openSafely(page, "view=comparison&compare=0207.0101");
  await page.locator("summary", { hasText: "Eigene Gruppe oder fremde Werte" }).click();
  const answer = page.locator("[data-drop=external] [role=status]");
  for (const file of files.filter(({ name }) => /^(table|manifest)-/.test(name))) {
    await page.locator("#sa-cmp-paste").evaluate((field: HTMLTextAreaElement, text) => (field.value = text), textOf(file));
    await page.locator("[data-cmp=external-take]").click();
    await isSaidOnce(answer, file, "Kein Wert konnte übernommen werden.");
    await page.locator("[data-cmp=external-forget]").click();
    await expect(answer).toHaveCount(0);
  }
  await safe.isUntouched();
});

test("a messy file in the place of rules leaves the rules as they are and is answered in words", async ({ page }) => {
  const safe = await openSafely(page, "view=fields");
  await page.locator('[data-key="fields-tools"] > summary').click();
  const answer = page.locator('[data-key="file-note"]');
  for (const file of files) {
    await page.locator("#sa-fields-file").setInputFiles(upload(file));
    await isSaidOnce(answer, file, `„${file.name}“ wurde nicht übernommen. Die Regeln davor gelten weiter.`);
  }
  expect(await page.evaluate(() => location.hash)).toBe("#view=fields");
  await safe.isUntouched();
});

test("a messy file in the place of a poll adds no votes and is answered in words", async ({ page }) => {
  const safe = await openSafely(page, "view=focus&focus=s3'3");
  const answer = page.locator("[data-key=step-3] .fk-messages");
  for (const file of files) {
    await page.locator("[data-file=poll]").setInputFiles(upload(file));
    await isSaidOnce(answer, file, "Die Umfrage konnte nicht gelesen werden.");
  }
  expect(await page.evaluate(() => location.hash)).toBe("#view=focus&focus=s3'3");
  await safe.isUntouched();
});

test("a messy file in the place of a saved record loses nothing of the draft and is answered in words", async ({ page }) => {
  const hash = "view=focus&focus=s5'5~c0207~wGrund";
  const safe = await openSafely(page, hash);
  const answer = page.locator("[data-key=step-5] .fk-messages");
  for (const file of files) {
    await page.locator("[data-file=record]").setInputFiles(upload(file));
    await isSaidOnce(answer, file, "Die Datei konnte nicht geladen werden.");
  }
  expect(await page.evaluate(() => location.hash)).toBe(`#${hash}`);
  await expect(page.locator("textarea[data-field=reasons]")).toHaveValue("Grund");
  await safe.isUntouched();
});

test("the text of a messy file as a link leads to a valid view with one notice", async ({ page }) => {
  const safe = await openSafely(page, "");
  for (const file of files.filter(({ bytes }) => bytes.length > 0)) {
    await follow(page, `${textOf(file)}=`);
    await showsAView(page, file);
  }
  await safe.isUntouched();
});

const views = [
  "map",
  "profile",
  "comparison",
  "time",
  "disadvantage",
  "fields",
  "focus",
  "sheet",
  "glossary",
  "gaps",
  "accessibility",
  "about",
];
const keys = ["indicator", "level", "area", "year", "compare", "group", "classes", "pair", "only", "rules", "fields", "focus", "embed"];

test("the text of a messy file in every key of a link leads to a valid view with one notice", async ({ page }) => {
  const safe = await openSafely(page, "");
  for (const [index, file] of files.filter(({ bytes }) => bytes.length > 0).entries()) {
    const value = encodeURIComponent(Buffer.from(textOf(file).slice(0, 2000)).toString("utf8"));
    await follow(page, [`view=${views[index % views.length] ?? ""}`, ...keys.map((key) => `${key}=${value}`)].join("&"));
    await showsAView(page, file);
  }
  await safe.isUntouched();
});

/** Follows a link whatever is in it, as the address bar does, and waits until its view is on screen. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => (location.hash = wanted), hash);
  await page.waitForFunction(() => document.documentElement.dataset["painted"] === location.hash.slice(1), null, { timeout: 20_000 });
}

async function showsAView(page: Page, { name }: MessyFile): Promise<void> {
  const shown = await page.evaluate(() => ({
    heading: document.querySelector("h1")?.textContent ?? "",
    words: document.querySelector("#sa-main")?.textContent ?? "",
    notices: [...document.querySelectorAll<HTMLElement>("#sa-notices .notice")].map(({ innerText }) => innerText),
  }));
  expect.soft(plain(shown.heading), name).not.toBe("");
  expect.soft(plain(shown.words).length, name).toBeGreaterThan(200);
  expect.soft(shown.notices, name).toHaveLength(1);
  expect.soft(plain(shown.notices.join()).length, `${name}: length of the notice`).toBeLessThan(1500);
  isReadable(plain(shown.notices.join()), name);
}

/** The answer begins with `start`, is for people, and short enough to be read. */
async function isSaidOnce(answer: Locator, { name }: MessyFile, start: string): Promise<void> {
  await expect(answer, name).toContainText(start);
  const words = plain(await answer.innerText());
  expect.soft(words.length, `${name}: ${words.slice(0, 300)}`).toBeLessThan(2500);
  isReadable(words, name);
}

function isReadable(words: string, name: string): void {
  expect.soft(words, name).toMatch(/[.?!](\sSchließen)?$/);
  expect.soft(words, name).not.toMatch(/\bat \S+:\d+:\d+|(Type|Range|Syntax|Reference)Error|Unexpected token|\bundefined\b|\[object /);
}

interface Safety {
  /** Nothing of a file has run, nothing went elsewhere, no error came up, and the page still works. */
  readonly isUntouched: () => Promise<void>;
}

async function openSafely(page: Page, hash: string): Promise<Safety> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => {
    errors.push(dialog.message());
    dialog.dismiss().catch(() => undefined);
  });
  const outside = requestsOutside(page, [atlasUrl()]);
  await openAtlas(page, hash);
  const isUntouched = async (): Promise<void> => {
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    const traces = await page.evaluate(() => ({
      ran: Reflect.get(window, "__pwned"),
      prototype: Reflect.get({}, "polluted"),
      parsed: document.querySelectorAll("img[src=x], svg[onload], body script:not([src]):not([type])").length,
    }));
    expect(traces).toEqual({ ran: undefined, prototype: undefined, parsed: 0 });
    await goTo(page, "area=0207");
    await expect(page.locator("#sa-area h2")).toHaveText("Ziegelei");
    await expect(notices(page)).toBeEmpty();
  };
  return { isUntouched };
}

function readMessyFiles(): readonly MessyFile[] {
  return readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "index.json")
    .map((entry) => ({
      name: `${entry.parentPath.split("/").at(-1) ?? ""}-${entry.name}`,
      bytes: readFileSync(`${entry.parentPath}/${entry.name}`),
    }));
}

function folder(): URL {
  return new URL("../messy/files/", import.meta.url);
}

function upload({ name, bytes }: MessyFile): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  return { name, mimeType: "application/octet-stream", buffer: bytes };
}

function textOf({ bytes }: MessyFile): string {
  return bytes.toString("utf8");
}
