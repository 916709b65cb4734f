// SPDX-License-Identifier: EUPL-1.2
import type { PatternsTexts } from "../de-views/patterns.ts";
import type { AreaWords } from "../de.ts";
import { type Count, mark, type SentencePart, slot, text } from "../parts.ts";

const areasOf = (count: Count, words: AreaWords): string => `${count.text} ${count.value === 1 ? words.singular : words.plural}`;
const ofAreas = (count: Count, words: AreaWords): SentencePart => slot("level", areasOf(count, words));

export const patterns: PatternsTexts = {
  title: "Patterns",
  expert: "For experts",
  valuesOf: "Values for ",
  link: "For experts: patterns",
  refused: (what) => `A part of this link does not fit this view and is not applied: ${what}. Everything else holds.`,
  parts: {
    label: "Which pattern?",
    status: "Status and dynamics",
    neighbours: "Neighbours",
    types: "Types of areas",
    smoothing: "Smoothing",
  },
  running: (share) => `Being computed: ${share} done.`,
  failed: "The computation has failed. Reload the page to try again.",
  noShapes: (words) => `There are no outlines of the ${words.plural}, so nobody can say which of them are neighbours.`,
  done: (sentence) => `Computed. ${sentence}`,
  people: ({ count, isAtLeast, per100 }) => {
    const share = per100 === "" ? "" : `, ${per100} in 100`;
    return `${isAtLeast ? "at least " : ""}${count.value === 1 ? "1 person" : `${count.text} people`}${share}`;
  },
  noPeople: "number of people not known",
  livesThere: (people) => ` Living there: ${people}.`,
  columns: { parent: "lies in", people: "People", sign: "Sign" },
  text: { heading: "This view in words", groups: "The groups", areas: "Area by area" },
  legend: {
    label: "What colours and signs mean",
    help: "An entry emphasises its areas; one more click shows all again.",
    sign: (sign) => `Sign ${sign}`,
    areas: areasOf,
  },
  list: { heading: "All areas", help: (words) => `Choose an area on the map or in the list of ${words.plural}.` },
  toList: "To the list of all areas",
  how: "How this is computed",

  set: {
    heading: "Which indicators",
    sets: { conditions: "Multiple burdens", fields: "Action fields" },
    used: (count) => (count.value === 1 ? "1 indicator takes part" : `${count.text} indicators take part`),
    madeOf: (names) => `Put together: ${names.join(" · ")}.`,
    leftOut: "Left out",
    reason: {
      neutral: "nobody has laid down whether much or little of it shows need",
      count: "a number that grows with the size of the area",
      level: "not published on this level",
      year: "not there for the same years, or counted anew in between",
    },
  },

  status: {
    mapTitle: (year, since) => `Map: status ${year} and dynamics since ${since}`,
    sentence: (low, all, words) => [
      mark(low.value === 0 ? "None" : low.text),
      text(" of "),
      ofAreas(all, words),
      text(` ${low.value === 1 ? "has" : "have"} a low or very low status.`),
    ],
    worse: (worse) =>
      worse.value === 0
        ? " None of them develops markedly less well than the others."
        : ` ${worse.text} of them ${worse.value === 1 ? "develops" : "develop"} markedly less well than the others.`,
    nothing: (words) => [
      text("Status and dynamics of the "),
      slot("level", words.plural),
      text(" cannot be told like this: no indicator has values for both years."),
    ],
    nobodyRated: (words) => [
      text("None of the "),
      slot("level", words.plural),
      text(" can be rated like this: everywhere a value is missing or too few people live there."),
    ],
    unratedCount: (count) => (count.value === 1 ? " One area is not rated." : ` ${count.text} areas are not rated.`),
    years: (year, since) => `${since} and ${year}`,
    statusHead: "Status",
    dynamicHead: "Dynamics",
    classes: ["high", "middle", "low", "very low"],
    dynamics: ["positive", "stable", "negative"],
    statusClass: (word) => `status ${word}`,
    dynamicClass: (word) => `dynamics ${word}`,
    both: (status, dynamic) => `Status ${status}, dynamics ${dynamic}`,
    tableHeading: "How many areas and people",
    cellHelp: "A cell emphasises its areas on the map; one more click shows all again.",
    cellLabel: (both, areas, people) => `${both}: ${areas}${people === "" ? "" : `, ${people}`}`,
    empty: "none",
    unrated: {
      few: (least) => `not rated, as fewer than ${least} people live here`,
      noPeople: () => "not rated, as the number of people is not known",
      gap: () => "not rated, as at least one value is missing",
    },
    unratedHeading: "Not rated",
    dynamicYears: "Dynamics over",
    yearsLink: (years) => (years === "1" ? "1 year" : `${years} years`),
    preset: { berlin: "as Berlin", hamburg: "as Hamburg" },
    least: "Rated from",
    leastLink: (least) => (least === "0" ? "no least number" : `${least} people`),
    columns: { statusScore: "Status score", dynamicScore: "Dynamics score" },
    caption: (year, since) => `Status ${year} and dynamics since ${since}`,
    cellCaption: "Areas and people by status and dynamics",
    since: (value, change) => `${value} (${change})`,
    noChange: "change not known",
    areaSentence: (area, what) => `${area}: ${what}.`,
    scores: (status, dynamic) => `Status score ${status}, dynamics score ${dynamic}.`,
    partsHeading: (year, since) => `Where this comes from: ${year}, in brackets the change since ${since}`,
    how: [
      "Every indicator is turned so that a high value means more need of support, and put in standard deviations from the mean of the rated areas. Their sum, put the same way again, is the status score. The changes make the dynamics score likewise.",
      "Status: high below −1, middle up to 1, low up to 1.5, very low above. Dynamics: positive below −1, stable up to 1, negative above. The social monitoring of Berlin does this over two years, Hamburg over three; the limits of Hamburg's classes are not published, those of Berlin are used here.",
      "Status and dynamics hold the areas against each other. Negative dynamics mean that an area develops less well than others, not necessarily that its values have become worse.",
    ],
  },

  neighbours: {
    mapTitle: (indicator, year) => `Map: areas that are like their neighbours or differ from them. ${indicator}, ${year}`,
    waiting: (indicator, words) => [
      text("Do high and low values of "),
      slot("indicator", indicator),
      text(" lie side by side? The "),
      slot("level", words.plural),
      text(" are held against their neighbours."),
    ],
    untested: (indicator, words) => [
      text("For "),
      slot("indicator", indicator),
      text(" the "),
      slot("level", words.plural),
      text(" cannot be held against their neighbours."),
    ],
    sentence: ({ highHigh, all }, indicator, words) => [
      mark(highHigh.value === 0 ? "None" : highHigh.text),
      text(" of "),
      ofAreas(all, words),
      text(` ${highHigh.value === 1 ? "has" : "have"} high values of `),
      slot("indicator", indicator),
      text(` and ${highHigh.value === 1 ? "is" : "are"} surrounded by high values.`),
    ],
    none: (indicator, all, words) => [
      text("High and low values of "),
      slot("indicator", indicator),
      text(" form "),
      mark("no pattern"),
      text(" in the "),
      slot("level", `${all.text} ${words.plural}`),
      text(" that can be told from chance."),
    ],
    others: ({ lowLow, outliers, notSignificant }) => {
      const low = lowLow.value === 0 ? "" : ` In ${lowLow.text} both are low.`;
      const out =
        outliers.value === 0
          ? " There are no outliers."
          : outliers.value === 1
            ? " One area is an outlier among its neighbours."
            : ` ${outliers.text} are outliers among their neighbours.`;
      const rest = notSignificant.value === 0 ? "" : ` ${notSignificant.text} cannot be told from chance.`;
      return `${low}${out}${rest}`;
    },
    unjudgedCount: (count) => (count.value === 1 ? " Nothing can be said about one." : ` Nothing can be said about ${count.text}.`),
    finding: {
      highHigh: "high values, surrounded by high values",
      lowLow: "low values, surrounded by low values",
      highLow: "outlier: high value, surrounded by low values",
      lowHigh: "outlier: low value, surrounded by high values",
      notSignificant: "cannot be told from chance",
    },
    unjudged: {
      noValue: "no value, therefore left out",
      noShape: "no outline, therefore left out",
      alone: "no neighbour with a value",
      same: "all values are equal",
    },
    pending: "still being computed",
    small: "Fewer than 20 areas have a value. A pattern can hardly be told from chance then, even if there is one.",
    columns: { value: "Value", count: "Neighbours with a value", around: "Mean of the neighbours", finding: "Finding" },
    caption: (indicator, year) => `Neighbours: ${indicator}, ${year}`,
    areaSentence: (area, value, finding) => `${area}: ${value}, ${finding}.`,
    around: (value, count) =>
      count.value === 1
        ? `The one neighbour with a value has ${value}.`
        : `The ${count.text} neighbours with a value have ${value} on average.`,
    noNeighbours: "No neighbour has a value.",
    neighbourHeading: "The neighbours",
    how: (permutations, seed) => [
      "Neighbours are areas with a common border or corner. Every value is held against the mean of all areas, and so is the mean of its neighbours, in which every neighbour counts the same.",
      `A trial shows whether this may be chance: for every area the values of the others are dealt out anew ${permutations} times (local Moran, seed ${seed}). Only what hardly ever happens then is highlighted. As many areas are tested at once, the limit is stricter: among the highlighted areas no more than 5 in 100 should be chance (Benjamini and Hochberg).`,
      "Areas without a value are left out, as neighbours too. “Cannot be told from chance” does not mean that there is no need.",
    ],
    test: (permutations, seed) => `${permutations} new distributions per area, seed ${seed}`,
  },

  types: {
    mapTitle: (year) => `Map: types of areas that are alike, ${year}`,
    sentence: (placed, types, words) => [
      text("The "),
      slot("level", areasOf(placed, words)),
      text(" that have all values can be put into "),
      mark(`${types.text} types`),
      text("."),
    ],
    largest: (name, areas, people) => ` The largest, ${name}, holds ${areas}${people === "" ? "" : ` with ${people}`}.`,
    waiting: (types, words) => [text(`Which ${types} types are there among the `), slot("level", words.plural), text("?")],
    refused: (types, words) => [
      text("The "),
      slot("level", words.plural),
      text(` cannot be put into ${types} types: too few have a value for every indicator.`),
    ],
    stability: {
      firm: " Other samples of the areas give almost the same types.",
      fair: " Other samples of the areas give similar types.",
      partly: " Other samples of the areas give only partly the same types.",
      hardly: " Caution: other samples of the areas give other types. The types hardly hold.",
    },
    unplacedCount: (count) => (count.value === 1 ? " One area belongs to no type." : ` ${count.text} areas belong to no type.`),
    name: (letter) => `Type ${letter}`,
    unplaced: "of no type, as at least one value is missing",
    pending: "still being computed",
    higher: (names) => `higher than the mean of the areas: ${names.join(" · ")}`,
    lower: (names) => `lower: ${names.join(" · ")}`,
    average: "close to the mean of the areas in everything",
    colours: "Colours only tell the types apart, they do not rank them.",
    profiles: "What makes the types",
    profileHelp: "The bars show how far a type lies from the mean of all areas, in standard deviations. Left is lower, right is higher.",
    count: "Number of types",
    method: "Method",
    methods: { kMeans: "k-means", ward: "Ward" },
    column: "Type",
    caption: (year) => `Types of areas, ${year}`,
    areaSentence: (area, type) => `${area}: ${type}.`,
    how: (seed, samples) => [
      "Every indicator is put in standard deviations from the mean of the areas and counts the same. The method groups areas that are alike in everything. Areas that lack a value are left out; nothing is filled in.",
      `A trial shows how well the types hold: they are made again ${samples} times from random samples of the areas and compared (seed ${seed}).`,
      "The names are neutral. Whoever publishes the types should name them and see whether another number of types explains more.",
    ],
  },

  smoothing: {
    mapTitle: (indicator, year) => `Map: smoothed values. ${indicator}, ${year}`,
    sentence: (indicator, words, raw, smoothed) => [
      text("For "),
      slot("indicator", indicator),
      text(" the values of the "),
      slot("level", words.plural),
      text(` run from ${raw}, smoothed from `),
      mark(smoothed),
      text("."),
    ],
    chance: " The areas differ no more than chance would have it. Therefore all smoothed values are the same.",
    most: (area, raw, smoothed) => ` ${area} changes most: ${raw} measured, ${smoothed} smoothed.`,
    refused: {
      kind: (indicator) => [
        slot("indicator", indicator),
        text(" cannot be smoothed: only shares and rates with counted cases behind them can."),
      ],
      few: (indicator) => [slot("indicator", indicator), text(" cannot be smoothed here: fewer than two areas have counted cases.")],
    },
    what: (towards) =>
      `Smoothed means: in small areas, where few cases matter much, the value is moved towards the common value of all areas (${towards}), in large ones hardly at all.`,
    both: (raw, smoothed) => `${raw} measured, ${smoothed} smoothed`,
    onlyRaw: (raw) => `${raw}, not smoothed`,
    columns: { raw: "measured", smoothed: "smoothed", difference: "Difference", numerator: "Cases", denominator: "of" },
    caption: (indicator, unit, year) => `${indicator}${unit === "" ? "" : ` in ${unit}`}, measured and smoothed, ${year}`,
    areaSentence: (area, what) => `${area}: ${what}.`,
    how: [
      "The method is called empirical Bayes estimation (Marshall 1991). All areas together tell how different they are beyond chance. The smaller the base of an area, the less its own value weighs.",
      "The smoothed value is an estimate and does not replace the measured one, therefore both always stand side by side. Where a value is missing or secret, nothing is estimated.",
    ],
  },
};
