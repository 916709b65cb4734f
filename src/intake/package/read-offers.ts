// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { Localised } from "../../core/model/ids.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import type { Offer, OfferGroup, OfferRegister } from "../../core/model/offer.ts";
import type { TextTable } from "../reading.ts";
import { readTable } from "../read-table.ts";
import { quote, report } from "../report-issue.ts";
import { areaDirectory } from "./area-directory.ts";
import { offerColumns, type OfferColumn } from "./offer-columns.ts";
import { placeOffer, type PlaceFrame, rowPosition } from "./offer-place.ts";
import { positionSystem } from "./register-positions.ts";
import { columnMissing, type RegisterRow, type RegisterTable, registerTable } from "./register-columns.ts";

export interface OffersReading {
  /** `null` if the register cannot be read at all; then `issues` holds an error. */
  readonly offers: OfferRegister | null;
  readonly issues: readonly Issue[];
}

const everyone: OfferGroup = { id: "alle", name: { de: "Für alle", en: "For everyone" } };

const reaches: Readonly<Record<string, Offer["reach"]>> = { ort: "place", place: "place", gebiet: "area", area: "area" };

const barriers: Readonly<Record<string, Offer["barrierFree"]>> = {
  "": null,
  ja: "yes",
  yes: "yes",
  teilweise: "partly",
  partly: "partly",
  nein: "no",
  no: "no",
};

/**
 * The register of offers (docs/quellpaket.md): rows → offers with the areas they lie in. A row without id or name, or with an id that
 * was there before, is left out with a warning; everything else wrong with a row is a warning too, and the rest of it is used.
 */
export async function readOffers(bytes: Uint8Array, file: string, levels: readonly AtlasLevel[]): Promise<OffersReading> {
  const { table, issues } = await readTable(bytes, file, { keyColumn: "id" });
  if (table === null) return { offers: null, issues };
  const register = registerTable<OfferColumn>(table, offerColumns, levels);
  const missing = missingColumns(table, register);
  const before = [...issues, ...register.issues, ...missing];
  if (hasErrors(before)) return { offers: null, issues: before };
  const positions = register.rows.map(rowPosition).filter((point) => point !== null && point !== "unreadable");
  const { system, issues: ofSystem } = positionSystem(positions, levels, file);
  const read = offersOf(register, { file, directory: areaDirectory(levels), system });
  return { offers: read.offers, issues: [...before, ...ofSystem, ...read.issues] };
}

function missingColumns(table: TextTable, { hasColumn, hasArea }: RegisterTable<OfferColumn>): readonly Issue[] {
  const names = (["id", "name"] as const).filter((column) => !hasColumn(column)).map((name) => columnMissing(table, name));
  if (hasArea || (hasColumn("x") && hasColumn("y"))) return names;
  return [...names, columnMissing(table, "gebiet", " (oder „lon“ und „lat“)")];
}

function offersOf(register: RegisterTable<OfferColumn>, frame: PlaceFrame): { readonly offers: OfferRegister; readonly issues: Issue[] } {
  const offers = new Map<string, Offer>();
  const groups = new Map<string, OfferGroup>();
  const issues: Issue[] = [];
  for (const row of register.rows) {
    const id = row.text("id");
    const problem = id === "" ? "id" : row.text("name") === "" ? "name" : null;
    if (problem !== null) issues.push(cellEmpty(row, problem, frame.file));
    else if (offers.has(id)) issues.push(idTwice(row, id, frame.file));
    else offers.set(id, offerOf(row, groups, { ...frame, issues }));
  }
  return { offers: { groups: [...groups.values()], offers: [...offers.values()] }, issues };
}

function offerOf(row: RegisterRow<OfferColumn>, groups: Map<string, OfferGroup>, frame: PlaceFrame & { readonly issues: Issue[] }): Offer {
  const own = rowGroups(row, frame);
  for (const group of own) if (!groups.has(group.id)) groups.set(group.id, group);
  const reach = rowReach(row, frame);
  const { place, issues } = placeOffer(row, reach, frame);
  frame.issues.push(...issues);
  return {
    id: row.text("id"),
    name: row.text("name"),
    kind: both(row.text("kind"), row.text("kindEnglish")),
    groups: own.map(({ id }) => id),
    lifePhases: row.entries("lifePhases"),
    reach,
    ...place,
    note: row.text("note"),
    address: row.text("address"),
    phone: row.text("phone"),
    hours: row.text("hours"),
    costs: row.text("costs"),
    contact: row.text("contact"),
    languages: row.entries("languages"),
    barrierFree: choice(row, "barrierFree", { options: barriers, expected: "ja, teilweise oder nein", fallback: null, ...frame }),
  };
}

/** No group means everyone. Groups that differ only in case and marks are one. */
function rowGroups(row: RegisterRow<OfferColumn>, { file, issues }: { readonly file: string; readonly issues: Issue[] }): OfferGroup[] {
  const german = row.entries("groups");
  const english = row.entries("groupsEnglish");
  const areParallel = english.length === 0 || english.length === german.length;
  if (!areParallel) {
    const sentence = `${german.length} Zielgruppen wie in der Spalte ${quote(row.header("groups"))} erwartet, ${english.length} gefunden. Die englischen Namen werden nicht verwendet; die Zelle ergänzen.`;
    const place = { file, row: row.row, column: row.header("groupsEnglish") };
    issues.push(report("warning", "offer-groups-unequal", sentence, { place, value: row.text("groupsEnglish") }));
  }
  const named = german.map((name, index) => ({ id: groupId(name), name: both(name, areParallel ? (english[index] ?? "") : "") }));
  const own = named.map((group) => (group.id === everyone.id ? everyone : group)).filter(({ id }) => id !== "");
  return own.length === 0 ? [everyone] : [...new Map(own.map((group) => [group.id, group])).values()];
}

/** "Ältere Menschen" → "aeltere-menschen": the form that stands in links. */
function groupId(name: string): string {
  const plain = name.normalize("NFC").toLowerCase();
  const letters = plain.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
  return letters.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
}

/** Without a word: an offer with an address or a place is one to go to, others serve their whole area. */
function rowReach(row: RegisterRow<OfferColumn>, frame: { readonly file: string; readonly issues: Issue[] }): Offer["reach"] {
  const hasPlace = row.text("address") !== "" || row.text("x") !== "";
  const usual = hasPlace ? "place" : "area";
  if (row.text("reach") === "") return usual;
  return choice(row, "reach", { options: reaches, expected: "ort oder gebiet", fallback: usual, ...frame });
}

interface Choice<T> {
  readonly options: Readonly<Record<string, T>>;
  readonly expected: string;
  readonly fallback: T;
  readonly file: string;
  readonly issues: Issue[];
}

function choice<T>(row: RegisterRow<OfferColumn>, column: OfferColumn, wish: Choice<T>): T {
  const text = row.text(column);
  const word = text.toLowerCase();
  const found = Object.hasOwn(wish.options, word) ? wish.options[word] : undefined;
  if (found !== undefined) return found;
  const sentence = `${wish.expected} erwartet, ${quote(text)} gefunden. Die Angabe wird nicht verwendet; berichtigen oder leeren.`;
  const place = { file: wish.file, row: row.row, column: row.header(column) };
  wish.issues.push(report("warning", "offer-choice-unknown", sentence, { place, value: text }));
  return wish.fallback;
}

function cellEmpty(row: RegisterRow<OfferColumn>, column: "id" | "name", file: string): Issue {
  const word = column === "id" ? "ein Kürzel" : "einen Namen";
  const sentence = `${word} erwartet, leere Zelle gefunden. Das Angebot ${quote(row.text("name") || row.text("id"))} wird ausgelassen; die Zelle füllen.`;
  return report("warning", "offer-cell-empty", sentence, { place: { file, row: row.row, column: row.header(column) }, value: "" });
}

function idTwice(row: RegisterRow<OfferColumn>, id: string, file: string): Issue {
  const sentence = `ein eigenes Kürzel erwartet, ${quote(id)} ein zweites Mal gefunden. Das Angebot ${quote(row.text("name"))} wird ausgelassen; ein anderes Kürzel geben.`;
  return report("warning", "offer-id-twice", sentence, { place: { file, row: row.row, column: row.header("id") }, value: id });
}

function both(german: string, english: string): Localised {
  return english === "" ? { de: german } : { de: german, en: english };
}
