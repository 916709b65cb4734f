// SPDX-License-Identifier: EUPL-1.2
import type { CityDistance, Relation } from "../core/view/indicator-view.ts";
import type { AreaWords, GapStatus, LoadFailure, Texts } from "./de.ts";
import { type Count, joinList, keep, mark, slot, text } from "./parts.ts";

const whyNoNumber: Readonly<Record<GapStatus, string>> = {
  suppressed: "kept secret because of too few cases",
  missing: "no value delivered",
  pending: "not yet delivered",
  notApplicable: "not meaningful here",
  undefined: "cannot be computed because the base is 0",
  unreliable: "uncertain because of a small base",
};

const distanceWords: Readonly<Record<CityDistance, string>> = {
  [-2]: "much lower",
  [-1]: "lower",
  0: "around the city value",
  1: "higher",
  2: "much higher",
};

const relationWords: Readonly<Record<Relation, string>> = { higher: "higher", similar: "similar", lower: "lower" };

const failureReasons: Readonly<Record<LoadFailure["reason"], (answer: string) => string>> = {
  notFound: (answer) => `The server did not find it (${answer}).`,
  server: (answer) => `The server reports an error (${answer}).`,
  offline: () => "There is no connection to the server.",
  notData: () => "Something else arrived instead of the data.",
  incomplete: () => "The file arrived incomplete.",
  changed: () => "The file does not belong to this edition.",
};

const shortWord = (area: string, most: number): string => (area.length <= most ? area : "area");

const countAreas = (count: Count, words: AreaWords): string => {
  if (count.value === 0) return `no ${words.plural}`;
  return `${count.text} ${count.value === 1 ? words.singular : words.plural}`;
};

const countConditions = (count: Count): string => (count.value === 1 ? "1 condition" : `${count.text} conditions`);

/** English texts, key by key beside the German ones. */
export const en: Texts = {
  common: {
    atlas: "Social atlas",
    invented: "Invented data",
    inventedPlace: (place) => `${place}, invented data`,
    inventedSentence: (place) => `${place} is invented. All names and numbers are invented.`,
    and: "and",
    to: "to",
    city: "City",
    asOf: (date) => `As of ${date}`,
    edition: (id) => `Edition ${id}`,
    areas: countAreas,
    areasDative: (count, words) => `${count.text} ${count.value === 1 ? words.singular : words.plural}`,
    people: (count) => (count.value === 1 ? "1 person" : `${count.text} people`),
    quoted: (words) => `“${words}”`,
    about: (value) => `about ${value}`,
    nothing: "none",
    close: "Close",
  },

  header: {
    home: (place) => `Social atlas ${place}, start page`,
    skip: "Skip to content",
    nav: "Main sections",
    menu: "Menu",
    views: {
      map: "Map",
      comparison: "Comparison",
      time: "Time",
      fields: "Action fields",
      disadvantage: "Multiple burdens",
      focus: "Focus areas",
      about: "About the data",
    },
    languages: "Language",
    theme: "Colours",
    themes: { auto: "like the device", light: "light", dark: "dark", contrast: "high contrast" },
  },

  search: {
    label: (area) => `Search ${area} or key`,
    placeholder: (area) => `${shortWord(area, 14)} or key`,
    labelWithStreets: (area) => `Find a street, ${area} or key`,
    placeholderWithStreets: (area) => `Street or ${shortWord(area, 14)}`,
    results: (count) => {
      if (count.value === 0) return "No result.";
      return count.value === 1 ? "1 result." : `${count.text} results.`;
    },
    noResult: (query) => `Nothing was found for “${query}”. Check the spelling or search for a part of the name.`,
    keyOf: (name) => `Key of ${name}`,
    streetIn: (name) => `Street in ${name}`,
    loading: "The directory is loading.",
    failed: "The directory could not be loaded.",
  },

  index: {
    label: "Indicators",
    heading: (indicators, themes) => {
      const first = indicators.value === 1 ? "1 indicator" : `${indicators.text} indicators`;
      return `${first} in ${themes.value === 1 ? "1 theme" : `${themes.text} themes`}`;
    },
    search: "Search indicator",
    noResult: (query) => `No indicator is called “${query}” or contains this word.`,
    notForLevel: (words) => `not for ${words.plural}`,
    change: "Change indicator",
    second: "Choose the second indicator",
  },

  sentence: {
    period: (period, year) => {
      if (period.kind === "yearEnd") return [text("At the end of "), slot("year", year)];
      if (period.kind === "day") return [text(`On ${period.day}`), slot("year", year)];
      return [text("In "), slot("year", year)];
    },
    general: (period, indicator, value) => [
      slot("indicator", indicator),
      text(": "),
      ...period,
      text(" the value of the whole city is "),
      mark(value),
      text("."),
    ],
    noCityValue: (indicator, year, status) => [
      slot("indicator", indicator),
      text(": for "),
      slot("year", year),
      text(` there is no value of the whole city (${whyNoNumber[status]}).`),
    ],
    areaRange: (areas, words, range) => [
      text(" In the "),
      slot("level", `${areas.text} ${words.plural}`),
      text(" it ranges from "),
      keep(range),
      text("."),
    ],
    areasEqual: (areas, words, value) => [
      text(areas.value === 1 ? " In " : " In the "),
      slot("level", areas.value === 1 ? `1 ${words.singular}` : `${areas.text} ${words.plural}`),
      text(" it is "),
      keep(value),
      text(areas.value === 1 ? "." : " everywhere."),
    ],
    noAreaValues: (areas, words) => [
      text(" For "),
      slot("level", areas.value === 1 ? `1 ${words.singular}` : `${areas.text} ${words.plural}`),
      text(" there are no values."),
    ],
    onlyCity: (city) => [text(" The level shown is "), slot("level", city), text(".")],
    shareOf: (denominator) => `Share of all ${denominator}`,
    changeSlot: { year: "Change year", indicator: "Change indicator", level: "Change area level" },
  },

  controls: {
    forms: "Presentation",
    map: "Map",
    table: "Table",
    text: "Text",
    year: "Year",
    play: "Play or pause the years",
    yearBack: "One year back",
    yearForward: "One year forward",
    noEarlierYear: "There is no earlier year.",
    noLaterYear: "There is no later year.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    wholeCity: "Show the whole city",
    names: "Names",
    options: "Display",
    circles: "Counts as circles",
    patterns: "Patterns instead of colours",
    share: "Share",
    copyLink: "Copy link",
    linkCopied: "The link to this view has been copied.",
    linkNotCopied: "The link could not be copied. You find it in the address bar.",
    print: "Print",
    takeAway: "Take away",
    embed: "Embed",
    level: "Area level",
  },

  map: {
    pilots: (names) => `Thick line: chosen focus areas (${joinList(names, "and")}).`,
    title: (indicator, areas, place, date) => `Map: ${indicator}, ${areas} ${place}, ${date}`,
    help: "The arrow keys walk from area to area. Enter opens the details of an area, Escape closes them.",
    list: (words) => `${words.plural} on the map`,
    canvas: "Movable map",
    gestures: {
      wheel: "To zoom in, hold the Ctrl key and turn the mouse wheel.",
      wheelMac: "To zoom in, hold the ⌘ key and turn the mouse wheel.",
      touch: "Move the map with two fingers.",
    },
  },

  legend: {
    noValues: "There are no values for this year.",
    label: (indicator) => `Legend: ${indicator}`,
    below: (limit) => `below ${limit}`,
    between: (lower, upper) => `${lower} to below ${upper}`,
    above: (limit) => `${limit} and more`,
    allValues: "all values",
    distance: distanceWords,
    gaps: (status, count) => `${whyNoNumber[status]} (${count.text})`,
    gap: whyNoNumber,
    city: (name, value) => `${name} ${value}`,
    cityShort: (value) => `City ${value}`,
    position: (name, value) => `${name} ${value}`,
    ruler: (words) => `Ruler: distribution of the ${words.plural}`,
    fixed: "The class limits stay the same in all years.",
    cityLine: "City value by year.",
    noCityLine: "There is no time series for the whole city.",
    oneYear: (year) => `Here this indicator only has values for ${year}.`,
  },

  yearLine: {
    label: (from, to) => `City value ${from} to ${to}`,
    break: "new counting method",
    breakFrom: (year) => `a new counting method starts in ${year}`,
    gap: (years) => `no value: ${years}`,
  },

  area: {
    label: "Selected area",
    panel: "Details of the area",
    choose: (words) => `Choose an area on the map or in the list of ${words.plural}.`,
    value: "Value",
    noNumber: {
      suppressed: "not shown",
      missing: "no value",
      pending: "to follow",
      notApplicable: "not meaningful",
      undefined: "not computable",
      unreliable: "uncertain",
    },
    why: {
      suppressed: (name) => `In ${name} so few people are concerned that individuals could be recognised. That is why no number is shown.`,
      missing: (name) => `No value was delivered for ${name}.`,
      pending: (name) => `The value for ${name} is not available yet. It will be added later.`,
      notApplicable: (name) => `This indicator makes no sense for ${name}.`,
      undefined: (name) => `In ${name} there is nobody whom the indicator refers to. No value can be computed.`,
      unreliable: (name) => `The base in ${name} is small. The value is therefore uncertain.`,
    },
    lastKnown: (year, value) => `The last value is from ${year}: ${value}.`,
    noEarlier: "There is no value for earlier years either.",
    relation: relationWords,
    relationSentence: {
      share: {
        higher: (city) => `This is a higher share than in the whole city (${city}).`,
        similar: (city) => `This is a similar share to the whole city (${city}).`,
        lower: (city) => `This is a lower share than in the whole city (${city}).`,
      },
      value: {
        higher: (city) => `This is a higher value than in the whole city (${city}).`,
        similar: (city) => `This is a similar value to the whole city (${city}).`,
        lower: (city) => `This is a lower value than in the whole city (${city}).`,
      },
    },
    cityValue: (city) => `In the whole city it is ${city}.`,
    noCityValue: "There is no value of the whole city to compare with.",
    countOfBase: (count, base, numerator, denominator) => [
      mark(`${count} of ${base}`),
      text(denominator === "" ? "." : ` ${denominator}${numerator === "" ? "" : ` (${numerator})`}.`),
    ],
    countAndBase: (count, base, numerator, denominator) => [mark(`${count} ${numerator}`), text(` on a base of ${base} ${denominator}.`)],
    onlyCount: (count, numerator) => [mark(`${count} ${numerator}`), text(".")],
    inside: (parent, people) => [parent, people].filter((word) => word !== "").join(" · "),
    since: (year) => `Since ${year}`,
    fell: (from, to, difference) => `fell from ${from} to ${to}, by ${difference}`,
    rose: (from, to, difference) => `rose from ${from} to ${to}, by ${difference}`,
    unchanged: (value) => `unchanged at ${value}`,
    points: "percentage points",
    series: (from, to) => `${from} to ${to}`,
    seriesLabel: (name, city, from, to) => `${name} and ${city}, ${from} to ${to}`,
    uncertainty: "Uncertainty",
    interval: (lower, upper) => `${lower} to ${upper}`,
    intervalHelp: "In 95 of 100 cases a range computed like this contains the true value.",
    cases: (count) => (count.value === 1 ? "1 case" : `${count.text} cases`),
    numerator: "Cases",
    denominator: "Base",
    source: (source, date) => `Source: ${source}, ${date}.`,
    sheet: "What does this number count?",
    protection: "How we protect data",
    compare: (words) => `Compare with other ${words.plural}`,
    profile: "Read the profile",
    compared: "In the comparison",
    notCompared: "No longer in the comparison",
    whyFlagged: "Which conditions are met here?",
    loading: (year) => `The numbers for ${year} are loading.`,
  },

  facts: {
    heading: "The essentials",
    loading: "The most important numbers are loading.",
    failed: "The most important numbers could not be loaded.",
    none: (name) => `This edition has no most important numbers for ${name}.`,
  },

  offers: {
    heading: "Support and services",
    loading: "The offers are loading.",
    failed: "The offers could not be loaded.",
    question: "Whom are you looking for support for?",
    count: (count) => {
      if (count.value === 0) return "no offer";
      return count.value === 1 ? "1 offer" : `${count.text} offers`;
    },
    found: (group, area, count) => {
      if (count.value === 0) return `${group}: no offer is listed in ${area}.`;
      return `${group}: ${count.value === 1 ? "1 offer" : `${count.text} offers`} for ${area}.`;
    },
    unknownGroup: (group) => `This edition has no group “${group}”.`,
    none: "No offers are listed in this edition.",
    near: (count) => (count.value === 1 ? "The nearest offer outside" : "The nearest offers outside"),
    distance: (kilometres) => `${kilometres} as the crow flies`,
    covers: (area) => `for all of ${area}`,
    address: "Address",
    phone: "Phone",
    hours: "Opening hours",
    costs: "Costs",
    contact: "Contact",
    languages: "Languages",
    access: "Access",
    barrierFree: { yes: "barrier-free", partly: "partly barrier-free", no: "not barrier-free" },
    noDetails: "No further details are listed.",
  },

  table: {
    caption: (indicator, unit, date) => (unit === "" ? `${indicator}, ${date}` : `${indicator} in ${unit}, ${date}`),
    name: (words) => words.singular,
    parent: "belongs to",
    value: "Value",
    numerator: "Cases",
    denominator: "Base",
    relation: "Compared with the city",
    class: "Class",
    interval: "95% interval",
    status: "Remark",
    city: "Whole city",
    sortBy: (column) => `Sort by ${column}`,
    sorted: { ascending: "sorted ascending", descending: "sorted descending" },
    back: "Back to the map",
    title: (indicator, place) => `Table: ${indicator}, ${place}`,
    noRelation: "not assessed",
  },

  text: {
    heading: "The map in words",
    shows: (indicator, areas, place, date) => `The map shows: ${indicator}. It covers ${areas} ${place}, as of ${date}.`,
    colours: (classes, method) =>
      classes.value === 1
        ? "All areas have the same colour."
        : `The areas are coloured in ${classes.text} classes (${method}). The limits hold for all years.`,
    methods: {
      quantile: "equally many areas in each class",
      equal: "classes of equal width",
      natural: "natural jumps in the values",
      standardDeviation: "distance from the city value in standard deviations",
      manual: "limits set by the city",
    },
    city: (value) => `In the whole city it is ${value}.`,
    noCity: (status) => `There is no value for the whole city (${whyNoNumber[status]}).`,
    classes: "Classes",
    classRow: (limits, distance, areas) => (distance === "" ? `${limits}: ${areas}` : `${limits} (${distance}): ${areas}`),
    extremes: "Highest and lowest values",
    highest: (items) => `Highest: ${joinList(items, "and")}.`,
    lowest: (items) => `Lowest: ${joinList(items, "and")}.`,
    extremesHelp: "Small differences may be chance.",
    item: (name, value) => `${name} (${value})`,
    gaps: "Without a value or uncertain",
    gapRow: (reason, names) => `${reason}: ${joinList(names, "and")}.`,
    noGaps: (words) => `There is a value for all ${words.plural}.`,
    pattern: "Pattern",
    patternRow: (parent, higher, lower, all) => {
      if (higher.value === 0 && lower.value === 0) return `${parent}: higher or lower than the whole city in 0 of ${all}.`;
      if (lower.value === 0) return `${parent}: higher than the whole city in ${higher.text} of ${all}.`;
      if (higher.value === 0) return `${parent}: lower than the whole city in ${lower.text} of ${all}.`;
      return `${parent}: of ${all}, higher than the whole city in ${higher.text} and lower in ${lower.text}.`;
    },
    all: "All values",
  },

  comparison: {
    indicator: "Indicator",
  },

  disadvantage: {
    title: "Multiple burdens",
    patternsLink: "For experts: patterns",
    sentence: ({ flagged, all, least, conditions }, words) => [
      mark(`${flagged.text} of ${all.text} ${all.value === 1 ? words.singular : words.plural}`),
      text(` ${flagged.value === 1 ? "meets" : "meet"} at least ${least.text} of ${countConditions(conditions)}.`),
    ],
    nothingJudged: (words) => [text(`None of the conditions can be assessed for the ${words.plural}: there are no values here.`)],
    people: (people, per100) => (people.value === 1 ? " 1 person lives there." : ` ${people.text} people live there, ${per100} of 100.`),
    question: (conditions) => (conditions.value === 1 ? "Is the condition met?" : `How many of the ${conditions.text} conditions are met?`),
    signHelp: "The number is shown on the area where there is room.",
    classRange: (from, to) => (from === to ? from : `${from}–${to}`),
    unknownSign: "one condition cannot be assessed",
    conditions: "Conditions",
    chosen: (count) => {
      if (count.value === 0) return "No condition chosen.";
      return count.value === 1 ? "1 condition chosen." : `${count.text} conditions chosen.`;
    },
    rule: {
      worstShare: (indicator, part) => `${indicator}: among the ${part} with the greatest need of support`,
      aboveCity: (indicator, factor) => `${indicator}: more than ${factor} times the city value`,
      belowCity: (indicator, factor) => `${indicator}: less than ${factor} times the city value`,
    },
    fromThreshold: (threshold) => `from ${threshold}`,
    downToThreshold: (threshold) => `up to ${threshold}`,
    noThreshold: "threshold cannot be determined",
    metBy: countAreas,
    why: "Why?",
    summary: (name, met, all) => [
      text(`${name} meets `),
      mark(`${met.value === 0 ? "none" : met.text} of ${all.text}`),
      text(` ${all.value === 1 ? "condition" : "conditions"}.`),
    ],
    unknownCount: (count) => {
      if (count.value === 0) return "";
      return count.value === 1 ? " 1 condition cannot be assessed." : ` ${count.text} conditions cannot be assessed.`;
    },
    met: (distance) => `met, ${distance}`,
    notMet: (distance) => `not met, ${distance}`,
    metExactly: "met, exactly at the threshold",
    notMetExactly: "not met, exactly at the threshold",
    unknown: (reason) => `cannot be assessed, ${reason}`,
    unknownThreshold: "cannot be assessed, the threshold cannot be determined",
    above: (distance) => `${distance} above`,
    below: (distance) => `${distance} below`,
    points: (distance) => `${distance} points`,
    result: { met: "met", notMet: "not met", unknown: "cannot be assessed" },
    key: (name) => `Line: threshold. Band: condition met. Dot: ${name}.`,
    population: "people",
    metColumn: "conditions met",
    mapTitle: (conditions) => `Map: number of conditions met of ${conditions.text}`,
  },

  about: {
    title: "About the data",
    edition: (title, date, publisher) => `${title}, published on ${date} by ${publisher}.`,
    licence: (licence) => `Licence: ${licence}.`,
    source: (source) => `Source: ${source}.`,
    suppression: (below, base) =>
      `Counts from 1 to ${below.text} and shares with a base below ${base.text} are not shown, so that nobody can be recognised.`,
    noSuppression: "No minimum number of cases is set in this edition.",
    sheets: "All indicators explained",
    more: "More",
    openData: "Open data",
    openDataFormats: (edition, licence) =>
      `The values of edition ${edition} are there as CSV, JSON-stat and GeoJSON, described as a Data Package and for data portals as DCAT-AP.de, under the licence ${licence}.`,
    openFiles: {
      package: "Data Package: description of all tables",
      catalogue: "Entry for data portals",
      indicators: "Indicators",
      areas: "Areas",
    },
    shapesOf: (areas) => `Shapes of ${areas}`,
  },

  footer: {
    edition: (place, edition, date) => `Social atlas ${place}, edition ${edition}, as of ${date}`,
    licence: (licence) => `Licence: ${licence}`,
    contact: "Report an error",
    cite: (place, edition, indicator, date) => `Cite as: “Social atlas ${place}, edition ${edition}, ${indicator}, ${date}”.`,
    here: (address) => `This view on the web: ${address}.`,
    glossary: "Glossary",
    gaps: "What we do not see",
    accessibility: "Accessibility",
  },

  notice: {
    region: "Messages",
    loading: (what) => `${what} is loading.`,
    loadFailed: (failure) =>
      [
        `The file ${failure.file} could not be loaded.`,
        failureReasons[failure.reason](String(failure.answer)),
        failure.shown === "" ? "The other views still work." : `Still shown: ${failure.shown}.`,
      ].join(" "),
    publishedView: "the view that this page was published with",
    shownYear: (year) => `the year ${year}`,
    shownIndicator: (indicator, year) => `“${indicator}”, ${year}`,
    firstPaint: "the published view",
    again: "Try again",
    problem: "Fault",
    noWebGl: "Your device cannot draw the movable map. The simple map shows the same values.",
    noMapCode: "The movable map could not be loaded. The simple map shows the same values.",
    lostMap: "The movable map has failed. The simple map shows the same values.",
    year: (year) => `Year ${year}.`,
  },

  url: {
    heading: "The link does not quite fit this edition.",
    unknownKey: (key) => `The part “${key}” of the link is unknown and is ignored.`,
    indicator: (value, used) => `There is no indicator “${value}” in this edition. Shown instead: “${used}”.`,
    level: (value, used) => `There is no area level “${value}” in this edition. Shown instead: “${used}”.`,
    levelForIndicator: (level, used) => `This indicator does not exist for “${level}”. Shown instead: “${used}”.`,
    year: (value, used) => `There are no values for “${value}”. Shown instead: ${used}.`,
    area: (value) => `There is no area with the key “${value}” in this edition.`,
    compared: (limit) => `No more than ${limit.text} areas can be compared. The others are left out.`,
    condition: (value) => `There is no condition “${value}” in this edition.`,
    edition: (value, used) => `There is no edition “${value}”. Shown instead: edition ${used}.`,
    view: (value) => `There is no view “${value}”. The map is shown.`,
    language: (value) => `There is no language “${value}”. The atlas appears in German.`,
    other: (key, value) => `The part “${key}=${value}” cannot be read and is ignored.`,
  },
};
