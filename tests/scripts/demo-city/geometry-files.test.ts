// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { bezirke, quartiere, stadtteile } from "../../../scripts/demo-city/areas.ts";
import { createGeometry } from "../../../scripts/demo-city/geometry-files.ts";

type Ring = readonly (readonly [number, number])[];
interface Outline {
  readonly id: string;
  readonly ring: Ring;
}

const seeds = [2026, 7] as const;
const cities = seeds.map((seed) => ({ seed, ...readCity(seed) }));

describe.each(cities)("borders of the demo city with seed $seed", ({ levels, crs }) => {
  it("cover 6 Stadtbezirke, 34 Stadtteile and 170 Quartiere with unique names in EPSG:25832", () => {
    expect([levels.stadtbezirke.length, levels.stadtteile.length, levels.quartiere.length]).toEqual([6, 34, 170]);
    expect(new Set([...quartiere, ...stadtteile].map(({ name }) => name)).size).toBe(204);
    expect(crs).toContain("25832");
  });

  it("have one closed ring per area, counter-clockwise, that nowhere crosses itself", () => {
    for (const { id, ring } of levels.quartiere) {
      expect(ring.at(0), id).toEqual(ring.at(-1));
      expect(signedArea(ring), id).toBeGreaterThan(0);
      expect(crossings(ring), id).toBe(0);
    }
  });

  it("use every inner edge of the Quartiere exactly twice, once in each direction", () => {
    const edges = levels.quartiere.flatMap(({ ring }) => directedEdges(ring));
    expect(new Set(edges).size).toBe(edges.length);
    const known = new Set(edges);
    const outer = edges.filter((edge) => !known.has(reversed(edge)));
    expect(ringsOf(outer)).toBe(1);
  });

  it.each(["stadtteile", "stadtbezirke"] as const)("make the outlines of %s the exact unions of their Quartiere", (name) => {
    for (const { id, ring } of levels[name]) {
      const inside = levels.quartiere.filter((quartier) => quartier.id.startsWith(id)).flatMap((quartier) => directedEdges(quartier.ring));
      const known = new Set(inside);
      const outer = inside.filter((edge) => !known.has(reversed(edge)));
      expect(directedEdges(ring).toSorted(), id).toEqual(outer.toSorted());
    }
  });

  it("leave no gap: areas add up on every level to about 110 km²", () => {
    const total = (outlines: readonly Outline[]) => outlines.reduce((sum, { ring }) => sum + signedArea(ring), 0);
    expect(total(levels.stadtteile)).toBeCloseTo(total(levels.quartiere), 0);
    expect(total(levels.stadtbezirke)).toBeCloseTo(total(levels.quartiere), 0);
    expect(total(levels.quartiere) / 1e6).toBeGreaterThan(100);
    expect(total(levels.quartiere) / 1e6).toBeLessThan(125);
  });

  it("number areas by prefix", () => {
    expect(levels.quartiere.map(({ id }) => id)).toEqual(quartiere.map(({ key }) => key));
    for (const { key } of quartiere)
      expect(
        stadtteile.some((stadtteil) => stadtteil.key === key.slice(0, 4)),
        key,
      ).toBe(true);
    for (const { key } of stadtteile)
      expect(
        bezirke.some((bezirk) => bezirk.key === key.slice(0, 2)),
        key,
      ).toBe(true);
    expect(stadtteile.find(({ name }) => name === "Ziegelei")?.key).toBe("0207");
  });

  it("let the Merle flow through and beyond the city", () => {
    const eastings = levels.quartiere.flatMap(({ ring }) => ring.map(([easting]) => easting));
    const river = cities[0]?.river ?? [];
    expect(Math.min(...river.map(([easting]) => easting))).toBeLessThan(Math.min(...eastings));
    expect(Math.max(...river.map(([easting]) => easting))).toBeGreaterThan(Math.max(...eastings));
  });
});

describe("geometry files", () => {
  it("are the same for the same seed and differ for another", () => {
    expect(createGeometry(2026).files).toEqual(createGeometry(2026).files);
    expect(cities[0]?.levels.quartiere).not.toEqual(cities[1]?.levels.quartiere);
  });
});

interface FeatureFile {
  readonly crs: { readonly properties: { readonly name: string } };
  readonly features: readonly {
    readonly properties: { readonly id: string };
    readonly geometry: { readonly coordinates: unknown };
  }[];
}

function readCity(seed: number) {
  const { files } = createGeometry(seed);
  const read = (name: string): FeatureFile => {
    const file = files.find(({ path }) => path === `geometrie/${name}.geojson`);
    return JSON.parse(file?.text ?? "") as FeatureFile;
  };
  const outlines = (name: string): Outline[] =>
    read(name).features.map(({ properties, geometry }) => ({ id: properties.id, ring: (geometry.coordinates as Ring[])[0] ?? [] }));
  return {
    levels: { stadtbezirke: outlines("stadtbezirke"), stadtteile: outlines("stadtteile"), quartiere: outlines("quartiere") },
    crs: read("quartiere").crs.properties.name,
    river: (read("gewaesser").features[0]?.geometry.coordinates ?? []) as Ring,
  };
}

function directedEdges(ring: Ring): string[] {
  return ring.slice(1).map((point, index) => `${ring[index]?.join(" ")}|${point.join(" ")}`);
}

function reversed(edge: string): string {
  return edge.split("|").toReversed().join("|");
}

function signedArea(ring: Ring): number {
  return segments(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0);
}

function segments(ring: Ring): [readonly [number, number], readonly [number, number]][] {
  return ring.slice(1).flatMap((point, index) => (ring[index] === undefined ? [] : [[ring[index], point]]));
}

/** Pairs of edges of a ring that cross each other properly. */
function crossings(ring: Ring): number {
  const edges = segments(ring);
  const side = (a: readonly number[], b: readonly number[], c: readonly number[]) =>
    Math.sign(((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) - ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0)));
  let count = 0;
  for (const [position, [a, b]] of edges.entries())
    for (const [c, d] of edges.slice(position + 1)) if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++;
  return count;
}

/** How many closed rings a set of directed edges forms. */
function ringsOf(edges: readonly string[]): number {
  const next = new Map(edges.map((edge) => edge.split("|") as [string, string]));
  let count = 0;
  while (next.size > 0) {
    let here = next.keys().next().value;
    while (here !== undefined && next.has(here)) {
      const following = next.get(here);
      next.delete(here);
      here = following;
    }
    count++;
  }
  return count;
}
