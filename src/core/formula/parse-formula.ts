// SPDX-License-Identifier: EUPL-1.2
import { measureId } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import type { DimensionFilter, LinearForm, LinearTerm, TermYear } from "../model/linear-form.ts";
import { isAgeDimension } from "./dimension-values.ts";
import { FormulaProblem, formulaProblem } from "./formula-problem.ts";
import { formulaTokens, type Token } from "./formula-tokens.ts";
import { FormulaVocabulary, type FormulaTable } from "./formula-vocabulary.ts";

export type FormulaReading = { readonly form: LinearForm; readonly issue: null } | { readonly form: null; readonly issue: Issue };

/**
 * Reads a formula of docs/quellpaket.md: a sum of measures with coefficients, filters and years.
 *
 * With `tables` every measure, dimension and value must occur in them; the issue then names the nearest known name.
 * The issue has no place: the caller knows file, row and column and puts them in front of the message.
 *
 * @example parseFormula("0,5 * einwohner + 0,5 * einwohner@-1")
 */
export function parseFormula(text: string, tables?: readonly FormulaTable[]): FormulaReading {
  try {
    return { form: new FormulaParser(text, tables).form(), issue: null };
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { form: null, issue: problem.issue };
    throw problem;
  }
}

const ageSum = "summe_alter";
const listSigns = 'Trennen Sie mehrere Angaben mit Komma und schließen Sie die Klammer mit "]".';

class FormulaParser {
  private readonly tokens: readonly Token[];
  private readonly vocabulary: FormulaVocabulary | null;
  private readonly formula: string;
  private index = 0;

  constructor(formula: string, tables: readonly FormulaTable[] | undefined) {
    this.formula = formula;
    this.tokens = formulaTokens(formula);
    this.vocabulary = tables === undefined ? null : new FormulaVocabulary(formula, tables);
  }

  form(): LinearForm {
    const negative = this.takeSign("-");
    if (!negative) this.takeSign("+");
    const terms = [this.term(negative ? -1 : 1)];
    while (this.token.kind !== "end") {
      if (this.takeSign("+")) terms.push(this.term(1));
      else if (this.takeSign("-")) terms.push(this.term(-1));
      else
        throw this.problem(
          '"+", "-" oder Ende der Formel',
          "Eine Formel ist eine Summe von Zählgrößen; Anteile entstehen aus Zähler und Nenner.",
        );
    }
    return { terms };
  }

  private term(sign: 1 | -1): LinearTerm {
    const coefficient = this.token.kind === "number" ? this.coefficient() : 1;
    const reference = this.isAgeSum() ? this.ageSum() : this.reference(null);
    return { coefficient: coefficient === 0 ? 0 : sign * coefficient, ...reference };
  }

  private coefficient(): number {
    const value = this.number();
    if (!this.takeSign("*")) throw this.problem('"*"', 'Zwischen Faktor und Zählgröße steht ein Malzeichen, z. B. "0,5 * einwohner".');
    return value;
  }

  private isAgeSum(): boolean {
    return this.token.kind === "name" && this.token.text === ageSum && this.tokens[this.index + 1]?.text === "(";
  }

  private ageSum(): Omit<LinearTerm, "coefficient"> {
    this.index += 2;
    const reference = this.reference("ageMidpoint");
    if (!this.takeSign(")")) throw this.problem('")"', `Schließen Sie die Klammer von "${ageSum}(".`);
    return this.token.text === "@" ? { ...reference, year: this.year() } : reference;
  }

  private reference(weight: LinearTerm["weight"]): Omit<LinearTerm, "coefficient"> {
    const token = this.token;
    if (token.kind !== "name") throw this.problem("eine Zählgröße", "Nennen Sie das Kürzel einer Zählgröße aus atlas.yaml.");
    this.vocabulary?.checkMeasure(token);
    this.index++;
    const filters = this.takeSign("[") ? this.filters(token.text) : [];
    if (weight !== null) this.vocabulary?.checkAges(token, filters.find((filter) => isAgeDimension(filter.dimension)) ?? null);
    return { measure: measureId(token.text), filters, year: this.year(), weight };
  }

  private filters(measure: string): DimensionFilter[] {
    const filters: DimensionFilter[] = [];
    do {
      const dimension = this.token;
      if (dimension.kind !== "name") throw this.problem("ein Merkmal", 'In eckigen Klammern steht z. B. "alter<15" oder "geschlecht=w".');
      if (filters.some((filter) => filter.dimension === dimension.text))
        throw this.problem("ein anderes Merkmal", 'Jedes Merkmal darf nur einmal genannt werden; ein Bereich heißt z. B. "alter 15-65".');
      this.vocabulary?.checkDimension(measure, dimension);
      this.index++;
      const filter = this.filter(dimension.text);
      this.vocabulary?.checkFilter(measure, filter, dimension.at);
      filters.push(filter);
    } while (this.takeSign(","));
    if (!this.takeSign("]")) throw this.problem('"]" oder ","', listSigns);
    return filters;
  }

  private filter(dimension: string): DimensionFilter {
    if (this.token.kind === "number") return this.span(dimension);
    if (this.takeSign("<")) return { dimension, kind: "range", from: null, below: this.number() };
    if (this.takeSign("<=")) return { dimension, kind: "range", from: null, below: this.number() + 1 };
    if (this.takeSign(">=")) return { dimension, kind: "range", from: this.number(), below: null };
    if (this.takeSign(">")) return { dimension, kind: "range", from: this.number() + 1, below: null };
    if (!this.takeSign("="))
      throw this.problem(
        '"<", ">=", "=" oder ein Bereich wie "15-65"',
        'Schreiben Sie z. B. "alter<15", "alter 15-65" oder "geschlecht=w".',
      );
    const values = [this.value()];
    while (this.takeSign("|")) values.push(this.value());
    return { dimension, kind: "values", values };
  }

  private span(dimension: string): DimensionFilter {
    const from = this.number();
    if (!this.takeSign("-")) throw this.problem('"-"', 'Ein Bereich heißt z. B. "alter 15-65" und meint 15 bis unter 65.');
    const at = this.token;
    const below = this.number();
    if (below <= from) throw this.problem(`eine Zahl über ${from}`, 'Ein Bereich "15-65" meint 15 bis unter 65.', at);
    return { dimension, kind: "range", from, below };
  }

  private value(): string {
    const token = this.token;
    if (token.kind !== "name" && token.kind !== "number" && token.kind !== "text")
      throw this.problem("eine Ausprägung", "Setzen Sie Ausprägungen mit Leer- oder Sonderzeichen in Anführungszeichen.");
    this.index++;
    return token.text;
  }

  private year(): TermYear {
    if (!this.takeSign("@")) return { kind: "shift", by: 0 };
    const sign = this.takeSign("-") ? -1 : this.takeSign("+") ? 1 : null;
    const token = this.token;
    const value = this.number();
    if (!Number.isInteger(value))
      throw this.problem("ein Jahr oder ein Abstand in Jahren", 'Schreiben Sie z. B. "@-1" oder "@2015".', token);
    if (sign === null && value >= 1000) return { kind: "fixed", year: value };
    return { kind: "shift", by: value === 0 ? 0 : (sign ?? 1) * value };
  }

  private number(): number {
    const token = this.token;
    if (token.kind !== "number") throw this.problem("eine Zahl", "Dezimalzahlen dürfen Komma oder Punkt haben.");
    this.index++;
    return Number(token.text.replace(",", "."));
  }

  private get token(): Token {
    return this.tokens[this.index] ?? { kind: "end", text: "", at: this.formula.length };
  }

  private takeSign(sign: string): boolean {
    const fits = this.token.kind === "sign" && this.token.text === sign;
    if (fits) this.index++;
    return fits;
  }

  private problem(expected: string, advice: string, token = this.token): FormulaProblem {
    return formulaProblem(this.formula, { code: "formula-unreadable", at: token.at, expected, found: token.text, advice });
  }
}
