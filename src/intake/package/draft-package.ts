// SPDX-License-Identifier: EUPL-1.2
import { stringify } from "yaml";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { cleanKey } from "../keys.ts";
import { readGeometry } from "../read-geometry.ts";
import { readTable } from "../read-table.ts";
import type { TextTable } from "../reading.ts";
import { report } from "../report-issue.ts";
import { guessAreaColumn, guessKeyColumn, guessNameColumn, guessYearColumn, isNumeric, type Column } from "./guess-columns.ts";

export interface ReceivedFile {
  /** Path inside the package that is drafted. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Something the draft decides that only people can know. */
export interface Assumption {
  readonly member: string;
  readonly value: string;
  /** German sentence: what was assumed and from what. */
  readonly reason: string;
}

export interface PackageDraft {
  /** `null` if a file could not be used at all. */
  readonly settings: string | null;
  readonly indicators: string;
  readonly assumptions: readonly Assumption[];
  readonly issues: readonly Issue[];
}

interface DraftOptions {
  /** Name of the place, e.g. that of the folder. */
  readonly place: string;
  /** ISO date for the edition and, where tables name no year, their year. */
  readonly date: string;
  readonly siblings?: Readonly<Record<string, Uint8Array>>;
}

/** Drafts `atlas.yaml` and `indikatoren.csv` for one map and some tables. Every guess is listed; nothing is hidden in the draft. */
export async function draftPackage(geometry: ReceivedFile, tables: readonly ReceivedFile[], options: DraftOptions): Promise<PackageDraft> {
  const notes = new Notes();
  const level = await draftLevel(geometry, options, notes);
  if (level === null) return { settings: null, indicators: "", assumptions: notes.assumptions, issues: notes.issues };
  const drafted: DraftedTable[] = [];
  for (const file of tables) {
    const reading = await readTable(file.bytes, file.path);
    notes.issues.push(...reading.issues);
    if (reading.table !== null)
      drafted.push(draftTable(reading.table, level.areas, { ...options, used: drafted.map(({ id }) => id) }, notes));
  }
  const usable = drafted.filter((table) => Object.keys(table.groessen).length > 0);
  const measures = usable.flatMap((table) => Object.keys(table.groessen));
  const settings = settingsOf(options, { level: level.settings, tables: usable, indicator: measures[0] ?? "" });
  notes.assume("ort.genitiv", `von ${options.place}`, "Bitte so schreiben, wie es in einem Satz steht: „der Stadt Beispiel“.");
  notes.assume("ausgabe.lizenz", "dl-de/by-2-0", "Bitte die Lizenz Ihrer Daten eintragen.");
  notes.assume("schutz", "3 / 30 / 100", "Übliche Regeln für kleine Zahlen; bitte mit Ihrer Statistikstelle abstimmen.");
  return {
    settings:
      hasErrors(notes.issues) || measures.length === 0
        ? null
        : `# Entwurf: bitte alle Angaben prüfen, siehe docs/quellpaket.md\n${stringify(settings, { lineWidth: 140, version: "1.1" })}`,
    indicators: indicatorTable(usable.flatMap((table) => Object.entries(table.groessen))),
    assumptions: notes.assumptions,
    issues: measures.length > 0 ? notes.issues : [...notes.issues, nothingToCount(tables)],
  };
}

class Notes {
  readonly assumptions: Assumption[] = [];
  readonly issues: Issue[] = [];

  assume(member: string, value: string, reason: string): void {
    this.assumptions.push({ member, value, reason });
  }
}

interface DraftedLevel {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
}

async function draftLevel(file: ReceivedFile, options: DraftOptions, notes: Notes): Promise<DraftedLevel | null> {
  const reading = await readGeometry(file.bytes, file.path, options.siblings === undefined ? {} : { siblings: options.siblings });
  notes.issues.push(...reading.issues);
  if (reading.features === null) return null;
  const features = reading.features;
  const columns = reading.columns.map((name): Column => ({ name, texts: features.map(({ properties }) => properties[name] ?? "") }));
  const key = guessKeyColumn(columns);
  if (key === null) {
    notes.issues.push(
      report("error", "key-column-missing", "eine Spalte mit eindeutigen Schlüsseln erwartet, keine gefunden.", {
        place: { file: file.path },
      }),
    );
    return null;
  }
  const name = guessNameColumn(columns) ?? key;
  notes.assume("ebenen.gebiet.schluesselspalte", key.name, `„${key.name}“ ist in jedem Gebiet gefüllt und kommt nirgends doppelt vor.`);
  notes.assume("ebenen.gebiet.namensspalte", name.name, `„${name.name}“ enthält Wörter.`);
  notes.assume("ebenen.gebiet.gehoert_zu", "stadt", "Alle Gebiete gehören unmittelbar zur Stadt. Weitere Ebenen bitte ergänzen.");
  return {
    settings: {
      id: "gebiet",
      einzahl: { de: "Gebiet", en: "area" },
      mehrzahl: { de: "Gebiete", en: "areas" },
      datei: file.path,
      schluesselspalte: key.name,
      namensspalte: name.name,
      gehoert_zu: { ebene: "stadt" },
    },
    areas: features.map(({ properties }) => ({ id: cleanKey(properties[key.name] ?? ""), name: properties[name.name] ?? "" })),
  };
}

interface DraftedTable {
  readonly id: string;
  readonly groessen: Readonly<Record<string, { readonly spalte: string }>>;
  readonly [member: string]: unknown;
}

function draftTable(
  table: TextTable,
  areas: DraftedLevel["areas"],
  options: DraftOptions & { readonly used: readonly string[] },
  notes: Notes,
): DraftedTable {
  const columns = table.columns.map((name, index): Column => ({ name, texts: table.rows.map(({ cells }) => cells[index] ?? "") }));
  const id = unusedId(
    table.file
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? "tabelle",
    options.used,
  );
  const area = guessAreaColumn(columns, areas);
  const year = guessYearColumn(columns.filter((column) => column !== area?.column));
  const member = `tabellen.${id}`;
  if (area === null) {
    const sentence = "eine Spalte mit Schlüsseln oder Namen der Gebiete erwartet, keine gefunden. Die Tabelle steht nicht im Entwurf.";
    notes.issues.push(report("warning", "area-column-missing", sentence, { place: { file: table.file, column: table.columns } }));
    return { id, groessen: {} };
  }
  const percent = Math.round(area.share * 100);
  notes.assume(
    `${member}.gebiet`,
    area.column.name,
    `${percent} % der Zellen sind ${area.by === "key" ? "Schlüssel" : "Namen"} von Gebieten der Karte.`,
  );
  const fixed = Number(options.date.slice(0, 4));
  if (year === null) notes.assume(`${member}.jahr`, String(fixed), "Die Tabelle nennt kein Jahr; bitte das richtige eintragen.");
  else notes.assume(`${member}.jahr`, year.name, `Alle Zellen von „${year.name}“ sind Jahre.`);
  const numbers = columns.filter((column) => column !== area.column && column !== year && isNumeric(column));
  const measures: Record<string, { spalte: string }> = {};
  for (const column of numbers) measures[unusedId(column.name, [...options.used, ...Object.keys(measures)])] = { spalte: column.name };
  notes.assume(
    `${member}.groessen`,
    Object.keys(measures).join(", "),
    "Alle Spalten mit Zahlen gelten als Zählgrößen. Anteile bitte entfernen oder als „geliefert“ führen.",
  );
  return {
    id,
    datei: table.file,
    ebene: "gebiet",
    gebiet: area.by === "key" ? { spalte: area.column.name } : { spalte: area.column.name, ueber: "name" },
    jahr: year === null ? { wert: fixed } : { spalte: year.name },
    groessen: measures,
  };
}

/** A short name for formulas: lower case letters, digits and "_", starting with a letter. */
function unusedId(text: string, used: readonly string[]): string {
  const plain = text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  const bare = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  const base = /^[a-z]/.test(bare) ? bare : `z_${bare}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!used.includes(name)) return name;
  }
}

function settingsOf(
  { place, date }: DraftOptions,
  parts: { readonly level: unknown; readonly tables: readonly unknown[]; readonly indicator: string },
): unknown {
  return {
    format: "sozialatlas-quelle",
    version: 1,
    ort: { id: unusedId(place, []), name: place, genitiv: { de: `von ${place}` } },
    sprachen: ["de"],
    ausgabe: {
      id: date.slice(0, 4),
      datum: date,
      titel: { de: `Sozialatlas ${date.slice(0, 4)}` },
      herausgeber: place,
      lizenz: "dl-de/by-2-0",
      quelle: { de: place },
      kontakt: "statistik@example.org",
    },
    start: { kennzahl: parts.indicator, ebene: "gebiet" },
    ebenen: [
      { id: "stadt", einzahl: { de: "Stadt", en: "city" }, mehrzahl: { de: "Städte", en: "cities" }, schluessel: "00" },
      parts.level,
    ],
    themen: [{ id: "zahlen", name: { de: "Zahlen", en: "Numbers" } }],
    tabellen: parts.tables,
    schutz: { mindestfallzahl: 3, mindestnenner: 30, unsicher_unter: 100 },
  };
}

function indicatorTable(measures: readonly (readonly [string, { readonly spalte: string }])[]): string {
  const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = measures.map(([id, { spalte }]) => [id, "zahlen", quoted(spalte.trim()), "anzahl", id, "", "0"].join(";"));
  return `${["id;thema;name_de;art;zaehler;nenner;richtung", ...rows].join("\n")}\n`;
}

function nothingToCount(tables: readonly ReceivedFile[]): Issue {
  return report("error", "nothing-to-count", "mindestens eine Spalte mit Zahlen zu Gebieten der Karte erwartet, keine gefunden.", {
    place: { file: tables[0]?.path ?? "" },
  });
}
