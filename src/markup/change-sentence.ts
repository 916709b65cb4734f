// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { formatNumber } from "../core/format/number.ts";
import type { Indicator } from "../core/model/indicator.ts";
import type { SeriesView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";

/** "Seit 2017" and "von 39,9 auf 30,0 % gesunken, um 9,9 Prozentpunkte"; a change too small to be seen is "unverändert". */
export interface ChangeWords {
  readonly since: string;
  readonly change: string;
}

/** The change since the last series break in words; `null` if there are not two values to compare. */
export function changeWords(series: SeriesView, indicator: Indicator, speech: Speech): ChangeWords | null {
  const { change } = series;
  if (change === null || !hasNumber(change.from.cell) || !hasNumber(change.to.cell)) return null;
  const words = speech.texts.area;
  const bare = (value: number): string => formatNumber(value, { language: speech.language, decimals: indicator.decimals });
  const from = bare(change.from.cell.value);
  const to = speech.number(change.to.cell.value, indicator);
  const since = words.since(String(change.from.year));
  if (from === bare(change.to.cell.value)) return { since, change: words.unchanged(to) };
  const amount = speech.difference(change.difference, indicator);
  return { since, change: change.difference < 0 ? words.fell(from, to, amount) : words.rose(from, to, amount) };
}
