// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile } from "../areas.ts";
import { metresPerUnit, toGrid } from "../coordinates.ts";
import type { CsvCell } from "../csv.ts";
import type { Ground } from "../geometry-files.ts";
import { itemAt, randomStream, type RandomStream } from "../random.ts";
import type { Street } from "./streets.ts";

export const offerColumns = [
  "id", "name", "art", "art_en", "zielgruppe", "zielgruppe_en", "lebensphase", "beschreibung", "reichweite", "adresse", "telefon",
  "zeiten", "sprachen", "barrierefrei", "kosten", "gebiet", "quartier", "rechtswert", "hochwert", "kontakt",
]; // prettier-ignore

interface OfferKind {
  readonly name: string;
  readonly kind: keyof typeof englishKinds;
  readonly groups: readonly (keyof typeof englishGroups)[];
  readonly phase: string;
  readonly note: string;
  readonly hours: string;
  readonly cost: string;
}

/** Groups of people in both languages; every offer is for one or several of them. */
const englishGroups = {
  "Ältere Menschen": "Older people",
  Angehörige: "Relatives and carers",
  Familien: "Families",
  Kinder: "Children",
  Jugendliche: "Young people",
  Erwachsene: "Adults",
  Arbeitsuchende: "Job seekers",
  Zugewanderte: "Newcomers",
  alle: "everyone",
} as const;

const englishKinds = {
  Treffpunkt: "Meeting place",
  Sprache: "Language",
  Essen: "Meals",
  Lernen: "Learning",
  Beratung: "Advice",
  Gesundheit: "Health",
  Arbeit: "Work",
  Besuch: "Home visits",
} as const;

const kinds: readonly OfferKind[] = [
  { name: "Familienzentrum", kind: "Treffpunkt", groups: ["Familien", "Kinder"], phase: "frühe Kindheit", note: "Für Familien mit Kindern bis 6 Jahre.", hours: "Mo–Fr 8–17 Uhr", cost: "kostenfrei" },
  { name: "Sprachcafé", kind: "Sprache", groups: ["Zugewanderte", "Familien"], phase: "alle", note: "Mit Kinderbetreuung.", hours: "Mi 15–18 Uhr", cost: "kostenfrei" },
  { name: "Jugendhaus", kind: "Treffpunkt", groups: ["Jugendliche"], phase: "Jugend", note: "Von 12 bis 21 Jahren.", hours: "Di–Sa 14–21 Uhr", cost: "kostenfrei" },
  { name: "Mittagstisch", kind: "Essen", groups: ["Ältere Menschen"], phase: "Alter", note: "Für Menschen ab 65.", hours: "Di und Do 12–14 Uhr", cost: "4 Euro" },
  { name: "Seniorentreff", kind: "Treffpunkt", groups: ["Ältere Menschen"], phase: "Alter", note: "Für Menschen ab 60.", hours: "Mo–Do 14–17 Uhr", cost: "kostenfrei" },
  { name: "Hausaufgabenhilfe", kind: "Lernen", groups: ["Kinder"], phase: "Schulzeit", note: "Für Kinder von 6 bis 12.", hours: "Mo–Do 13–16 Uhr", cost: "kostenfrei" },
  { name: "Nachbarschaftstreff", kind: "Treffpunkt", groups: ["alle", "Ältere Menschen"], phase: "alle", note: "", hours: "täglich 10–18 Uhr", cost: "kostenfrei" },
  { name: "Schuldnerberatung", kind: "Beratung", groups: ["Erwachsene"], phase: "Erwerbsalter", note: "", hours: "nach Vereinbarung", cost: "kostenfrei" },
  { name: "Hebammensprechstunde", kind: "Gesundheit", groups: ["Familien"], phase: "frühe Kindheit", note: "Für Schwangere und Eltern.", hours: "Do 9–12 Uhr", cost: "kostenfrei" },
  { name: "Jobcafé", kind: "Arbeit", groups: ["Arbeitsuchende"], phase: "Erwerbsalter", note: "", hours: "Mo und Mi 9–13 Uhr", cost: "kostenfrei" },
  { name: "Pflegestützpunkt", kind: "Beratung", groups: ["Ältere Menschen", "Angehörige"], phase: "Alter", note: "Für Pflegebedürftige und Angehörige.", hours: "Mo–Fr 9–15 Uhr", cost: "kostenfrei" },
  { name: "Lernwerkstatt", kind: "Lernen", groups: ["Jugendliche"], phase: "Jugend", note: "Ab 14 Jahren.", hours: "Mo–Fr 15–19 Uhr", cost: "kostenfrei" },
]; // prettier-ignore

/** Offers without a place to go to: they come to people or answer the phone for a whole area. */
const areaWide: readonly (OfferKind & { readonly area: string })[] = [
  { name: "Pflegetelefon Beispielstadt", kind: "Beratung", groups: ["Ältere Menschen", "Angehörige"], phase: "Alter", note: "Auskunft zu Pflege und Entlastung.", hours: "Mo–Fr 8–18 Uhr", cost: "kostenfrei", area: "00" },
  { name: "Elterntelefon Beispielstadt", kind: "Beratung", groups: ["Familien"], phase: "frühe Kindheit", note: "", hours: "Mo–Sa 9–20 Uhr", cost: "kostenfrei", area: "00" },
  ...["01", "02", "03", "04", "05", "06"].map((area) => ({
    name: "Besuchsdienst für Ältere", kind: "Besuch" as const, groups: ["Ältere Menschen"] as const, phase: "Alter",
    note: "Ehrenamtliche kommen nach Hause.", hours: "nach Vereinbarung", cost: "kostenfrei", area,
  })),
]; // prettier-ignore

/** Offers that the written part of the atlas names. */
const fixed: readonly (readonly [name: string, kind: number, address: string, quartier: string, hours: string])[] = [
  ["Familienzentrum Brennofen", 0, "Tonweg 4", "Brennofen", "Mo–Fr 8–17 Uhr"],
  ["Sprachcafé Lehmhof", 1, "Lehmhof 11", "Lehmhof", "Mi 15–18 Uhr"],
  ["Mittagstisch Nord", 3, "Pfarrsaal, Ziegelweg 2", "Ziegelfeld", "dienstags 12–14 Uhr"],
  ["Jugendhaus Ringofen", 2, "Ringstraße 30", "Ringofen", "Di–Sa 14–21 Uhr"],
];

/**
 * About 130 offers. Places with little income have more of them, but Steinbreite has hardly any: a gap to be found. Phone numbers are
 * of a range set aside for invented ones (Bundesnetzagentur), so nobody is rung up.
 */
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
  const places = [...byName.values()].map(({ kind, name, address, hours, quartier }) => {
    const place = placeIn(ground, quartier, random);
    return { ...kind, name, address, hours, reach: "ort", area: "", quartier: itemAt(quartiere, quartier).key, place };
  });
  const wide = areaWide.map((offer) => ({ ...offer, address: "", reach: "gebiet", quartier: "", place: ["", ""] as const }));
  const details = randomStream(seed, "offer details");
  return [...places, ...wide].map((offer, position): CsvCell[] => {
    const { name, kind, groups, phase, note, reach, address, hours, cost, area, quartier, place } = offer;
    const id = `A${String(position + 1).padStart(3, "0")}`;
    const english = groups.map((group) => englishGroups[group]).join(" | ");
    const phone = `0221 4710 ${String(100 + position)}`;
    const languages = ["Deutsch", ...(details.next() < 0.4 ? ["Türkisch"] : []), ...(details.next() < 0.3 ? ["Arabisch"] : [])];
    const access = reach === "gebiet" ? "" : details.next() < 0.6 ? "ja" : details.next() < 0.6 ? "teilweise" : "nein";
    return [
      id, name, kind, englishKinds[kind], groups.join(" | "), english, phase, note, reach, address, phone, hours,
      languages.join(", "), access, cost, area, quartier, ...place, `${kind.toLowerCase()}@beispielstadt.example`,
    ]; // prettier-ignore
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
