// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { type Hand } from "./resident-journeys.ts";

export function dialog(page: Page): Locator {
  return page.locator("dialog.modal");
}

export async function openTakeAway(page: Page, hand: Hand): Promise<void> {
  await hand.press(page, page.locator("[data-tool=takeAway]:visible").first());
  await expect(dialog(page)).toBeVisible();
}

/** Presses a button of the dialog and waits for its file. */
export async function download(page: Page, hand: Hand, taking: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 90_000 }),
    hand.press(page, dialog(page).locator(`[data-taking="${taking}"]`)),
  ]);
  return file;
}

export async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}

export async function contentOf(file: Download): Promise<string> {
  return (await bytesOf(file)).toString("utf8");
}

/** Width and height in the header of a PNG. */
export async function sizeOf(file: Download): Promise<readonly [number, number]> {
  const bytes = await bytesOf(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Rows of an exported table by the heads of its columns, up to the remarks below it. */
export function rowsOfCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = csv.slice(1).split("\r\n");
  const heads = cellsOf(head);
  const end = lines.indexOf("");
  return lines.slice(0, end).map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [heads[at] ?? "", cell])));
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** The number in a shown or exported value; signs and words in its place are all "no number". */
export function numberIn(text: string): number | null {
  const digits = text.replaceAll(/[.\s]/g, "").replace(",", ".").replace("−", "-");
  const found = /-?\d+(\.\d+)?/.exec(digits);
  return found === null ? null : Number(found[0]);
}
