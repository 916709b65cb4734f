// SPDX-License-Identifier: EUPL-1.2
/** A reference period: one year, or a span over two years ("2023/2024"). */
export interface Period {
  /** "2023" or "2023/2024". */
  readonly text: string;
  /** The year, for a span its first one. */
  readonly year: number;
  readonly kind: "year" | "span" | "date" | "quarter" | "month";
  /** Whether something was assumed or dropped: a date read as its year, "2023.0", "Stand: …". */
  readonly isAssumed: boolean;
}

const earliest = 1800;
const latest = 2199;

/** Reads a year, a date, a quarter, a month or a school year; `null` if it is unclear ("FY24", a bare "24"). */
export function readPeriod(text: string): Period | null {
  const bare = text
    .replace(/[\u00a0\u200b\u202f\ufeff]/g, " ")
    .trim()
    .replace(/^(Stand|am|zum|Jahr|Stichtag)\b[:\s]*/i, "")
    .trim();
  const isAssumed = bare !== text.trim();
  const plain = /^(\d{4})$/.exec(bare);
  if (plain !== null) return period(Number(plain[1]), "year", isAssumed);
  return readSpan(bare) ?? readDate(bare);
}

function readSpan(text: string): Period | null {
  const found = /^(\d{4})\s*[/–-]\s*(\d{4}|\d{2})$/.exec(text);
  if (found === null) return null;
  const first = Number(found[1]);
  const second = found[2] ?? "";
  const last = second.length === 4 ? Number(second) : Math.floor((first + 1) / 100) * 100 + Number(second);
  return last === first + 1 && isPlausible(first)
    ? { text: `${first}/${last}`, year: first, kind: "span", isAssumed: second.length < 4 }
    : null;
}

function readDate(text: string): Period | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (german !== null) return dated(Number(german[3]), Number(german[2]), Number(german[1]));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const decimal = /^(\d{4})[.,]0+$/.exec(text);
  if (decimal !== null) return period(Number(decimal[1]), "year", true);
  const quarter = /^(?:(\d{4})[\s/-]*Q[1-4]|Q?([1-4])\.?\s*(?:Quartal)?[\s/]+(\d{4})|[1-4]\.\s?Quartal\s+(\d{4}))$/i.exec(text);
  if (quarter !== null) return period(Number(quarter[1] ?? quarter[3] ?? quarter[4]), "quarter", true);
  const month = /^(?:(\d{4})-(\d{2})|(\d{1,2})[/.](\d{4}))$/.exec(text);
  const number = Number(month?.[2] ?? month?.[3] ?? 0);
  return month !== null && number >= 1 && number <= 12 ? period(Number(month[1] ?? month[4]), "month", true) : null;
}

function dated(year: number, month: number, day: number): Period | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? period(year, "date", true) : null;
}

function period(year: number, kind: Period["kind"], isAssumed: boolean): Period | null {
  return isPlausible(year) ? { text: String(year), year, kind, isAssumed } : null;
}

function isPlausible(year: number): boolean {
  return year >= earliest && year <= latest;
}
