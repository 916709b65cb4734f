// SPDX-License-Identifier: EUPL-1.2
import * as v from "valibot";

/**
 * The one definition of `atlas.yaml`: the validator, the TypeScript type and the JSON Schema for editors come from here.
 * Descriptions are shown by editors; the full explanation is docs/quellpaket.md.
 */
const text = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.description(description));
const optionalText = (description: string) => v.optional(text(description));

const localised = (description: string) =>
  v.pipe(v.strictObject({ de: v.pipe(v.string(), v.nonEmpty()), en: v.optional(v.string()) }), v.description(description));

const identifier = (description: string) => v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u), v.description(description));
/** Everything in `atlas.yaml` is text to the reader, so that keys keep their zeros; numbers are made here, where one is meant. */
const wholeNumber = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/),
    v.transform(Number),
    v.description(description),
    v.metadata({ schema: { type: "integer", minimum: 0 } }),
  );
const decimalNumber = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+([.,]\d+)?$/),
    v.transform((text) => Number(text.replace(",", "."))),
    v.description(description),
    v.metadata({ schema: { type: "number", minimum: 0 } }),
  );
const yesOrNo = (description: string) =>
  v.pipe(
    v.picklist(["true", "false"]),
    v.transform((text) => text === "true"),
    v.description(description),
    v.metadata({ schema: { type: "boolean" } }),
  );
const texts = (description: string) => v.pipe(v.array(v.string()), v.description(description));
const textOrTexts = (description: string) => v.pipe(v.union([v.string(), v.array(v.string())]), v.description(description));

const parent = v.pipe(
  v.strictObject({
    ebene: text("Kürzel der Ebene, zu der diese gehört"),
    spalte: optionalText("Spalte mit dem Schlüssel des übergeordneten Gebiets"),
    praefix: v.optional(wholeNumber("Anzahl der ersten Zeichen des Schlüssels, die das übergeordnete Gebiet nennen")),
  }),
  v.description("Wozu die Gebiete dieser Ebene gehören"),
);

const areaTable = v.pipe(
  v.strictObject({
    datei: text("Tabelle mit den Gebieten"),
    blatt: optionalText("Blatt der Arbeitsmappe"),
    schluesselspalte: text("Spalte mit dem Schlüssel"),
    namensspalte: text("Spalte mit dem Namen"),
  }),
  v.description("Gebiete einer Ebene ohne Karte, aus einer Tabelle"),
);

const level = v.strictObject({
  id: identifier("Kürzel der Ebene"),
  einzahl: localised("Ein Gebiet dieser Ebene: Stadtteil"),
  mehrzahl: localised("Mehrere: Stadtteile"),
  dativ: v.optional(localised("Dativ der Mehrzahl: Stadtteilen")),
  schluessel: optionalText("Nur bei der ersten Ebene: ihr eigener Schlüssel"),
  datei: optionalText("Geometrie: GeoJSON, TopoJSON, .zip mit Shapefile oder .shp"),
  lage: optionalText("Name der Kartenebene in einem Archiv mit mehreren"),
  schluesselspalte: optionalText("Spalte der Geometrie mit dem Schlüssel"),
  namensspalte: optionalText("Spalte der Geometrie mit dem Namen"),
  namensmuster: optionalText("Regulärer Ausdruck; die erste Klammer ist der Name"),
  gebiete: v.optional(areaTable),
  gehoert_zu: v.optional(parent),
  koordinaten: optionalText("EPSG-Nummer oder proj4-Text, wenn die Datei es nicht oder falsch sagt"),
  achsen: v.optional(v.picklist(["vertauscht"])),
  ohne: v.optional(texts("Schlüssel, die keine Gebiete sind")),
  gebietsstand: optionalText("Gebietsstand, z. B. 2021"),
});

const year = v.pipe(
  v.strictObject({
    spalte: optionalText("Spalte mit dem Jahr"),
    wert: v.optional(wholeNumber("Ein festes Jahr")),
    dateiname: optionalText("Regulärer Ausdruck für den Dateinamen; die erste Klammer ist das Jahr"),
    kopf: optionalText("Regulärer Ausdruck für Spaltennamen; die erste Klammer ist das Jahr"),
  }),
  v.description("Woher das Jahr kommt: genau eine Angabe"),
);

const dimension = v.strictObject({
  spalte: optionalText("Spalte mit der Ausprägung"),
  kopf: optionalText("Regulärer Ausdruck für Spaltennamen; die erste Klammer ist die Ausprägung"),
});

const measure = v.strictObject({
  spalte: optionalText("Spalte mit der Zahl; entfällt, wenn Jahr oder Merkmal als Spalten stehen"),
  wenn: v.optional(v.record(v.string(), textOrTexts("Wert oder Liste von Werten"))),
});

export const signMeanings = ["geheim", "unsicher", "sinnlos", "folgt", "fehlt"] as const;

const table = v.strictObject({
  id: identifier("Kürzel der Tabelle"),
  datei: optionalText("Pfad der Datei im Quellpaket"),
  dateien: optionalText("Muster für mehrere Dateien, z. B. tabellen/einwohner_*.csv"),
  blatt: optionalText("Blatt der Arbeitsmappe"),
  json: optionalText("Nur bei JSON: Weg zu den Datensätzen"),
  ebene: text("Ebene der Gebiete in dieser Tabelle"),
  gebiet: v.strictObject({
    spalte: optionalText("Spalte mit dem Schlüssel oder Namen des Gebiets"),
    ueber: v.optional(v.picklist(["schluessel", "name"])),
    wert: optionalText("Ein festes Gebiet, wenn die Tabelle nur eines beschreibt"),
  }),
  jahr: year,
  merkmale: v.optional(v.record(v.string(), dimension)),
  groessen: v.record(v.string(), measure),
  nur: v.optional(v.record(v.string(), textOrTexts("Wert oder Liste von Werten"))),
  ohne_gebiete: v.optional(texts("Zeilen, die keine Gebiete dieser Ebene sind")),
  zahlen: v.optional(v.picklist(["deutsch", "englisch", "automatisch"])),
  zeichen: v.optional(v.record(v.string(), v.nullable(v.picklist([...signMeanings, "null"])))),
  schluessel_auffuellen: v.optional(wholeNumber("Länge, bis zu der führende Nullen ergänzt werden")),
});

const condition = v.strictObject({
  id: identifier("Kürzel der Bedingung"),
  kennzahl: text("Kürzel der Kennzahl"),
  regel: v.picklist(["schlechtestes_fuenftel", "schlechtester_anteil", "ueber_stadt"]),
  anteil: v.optional(decimalNumber("Wie viel der Gebiete als schlechteste gelten: 0,2 ist ein Fünftel")),
  faktor: v.optional(decimalNumber("Vielfaches des Stadtwerts: 1,25")),
});

const ageTable = v.pipe(
  v.strictObject({
    groesse: text("Zählgröße nach Alter und Geschlecht: bevoelkerung"),
    alter: text("Merkmal mit den Altersjahren"),
    geschlecht: text("Merkmal mit dem Geschlecht"),
    maennlich: text("Ausprägung für Männer"),
    weiblich: text("Ausprägung für Frauen"),
    gruppen: v.optional(wholeNumber("Altersjahre je Gruppe; 5, wenn die Angabe fehlt")),
    offen_ab: v.optional(wholeNumber("Ab diesem Alter eine Gruppe ohne obere Grenze; 90, wenn die Angabe fehlt")),
    feinste_ebene: optionalText("Feinste Ebene, für die der Altersaufbau veröffentlicht wird"),
    gekreuzt: v.optional(
      v.array(
        v.strictObject({
          merkmal: text("Weiteres Merkmal derselben Tabelle"),
          wert: text("Ausprägung, deren Anteil je Altersgruppe gezeigt wird"),
          name: localised("mit Einwanderungsgeschichte"),
        }),
      ),
    ),
  }),
  v.description("Altersaufbau nach Geschlecht für die Alterspyramide im Steckbrief"),
);

const basemap = v.pipe(
  v.strictObject({
    kacheln: optionalText("Adresse der Bilder mit {z}, {x} und {y}: ein Pfad auf dem eigenen Server oder https://…"),
    wms: v.optional(
      v.pipe(
        v.strictObject({
          adresse: text("Adresse des Dienstes (WMS 1.3.0, Bilder in EPSG:3857)"),
          ebenen: text("Namen der Kartenebenen des Dienstes, mit Komma getrennt"),
        }),
        v.description("Web Map Service an der Stelle von Kacheln"),
      ),
    ),
    name: localised("Name der Hintergrundkarte: Stadtplan"),
    nachweis: text("Wessen Karte das ist, steht immer neben ihr: © Stadt Beispielstadt"),
    bis_zoom: v.optional(wholeNumber("Feinste Zoomstufe, für die es Bilder gibt")),
  }),
  v.description("Karte unter den Farben, nur auf Wunsch der Leserinnen und Leser; von fremden Servern erst nach Zustimmung"),
);

export const atlasDefinition = v.strictObject({
  format: v.literal("sozialatlas-quelle"),
  version: v.pipe(v.literal("1"), v.metadata({ schema: { const: 1 } })),
  ort: v.strictObject({
    id: identifier("Kürzel des Ortes"),
    name: text("Name des Ortes"),
    genitiv: localised("der Beispielstadt"),
    erfunden: v.optional(yesOrNo("Ob der Ort erfunden ist; steht dann auf jeder Ansicht")),
  }),
  sprachen: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), v.minLength(1))),
  ausgabe: v.strictObject({
    id: identifier("Kürzel der Ausgabe, steht im Link"),
    datum: v.pipe(v.string(), v.isoDate()),
    titel: localised("Titel der Ausgabe"),
    herausgeber: text("Wer die Ausgabe veröffentlicht"),
    lizenz: text("Lizenz der Daten"),
    quelle: localised("Quelle der Daten"),
    kontakt: text("Adresse für Rückfragen"),
  }),
  start: v.strictObject({
    kennzahl: text("Kennzahl, die zuerst gezeigt wird"),
    ebene: text("Ebene, die zuerst gezeigt wird"),
    jahr: v.optional(wholeNumber("Jahr; fehlt es, das neueste")),
  }),
  ebenen: v.pipe(v.array(level), v.minLength(1)),
  gewaesser: optionalText("Linien mit Namen, nur zum Zeichnen"),
  wohnflaechen: optionalText("Bewohnte Flächen, nur zum Zeichnen: auf Wunsch wird nur gefärbt, wo Menschen wohnen"),
  hintergrundkarte: v.optional(basemap),
  themen: v.pipe(v.array(v.strictObject({ id: identifier("Kürzel des Themas"), name: localised("Name des Themas") })), v.minLength(1)),
  tabellen: v.pipe(v.array(table), v.minLength(1)),
  schutz: v.optional(
    v.strictObject({
      mindestfallzahl: v.optional(wholeNumber("1 bis Mindestfallzahl − 1 Fälle werden nicht gezeigt; 0 schaltet ab")),
      mindestnenner: v.optional(wholeNumber("Anteile mit kleinerer Basis werden nicht gezeigt")),
      unsicher_unter: v.optional(wholeNumber("Anteile mit kleinerer Basis gelten als unsicher")),
    }),
  ),
  bedingungen: v.optional(v.array(condition)),
  wichtigste: v.optional(texts("Kürzel der Kennzahlen, die zuerst über ein Gebiet gesagt werden: höchstens fünf, die wichtigste zuerst")),
  alterstabelle: v.optional(ageTable),
  register: v.optional(v.record(v.string(), v.string())),
});

/** `atlas.yaml` after validation, in the words of the file. */
export type Settings = v.InferOutput<typeof atlasDefinition>;
export type LevelSettings = Settings["ebenen"][number];
export type TableSettings = Settings["tabellen"][number];
