// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { FileReference, Manifest } from "../../src/core/package/edition-format.ts";
import { areaLevelId, editionId, indicatorId, measureId, tableId, themeId } from "../../src/core/model/ids.ts";
import type { Fetch } from "../../src/data/fetch-json.ts";

type Answer = () => Response | Promise<Response>;

/** A server in memory: answers by URL, counts requests, and can be told to misbehave for one file. */
export interface FakeServer {
  readonly fetch: Fetch;
  readonly requests: string[];
  answer(path: string, answer: Answer): void;
}

export function fakeServer(files: Readonly<Record<string, unknown>>): FakeServer {
  const answers = new Map<string, Answer>(Object.entries(files).map(([path, value]) => [path, () => json(value)]));
  const requests: string[] = [];
  return {
    requests,
    answer: (path, answer) => answers.set(path, answer),
    async fetch(url, { signal }) {
      requests.push(url);
      signal.throwIfAborted();
      const aborted = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
      return Promise.race([(answers.get(url) ?? notFound)(), aborted]);
    },
  };
}

export function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { "content-type": "application/json" } });
}

function notFound(): Response {
  return new Response("nicht da", { status: 404 });
}

export function reference(path: string, value: unknown): FileReference {
  const text = JSON.stringify(value);
  return { path, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") };
}

/** Two square areas A and B side by side in one district each ("N", "S"), a third C below A in the same district as A. */
export const topology = {
  type: "Topology",
  arcs: [
    [
      [1, 1],
      [1, 2],
    ], // A | B
    [
      [0, 1],
      [1, 1],
    ], // A / C
    [
      [1, 2],
      [0, 2],
      [0, 1],
    ], // around A
    [
      [1, 2],
      [2, 2],
      [2, 1],
      [1, 1],
    ], // around B
    [
      [0, 1],
      [0, 0],
      [1, 0],
      [1, 1],
    ], // around C
  ],
  objects: {
    areas: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "01", arcs: [[0, 2, 1]] },
        { type: "Polygon", id: "02", arcs: [[3, 0]] },
        { type: "Polygon", id: "03", arcs: [[4, -2]] },
      ],
    },
  },
};

export const cityAreas = { level: "stadt", ids: ["00"], names: ["Beispielstadt"], parents: [-1], labels: [null] };
export const districtAreas = { level: "bezirk", ids: ["N", "S"], names: ["Nord", "Süd"], parents: [0, 0], labels: [null, null] };
export const partAreas = {
  level: "teil",
  ids: ["01", "02", "03"],
  names: ["A", "B", "C"],
  parents: [0, 1, 0],
  labels: [
    [0.5, 1.5],
    [1.5, 1.5],
    [0.5, 0.5],
  ],
};
export const people = {
  table: "leute",
  level: "teil",
  areas: ["00", "01", "02", "03"],
  years: [2025],
  measures: { leute: { values: [60, 10, null, 30], status: { suppressed: [2] } } },
};
export const rivers = {
  lines: [
    {
      kind: "river",
      name: "Merle",
      coordinates: [
        [0, 1],
        [2, 1],
      ],
    },
  ],
};
export const places = { levels: [cityAreas, districtAreas, partAreas], furniture: rivers };
export const search = { entries: [] };
export const sheets = { sheets: [] };

export const manifest: Manifest = {
  format: "sozialatlas-edition",
  version: 1,
  place: { id: "beispielstadt", name: "Beispielstadt", genitive: { de: "der Beispielstadt" }, invented: true },
  edition: {
    id: editionId("2026"),
    date: "2026-05-22",
    title: { de: "Sozialatlas" },
    publisher: "Stadt",
    licence: "dl-de/by-2-0",
    source: { de: "Statistik" },
    contact: "statistik@beispielstadt.example",
  },
  languages: ["de"],
  levels: [
    level("stadt", null, { areaCount: 1, geometry: null }),
    level("bezirk", "stadt", { areaCount: 2, geometry: null }),
    level("teil", "bezirk", { areaCount: 3, geometry: reference("teil.topo.json", topology) }),
  ],
  themes: [{ id: themeId("leute"), name: { de: "Leute" } }],
  indicators: [
    {
      id: indicatorId("leute"),
      theme: themeId("leute"),
      name: { de: "Leute" },
      shortName: { de: "Leute" },
      kind: "count",
      numerator: measureId("leute"),
      denominator: null,
      scale: 1,
      unit: { de: "Personen" },
      decimals: 0,
      direction: 0,
      numeratorLabel: { de: "Leute" },
      denominatorLabel: { de: "" },
      sentence: { de: "" },
      areaSentence: { de: "" },
      referenceDate: "31.12.",
      finestLevel: areaLevelId("teil"),
      minDenominator: 0,
      breaks: [],
      table: tableId("leute"),
      classes: {},
    },
  ],
  tables: [
    { id: tableId("leute"), measures: [measureId("leute")], levels: { teil: { years: [2025], file: reference("leute.json", people) } } },
  ],
  conditions: [],
  defaults: { indicator: indicatorId("leute"), level: areaLevelId("teil"), year: 2025 },
  search: reference("suche.json", search),
  sheets: reference("blatt.json", sheets),
  places: reference("gebiete.json", places),
  suppression: { minCount: 3, minDenominator: 30 },
  registers: {},
};

function level(
  id: string,
  parent: string | null,
  own: Pick<Manifest["levels"][number], "areaCount" | "geometry">,
): Manifest["levels"][number] {
  const names = { singular: { de: id }, plural: { de: id }, pluralDative: { de: id } };
  return {
    id: areaLevelId(id),
    ...names,
    parent: parent === null ? null : areaLevelId(parent),
    boundaryVersion: "",
    hasGeometry: own.geometry !== null,
    ...own,
  };
}

export const current = { current: "2026", editions: [{ id: "2026", date: "2026-05-22", title: { de: "Sozialatlas" } }] };

/** All files of the edition above, below "/e/". */
export function editionFiles(): Readonly<Record<string, unknown>> {
  return {
    "/e/current.json": current,
    "/e/2026/manifest.json": manifest,
    "/e/2026/gebiete.json": places,
    "/e/2026/teil.topo.json": topology,
    "/e/2026/leute.json": people,
    "/e/2026/suche.json": search,
    "/e/2026/blatt.json": sheets,
  };
}
