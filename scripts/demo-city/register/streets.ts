// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile } from "../areas.ts";
import { itemAt, randomStream } from "../random.ts";

/** One street; all its addresses lie in one Quartier. */
export interface Street {
  readonly name: string;
  readonly lastNumber: number;
  readonly quartier: number;
}

const stems =
  "Ahorn Akazien Amsel Anger Apfel Bach Berg Birken Birnen Blumen Brombeer Brücken Brunnen Buchen Dachs Disteln Dohlen Dorf Drossel Eiben Eichen " +
  "Elstern Erlen Eschen Espen Falken Farn Feld Fichten Finken Flieder Förster Fuchs Garten Gersten Ginster Glocken Habicht Hafer Hagebutten Hain " +
  "Hasel Hecken Heide Hirsch Hof Holunder Hopfen Igel Kamillen Kanal Kapellen Kastanien Kiefern Kirch Kirschen Klee Klinker Korn Kranich Kreuz " +
  "Lerchen Lilien Linden Löwenzahn Lupinen Mai Margeriten Markt Maulbeer Meisen Mohn Moor Mühlen Narzissen Nelken Nuss Pappel Pflaumen Primel " +
  "Quellen Reiher Roggen Rosen Rotdorn Rüster Salbei Schäfer Schmiede Schul Schwalben See Sonnen Specht Sperber Stein Sternen Tal Tannen Teich " +
  "Thymian Tulpen Turm Ufer Ulmen Veilchen Vogel Wacholder Wald Weiden Weizen Wiesen Winkel Zaunkönig Zeisig Ziegel";
const endings = ["weg", "straße", "gasse", "allee", "ring", "platz"] as const;

/** Streets that other registers of the city name. */
const fixed: readonly (readonly [name: string, quartier: string, lastNumber: number])[] = [
  ["Ziegelweg", "Ziegelfeld", 48],
  ["Tonweg", "Brennofen", 26],
  ["Lehmhof", "Lehmhof", 14],
  ["Ringstraße", "Ringofen", 72],
];

/** About 600 streets with unique names: three or four in every Quartier. */
export function nameStreets(seed: number): Street[] {
  const random = randomStream(seed, "streets");
  const taken = new Set(fixed.map(([name]) => name));
  const free = stems
    .split(" ")
    .flatMap((stem) => endings.map((ending) => `${stem}${ending}`))
    .filter((name) => !taken.has(name))
    .map((name) => ({ name, order: random.next() }))
    .toSorted((a, b) => a.order - b.order);
  const street = (name: string, quartier: number): Street => ({ name, quartier, lastNumber: 8 + Math.floor(random.next() * 90) });
  const known = fixed.map(([name, home, lastNumber]) => ({
    name,
    lastNumber,
    quartier: quartiere.findIndex((quartier) => quartier.name === home),
  }));
  let next = 0;
  const drawn = quartiere.flatMap(({ index }) =>
    Array.from({ length: index % 2 === 0 ? 4 : 3 }, () => street(itemAt(free, next++).name, index)),
  );
  return [...known, ...drawn].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Rows of strassen.csv: name, house numbers, key of Quartier and Stadtteil. */
export function streetRows(streets: readonly Street[]): string[][] {
  return streets.map(({ name, lastNumber, quartier }) => {
    const { key, stadtteil } = itemAt(quartiere, quartier);
    const around = itemAt(stadtteile, stadtteil);
    return [name, `1–${lastNumber}`, key, around.key];
  });
}
