import type { Status } from "../../core/model/cell.ts";
import { statusCode } from "./count-cube.ts";
import type { TableSettings } from "./definition.ts";

/**
 * Reads the number cells of one table. Two questions instead of one object per cell: a population table by single years has
 * more than a million of them.
 */
export interface CellReader {
  /** Code of the status of a text (index in `statusCodes`); −1 if it is neither a number nor a known sign. */
  readonly status: (text: string) => number;
  /** The number of a text whose status is `ok`. */
  readonly value: (text: string) => number;
}

const meanings: Readonly<Record<NonNullable<TableSettings["zeichen"]>[string] & string, Status>> = {
  geheim: "suppressed",
  // A sign instead of an uncertain number: the office knows it and does not show it.
  unsicher: "suppressed",
  sinnlos: "notApplicable",
  folgt: "pending",
  fehlt: "missing",
  null: "ok",
};

/** Signs of the table (`zeichen`), an empty cell as `missing`, and numbers in the notation of the table (`zahlen`). */
export function cellReader({ zeichen, zahlen }: Pick<TableSettings, "zeichen" | "zahlen">): CellReader {
  const signs = new Map<string, number>([["", statusCode("missing")]]);
  for (const [sign, meaning] of Object.entries(zeichen ?? {})) signs.set(sign.trim(), statusCode(meanings[meaning ?? "null"]));
  const parse = (text: string): number => {
    const short = wholeNumber(text);
    return short >= 0 ? short : parseNumber(text.trim(), zahlen ?? "automatisch");
  };
  const ok = statusCode("ok");
  return {
    status: (text) => {
      if (wholeNumber(text) >= 0) return ok;
      return signs.get(text.trim()) ?? (Number.isNaN(parse(text)) ? -1 : ok);
    },
    value: (text) => (signs.has(text.trim()) ? 0 : parse(text)),
  };
}

/** Quick way for what most cells are: up to nine digits and nothing else; −1 for everything else. */
function wholeNumber(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** NaN if the text is no number. */
function parseNumber(text: string, notation: NonNullable<TableSettings["zahlen"]>): number {
  const plain = text.replace(/^[−–]/, "-").replace(/[\u00a0\u202f\u2009 '’]/g, "");
  if (notation === "deutsch") return germanNumber(plain);
  if (notation === "englisch") return englishNumber(plain);
  const german = germanNumber(plain);
  return Number.isNaN(german) ? englishNumber(plain) : german;
}

function germanNumber(text: string): number {
  if (!/^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)) return Number.NaN;
  return Number(text.replaceAll(".", "").replace(",", "."));
}

function englishNumber(text: string): number {
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number.NaN;
  return Number(text.replaceAll(",", ""));
}
