// SPDX-License-Identifier: EUPL-1.2
import type { ChangeWord, TimeTexts } from "../de-views/time.ts";
import { keep, mark, slot, text } from "../parts.ts";

const changed: Readonly<Record<ChangeWord, (from: string, to: string) => string>> = {
  rose: (from, to) => `risen from ${from} to ${to}`,
  fell: (from, to) => `fallen from ${from} to ${to}`,
  same: (from, to) => `stayed about the same (${from} and ${to}; the difference may be chance)`,
  untested: (from, to) => (from === to ? `stayed the same (${to})` : `changed from ${from} to ${to}`),
};

export const time: TimeTexts = {
  title: "Over time",
  change: (indicator, { since, year }, place, { kind, values }) => [
    slot("indicator", indicator),
    text(`: from ${since} to `),
    slot("year", year),
    text(` the value ${place} has `),
    mark(changed[kind](...values)),
    text("."),
  ],
  further: (place, { kind, values }) => [text(` ${place} it has `), keep(changed[kind](...values)), text(".")],
  noChange: (indicator, since, year, reason) => [
    slot("indicator", indicator),
    text(`: between ${since} and `),
    slot("year", year),
    text(
      reason === "break"
        ? " a new way of counting begins, the values cannot be compared."
        : " no change can be told, since a value is missing.",
    ),
  ],
  oneYear: (indicator, year) => [slot("indicator", indicator), text(": there are values here for "), slot("year", year), text(" only.")],
  inCity: "in the whole city",
  inArea: (name) => `In ${name}`,

  form: "How lines are drawn",
  forms: { value: "Value", index: "Index", average: "Mean of three years" },
  formNotes: {
    value: "",
    index: (year) => `Calculated: ${year} = 100. Years that are counted differently have no index.`,
    average:
      "Calculated: cases and base of three years together, the year before and the year after included. There is no mean at both ends and beside gaps.",
  },
  base: (year) => `${year} = 100`,
  sinceLabel: "Change since",
  chart: (indicator, from, to, names) => `Lines: ${indicator}, ${from} to ${to}. ${names}`,
  axis: (indicator, unit) => (unit === "" ? indicator : `${indicator} in ${unit}`),
  noZero: (from) => `The axis does not begin at zero but at ${from}.`,
  gaps: "Gaps in the lines are years without a value.",
  breakNote: (year, words) => `From ${year}: ${words}. The values before and after cannot be compared directly.`,
  changes: (since, year) => `Change from ${since} to ${year}`,
  changesHelp:
    "An arrow is only shown where the change is more than chance (95 %, Newcombe). Where there is no test, only the number is shown.",
  columns: { area: "Area", difference: "Change", word: "Assessment" },
  words: { rose: "risen", fell: "fallen", same: "about the same", untested: "no test" },
  none: { gap: "a value is missing", break: "new way of counting in between" },
  asTable: "All values as a table",
  tableCaption: (indicator, form) => `${indicator}, ${form}`,
  year: "Year",
  noValue: "no value",
  inWords: "The lines in words",
  line: (name, first, last) => `${name}: ${first}, ${last}.`,
  extremes: (highest, highYear, lowest, lowYear) => ` Highest in ${highYear} (${highest}), lowest in ${lowYear} (${lowest}).`,
  lineGaps: (years) => ` Without a value: ${years}.`,
  choose: (words) => `Add ${words.plural}`,
  chooseHelp: "The chosen area and up to six more stand as lines beside the whole city.",
  chosen: (name) => `Remove ${name}`,
};
