// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";

export interface Sizes {
  readonly requests: number;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Size of one file as a web space sends it. */
export function sizesOf(bytes: Uint8Array): Omit<Sizes, "requests"> {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** The page itself marks the moment from which it can be used. */
const interactiveMark = "atlas-interactive";

/**
 * What the page at `url` asks for until `ready`, in bytes of the files in `directory`. Fonts are counted apart, as they are fetched
 * after the first paint and change nothing but letters.
 */
export async function transferUntil(
  browser: Browser,
  site: { readonly url: string; readonly directory: string },
  ready: () => boolean,
): Promise<{ readonly page: Sizes; readonly fonts: Sizes; readonly foreign: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(site.url, { waitUntil: "commit" });
  await page.waitForFunction(ready, undefined, { polling: 20 });
  const asked = await page.evaluate(requestsUntil, interactiveMark);
  await context.close();
  const own = asked.filter((url) => url.startsWith(site.url));
  const isFont = (url: string): boolean => url.endsWith(".woff2");
  return {
    page: await sum(
      site,
      own.filter((url) => !isFont(url)),
    ),
    fonts: await sum(site, own.filter(isFont)),
    foreign: asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:")),
  };
}

/** Runs in the page: its own address, and every file whose request had begun when the mark was set. */
function requestsUntil(mark: string): readonly string[] {
  const end = performance.getEntriesByName(mark)[0]?.startTime ?? Infinity;
  const begun = performance.getEntriesByType("resource").filter((entry) => entry.startTime <= end);
  return [location.href, ...begun.map((entry) => entry.name)];
}

async function sum(site: { readonly url: string; readonly directory: string }, urls: readonly string[]): Promise<Sizes> {
  let total: Sizes = { requests: 0, raw: 0, gzip: 0, brotli: 0 };
  for (const url of urls) {
    const path = new URL(url).pathname.slice(new URL(site.url).pathname.length);
    const sizes = sizesOf(await readFile(join(site.directory, path === "" ? "index.html" : decodeURIComponent(path))));
    total = {
      requests: total.requests + 1,
      raw: total.raw + sizes.raw,
      gzip: total.gzip + sizes.gzip,
      brotli: total.brotli + sizes.brotli,
    };
  }
  return total;
}
