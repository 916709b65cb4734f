// SPDX-License-Identifier: EUPL-1.2
/** Columns of the register of offers and the names under which they are found (docs/quellpaket.md). */
export const offerColumns = {
  id: ["id", "kürzel", "kuerzel", "nr"],
  name: ["name", "bezeichnung", "angebot"],
  kind: ["art", "art_de", "typ", "type"],
  kindEnglish: ["art_en", "typ_en", "type_en"],
  groups: ["zielgruppe", "zielgruppen", "zielgruppe_de", "target_group"],
  groupsEnglish: ["zielgruppe_en", "zielgruppen_en", "target_group_en"],
  lifePhases: ["lebensphase", "lebensphasen", "life_phase"],
  reach: ["reichweite", "reach"],
  level: ["ebene", "level"],
  x: ["lon", "länge", "laenge", "längengrad", "longitude", "x", "ostwert", "rechtswert"],
  y: ["lat", "breite", "breitengrad", "latitude", "y", "nordwert", "hochwert"],
  note: ["beschreibung", "hinweis", "bemerkung", "note"],
  address: ["adresse", "anschrift", "address"],
  phone: ["telefon", "tel", "phone"],
  hours: ["öffnungszeiten", "oeffnungszeiten", "zeiten", "opening_hours"],
  costs: ["kosten", "costs"],
  contact: ["kontakt", "e-mail", "email", "web", "contact"],
  languages: ["sprachen", "sprache", "languages"],
  barrierFree: ["barrierefrei", "barrierefreiheit", "barrier_free"],
} as const;

export type OfferColumn = keyof typeof offerColumns;
