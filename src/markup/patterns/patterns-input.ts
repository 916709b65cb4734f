// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, noBreakSpace } from "../../core/format/number.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import type { AreaId } from "../../core/model/ids.ts";
import type { PartialSum } from "../../core/stats/partial-sum.ts";
import type { PatternProgress } from "../../core/view/patterns/pattern-job.ts";
import type { AreaFill } from "../../core/view/scene.ts";
import type { Study } from "../../core/view/patterns/study.ts";
import type { AtlasState } from "../../core/view/state.ts";
import type { PatternsTexts } from "../../i18n/de-views/patterns.ts";
import { gapStatus, type Speech } from "../../i18n/speech.ts";

/** What every part of the view "Muster" is drawn from. */
export interface PatternsInput {
  readonly words: PatternsTexts;
  readonly speech: Speech;
  readonly study: Study;
  /** Words of the link that mean nothing here. */
  readonly refused: readonly string[];
  readonly place: string;
  readonly link: (change: Partial<AtlasState>) => string;
  readonly studyLink: (change: Partial<Study>) => string;
  /** The chosen area; `null` if none. */
  readonly area: AreaId | null;
  /** How far the worker is; `null` for parts that need none, and where there is nothing to compute. */
  readonly progress: PatternProgress | null;
}

type Words = Pick<PatternsInput, "words" | "speech">;

/** "43.120 Menschen, 17 von 100"; `all` of them if the share is to be said. */
export function peopleText(people: PartialSum, { words, speech }: Words, all: PartialSum | null = null): string {
  if (people.value === null) return words.noPeople;
  const share = all === null || all.isLowerBound || all.value === null || all.value === 0 ? null : people.value / all.value;
  const decimals = share !== null && share > 0 && share < 0.0995 ? 1 : 0;
  const per100 = share === null || people.value === 0 ? "" : formatNumber(share * 100, { language: speech.language, decimals });
  return words.people({ count: speech.count(people.value), isAtLeast: people.isLowerBound, per100 });
}

/** " Dort leben 43.120 Menschen, 17 von 100."; "" where nobody is counted. */
export function livingThere(people: PartialSum, input: Words, all: PartialSum): string {
  return people.value === null || people.value === 0 ? "" : input.words.livesThere(peopleText(people, input, all));
}

/** A share as whole per cent: "43 %". */
export function percentText(share: number, { language }: Speech): string {
  return `${formatNumber(share * 100, { language })}${noBreakSpace}%`;
}

/** Residents of one area, or the word in the place of the number. */
export function residents(population: Cell, speech: Speech): string {
  return hasNumber(population) ? speech.count(population.value).text : speech.texts.area.noNumber[gapStatus(population)];
}

/** Why an area has no value, in the words of every legend. */
export function gapWord(fill: AreaFill, { speech }: Words): string {
  return typeof fill === "number" || fill === "outside" ? "" : speech.texts.legend.gap[fill];
}
