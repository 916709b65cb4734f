// SPDX-License-Identifier: EUPL-1.2
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/find-browser.ts";

const browser = await findBrowser();

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  retries: 2,
  forbidOnly: true,
  reporter: [["list"]],
  globalSetup: "./tests/browser/global-setup.ts",
  use: {
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    trace: "off",
    // Pages are put together by the processor: composing them by a graphics card that is simulated takes half as long again.
    launchOptions: { executablePath: browser.path, args: [...browser.args, "--disable-gpu-compositing"] },
  },
});
