// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ckmeans } from "simple-statistics";
import { classifyValues } from "../../src/core/classify/classify-values.ts";
import type { Polygon } from "../../src/core/model/shape.ts";
import { contiguity } from "../../src/core/spatial/contiguity.ts";
import { localMoranPermutation } from "../../src/core/spatial/local-moran-permutation.ts";
import { seededRandom } from "../../src/core/stats/random.ts";
import { median } from "./painted.ts";

/** The part of jsgeoda that is measured. */
interface GeoDa {
  readGeoJSON(bytes: ArrayBufferLike): string;
  getQueenWeights(map: string): unknown;
  localMoran(weights: unknown, values: readonly number[], permutations: number): unknown;
}

const peerVersion = "0.2.3";
const peerFolder = ".cache/peers";
const [columns, rows] = [40, 25];
const rounds = 7;

const say = (line = ""): void => void process.stdout.write(`${line}\n`);

/**
 * Spatial statistics and natural breaks beside their peers: jsgeoda (WebAssembly of GeoDa) and simple-statistics, same data, same
 * process. jsgeoda is fetched as a bare archive, as its declared dependencies are npm 6 and an installer that it never loads.
 */
export async function benchSpatial(): Promise<void> {
  say(`\nSpatial statistics (${columns * rows} areas, 999 permutations; medians of ${rounds})`);
  const shapes = grid();
  const random = seededRandom(1);
  const values = shapes.map((_, area) => Math.sin(area / 9) + Math.sin(Math.floor(area / columns) / 4) + random());
  const neighbours = contiguity(shapes).queen;
  const peer = await loadPeer();
  row("contiguity", () => contiguity(shapes));
  const ours = row("local Moran", () => localMoranPermutation({ values, neighbours }, { seed: 1 }));
  if (peer === null) say(`  jsgeoda ${peerVersion}: not measured, "npm pack jsgeoda@${peerVersion}" gave nothing`);
  else benchPeer(peer, { shapes, values });
  say(`  ${ours <= 1000 ? "✔" : "✘"} local Moran ≤ 1 s: ${ours.toFixed(0)} ms`);
  benchBreaks();
}

function benchPeer(
  peer: GeoDa,
  { shapes, values }: { readonly shapes: readonly (readonly Polygon[])[]; readonly values: readonly number[] },
): void {
  const bytes = new TextEncoder().encode(JSON.stringify(asGeoJson(shapes))).buffer;
  row("contiguity, jsgeoda with reading", () => peer.getQueenWeights(peer.readGeoJSON(bytes)));
  const weights = peer.getQueenWeights(peer.readGeoJSON(bytes));
  row("local Moran, jsgeoda", () => peer.localMoran(weights, values, 999));
}

function benchBreaks(): void {
  say(`\nOptimal natural breaks (10,000 distinct values, 7 classes; medians of ${rounds})`);
  const random = seededRandom(2);
  const values = Array.from({ length: 10_000 }, () => Math.exp(2 * random() + random()) * 7 + random());
  row("ours", () => classifyValues("fisher", values, { k: 7 }));
  row("simple-statistics ckmeans", () => ckmeans(values, 7));
  const same =
    ckmeans(values, 7)
      .map((group) => group.length)
      .join() === classifyValues("fisher", values, { k: 7 }).counts.join();
  say(`  ${same ? "✔" : "✘"} same classes`);
}

function row(label: string, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  say(`  ${label.padEnd(34)} ${median(times).toFixed(1).padStart(8)} ms`);
  return median(times);
}

/** Squares whose sides are divided into ten pieces, as borders have many points. */
function grid(): Polygon[][] {
  const pieces = 10;
  return Array.from({ length: columns * rows }, (_, area) => {
    const [x, y] = [area % columns, Math.floor(area / columns)];
    const steps = Array.from({ length: pieces }, (__, step) => step / pieces);
    const side = (point: (step: number) => readonly [number, number]) => steps.map(point);
    const ring = [
      ...side((step) => [x + step, y]),
      ...side((step) => [x + 1, y + step]),
      ...side((step) => [x + 1 - step, y + 1]),
      ...side((step) => [x, y + 1 - step]),
    ];
    return [[[...ring, [x, y] as const]]];
  });
}

function asGeoJson(shapes: readonly (readonly Polygon[])[]): object {
  const features = shapes.map((polygons, id) => ({
    type: "Feature",
    properties: { id },
    geometry: { type: "Polygon", coordinates: polygons[0] },
  }));
  return { type: "FeatureCollection", features };
}

async function loadPeer(): Promise<GeoDa | null> {
  const file = join(process.cwd(), peerFolder, "package/lib/index.js");
  if (!existsSync(file)) {
    mkdirSync(peerFolder, { recursive: true });
    spawnSync("npm", ["pack", "--silent", "--pack-destination", peerFolder, `jsgeoda@${peerVersion}`], {
      shell: process.platform === "win32",
    });
    spawnSync("tar", ["-xzf", join(peerFolder, `jsgeoda-${peerVersion}.tgz`), "-C", peerFolder]);
  }
  if (!existsSync(file)) return null;
  const module: { New(): Promise<GeoDa> } = createRequire(import.meta.url)(file);
  return module.New();
}
