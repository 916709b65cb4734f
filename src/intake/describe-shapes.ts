// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Severity } from "../core/model/issue.ts";
import type { RawFeature, ShapeProblem } from "./raw-shapes.ts";
import { quotedList, report } from "./report-issue.ts";

const sentences: Readonly<Record<ShapeProblem, readonly [Severity, string]>> = {
  "shape-missing": [
    "warning",
    "Die Form fehlt: ohne Fläche auf der Karte. Die Gebiete bleiben in der Tabelle; bitte die Fläche nachliefern.",
  ],
  "shape-kind-left-out": ["notice", "Nur Flächen werden gezeichnet; diese Formen (Punkte, Linien oder andere) wurden ausgelassen."],
  "coordinate-not-a-number": ["warning", "Eine Koordinate ist keine Zahl; diese Flächen wurden nicht übernommen. Bitte neu ausgeben."],
  "shape-malformed": [
    "warning",
    "Die Koordinaten sind nicht so geschachtelt, wie das Format es verlangt; diese Flächen wurden nicht übernommen. Bitte neu ausgeben.",
  ],
  "arc-missing": [
    "warning",
    "Die Form verweist auf eine Linie, die es in der Datei nicht gibt; diese Flächen wurden nicht übernommen. Bitte neu ausgeben.",
  ],
  "ring-unclosed": ["notice", "Der Umriss war nicht geschlossen und wurde geschlossen."],
  "ring-degenerate": [
    "warning",
    "Der Umriss ist nur ein Strich oder ein Punkt ohne Fläche und wurde nicht übernommen. Bitte die Fläche nachliefern.",
  ],
  "ring-crosses-itself": [
    "notice",
    "Der Umriss kreuzt sich selbst; er wird so gezeichnet, Fläche und Mittelpunkt sind unsicher. Bitte in einem GIS reparieren.",
  ],
  "hole-outside": ["notice", "Ein Loch liegt außerhalb seiner Fläche und wurde weggelassen."],
  "shape-too-large": [
    "warning",
    "Die Fläche ragt weit über Deutschland hinaus, alle anderen liegen darin; sie wurde nicht übernommen. Bitte die Koordinaten prüfen.",
  ],
};

/** One issue per kind of problem, naming every area by key and by its position in the file. */
export function describeShapes(features: readonly RawFeature[], file: string, keyColumn: string | undefined): readonly Issue[] {
  const kinds = new Set(features.flatMap(({ problems }) => problems.map(({ problem }) => problem)));
  return [...kinds].map((kind) => {
    const affected = features.filter(({ problems }) => problems.some(({ problem }) => problem === kind));
    const keys = affected.map((feature) => keyOf(feature, keyColumn)).filter((key) => key !== "");
    const values = affected.flatMap(({ problems }) => problems.filter(({ problem }) => problem === kind).map(({ value }) => value));
    const [severity, sentence] = sentences[kind];
    return report(severity, kind, `${sentence} Gefunden: ${quotedList([...new Set(values)])}.`, {
      place: { file, ...(keys.length === 0 ? {} : { key: keys }), featureIndex: affected.map(({ index }) => index) },
      value: values,
    });
  });
}

/** Key of a feature: the given column, or the first of the usual names. */
export function keyOf(feature: Pick<RawFeature, "properties">, keyColumn: string | undefined): string {
  if (keyColumn !== undefined) return (feature.properties[keyColumn] ?? "").trim();
  const usual = Object.keys(feature.properties).find((name) => /^(key|id|schl(ue|ü)ssel|nr|nummer|code|gebiet)$/i.test(name));
  return usual === undefined ? "" : (feature.properties[usual] ?? "").trim();
}
