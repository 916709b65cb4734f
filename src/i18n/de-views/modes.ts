// SPDX-License-Identifier: EUPL-1.2
import type { AreaWords } from "../de.ts";
import { type Count, joinList, keep, mark, type SentencePart, slot, text } from "../parts.ts";

const share = (some: Count, all: Count, words: AreaWords): string =>
  `${some.value === 0 ? "keine" : some.text} von ${all.text} ${all.value === 1 ? words.singular : words.dative}`;

const levels = ["niedrig", "mittel", "hoch"] as const;

/** Words of the map as the reader sets it: differences, own classes, two indicators, circles, filter. */
export const modes = {
  city: {
    name: (indicator: string) => `${indicator}: Abstand vom Stadtwert`,
    short: (indicator: string) => `${indicator}: Abstand`,
    sentence: (indicator: string, period: readonly SentencePart[], value: string): readonly SentencePart[] => [
      slot("indicator", indicator),
      text(": "),
      ...period,
      text(" liegt der Stadtwert bei "),
      mark(value),
      text("."),
    ],
    value: "Abstand vom Stadtwert",
    cityMark: (value: string) => `Stadtwert ${value}`,
    cityText: (value: string) => `Der Stadtwert ist ${value}. Gezeigt wird, wie weit jedes Gebiet davon entfernt liegt.`,
    method: "gleich breite Klassen um den Stadtwert",
    middle: "Die neutrale Farbe steht für Werte um den Stadtwert.",
    note: (unit: string) => `Gezeigt wird der Abstand vom Stadtwert in ${unit}.`,
  },
  change: {
    name: (indicator: string, since: string) => `${indicator}: Veränderung seit ${since}`,
    short: (indicator: string) => `${indicator}: Veränderung`,
    sentence: (indicator: string, since: string, year: string, value: string): readonly SentencePart[] => [
      slot("indicator", indicator),
      text(`: Von ${since} bis `),
      slot("year", year),
      text(" hat sich der Stadtwert um "),
      mark(value),
      text(" verändert."),
    ],
    noCity: (indicator: string, since: string, year: string): readonly SentencePart[] => [
      slot("indicator", indicator),
      text(`: Von ${since} bis `),
      slot("year", year),
      text(" lässt sich für die ganze Stadt keine Veränderung angeben."),
    ],
    value: (since: string) => `Veränderung seit ${since}`,
    relationHead: "Mehr als Zufall?",
    relation: { higher: "gestiegen", similar: "kann Zufall sein", lower: "gesunken" },
    distance: {
      [-2]: "stark gesunken",
      [-1]: "gesunken",
      0: "kaum verändert",
      1: "gestiegen",
      2: "stark gestiegen",
    },
    cityText: (value: string) => `In der ganzen Stadt beträgt die Veränderung ${value}.`,
    method: "gleich breite Klassen um „keine Veränderung“",
    middle: "Die neutrale Farbe steht für kaum veränderte Werte.",
    note: (since: string, unit: string) => `Gezeigt wird die Veränderung seit ${since} in ${unit}.`,
    noteTest: "„Gestiegen“ und „gesunken“ in Tabelle und Text: nur wo der Unterschied größer ist als der Zufall.",
    pattern: (parent: string, rose: Count, fell: Count, all: string) => {
      const risen = rose.value === 0 ? "" : `in ${rose.text} von ${all} gestiegen`;
      const fallen = fell.value === 0 ? "" : `in ${fell.text} von ${all} gesunken`;
      const words = [risen, fallen].filter((part) => part !== "");
      return `${parent}: ${words.length === 0 ? `in keinem von ${all} mehr als Zufall` : words.join(", ")}.`;
    },
  },
  areaRange: (areas: string, range: string): readonly SentencePart[] => [
    text(" In den "),
    slot("level", areas),
    text(": "),
    keep(range),
    text("."),
  ],
  methods: {
    quantile: "gleich viele Gebiete je Klasse",
    equal: "gleich breite Klassen",
    natural: "natürliche Sprünge in den Werten",
    standardDeviation: "Abstand vom Stadtwert in Standardabweichungen",
    manual: "eigene Grenzen",
  },
  noCircleColours: "Die Fläche eines Kreises entspricht der Zahl. Absolute Zahlen werden nicht als Farbe gezeigt.",
  legend: {
    label: "Diese Darstellung",
    classes: (method: string, count: Count) => `Klassen: ${method} (${count.text}), für alle Jahre gleich.`,
    resetClasses: "Grenzen der Ausgabe",
    resetMeasure: "Werte zeigen",
    circles: (what: string) => `Kreise: ${what}. Die Fläche eines Kreises entspricht der Zahl.`,
    circlesGeneral: "Fälle",
    mask: "Eingefärbt ist nur, wo Menschen wohnen.",
    filter: (some: Count, all: Count, words: AreaWords) => `Hervorgehoben: ${share(some, all, words)}. Die übrigen sind blass.`,
    within: (name: string) => `Nur ${name}.`,
    showAll: "Alle zeigen",
  },
  said: {
    filter: (some: Count, all: Count, words: AreaWords) => `Hervorgehoben: ${share(some, all, words)}.`,
    all: "Alle Gebiete sind wieder in voller Farbe.",
  },
  caption: (indicator: string, unit: string, date: string) => `${indicator} (${unit}), ${date}`,
  emphasised: "hervorgehoben",
  emphasisedYes: "ja",
  emphasisedNo: "nein",
  notice: {
    city: "Für diese Kennzahl gibt es hier keinen Abstand vom Stadtwert. Gezeigt werden die Werte.",
    change: "Es gibt kein früheres Jahr, das ebenso gezählt wurde. Gezeigt werden die Werte.",
    since: (asked: string, shown: string) => `Mit ${asked} lässt sich nicht vergleichen. Gezeigt wird die Veränderung seit ${shown}.`,
    classes: "Diese Klassen lassen sich hier nicht bilden. Gezeigt werden die üblichen.",
    circles: "Zu dieser Kennzahl gibt es keine Fallzahlen für Kreise.",
    pair: "Diese beiden Kennzahlen lassen sich nicht zusammen zeigen. Gezeigt wird nur die erste.",
    mask: "In dieser Ausgabe sind keine bewohnten Flächen hinterlegt.",
    only: "Die gewählten Klassen gibt es hier nicht. Alle Gebiete sind zu sehen.",
  },
  pair: {
    title: ([first, second]: readonly [string, string], areas: string, place: string, date: string) =>
      `Karte: ${first} und ${second}, ${areas} ${place}, ${date}`,
    sentence: (names: readonly [string, string], period: readonly SentencePart[], high: string, low: Count): readonly SentencePart[] => [
      slot("indicator", names[0]),
      text(` und ${names[1]}: `),
      ...period,
      text(" sind in "),
      mark(high),
      text(` beide Werte hoch, in ${low.text} beide niedrig.`),
    ],
    share: (some: Count, all: Count, words: AreaWords) => `${some.text} von ${all.text} ${all.value === 1 ? words.singular : words.dative}`,
    letters: ["A", "B"] as readonly string[],
    levels,
    /** First and second are called A and B: their names stand in the legend. */
    words: (first: 0 | 1 | 2, second: 0 | 1 | 2) => {
      if (first === second) return `beide ${levels[first]}`;
      return `A ${levels[first]}, B ${levels[second]}`;
    },
    legend: "Legende der neun Klassen",
    axis: (letter: string, name: string) => `${letter}: ${name}`,
    method: "Hoch, mittel und niedrig: je ein Drittel aller Werte aller Jahre.",
    limits: (letter: string, name: string, low: string, high: string) => `${letter}: ${name}. Niedrig ${low}, hoch ${high}.`,
    otherYear: (name: string, year: string) => `${name}: Werte von ${year}.`,
    remove: "Nur eine Kennzahl zeigen",
    class: "Klasse",
    caption: (first: string, second: string, date: string) => `${first} und ${second}, ${date}`,
    textShows: ([first, second]: readonly [string, string], areas: string, place: string, date: string) =>
      `Die Karte zeigt zwei Kennzahlen zugleich: ${first} und ${second}. Dargestellt sind ${areas} ${place}, Stand ${date}.`,
    row: (words: string, areas: string, names: readonly string[]) =>
      names.length === 0 ? `${words}: ${areas}.` : `${words}: ${areas} (${joinList(names, "und")}).`,
    value: (name: string, first: string, second: string, words: string) => `${name}: ${first} und ${second}, ${words}`,
    caution:
      "Dass zwei Kennzahlen am selben Ort hoch sind, sagt nicht, dass die eine die andere verursacht oder dieselben Menschen betrifft.",
  },
  options: {
    heading: "Darstellung",
    close: "Schließen",
    measure: "Was die Karte zeigt",
    values: "Werte",
    city: "Abstand vom Stadtwert",
    change: "Veränderung",
    since: "seit",
    noCity: "Für Anzahlen gibt es keinen Abstand vom Stadtwert.",
    noEarlier: "Es gibt kein früheres vergleichbares Jahr.",
    pair: "Zweite Kennzahl",
    noPair: "keine",
    choosePair: "Aus der Liste wählen",
    removePair: "Entfernen",
    pairHint: "Wählen Sie die zweite Kennzahl in der Liste.",
    pairCancel: "Abbrechen",
    classes: "Klassen",
    method: "Einteilung",
    published: "Grenzen der Ausgabe",
    around: "um den Stadtwert, gleich breit",
    aroundZero: "um „keine Veränderung“, gleich breit",
    deviation: "Standardabweichung um den Stadtwert",
    deviationZero: "Standardabweichung",
    manual: "Eigene Grenzen",
    methods: { quantile: "gleich viele Gebiete", equal: "gleich breit", natural: "natürliche Sprünge" },
    count: "Anzahl",
    limits: "Grenzen",
    limitsHelp: "Aufsteigend, mit Semikolon oder Zeilenumbruch getrennt, zum Beispiel 10; 12,5; 20.",
    apply: "Übernehmen",
    half: (unit: string) => `Breite der Mitte: ±, in ${unit}`,
    within: "Hervorheben",
    everywhere: "alle Gebiete",
    display: "Anzeige",
    names: "Namen",
    circles: "Anzahl als Kreise",
    patterns: "Muster statt Farbe",
    mask: "Nur bewohnte Flächen",
    basemap: {
      box: (name: string) => `Hintergrundkarte: ${name}`,
      question: (host: string) =>
        `Die Hintergrundkarte kommt von ${host}. Laden Sie sie, erfährt dieser Anbieter die Adresse Ihres Geräts (IP-Adresse) und welchen Ausschnitt der Karte Sie ansehen. Bis dahin wird dort nichts abgerufen. Ihre Zustimmung gilt, bis Sie diese Seite schließen oder neu laden.`,
      load: "Karte laden",
      stay: "Ohne Hintergrundkarte bleiben",
      starting: "Die Hintergrundkarte wird geladen.",
      noMap:
        "Die Hintergrundkarte braucht die bewegliche Karte, und die lässt sich hier nicht zeichnen. Die einfache Karte zeigt dieselben Werte.",
      failed: "Die Hintergrundkarte ist nicht vollständig zu erreichen. Die Farben und Werte gelten auch ohne sie.",
    },
    reset: "Alles zurücksetzen",
    patternsLink: "Für Fachleute: Muster zwischen den Gebieten",
    error: {
      empty: "Bitte mindestens eine Grenze eintragen.",
      notANumber: (found: string) => `„${found}“ ist keine Zahl. Trennen Sie die Grenzen mit Semikolon, zum Beispiel 10; 12,5; 20.`,
      order: (first: string, second: string) => `Die Grenzen müssen größer werden: Auf ${first} folgt ${second}.`,
      tooMany: (count: Count) => `Höchstens 6 Grenzen sind möglich, ${count.text} gefunden.`,
      tooLarge: (found: string) => `„${found}“ ist zu groß. Tragen Sie eine Zahl mit höchstens 12 Stellen ein.`,
      oneSided: "Auf einer Seite der neutralen Mitte sind höchstens 4 Klassen möglich.",
    },
  },
};

export type ModesTexts = Widened<typeof modes>;

type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T extends (...values: never[]) => unknown
      ? T
      : { readonly [Key in keyof T]: Widened<T[Key]> };
