// SPDX-License-Identifier: EUPL-1.2
import { maxCompared } from "./normalise-state.ts";
import type { UrlKeyName } from "./url.ts";

/** What a key of the link means, for `docs/`; apart from `url.ts`, so that the page does not carry it. */
export interface UrlKeyDocumentation {
  readonly type: string;
  /** What is shown when the key is absent. */
  readonly standard: string;
  readonly example: string;
  readonly meaning: string;
}

/** Every key of `url.ts`; a key without documentation does not compile. Examples are read by a test. */
export const urlDocumentation: Readonly<Record<UrlKeyName, UrlKeyDocumentation>> = {
  view: {
    type: "map | profile | comparison | time | disadvantage | fields | focus | patterns | sheet | glossary | gaps | accessibility | about",
    standard: "map",
    example: "view=comparison",
    meaning:
      "Ansicht: Karte, Steckbrief eines Gebiets, Vergleich, Zeit, Mehrfachbelastung, Handlungsfelder, Fokusquartiere, Muster, Kennzahl erklärt, Glossar, Was wir nicht sehen, Barrierefreiheit, Über die Daten",
  },
  indicator: {
    type: "Kürzel",
    standard: "Startkennzahl der Ausgabe",
    example: "indicator=kinderarmut",
    meaning: "Kennzahl",
  },
  year: {
    type: "Jahr",
    standard: "Startjahr der Ausgabe",
    example: "year=2025",
    meaning: "Jahr; fehlt es bei dieser Kennzahl, wird das nächstliegende gezeigt",
  },
  level: {
    type: "Kürzel",
    standard: "Startebene der Ausgabe",
    example: "level=stadtteil",
    meaning: "Gebietsebene; ist sie für diese Kennzahl zu fein, wird die feinste erlaubte gezeigt",
  },
  area: {
    type: "Schlüssel",
    standard: "keines",
    example: "area=0207",
    meaning: "gewähltes Gebiet, mit führenden Nullen",
  },
  form: {
    type: "map | table | text",
    standard: "map",
    example: "form=table",
    meaning: "dieselbe Ansicht als Karte, Tabelle oder Text",
  },
  compare: {
    type: `Schlüssel, mit Punkt getrennt, höchstens ${maxCompared}`,
    standard: "keine",
    example: "compare=0207.0310",
    meaning: "Gebiete im Vergleich, in dieser Reihenfolge",
  },
  chart: {
    type: "dots | spine | multiples | scatter | maps",
    standard: "dots",
    example: "chart=spine",
    meaning: "Form des Vergleichs: Punkte, Abstände, kleine Linien, zwei Kennzahlen, zwei Karten",
  },
  reference: {
    type: "Schlüssel | group",
    standard: "Gesamtstadt",
    example: "reference=05",
    meaning: "womit verglichen wird: ein Gebiet einer oberen Ebene oder die eigene Gruppe",
  },
  group: {
    type: "Schlüssel, mit Punkt getrennt",
    standard: "keine",
    example: "group=0207.0310",
    meaning: "eigene Gruppe von Gebieten",
  },
  measure: {
    type: "value | city | change",
    standard: "value",
    example: "measure=city",
    meaning: "was gezeigt wird: der Wert, der Abstand zum Stadtwert, die Veränderung",
  },
  since: {
    type: "Jahr",
    standard: "erstes vergleichbares Jahr",
    example: "since=2015",
    meaning: "Jahr, mit dem verglichen wird",
  },
  classes: {
    type: "quantile_2…7 | equal_2…7 | natural_2…7 | deviation | manual_Grenzen",
    standard: "Klassen der Ausgabe",
    example: "classes=manual_10_12.5_20",
    meaning: "eigene Klassen, über alle Jahre gleich; Grenzen mit Dezimalpunkt, mit Unterstrich getrennt",
  },
  pair: {
    type: "Kürzel",
    standard: "keine",
    example: "pair=altersarmut",
    meaning: "zweite Kennzahl",
  },
  circles: {
    type: "0 | 1",
    standard: "0",
    example: "circles=1",
    meaning: "Fallzahlen als Kreise über den Farben",
  },
  mask: {
    type: "0 | 1",
    standard: "0",
    example: "mask=1",
    meaning: "nur bewohnte Flächen färben",
  },
  only: {
    type: "Nummern der Klassen ab 0, mit Punkt getrennt",
    standard: "alle",
    example: "only=3.4",
    meaning: "nur Gebiete dieser Klassen hervorheben; die anderen bleiben blass sichtbar",
  },
  within: {
    type: "Schlüssel",
    standard: "alle",
    example: "within=02",
    meaning: "nur Gebiete innerhalb dieses Gebiets hervorheben",
  },
  line: {
    type: "value | index | average",
    standard: "value",
    example: "line=index",
    meaning: "Linie als Wert, als Index (Anfang = 100) oder als gleitender Dreijahresmittelwert",
  },
  conditions: {
    type: "Kürzel, mit Punkt getrennt",
    standard: "alle",
    example: "conditions=kinderarmut.arbeit",
    meaning: "Bedingungen, die in der Überlagerung gezählt werden",
  },
  fields: {
    type: "Kürzel, mit Punkt getrennt",
    standard: "alle",
    example: "fields=armut.familien",
    meaning: "Handlungsfelder, die übereinandergelegt werden",
  },
  rules: {
    type: "Text",
    standard: "Regeln der Ausgabe",
    example: "rules=r(aeltere)",
    meaning: "eigene Änderungen an den Regeln der Handlungsfelder",
  },
  count: {
    type: "conditions | fields",
    standard: "conditions",
    example: "count=fields",
    meaning: "was die Karte der Handlungsfelder zählt: erfüllte Bedingungen oder Felder",
  },
  focus: {
    type: "Text",
    standard: "nichts begonnen",
    example: "focus=",
    meaning: "Entwurf einer Auswahl von Fokusquartieren",
  },
  study: {
    type: "Wörter, mit Punkt getrennt: status | neighbours | types | smoothing, fields, y1–y9, m0–m99999, k3–k8, ward, c0–c11",
    standard: "Status und Dynamik wie in Berlin",
    example: "study=neighbours",
    meaning:
      "welches Muster gesucht wird und wie: Kennzahlen der Handlungsfelder statt der Bedingungen, Jahre der Dynamik (y), Mindestzahl der Menschen (m), Zahl der Typen (k), Verfahren, hervorgehobene Klasse (c)",
  },
  offers: {
    type: "Kürzel",
    standard: "keine",
    example: "offers=aeltere-menschen",
    meaning: "Zielgruppe, deren Angebote beim gewählten Gebiet stehen",
  },
  lang: {
    type: "Sprachkürzel",
    standard: "erste Sprache der Ausgabe",
    example: "lang=en",
    meaning: "Sprache",
  },
  theme: {
    type: "auto | light | dark | contrast",
    standard: "auto",
    example: "theme=dark",
    meaning: "Farbschema; auto folgt dem Gerät",
  },
  edition: {
    type: "Kürzel",
    standard: "die neueste",
    example: "edition=2026",
    meaning: "festgehaltene Ausgabe",
  },
  names: {
    type: "0 | 1",
    standard: "1",
    example: "names=0",
    meaning: "Namen in der Karte",
  },
  pattern: {
    type: "0 | 1",
    standard: "0",
    example: "pattern=1",
    meaning: "Muster statt Farbe",
  },
  embed: {
    type: "map, dazu search | year | level | indicator | card, mit Punkt getrennt",
    standard: "nicht eingebettet",
    example: "embed=map.year.card",
    meaning: "eingebettete Seite mit den genannten Bedienelementen",
  },
};

const introduction = `# Was im Link steht

Alles, was eine Ansicht ausmacht, steht hinter dem \`#\` ihrer Adresse. Wer den Link weitergibt, gibt genau diese Ansicht weiter; gespeichert
wird sonst nichts. Die Angaben stehen in beliebiger Reihenfolge und sind mit \`&\` verbunden: \`#indicator=kinderarmut&year=2025&area=0207\`.

Was dem Üblichen gleicht, steht nicht im Link. Was es in der Ausgabe nicht gibt, wird durch das Übliche ersetzt, und die Seite sagt, was sie
nicht gefunden hat.`;

/** The page `docs/url.md`: how a link is made, and the table of all keys. */
export function printUrlDocumentation(): string {
  const rows = Object.entries(urlDocumentation).map(
    ([key, { type, standard, example, meaning }]) =>
      `| \`${key}\` | ${meaning} | ${type.replaceAll("|", "\\|")} | ${standard} | \`#${example}\` |`,
  );
  return `${introduction}\n\n${["| Schlüssel | Bedeutung | Werte | fehlt er | Beispiel |", "|---|---|---|---|---|", ...rows].join("\n")}\n`;
}
