// SPDX-License-Identifier: EUPL-1.2
import type { Status } from "../core/model/cell.ts";
import type { CityDistance, Relation } from "../core/view/indicator-view.ts";
import { type Count, joinList, keep, mark, type SentencePart, slot, text } from "./parts.ts";

/** What a level's areas are called: "Stadtteil", "Stadtteile", "in den 34 Stadtteilen". */
export interface AreaWords {
  readonly singular: string;
  readonly plural: string;
  readonly dative: string;
}

/** Why there is no number, or only a rough one. */
export type GapStatus = Exclude<Status, "ok">;

/** How a reference date is said: at the end of the year, on a day ("30.06.", "30 June "), or for the whole year. */
export type Period = { readonly kind: "yearEnd" } | { readonly kind: "day"; readonly day: string } | { readonly kind: "wholeYear" };

/** What a failed load was about and what the reader still sees. */
export interface LoadFailure {
  readonly file: string;
  readonly reason: "notFound" | "server" | "offline" | "notData" | "incomplete" | "changed";
  /** Number of the HTTP answer, 0 if there was none. */
  readonly answer: number;
  /** What is shown instead, e.g. "das Jahr 2024"; "" if nothing is. */
  readonly shown: string;
}

/** How many areas of all meet at least so many of the conditions. */
export interface FlaggedCounts {
  readonly flagged: Count;
  readonly all: Count;
  readonly least: Count;
  readonly conditions: Count;
}

export const whyNoNumber: Readonly<Record<GapStatus, string>> = {
  suppressed: "geheim gehalten, weil zu wenige Fälle",
  missing: "keine Angabe geliefert",
  pending: "noch nicht geliefert",
  notApplicable: "hier nicht sinnvoll",
  undefined: "nicht berechenbar, weil die Basis 0 ist",
  unreliable: "unsicher, weil kleine Basis",
};

const distanceWords: Readonly<Record<CityDistance, string>> = {
  [-2]: "deutlich niedriger",
  [-1]: "niedriger",
  0: "um den Stadtwert",
  1: "höher",
  2: "deutlich höher",
};

const relationWords: Readonly<Record<Relation, string>> = { higher: "höher", similar: "ähnlich", lower: "niedriger" };

const failureReasons: Readonly<Record<LoadFailure["reason"], (answer: string) => string>> = {
  notFound: (answer) => `Der Server hat sie nicht gefunden (${answer}).`,
  server: (answer) => `Der Server meldet einen Fehler (${answer}).`,
  offline: () => "Es besteht keine Verbindung zum Server.",
  notData: () => "Statt der Daten kam etwas anderes an.",
  incomplete: () => "Die Datei ist unvollständig angekommen.",
  changed: () => "Die Datei passt nicht zu dieser Ausgabe.",
};

/** The word for areas in a search field; too long a word would be cut there. */
const shortWord = (area: string, most: number): string => (area.length <= most ? area : "Gebiet");

export const countAreas = (count: Count, words: AreaWords): string => {
  if (count.value === 0) return `keine ${words.plural}`;
  return `${count.text} ${count.value === 1 ? words.singular : words.plural}`;
};

export const countAreasDative = (count: Count, words: AreaWords): string =>
  `${count.text} ${count.value === 1 ? words.singular : words.dative}`;

const countPeople = (count: Count): string => (count.value === 1 ? "1 Mensch" : `${count.text} Menschen`);

export const countConditions = (count: Count): string => (count.value === 1 ? "1 Bedingung" : `${count.text} Bedingungen`);

/** German texts of the first page. Keys and types of all texts: `de.ts`. */
export const deFirst = {
  common: {
    atlas: "Sozialatlas",
    invented: "Erfundene Daten",
    inventedPlace: (place: string) => `${place}, erfundene Daten`,
    inventedSentence: (place: string) => `${place} ist erfunden. Alle Namen und Zahlen sind erfunden.`,
    and: "und",
    to: "bis",
    city: "Stadt",
    asOf: (date: string) => `Stand ${date}`,
    edition: (id: string) => `Ausgabe ${id}`,
    areas: countAreas,
    areasDative: countAreasDative,
    people: countPeople,
    quoted: (words: string) => `„${words}“`,
    about: (value: string) => `etwa ${value}`,
    nothing: "keine",
    close: "Schließen",
  },

  header: {
    home: (place: string) => `Sozialatlas ${place}, Startseite`,
    skip: "Zum Inhalt",
    nav: "Hauptbereiche",
    menu: "Menü",
    views: {
      map: "Karte",
      comparison: "Vergleich",
      time: "Zeit",
      fields: "Handlungsfelder",
      disadvantage: "Mehrfach belastet",
      focus: "Fokusquartiere",
      about: "Über die Daten",
    },
    languages: "Sprache",
    theme: "Darstellung der Farben",
    themes: { auto: "wie das Gerät", light: "hell", dark: "dunkel", contrast: "starker Kontrast" },
  },

  search: {
    label: (area: string) => `${area} oder Schlüssel suchen`,
    placeholder: (area: string) => `${shortWord(area, 9)} oder Schlüssel`,
    labelWithStreets: (area: string) => `Straße, ${area} oder Schlüssel suchen`,
    placeholderWithStreets: (area: string) => `Straße oder ${shortWord(area, 12)}`,
    results: (count: Count) => {
      if (count.value === 0) return "Kein Treffer.";
      return count.value === 1 ? "1 Treffer." : `${count.text} Treffer.`;
    },
    noResult: (query: string) =>
      `Zu „${query}“ wurde nichts gefunden. Prüfen Sie die Schreibweise oder suchen Sie nach einem Teil des Namens.`,
    keyOf: (name: string) => `Schlüssel von ${name}`,
    streetIn: (name: string) => `Straße in ${name}`,
    loading: "Das Verzeichnis wird geladen.",
    failed: "Das Verzeichnis konnte nicht geladen werden.",
  },

  index: {
    label: "Kennzahlen",
    heading: (indicators: Count, themes: Count) => {
      const first = indicators.value === 1 ? "1 Kennzahl" : `${indicators.text} Kennzahlen`;
      return `${first} in ${themes.value === 1 ? "1 Thema" : `${themes.text} Themen`}`;
    },
    search: "Kennzahl suchen",
    noResult: (query: string) => `Keine Kennzahl heißt „${query}“ oder enthält dieses Wort.`,
    notForLevel: (words: AreaWords) => `nicht für ${words.plural}`,
    change: "Kennzahl wechseln",
    second: "Zweite Kennzahl wählen",
  },

  sentence: {
    /** "Ende 2025", "Am 30.06.2025", "Im Jahr 2025" with the year as control. */
    period: (period: Period, year: string): readonly SentencePart[] => {
      if (period.kind === "yearEnd") return [text("Ende "), slot("year", year)];
      if (period.kind === "day") return [text(`Am ${period.day}`), slot("year", year)];
      return [text("Im Jahr "), slot("year", year)];
    },
    general: (period: readonly SentencePart[], indicator: string, value: string): readonly SentencePart[] => [
      slot("indicator", indicator),
      text(": "),
      ...period,
      text(" sind es in der ganzen Stadt "),
      mark(value),
      text("."),
    ],
    noCityValue: (indicator: string, year: string, status: GapStatus): readonly SentencePart[] => [
      slot("indicator", indicator),
      text(": Für "),
      slot("year", year),
      text(` gibt es keinen Wert der ganzen Stadt (${whyNoNumber[status]}).`),
    ],
    /** Dative after "in den", with the range of known values. */
    areaRange: (areas: Count, words: AreaWords, range: string): readonly SentencePart[] => [
      text(" In den "),
      slot("level", countAreasDative(areas, words)),
      text(" sind es "),
      keep(range),
      text("."),
    ],
    /** One area, or the same value in all of them. */
    areasEqual: (areas: Count, words: AreaWords, value: string): readonly SentencePart[] => [
      text(areas.value === 1 ? " In " : " In den "),
      slot("level", countAreasDative(areas, words)),
      text(areas.value === 1 ? " sind es " : " sind es überall "),
      keep(value),
      text("."),
    ],
    noAreaValues: (areas: Count, words: AreaWords): readonly SentencePart[] => [
      text(" Für "),
      slot("level", areas.value === 1 ? `1 ${words.singular}` : `${areas.text} ${words.plural}`),
      text(" liegen keine Werte vor."),
    ],
    onlyCity: (city: string): readonly SentencePart[] => [text(" Gezeigt wird die Ebene "), slot("level", city), text(".")],
    shareOf: (denominator: string) => `Anteil an allen ${denominator}`,
    changeSlot: { year: "Jahr ändern", indicator: "Kennzahl ändern", level: "Gebietsebene ändern" },
  },

  controls: {
    forms: "Darstellung",
    map: "Karte",
    table: "Tabelle",
    text: "Text",
    year: "Jahr",
    play: "Jahre abspielen oder anhalten",
    yearBack: "Ein Jahr zurück",
    yearForward: "Ein Jahr vor",
    noEarlierYear: "Es gibt kein früheres Jahr.",
    noLaterYear: "Es gibt kein späteres Jahr.",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    wholeCity: "Ganze Stadt zeigen",
    names: "Namen",
    options: "Darstellung",
    circles: "Anzahl als Kreise",
    patterns: "Muster statt Farbe",
    share: "Teilen",
    copyLink: "Link kopieren",
    linkCopied: "Der Link zu dieser Ansicht ist kopiert.",
    linkNotCopied: "Der Link konnte nicht kopiert werden. Sie finden ihn in der Adresszeile.",
    print: "Drucken",
    takeAway: "Mitnehmen",
    embed: "Einbetten",
    level: "Gebietsebene",
  },

  map: {
    pilots: (names: readonly string[]) => `Dicke Linie: gewählte Fokusquartiere (${joinList(names, "und")}).`,
    title: (indicator: string, areas: string, place: string, date: string) => `Karte: ${indicator}, ${areas} ${place}, ${date}`,
    help: "Mit den Pfeiltasten wandern Sie von Gebiet zu Gebiet. Die Eingabetaste öffnet die Angaben zum Gebiet, Escape schließt sie.",
    list: (words: AreaWords) => `${words.plural} auf der Karte`,
    canvas: "Bewegliche Karte",
    gestures: {
      wheel: "Zum Vergrößern halten Sie die Strg-Taste und drehen das Mausrad.",
      wheelMac: "Zum Vergrößern halten Sie die Taste ⌘ und drehen das Mausrad.",
      touch: "Mit zwei Fingern bewegen Sie die Karte.",
    },
  },

  legend: {
    noValues: "Für dieses Jahr liegen keine Werte vor.",
    label: (indicator: string) => `Legende: ${indicator}`,
    below: (limit: string) => `unter ${limit}`,
    between: (lower: string, upper: string) => `${lower} bis unter ${upper}`,
    above: (limit: string) => `${limit} und mehr`,
    allValues: "alle Werte",
    distance: distanceWords,
    gaps: (status: GapStatus, count: Count) => `${whyNoNumber[status]} (${count.text})`,
    gap: whyNoNumber,
    city: (name: string, value: string) => `${name} ${value}`,
    cityShort: (value: string) => `Stadt ${value}`,
    position: (name: string, value: string) => `${name} ${value}`,
    ruler: (words: AreaWords) => `Lineal: Verteilung der ${words.plural}`,
    fixed: "Die Klassengrenzen bleiben in allen Jahren gleich.",
    cityLine: "Stadtwert je Jahr.",
    noCityLine: "Für die ganze Stadt gibt es keine Zeitreihe.",
    oneYear: (year: string) => `Für diese Kennzahl gibt es hier nur Werte für ${year}.`,
  },

  yearLine: {
    label: (from: string, to: string) => `Stadtwert ${from} bis ${to}`,
    break: "neue Zählweise",
    breakFrom: (year: string) => `${year} beginnt eine neue Zählweise`,
    gap: (years: string) => `ohne Angabe: ${years}`,
  },

  area: {
    label: "Ausgewähltes Gebiet",
    panel: "Angaben zum Gebiet",
    choose: (words: AreaWords) => `Wählen Sie ein Gebiet auf der Karte oder in der Liste der ${words.plural}.`,
    value: "Wert",
    noNumber: {
      suppressed: "keine Angabe",
      missing: "keine Angabe",
      pending: "folgt",
      notApplicable: "nicht sinnvoll",
      undefined: "nicht berechenbar",
      unreliable: "unsicher",
    } satisfies Record<GapStatus, string>,
    why: {
      suppressed: (name: string) =>
        `In ${name} betrifft es so wenige Menschen, dass Einzelne erkennbar wären. Deshalb steht hier keine Zahl.`,
      missing: (name: string) => `Für ${name} wurde kein Wert geliefert.`,
      pending: (name: string) => `Für ${name} liegt der Wert noch nicht vor. Er wird nachgereicht.`,
      notApplicable: (name: string) => `Für ${name} hat diese Kennzahl keinen Sinn.`,
      undefined: (name: string) => `In ${name} gibt es niemanden, auf den sich die Kennzahl bezieht. Ein Wert lässt sich nicht berechnen.`,
      unreliable: (name: string) => `In ${name} ist die Basis klein. Der Wert ist deshalb unsicher.`,
    } satisfies Record<GapStatus, (name: string) => string>,
    lastKnown: (year: string, value: string) => `Der letzte Wert ist von ${year}: ${value}.`,
    noEarlier: "Auch für frühere Jahre gibt es keinen Wert.",
    relation: relationWords,
    relationSentence: {
      share: {
        higher: (city: string) => `Das ist ein höherer Anteil als in der ganzen Stadt (${city}).`,
        similar: (city: string) => `Das ist ein ähnlicher Anteil wie in der ganzen Stadt (${city}).`,
        lower: (city: string) => `Das ist ein niedrigerer Anteil als in der ganzen Stadt (${city}).`,
      },
      value: {
        higher: (city: string) => `Das ist ein höherer Wert als in der ganzen Stadt (${city}).`,
        similar: (city: string) => `Das ist ein ähnlicher Wert wie in der ganzen Stadt (${city}).`,
        lower: (city: string) => `Das ist ein niedrigerer Wert als in der ganzen Stadt (${city}).`,
      },
    } satisfies Record<"share" | "value", Record<Relation, (city: string) => string>>,
    cityValue: (city: string) => `In der ganzen Stadt sind es ${city}.`,
    noCityValue: "Für die ganze Stadt gibt es keinen Vergleichswert.",
    countOfBase: (count: string, base: string, numerator: string, denominator: string): readonly SentencePart[] => [
      mark(`${count} von ${base}`),
      text(denominator === "" ? "." : ` ${denominator}${numerator === "" ? "" : ` (${numerator})`}.`),
    ],
    countAndBase: (count: string, base: string, numerator: string, denominator: string): readonly SentencePart[] => [
      mark(`${count} ${numerator}`),
      text(` bei ${base} ${denominator} als Basis.`),
    ],
    onlyCount: (count: string, numerator: string): readonly SentencePart[] => [mark(`${count} ${numerator}`), text(".")],
    inside: (parent: string, people: string) => [parent, people].filter((word) => word !== "").join(" · "),
    since: (year: string) => `Seit ${year}`,
    fell: (from: string, to: string, difference: string) => `von ${from} auf ${to} gesunken, um ${difference}`,
    rose: (from: string, to: string, difference: string) => `von ${from} auf ${to} gestiegen, um ${difference}`,
    unchanged: (value: string) => `unverändert ${value}`,
    points: "Prozentpunkte",
    series: (from: string, to: string) => `${from} bis ${to}`,
    seriesLabel: (name: string, city: string, from: string, to: string) => `${name} und ${city}, ${from} bis ${to}`,
    uncertainty: "Unsicherheit",
    interval: (lower: string, upper: string) => `${lower} bis ${upper}`,
    intervalHelp: "In 95 von 100 Fällen schließt ein so berechneter Bereich den wahren Wert ein.",
    cases: (count: Count) => (count.value === 1 ? "1 Fall" : `${count.text} Fälle`),
    numerator: "Fälle",
    denominator: "Basis",
    source: (source: string, date: string) => `Quelle: ${source}, ${date}.`,
    sheet: "Was zählt diese Zahl?",
    protection: "Wie wir Daten schützen",
    compare: (words: AreaWords) => `Mit anderen ${words.dative} vergleichen`,
    profile: "Steckbrief lesen",
    compared: "Im Vergleich",
    notCompared: "Nicht mehr im Vergleich",
    whyFlagged: "Welche Bedingungen treffen hier zu?",
    loading: (year: string) => `Die Zahlen für ${year} werden geladen.`,
  },

  comparison: {
    indicator: "Kennzahl",
  },

  footer: {
    edition: (place: string, edition: string, date: string) => `Sozialatlas ${place}, Ausgabe ${edition}, Stand ${date}`,
    licence: (licence: string) => `Lizenz: ${licence}`,
    contact: "Fehler melden",
    cite: (place: string, edition: string, indicator: string, date: string) =>
      `Zitieren: „Sozialatlas ${place}, Ausgabe ${edition}, ${indicator}, ${date}“.`,
    here: (address: string) => `Diese Ansicht im Netz: ${address}.`,
    glossary: "Glossar",
    gaps: "Was wir nicht sehen",
    accessibility: "Barrierefreiheit",
  },

  notice: {
    region: "Meldungen",
    loading: (what: string) => `${what} wird geladen.`,
    loadFailed: (failure: LoadFailure) =>
      [
        `Die Datei ${failure.file} konnte nicht geladen werden.`,
        failureReasons[failure.reason](String(failure.answer)),
        failure.shown === "" ? "Die übrigen Ansichten funktionieren weiter." : `Gezeigt wird weiter ${failure.shown}.`,
      ].join(" "),
    publishedView: "die Ansicht, mit der diese Seite veröffentlicht wurde",
    shownYear: (year: string) => `das Jahr ${year}`,
    shownIndicator: (indicator: string, year: string) => `„${indicator}“, ${year}`,
    firstPaint: "die veröffentlichte Ansicht",
    again: "Noch einmal versuchen",
    problem: "Störung",
    noWebGl: "Ihr Gerät kann die bewegliche Karte nicht zeichnen. Die einfache Karte zeigt dieselben Werte.",
    noMapCode: "Die bewegliche Karte konnte nicht geladen werden. Die einfache Karte zeigt dieselben Werte.",
    lostMap: "Die bewegliche Karte ist ausgefallen. Die einfache Karte zeigt dieselben Werte.",
    year: (year: string) => `Jahr ${year}.`,
  },

  url: {
    heading: "Der Link passt nicht ganz zu dieser Ausgabe.",
    unknownKey: (key: string) => `Die Angabe „${key}“ im Link ist unbekannt und wird übergangen.`,
    indicator: (value: string, used: string) => `Die Kennzahl „${value}“ gibt es in dieser Ausgabe nicht. Gezeigt wird „${used}“.`,
    level: (value: string, used: string) => `Die Gebietsebene „${value}“ gibt es in dieser Ausgabe nicht. Gezeigt wird „${used}“.`,
    levelForIndicator: (level: string, used: string) => `Diese Kennzahl gibt es nicht für „${level}“. Gezeigt wird „${used}“.`,
    year: (value: string, used: string) => `Für „${value}“ gibt es keine Werte. Gezeigt wird ${used}.`,
    area: (value: string) => `Ein Gebiet mit dem Schlüssel „${value}“ gibt es in dieser Ausgabe nicht.`,
    compared: (limit: Count) => `Mehr als ${limit.text} Gebiete lassen sich nicht vergleichen. Die übrigen sind weggelassen.`,
    condition: (value: string) => `Die Bedingung „${value}“ gibt es in dieser Ausgabe nicht.`,
    edition: (value: string, used: string) => `Die Ausgabe „${value}“ gibt es nicht. Gezeigt wird die Ausgabe ${used}.`,
    view: (value: string) => `Die Ansicht „${value}“ gibt es nicht. Gezeigt wird die Karte.`,
    language: (value: string) => `Die Sprache „${value}“ gibt es nicht. Der Atlas erscheint auf Deutsch.`,
    other: (key: string, value: string) => `Die Angabe „${key}=${value}“ ist nicht lesbar und wird übergangen.`,
  },
};
