// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Place } from "../../core/model/issue.ts";
import type { Offer } from "../../core/model/offer.ts";
import type { LonLat } from "../../core/model/shape.ts";
import type { CoordinateSystem } from "../coordinate-system.ts";
import { quote, report } from "../report-issue.ts";
import type { AreaDirectory, AreaPlace } from "./area-directory.ts";
import type { OfferColumn } from "./offer-columns.ts";
import type { RegisterRow } from "./register-columns.ts";

/** Where an offer is, and what is wrong with what the row says about it. */
export interface OfferPlacing {
  readonly place: Pick<Offer, "level" | "areas" | "position">;
  readonly issues: readonly Issue[];
}

export interface PlaceFrame {
  readonly file: string;
  readonly directory: AreaDirectory;
  readonly system: CoordinateSystem | null;
}

/**
 * The area of an offer: the finest around its coordinates, unless these contradict the area that the row names, which then counts.
 * An offer for a whole area lies in the area named, wherever its office is. An offer outside of every area is kept, but belongs to
 * none.
 */
export function placeOffer(row: RegisterRow<OfferColumn>, reach: Offer["reach"], frame: PlaceFrame): OfferPlacing {
  const { directory, file, system } = frame;
  const point = rowPosition(row);
  const position = point === null || point === "unreadable" || system === null ? null : system.toLonLat(point);
  const issues: Issue[] = point === "unreadable" ? [unreadable(row, file)] : [];
  const around = position === null ? [] : directory.around(position);
  const named = namedArea(row, frame, issues);
  const outside = named === null && around.length === 0;
  if (outside) issues.push(placeless(row, file, position));
  const chosen = choose({ named, around, reach, directory });
  const isContrary = named !== null && around.length > 0 && !around.some((place) => contains(directory, named, place));
  if (isContrary && reach === "place") issues.push(contrary(row, file, around));
  const areas = Object.assign({}, ...chosen.toReversed().map(directory.chain));
  return { place: { level: chosen[0]?.level ?? null, areas, position: rounded(position) }, issues };
}

/** Position as the file writes it; `null` if both cells are empty. */
export function rowPosition(row: RegisterRow<OfferColumn>): LonLat | "unreadable" | null {
  const [x, y] = [row.text("x"), row.text("y")];
  if (x === "" && y === "") return null;
  const [first, second] = [coordinate(x), coordinate(y)];
  return first === null || second === null ? "unreadable" : [first, second];
}

function coordinate(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

function namedArea(row: RegisterRow<OfferColumn>, { directory, file }: PlaceFrame, issues: Issue[]): AreaPlace | null {
  const { key, header, level } = row.area;
  if (key === "") return null;
  const wishedLevel = row.text("level");
  const places = directory.byKey(key, level).filter((place) => wishedLevel === "" || place.level === wishedLevel);
  const [first] = places;
  const place: Place = { file, row: row.row, column: header };
  if (first === undefined) {
    const sentence = `den Schlüssel eines Gebiets erwartet, ${quote(key)} gefunden. Den Schlüssel berichtigen.`;
    issues.push(report("warning", "offer-area-unknown", sentence, { place, value: key }));
    return null;
  }
  if (places.length > 1) {
    const levels = places.map((candidate) => candidate.level).join(", ");
    const sentence = `ein Gebiet erwartet, der Schlüssel ${quote(key)} gehört zu mehreren Ebenen (${levels}). Verwendet wird „${first.level}“; eine Spalte „ebene“ ergänzen.`;
    issues.push(report("warning", "offer-area-ambiguous", sentence, { place, value: key }));
  }
  return first;
}

function choose(found: {
  readonly named: AreaPlace | null;
  readonly around: readonly AreaPlace[];
  readonly reach: Offer["reach"];
  readonly directory: AreaDirectory;
}): readonly AreaPlace[] {
  const { named, around, reach, directory } = found;
  if (named === null) return around;
  if (reach === "area") return [named];
  const inside = around.filter((place) => contains(directory, named, place));
  return inside.length === 0 ? [named] : inside;
}

function contains(directory: AreaDirectory, outer: AreaPlace, inner: AreaPlace): boolean {
  return directory.chain(inner)[outer.level] === outer.area;
}

function unreadable(row: RegisterRow<OfferColumn>, file: string): Issue {
  const value = [row.text("x"), row.text("y")];
  const sentence = `zwei Zahlen als Koordinaten erwartet, ${value.map(quote).join(" und ")} gefunden. Sie werden nicht verwendet; berichtigen oder leeren.`;
  const column = [row.header("x"), row.header("y")];
  return report("warning", "offer-position-unreadable", sentence, { place: { file, row: row.row, column }, value });
}

function placeless(row: RegisterRow<OfferColumn>, file: string, position: LonLat | null): Issue {
  const found = position === null ? "keines gefunden" : `die Koordinaten ${quote(`${row.text("x")} ${row.text("y")}`)} liegen in keinem`;
  const sentence = `ein Gebiet des Ortes erwartet, ${found}. Das Angebot wird veröffentlicht, aber bei keinem Gebiet gezeigt. Schlüssel oder Koordinaten ergänzen.`;
  const value = position === null ? row.area.key : [row.text("x"), row.text("y")];
  return report("warning", "offer-without-area", sentence, { place: { file, row: row.row, column: row.area.header }, value });
}

function contrary(row: RegisterRow<OfferColumn>, file: string, around: readonly AreaPlace[]): Issue {
  const found = around.map(({ area }) => area).join(", ");
  const sentence = `Koordinaten im Gebiet ${quote(row.area.key)} erwartet, sie liegen im Gebiet ${quote(found)}. Es gilt der Schlüssel; eines von beiden berichtigen.`;
  return report("warning", "offer-place-contrary", sentence, {
    place: { file, row: row.row, column: row.area.header },
    value: row.area.key,
  });
}

function rounded(position: LonLat | null): LonLat | null {
  return position === null ? null : [Math.round(position[0] * 1e5) / 1e5, Math.round(position[1] * 1e5) / 1e5];
}
