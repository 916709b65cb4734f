// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, noBreakSpace } from "../../core/format/number.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import type { AreaId } from "../../core/model/ids.ts";
import type { RuleCondition } from "../../core/model/rule.ts";
import type { PublishedIndicator } from "../../core/package/edition-format.ts";
import type { PartialSum } from "../../core/stats/partial-sum.ts";
import type { FieldsView, FieldSummary } from "../../core/view/fields/fields-view.ts";
import type { StabilityState } from "../../core/view/fields/stability-run.ts";
import type { AtlasState } from "../../core/view/state.ts";
import type { FieldsTexts } from "../../i18n/de-views/fields.ts";
import type { Count } from "../../i18n/parts.ts";
import type { Speech } from "../../i18n/speech.ts";
import type { RuleWords } from "../rule-sentence.ts";

/** What every part of the action fields is drawn from. */
export interface FieldsInput {
  readonly view: FieldsView;
  readonly stability: StabilityState;
  readonly indicators: readonly PublishedIndicator[];
  readonly words: FieldsTexts;
  readonly speech: Speech;
  readonly link: (change: Partial<AtlasState>) => string;
  /** The chosen area; `null` if none. */
  readonly area: AreaId | null;
}

/** Words for the rules of a view. */
export function ruleWordsOf({ view, indicators, words, speech }: FieldsInput): RuleWords {
  return {
    language: speech.language,
    words: words.rule,
    subject: (id) => indicators.find((indicator) => indicator.id === id) ?? null,
    fieldName: (id) => view.rules.fields.find((field) => field.id === id)?.name ?? null,
  };
}

export function fieldName({ result }: Pick<FieldSummary, "result">, speech: Speech): string {
  return speech.local(result.field.name);
}

/** A share as whole per cent: "43 %". */
export function percentText(share: number, speech: Speech): string {
  return `${formatNumber(share * 100, { language: speech.language })}${noBreakSpace}%`;
}

/** "56" of 100, one digit below ten. */
export function per100(share: number, speech: Speech): string {
  const decimals = share > 0 && share < 0.0995 ? 1 : 0;
  return formatNumber(share * 100, { language: speech.language, decimals });
}

/** A sum as a count, or `null` if nothing is known. */
export function countOf({ value }: Pick<PartialSum, "value">, speech: Speech): Count | null {
  return value === null ? null : speech.count(value);
}

/** "8.896 Menschen", "" where the number is not known. */
export function peopleText(population: Cell, speech: Speech): string {
  return hasNumber(population) ? speech.texts.common.people(speech.count(population.value)) : "";
}

/** The indicator as a condition compares it: its cases are counted without unit or digits. */
export function comparedAs(indicator: PublishedIndicator, part: RuleCondition["part"]): PublishedIndicator {
  return part === "value" ? indicator : { ...indicator, kind: "count", unit: { de: "" }, decimals: 0 };
}
