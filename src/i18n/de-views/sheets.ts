// SPDX-License-Identifier: EUPL-1.2
import type { IndicatorKind } from "../../core/model/indicator.ts";
import type { ClassMethod } from "../../core/model/edition-info.ts";
import type { GapStatus } from "../de.ts";

/** The numbers of the city in the formula of an indicator, as written. */
export interface Computation {
  readonly scale: string;
  readonly cases: string;
  readonly base: string;
  readonly value: string;
  readonly place: string;
  readonly date: string;
}

export const sheets = {
  sheet: {
    eyebrow: "Was zählt diese Zahl?",
    definition: "Definition",
    numerator: "Gezählt werden",
    denominator: "Gemessen an",
    noDenominator: "Es wird nur gezählt, nicht verglichen.",
    formula: "Rechnung",
    formulas: {
      count: "Die Fälle werden gezählt und über die Gebiete summiert.",
      share: "100 × gezählte Fälle ÷ Basis. Die gezählten Fälle sind ein Teil der Basis.",
      rate: "Faktor × gezählte Fälle ÷ Basis.",
      ratio: "Faktor × erste Gruppe ÷ zweite Gruppe. Die beiden Gruppen sind getrennt, deshalb kein Prozent.",
      mean: "Summe ÷ Zahl der Gezählten.",
      change: "100 × (Wert im Jahr − Wert im Ausgangsjahr) ÷ Wert im Ausgangsjahr.",
      given: "So geliefert, ohne die Zahlen dahinter. Der Wert wird nicht über Gebiete zusammengerechnet.",
    } satisfies Record<IndicatorKind, string>,
    example: ({ scale, cases, base, value, place, date }: Computation) =>
      `Beispiel ${place}, ${date}: ${scale === "1" ? "" : `${scale} × `}${cases} ÷ ${base} = ${value}`,
    unit: "Einheit",
    date: "Stichtag",
    wholeYear: "Werte des ganzen Jahres",
    years: "Jahre",
    yearSpan: (from: string, to: string) => (from === to ? from : `${from} bis ${to}`),
    source: "Quelle",
    direction: "Leserichtung",
    directions: {
      burden: "Belastung: Ein hoher Wert spricht für mehr Unterstützungsbedarf.",
      resource: "Ressource: Ein hoher Wert ist eine Stärke, ein niedriger spricht für mehr Unterstützungsbedarf.",
      neutral: "Neutral: Ein hoher Wert ist weder gut noch schlecht.",
    },
    directionHelp: "Die Richtung beschreibt Gebiete, nie einzelne Menschen.",
    finest: "Feinste Ebene",
    finestAll: (level: string) => `${level}; feiner gibt es hier keine Gebiete.`,
    finestLimited: (level: string) => `${level}. Feiner wird nicht gezeigt, weil die Zahlen dafür zu klein oder nicht vorhanden sind.`,
    classes: "Klassen",
    classMethods: {
      quantile: "gleich viele Gebiete je Klasse",
      equal: "gleich breite Klassen",
      natural: "natürliche Sprünge in den Werten",
      standardDeviation: "Abstand vom Stadtwert in Standardabweichungen",
      manual: "von der Stadt gesetzte Grenzen",
    } satisfies Record<ClassMethod, string>,
    classText: (method: string, limits: readonly string[]) =>
      limits.length === 0
        ? "Alle Gebiete liegen in einer Klasse."
        : `Grenzen: ${limits.join(" · ")} (${method}). Sie gelten für alle Jahre.`,
    breaks: "Brüche in der Zeitreihe",
    noBreaks: "Keine bekannt.",
    breakText: (year: string, text: string) => (text === "" ? `${year}: neue Zählweise` : `${year}: ${text}`),
    suppression: "Schutz kleiner Zahlen",
    suppressionText: (below: string, base: string) =>
      `Zahlen von 1 bis ${below} und Anteile mit einer Basis unter ${base} werden nicht gezeigt, damit niemand erkennbar wird. Weitere Zahlen fehlen, wenn sich sonst eine verborgene errechnen ließe.`,
    noSuppression: "In dieser Ausgabe ist keine Mindestfallzahl festgelegt.",
    unreliable: (base: string) => `Anteile mit einer Basis unter ${base} gelten als unsicher und stehen mit „etwa“.`,
    caveats: "Hinweise",
    toMap: "Als Karte ansehen",
    toGlossary: "Wörter nachschlagen im Glossar",
    toGaps: "Was wir nicht sehen",
    others: "Alle Kennzahlen",
    missing: "Zu dieser Kennzahl liegt kein Text vor.",
  },
  glossary: {
    title: "Glossar",
    intro: "Wörter, die in diesem Atlas vorkommen, in einfachen Sätzen.",
    own: "Von der Stadt erklärt",
    terms: "Zahlen, Karten, Schutz",
    builtIn: [
      ["Anteil", "Ein Teil einer Gruppe, auf 100 gerechnet: von 100 Kindern leben 19 in Familien mit Grundsicherung, also 19 Prozent."],
      ["Rate", "Ereignisse oder Fälle im Verhältnis zu einer Bevölkerung, zum Beispiel Geburten je 1.000 Menschen."],
      [
        "Quotient",
        "Das Verhältnis zweier getrennter Gruppen, zum Beispiel Ältere je 100 Menschen im Erwerbsalter. Ein Quotient ist kein Prozent.",
      ],
      ["Prozentpunkt", "Der Abstand zweier Prozentwerte: von 20 auf 25 Prozent sind es 5 Prozentpunkte mehr, nicht 5 Prozent."],
      ["Basis", "Die Gruppe, an der gemessen wird. Je kleiner sie ist, desto stärker schwankt der Wert durch Zufall."],
      ["Stichtag", "Der Tag, für den gezählt wurde. Zahlen verschiedener Stichtage lassen sich nur mit Vorsicht vergleichen."],
      ["Stadtwert", "Der Wert der ganzen Stadt, aus ihren Fällen und ihrer Basis gerechnet. Er ist nicht der Durchschnitt der Gebiete."],
      [
        "Höher, ähnlich, niedriger",
        "Diese Wörter stehen nur, wenn der Unterschied zum Rest der Stadt größer ist, als Zufall erklären kann; sonst steht ähnlich.",
      ],
      ["Vertrauensbereich", "Wie genau ein Wert ist: In 95 von 100 Fällen schließt ein so berechneter Bereich den wahren Wert ein."],
      ["Klasse", "Eine Spanne von Werten mit derselben Farbe. Die Grenzen gelten für alle Jahre, damit sich Karten vergleichen lassen."],
      [
        "Geheim gehalten",
        "Kleine Zahlen werden nicht gezeigt, damit niemand erkennbar wird. Manchmal fehlt auch eine zweite Zahl, aus der sich die erste errechnen ließe.",
      ],
      ["Unsicher", "Die Basis ist so klein, dass schon wenige Menschen den Wert stark ändern. Vor der Zahl steht etwa."],
      [
        "Bruch in der Zeitreihe",
        "Ab einem Jahr wird anders gezählt. Davor und danach lässt sich nicht vergleichen; die Linie ist unterbrochen.",
      ],
      [
        "Rangplatz",
        "Die Stelle eines Gebiets in der Reihe aller Werte. Liegen Werte nah beieinander, tauschen Plätze schon durch Zufall; ein Platz ist keine Note.",
      ],
      [
        "Gebiet ist nicht Mensch",
        "Ein Wert beschreibt ein Gebiet. Auch wo viele Grundsicherung erhalten, tun es die meisten einzelnen Menschen vielleicht nicht.",
      ],
      [
        "Grenzen zählen",
        "Anders gezogene Grenzen ergeben andere Werte. Ein großer Stadtteil kann ein kleines Quartier mit hoher Belastung verdecken.",
      ],
      ["Ausgabe", "Ein fester Stand von Zahlen, Regeln und Texten. Ältere Ausgaben bleiben über ihren Link erreichbar."],
    ] as readonly (readonly [term: string, explanation: string])[],
  },
  gaps: {
    title: "Was wir nicht sehen",
    intro: "Zahlen zeigen nur, was gezählt wird. Hier steht, wer und was fehlt, warum, und was geplant ist.",
    register: "Wen die Zahlen nicht zeigen",
    none: "Die Stadt hat dazu nichts eingetragen. Das heißt nicht, dass nichts fehlt.",
    group: "Wer oder was fehlt",
    reason: "Warum",
    since: "Seit wann",
    step: "Was geplant ist",
    themes: "Themen",
    noStep: "nichts eingetragen",
    computed: "Lücken in dieser Ausgabe",
    computedHelp: (edition: string, years: string) =>
      `Gezählt sind alle Werte der Ausgabe ${edition} über ihre Gebiete und Jahre (${years}), nach dem Schutz kleiner Zahlen.`,
    caption: (level: string) => `Lücken je Thema, Ebene ${level}`,
    theme: "Thema",
    values: "Werte",
    share: (count: string, percent: string) => `${count} (${percent})`,
    status: {
      suppressed: "geheim gehalten",
      missing: "nicht geliefert",
      pending: "folgt",
      notApplicable: "nicht sinnvoll",
      undefined: "nicht berechenbar",
      unreliable: "unsicher",
    } satisfies Record<GapStatus, string>,
    noCounts: "Für diese Ausgabe wurden die Lücken nicht gezählt.",
  },
};

export type SheetsTexts = typeof sheets;
