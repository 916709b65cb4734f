// SPDX-License-Identifier: EUPL-1.2
import type { RuleCondition, RuleOperator, RuleReference } from "../../model/rule.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";

/** Parts of a condition that can be changed; the last five are numbers of its reference. */
export type ConditionEdit = "indicator" | "part" | "operator" | "reference" | "const" | "factor" | "plus" | "quantile" | "meanPlusSd";

const conditionEdits: readonly ConditionEdit[] = [
  "indicator",
  "part",
  "operator",
  "reference",
  "const",
  "factor",
  "plus",
  "quantile",
  "meanPlusSd",
];
const operators: readonly RuleOperator[] = [">", ">=", "<", "<="];

export function isConditionEdit(what: string): what is ConditionEdit {
  return conditionEdits.some((edit) => edit === what);
}

/** What a change of a condition needs to know. */
export interface ConditionFrame {
  readonly indicators: readonly PublishedIndicator[];
  /** Its limit now, in the unit of the part; `null` if it cannot be determined. */
  readonly limit: number | null;
}

/**
 * A condition with one part changed as typed or chosen; `null` if that is no number, or no choice there is. A new indicator is held against
 * the city value, since limits of another mean nothing; a fixed number begins at the limit of before.
 */
export function editCondition(
  condition: RuleCondition,
  { what, value }: { readonly what: ConditionEdit; readonly value: string },
  { indicators, limit }: ConditionFrame,
): RuleCondition | null {
  const find = (id: string): PublishedIndicator | undefined => indicators.find((indicator) => indicator.id === id);
  if (what === "indicator") {
    const indicator = find(value);
    return indicator === undefined ? null : withIndicator(condition, indicator);
  }
  if (what === "part") return value === "value" || value === "count" ? { ...condition, part: value } : null;
  if (what === "operator") {
    const operator = operators.find((candidate) => candidate === value);
    return operator === undefined ? null : withOperator(condition, operator, find(condition.indicator)?.direction ?? 1);
  }
  if (what === "reference") {
    const decimals = condition.part === "count" ? 0 : (find(condition.indicator)?.decimals ?? 1);
    const reference = startReference(value, condition, limit === null ? 0 : rounded(limit, decimals));
    return reference === null ? null : { ...condition, reference };
  }
  const number = numberFrom(value, what === "const" && condition.part === "count");
  const reference = number === null ? null : withNumber(condition, what, number);
  return reference === null ? null : { ...condition, reference };
}

function withIndicator(condition: RuleCondition, { id, direction, kind }: PublishedIndicator): RuleCondition {
  const isHigh = direction !== -1;
  return {
    ...condition,
    indicator: id,
    part: kind === "given" ? "value" : condition.part,
    operator: isHigh ? ">" : "<",
    reference: { kind: "city", factor: 1, plus: 0 },
    direction: direction === 0 ? 1 : null,
  };
}

/** A neutral indicator has no end that is the need, so the operator says it; a quantile keeps its share of areas. */
function withOperator(condition: RuleCondition, operator: RuleOperator, direction: PublishedIndicator["direction"]): RuleCondition {
  const [was, is] = [isHighEnd(condition), isHighEnd({ operator })];
  const { reference } = condition;
  const mirrored = was !== is && reference.kind === "quantile" ? { ...reference, share: exact(1 - reference.share) } : reference;
  return { ...condition, operator, reference: mirrored, direction: direction === 0 ? (is ? 1 : -1) : condition.direction };
}

function isHighEnd({ operator }: Pick<RuleCondition, "operator">): boolean {
  return operator === ">" || operator === ">=";
}

function startReference(kind: string, condition: RuleCondition, limit: number): RuleReference | null {
  const isHigh = isHighEnd(condition);
  switch (kind) {
    case "const":
      return { kind, value: limit };
    case "city":
    case "parent":
      return { kind, factor: 1, plus: 0 };
    case "quantile":
      return { kind, share: isHigh ? 0.8 : 0.2 };
    case "meanPlusSd":
      return { kind, times: isHigh ? 1 : -1 };
    default:
      return null;
  }
}

/** A quantile is typed as the per cent of areas that it lets in: 20 for the highest fifth. */
function withNumber(condition: RuleCondition, what: ConditionEdit, number: number): RuleReference | null {
  const { reference } = condition;
  if (what === "const") return { kind: "const", value: number };
  if (what === "meanPlusSd") return { kind: "meanPlusSd", times: number };
  if (what === "quantile") {
    if (number <= 0 || number >= 100) return null;
    return { kind: "quantile", share: exact(isHighEnd(condition) ? 1 - number / 100 : number / 100) };
  }
  if (reference.kind !== "city" && reference.kind !== "parent") return null;
  return what === "factor" ? { ...reference, factor: number } : { ...reference, plus: number };
}

/** Per cent of areas that a quantile lets in. */
export function quantilePercent(condition: RuleCondition, share: number): number {
  return exact(100 * (isHighEnd(condition) ? 1 - share : share));
}

function exact(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/**
 * A number as typed, with comma or point; `null` for anything else. Whole numbers may be grouped, "1.000" is a thousand then.
 *
 * @example numberFrom("18,5") // 18.5
 */
export function numberFrom(typed: string, isWhole = false): number | null {
  const text = typed.trim().replace("−", "-");
  const plain = isWhole && /^\d{1,3}([.,\s]\d{3})+$/.test(text) ? text.replace(/[.,\s]/g, "") : text.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const number = Number(plain) + 0;
  return isWhole && !Number.isInteger(number) ? null : number;
}
