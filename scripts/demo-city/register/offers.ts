import { quartiere, stadtteile } from "../areas.ts";
import { metresPerUnit, toGrid } from "../coordinates.ts";
import type { CsvCell } from "../csv.ts";
import type { Ground } from "../geometry-files.ts";
import { itemAt, randomStream, type RandomStream } from "../random.ts";
import type { Street } from "./streets.ts";

export const offerColumns = [
  "id", "name", "art", "zielgruppe", "lebensphase", "adresse", "zeiten", "kosten", "quartier", "rechtswert", "hochwert", "kontakt",
]; // prettier-ignore

interface OfferKind {
  readonly name: string;
  readonly kind: string;
  readonly for: string;
  readonly phase: string;
  readonly hours: string;
  readonly cost: string;
}

const kinds: readonly OfferKind[] = [
  { name: "Familienzentrum", kind: "Treffpunkt", for: "Familien mit Kindern bis 6", phase: "frühe Kindheit", hours: "Mo–Fr 8–17 Uhr", cost: "kostenfrei" },
  { name: "Sprachcafé", kind: "Sprache", for: "Alle, mit Kinderbetreuung", phase: "alle", hours: "Mi 15–18 Uhr", cost: "kostenfrei" },
  { name: "Jugendhaus", kind: "Treffpunkt", for: "12 bis 21 Jahre", phase: "Jugend", hours: "Di–Sa 14–21 Uhr", cost: "kostenfrei" },
  { name: "Mittagstisch", kind: "Essen", for: "Menschen ab 65", phase: "Alter", hours: "Di und Do 12–14 Uhr", cost: "4 Euro" },
  { name: "Seniorentreff", kind: "Treffpunkt", for: "Menschen ab 60", phase: "Alter", hours: "Mo–Do 14–17 Uhr", cost: "kostenfrei" },
  { name: "Hausaufgabenhilfe", kind: "Lernen", for: "Kinder von 6 bis 12", phase: "Schulzeit", hours: "Mo–Do 13–16 Uhr", cost: "kostenfrei" },
  { name: "Nachbarschaftstreff", kind: "Treffpunkt", for: "Alle", phase: "alle", hours: "täglich 10–18 Uhr", cost: "kostenfrei" },
  { name: "Schuldnerberatung", kind: "Beratung", for: "Erwachsene", phase: "Erwerbsalter", hours: "nach Vereinbarung", cost: "kostenfrei" },
  { name: "Hebammensprechstunde", kind: "Gesundheit", for: "Schwangere und Eltern", phase: "frühe Kindheit", hours: "Do 9–12 Uhr", cost: "kostenfrei" },
  { name: "Jobcafé", kind: "Arbeit", for: "Arbeitsuchende", phase: "Erwerbsalter", hours: "Mo und Mi 9–13 Uhr", cost: "kostenfrei" },
  { name: "Pflegestützpunkt", kind: "Beratung", for: "Pflegebedürftige und Angehörige", phase: "Alter", hours: "Mo–Fr 9–15 Uhr", cost: "kostenfrei" },
  { name: "Lernwerkstatt", kind: "Lernen", for: "Jugendliche ab 14", phase: "Jugend", hours: "Mo–Fr 15–19 Uhr", cost: "kostenfrei" },
]; // prettier-ignore

/** Offers that the written part of the atlas names. */
const fixed: readonly (readonly [name: string, kind: number, address: string, quartier: string, hours: string])[] = [
  ["Familienzentrum Brennofen", 0, "Tonweg 4", "Brennofen", "Mo–Fr 8–17 Uhr"],
  ["Sprachcafé Lehmhof", 1, "Lehmhof 11", "Lehmhof", "Mi 15–18 Uhr"],
  ["Mittagstisch Nord", 3, "Pfarrsaal, Ziegelweg 2", "Ziegelfeld", "dienstags 12–14 Uhr"],
  ["Jugendhaus Ringofen", 2, "Ringstraße 30", "Ringofen", "Di–Sa 14–21 Uhr"],
];

/** About 120 offers. Places with little income have more of them, but Steinbreite has hardly any: a gap to be found. */
export function createOffers(seed: number, ground: Ground, streets: readonly Street[]): CsvCell[][] {
  const random = randomStream(seed, "offers");
  const drawn = quartiere.flatMap(({ index, name, stadtteil }) => {
    const { plan } = itemAt(stadtteile, stadtteil);
    const wish = plan.name === "Steinbreite" ? 0.2 : 0.32 + 0.031 * plan.sgb2;
    return Array.from({ length: random.round(wish) }, () => {
      const kind = itemAt(kinds, Math.floor(random.next() * kinds.length));
      return { kind, name: `${kind.name} ${name}`, address: addressIn(streets, index, random), quartier: index, hours: kind.hours };
    });
  });
  const known = fixed.map(([name, kind, address, home, hours]) => ({
    kind: itemAt(kinds, kind), name, address, hours, quartier: quartiere.findIndex((quartier) => quartier.name === home),
  })); // prettier-ignore
  const byName = new Map([...drawn, ...known].map((offer) => [offer.name, offer]));
  return [...byName.values()].map(({ kind, name, address, hours, quartier }, position) => {
    const [easting, northing] = placeIn(ground, quartier, random);
    const id = `A${String(position + 1).padStart(3, "0")}`;
    const contact = `${kind.kind.toLowerCase()}@beispielstadt.example`;
    return [
      id,
      name,
      kind.kind,
      kind.for,
      kind.phase,
      address,
      hours,
      kind.cost,
      itemAt(quartiere, quartier).key,
      easting,
      northing,
      contact,
    ];
  });
}

function addressIn(streets: readonly Street[], quartier: number, random: RandomStream): string {
  const street = random.pick(streets.filter((candidate) => candidate.quartier === quartier));
  return `${street.name} ${1 + Math.floor(random.next() * street.lastNumber)}`;
}

/** Near the middle of the Quartier, so that it lies inside. */
function placeIn(ground: Ground, quartier: number, random: RandomStream): readonly [number, number] {
  const [x, y] = itemAt(ground.centres, quartier);
  const reach = 0.12 * Math.sqrt(itemAt(ground.squareKilometres, quartier)) * (1000 / metresPerUnit);
  return toGrid([x + reach * (2 * random.next() - 1), y + reach * (2 * random.next() - 1)]);
}
