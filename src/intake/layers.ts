// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { keyOf } from "./describe-shapes.ts";
import { cleanKey } from "./keys.ts";
import type { RawFeature } from "./raw-shapes.ts";
import type { GeometryOptions } from "./reading.ts";
import { quote, quotedList, report } from "./report-issue.ts";

/** One set of features in a file: the only one of a GeoJSON, an object of a topology, a Shapefile in an archive. */
export interface Layer {
  readonly name: string;
  readonly features: readonly RawFeature[];
  readonly declaredCrs: string;
}

/** Chooses among several layers: by name, by the wanted keys, by the key column. Never silently, and never merely the first. */
export function chooseLayer(
  layers: readonly Layer[],
  file: string,
  options: GeometryOptions,
): { readonly layer: Layer | null; readonly issues: readonly Issue[] } {
  const names = layers.map(({ name }) => name);
  const { layer: wanted } = options;
  const [only] = layers;
  if (only === undefined) return { layer: null, issues: [] };
  if (wanted !== undefined) {
    const named = layers.find(({ name }) => name === wanted);
    if (named !== undefined) return { layer: named, issues: [] };
    if (layers.length > 1)
      return { layer: null, issues: [undecided(`Die Ebene ${quote(wanted)} gibt es in der Datei nicht.`, names, file)] };
  }
  if (layers.length === 1) return { layer: only, issues: [] };
  const scores = layers.map((layer) => ({ layer, score: score(layer, options) }));
  const best = scores.reduce((winner, candidate) => (candidate.score > winner.score ? candidate : winner));
  const isClear = best.score > 0 && scores.filter(({ score: other }) => other === best.score).length === 1;
  if (!isClear) return { layer: null, issues: [undecided("Es ist nicht zu erkennen, welche gemeint ist.", names, file)] };
  const sentence = `Die Datei enthält mehrere Ebenen (${quotedList(names)}); übernommen wurde ${quote(best.layer.name)}, deren Schlüssel passen.`;
  return {
    layer: best.layer,
    issues: [report("notice", "layer-chosen", sentence, { place: { file }, value: best.layer.name, facts: { layers: names } })],
  };
}

/** Matching keys if they are known, otherwise areas that have a key at all; among equals the layer that says its coordinate system. */
function score(layer: Layer, options: GeometryOptions): number {
  const keys = layer.features.filter(({ polygons }) => polygons.length > 0).map((feature) => cleanKey(keyOf(feature, options.keyColumn)));
  const known = options.knownKeys === undefined ? null : new Set(options.knownKeys.map(cleanKey));
  const matches = keys.filter((key) => key !== "" && (known === null || known.has(key))).length;
  return matches === 0 ? 0 : matches + (layer.declaredCrs === "" ? 0 : 0.5);
}

function undecided(reason: string, names: readonly string[], file: string): Issue {
  const sentence = `Die Datei enthält mehrere Ebenen: ${quotedList(names)}. ${reason} Bitte die gewünschte einzeln ausgeben oder benennen.`;
  return report("error", "layer-undecided", sentence, { place: { file }, value: names, facts: { layers: names } });
}
