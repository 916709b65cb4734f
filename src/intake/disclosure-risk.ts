// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Place } from "../core/model/issue.ts";
import { sumByPeriod } from "./area-sums.ts";
import type { AreaRow, MeasureColumn } from "./import-table.ts";
import { quote, report } from "./report-issue.ts";

export interface DisclosureInput {
  /** All rows, total rows included; `measures[i].cells` are in the same order. */
  readonly rows: readonly AreaRow[];
  readonly measures: readonly MeasureColumn[];
  /** Counts below this are confidential. */
  readonly threshold: number;
  readonly place: Place;
}

/** Hidden values that the same table gives away: by a total with a single gap, or by a share times its base. */
export function describeDisclosure(input: DisclosureInput): readonly Issue[] {
  return [...input.measures.flatMap((measure) => describeComplements(measure, input)), ...describeProducts(input)];
}

/** A total minus all other areas is the one hidden value. */
function describeComplements(measure: MeasureColumn, { rows, place }: DisclosureInput): readonly Issue[] {
  const sums = sumByPeriod(rows, measure);
  return rows.flatMap((total, at) => {
    const shown = measure.cells[at]?.value ?? null;
    const areas = sums.get(total.period);
    const [hidden] = areas?.gaps ?? [];
    if (!total.isTotal || shown === null || areas?.gaps.length !== 1 || hidden?.cell?.status !== "suppressed") return [];
    const value = Math.round((shown - areas.sum) * 1e6) / 1e6;
    const sentence = `Der geheime Wert lässt sich ausrechnen: Die Summe ${shown} in Zeile ${total.row} minus alle anderen Gebiete ergibt genau ${value}. Bitte vor dem Veröffentlichen die Summe oder ein zweites Gebiet sperren.`;
    return [
      report("notice", "disclosure-complement", sentence, {
        place: { ...place, row: hidden.row, column: measure.column },
        facts: { recomputableValue: value },
      }),
    ];
  });
}

const shareName = /anteil|prozent|quote|%/i;
const baseName = /bezugsgr|basis|nenner|bev(ö|oe)lkerung|einwohner|personen|insgesamt/i;

/** A share with its base gives the numerator, if only one whole number rounds to that share. */
function describeProducts({ rows, measures, threshold, place }: DisclosureInput): readonly Issue[] {
  const shares = measures.filter(({ column }) => shareName.test(column) && !baseName.test(column));
  const bases = measures.filter(({ column }) => baseName.test(column) && !shareName.test(column));
  const [base] = bases;
  if (base === undefined || bases.length !== 1) return [];
  return shares.flatMap((share) => {
    const decimals = Math.max(0, ...share.cells.map(({ value }) => decimalsOf(value)));
    const found = rows.flatMap((row, index) => {
      const count = soleNumerator(share.cells[index]?.value ?? null, base.cells[index]?.value ?? null, decimals);
      return count !== null && count > 0 && count < threshold ? [{ row: row.row, key: row.key, count }] : [];
    });
    if (found.length === 0) return [];
    const parts = found.map(({ row, key, count }) => `Zeile ${row} (${quote(key)}): ${count}`);
    const sentence = `Anteil mal ${quote(base.column)} ergibt Fallzahlen unter ${threshold}: ${parts.join(", ")}. Bitte diese Anteile vor dem Veröffentlichen sperren.`;
    return [
      report("notice", "disclosure-product", sentence, {
        place: { ...place, row: found.map(({ row }) => row), column: share.column },
        facts: { recomputableValue: found.map(({ count }) => count) },
      }),
    ];
  });
}

/** The only whole number of cases whose share of `base` rounds to `share` per cent; `null` if there are several or none. */
function soleNumerator(share: number | null, base: number | null, decimals: number): number | null {
  if (share === null || base === null || base <= 0) return null;
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const lowest = Math.max(0, Math.ceil(((share - half) * base) / 100));
  const highest = Math.floor(((share + half) * base) / 100);
  return lowest === highest ? lowest : null;
}

function decimalsOf(value: number | null): number {
  return value === null ? 0 : (String(value).split(".")[1]?.length ?? 0);
}
