// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import type { ThemeId } from "../../core/model/ids.ts";
import { denominatorOf, eachValue, type PublishedData } from "./published-data.ts";

/** Columns of the values in long form, in the order of the file. */
export const valueColumns = ["gebiet", "ebene", "jahr", "kennzahl", "wert", "zaehler", "nenner", "status"] as const;

/** Every value of a theme, one row each: comma, decimal point, no number behind a gap; `status` says why there is none. */
export function valuesCsv(data: PublishedData, theme: ThemeId): string {
  const rows: string[] = [valueColumns.join(",")];
  for (const indicator of data.manifest.indicators.filter((one) => one.theme === theme)) {
    eachValue(data, indicator, (value) => {
      const numbers = [value.cell, value.numerator, denominatorOf(value)].map(numberOf);
      rows.push([value.area, value.level.level.id, value.year, indicator.id, ...numbers, value.cell.status].map(field).join(","));
    });
  }
  return ended(rows);
}

/** Key, name, level and parent of every area. */
export function areasCsv({ levels }: PublishedData): string {
  const rows = levels.flatMap(({ level, ids, names, parents }) =>
    ids.map((id, index) => [id, names[index] ?? id, level.id, parents[index] ?? ""].map(field).join(",")),
  );
  return ended(["gebiet,name,ebene,gehoert_zu", ...rows]);
}

/** What every indicator means: the sheets as a table. */
export function indicatorsCsv({ manifest, sheets }: PublishedData): string {
  const rows = manifest.indicators.map((one) => {
    const sheet = sheets.find(({ id }) => id === one.id);
    const texts = [sheet?.definition, sheet?.numerator, sheet?.denominator, sheet?.source, sheet?.caveats].map((text) => text?.de ?? "");
    return [one.id, one.name.de, one.theme, one.kind, one.unit.de, one.scale, one.direction, ...texts].map(field).join(",");
  });
  return ended(["kennzahl,name,thema,art,einheit,faktor,richtung,definition,zaehler,nenner,quelle,hinweise", ...rows]);
}

function numberOf(cell: Cell): string {
  return hasNumber(cell) ? String(cell.value) : "";
}

/** Quoted where a reader would otherwise cut it; a quotation mark is doubled (RFC 4180). */
function field(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function ended(rows: readonly string[]): string {
  return `${rows.join("\r\n")}\r\n`;
}
