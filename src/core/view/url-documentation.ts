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
    type: "map | comparison | disadvantage | about",
    standard: "map",
    example: "view=comparison",
    meaning: "Ansicht: Karte, Vergleich, Mehrfachbelastung, Über die Daten",
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
  conditions: {
    type: "Kürzel, mit Punkt getrennt",
    standard: "alle",
    example: "conditions=kinderarmut.arbeit",
    meaning: "Bedingungen, die in der Überlagerung gezählt werden",
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
