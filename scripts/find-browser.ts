// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { chromium, type Browser } from "@playwright/test";

/** A browser that can be started, and how. */
export interface FoundBrowser {
  readonly path: string;
  readonly args: readonly string[];
  readonly origin: "CHROME_PATH" | "installed" | "playwright" | "npm";
}

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** GL in software, the same on every machine; no sandbox because CI runs as root in a container; no traffic of the browser's own. */
const commonArgs = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

const advice =
  "No browser found. Install Chrome, Chromium or Edge, or point CHROME_PATH to one; on Linux x64 `npm ci` brings one (@sparticuz/chromium).";

/**
 * Looks for a browser in a fixed order: `CHROME_PATH`, an installed Chrome, Chromium or Edge, one managed by Playwright,
 * and `@sparticuz/chromium`, which comes from npm with its own libraries.
 *
 * @throws with one sentence of advice if there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH: a program expected, nothing found at "${named}"`);
    return { path: named, args: commonArgs, origin: "CHROME_PATH" };
  }
  const here = installed.find((path) => existsSync(path));
  if (here !== undefined) return { path: here, args: commonArgs, origin: "installed" };
  const managed = chromium.executablePath();
  if (managed !== "" && existsSync(managed)) return { path: managed, args: commonArgs, origin: "playwright" };
  return await fromNpm();
}

/** Unpacks the browser that npm delivered; it needs neither a package manager nor root. */
async function fromNpm(): Promise<FoundBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(advice);
  // Tells the package that this machine may lack a browser's system libraries, so that it unpacks its own.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    return { path, args: ["--no-zygote", ...commonArgs], origin: "npm" };
  } catch (error) {
    throw new Error(advice, { cause: error });
  }
}

/** Starts the browser that {@link findBrowser} found. */
export async function launchBrowser(extraArgs: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({ executablePath: found.path, args: [...found.args, ...extraArgs], headless: true });
}
