// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Place } from "../core/model/issue.ts";
import { keyOf } from "./describe-shapes.ts";
import { isInGermany } from "./locate.ts";
import { findOverlaps, shellBounds } from "./overlaps.ts";
import type { RawFeature } from "./raw-shapes.ts";
import { report } from "./report-issue.ts";

/** Takes the shape from features that reach beyond Germany while most others lie inside: they would shrink the map to a dot. */
export function refuseTooLarge(features: readonly RawFeature[]): readonly RawFeature[] {
  const reaching = features.map(reachesOut);
  const outside = reaching.filter((reaches) => reaches).length;
  const drawn = features.filter(({ polygons }) => polygons.length > 0).length;
  if (outside === 0 || outside * 2 >= drawn) return features;
  return features.map((feature, index) => {
    if (reaching[index] !== true) return feature;
    const bounds = shellBounds(feature.polygons);
    const value =
      bounds === null
        ? ""
        : `${bounds.west.toFixed(2)} bis ${bounds.east.toFixed(2)}° Länge, ${bounds.south.toFixed(2)} bis ${bounds.north.toFixed(2)}° Breite`;
    return { ...feature, polygons: [], problems: [...feature.problems, { problem: "shape-too-large", value }] };
  });
}

function reachesOut({ polygons }: RawFeature): boolean {
  const bounds = shellBounds(polygons);
  return bounds !== null && !(isInGermany([bounds.west, bounds.south]) && isInGermany([bounds.east, bounds.north]));
}

/** Beyond this many partners an area is taken for a sum of the others. */
const mostPartners = 3;

/** Names pairs of areas that cover the same ground, and once each area that covers many others: probably their sum. */
export function describeOverlaps(features: readonly RawFeature[], file: string, keyColumn: string | undefined): readonly Issue[] {
  const overlaps = findOverlaps(features.map(({ polygons }) => polygons));
  const partners = new Map<number, number>();
  for (const { first, second } of overlaps) for (const index of [first, second]) partners.set(index, (partners.get(index) ?? 0) + 1);
  const sums = [...partners].filter(([, count]) => count > mostPartners).map(([index]) => index);
  const naming = (indexes: readonly number[]): Place => {
    const named = indexes.flatMap((index) => features[index] ?? []);
    const keys = named.map((feature) => keyOf(feature, keyColumn)).filter((key) => key !== "");
    return { file, ...(keys.length === 0 ? {} : { key: keys }), featureIndex: named.map(({ index }) => index) };
  };
  const totals = sums.map((index) => {
    const sentence = `Dieses Gebiet überdeckt ${partners.get(index) ?? 0} andere; es ist vermutlich eine Summe als Fläche. Bitte unter „ohne“ eintragen, wenn das stimmt.`;
    return report("notice", "area-covers-others", sentence, { place: naming([index]) });
  });
  const pairs = overlaps.filter(({ first, second }) => !sums.includes(first) && !sums.includes(second));
  return [
    ...totals,
    ...pairs.map(({ first, second, share }) => {
      const sentence = `Diese Gebiete überdecken sich zu etwa ${Math.min(100, Math.round(share * 100))} % des kleineren. Bitte prüfen, ob Grenzen verschiedener Jahre vermischt sind.`;
      return report("notice", "areas-overlap", sentence, { place: naming([first, second]), facts: { share } });
    }),
  ];
}
