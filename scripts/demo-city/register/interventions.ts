// SPDX-License-Identifier: EUPL-1.2
import { stadtteile } from "../areas.ts";
import { itemAt, randomStream } from "../random.ts";

export const interventionColumns = ["id", "name", "plan", "gebiet", "beginn", "ende", "stand", "kosten_euro", "zustaendig"];

/** Kinds of interventions of the city: name, plan it belongs to, responsible office, costs in 1,000 euros. */
const kinds: readonly (readonly [name: string, plan: string, office: string, costs: number])[] = [
  ["Lotsinnen für Familien", "P01", "Jugend", 180],
  ["Spielplatz, inklusiv", "P04", "Grünflächen", 320],
  ["Zwei Haltestellen barrierefrei", "P10", "Verkehr", 260],
  ["Sprachförderung in Kitas", "P02", "Jugend", 140],
  ["Stadtteilbüro", "P14", "Soziales", 210],
  ["Neue Kita mit 80 Plätzen", "P02", "Jugend", 4200],
  ["Schulsozialarbeit ausgebaut", "P03", "Schule", 150],
  ["Besuchsdienst für Ältere", "P05", "Soziales", 60],
  ["Belegungsrechte angekauft", "P08", "Wohnen", 900],
  ["Jobcoaching im Quartier", "P12", "Jobcenter", 120],
  ["Sportgruppen im Park", "P13", "Sport", 25],
  ["Aufsuchende Wohnhilfe", "P09", "Soziales", 95],
];

/** Interventions that the written part of the atlas names. */
const fixed: readonly (readonly [name: string, plan: string, area: string, from: string, to: string, state: string, office: string])[] = [
  ["Spielplatz Tonweg, inklusiv", "P04", "Ziegelei", "2024", "2026", "im Bau", "Grünflächen"],
  ["Lotsinnen für Familien", "P01", "Ziegelei", "2023", "2027", "läuft, Geld bis 12/2027", "Jugend"],
  ["Zwei Haltestellen barrierefrei", "P10", "Ziegelei", "2025", "2025", "fertig", "Verkehr"],
  ["Förderung „Nord-Ost“", "P01", "Güterbogen", "2024", "2028", "läuft", "Soziales"],
];

/** 40 interventions, more of them where more people live on basic support. They stand beside the figures and prove no effect. */
export function createInterventions(seed: number): (string | number)[][] {
  const random = randomStream(seed, "interventions");
  const inNeed = stadtteile.filter(({ plan }) => plan.name !== "Steinbreite").toSorted((a, b) => b.plan.sgb2 - a.plan.sgb2);
  const drawn = Array.from({ length: 40 - fixed.length }, (_, position) => {
    const [name, plan, office, costs] = itemAt(kinds, position % kinds.length);
    const area = itemAt(inNeed, Math.floor(random.next() ** 2 * inNeed.length));
    const from = 2019 + Math.floor(random.next() * 8);
    const to = from + 1 + Math.floor(random.next() * 3);
    const state = to < 2026 ? "fertig" : from > 2025 ? "geplant" : "läuft";
    return [name, plan, area.key, from, to, state, Math.round(costs * (0.8 + 0.4 * random.next())) * 1000, office];
  });
  const known = fixed.map(([name, plan, area, from, to, state, office]) => {
    const key = stadtteile.find((stadtteil) => stadtteil.name === area)?.key ?? "";
    return [name, plan, key, from, to, state, 150_000, office];
  });
  return [...known, ...drawn].map((row, position) => [`M${String(position + 1).padStart(2, "0")}`, ...row]);
}
