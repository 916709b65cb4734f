// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from "@playwright/test";

/** Milliseconds from changing the address to the next painted frame that shows the new view, once per change. */
export async function switchTimes(browser: Browser, url: string, hashes: readonly string[]): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["atlas"] !== "static");
  for (const hash of hashes) await change(page, hash);
  const times: number[] = [];
  for (const hash of hashes) times.push(await change(page, hash));
  await page.close();
  return times;
}

/** The page notes every state that it has painted in `data-painted` (hash of the address). */
async function change(page: Awaited<ReturnType<Browser["newPage"]>>, hash: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const root = document.documentElement;
        new MutationObserver((_, observer) => {
          if (root.dataset["painted"] !== wanted) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        }).observe(root, { attributes: true, attributeFilter: ["data-painted"] });
        location.hash = wanted;
      }),
    hash,
  );
}
