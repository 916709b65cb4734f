// SPDX-License-Identifier: EUPL-1.2
import type { FieldsTexts } from "../de-views/fields.ts";
import type { AreaWords } from "../de.ts";
import { type Count, joinList, mark, slot, text } from "../parts.ts";
import { rulesEn } from "../rules.en.ts";

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const numberWord = (count: Count): string => small[count.value] ?? count.text;
const fieldWord = (count: Count): string => (count.value === 1 ? "1 field" : `${count.text} fields`);
const areasOf = (count: Count, words: AreaWords): string => `${count.text} ${count.value === 1 ? words.singular : words.plural}`;
const peopleOf = (count: Count): string => (count.value === 1 ? "1 person" : `${count.text} people`);
const least = (isAtLeast: boolean): string => (isAtLeast ? "at least " : "");

export const fields: FieldsTexts = {
  rule: rulesEn,
  title: "Action fields",
  sentence: ({ met, all }, words, field) => [
    mark(met.value === 0 ? "None" : met.text),
    text(" of "),
    slot("level", areasOf(all, words)),
    text(`${met.value < 2 ? " belongs" : " belong"} to ${field === "" ? "at least one action field" : `the action field “${field}”`}.`),
  ],
  nothingJudged: (words) => [
    text("No action field can be assessed for the "),
    slot("level", words.plural),
    text(": there are no values for it here."),
  ],
  people: ({ count, isAtLeast, per100 }) => {
    const share = per100 === "" ? "" : `, ${per100} of every 100`;
    const people = count.value === 1 ? "1 person lives" : `${count.text} people live`;
    return ` ${isAtLeast ? "At least " : ""}${people} there${share}.`;
  },
  unknownAreas: (count, words) => ` ${areasOf(count, words)} cannot be assessed.`,
  valuesOf: "Values for ",
  draft: "Your change, not decided",
  draftHelp: (title) => `You see rules of your own, not “${title}”. The link to this view contains your change.`,
  backToOfficial: "Back to the decided rule",
  refused: (what) => `Part of this link does not fit this edition and is not applied: ${what}. Everything else holds.`,
  countingLink: "Choose conditions one by one: multiple burdens",
  patternsLink: "For experts: patterns",

  list: {
    heading: (count) =>
      count.value === 1 ? "One field, one rule" : `${numberWord(count)} fields, ${numberWord(count).toLowerCase()} rules`,
    decided: (title, author, date) => `${title}. Decided by: ${author}, ${date}.`,
    madeFor: (made, shown) => `The rules were decided for ${made}. Here they are applied to ${shown}.`,
    show: (name) => `Show “${name}” on the map`,
    inParents: (count, words) => `in ${areasOf(count, words)}`,
    people: "people",
    affected: (people, count, isAtLeast, share) =>
      `${people}: ${least(isAtLeast)}${count.text}${share === "" ? "" : `, ${share} of every 100 in the whole city`}`,
    noAffected: (people) => `${people}: not stated, because numbers are missing or secret`,
    unknown: (count) => `${count.text} cannot be assessed`,
    edited: "Your change, not decided",
    added: "Your field, not decided",
  },

  map: {
    title: (counted, total) =>
      counted === "fields"
        ? `Map: to which of the ${fieldWord(total)} every area belongs`
        : `Map: number of conditions met out of ${total.text}`,
    question: (counted, total) =>
      counted === "fields"
        ? `How many of the ${total.text} fields does an area belong to?`
        : `How many of the ${total.text} conditions hold?`,
    signs: { conditions: "The number stands on every area.", fields: "The letters of the fields stand on every area." },
    count: "Count on the map",
    counted: { conditions: "Conditions", fields: "Fields" },
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
    outlined: "belongs to at least one field",
    unknown: "not everything can be assessed",
    letters: "Letters of the fields",
    letter: (letter, name) => `${letter}: ${name}`,
  },

  answer: { met: "yes", notMet: "no", unknown: "cannot be assessed" },
  belongs: { met: "belongs", notMet: "does not belong", unknown: "cannot be assessed" },

  table: {
    caption: (year) => `Action fields, ${year}`,
    people: "People",
    fields: "Fields",
    conditions: "Conditions",
    of: (met, total) => `${met} of ${total}`,
    download: "List as CSV file",
    parent: "lies in",
  },

  text: {
    heading: "This view in words",
    field: (name, areas, words, people) => `${name}: ${areasOf(areas, words)}${people}.`,
    fieldPeople: (count, isAtLeast) => `, ${least(isAtLeast)}${peopleOf(count)}`,
    areas: "Area by area",
    belongs: (area, names) => {
      if (names.length === 0) return `${area} belongs to no action field.`;
      if (names.length === 1) return `${area} belongs to one action field: ${names[0] ?? ""}.`;
      const count = numberWord({ value: names.length, text: String(names.length) }).toLowerCase();
      return `${area} belongs to ${count} action fields: ${joinList(names, "and")}.`;
    },
    unknown: (names) => ` Cannot be assessed: ${joinList(names, "and")}.`,
    onlyUnknown: (area) => `${area} cannot be assessed.`,
    conditions: (met, total) => `Met: ${met} of ${total} conditions.`,
  },

  areaList: {
    heading: "Why?",
    help: (words) => `Choose an area on the map or in the list of ${words.plural}.`,
  },

  why: {
    heading: "Why?",
    floor: "Least number",
    limit: (limit) => `limit ${limit}`,
    people: (count) => (count.value === 1 ? "1 case" : `${count.text} cases`),
    noPeople: "cases secret or unknown",
    change: (year, difference) => `${difference} since ${year}`,
    unchanged: (year) => `unchanged since ${year}`,
    nearMiss: "Only just not in",
    cliff: "Only just in",
    close: { margin: "close", chance: "within the uncertainty", both: "close, and within the uncertainty" },
    met: (distance) => `met, ${distance}`,
    notMet: (distance) => `not met, ${distance}`,
    above: (distance) => `${distance} above`,
    below: (distance) => `${distance} below`,
    exactly: "exactly at the limit",
    unknown: (reason) => `cannot be assessed: ${reason}`,
    noLimit: "the limit cannot be determined",
    fieldRef: "The rule refers to another action field.",
    key: (name) => `Line: limit. Band: condition met. Dot: ${name}.`,
    toList: "To the list of all areas",
  },

  overlaps: {
    heading: "Where the fields overlap",
    sum: (assignments, areas, words) =>
      `Together ${assignments.value === 1 ? "1 assignment" : `${assignments.text} assignments`} in ${areasOf(areas, words)}.`,
    perCombination: (words) => `Number of ${words.plural} and people per combination.`,
    none: (words) => `None of the ${words.plural} belongs to one of these fields yet.`,
    chart: (parts) => `Overlaps of the action fields: ${parts.join("; ")}`,
    combination: (names) => (names.length === 1 ? `only ${names[0] ?? ""}` : joinList(names, "and")),
    areas: areasOf,
    asTable: "As a table, with names",
    caption: "Combinations of action fields",
    columns: { fields: "Fields", names: "Areas", people: "People" },
    atLeast: (people) => `at least ${people}`,
    open: (names) => `They may belong to further fields: ${names}`,
    more: (count) => `${count.text} further combinations are in the table.`,
  },

  close: {
    heading: "Just below, just above",
    help: (percent) =>
      `Here the assignment hangs on small differences: a value lies at most ${percent} from its limit, or the limit lies within the uncertainty of the value.`,
    none: "No assignment hangs on small differences.",
    columns: { field: "Field", now: "today", why: "What it hangs on", variants: "in among the variants" },
    now: { nearMiss: "not in", cliff: "in" },
    more: (count) =>
      count.value === 1 ? "1 further assignment that hangs on little" : `${count.text} further assignments that hang on little`,
    unjudged: "Areas that cannot be assessed are not in this list.",
  },

  stability: {
    heading: "Would the assignment survive other reasonable rules?",
    what: (variants, share, seed) =>
      `${variants} variants: every limit is moved by up to ${share}, and all numbers of cases are drawn anew within chance. Seed ${seed}; it always gives the same.`,
    running: (done, variants) => `${done} of ${variants} variants computed`,
    cancel: "Cancel",
    again: "Compute stability",
    cancelled: "The computation was cancelled.",
    failed: "Stability could not be computed here. Everything else still holds.",
    share: (percent, variants) => `in among ${percent} of ${variants} variants`,
    unknownShare: (percent) => `, cannot be assessed in ${percent}`,
    label: { robust: "firmly in", likely: "probably in", possible: "possible, but rather not", no: "firmly not in" },
    noLabel: "cannot be said for sure",
    done: (variants) => `Stability computed from ${variants} variants.`,
  },

  effect: {
    heading: "What your change does",
    none: "Compared with the decided rule no area changes.",
    unionNone: "The areas stay the same. What changes in a field stands beside its rule.",
    joined: "New",
    left: "No longer in",
    lost: "Can no longer be assessed",
    cleared: "Can now be assessed and is not in",
    area: (name, people) => `${name} (${people})`,
    noPeople: "people unknown",
    sum: (count, isAtLeast) => `together ${least(isAtLeast)}${peopleOf(count)}`,
    removed: (name) => `“${name}” left out`,
    union: "In at least one field",
  },

  edit: {
    open: "Change rule",
    tools: "Add a field, save or open rules",
    openOf: (name) => `Change rule: ${name}`,
    grouping: "How conditions count",
    groupings: { all: "all must hold", any: "one must hold", atLeast: "at least so many must hold" },
    not: "The contrary must hold",
    wanted: "How many at least",
    condition: (position) => `Condition ${position.text}`,
    group: "Group",
    indicator: "Indicator",
    part: "Compared is",
    parts: { value: "the value", count: "the number of cases" },
    operator: "Comparison",
    operators: { ">": "above", ">=": "at least", "<": "below", "<=": "at most" },
    reference: "Measured against",
    references: {
      const: "a fixed number",
      city: "the city value",
      parent: "the surrounding area",
      quantile: "all areas",
      meanPlusSd: "the spread around the city value",
    },
    number: {
      const: (unit) => (unit === "" ? "Number" : `Number in ${unit}`),
      quantile: "Share of areas in %",
      meanPlusSd: "Standard deviations",
    },
    factor: "times",
    plus: (unit) => (unit === "" ? "plus" : `plus, in ${unit}`),
    field: "Belongs to",
    remove: "Remove condition",
    removeGroup: "Remove group",
    addCondition: "Add condition",
    addGroup: "Add group",
    affected: "People concerned",
    nobody: "nobody",
    floor: "Least number of people concerned",
    removeField: "Leave field out",
    resetField: "Decided rule of this field",
    addHeading: "Further field",
    template: "Template",
    templates: { burdens: "Several disadvantages", field: (name) => `Copy: ${name}`, indicator: (name) => `One indicator: ${name}` },
    name: "Name of the field",
    addField: "Add field",
    restore: (name) => `Take “${name}” back in`,
    notNumber: (value) => `A number expected, “${value}” found. Example: 18.5. Until then the number before holds.`,
    notFloor: "A number of at least 0 expected. Until then the number before holds.",
    lastPart: "The last condition of a field stays. Leave out the whole field instead.",
    lastField: "The last field stays.",
    needed: "Another field refers to this one. Change its rule first.",
    impossible: "The rule cannot be assessed like that here. The rule before holds.",
    applied: (met, words) => `Rule changed: now ${areasOf(met, words)}.`,
    applies: "Every change acts on map and numbers at once.",
  },

  warning: {
    "rule-against-direction": (name) => `The comparison of “${name}” runs against the direction of need. Please check.`,
    "rule-without-floor": () => "Without a least number few people decide in small areas. Enter who is concerned and a least number.",
    "rule-limit-outside": (name) => `The limit of “${name}” lies outside all values: the condition holds everywhere or nowhere.`,
  },

  file: {
    heading: "Rules as a file",
    save: "Save rules (regeln.yaml)",
    open: "Open a file of rules",
    opened: (title) => `Rules from the file hold now: ${title}.`,
    same: "The file contains exactly the decided rules.",
    problems: (file) => `“${file}” was not taken over. The rules before still hold.`,
    own: (title) => `${title}, changed`,
    author: "not decided",
    unreadable: "The file could not be read.",
    comment: (place, edition) => `Rules of the action fields, ${place}, edition ${edition}`,
  },
};
