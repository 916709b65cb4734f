// SPDX-License-Identifier: EUPL-1.2
import { shapesFile, valuesName } from "../../core/package/open-data-names.ts";
import type { PublishedData } from "./published-data.ts";

/** Licences of public data by the short names that offices use. */
const licences: Readonly<Record<string, string>> = {
  "dl-de/by-2-0": "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
  "dl-de/zero-2-0": "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
  "cc by 4.0": "http://dcat-ap.de/def/licenses/cc-by/4.0",
  "cc-by-4.0": "http://dcat-ap.de/def/licenses/cc-by/4.0",
  cc0: "http://dcat-ap.de/def/licenses/cc-zero",
  "cc0-1.0": "http://dcat-ap.de/def/licenses/cc-zero",
};

const mediaTypes = "http://www.iana.org/assignments/media-types/";

/**
 * An entry for data portals: DCAT-AP.de as JSON-LD. Addresses are relative to the file, since a site does not know where it will
 * stand. A licence without a known address is given in words.
 */
export function dcatEntry(data: PublishedData): unknown {
  const { manifest } = data;
  const { edition, place } = manifest;
  const licence = licences[edition.licence.toLowerCase()];
  const rights = licence === undefined ? { "dct:rights": edition.licence } : { "dct:license": { "@id": licence } };
  const file = (path: string, title: string, mediaType: string): unknown => ({
    "@type": "dcat:Distribution",
    "dct:title": title,
    "dcat:accessURL": { "@id": path },
    "dcat:downloadURL": { "@id": path },
    "dcat:mediaType": { "@id": `${mediaTypes}${mediaType}` },
    ...rights,
  });
  const themes = manifest.themes.filter(({ id }) => manifest.indicators.some(({ theme }) => theme === id));
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      vcard: "http://www.w3.org/2006/vcard/ns#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": "",
    "@type": "dcat:Dataset",
    "dct:identifier": `${place.id}/${edition.id}`,
    "dct:title": { "@language": "de", "@value": `${edition.title.de}, ${place.name}` },
    "dct:description": { "@language": "de", "@value": descriptionOf(data) },
    "dct:issued": { "@type": "xsd:date", "@value": edition.date },
    "dct:publisher": { "@type": "foaf:Organization", "foaf:name": edition.publisher },
    "dcat:contactPoint": { "@type": "vcard:Organization", "vcard:fn": edition.publisher, "vcard:hasEmail": edition.contact },
    "dcat:theme": [{ "@id": "http://publications.europa.eu/resource/authority/data-theme/SOCI" }],
    "dct:language": [{ "@id": "http://publications.europa.eu/resource/authority/language/DEU" }],
    "dcat:distribution": [
      file("datapackage.json", "Data Package", "application/json"),
      file("gebiete.csv", "Gebiete", "text/csv"),
      file("kennzahlen.csv", "Kennzahlen", "text/csv"),
      ...themes.flatMap(({ id, name }) => [
        file(`${valuesName(id)}.csv`, name.de, "text/csv"),
        file(`${valuesName(id)}.jsonstat.json`, name.de, "application/json"),
      ]),
      ...data.geometries.map(({ level }) => file(shapesFile(level), `Flächen: ${level}`, "application/geo+json")),
    ],
  };
}

function descriptionOf({ manifest }: PublishedData): string {
  const { place } = manifest;
  const invented = place.invented ? ` ${place.name} ist erfunden. Alle Namen und Zahlen sind erfunden.` : "";
  return `${manifest.indicators.length} Kennzahlen für Gebiete: ${place.name}.${invented}`;
}
