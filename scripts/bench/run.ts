// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Manifest } from "../../src/core/package/edition-format.ts";
import { launchBrowser } from "../find-browser.ts";
import { serve } from "../serve.ts";
import { measureCommand } from "./build-cost.ts";
import { measureEngine } from "./engine.ts";
import { median, phone, visit } from "./painted.ts";
import { buildBarePage, buildPeer } from "./peers.ts";
import { benchSpatial } from "./spatial.ts";
import { switchTimes } from "./switching.ts";
import { sizesOf, transferUntil, type Sizes } from "./transfer.ts";

const interactive = (): boolean => document.documentElement.dataset["atlas"] !== "static";
const peerReady = (): boolean => document.documentElement.dataset["ready"] === "yes";
const rounds = 5;

const say = (line = ""): void => void process.stdout.write(`${line}\n`);
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const row = (label: string, sizes: Sizes): void =>
  say(
    `  ${label.padEnd(34)} ${String(sizes.requests).padStart(3)} requests ${kb(sizes.raw)} raw ${kb(sizes.gzip)} gzip ${kb(sizes.brotli)} brotli`,
  );
const verdict = (label: string, reached: boolean): void => say(`  ${reached ? "✔" : "✘"} ${label}`);

/**
 * Prints every measured figure of the atlas; peers are measured in the same run, on the same machine, with the same clock.
 * `--only=engine`, `builds`, `spatial`, `transfer`, `painted` or `switching` measures that part alone; the last three take the site in
 * `dist` as it lies there.
 */
async function main(): Promise<void> {
  const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
  if (only === undefined || only === "engine") benchEngine();
  if (only === undefined || only === "builds") await benchBuilds();
  if (only === undefined || only === "spatial") await benchSpatial();
  const parts = Object.entries(inBrowser).filter(([name]) => only === undefined || name === only);
  if (parts.length === 0) return;
  const browser = await launchBrowser(softwareCompositing);
  const site = await serve("dist");
  try {
    say(`\nBrowser ${browser.version()}, ${rounds} rounds, medians`);
    for (const [, measure] of parts) await measure(browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}

function benchEngine(): void {
  say("Engine (seeded data, this process)");
  for (const { label, limit, median: middle, fastest, slowest, note } of measureEngine()) {
    const figures = `${middle.toFixed(1)} ms (fastest ${fastest.toFixed(1)}, slowest ${slowest.toFixed(1)}; ${note})`;
    if (limit === null) say(`  ${label}: ${figures}`);
    else verdict(`${label} ≤ ${limit} ms: ${figures}`, middle <= limit);
  }
  say();
}

/**
 * Where GL runs in software, putting layers together with it costs every page some hundred milliseconds that no device with a
 * graphics chip knows. Layers are put together without GL for all pages alike; what a page draws with WebGL is still drawn with it.
 */
const softwareCompositing = ["--disable-gpu-compositing"];

const inBrowser: Readonly<Record<string, (browser: RunningBrowser, url: string) => Promise<void>>> = {
  transfer: benchTransfer,
  painted: benchPainted,
  switching: benchSwitching,
};

async function benchBuilds(): Promise<void> {
  say("Builds (npm run build; atlas build data/berlin)");
  await rm("data/beispielstadt/.stand", { force: true });
  await rm(".cache/shell", { recursive: true, force: true });
  const demo = await measureCommand("node", ["--import", "tsx", "scripts/build-demo.ts"]);
  say(`  demo city, everything from nothing  ${demo.seconds.toFixed(1)} s, peak ${demo.peakMb?.toFixed(0) ?? "?"} MB`);
  const reference = "../shared/reference";
  if (existsSync(reference)) {
    const out = await mkdtemp(join(tmpdir(), "atlas-bench-"));
    const berlin = await measureCommand("node", [
      "--import",
      "tsx",
      "scripts/atlas.ts",
      "build",
      "data/berlin",
      "--source",
      reference,
      "--out",
      out,
    ]);
    await rm(out, { recursive: true });
    say(`  Berlin                              ${berlin.seconds.toFixed(1)} s, peak ${berlin.peakMb?.toFixed(0) ?? "?"} MB`);
  } else say("  Berlin: not measured, ../shared/reference is absent");
  verdict(`demo build ≤ 20 s: ${demo.seconds.toFixed(1)} s`, demo.seconds <= 20);
}

type RunningBrowser = Awaited<ReturnType<typeof launchBrowser>>;

async function benchTransfer(browser: RunningBrowser, url: string): Promise<void> {
  say("\nBytes and requests");
  const first = sizesOf(await readFile("dist/index.html"));
  row("until the painted map", { requests: 1, ...first });
  const { page, fonts, foreign } = await transferUntil(browser, { url, directory: "dist" }, interactive);
  row("until interactive", page);
  row("fonts until then (apart)", fonts);
  verdict(`first response ≤ 14 kB brotli: ${kb(first.brotli).trim()}`, first.brotli <= 14_000);
  verdict(
    `interactive ≤ 90 kB brotli and ≤ 8 requests: ${kb(page.brotli).trim()}, ${page.requests}`,
    page.brotli <= 90_000 && page.requests <= 8,
  );
  verdict(`requests to other origins: ${foreign.length}`, foreign.length === 0);
}

async function benchPainted(browser: RunningBrowser, url: string): Promise<void> {
  say(`\nTime to the painted choropleth (CPU ÷ ${phone.cpu}, ${phone.mbit} Mbit/s, ${phone.latencyMs} ms)`);
  const floor: number[] = [];
  const own: number[] = [];
  const ready: number[] = [];
  const peers = { maplibre: [] as number[], leaflet: [] as number[] };
  const bare = await serve(await buildBarePage());
  const served = { maplibre: await serve(await buildPeer("maplibre", "dist")), leaflet: await serve(await buildPeer("leaflet", "dist")) };
  await visit(browser, bare.url, { conditions: phone, ready: peerReady });
  for (let round = 0; round < rounds; round++) {
    floor.push((await visit(browser, bare.url, { conditions: phone, ready: peerReady })).paintedMs);
    const atlas = await visit(browser, url, { conditions: phone, ready: interactive });
    own.push(atlas.paintedMs);
    if (atlas.interactiveMs !== null) ready.push(atlas.interactiveMs);
    for (const peer of ["maplibre", "leaflet"] as const) {
      peers[peer].push((await visit(browser, served[peer].url, { conditions: phone, ready: peerReady })).paintedMs);
    }
  }
  await bare.close();
  await served.maplibre.close();
  await served.leaflet.close();
  say(`  bare page, five squares  ${median(floor).toFixed(0).padStart(6)} ms   (what this machine needs for any page)`);
  say(`  atlas                    ${median(own).toFixed(0).padStart(6)} ms   (interactive after ${median(ready).toFixed(0)} ms)`);
  say(`  plain MapLibre + GeoJSON ${median(peers.maplibre).toFixed(0).padStart(6)} ms`);
  say(`  plain Leaflet + GeoJSON  ${median(peers.leaflet).toFixed(0).padStart(6)} ms`);
  const factor = median(peers.maplibre) / median(own);
  verdict(`painted at least 4× earlier than the MapLibre page: ${factor.toFixed(1)}×`, factor >= 4);
}

async function benchSwitching(browser: RunningBrowser, url: string): Promise<void> {
  say("\nSwitch to painted frame (data in memory, no throttling)");
  const { current } = JSON.parse(await readFile("dist/editions/current.json", "utf8")) as { current: string };
  const manifest = JSON.parse(await readFile(join("dist/editions", current, "manifest.json"), "utf8")) as Manifest;
  const others = manifest.indicators.filter((one) => one.id !== manifest.defaults.indicator && manifest.defaults.level in one.classes);
  const years = [1, 2, 3, 4, 5].map((back) => `year=${manifest.defaults.year - back}`);
  const indicatorTimes = await switchTimes(
    browser,
    url,
    others.slice(0, 6).map((one) => `indicator=${one.id}`),
  );
  const yearTimes = await switchTimes(browser, url, years);
  say(`  indicator ${median(indicatorTimes).toFixed(0).padStart(5)} ms (slowest ${Math.max(...indicatorTimes).toFixed(0)})`);
  say(`  year      ${median(yearTimes).toFixed(0).padStart(5)} ms (slowest ${Math.max(...yearTimes).toFixed(0)})`);
}

await main();
