// SPDX-License-Identifier: EUPL-1.2
import type { AreaWords } from "../de.ts";
import { keep, mark, type SentencePart, slot, text } from "../parts.ts";

export type ChangeWord = "rose" | "fell" | "same" | "untested";

/** The two years of a change. */
export interface Years {
  readonly since: string;
  readonly year: string;
}

export interface SaidChange {
  readonly kind: ChangeWord;
  readonly values: readonly [from: string, to: string];
}

const changed: Readonly<Record<ChangeWord, (from: string, to: string) => string>> = {
  rose: (from, to) => `von ${from} auf ${to} gestiegen`,
  fell: (from, to) => `von ${from} auf ${to} gesunken`,
  same: (from, to) => `etwa gleich geblieben (${from} und ${to}; der Unterschied kann Zufall sein)`,
  untested: (from, to) => (from === to ? `nicht verändert (${to})` : `von ${from} auf ${to} verändert`),
};

export const time = {
  title: "Zeitverlauf",
  /** "Kinder in Grundsicherung: Von 2017 bis 2025 ist der Wert in der ganzen Stadt von … gestiegen." */
  change: (indicator: string, { since, year }: Years, place: string, { kind, values }: SaidChange): readonly SentencePart[] => [
    slot("indicator", indicator),
    text(`: Von ${since} bis `),
    slot("year", year),
    text(kind === "untested" ? ` hat sich der Wert ${place} ` : ` ist der Wert ${place} `),
    mark(changed[kind](...values)),
    text("."),
  ],
  further: (place: string, { kind, values }: SaidChange): readonly SentencePart[] => [
    text(kind === "untested" ? ` ${place} hat er sich ` : ` ${place} ist er `),
    keep(changed[kind](...values)),
    text("."),
  ],
  noChange: (indicator: string, since: string, year: string, reason: "gap" | "break"): readonly SentencePart[] => [
    slot("indicator", indicator),
    text(`: Zwischen ${since} und `),
    slot("year", year),
    text(
      reason === "break"
        ? " beginnt eine neue Zählweise, die Werte lassen sich nicht vergleichen."
        : " lässt sich keine Veränderung nennen, weil ein Wert fehlt.",
    ),
  ],
  oneYear: (indicator: string, year: string): readonly SentencePart[] => [
    slot("indicator", indicator),
    text(": Werte gibt es hier nur für "),
    slot("year", year),
    text("."),
  ],
  inCity: "in der ganzen Stadt",
  inArea: (name: string) => `In ${name}`,

  form: "Darstellung der Linien",
  forms: { value: "Wert", index: "Index", average: "Mittel aus drei Jahren" },
  formNotes: {
    value: "",
    index: (year: string) => `Berechnet: ${year} = 100. Jahre mit anderer Zählweise haben keinen Index.`,
    average:
      "Berechnet: Fälle und Basis von drei Jahren zusammen, das Jahr davor und danach eingeschlossen. Am Anfang, am Ende und neben Lücken gibt es kein Mittel.",
  },
  base: (year: string) => `${year} = 100`,
  sinceLabel: "Veränderung seit",
  chart: (indicator: string, from: string, to: string, names: string) => `Linien: ${indicator}, ${from} bis ${to}. ${names}`,
  axis: (indicator: string, unit: string) => (unit === "" ? indicator : `${indicator} in ${unit}`),
  noZero: (from: string) => `Die Achse beginnt nicht bei null, sondern bei ${from}.`,
  gaps: "Lücken in den Linien sind Jahre ohne Wert.",
  breakNote: (year: string, words: string) => `Ab ${year}: ${words}. Die Werte davor und danach lassen sich nicht direkt vergleichen.`,
  changes: (since: string, year: string) => `Veränderung von ${since} bis ${year}`,
  changesHelp:
    "Ein Pfeil steht nur, wo die Veränderung größer ist als der Zufall (95 %, nach Newcombe). Wo es keinen Test gibt, steht nur die Zahl.",
  columns: { area: "Gebiet", difference: "Veränderung", word: "Bewertung" },
  words: { rose: "gestiegen", fell: "gesunken", same: "etwa gleich", untested: "ohne Test" },
  none: { gap: "ein Wert fehlt", break: "neue Zählweise dazwischen" },
  asTable: "Alle Werte als Tabelle",
  tableCaption: (indicator: string, form: string) => `${indicator}, ${form}`,
  year: "Jahr",
  noValue: "kein Wert",
  inWords: "Die Linien in Worten",
  line: (name: string, first: string, last: string) => `${name}: ${first}, ${last}.`,
  extremes: (highest: string, highYear: string, lowest: string, lowYear: string) =>
    ` Am höchsten ${highYear} (${highest}), am niedrigsten ${lowYear} (${lowest}).`,
  lineGaps: (years: string) => ` Ohne Wert: ${years}.`,
  choose: (words: AreaWords) => `${words.plural} dazunehmen`,
  chooseHelp: "Das ausgewählte Gebiet und bis zu sechs weitere stehen als Linien neben der ganzen Stadt.",
  chosen: (name: string) => `${name} entfernen`,
};

export type TimeTexts = typeof time;
