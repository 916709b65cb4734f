// SPDX-License-Identifier: EUPL-1.2
import type { Flag, Status } from "../core/model/cell.ts";
import type { Issue, Place } from "../core/model/issue.ts";
import { findNumberFormat, type NumberFormat, parseNumber, plainInteger } from "./number-format.ts";
import { quote, quotedList, report } from "./report-issue.ts";
import { isGermanSign, readSign, type SignReason, signWords } from "./statistical-signs.ts";

export interface NumberCell {
  readonly row: number;
  /** A number exactly when `status` is `ok` or `unreliable`. */
  readonly value: number | null;
  readonly status: Status;
  readonly flags: readonly Flag[];
  /** Why there is no number, or the remark beside it; absent for a plain number. */
  readonly reason?: SignReason;
}

export interface NumberOptions {
  /** "automatic": the column itself must decide; what it decides is said. */
  readonly format?: NumberFormat | "automatic";
  /** Signs of this source and what they mean; "zero": exactly null. They win over the usual ones and are not reported. */
  readonly signs?: Readonly<Record<string, Status | "zero">>;
  /** Lowest and highest plausible value, `null`: open. */
  readonly range?: readonly [number | null, number | null];
  /** File, sheet and column for the messages. */
  readonly place?: Place;
}

export interface NumberReading {
  readonly cells: readonly NumberCell[];
  readonly issues: readonly Issue[];
}

interface InputCell {
  readonly row: number;
  readonly text: string;
}

const noFlags: readonly Flag[] = [];

/**
 * Reads the cells of one column as numbers. Every text becomes a number, a known sign, or a refused value that is named with its row;
 * a column whose notation cannot be decided ("1.250" throughout) or contradicts itself is refused as a whole, and nothing is guessed.
 */
export function interpretNumbers(cells: readonly InputCell[], options: NumberOptions = {}): NumberReading {
  const place = options.place ?? {};
  const chosen = chooseFormat(cells, options);
  if (chosen.format === null) return { cells: cells.map(({ row }) => gapCell(row)), issues: chosen.issues };
  const notes = new Notes();
  const { format } = chosen;
  const read = cells.map((cell): NumberCell => {
    const quick = plainInteger(cell.text);
    const result =
      quick >= 0 ? { row: cell.row, value: quick, status: "ok" as const, flags: noFlags } : interpretText(cell, { format, options, notes });
    return options.range === undefined ? result : checkRange(result, cell.text, { range: options.range, notes });
  });
  return { cells: read, issues: [...chosen.issues, ...notes.describe(place, options.range)] };
}

function gapCell(row: number, reason?: SignReason): NumberCell {
  return { row, value: null, status: "missing", flags: noFlags, ...(reason === undefined ? {} : { reason }) };
}

interface ChosenFormat {
  readonly format: NumberFormat | null;
  readonly issues: readonly Issue[];
}

function chooseFormat(cells: readonly InputCell[], { format = "automatic", signs = {}, place = {} }: NumberOptions): ChosenFormat {
  if (format !== "automatic") return { format, issues: [] };
  const special = cells.filter(({ text }) => plainInteger(text) < 0 || text.length === 3);
  const bare = special.map(({ text }) => stripRemarks(text.trim()).text);
  const hasGermanSigns = bare.some((text) => isGermanSign(text) && !Object.hasOwn(signs, text));
  const finding = findNumberFormat(bare, hasGermanSigns);
  if (finding.kind === "plain") return { format: "german", issues: [] };
  if (finding.kind === "decided")
    return { format: finding.format, issues: describeDecision(finding.format, finding.examples, { bare, place }) };
  const rows = finding.examples.map((example) => special[bare.indexOf(example)]?.row ?? 0);
  const order = finding.examples.map((text, index) => ({ text, row: rows[index] ?? 0 })).sort((a, b) => a.row - b.row);
  const values = order.map(({ text }) => text);
  if (finding.kind === "mixed") {
    const sentence = `Deutsche und englische Schreibweise stehen in derselben Spalte: ${quotedList(values)}. Bitte einheitlich ausgeben; die Spalte wurde nicht übernommen.`;
    return {
      format: null,
      issues: [report("error", "number-format-mixed", sentence, { place: { ...place, row: order.map(({ row }) => row) }, value: values })],
    };
  }
  const sentence = `${quotedList(values)} kann Tausender oder Dezimalstellen meinen, nichts in der Spalte entscheidet das. Bitte das Dezimal- und Tausendertrennzeichen angeben („zahlen: deutsch“ oder „zahlen: englisch“).`;
  return {
    format: null,
    issues: [
      report("error", "number-format-ambiguous", sentence, {
        place: { ...place, row: rows },
        value: values,
        facts: { hint: "declare decimal/thousands separator" },
      }),
    ],
  };
}

function describeDecision(
  format: NumberFormat,
  examples: readonly string[],
  { bare, place }: { readonly bare: readonly string[]; readonly place: Place },
): readonly Issue[] {
  const [thousands, decimal] = format === "german" ? [".", ","] : [",", "."];
  const usesThousands = bare.some((text) => text.includes(thousands) && !Number.isNaN(parseNumber(text, format)));
  const usesDecimal = bare.some((text) => text.includes(decimal) && !Number.isNaN(parseNumber(text, format)));
  const parts = [
    usesThousands ? `${quote(thousands)} trennt Tausender` : "",
    usesDecimal ? `${quote(decimal)} steht vor den Dezimalstellen` : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return [];
  const sentence = `Zahlen wie ${quotedList(examples)} wurden so gelesen: ${parts.join(", ")}.`;
  return [report("notice", "number-format-assumed", sentence, { place, value: examples, facts: { format } })];
}

interface Context {
  readonly format: NumberFormat;
  readonly options: NumberOptions;
  readonly notes: Notes;
}

function interpretText({ row, text }: InputCell, { format, options, notes }: Context): NumberCell {
  const trimmed = text.trim();
  const declared = options.signs !== undefined && Object.hasOwn(options.signs, trimmed) ? options.signs[trimmed] : undefined;
  if (declared !== undefined) return declaredSign(row, declared);
  const sign = readSign(trimmed);
  if (sign !== null) {
    notes.add(sign.reason === "not-available" ? "missing" : "sign", row, trimmed);
    return { row, value: sign.value, status: sign.status, flags: noFlags, reason: sign.reason };
  }
  const { text: bare, flag, isLimited, isGrouped } = stripRemarks(trimmed);
  const value = parseNumber(bare, format);
  if (Number.isNaN(value)) {
    notes.add("refused", row, text);
    return gapCell(row);
  }
  if (isGrouped) notes.add("grouped", row, trimmed);
  if (flag === null && !isLimited) return { row, value, status: "ok", flags: noFlags };
  notes.add("remark", row, trimmed);
  return {
    row,
    value,
    status: isLimited ? "unreliable" : "ok",
    flags: flag === null ? noFlags : [flag],
    reason: isLimited ? "limited-reliability" : (flag ?? "revised"),
  };
}

function declaredSign(row: number, meaning: Status | "zero"): NumberCell {
  if (meaning === "zero") return { row, value: 0, status: "ok", flags: noFlags, reason: "nil" };
  const reasons: Partial<Record<Status, SignReason>> = {
    suppressed: "suppressed",
    pending: "later",
    notApplicable: "not-applicable",
    missing: "not-available",
    unreliable: "unreliable",
  };
  const reason = reasons[meaning];
  return {
    row,
    value: null,
    status: meaning === "unreliable" || meaning === "ok" ? "suppressed" : meaning,
    flags: noFlags,
    ...(reason === undefined ? {} : { reason }),
  };
}

interface Stripped {
  readonly text: string;
  readonly flag: Flag | null;
  readonly isLimited: boolean;
  readonly isGrouped: boolean;
}

const flagLetters: ReadonlyMap<string, Flag> = new Map([
  ["r", "revised"],
  ["p", "provisional"],
  ["s", "estimated"],
]);

/** Takes parentheses (limited reliability), flag letters, "%" and "€" off a number. */
function stripRemarks(text: string): Stripped {
  const unit = /[%€]$/.test(text) ? text.slice(0, -1).trimEnd() : text;
  const isLimited = /^\(.*\d.*\)$/.test(unit);
  const inner = isLimited ? unit.slice(1, -1).trim() : unit;
  const marked = /^(?:([rps])\s?([+-]?\d.*)|([+-]?\d[^a-z]*?)\s?([rps]))$/.exec(inner);
  const flag = flagLetters.get(marked?.[1] ?? marked?.[4] ?? "") ?? null;
  const bare = marked?.[2] ?? marked?.[3] ?? inner;
  return { text: bare, flag, isLimited, isGrouped: /\d[ \u00a0\u2007\u2009\u202f'’´]\d/.test(bare) };
}

function checkRange(
  cell: NumberCell,
  text: string,
  { range: [low, high], notes }: { readonly range: readonly [number | null, number | null]; readonly notes: Notes },
): NumberCell {
  if (cell.value === null || ((low === null || cell.value >= low) && (high === null || cell.value <= high))) return cell;
  notes.add("range", cell.row, text);
  return gapCell(cell.row);
}

type NoteKind = "refused" | "range" | "missing" | "sign" | "grouped" | "remark";

/** Collects rows and texts per kind, so that each kind is said once per column. */
class Notes {
  private readonly found = new Map<NoteKind, { readonly rows: number[]; readonly texts: string[] }>();

  add(kind: NoteKind, row: number, text: string): void {
    const entry = this.found.get(kind) ?? { rows: [], texts: [] };
    if (!this.found.has(kind)) this.found.set(kind, entry);
    entry.rows.push(row);
    entry.texts.push(text);
  }

  describe(place: Place, range: NumberOptions["range"]): readonly Issue[] {
    const [low = null, high = null] = range ?? [];
    const limits = `${low === null ? "" : `mindestens ${low}`}${low !== null && high !== null ? ", " : ""}${high === null ? "" : `höchstens ${high}`}`;
    return [...this.found].map(([kind, { rows, texts }]) => {
      const distinct = [...new Set(texts)];
      const sentence = sentenceOf(kind, distinct, limits);
      return report(kind === "refused" || kind === "range" ? "warning" : "notice", codes[kind], sentence, {
        place: { ...place, row: rows },
        value: distinct,
        facts: { count: rows.length },
      });
    });
  }
}

const codes: Readonly<Record<NoteKind, string>> = {
  refused: "number-unreadable",
  range: "number-out-of-range",
  missing: "number-missing",
  sign: "number-sign",
  grouped: "number-grouped",
  remark: "number-remark",
};

function sentenceOf(kind: NoteKind, texts: readonly string[], limits: string): string {
  const found = quotedList(texts);
  switch (kind) {
    case "refused":
      return `Zahl erwartet, ${found} gefunden; nicht übernommen. Bitte berichtigen oder als Zeichen eintragen.`;
    case "range":
      return `Der Wert muss ${limits} sein, ${found} gefunden; nicht übernommen. Bitte in der Quelle prüfen.`;
    case "missing":
      return `${found} gilt als „keine Angabe“.`;
    case "sign":
      return `Zeichen statt Zahlen wurden so gelesen: ${texts.map((text) => `${quote(text)} ${signWords[readSign(text)?.reason ?? "not-available"]}`).join(", ")}. Bitte unter „zeichen“ bestätigen.`;
    case "grouped":
      return `Leerzeichen oder Apostroph in ${quotedList(texts.slice(0, 3))} trennen Tausender.`;
    case "remark":
      return `Zahlen mit Zusatz wurden übernommen und gekennzeichnet: ${found}.`;
  }
}
