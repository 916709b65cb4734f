// SPDX-License-Identifier: EUPL-1.2
import type { PackageFiles } from "../../../src/intake/reading.ts";

/** A complete package of three districts in two Bezirke, as small as it can be. Tests change single files of it. */
export const smallPackage: Readonly<Record<string, string>> = {
  "atlas.yaml": `format: sozialatlas-quelle
version: 1
ort:
  id: klein
  name: Kleinstadt
  genitiv: { de: der Kleinstadt }
  erfunden: true
ausgabe:
  id: "2026"
  datum: "2026-05-22"
  titel: { de: Sozialatlas 2026 }
  herausgeber: Stadt Kleinstadt
  lizenz: dl-de/by-2-0
  quelle: { de: Melderegister }
  kontakt: statistik@kleinstadt.example
start: { kennzahl: kinder, ebene: stadtteil }
ebenen:
  - id: stadt
    einzahl: { de: Stadt }
    mehrzahl: { de: Städte }
    schluessel: "0"
  - id: bezirk
    einzahl: { de: Bezirk }
    mehrzahl: { de: Bezirke }
    gebiete: { datei: gebiete.csv, schluesselspalte: bezirk, namensspalte: bezirksname }
    gehoert_zu: { ebene: stadt }
  - id: stadtteil
    einzahl: { de: Stadtteil }
    mehrzahl: { de: Stadtteile }
    datei: stadtteile.geojson
    schluesselspalte: id
    namensspalte: name
    gehoert_zu: { ebene: bezirk, praefix: 2 }
themen:
  - { id: bevoelkerung, name: { de: Bevölkerung } }
tabellen:
  - id: alter
    datei: alter.csv
    ebene: stadtteil
    gebiet: { spalte: id }
    jahr: { spalte: jahr }
    merkmale: { alter: { kopf: "^a(\\\\d+)$" } }
    groessen: { personen: {} }
    zahlen: deutsch
`,
  "gebiete.csv": "bezirk;bezirksname;stadtteil\n01;Nord;0101\n01;Nord;0102\n02;Süd;0201\n",
  "stadtteile.geojson": JSON.stringify({
    type: "FeatureCollection",
    features: [square("0101", "Altstadt", 0), square("0102", "Neustadt", 1), square("0201", "Hafen", 2)],
  }),
  "indikatoren.csv": [
    "id;thema;name_de;art;zaehler;nenner;einheit_de;richtung",
    "einwohner;bevoelkerung;Personen;anzahl;personen;;Personen;0",
    "kinder;bevoelkerung;Kinder unter 15 Jahren;anteil;personen[alter<15];personen;%;1",
  ].join("\n"),
  "alter.csv": ["id;jahr;a0;a20", "0101;2024;100;1.000", "0102;2024;50;450", "0201;2024;0;80"].join("\n"),
};

export function square(id: string, name: string, column: number): unknown {
  const west = 10 + column * 0.01;
  const [east, south, north] = [west + 0.01, 50, 50.01];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Feature", properties: { id, name }, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** Files in memory; `changes` replace or add files, `null` takes one away. */
export function filesInMemory(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): PackageFiles {
  const files: Readonly<Record<string, string | Uint8Array | null>> = { ...smallPackage, ...changes };
  return {
    list: () => Promise.resolve(Object.keys(files).filter((path) => files[path] !== null)),
    read: (path) => {
      const content = files[path] ?? null;
      return Promise.resolve(typeof content === "string" ? new TextEncoder().encode(content) : content);
    },
  };
}

/** `atlas.yaml` of the small package with one text replaced; throws if the text is not there. */
export function changedSettings(from: string, to: string): Readonly<Record<string, string>> {
  const settings = smallPackage["atlas.yaml"] ?? "";
  if (!settings.includes(from)) throw new Error(`changedSettings: "${from}" expected in atlas.yaml, not found`);
  return { "atlas.yaml": settings.replace(from, () => to) };
}
