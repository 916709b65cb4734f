// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "./number.ts";

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day as "31.12.2025" or "31 December 2025", from ISO form. Throws on anything but "YYYY-MM-DD". */
export function formatDate(isoDate: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new Error(`formatDate: date like "2025-12-31" expected, "${isoDate}" found`);
  }
  return dayText({ day, month, year }, language);
}

/**
 * What a value refers to: the reference date of its year ("31.12." and 2025 → "31.12.2025") or, for a value of the whole
 * year, the year alone. A reference date in an unknown form is put before the year as it is.
 */
export function formatPeriod(referenceDate: string, year: number, language: Language): string {
  if (referenceDate === "") return formatYear(year);
  const [, day, month] = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(referenceDate) ?? [];
  if (day === undefined || month === undefined) return `${referenceDate} ${formatYear(year)}`;
  return dayText({ day: day.padStart(2, "0"), month: month.padStart(2, "0"), year: formatYear(year) }, language);
}

/** A year never has a thousands separator. */
export function formatYear(year: number): string {
  return String(year);
}

/** "2012–2025"; a single year stays alone. */
export function formatYearSpan(from: number, to: number): string {
  return from === to ? formatYear(from) : `${formatYear(from)}–${formatYear(to)}`;
}

function dayText(date: { readonly day: string; readonly month: string; readonly year: string }, language: Language): string {
  const { day, month, year } = date;
  const monthName = englishMonths[Number(month) - 1];
  if (language === "en" && monthName !== undefined) return `${Number(day)} ${monthName} ${year}`;
  return `${day}.${month}.${year}`;
}
