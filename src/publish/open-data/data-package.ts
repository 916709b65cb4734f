// SPDX-License-Identifier: EUPL-1.2
import { statusCodes } from "../../core/model/cell.ts";
import { valuesName } from "../../core/package/open-data-names.ts";
import type { PublishedData } from "./published-data.ts";

type Field = Readonly<Record<string, unknown>>;

const text = (name: string, title: string, constraints: Field = {}): Field => ({ name, type: "string", title, constraints });
const number = (name: string, title: string): Field => ({ name, type: "number", title });

const areaFields: readonly Field[] = [
  text("gebiet", "Schlüssel des Gebiets", { required: true, unique: true }),
  text("name", "Name", { required: true }),
  text("ebene", "Gebietsebene", { required: true }),
  text("gehoert_zu", "Schlüssel des Gebiets darüber"),
];

const indicatorFields: readonly Field[] = [
  text("kennzahl", "Kürzel der Kennzahl", { required: true, unique: true }),
  text("name", "Name"),
  text("thema", "Thema"),
  text("art", "Art der Zahl: count, share, rate, ratio, mean, change, given"),
  text("einheit", "Einheit"),
  number("faktor", "Wert = Faktor × Zähler ÷ Nenner"),
  { name: "richtung", type: "integer", title: "1: ein hoher Wert ist eine Belastung, −1: ein niedriger, 0: neutral" },
  text("definition", "Definition"),
  text("zaehler", "Zähler"),
  text("nenner", "Nenner"),
  text("quelle", "Quelle"),
  text("hinweise", "Hinweise"),
];

const valueFields: readonly Field[] = [
  text("gebiet", "Schlüssel des Gebiets", { required: true }),
  text("ebene", "Gebietsebene", { required: true }),
  { name: "jahr", type: "year", title: "Jahr", constraints: { required: true } },
  text("kennzahl", "Kürzel der Kennzahl", { required: true }),
  number("wert", "Wert, ungerundet"),
  number("zaehler", "Fälle"),
  number("nenner", "Basis"),
  text("status", "Warum es keinen Wert gibt oder er unsicher ist", { required: true, enum: statusCodes }),
];

const areaKey = { fields: ["gebiet"], reference: { resource: "gebiete", fields: ["gebiet"] } };
const indicatorKey = { fields: ["kennzahl"], reference: { resource: "kennzahlen", fields: ["kennzahl"] } };

/** Descriptor of the CSV files: Frictionless Data Package v2. */
export function dataPackage({ manifest }: PublishedData): unknown {
  const { edition, place } = manifest;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `sozialatlas-${place.id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
    id: `${place.id}/${edition.id}`,
    title: `${edition.title.de}, ${place.name}`,
    description: `${edition.source.de}${place.invented ? ` ${place.name} ist erfunden. Alle Namen und Zahlen sind erfunden.` : ""}`,
    version: edition.id,
    created: `${edition.date}T00:00:00Z`,
    licenses: [{ title: edition.licence }],
    contributors: [{ title: edition.publisher, roles: ["publisher"] }],
    sources: [{ title: edition.source.de }],
    resources: [
      resource("gebiete", { title: "Gebiete", fields: areaFields, primaryKey: ["gebiet"] }),
      resource("kennzahlen", { title: "Kennzahlen", fields: indicatorFields, primaryKey: ["kennzahl"] }),
      ...manifest.themes
        .filter(({ id }) => manifest.indicators.some(({ theme }) => theme === id))
        .map(({ id, name }) =>
          resource(valuesName(id), {
            title: name.de,
            fields: valueFields,
            primaryKey: ["gebiet", "jahr", "kennzahl"],
            foreignKeys: [areaKey, indicatorKey],
          }),
        ),
    ],
  };
}

interface TableSchema {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly unknown[];
}

function resource(name: string, { title, ...schema }: TableSchema): unknown {
  return {
    name,
    type: "table",
    path: `${name}.csv`,
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: { ...schema, missingValues: [""] },
  };
}
