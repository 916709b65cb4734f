// SPDX-License-Identifier: EUPL-1.2
import type { ExternalColumn, ExternalProblem } from "../../core/view/comparison/external-problem.ts";
import type { ComparisonTexts } from "../de-views/comparison.ts";
import { type Count, joinList, mark, text } from "../parts.ts";

const list = (items: readonly string[]): string => joinList(items, "and");
const areas = ({ value, text }: Count): string => (value === 1 ? "1 area" : `${text} areas`);
const columnWords: Readonly<Record<ExternalColumn, string>> = {
  indicator: "indicator",
  value: "value",
  name: "name",
  year: "year",
  source: "source",
};

function missingColumns(columns: readonly ExternalColumn[]): string {
  const names = columns.map((column) => `“${columnWords[column]}”`);
  return names.length === 1 ? `The column ${list(names)} is missing` : `The columns ${list(names)} are missing`;
}

function problemWords(problem: ExternalProblem): string {
  switch (problem.kind) {
    case "empty":
      return "There is nothing in it. A header row and at least one row with a value are needed.";
    case "tooLong":
      return `More than ${problem.most} rows. Please paste only the values to compare with.`;
    case "openQuote":
      return `Row ${problem.row}: A quotation mark is opened and never closed. Please close or remove it.`;
    case "notText":
      return "The file is no text file. Please save the table as CSV in the spreadsheet program and choose that file.";
    case "noColumns":
      return `Row 1: ${missingColumns(problem.columns)}, found “${problem.found.join("”, “")}”. Please complete the header row.`;
    case "unknownIndicator":
      return `Row ${problem.row}, column “indicator”: “${problem.value}” is no indicator of this edition. ${problem.nearest === null ? "Please give the name or id of an indicator." : `Did you mean “${problem.nearest}”?`} The row was left out.`;
    case "count":
      return `Row ${problem.row}, column “indicator”: “${problem.value}” is a count. Only shares, rates and means are compared. The row was left out.`;
    case "noNumber":
      return `Row ${problem.row}, column “value”: number expected, “${problem.value}” found. Please enter a number such as 12.5. The row was left out.`;
    case "ambiguousNumber":
      return `Row ${problem.row}, column “value”: “${problem.value}” may mean thousands or decimals. Please write it without the sign between. The row was left out.`;
    case "noShare":
      return `Row ${problem.row}, column “value”: A share lies between 0 and 100, “${problem.value}” found. Please check. The row was left out.`;
    case "noYear":
      return `Row ${problem.row}, column “year”: year of four digits expected, “${problem.value}” found. The row was left out.`;
    case "noName":
      return `Row ${problem.row}, column “name”: The name of the reference is missing, for example “Cologne”. The row was left out.`;
    case "repeated":
      return `Row ${problem.row}: “${problem.value}” stands further up for this year already. The first row counts.`;
  }
}

export const comparison: ComparisonTexts = {
  heading: (count, words) => {
    if (count.value === 0) return `No ${words.plural} are chosen yet.`;
    if (count.value === 1) return `1 ${words.singular} is chosen.`;
    return `${count.text} ${words.plural} compared.`;
  },
  furthest: (indicator, range, isClear) => [
    text(" They are furthest apart in: "),
    mark(indicator),
    text(isClear === false ? ` (${range}); the distance may be chance.` : ` (${range}).`),
  ],
  against: (area, indicator, values, isClear) => [
    text(` ${area} is furthest from the reference in: `),
    mark(indicator),
    text(isClear === false ? ` (${values}); the distance may be chance.` : ` (${values}).`),
  ],
  chooseMore: (words) => `Choose at least two ${words.plural} to compare them.`,

  areas: (words) => `Compared ${words.plural}`,
  add: (words) => `Add ${words.singular}`,
  addHelp: (words) => `Add ${words.singular}: type a name or key, several with commas`,
  left: (count) => (count.value === 0 ? "(no more possible)" : `(${count.text} left)`),
  full: (most) => `${most.text} are chosen already. Remove an area first.`,
  together: (count) => `Add ${count.text}`,
  added: (name, place) => `${name} is in the comparison, number ${place.text}.`,
  removed: (name) => `${name} is no longer in the comparison.`,
  moved: (name, place) => `${name} is number ${place.text} now.`,
  remove: (name) => `Remove ${name}`,
  move: (name, place, all) => `${name}, ${place.text} of ${all.text}. Arrow keys move it, Enter puts it first.`,
  moveHelp: "move with the arrow keys",
  already: "already there",

  chart: "Kind of comparison",
  charts: { dots: "Values", spine: "Distances", multiples: "Over time", scatter: "Relation", maps: "Two maps" },
  form: "Form",
  forms: { map: "Drawing", table: "Table", text: "Text" },
  indicator: "Indicator",
  otherIndicatorHelp: "Search another indicator",
  second: "against",
  secondMap: "beside",
  secondHelp: "Search a second indicator",
  year: "Year",
  level: "Level",
  referenceLabel: "Reference",
  chooseReference: "Change reference",
  chooseIndicator: "Change indicator",
  choosePair: "Change second indicator",
  chooseBeside: "Change second map",

  city: "City",
  theCity: "the city",
  groupOf: (count) => `Own group (${areas(count)})`,
  lower: (reference) => `lower than ${reference}`,
  higher: (reference) => `higher than ${reference}`,
  caption: (compared, reference, date) => `Comparison of ${compared} with ${reference}, as of ${date}`,
  note: (words) => `Each row has its own scale. Short lines are the other ${words.plural}. Right means “more”, not “worse”.`,
  row: (indicator, values) => `${indicator}: ${values.join(", ")}`,
  notComparable: "not comparable",
  noReference: (reference) => `no value for ${reference}`,
  countOfBase: (cases, base) => `${cases} of ${base}`,
  showOnly: (indicator) => `Show ${indicator} over the years`,
  meaning: "Meaning",

  spineNote: (words, reference) =>
    `The middle is ${reference}. One mark is one standard deviation of all ${words.plural}: as far as they lie apart on average. The light bar reaches from the lowest to the highest value, the middle half lies in the dark one.`,
  direction: { high: "Right: more need of support", low: "Left: more need of support", none: "Neither good nor bad" },
  stepsOf: (name, amount, isAbove) => `${name} lies ${amount} standard deviations ${isAbove ? "above" : "below"}`,
  atReference: (name) => `${name} lies exactly on it`,

  multiplesHeading: (indicator, first, last) => `${indicator}, ${first} to ${last}`,
  multiplesNote: (reference) =>
    `${reference === null ? "" : `Dashed: ${reference}. `}Pale: the other chosen areas. All drawings have the same scale.`,
  breakAt: "counted anew",
  breakIn: (year) => `A new way of counting begins in ${year}; values before and after cannot be compared.`,
  noYears: "There is only one year of this indicator.",
  changeOf: (name, since, change) => `${name}: ${since.charAt(0).toLowerCase()}${since.slice(1)} ${change}.`,
  noChange: (name) => `${name}: too few comparable years for a change.`,

  scatterHeading: (across, up) => `${across} and ${up}`,
  across: (indicator) => `across: ${indicator}`,
  up: (indicator) => `up: ${indicator}`,
  scatterLabel: (across, up, count) =>
    `Scatter plot: ${areas(count)} by ${across} (across) and ${up} (up). Arrow keys go from point to point, Enter adds.`,
  correlation: (strength, r, n, words) =>
    `${strength} relation over ${n.text} ${words.plural}: r = ${r.pearson} (Pearson), ρ = ${r.spearman} (Spearman).`,
  strength: { none: "No visible", weak: "Weak", medium: "Medium", strong: "Strong" },
  sameWay: "Where one value is high, the other is mostly high as well.",
  otherWay: "Where one value is high, the other is mostly low.",
  caution: (words) =>
    `This holds for ${words.plural}, not for persons: it does not say that they are the same persons, nor that one is the cause of the other.`,
  noCorrelation: "No relation can be computed here: there are too few values in common, or no differences.",
  withoutPoint: (count) => `${areas(count)} without a point, because a value is missing.`,
  noPartner: "There is no second indicator on this level.",

  mapsHeading: "Two maps side by side",
  mapsHelp: "Arrow keys go to the neighbouring area, in both maps at once. Enter adds the area.",
  sameClasses: "Both maps have the same classes.",
  ownClasses: "Each map has its own classes: the same colour does not mean the same value.",
  mapsBreak: (from, to) => `A new way of counting begins between ${from} and ${to}. Differences may come from it and not from the areas.`,
  noOtherYear: "There is only one year of this indicator. Choose a second indicator.",
  noShapes: "There is no map of this level. The table shows the same values.",
  difference: "Difference",

  asTable: "All values as a table",
  tableName: (words) => words.singular,
  compare: "Comparison",
  include: "add",
  includeName: (name) => `Add ${name}`,

  words: "The differences in words",
  above: (items) => `higher in ${list(items)}`,
  below: (items) => `lower in ${list(items)}`,
  chance: (items) => `The distance may be chance in ${list(items)}.`,
  untested: (items) => `Not tested, because cases are not known or it is no share: ${list(items)}.`,
  toReference: (reference, parts) =>
    parts.length === 0
      ? `does not clearly differ from ${reference} in any indicator.`
      : `clearly differs from ${reference}: ${parts.join("; ")}.`,
  pair: (first, second) => `${first} and ${second}`,
  pairClear: (items) => `clearly differ in ${list(items)}.`,
  pairNone: "do not clearly differ in any indicator.",
  others: (count) => (count.value === 1 ? "1 more indicator" : `${count.text} more indicators`),
  withValues: (indicator, first, second) => `${indicator} (${first} and ${second})`,
  morePairs: (count) => (count.value === 1 ? "1 more pair" : `${count.text} more pairs`),
  testNote: "“Clearly” means: in 95 of 100 cases chance alone would not explain the difference.",

  similarHeading: (words) => `Similar ${words.plural}`,
  similarIntro: (name, count) =>
    count.value === 1 ? `Most like ${name}, measured by this indicator:` : `Most like ${name}, measured by these ${count.text} indicators:`,
  similarDiffers: (indicator, other, own) => `largest difference: ${indicator} ${other} instead of ${own}`,
  similarBy: (items) => `Measured by: ${list(items)}. Each counts the same.`,
  similarMissing: (count) => (count.value === 0 ? "" : `${areas(count)} left out, because one of these values is unknown.`),
  noSimilar: "Similar areas cannot be found here, because values are missing.",

  withinBetween: (indicator, shares, inner, outer) =>
    `Of the differences in “${indicator}” ${shares.between} lie between ${outer.plural} and ${shares.within} between ${inner.plural} inside the same ${outer.singular}.`,
  withinBetweenCaution: "Weighted by the number of people. This is about areas, not about differences between people inside an area.",
  withinBetweenCounted: (counted, all) => `Computed from ${counted.text} of ${all.text} areas with a known value.`,

  own: "Own group or values from elsewhere as reference",
  groupHeading: "Own group",
  groupHelp: "Its value is computed from the cases added up. If a part is secret, so is the group.",
  groupAdd: "Add an area to the group",
  groupUse: "Take as reference",
  groupFromCompared: "Put compared areas into the group",
  groupEmpty: "The group is still empty.",
  externalHeading: "Values from elsewhere",
  externalHelp: "Paste a small table or drop a CSV file here. Columns: indicator (name or id), value, name, year, source.",
  externalExample: (indicator) => `indicator;value;name;year;source\n${indicator};17.3;Neighbour city;2024;Social report 2025`,
  externalField: "Table with values from elsewhere",
  externalFile: "Choose a CSV file",
  externalTake: "Take over values",
  externalForget: "Remove values from elsewhere",
  externalStays: "These values stay in your browser. They are sent nowhere and are not part of the link.",
  externalTaken: (count, names) => `${count.value === 1 ? "1 value" : `${count.text} values`} taken over: ${list(names)}.`,
  externalNone: "No value could be taken over.",
  externalSource: (name, indicator, year, source) =>
    `${name}, ${indicator}: as of ${year}${source === "" ? ", no source given" : `, source: ${source}`}.`,
  externalBanner: (name) => `The reference is your own values for ${name}.`,
  externalProblem: problemWords,
  choose: (words) => `Choose ${words.plural} to see them side by side.`,
};
