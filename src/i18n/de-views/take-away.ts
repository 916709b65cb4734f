// SPDX-License-Identifier: EUPL-1.2

/** What a citation names; every part in the words of the reader. */
export interface CitationParts {
  readonly publisher: string;
  readonly indicator: string;
  readonly areas: string;
  readonly date: string;
  /** "" where the view has several. */
  readonly base: string;
  readonly place: string;
  readonly edition: string;
  readonly published: string;
  readonly licence: string;
  readonly source: string;
  readonly link: string;
  readonly isInvented: boolean;
}

export const takeAway = {
  title: "Mitnehmen",
  intro: (view: string) => `Diese Ansicht: ${view}. Quelle, Stand, Ausgabe und Lizenz sind immer dabei.`,
  close: "Schließen",
  copy: "Kopieren",
  copied: (what: string) => `${what} ist kopiert.`,
  notCopied: (what: string) => `${what} konnte nicht kopiert werden. Markieren Sie den Text und kopieren Sie ihn selbst.`,
  saved: (file: string) => `Die Datei ${file} ist gespeichert.`,
  failed: (file: string) => `Die Datei ${file} konnte nicht erstellt werden. Versuchen Sie es noch einmal oder drucken Sie die Ansicht.`,
  working: "Das Bild wird gezeichnet.",
  link: { heading: "Link", help: "Der Link zeigt immer diese Ansicht in dieser Ausgabe.", name: "Der Link" },
  citation: { heading: "Zitat", name: "Das Zitat" },
  picture: {
    heading: "Bild",
    help: "Mit Titel, Legende, Quelle und Datum, in doppelter Auflösung.",
    none: "Von dieser Ansicht gibt es kein Bild. Drucken Sie sie oder nehmen Sie die Tabelle mit.",
    sheet: "Bild (PNG)",
    square: "Quadrat 1:1 (PNG)",
    wide: "Breit 16:9 (PNG)",
    vector: "Zeichnung (SVG)",
    vectorHelp: "Die Zeichnung hat benannte Ebenen; Schrift bleibt Text.",
    alt: "Bildbeschreibung für Menschen, die das Bild nicht sehen",
    altName: "Die Bildbeschreibung",
  },
  table: {
    heading: "Tabelle",
    help: "Für Tabellenprogramme: Semikolon, Komma in den Zahlen, Zeichenerklärung am Ende.",
    none: "In dieser Ansicht stehen noch keine Werte. Wählen Sie zuerst ein Gebiet.",
    thisYear: (year: string) => `Werte ${year} (CSV)`,
    allYears: (from: string, to: string) => `Alle Jahre ${from} bis ${to} (CSV)`,
    years: (from: string, to: string) => `${from} bis ${to}`,
    bothDates: (first: string, second: string) => `${first} und ${second}`,
    comparison: "Vergleich (CSV)",
    lines: "Verlauf (CSV)",
    changes: "Veränderungen (CSV)",
    areas: "Gebiete (CSV)",
    conditions: "Bedingungen einzeln (CSV)",
    profile: "Alle Kennzahlen (CSV)",
    workbook: "Arbeitsmappe (XLSX)",
    shapes: "Mit Grenzen (GeoJSON)",
    sheetValues: "Werte",
    sheetMore: "Einzeln",
    sheetNotes: "Erläuterungen",
    noteHead: "Angabe",
    noteText: "Erläuterung",
  },
  print: { heading: "Papier", button: "Drucken", help: "Auf A4, mit Link, Zitat und Legende." },
  embed: { heading: "Eigene Seite", button: "In eine Webseite einbetten" },
  cite: ({ publisher, indicator, areas, date, base, place, edition, published, licence, source, link, isInvented }: CitationParts) =>
    [
      `${publisher}: „${indicator}“, ${areas}, Stand ${date}.`,
      base === "" ? "" : `Gezählt: ${base}.`,
      `In: Sozialatlas ${place}, Ausgabe ${edition}, veröffentlicht am ${published}.`,
      `Quelle: ${source}. Lizenz: ${licence}.`,
      isInvented ? `${place} ist erfunden, alle Zahlen sind erfunden.` : "",
      link,
    ]
      .filter((part) => part !== "")
      .join(" "),
  base: (cases: string, base: string) => `${cases}, gemessen an ${base}`,
  sourceLines: {
    base: (base: string) => `Gezählt: ${base}.`,
    source: (source: string, date: string) => `Quelle: ${source}. Stand ${date}.`,
    edition: (place: string, edition: string, published: string, licence: string) =>
      `Sozialatlas ${place}, Ausgabe ${edition} vom ${published}. Lizenz: ${licence}.`,
  },
  invented: "Erfundene Daten",
  comparison: "Mehrere Kennzahlen im Vergleich",
  pair: (first: string, second: string) => `A: ${first}, B: ${second}`,
  legend: {
    classes: (from: string, to: string) => (from === to ? from : `${from} bis ${to}`),
    unknown: "? = nicht alles beurteilbar",
    outlinedFrom: (least: string) => `Dick umrandet: mindestens ${least} Bedingungen erfüllt.`,
    chosen: "gewählt",
    listed: "auf der Auswahlliste",
    rest: "nicht auf der Liste",
  },
  legendCity: (place: string, value: string) => `Gesamtstadt ${place}: ${value}`,
  alt: (title: string, description: string) => `${title}. ${description}`,
  csv: {
    columns: {
      key: "Schlüssel",
      name: "Name",
      parent: "gehört zu",
      year: "Jahr",
      value: "Wert",
      unit: "Einheit",
      numerator: "Zähler",
      denominator: "Nenner",
      lower: "Vertrauensbereich 95 % von",
      upper: "Vertrauensbereich 95 % bis",
      class: "Klasse",
      status: "Status",
      symbol: "Zeichen",
      emphasis: "hervorgehoben",
      indicator: "Kennzahl",
      role: "Rolle",
      steps: "Abstand vom Vergleichswert in Standardabweichungen",
      difference: "Veränderung",
      source: "Quelle",
      note: "Anmerkung",
      people: "Menschen",
      met: "erfüllt",
      unknown: "nicht beurteilbar",
      of: "von so vielen",
      belongs: "gehört zu mindestens einem Feld",
      field: "Handlungsfeld",
      condition: "Bedingung",
      threshold: "Schwelle",
      verdict: "Urteil",
      listed: "Auswahlliste",
      reason: "Begründung",
      place: "Platz in der Auswahl",
      relation: "gegen die Stadt",
      theme: "Thema",
    },
    roles: {
      city: "ganze Stadt",
      chosen: "ausgewählt",
      compared: "verglichen",
      reference: "Vergleichswert",
      other: "übrige",
    },
    verdict: { met: "ja", notMet: "nein", unknown: "nicht beurteilbar" },
    yes: "ja",
    no: "nein",
    valueOf: (year: string) => `Wert ${year}`,
    partOf: (name: string, part: string) => `${name}: ${part}`,
    inUnit: (name: string, unit: string) => (unit === "" ? name : `${name} (${unit})`),
    index: (year: string) => `Index (${year} = 100)`,
    average: (indicator: string) => `${indicator}: gleitendes Mittel aus drei Jahren`,
    notListed: "nein",
    score: (topic: string) => `${topic}: Punkte`,
    dataRank: (topic: string) => `${topic}: Rang nach Daten`,
    pollRank: (topic: string) => `${topic}: Rang der Befragten`,
    derived: (name: string) => `Abgeleiteter Wert: ${name}`,
    known: "Wert vorhanden",
    notes: {
      view: "Ansicht",
      shows: "Aussage",
      reference: "Vergleichswert",
      method: "Berechnung",
      rule: "Regel",
      draft: "Achtung",
      poll: "Umfrage",
      classes: "Klassen",
      break: "Reihenbruch",
      caution: "Vorsicht",
      indicator: "Kennzahl",
      numerator: "Gezählt werden",
      denominator: "Gemessen an",
      date: "Stand",
      areas: "Gebiete",
      source: "Quelle",
      edition: "Ausgabe",
      published: "Veröffentlicht am",
      licence: "Lizenz",
      link: "Link",
      citation: "Zitat",
      invented: "Hinweis",
      signs: "Zeichenerklärung",
    },
    signs: {
      suppressed: ". = geheim gehalten oder unbekannt; welches von beiden, steht in der Spalte Status",
      missing: "k. A. = keine Angabe geliefert",
      pending: "... = noch nicht geliefert, folgt später",
      notApplicable: "x = nicht sinnvoll oder nicht berechenbar, weil die Basis 0 ist",
      unreliable: "( ) = unsicher, weil die Basis klein ist",
      zero: "– = genau null; 0 = mehr als nichts, aber weniger als die Hälfte der letzten Stelle",
    },
  },
};

export type TakeAwayTexts = typeof takeAway;
/** Words of the tables and of what stands below them. */
export type TableTexts = TakeAwayTexts["csv"];
