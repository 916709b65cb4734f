// SPDX-License-Identifier: EUPL-1.2
import type { AreaWords } from "../de.ts";
import { type Count, joinList } from "../parts.ts";

/** An indicator in a sentence: its name, and the area's value beside the city's ("7,1 statt 9,9 %"). */
export interface NamedValue {
  readonly name: string;
  readonly values: string;
  /** At least one standard deviation of the areas away from the city. */
  readonly isFar: boolean;
}

export type FactValue = NamedValue & { readonly isHigher: boolean };

const at = ({ name, values }: NamedValue): string => `bei „${name}“ (${values})`;

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;

const need = (direction: "weniger" | "mehr", items: readonly NamedValue[]): string => {
  const [first] = items;
  if (first === undefined) return "";
  const amount = first.isFar ? `Deutlich ${direction}` : direction === "weniger" ? "Weniger" : "Mehr";
  return `${amount} Unterstützungsbedarf als in der ganzen Stadt zeigt sich ${joinList(items.map(at), "und")}.`;
};

const years = (from: number, below: number | null): string => {
  if (below === null) return `${from} und älter`;
  if (from === 0) return `unter ${below}`;
  return below === from + 1 ? String(from) : `${from} bis ${below - 1}`;
};

export const profile = {
  title: "Steckbrief",
  ask: "Für welches Gebiet möchten Sie den Steckbrief lesen?",
  all: (words: AreaWords) => `Alle ${words.plural}`,
  levels: "Gebietsebene",
  key: (key: string) => `Schlüssel ${key}`,
  inMap: "In der Karte",
  inTime: "Im Zeitverlauf",
  print: "Drucken",
  share: "Teilen",

  people: (name: string, people: Count, isRough: boolean) => {
    if (people.value === 0) return `In ${name} lebt niemand.`;
    const number = isRough ? `etwa ${people.text}` : people.text;
    return people.value === 1 ? `In ${name} lebt ${number} Mensch.` : `In ${name} leben ${number} Menschen.`;
  },
  noPeople: (name: string) => `Für ${name} ist keine Einwohnerzahl veröffentlicht.`,
  peopleSince: (year: string, difference: Count, percent: string) => {
    if (Math.abs(difference.value) === 0) return `Das sind so viele wie ${year}.`;
    return `Das sind ${difference.text} ${difference.value > 0 ? "mehr" : "weniger"} als ${year} (${percent}).`;
  },
  strengths: (items: readonly NamedValue[]) => need("weniger", items),
  burdens: (items: readonly NamedValue[]) => need("mehr", items),
  facts: (items: readonly FactValue[]) => {
    const words = items.map(({ isFar, isHigher }) => `${isFar ? "deutlich " : ""}${isHigher ? "höher" : "niedriger"}`);
    const said = items.map((item, index) => (index > 0 && words[index] !== words[index - 1] ? `${words[index] ?? ""} ` : "") + at(item));
    return said.length === 0 ? "" : `${capital(words[0] ?? "")} als in der ganzen Stadt ist der Wert ${joinList(said, "und")}.`;
  },
  chance: (chance: Count, tested: Count) => {
    if (tested.value === 0) return "";
    if (chance.value === 0) {
      return tested.value === 1
        ? "Bei der einen geprüften Kennzahl ist der Unterschied zur Stadt größer als der Zufall."
        : `Bei allen ${tested.text} geprüften Kennzahlen ist der Unterschied zur Stadt größer als der Zufall.`;
    }
    if (tested.value === 1) return "Bei der einen geprüften Kennzahl kann der Unterschied zur Stadt Zufall sein.";
    if (chance.value === tested.value) return `Bei allen ${tested.text} geprüften Kennzahlen kann der Unterschied zur Stadt Zufall sein.`;
    return `Bei ${chance.text} von ${tested.text} geprüften Kennzahlen kann der Unterschied zur Stadt Zufall sein.`;
  },
  instead: (area: string, city: string) => `${area} statt ${city}`,

  keyFacts: "Das Wichtigste",
  offers: (name: string) => `Angebote in ${name}`,
  offerGroup: (group: string, count: Count) =>
    `${group}: ${count.value === 0 ? "kein Angebot" : count.value === 1 ? "1 Angebot" : `${count.text} Angebote`}`,
  offersHelp: "Ein Klick auf eine Gruppe zeigt Adressen, Zeiten und Telefonnummern.",

  where: (name: string) => `Wo steht ${name}?`,
  whereHelp: (words: AreaWords, name: string) =>
    `Jeder Strich ist ein Gebiet der Ebene „${words.singular}“, der lange Strich die ganze Stadt, der gelbe Punkt ${name}. Der Balken zeigt die Unsicherheit. Rechts bedeutet nur „mehr“, nicht „besser“ oder „schlechter“.`,
  caption: (name: string, words: AreaWords) => `${name} im Vergleich mit allen ${words.dative}`,
  columns: {
    indicator: "Kennzahl",
    lowest: "niedrigster Wert",
    highest: "höchster",
    city: "Stadt",
    difference: "Unterschied",
    rank: "Platz",
  },
  noRelation: "nicht geprüft",
  base: (base: string) => `Basis ${base}`,
  casesOfBase: (cases: string, base: string) => `${cases} von ${base}`,
  interval: (range: string) => `Unsicherheit ${range}`,
  ofYear: (year: string) => `Stand ${year}`,
  rank: (from: string, to: string, of: string) =>
    from === to ? `ziemlich sicher Platz ${from} von ${of}` : `Platz ${from} bis ${to} von ${of}`,
  rankHelp: "Platz 1 hat den höchsten Wert. Die Spanne ist simuliert: In 95 von 100 Fällen liegt der Platz darin.",
  more: (count: Count, theme: string) =>
    count.value === 1 ? `Noch 1 Kennzahl zu „${theme}“` : `Noch ${count.text} Kennzahlen zu „${theme}“`,
  onlyCity: "Nur für die ganze Stadt",
  onlyLevel: (words: AreaWords) => `Nur für ${words.plural}`,
  outer: (area: string, value: string) => `${area}: ${value}`,
  strip: (indicator: string, area: string, city: string) => `${indicator}: ${area}, ${city}`,

  ages: "Altersaufbau",
  agesHelp: "Anteil an allen Menschen. Die Linie zeigt die ganze Stadt.",
  agesOf: (name: string) => `Auf dieser Ebene bleibt der Altersaufbau geheim, weil Einzelne erkennbar wären. Gezeigt wird ${name}.`,
  agesYear: (year: string) => `Stand ${year}`,
  chooseYear: "Jahr des Steckbriefs",
  men: "Männer",
  women: "Frauen",
  together: "Zusammen",
  age: "Alter",
  ageGroup: years,
  city: "Stadt",
  pyramid: (name: string, year: string) => `Alterspyramide ${name} ${year}, mit der ganzen Stadt als Linie`,
  asTable: "Als Tabelle",
  agesCaption: (name: string, year: string) => `Menschen nach Alter und Geschlecht, ${name}, ${year}`,
  hidden: "geheim gehalten",
  ratios: "Kennzahlen zum Alter",
  ratio: "Maß",
  formula: "Formel",
  ratioNames: {
    youth: "Jugendquotient",
    old: "Altenquotient",
    total: "Gesamtquotient",
    ageing: "Aging-Index",
    mean: "Durchschnittsalter",
    median: "Medianalter",
    billeter: "Billeter-Maß",
  },
  formulas: {
    youth: "unter 20-Jährige je 100 Menschen von 20 bis 64",
    old: "Menschen ab 65 je 100 Menschen von 20 bis 64",
    total: "Jugendquotient + Altenquotient",
    ageing: "Menschen ab 65 je 100 unter 20-Jährige",
    mean: "Summe der Altersjahre durch die Zahl der Menschen",
    meanOfGroups: "aus der Mitte der Altersgruppen",
    median: "die eine Hälfte ist jünger, die andere älter; innerhalb der Altersgruppe geschätzt",
    billeter: "(unter 15 − ab 50) durch 15 bis 49; je kleiner, desto älter",
  },
  crossed: (trait: string) => `Alter und Anteil ${trait}`,
  crossedShare: (trait: string) => `Anteil ${trait}`,

  lines: "Wie hat es sich entwickelt?",
  linesHelp: "Durchgezogen das Gebiet, gestrichelt die ganze Stadt.",
  noLines: "Für die wichtigsten Kennzahlen gibt es keine Zeitreihe.",

  conditions: "Mehrfach belastet?",
  conditionsMet: (name: string, met: Count, all: Count) => {
    const number = met.value === 0 ? "keine" : met.text;
    return `${name} erfüllt ${number} von ${all.text} Bedingungen für besonderen Unterstützungsbedarf. Das beschreibt einen Bedarf, keine Eigenschaft der Menschen, die hier wohnen.`;
  },
  condition: (name: string, value: string) => `${name} (${value})`,
  conditionsWhy: "Warum? Alle Bedingungen und ihre Abstände",
  conditionsUnknown: (count: Count) =>
    count.value === 0 ? "" : count.value === 1 ? "1 Bedingung ist nicht bewertbar." : `${count.text} Bedingungen sind nicht bewertbar.`,

  around: (words: AreaWords) => `${words.plural} darin`,
  source: (source: string) =>
    `Quelle: ${source}. „Höher“ und „niedriger“ stehen nur dort, wo der Unterschied zur übrigen Stadt größer ist als der Zufall (95 %).`,
};

export type ProfileTexts = typeof profile;
