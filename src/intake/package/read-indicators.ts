// SPDX-License-Identifier: EUPL-1.2
import { parseFormula } from "../../core/formula/parse-formula.ts";
import type { FormulaTable } from "../../core/formula/formula-vocabulary.ts";
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { AtlasIndicator, ClassWish } from "../../core/model/atlas.ts";
import { areaLevelId, indicatorId, themeId, type Localised } from "../../core/model/ids.ts";
import type { Direction, IndicatorKind, IndicatorSheet, SeriesBreak } from "../../core/model/indicator.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import type { LinearForm } from "../../core/model/linear-form.ts";
import type { TextTable } from "../reading.ts";
import { quote, report } from "../report-issue.ts";
import type { Settings } from "./definition.ts";
import { indicatorRows, type IndicatorColumn, type IndicatorRow } from "./indicator-columns.ts";
import { parseBreaks, parseClasses } from "./indicator-cells.ts";

export interface IndicatorsReading {
  readonly indicators: readonly AtlasIndicator[];
  readonly sheets: readonly IndicatorSheet[];
  readonly issues: readonly Issue[];
}

/**
 * Reads `indikatoren.csv`: one indicator and its sheet per row. Formulas are checked against the measures and dimensions of
 * `tables`; without tables only their grammar is checked. Rows with an error are left out.
 */
export function readIndicators(table: TextTable, settings: Settings, tables: readonly FormulaTable[] | null): IndicatorsReading {
  const { rows, issues: columnIssues } = indicatorRows(table);
  if (hasErrors(columnIssues)) return { indicators: [], sheets: [], issues: columnIssues };
  const read = rows.map((row) => new RowReader(row, settings, tables).read());
  const firstRow = new Map<string, number>();
  const twice = rows.flatMap((row) => {
    const id = row.text("id");
    const first = firstRow.get(id);
    firstRow.set(id, first ?? row.row);
    if (first === undefined || id === "") return [];
    const place = { file: row.file, row: row.row, column: row.header("id") };
    return [
      report("error", "id-twice", `ein eigenes Kürzel erwartet, ${quote(id)} schon in Zeile ${first} gefunden.`, { place, value: id }),
    ];
  });
  const kept = read.filter((one) => !hasErrors(one.issues));
  return {
    indicators: kept.map((one) => one.indicator),
    sheets: kept.map((one) => one.sheet),
    issues: [...columnIssues, ...twice, ...read.flatMap((one) => one.issues)],
  };
}

const kinds: Readonly<Record<string, IndicatorKind>> = {
  anzahl: "count",
  anteil: "share",
  rate: "rate",
  quotient: "ratio",
  mittel: "mean",
  veraenderung: "change",
  veränderung: "change",
  geliefert: "given",
  count: "count",
  share: "share",
  ratio: "ratio",
  mean: "mean",
  change: "change",
  given: "given",
};

const directions: Readonly<Record<string, Direction>> = { "1": 1, "+1": 1, "-1": -1, "−1": -1, "0": 0, "": 0 };
const usualScale: Readonly<Record<IndicatorKind, number>> = {
  count: 1,
  share: 100,
  rate: 1000,
  ratio: 100,
  mean: 1,
  change: 100,
  given: 1,
};

/** Reads the cells of one row and collects what is wrong with them. */
class RowReader {
  private readonly issues: Issue[] = [];

  constructor(
    private readonly row: IndicatorRow,
    private readonly settings: Settings,
    private readonly tables: readonly FormulaTable[] | null,
  ) {}

  read(): { readonly indicator: AtlasIndicator; readonly sheet: IndicatorSheet; readonly issues: readonly Issue[] } {
    const { row } = this;
    const id = indicatorId(this.filled("id"));
    const name = row.localised("name");
    const kind = this.choice("art", kinds) ?? "count";
    this.filled("name_de");
    const indicator: AtlasIndicator = {
      id,
      theme: themeId(
        this.reference(
          "thema",
          this.settings.themen.map((theme) => theme.id),
        ),
      ),
      name,
      shortName: filledOr(row.localised("kurz"), name),
      kind,
      numerator: this.formula("zaehler") ?? { terms: [] },
      denominator: this.denominator(kind),
      scale: this.number("faktor") ?? usualScale[kind],
      unit: row.localised("einheit"),
      decimals: this.number("stellen") ?? (kind === "count" ? 0 : 1),
      direction: this.choice("richtung", directions) ?? 0,
      numeratorLabel: row.localised("zaehler"),
      denominatorLabel: row.localised("nenner"),
      sentence: row.localised("satz"),
      areaSentence: row.localised("gebietssatz"),
      referenceDate: row.text("stichtag"),
      finestLevel: areaLevelId(this.finestLevel()),
      minDenominator: this.settings.schutz?.unsicher_unter ?? defaultUnreliableBelow,
      breaks: this.breaks(),
      classes: this.classes(),
    };
    return { indicator, sheet: this.sheet(indicator), issues: this.issues };
  }

  private sheet(indicator: AtlasIndicator): IndicatorSheet {
    return {
      id: indicator.id,
      definition: this.row.localised("definition"),
      numerator: indicator.numeratorLabel,
      denominator: indicator.denominatorLabel,
      source: filledOr(this.row.localised("quelle"), this.settings.ausgabe.quelle),
      caveats: this.row.localised("hinweis"),
    };
  }

  private filled(column: IndicatorColumn): string {
    const text = this.row.text(column);
    if (text === "") this.problem(column, "cell-empty", "eine Angabe erwartet, leere Zelle gefunden.");
    return text;
  }

  private reference(column: IndicatorColumn, known: readonly string[]): string {
    const text = this.filled(column);
    if (text !== "" && !known.includes(text)) {
      const near = nearestName(text, known);
      const advice = near === null ? `Bekannt: ${known.join(", ")}.` : `Meinten Sie „${near}“?`;
      this.problem(column, "reference-unknown", `ein Kürzel aus atlas.yaml erwartet, ${quote(text)} gefunden. ${advice}`, {
        suggestion: near,
      });
    }
    return text;
  }

  private finestLevel(): string {
    const known = this.settings.ebenen.map((level) => level.id);
    return this.row.text("feinste_ebene") === "" ? (known.at(-1) ?? "") : this.reference("feinste_ebene", known);
  }

  private choice<T>(column: IndicatorColumn, options: Readonly<Record<string, T>>): T | null {
    const text = this.row.text(column).toLowerCase();
    const found = options[text];
    if (found !== undefined) return found;
    const known = Object.keys(options).filter((option) => option !== "");
    const near = nearestName(text, known);
    const advice = near === null ? "" : ` Meinten Sie „${near}“?`;
    this.problem(column, "choice-unknown", `eines von ${known.join(", ")} erwartet, ${quote(this.row.text(column))} gefunden.${advice}`);
    return null;
  }

  private number(column: IndicatorColumn): number | null {
    const text = this.row.text(column).replace(",", ".");
    if (text === "") return null;
    const number = Number(text);
    if (Number.isFinite(number) && number >= 0) return number;
    this.problem(column, "number-unreadable", `eine Zahl erwartet, ${quote(this.row.text(column))} gefunden.`);
    return null;
  }

  private denominator(kind: IndicatorKind): LinearForm | null {
    const text = this.row.text("nenner");
    const needsNone = kind === "count" || kind === "given";
    if (text === "") {
      if (!needsNone)
        this.problem(
          "nenner",
          "cell-empty",
          `eine Formel erwartet, weil die Kennzahl „${this.row.text("art")}“ ist, leere Zelle gefunden.`,
        );
      return null;
    }
    if (!needsNone) return this.formula("nenner");
    this.problem(
      "nenner",
      "cell-not-empty",
      `kein Nenner erwartet, weil die Kennzahl „${this.row.text("art")}“ ist, ${quote(text)} gefunden. Nenner leeren oder Art ändern.`,
    );
    return null;
  }

  private formula(column: IndicatorColumn): LinearForm | null {
    const text = this.filled(column);
    if (text === "") return null;
    const reading = this.tables === null ? parseFormula(text) : parseFormula(text, this.tables);
    if (reading.issue === null) return reading.form;
    const { code, message, facts } = reading.issue;
    this.problem(column, code, message, facts ?? {});
    return null;
  }

  private classes(): ClassWish {
    const wish = parseClasses(this.row.text("klassen"));
    if (wish !== null) return wish;
    const expected = "quantile, equal, natural, standardDeviation oder bis zu sechs aufsteigende Grenzen wie „8 15 22 30“";
    this.problem("klassen", "choice-unknown", `${expected} erwartet, ${quote(this.row.text("klassen"))} gefunden.`);
    return { kind: "method", method: "quantile" };
  }

  private breaks(): readonly SeriesBreak[] {
    const breaks = parseBreaks(this.row.text("bruch"), this.row.text("bruch_en"));
    if (breaks !== null) return breaks;
    this.problem(
      "bruch",
      "break-unreadable",
      `Angaben wie „2017 Definition: neue Zählweise“ erwartet, ${quote(this.row.text("bruch"))} gefunden.`,
    );
    return [];
  }

  private problem(column: IndicatorColumn, code: string, sentence: string, facts: Readonly<Record<string, unknown>> = {}): void {
    const place = { file: this.row.file, row: this.row.row, column: this.row.header(column) };
    this.issues.push(report("error", code, sentence, { place, value: this.row.text(column), facts }));
  }
}

/** Base below which shares are unreliable if the package does not say otherwise. */
export const defaultUnreliableBelow = 100;

function filledOr(text: Localised, fallback: Localised): Localised {
  return text.de === "" ? fallback : text;
}
