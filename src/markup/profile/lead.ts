// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../../core/format/number.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import type { SeriesView } from "../../core/view/indicator-view.ts";
import { notableRows } from "../../core/view/profile/notable-rows.ts";
import type { ProfileRow, ProfileView } from "../../core/view/profile/profile-view.ts";
import type { FactValue, ProfileTexts } from "../../i18n/de-views/profile.ts";
import type { Speech } from "../../i18n/speech.ts";

export interface LeadInput {
  readonly view: ProfileView;
  readonly people: Cell;
  /** Residents over the years; `null` if not known. */
  readonly peopleSeries: SeriesView | null;
  readonly words: ProfileTexts;
  readonly speech: Speech;
}

/**
 * The area in sentences, all from numbers: residents and their change, what distinguishes the area (facts and strengths before burdens),
 * and how much of it may be chance. Only differences that a test calls more than chance are named.
 */
export function leadSentences(input: LeadInput): readonly string[] {
  const { view, words, speech } = input;
  const { strengths, facts, burdens, tested, maybeChance } = notableRows(view);
  const named = (row: ProfileRow): FactValue => namedValue(row, input);
  return [
    peopleSentence(input),
    peopleChange(input),
    words.facts(facts.map(named)),
    words.strengths(strengths.map(named)),
    words.burdens(burdens.map(named)),
    words.chance(speech.count(maybeChance), speech.count(tested)),
  ].filter((sentence) => sentence !== "");
}

function peopleSentence({ view, people, words, speech }: LeadInput): string {
  if (!hasNumber(people)) return words.noPeople(view.name);
  return words.people(view.name, speech.count(people.value), people.status === "unreliable");
}

/** From the first known year up to the one shown; a register counts everybody, so no chance is in it. */
function peopleChange({ peopleSeries, people, view, words, speech }: LeadInput): string {
  const first = peopleSeries?.segments
    .findLast((segment) => segment.some(({ year }) => year === view.year))
    ?.find(({ cell }) => hasNumber(cell));
  if (first === undefined || !hasNumber(first.cell) || !hasNumber(people) || first.year >= view.year || first.cell.value === 0) return "";
  const difference = people.value - first.cell.value;
  const percent = formatNumber((100 * difference) / first.cell.value, { language: speech.language, decimals: 1, signed: true });
  const amount = { value: difference, text: speech.count(Math.abs(difference)).text };
  return words.peopleSince(String(first.year), amount, withUnit(percent, "%"));
}

/** "7,1 statt 9,9 %": the unit once. */
function namedValue({ indicator, area, city, distance }: ProfileRow, { words, speech }: LeadInput): FactValue {
  const bare = hasNumber(area.cell) ? formatNumber(area.cell.value, { language: speech.language, decimals: indicator.decimals }) : "";
  const own = area.cell.status === "unreliable" ? speech.texts.common.about(bare) : bare;
  return {
    name: speech.local(indicator.name),
    values: words.instead(own, speech.value(city.cell, indicator)),
    isFar: Math.abs(distance ?? 0) >= 1,
    isHigher: area.relation === "higher",
  };
}
