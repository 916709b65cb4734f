// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, noBreakSpace } from "../core/format/number.ts";
import { formatDifference, formatValue, localise } from "../core/format/value.ts";
import type { Localised } from "../core/model/ids.ts";
import type { Indicator } from "../core/model/indicator.ts";
import type { ActionField, Rule, RuleCondition, RuleOperator, RuleReference } from "../core/model/rule.ts";
import { type PositiveRule, withoutNot } from "../core/rules/without-not.ts";
import type { Comparison, RuleTexts } from "../i18n/rules.de.ts";

/** What a sentence needs to know about an indicator. */
export type RuleSubject = Pick<Indicator, "name" | "kind" | "unit" | "decimals" | "numeratorLabel">;

export interface RuleWords {
  readonly language: string;
  readonly words: RuleTexts;
  /** `null` for an indicator that the edition does not have; its id is shown then. */
  readonly subject: (indicator: string) => RuleSubject | null;
  /** Name of an action field; `null` shows its id. */
  readonly fieldName: (field: string) => Localised | null;
}

const comparisons: Readonly<Record<RuleOperator, Comparison>> = { ">": "above", ">=": "from", "<": "below", "<=": "upTo" };

/**
 * An action field's rule as a sentence, its floor as a second one: "Grundsicherung über dem 1,25-Fachen des Stadtwerts und mindestens
 * 2 von 3 (…). Außerdem mindestens 500 Menschen mit Grundsicherung." Groups inside groups stand in brackets, so that only one reading
 * is possible.
 */
export function fieldSentence(field: Pick<ActionField, "rule" | "affected" | "floor">, words: RuleWords): string {
  const { rule, affected, floor } = field;
  const sentence = ruleSentence(rule, words);
  if (affected === null || floor === null) return sentence;
  return sentence + words.words.floor(peoplePhrase("from", floor, { indicator: affected, words }));
}

/** A rule as one sentence. */
export function ruleSentence(rule: Rule, words: RuleWords): string {
  return words.words.sentence(wholePhrase(withoutNot(rule), words));
}

/** One condition in words, as it stands inside a sentence: "Arbeitslose über dem Stadtwert". */
export function conditionPhrase(condition: RuleCondition, words: RuleWords): string {
  const comparison = comparisons[condition.operator];
  const { reference } = condition;
  if (reference.kind === "quantile") return quantilePhrase(condition, reference.share, words);
  if (reference.kind === "const" && condition.part === "count") {
    return peoplePhrase(comparison, reference.value, { indicator: condition.indicator, words });
  }
  const name = nameOf(condition, words);
  if (reference.kind === "const") return words.words.value(name, comparison, amountText(reference.value, condition, words));
  return words.words.reference(name, comparison, referencePhrase(reference, condition, words));
}

/** The outermost group has no brackets of its own. */
function wholePhrase(rule: PositiveRule, words: RuleWords): string {
  if (rule.kind === "atLeast" && rule.rules.length > 1) {
    const parts = rule.rules.map((part) => phrase(part, words));
    return words.words.atLeastHolds(String(rule.count), String(rule.rules.length), parts);
  }
  return phrase(rule, words);
}

function phrase(rule: PositiveRule, words: RuleWords): string {
  const { words: texts } = words;
  switch (rule.kind) {
    case "condition":
      return conditionPhrase(rule, words);
    case "field": {
      const name = words.fieldName(rule.field);
      const shown = name === null ? rule.field : localise(name, words.language);
      return rule.isNegated ? texts.notField(shown) : texts.field(shown);
    }
    case "all":
    case "any":
      return texts[rule.kind](rule.rules.map((part) => bracketed(part, rule.kind, words)));
    case "atLeast":
    case "atMost": {
      const parts = rule.rules.map((part) => phrase(part, words));
      if (rule.count === 0) return texts.group(texts.none(parts));
      return texts[rule.kind](String(rule.count), String(rule.rules.length), parts);
    }
  }
}

/** "A und (B oder C)": brackets where another word joins the parts inside, none around a group of one. */
function bracketed(part: PositiveRule, around: "all" | "any", words: RuleWords): string {
  const inside = phrase(part, words);
  const isGroup = (part.kind === "all" || part.kind === "any") && part.rules.length > 1;
  return isGroup && part.kind !== around ? words.words.group(inside) : inside;
}

function quantilePhrase(condition: RuleCondition, share: number, words: RuleWords): string {
  const isHighest = condition.operator === ">" || condition.operator === ">=";
  const isStrict = condition.operator === ">" || condition.operator === "<";
  const percent = (isHighest ? 1 - share : share) * 100;
  const decimals = Math.abs(percent - Math.round(percent)) < 1e-9 ? 0 : 1;
  const amount = `${formatNumber(percent, { language: words.language, decimals })}${noBreakSpace}%`;
  return words.words.among(nameOf(condition, words), amount, { isHighest, isStrict });
}

function referencePhrase(
  reference: Exclude<RuleReference, { readonly kind: "const" | "quantile" }>,
  condition: RuleCondition,
  words: RuleWords,
): string {
  const { words: texts, language } = words;
  if (reference.kind === "meanPlusSd") {
    if (reference.times === 0) return texts.place("city", "", "");
    const times = Math.abs(reference.times);
    const amount = texts.deviations(plainNumber(times, language), times === 1);
    return texts.place("city", "", reference.times > 0 ? texts.plus(amount) : texts.minus(amount));
  }
  const { kind, factor, plus } = reference;
  const added =
    plus === 0 ? "" : plus > 0 ? texts.plus(differenceText(plus, condition, words)) : texts.minus(differenceText(plus, condition, words));
  return texts.place(kind, factor === 1 ? "" : plainNumber(factor, language), added);
}

function peoplePhrase(
  comparison: Comparison,
  count: number,
  { indicator, words }: { readonly indicator: string; readonly words: RuleWords },
): string {
  return words.words.people(comparison, plainNumber(count, words.language), peopleOf(indicator, words));
}

/** Who is counted: "Kinder in Familien mit Grundsicherung". */
function peopleOf(indicator: string, { subject, language, words }: RuleWords): string {
  const found = subject(indicator);
  if (found === null) return words.cases(indicator);
  const label = localise(found.numeratorLabel, language);
  return label === "" ? words.cases(localise(found.name, language)) : label;
}

/** Counts are named by who is counted, values by the name of the indicator. */
function nameOf({ indicator, part }: RuleCondition, words: RuleWords): string {
  if (part === "count") return peopleOf(indicator, words);
  const found = words.subject(indicator);
  return found === null ? words.words.unknown(indicator) : localise(found.name, words.language);
}

function amountText(value: number, { indicator, part }: RuleCondition, { subject, language }: RuleWords): string {
  const found = part === "count" ? null : subject(indicator);
  return found === null ? plainNumber(value, language) : formatValue(value, exactEnough(value, found), language);
}

function differenceText(value: number, { indicator, part }: RuleCondition, { subject, language }: RuleWords): string {
  const found = part === "count" ? null : subject(indicator);
  return found === null ? plainNumber(Math.abs(value), language) : formatDifference(value, exactEnough(value, found), { language });
}

/** A limit is never shown rounded: 18,25 stays 18,25 although values have one digit. */
function exactEnough<S extends Pick<Indicator, "decimals">>(value: number, subject: S): S {
  return { ...subject, decimals: Math.max(subject.decimals, digitsOf(value)) };
}

function plainNumber(value: number, language: string): string {
  return formatNumber(value, { language, decimals: digitsOf(value) });
}

/** Digits behind the comma that a number needs, at most six. */
function digitsOf(value: number): number {
  const fewest = [0, 1, 2, 3, 4, 5].find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6);
  return fewest ?? 6;
}
