// SPDX-License-Identifier: EUPL-1.2

const foldings: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const mostCharacters = 40;

/**
 * Name of an exported file that says what is in it: letters, digits, hyphens and underscores only, so that every system takes it.
 * Parts that are empty, or hold nothing that may stand in a file name, are left out.
 *
 * @example exportFileName(["kinderarmut", "Stadtteil", "2025", "Ausgabe 2026"], "csv") // "kinderarmut_stadtteil_2025_ausgabe-2026.csv"
 */
export function exportFileName(parts: readonly string[], extension: string): string {
  const folded = parts.map(foldPart).filter((part) => part !== "");
  return `${folded.length === 0 ? "sozialatlas" : folded.join("_")}.${extension}`;
}

function foldPart(part: string): string {
  return part
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => foldings[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, mostCharacters)
    .replace(/^-+|-+$/g, "");
}
