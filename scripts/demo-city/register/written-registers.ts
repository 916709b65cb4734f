// SPDX-License-Identifier: EUPL-1.2
import { stadtteile } from "../areas.ts";
import type { CsvCell } from "../csv.ts";

/** A register written by hand: its columns and one text per row, cells divided by "|", Stadtteile by name. */
export interface WrittenRegister {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvCell[][];
}

function written(path: string, columns: string, rows: string): WrittenRegister {
  const names = columns.split("|");
  const cells = rows
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));
  for (const row of cells)
    if (row.length !== names.length) throw new Error(`${path}: ${names.length} cells expected in "${row.join("|")}"`);
  const area = names.indexOf("gebiet");
  return {
    path,
    columns: names,
    rows: area < 0 ? cells : cells.map((row) => row.map((cell, column) => (column === area ? keyOf(cell) : cell))),
  };
}

/** Key of a Stadtteil; an empty name stays empty and means the whole city. */
function keyOf(name: string): string {
  if (name === "") return "";
  const found = stadtteile.find((stadtteil) => stadtteil.name === name);
  if (found === undefined) throw new Error(`keyOf: name of a Stadtteil expected, "${name}" found`);
  return found.key;
}

const plans = written(
  "register/plaene.csv",
  "id|name|fachbereich|stand|beschluss|thema",
  `
P01|Handlungskonzept gegen Kinderarmut|Soziales|gilt|2023-03-16|grundsicherung
P02|Kita-Bedarfsplan 2025 bis 2030|Jugend|gilt|2025-02-20|bildung
P03|Schulentwicklungsplan 2024|Schule|gilt|2024-06-13|bildung
P04|Jugendhilfeplan|Jugend|in Arbeit||teilhabe
P05|Altenplan „Gut älter werden“|Soziales|gilt|2022-11-10|alter
P06|Pflegebedarfsplan|Soziales|gilt|2025-09-18|alter
P07|Integrationskonzept|Integration|gilt|2021-05-06|einwanderung
P08|Handlungskonzept Wohnen|Stadtplanung|gilt|2023-12-07|wohnen
P09|Konzept gegen Wohnungslosigkeit|Soziales|in Arbeit||wohnen
P10|Nahverkehrsplan|Verkehr|gilt|2024-10-10|wege
P11|Gesundheitsbericht Kinder|Gesundheit|gilt|2024-01-25|gesundheit
P12|Arbeitsmarktprogramm|Jobcenter|gilt|2025-12-11|arbeit
P13|Sportentwicklungsplan|Sport|gilt|2022-04-07|gesundheit
P14|Beteiligungskonzept|Rat|gilt|2023-09-14|teilhabe
P15|Rahmenplan Neue Halde|Stadtplanung|in Arbeit||wohnen`,
);

const goals = written(
  "register/ziele.csv",
  "id|ziel|kennzahl|richtung|zielwert|bis|plan",
  `
Z01|Weniger Kinder leben von Grundsicherung|kinderarmut|sinkt|15|2030|P01
Z02|Mehr Kinder unter 3 werden betreut|kita_quote_u3|steigt|42|2030|P02
Z03|Mehr Kinder können vor der Schule gut Deutsch|su_sprache|sinkt|18|2030|P11
Z04|Weniger Jugendliche verlassen die Schule ohne Abschluss|ohne_abschluss|sinkt|5|2030|P03
Z05|Weniger Menschen sind lange arbeitslos|langzeitarbeitslose|sinkt|2,4|2029|P12
Z06|Weniger ältere Menschen brauchen Grundsicherung|altersgrundsicherung|sinkt|5|2030|P05
Z07|Mehr Menschen lassen sich einbürgern|einbuergerungsquote|steigt|4,5|2028|P07
Z08|Der Anteil geförderter Wohnungen sinkt nicht weiter|gefoerderte_wohnungen|hält|8|2030|P08
Z09|Weniger Menschen sind wohnungslos untergebracht|wohnungsnotfaelle|sinkt|1,5|2030|P09
Z10|Mehr Menschen wählen|wahlbeteiligung|steigt|65|2030|P14
Z11|Mehr Menschen haben eine Haltestelle in der Nähe|haltestelle_erreichbar|steigt|90|2030|P10
Z12|Mehr Kinder sind gegen Masern geimpft|impfquote_masern|steigt|98|2028|P11`,
);

const polls = written(
  "register/umfragen.csv",
  "id|frage|datum|befragte|stimmen|gebiet|punkte",
  `
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Hafenvorstadt|148
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Ziegelei|131
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Steinbreite|117
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Ostwerk|109
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Neue Halde|84
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Krummacker|61
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Güterbogen|58
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Gerberviertel|42
U1|Wo soll ein Fokusquartier entstehen?|2026-04-14|Fachkräfte|37|Wallring|23
U2|Wo fehlen Angebote für ältere Menschen?|2026-03-05|Seniorenbeirat|19|Steinbreite|64
U2|Wo fehlen Angebote für ältere Menschen?|2026-03-05|Seniorenbeirat|19|Hohenbruch|52
U2|Wo fehlen Angebote für ältere Menschen?|2026-03-05|Seniorenbeirat|19|Kirchlohe|47
U2|Wo fehlen Angebote für ältere Menschen?|2026-03-05|Seniorenbeirat|19|Amselhöhe|31
U2|Wo fehlen Angebote für ältere Menschen?|2026-03-05|Seniorenbeirat|19|Hafenvorstadt|26
U3|Wo sollen neue Spielplätze entstehen?|2025-11-20|Kinder- und Jugendforum|52|Neue Halde|171
U3|Wo sollen neue Spielplätze entstehen?|2025-11-20|Kinder- und Jugendforum|52|Güterbogen|160
U3|Wo sollen neue Spielplätze entstehen?|2025-11-20|Kinder- und Jugendforum|52|Krummacker|118
U3|Wo sollen neue Spielplätze entstehen?|2025-11-20|Kinder- und Jugendforum|52|Sandkuhle|97
U3|Wo sollen neue Spielplätze entstehen?|2025-11-20|Kinder- und Jugendforum|52|Ziegelei|94`,
);

const findings = written(
  "register/befunde.csv",
  "id|gebiet|kennzahl|befund|datum",
  `
B01|Ziegelei|kinderarmut|Der Anteil sinkt seit 2017, liegt aber weiter über dem der Stadt.|2026-05-22
B02|Hafenvorstadt|kinderarmut|Hier ist der Anteil am höchsten; er sinkt seit 2017.|2026-05-22
B03|Güterbogen|kinderarmut|Viele Kinder, viele davon in Grundsicherung: hier leben die meisten betroffenen Kinder.|2026-05-22
B04|Ostwerk|alleinerziehende|Mehr als ein Viertel der Familien sind Haushalte von Alleinerziehenden.|2026-05-22
B05|Steinbreite|altersgrundsicherung|Altersarmut ist hoch, Angebote für ältere Menschen fehlen.|2026-05-22
B06|Neue Halde|bevoelkerungsentwicklung|Das Neubaugebiet wächst schneller als jeder andere Stadtteil.|2026-05-22
B07|Neue Halde|kita_quote_u3|Die Plätze in Kitas wachsen langsamer als die Zahl der Kinder.|2026-05-22
B08|Krummacker|jugendarbeitslosigkeit|Junge Menschen sind hier öfter arbeitslos als in der Stadt.|2026-05-22
B09|Gerberviertel|sgb2_quote|Knapp an der Schwelle: Der Wert schwankt um das Eineinviertelfache der Stadt.|2026-05-22
B10|Wallring|alleinlebende_65plus|Viele ältere Menschen leben allein, Haltestellen und Läden sind nah.|2026-05-22
B11|Altmarkt|fluktuation|Kein Stadtteil hat mehr Zu- und Wegzüge im Verhältnis zu seiner Größe.|2026-05-22
B12|Amselhöhe|anteil_65_plus|Mehr als jeder vierte Mensch ist 65 Jahre oder älter.|2026-05-22
B13|Hohenbruch|unterstuetzungsquotient|Auf wenige Menschen zwischen 50 und 65 kommen viele ab 80.|2026-05-22
B14|Sandkuhle|su_sprache|Jedes vierte Kind hat vor der Schule Sprachförderbedarf.|2026-05-22
B15|Nordheide|alleinerziehende|Der Anteil steigt langsam.|2026-05-22
B16|Tannwinkel|haltestelle_erreichbar|Jeder fünfte Mensch hat keine Haltestelle in der Nähe.|2026-05-22
B17|Fuchshügel|kitas_erreichbar|Kitas liegen am Rand des Stadtteils.|2026-05-22
B18|Merlebogen|anteil_18_30|Viele junge Erwachsene, viele kleine Wohnungen.|2026-05-22
B19|Obermühle|kinderarmut|Der Wert für 2025 ist noch nicht geliefert.|2026-05-22
B20||wohnungsnotfaelle|Die Zahl der untergebrachten Menschen ist seit 2021 stark gestiegen.|2026-05-22`,
);

export const writtenRegisters: readonly WrittenRegister[] = [plans, goals, polls, findings];
