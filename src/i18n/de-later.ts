// SPDX-License-Identifier: EUPL-1.2
import {
  type AreaWords,
  type GapStatus,
  type FlaggedCounts,
  whyNoNumber,
  countAreas,
  countAreasDative,
  countConditions,
} from "./de-first.ts";
import { type Count, joinList, mark, type SentencePart, text } from "./parts.ts";

/** German texts of what the first page does not show yet: tables, text, a chosen area, the overlay, the data. */
export const deLater = {
  facts: {
    heading: "Das Wichtigste",
    loading: "Die wichtigsten Zahlen werden geladen.",
    failed: "Die wichtigsten Zahlen konnten nicht geladen werden.",
    none: (name: string) => `Für ${name} gibt es in dieser Ausgabe keine wichtigsten Zahlen.`,
  },

  offers: {
    heading: "Angebote",
    loading: "Die Angebote werden geladen.",
    failed: "Die Angebote konnten nicht geladen werden.",
    question: "Für wen suchen Sie ein Angebot?",
    count: (count: Count) => {
      if (count.value === 0) return "kein Angebot";
      return count.value === 1 ? "1 Angebot" : `${count.text} Angebote`;
    },
    found: (group: string, area: string, count: Count) => {
      if (count.value === 0) return `${group}: In ${area} ist kein Angebot eingetragen.`;
      return `${group}: ${count.value === 1 ? "1 Angebot" : `${count.text} Angebote`} für ${area}.`;
    },
    unknownGroup: (group: string) => `Die Zielgruppe „${group}“ gibt es in dieser Ausgabe nicht.`,
    none: "In dieser Ausgabe sind keine Angebote eingetragen.",
    near: (count: Count): string => (count.value === 1 ? "Das nächste Angebot außerhalb" : "Die nächsten Angebote außerhalb"),
    distance: (kilometres: string) => `${kilometres} Luftlinie`,
    covers: (area: string) => `für das ganze Gebiet ${area}`,
    address: "Adresse",
    phone: "Telefon",
    hours: "Öffnungszeiten",
    costs: "Kosten",
    contact: "Kontakt",
    languages: "Sprachen",
    access: "Zugang",
    barrierFree: { yes: "barrierefrei", partly: "teilweise barrierefrei", no: "nicht barrierefrei" },
    noDetails: "Weitere Angaben sind nicht eingetragen.",
  },

  table: {
    caption: (indicator: string, unit: string, date: string) =>
      unit === "" ? `${indicator}, ${date}` : `${indicator} in ${unit}, ${date}`,
    name: (words: AreaWords) => words.singular,
    parent: "gehört zu",
    value: "Wert",
    numerator: "Fälle",
    denominator: "Basis",
    relation: "Vergleich mit der Stadt",
    class: "Klasse",
    interval: "Vertrauensbereich 95 %",
    status: "Anmerkung",
    city: "Ganze Stadt",
    sortBy: (column: string) => `Nach ${column} sortieren`,
    sorted: { ascending: "aufsteigend sortiert", descending: "absteigend sortiert" },
    back: "Zurück zur Karte",
    title: (indicator: string, place: string) => `Tabelle: ${indicator}, ${place}`,
    noRelation: "nicht bewertet",
  },

  text: {
    heading: "Die Karte in Worten",
    shows: (indicator: string, areas: string, place: string, date: string) =>
      `Die Karte zeigt: ${indicator}. Dargestellt sind ${areas} ${place}, Stand ${date}.`,
    colours: (classes: Count, method: string) =>
      classes.value === 1
        ? "Alle Gebiete haben dieselbe Farbe."
        : `Die Gebiete sind in ${classes.text} Klassen eingefärbt (${method}). Die Grenzen gelten für alle Jahre.`,
    methods: {
      quantile: "gleich viele Gebiete je Klasse",
      equal: "gleich breite Klassen",
      natural: "natürliche Sprünge in den Werten",
      standardDeviation: "Abstand vom Stadtwert in Standardabweichungen",
      manual: "von der Stadt gesetzte Grenzen",
    },
    city: (value: string) => `In der ganzen Stadt sind es ${value}.`,
    noCity: (status: GapStatus) => `Für die ganze Stadt gibt es keinen Wert (${whyNoNumber[status]}).`,
    classes: "Klassen",
    classRow: (limits: string, distance: string, areas: string) =>
      distance === "" ? `${limits}: ${areas}` : `${limits} (${distance}): ${areas}`,
    extremes: "Höchste und niedrigste Werte",
    highest: (items: readonly string[]) => `Am höchsten: ${joinList(items, "und")}.`,
    lowest: (items: readonly string[]) => `Am niedrigsten: ${joinList(items, "und")}.`,
    extremesHelp: "Kleine Unterschiede können Zufall sein.",
    item: (name: string, value: string) => `${name} (${value})`,
    gaps: "Ohne Angabe oder unsicher",
    gapRow: (reason: string, names: readonly string[]) => `${reason}: ${joinList(names, "und")}.`,
    noGaps: (words: AreaWords) => `Für alle ${words.plural} liegt ein Wert vor.`,
    pattern: "Muster",
    patternRow: (parent: string, higher: Count, lower: Count, all: string) => {
      if (higher.value === 0 && lower.value === 0) return `${parent}: in 0 von ${all} höher oder niedriger als in der ganzen Stadt.`;
      if (lower.value === 0) return `${parent}: in ${higher.text} von ${all} höher als in der ganzen Stadt.`;
      if (higher.value === 0) return `${parent}: in ${lower.text} von ${all} niedriger als in der ganzen Stadt.`;
      return `${parent}: in ${higher.text} von ${all} höher, in ${lower.text} niedriger als in der ganzen Stadt.`;
    },
    all: "Alle Werte",
  },

  disadvantage: {
    title: "Mehrfach belastet",
    patternsLink: "Für Fachleute: Muster",
    sentence: ({ flagged, all, least, conditions }: FlaggedCounts, words: AreaWords): readonly SentencePart[] => {
      const group = `${flagged.text} von ${countAreasDative(all, words)}`;
      const verb = flagged.value === 1 ? "erfüllt" : "erfüllen";
      return [mark(group), text(` ${verb} mindestens ${least.text} von ${countConditions(conditions)}.`)];
    },
    nothingJudged: (words: AreaWords): readonly SentencePart[] => [
      text(`Für die ${words.plural} lässt sich keine der Bedingungen bewerten: Hier liegen dazu keine Werte vor.`),
    ],
    people: (people: Count, per100: string) =>
      people.value === 1 ? " Dort lebt 1 Mensch." : ` Dort leben ${people.text} Menschen, ${per100} von 100.`,
    question: (conditions: Count) =>
      conditions.value === 1 ? "Trifft die Bedingung zu?" : `Wie viele der ${conditions.text} Bedingungen treffen zu?`,
    signHelp: "Die Zahl steht auf dem Gebiet, wo Platz für sie ist.",
    classRange: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
    unknownSign: "eine Bedingung nicht bewertbar",
    conditions: "Bedingungen",
    chosen: (count: Count) => {
      if (count.value === 0) return "Keine Bedingung ausgewählt.";
      return count.value === 1 ? "1 Bedingung ausgewählt." : `${count.text} Bedingungen ausgewählt.`;
    },
    rule: {
      worstShare: (indicator: string, part: string) => `${indicator}: unter den ${part} mit dem größten Unterstützungsbedarf`,
      aboveCity: (indicator: string, factor: string) => `${indicator}: mehr als das ${factor}-Fache des Stadtwerts`,
      belowCity: (indicator: string, factor: string) => `${indicator}: weniger als das ${factor}-Fache des Stadtwerts`,
    },
    fromThreshold: (threshold: string) => `ab ${threshold}`,
    downToThreshold: (threshold: string) => `bis ${threshold}`,
    noThreshold: "Schwelle nicht bestimmbar",
    metBy: (count: Count, words: AreaWords) => countAreas(count, words),
    why: "Warum?",
    summary: (name: string, met: Count, all: Count): readonly SentencePart[] => [
      text(`${name} erfüllt `),
      mark(`${met.value === 0 ? "keine" : met.text} von ${all.text}`),
      text(` ${all.value === 1 ? "Bedingung" : "Bedingungen"}.`),
    ],
    unknownCount: (count: Count) => {
      if (count.value === 0) return "";
      return count.value === 1 ? " 1 Bedingung ist nicht bewertbar." : ` ${count.text} Bedingungen sind nicht bewertbar.`;
    },
    met: (distance: string) => `erfüllt, ${distance}`,
    notMet: (distance: string) => `nicht erfüllt, ${distance}`,
    metExactly: "erfüllt, genau an der Schwelle",
    notMetExactly: "nicht erfüllt, genau an der Schwelle",
    unknown: (reason: string) => `nicht bewertbar, ${reason}`,
    unknownThreshold: "nicht bewertbar, die Schwelle ist nicht bestimmbar",
    above: (distance: string) => `${distance} darüber`,
    below: (distance: string) => `${distance} darunter`,
    points: (distance: string) => `${distance} Punkte`,
    result: { met: "erfüllt", notMet: "nicht erfüllt", unknown: "nicht bewertbar" },
    key: (name: string) => `Strich: Schwelle. Fläche: Bedingung erfüllt. Punkt: ${name}.`,
    population: "Menschen",
    metColumn: "erfüllte Bedingungen",
    mapTitle: (conditions: Count) => `Karte: Zahl der erfüllten Bedingungen von ${conditions.text}`,
  },

  about: {
    title: "Über die Daten",
    edition: (title: string, date: string, publisher: string) => `${title}, veröffentlicht am ${date}. Herausgegeben von: ${publisher}.`,
    licence: (licence: string) => `Lizenz: ${licence}.`,
    source: (source: string) => `Quelle: ${source}.`,
    suppression: (below: Count, base: Count) =>
      `Zahlen von 1 bis ${below.text} und Anteile mit einer Basis unter ${base.text} werden nicht gezeigt, damit niemand erkennbar wird.`,
    noSuppression: "In dieser Ausgabe ist keine Mindestfallzahl festgelegt.",
    sheets: "Alle Kennzahlen erklärt",
    more: "Mehr dazu",
    openData: "Offene Daten",
    openDataFormats: (edition: string, licence: string) =>
      `Die Werte der Ausgabe ${edition} gibt es als CSV, JSON-stat und GeoJSON, beschrieben als Data Package und für Datenportale als DCAT-AP.de, unter der Lizenz ${licence}.`,
    openFiles: {
      package: "Data Package: Beschreibung aller Tabellen",
      catalogue: "Eintrag für Datenportale",
      indicators: "Kennzahlen",
      areas: "Gebiete",
    },
    shapesOf: (areas: string) => `Flächen der ${areas}`,
  },
};
