// SPDX-License-Identifier: EUPL-1.2
import { mostClasses } from "../../core/cartography/most-classes.ts";
import type { ClassWish } from "../../core/model/atlas.ts";
import type { SeriesBreak } from "../../core/model/indicator.ts";

const methods: Readonly<Record<string, ClassWish>> = {
  "": { kind: "method", method: "quantile" },
  quantile: { kind: "method", method: "quantile" },
  equal: { kind: "method", method: "equal" },
  gleich: { kind: "method", method: "equal" },
  natural: { kind: "method", method: "natural" },
  natürlich: { kind: "method", method: "natural" },
  standarddeviation: { kind: "method", method: "standardDeviation" },
  standardabweichung: { kind: "method", method: "standardDeviation" },
};

/** "natural" or increasing limits like "8 15 22,5 30"; `null` for anything else. Empty means quantiles. */
export function parseClasses(text: string): ClassWish | null {
  const method = methods[text.toLowerCase()];
  if (method !== undefined) return method;
  const limits = text
    .split(/[\s;|]+/)
    .filter((part) => part !== "")
    .map((part) => Number(part.replace(",", ".")));
  const increasing = limits.every((limit, index) => Number.isFinite(limit) && (index === 0 || limit > (limits[index - 1] ?? limit)));
  return increasing && limits.length > 0 && limits.length < mostClasses ? { kind: "manual", limits } : null;
}

const kinds: Readonly<Record<string, SeriesBreak["kind"]>> = {
  definition: "definition",
  gebietsstand: "boundary",
  grenzen: "boundary",
  boundary: "boundary",
  quelle: "source",
  source: "source",
};

/** "2017 Definition: neue Zählweise | 2021 Gebietsstand: neue Grenzen"; `null` if a part cannot be read. */
export function parseBreaks(german: string, english: string): readonly SeriesBreak[] | null {
  const englishTexts = new Map(parts(english).map((part) => [part?.year, part?.text]));
  const read = parts(german);
  const breaks = read.flatMap((part): readonly SeriesBreak[] => {
    if (part === null) return [];
    const en = englishTexts.get(part.year);
    return [{ year: part.year, kind: part.kind, text: en === undefined ? { de: part.text } : { de: part.text, en } }];
  });
  return breaks.length === read.length ? breaks : null;
}

function parts(text: string): readonly ({ readonly year: number; readonly kind: SeriesBreak["kind"]; readonly text: string } | null)[] {
  return text
    .split("|")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const found = /^(\d{4})\s+(\p{L}+)\s*:\s*(.+)$/u.exec(part.trim());
      const kind = kinds[found?.[2]?.toLowerCase() ?? ""];
      return found === null || kind === undefined ? null : { year: Number(found[1]), kind, text: found[3] ?? "" };
    });
}
