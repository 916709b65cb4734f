// SPDX-License-Identifier: EUPL-1.2
import type { TimeLine } from "../../core/view/time/time-view.ts";
import type { SentencePart } from "../../i18n/parts.ts";
import { drawnLines, type TimeInput } from "./time-chart.ts";

/** The change of the city and of the chosen area (or the only one compared) as heading; year and indicator are controls. */
export function timeSentence(input: TimeInput): readonly SentencePart[] {
  const { view, words, speech } = input;
  const indicator = speech.local(view.indicator.name);
  const [since, year] = [String(view.since), String(view.year)];
  if (view.years.length < 2) return words.oneYear(indicator, year);
  const told = toldLines(input);
  const [first, ...others] = told;
  if (first === undefined) return words.noChange(indicator, since, year, "gap");
  if (typeof first.change === "string") return words.noChange(indicator, since, year, first.change);
  const place = first.kind === "city" ? words.inCity : lowerFirst(words.inArea(first.name));
  return [
    ...words.change(indicator, { since, year }, place, { kind: first.change.kind, values: valuesOf(first, input) }),
    ...others.flatMap((line) =>
      typeof line.change === "string"
        ? []
        : words.further(words.inArea(line.name), { kind: line.change.kind, values: valuesOf(line, input) }),
    ),
  ];
}

/** City and chosen area; a count of the city is no measure for one of its areas. */
function toldLines({ view }: TimeInput): readonly TimeLine[] {
  return drawnLines(view)
    .filter(({ kind }) => kind !== "compared")
    .slice(0, 2);
}

function valuesOf({ change }: TimeLine, { view, speech }: TimeInput): readonly [string, string] {
  if (typeof change === "string") return ["", ""];
  return [speech.value(change.from.cell, view.indicator), speech.value(change.to.cell, view.indicator)];
}

function lowerFirst(text: string): string {
  return `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}`;
}
