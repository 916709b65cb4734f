// SPDX-License-Identifier: EUPL-1.2
import type { LonLat, Polygon } from "../../src/core/model/shape.ts";
import { contiguity } from "../../src/core/spatial/contiguity.ts";
import { gearyC } from "../../src/core/spatial/geary.ts";
import { getisOrd } from "../../src/core/spatial/getis-ord.ts";
import { leeL } from "../../src/core/spatial/lee.ts";
import { localMoranPermutation } from "../../src/core/spatial/local-moran-permutation.ts";
import { localMoran } from "../../src/core/spatial/local-moran.ts";
import type { Quadrant } from "../../src/core/spatial/local-moran.ts";
import { moranPermutation } from "../../src/core/spatial/moran-permutation.ts";
import { moranOfRates } from "../../src/core/spatial/moran-rates.ts";
import { moranI } from "../../src/core/spatial/moran.ts";
import type { Neighbours, WeightStyle } from "../../src/core/spatial/neighbours.ts";
import type { PseudoP } from "../../src/core/spatial/pseudo-p.ts";
import { spatialLag } from "../../src/core/spatial/spatial-lag.ts";
import { at } from "../../src/core/stats/at.ts";
import { benjaminiHochberg } from "../../src/core/stats/benjamini-hochberg.ts";
import { entry } from "./adapter-entry.ts";
import type { Adapter } from "./adapter-entry.ts";

type Values = readonly (number | null)[];

interface MapInput {
  readonly values: Values;
  readonly neighbors: Neighbours;
  readonly style?: "B" | "W";
}

interface Feature {
  readonly id?: string | number;
  readonly properties: { readonly id?: string } | null;
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly LonLat[])[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: readonly Polygon[] };
}

const quadrantNames: Readonly<Record<Quadrant, string>> = {
  highHigh: "High-High",
  lowLow: "Low-Low",
  highLow: "High-Low",
  lowHigh: "Low-High",
};

export const spatialAdapter: Adapter = {
  "spatial.moranI": entry((input: MapInput) => {
    const { i, expected, randomisation, normality, ...moran } = moranI(onMap(input), styleOf(input));
    return {
      ...moran,
      I: i,
      EI: expected,
      varRandomisation: randomisation?.variance ?? null,
      zRandomisation: randomisation?.z ?? null,
      pTwoSidedRandomisation: randomisation?.p ?? null,
      varNormality: normality?.variance ?? null,
      zNormality: normality?.z ?? null,
      gearyC: gearyC(onMap(input), styleOf(input)),
    };
  }),
  "spatial.localMoran": entry((input: MapInput) => {
    const areas = localMoran(onMap(input), styleOf(input));
    return {
      Ii: areas.map((area) => area?.i ?? null),
      E_conditional: areas.map((area) => area?.conditional.expected ?? null),
      var_conditional: areas.map((area) => area?.conditional.variance ?? null),
      z_conditional: areas.map((area) => area?.conditional.z ?? null),
      E_total: areas.map((area) => area?.total.expected ?? null),
      var_total: areas.map((area) => area?.total.variance ?? null),
      quadrant: areas.map((area) => (area === null ? null : quadrantNames[area.quadrant])),
    };
  }),
  "spatial.getisOrd": entry((input: MapInput) => {
    const areas = getisOrd(onMap(input));
    return { G: areas.map((area) => area?.g ?? null), Gstar: areas.map((area) => area?.gStar ?? null) };
  }),
  "spatial.lag": entry((input: MapInput) => spatialLag(onMap(input), styleOf(input))),
  "spatial.leeL": entry((input: MapInput & { x: Values; y: Values }) => leeL(input, input.neighbors, styleOf(input))),
  "spatial.moranEB": entry((input: MapInput & { events: Values; population: Values }) => ({
    I: moranOfRates(input, input.neighbors, styleOf(input)),
  })),
  "spatial.moranPermutation": entry((input: MapInput & { permutations: readonly (readonly number[])[] }) => {
    const result = moranPermutation(onMap(input), styleOf(input), input.permutations);
    return result === null ? null : { I: result.i, permuted: result.permuted, ...pNames(result) };
  }),
  "spatial.localMoranPermutation": entry((input: MapInput & { permutations?: number; seed?: unknown }) => {
    const { permutations = 999, seed } = input;
    const result = localMoranPermutation(onMap(input), {
      style: styleOf(input),
      permutations,
      seed: typeof seed === "number" ? seed : 1,
    });
    const names = result.areas.map((area) => (area === null ? null : pNames(area.p)));
    return {
      pGreater: names.map((p) => p?.pGreater ?? null),
      pLess: names.map((p) => p?.pLess ?? null),
      pTwoSided: names.map((p) => p?.pTwoSided ?? null),
      pAdjusted: result.areas.map((area) => area?.adjustedP ?? null),
      warnings: result.warnings,
    };
  }),
  "spatial.contiguity": entry((input: { geojson: { features: readonly Feature[] }; snap?: number }) => {
    const { features } = input.geojson;
    const ids = features.map((feature, index) => String(feature.properties?.id ?? feature.id ?? index));
    const { queen, rook } = contiguity(
      features.map(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)),
      input.snap === undefined ? {} : { snapTolerance: input.snap },
    );
    const named = (lists: Neighbours) => Object.fromEntries(lists.map((list, area) => [ids[area], list.map((other) => at(ids, other))]));
    return { queen: named(queen), rook: named(rook) };
  }),
  "stats.benjaminiHochberg": entry(({ p }: { p: Values }) => {
    const adjusted = benjaminiHochberg(p);
    return { adjusted, rejectedAt05: adjusted.map((value) => (value === null ? null : value <= 0.05)) };
  }),
};

function onMap({ values, neighbors }: MapInput) {
  return { values, neighbours: neighbors };
}

function styleOf({ style }: MapInput): WeightStyle {
  return style === "B" ? "binary" : "rowStandardised";
}

function pNames({ greater, less, twoSided }: PseudoP) {
  return { pGreater: greater, pLess: less, pTwoSided: twoSided };
}
