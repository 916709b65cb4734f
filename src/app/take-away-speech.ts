// SPDX-License-Identifier: EUPL-1.2
import type { TableSpeech } from "../core/export/table-words.ts";
import type { Indicator } from "../core/model/indicator.ts";
import type { TakeAwayTexts } from "../i18n/de-views/take-away.ts";
import type { Speech } from "../i18n/speech.ts";

/** "Kinder in Grundsicherung, gemessen an Kindern unter 15 Jahren"; the cases alone where nothing is divided; "" if nobody said what is counted. */
export function baseWords(
  { numeratorLabel, denominatorLabel, denominator }: Pick<Indicator, "numeratorLabel" | "denominatorLabel" | "denominator">,
  words: TakeAwayTexts,
  { local }: Speech,
): string {
  const [cases, base] = [local(numeratorLabel), denominator === null ? "" : local(denominatorLabel)];
  return cases === "" || base === "" ? cases : words.base(cases, base);
}

/** Words of the tables that are taken away, with the statuses as the page calls them. */
export function tableSpeech({ csv }: TakeAwayTexts, speech: Speech): TableSpeech {
  return { words: { ...csv, status: { ok: csv.known, ...speech.texts.legend.gap } }, local: speech.local };
}
