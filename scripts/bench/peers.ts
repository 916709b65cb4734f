// SPDX-License-Identifier: EUPL-1.2
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { build } from "vite";
import type { Manifest, PublishedIndicator, TableFile } from "../../src/core/package/edition-format.ts";

export type Peer = "maplibre" | "leaflet";

const colours = ["#f3eadd", "#e2bec4", "#be8ab2", "#85579c", "#432b6e"];

const maplibrePage = `
import { Map, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
setWorkerUrl(workerUrl);
const data = await (await fetch("areas.geojson")).json();
const { limits, bounds } = await (await fetch("classes.json")).json();
const colours = ${JSON.stringify(colours)};
const map = new Map({ container: "map", bounds, attributionControl: false,
  style: { version: 8, sources: { areas: { type: "geojson", data } }, layers: [
    { id: "fill", type: "fill", source: "areas", paint: { "fill-color": ["step", ["get", "value"], colours[0], ...limits.flatMap((limit, i) => [limit, colours[i + 1]])] } },
    { id: "line", type: "line", source: "areas", paint: { "line-color": "#3a4a4f", "line-width": 0.7 } } ] } });
map.on("idle", () => { document.documentElement.dataset.ready = "yes"; });
`;

const leafletPage = `
import { map as createMap, geoJSON } from "leaflet";
import "leaflet/dist/leaflet.css";
const data = await (await fetch("areas.geojson")).json();
const { limits, bounds } = await (await fetch("classes.json")).json();
const colours = ${JSON.stringify(colours)};
const map = createMap("map", { attributionControl: false }).fitBounds([[bounds[1], bounds[0]], [bounds[3], bounds[2]]]);
geoJSON(data, { style: (item) => ({ color: "#3a4a4f", weight: 0.7, fillOpacity: 1, fillColor: colours[limits.filter((limit) => item.properties.value >= limit).length] }) }).addTo(map);
requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.ready = "yes"; }));
`;

const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Vergleichsseite</title>
<style>html,body,#map{margin:0;height:100%;background:#fff}</style></head><body><div id="map"></div><script type="module" src="./main.js"></script></body></html>`;

/** A page that paints the five colours as squares and nothing else: the least that this machine and this clock can measure. */
export async function buildBarePage(): Promise<string> {
  const target = join(process.cwd(), ".cache/bench/bare");
  await mkdir(target, { recursive: true });
  const squares = colours.map(
    (colour) => `<path fill="${colour}" d="M0 0H200V200H0z" transform="translate(${colours.indexOf(colour) * 220})"/>`,
  );
  const page = `<!doctype html><html lang="de" data-ready="yes"><head><meta charset="utf-8"><title>Messgrund</title></head><body><svg width="1200" height="200">${squares.join("")}</svg></body></html>`;
  await writeFile(join(target, "index.html"), page);
  return target;
}

/** Builds the two plain pages that show the same areas and classes as our first view, each with the usual way of its library. */
export async function buildPeer(peer: Peer, dist: string): Promise<string> {
  const source = join(".cache/bench", `${peer}-source`);
  const target = join(process.cwd(), ".cache/bench", peer);
  await mkdir(join(source, "public"), { recursive: true });
  await writeFile(join(source, "index.html"), html);
  await writeFile(join(source, "main.js"), peer === "maplibre" ? maplibrePage : leafletPage);
  const data = await sameData(dist);
  await writeFile(join(source, "public/areas.geojson"), JSON.stringify(data.geojson));
  await writeFile(join(source, "public/classes.json"), JSON.stringify({ limits: data.limits, bounds: data.bounds }));
  await build({
    root: source,
    base: "./",
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: target, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 5000 },
  });
  return target;
}

/** The default view of a published site as GeoJSON with a value per area: what a developer would hand to a map library. */
async function sameData(
  dist: string,
): Promise<{ readonly geojson: unknown; readonly limits: readonly number[]; readonly bounds: readonly number[] }> {
  const { current } = JSON.parse(await readFile(join(dist, "editions/current.json"), "utf8")) as { current: string };
  const folder = join(dist, "editions", current);
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const indicator = manifest.indicators.find((one) => one.id === manifest.defaults.indicator);
  const level = manifest.levels.find((one) => one.id === manifest.defaults.level);
  const tableEntry = manifest.tables.find((one) => one.id === indicator?.table)?.levels[manifest.defaults.level];
  if (indicator === undefined || level === undefined || level.geometry === null || tableEntry === undefined)
    throw new Error("bench: default view expected in the manifest, not found");
  const topology = JSON.parse(await readFile(join(folder, level.geometry.path), "utf8")) as Topology;
  const table = JSON.parse(await readFile(join(folder, tableEntry.file.path), "utf8")) as TableFile;
  const values = valuesOf(table, indicator, manifest.defaults.year);
  const collection = feature(topology, topology.objects["areas"] as GeometryCollection);
  for (const item of collection.features) item.properties = { value: values.get(String(item.id)) ?? 0 };
  return { geojson: collection, limits: indicator.classes[level.id]?.limits ?? [], bounds: topology.bbox ?? [] };
}

function valuesOf(table: TableFile, indicator: PublishedIndicator, year: number): ReadonlyMap<string, number> {
  const from = table.years.indexOf(year) * table.areas.length;
  const numerators = table.measures[indicator.numerator]?.values ?? [];
  const denominators = indicator.denominator === null ? [] : (table.measures[indicator.denominator]?.values ?? []);
  const entries = table.areas.map((area, i): [string, number] => {
    const numerator = numerators[from + i] ?? 0;
    return [area, indicator.denominator === null ? numerator : (indicator.scale * numerator) / (denominators[from + i] ?? 1)];
  });
  return new Map(entries);
}
