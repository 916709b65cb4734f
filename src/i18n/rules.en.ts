// SPDX-License-Identifier: EUPL-1.2
import type { Comparison, ReferencePlace, RuleTexts } from "./rules.de.ts";

const beforeNumber: Readonly<Record<Comparison, string>> = { above: "above", from: "at least", below: "below", upTo: "at most" };
const beforeReference: Readonly<Record<Comparison, string>> = {
  above: "above",
  from: "at or above",
  below: "below",
  upTo: "at or below",
};
const beforePeople: Readonly<Record<Comparison, string>> = {
  above: "more than",
  from: "at least",
  below: "fewer than",
  upTo: "at most",
};
const places: Readonly<Record<ReferencePlace, string>> = { city: "the city value", parent: "the value of the surrounding area" };

const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;

export const rulesEn: RuleTexts = {
  value: (name, comparison, limit) => `${name} ${beforeNumber[comparison]} ${limit}`,
  people: (comparison, count, people) => `${beforePeople[comparison]} ${count} ${people}`,
  cases: (name) => `cases of “${name}”`,
  unknown: (id) => `unknown indicator “${id}”`,
  reference: (name, comparison, reference) => `${name} ${beforeReference[comparison]} ${reference}`,
  place: (place, factor, plus) => `${factor === "" ? "" : `${factor} times `}${places[place]}${plus}`,
  plus: (amount) => ` plus ${amount}`,
  minus: (amount) => ` minus ${amount}`,
  deviations: (amount, isOne) => `${amount} ${isOne ? "standard deviation" : "standard deviations"}`,
  among: (name, share, { isHighest, isStrict }) =>
    `${name} among the ${share} of areas with the ${isHighest ? "highest" : "lowest"} values${isStrict ? " (without the limit itself)" : ""}`,
  field: (name) => `action field “${name}”`,
  notField: (name) => `not action field “${name}”`,
  all: (parts) => listed(parts, "and"),
  any: (parts) => listed(parts, "or"),
  group: (words) => `(${words})`,
  atLeast: (wanted, of, parts) => `at least ${wanted} of ${of} (${parts.join("; ")})`,
  atMost: (wanted, of, parts) => `at most ${wanted} of ${of} (${parts.join("; ")})`,
  none: (parts) => `none of these: ${parts.join("; ")}`,
  atLeastHolds: (wanted, of, parts) => `at least ${wanted} of ${of} hold: ${parts.join("; ")}`,
  sentence: (words) => `${words.charAt(0).toLocaleUpperCase("en")}${words.slice(1)}.`,
  floor: (people) => ` Also ${people}.`,
};
