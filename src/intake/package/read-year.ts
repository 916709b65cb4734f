/**
 * The year that a cell names: "2024", "2024.0" (from a spreadsheet), "31.12.2024", "2024-12-31", "202412" as an official
 * reporting month. `null` for everything else, two different years included.
 */
export function readYear(text: string): number | null {
  const trimmed = text.trim();
  const patterns = [
    /^(\d{4})(?:[.,]0+)?$/,
    /^\d{1,2}\.\d{1,2}\.(\d{4})$/,
    /^(\d{4})-\d{2}(?:-\d{2})?(?:T[\d:.]*Z?)?$/,
    /^(\d{4})(?:0[1-9]|1[0-2])$/,
  ];
  for (const pattern of patterns) {
    const year = Number(pattern.exec(trimmed)?.[1] ?? 0);
    if (year >= 1000) return year;
  }
  return null;
}
