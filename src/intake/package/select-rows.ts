// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../../core/model/issue.ts";
import { readPeriod } from "../periods.ts";
import type { AreaMatch } from "./area-matcher.ts";
import { quoted } from "./find-column.ts";
import type { PlannedFile } from "./table-plan.ts";

/** One row that belongs to the table and to an area. `year` is `null` where headers say it. */
export interface SelectedRow {
  readonly file: number;
  /** Position in the rows of its file. */
  readonly index: number;
  readonly area: number;
  readonly year: number | null;
}

export interface Selection {
  readonly rows: readonly SelectedRow[];
  /** Distinct values per dimension that stands in a column, in order of occurrence. */
  readonly dimensionValues: readonly (readonly string[])[];
  readonly unmatched: ReadonlyMap<string, { readonly file: string; readonly rows: readonly number[] }>;
  readonly excluded: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Goes through all rows once: which belong to the table, which area and year they mean, what is left over. */
export function selectRows(files: readonly PlannedFile[], match: (text: string) => AreaMatch): Selection {
  const found = new Found(files[0]?.plan.dimensionColumns.length ?? 0);
  files.forEach(({ table, plan }, file) => {
    table.rows.forEach(({ row, cells }, index) => {
      if (!plan.keeps(cells) || !plan.carries.some((carries) => carries(cells))) return;
      const text = typeof plan.area === "string" ? plan.area : (cells[plan.area] ?? "");
      const area = match(text);
      if (area.kind !== "area") {
        found.leaveOut(area, { text, file: table.file, row });
        return;
      }
      const year =
        plan.year === null ? null : "fixed" in plan.year ? plan.year.fixed : found.year(files, { file, index, column: plan.year.column });
      found.rows.push({ file, index, area: area.index, year });
      plan.dimensionColumns.forEach((column, dimension) => {
        if (column !== null) found.dimensionValues[dimension]?.add((cells[column] ?? "").trim());
      });
    });
  });
  return { ...found, dimensionValues: found.dimensionValues.map((values) => [...values]), issues: found.allIssues() };
}

/** What one pass over the rows collects. */
class Found {
  readonly rows: SelectedRow[] = [];
  readonly dimensionValues: readonly Set<string>[];
  readonly unmatched = new Map<string, { readonly file: string; readonly rows: number[] }>();
  readonly excluded = new Set<string>();
  private readonly ambiguous = new Map<string, Issue>();
  private readonly years = new Map<string, number | null>();
  private readonly wrongYears = new Map<string, { readonly file: string; readonly column: string; readonly rows: number[] }>();
  private emptyAreas: { readonly file: string; readonly rows: number[] } | null = null;

  constructor(dimensions: number) {
    this.dimensionValues = Array.from({ length: dimensions }, () => new Set<string>());
  }

  leaveOut(area: Exclude<AreaMatch, { kind: "area" }>, at: { readonly text: string; readonly file: string; readonly row: number }): void {
    const text = at.text.trim();
    switch (area.kind) {
      case "excluded":
        this.excluded.add(text);
        return;
      case "empty":
        this.emptyAreas ??= { file: at.file, rows: [] };
        this.emptyAreas.rows.push(at.row);
        return;
      case "ambiguous":
        if (!this.ambiguous.has(text)) this.ambiguous.set(text, ambiguousIssue(text, at, area.names));
        return;
      case "unknown": {
        const entry = this.unmatched.get(text) ?? { file: at.file, rows: [] };
        entry.rows.push(at.row);
        this.unmatched.set(text, entry);
      }
    }
  }

  year(files: readonly PlannedFile[], at: { readonly file: number; readonly index: number; readonly column: number }): number | null {
    const table = files[at.file]?.table;
    const record = table?.rows[at.index];
    const text = record?.cells[at.column] ?? "";
    let year = this.years.get(text);
    if (year === undefined) {
      year = readPeriod(text)?.year ?? null;
      this.years.set(text, year);
    }
    if (year === null && table !== undefined && record !== undefined) {
      const entry = this.wrongYears.get(text) ?? { file: table.file, column: table.columns[at.column] ?? "", rows: [] };
      entry.rows.push(record.row);
      this.wrongYears.set(text, entry);
    }
    return year;
  }

  allIssues(): readonly Issue[] {
    const years = [...this.wrongYears].map(([text, entry]) => yearIssue(text, entry));
    return [...this.ambiguous.values(), ...years, ...(this.emptyAreas === null ? [] : [emptyIssue(this.emptyAreas)])];
  }
}

function ambiguousIssue(text: string, at: { readonly file: string; readonly row: number }, names: readonly string[]): Issue {
  return {
    code: "area-name-ambiguous",
    severity: "error",
    message: `${at.file}, Zeile ${at.row}: ein eindeutiger Gebietsname erwartet, "${text}" gehört zu mehreren Gebieten (${quoted(names)}). Tabelle über den Schlüssel verbinden.`,
    place: { file: at.file, row: at.row, key: [...names] },
    value: text,
  };
}

function yearIssue(text: string, at: { readonly file: string; readonly column: string; readonly rows: readonly number[] }): Issue {
  return {
    code: "year-unreadable",
    severity: "error",
    message: `${at.file}, Zeile ${at.rows[0] ?? 0}, Spalte "${at.column}": Jahr erwartet (z. B. 2024), "${text}" gefunden${at.rows.length > 1 ? ` (${at.rows.length} Zeilen)` : ""}. Zelle berichtigen oder die Zeilen mit „nur“ ausschließen.`,
    place: { file: at.file, row: [...at.rows], column: at.column },
    value: text,
  };
}

function emptyIssue(at: { readonly file: string; readonly rows: readonly number[] }): Issue {
  return {
    code: "area-empty",
    severity: "warning",
    message: `${at.file}, Zeile ${at.rows[0] ?? 0}: Schlüssel oder Name eines Gebiets erwartet, leere Zelle gefunden (${at.rows.length} ${at.rows.length === 1 ? "Zeile" : "Zeilen"}). Diese Zeilen wurden nicht verwendet.`,
    place: { file: at.file, row: [...at.rows] },
  };
}
