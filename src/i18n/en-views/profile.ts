// SPDX-License-Identifier: EUPL-1.2
import type { FactValue, NamedValue, ProfileTexts } from "../de-views/profile.ts";
import { joinList } from "../parts.ts";

const at = ({ name, values }: NamedValue): string => `for “${name}” (${values})`;

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;

const need = (direction: "less" | "more", items: readonly NamedValue[]): string => {
  const [first] = items;
  if (first === undefined) return "";
  const amount = first.isFar ? `Clearly ${direction}` : direction === "less" ? "Less" : "More";
  return `${amount} need of support than in the whole city shows ${joinList(items.map(at), "and")}.`;
};

const years = (from: number, below: number | null): string => {
  if (below === null) return `${from} and over`;
  if (from === 0) return `under ${below}`;
  return below === from + 1 ? String(from) : `${from} to ${below - 1}`;
};

export const profile: ProfileTexts = {
  title: "Profile",
  ask: "Which area would you like to read the profile of?",
  all: (words) => `All ${words.plural}`,
  levels: "Level of areas",
  key: (key) => `Key ${key}`,
  inMap: "On the map",
  inTime: "Over time",
  print: "Print",
  share: "Share",

  people: (name, people, isRough) => {
    if (people.value === 0) return `Nobody lives in ${name}.`;
    const number = isRough ? `about ${people.text}` : people.text;
    return people.value === 1 ? `${number} person lives in ${name}.` : `${number} people live in ${name}.`;
  },
  noPeople: (name) => `No population is published for ${name}.`,
  peopleSince: (year, difference, percent) => {
    if (Math.abs(difference.value) === 0) return `That is as many as in ${year}.`;
    return `That is ${difference.text} ${difference.value > 0 ? "more" : "fewer"} than in ${year} (${percent}).`;
  },
  strengths: (items) => need("less", items),
  burdens: (items) => need("more", items),
  facts: (items: readonly FactValue[]) => {
    const words = items.map(({ isFar, isHigher }) => `${isFar ? "clearly " : ""}${isHigher ? "higher" : "lower"}`);
    const said = items.map((item, index) => (index > 0 && words[index] !== words[index - 1] ? `${words[index] ?? ""} ` : "") + at(item));
    return said.length === 0 ? "" : `${capital(words[0] ?? "")} than in the whole city is the value ${joinList(said, "and")}.`;
  },
  chance: (chance, tested) => {
    if (tested.value === 0) return "";
    if (chance.value === 0) {
      return tested.value === 1
        ? "For the one indicator that was tested, the difference from the city is more than chance."
        : `For all ${tested.text} indicators that were tested, the difference from the city is more than chance.`;
    }
    if (tested.value === 1) return "For the one indicator that was tested, the difference from the city may be chance.";
    if (chance.value === tested.value)
      return `For all ${tested.text} indicators that were tested, the difference from the city may be chance.`;
    return `For ${chance.text} of ${tested.text} indicators that were tested, the difference from the city may be chance.`;
  },
  instead: (area, city) => `${area} instead of ${city}`,

  keyFacts: "At a glance",
  offers: (name) => `Services in ${name}`,
  offerGroup: (group, count) =>
    `${group}: ${count.value === 0 ? "no service" : count.value === 1 ? "1 service" : `${count.text} services`}`,
  offersHelp: "Choose a group to see addresses, times and telephone numbers.",

  where: (name) => `Where does ${name} stand?`,
  whereHelp: (words, name) =>
    `Every tick is an area of the level “${words.singular}”, the long tick the whole city, the yellow dot ${name}. The bar shows the uncertainty. To the right only means “more”, not “better” or “worse”.`,
  caption: (name, words) => `${name} compared with all ${words.plural}`,
  columns: { indicator: "Indicator", lowest: "lowest value", highest: "highest", city: "City", difference: "Difference", rank: "Place" },
  noRelation: "not tested",
  base: (base) => `Base ${base}`,
  casesOfBase: (cases, base) => `${cases} of ${base}`,
  interval: (range) => `Uncertainty ${range}`,
  ofYear: (year) => `As of ${year}`,
  rank: (from, to, of) => (from === to ? `almost surely place ${from} of ${of}` : `Place ${from} to ${to} of ${of}`),
  rankHelp: "Place 1 has the highest value. The span is simulated: in 95 of 100 cases the place lies within it.",
  more: (count, theme) => (count.value === 1 ? `1 more indicator of “${theme}”` : `${count.text} more indicators of “${theme}”`),
  onlyCity: "Only for the whole city",
  onlyLevel: (words) => `Only for ${words.plural}`,
  outer: (area, value) => `${area}: ${value}`,
  strip: (indicator, area, city) => `${indicator}: ${area}, ${city}`,

  ages: "Age structure",
  agesHelp: "Share of all people. The line shows the whole city.",
  agesOf: (name) => `On this level the age structure is kept secret, since single people could be recognised. Shown is ${name}.`,
  agesYear: (year) => `As of ${year}`,
  chooseYear: "Year of the profile",
  men: "Men",
  women: "Women",
  together: "Together",
  age: "Age",
  ageGroup: years,
  city: "City",
  pyramid: (name, year) => `Age pyramid of ${name} ${year}, with the whole city as a line`,
  asTable: "As a table",
  agesCaption: (name, year) => `People by age and sex, ${name}, ${year}`,
  hidden: "kept secret",
  ratios: "Ratios of ages",
  ratio: "Measure",
  formula: "Formula",
  ratioNames: {
    youth: "Youth ratio",
    old: "Old-age ratio",
    total: "Total dependency ratio",
    ageing: "Ageing index",
    mean: "Mean age",
    median: "Median age",
    billeter: "Billeter measure",
  },
  formulas: {
    youth: "people under 20 per 100 people aged 20 to 64",
    old: "people of 65 and over per 100 people aged 20 to 64",
    total: "youth ratio + old-age ratio",
    ageing: "people of 65 and over per 100 people under 20",
    mean: "sum of all ages divided by the number of people",
    meanOfGroups: "from the middle of the age groups",
    median: "one half is younger, the other older; estimated within the age group",
    billeter: "(under 15 − 50 and over) divided by 15 to 49; the smaller, the older",
  },
  crossed: (trait) => `Age and share ${trait}`,
  crossedShare: (trait) => `Share ${trait}`,

  lines: "How has it developed?",
  linesHelp: "Solid line: the area. Dashed line: the whole city.",
  noLines: "There is no series over time for the most important indicators.",

  conditions: "Several burdens?",
  conditionsMet: (name, met, all) =>
    `${name} meets ${met.value === 0 ? "none" : met.text} of ${all.text} conditions for a special need of support. That describes a need, not a quality of the people who live here.`,
  condition: (name, value) => `${name} (${value})`,
  conditionsWhy: "Why? All conditions and how far they are away",
  conditionsUnknown: (count) =>
    count.value === 0 ? "" : count.value === 1 ? "1 condition cannot be judged." : `${count.text} conditions cannot be judged.`,

  around: (words) => `${words.plural} within`,
  source: (source) =>
    `Source: ${source}. “Higher” and “lower” are only said where the difference from the rest of the city is more than chance (95 %).`,
};
