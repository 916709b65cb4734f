// SPDX-License-Identifier: EUPL-1.2
import type { Browser, CDPSession, Page } from "@playwright/test";

/** Colour of the probe pixel that counts as painted: anything that differs from this ground by more than a little. */
type Rgb = readonly [number, number, number];

export interface Conditions {
  readonly cpu: number;
  /** Megabit per second, downwards. */
  readonly mbit: number;
  readonly latencyMs: number;
}

/** A phone of the lower middle class on a poor line. */
export const phone: Conditions = { cpu: 4, mbit: 9, latencyMs: 60 };

export interface Visit {
  /** Milliseconds from the start of the navigation until the probe pixel has the colour of a class. */
  readonly paintedMs: number;
  /** Milliseconds until the page says that it is interactive; `null` for pages that never say so. */
  readonly interactiveMs: number | null;
}

interface Frame {
  readonly data: string;
  readonly at: number;
}

/**
 * Opens a page in a fresh context and watches its frames from outside: one clock for all pages, whatever they are made of.
 * `probe`: place in the viewport (share of width and height) that lies inside a coloured area; `grounds`: colours that do not count.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: { readonly conditions: Conditions; readonly ready: () => boolean },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: false });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session, options.conditions);
  const frames: Frame[] = [];
  session.on("Page.screencastFrame", (frame) => {
    frames.push({ data: frame.data, at: (frame.metadata.timestamp ?? 0) * 1000 });
    void session.send("Page.screencastFrameAck", { sessionId: frame.sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1, maxWidth: 480, maxHeight: 300 });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(options.ready, undefined, { timeout: 60_000, polling: 50 });
  const times = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    interactive: performance.getEntriesByName("atlas-interactive")[0]?.startTime ?? null,
  }));
  const painted = await firstColoured(browser, frames);
  await session.send("Page.stopScreencast");
  await context.close();
  if (painted === null) throw new Error(`visit: a painted map expected at ${url}, none of ${frames.length} frames shows one`);
  return { paintedMs: painted - times.origin, interactiveMs: times.interactive };
}

async function throttle(session: CDPSession, conditions: Conditions): Promise<void> {
  const bytesPerSecond = (conditions.mbit * 1_000_000) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: conditions.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 3,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.cpu });
}

/** Time of the first frame that shows the map; a busy machine delivers frames late, so it is waited for them. */
async function firstColoured(browser: Browser, frames: readonly Frame[]): Promise<number | null> {
  const page = await browser.newPage();
  try {
    for (let looked = 0, waits = 0; waits < 40;) {
      const frame = frames[looked];
      if (frame === undefined) {
        waits++;
        await page.waitForTimeout(250);
        continue;
      }
      looked++;
      if (await showsMap(page, frame.data)) return frame.at;
    }
    return null;
  } finally {
    await page.close();
  }
}

/** The class colours of the palette that all three pages use (tokens --need-1 … --need-5, light theme). */
export const classColours: readonly Rgb[] = [
  [0xf3, 0xea, 0xdd],
  [0xe2, 0xbe, 0xc4],
  [0xbe, 0x8a, 0xb2],
  [0x85, 0x57, 0x9c],
  [0x43, 0x2b, 0x6e],
];

/** A map is painted when at least three of the five class colours each cover a visible part of the frame. */
async function showsMap(page: Page, base64: string): Promise<boolean> {
  return page.evaluate(
    async ({ base64, colours }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      if (context === null) return false;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const counts = colours.map(() => 0);
      for (let i = 0; i < data.length; i += 4) {
        const hit = colours.findIndex(
          ([r, g, b]) => Math.abs((data[i] ?? 0) - r) + Math.abs((data[i + 1] ?? 0) - g) + Math.abs((data[i + 2] ?? 0) - b) <= 12,
        );
        if (hit > 0) counts[hit] = (counts[hit] ?? 0) + 1;
      }
      return counts.filter((count) => count > 150).length >= 3;
    },
    { base64, colours: classColours },
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
