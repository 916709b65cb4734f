// SPDX-License-Identifier: EUPL-1.2

/** A reference in words, in the case it has behind "über": "dem Stadtwert", "dem 1,25-Fachen des Stadtwerts". */
export type ReferencePlace = "city" | "parent";

/** "über", "ab", "unter", "höchstens" before what is compared. */
export type Comparison = "above" | "from" | "below" | "upTo";

const beforeNumber: Readonly<Record<Comparison, string>> = { above: "über", from: "ab", below: "unter", upTo: "bis" };
const beforeReference: Readonly<Record<Comparison, string>> = {
  above: "über",
  from: "auf oder über",
  below: "unter",
  upTo: "auf oder unter",
};
const beforePeople: Readonly<Record<Comparison, string>> = {
  above: "mehr als",
  from: "mindestens",
  below: "weniger als",
  upTo: "höchstens",
};
const dative: Readonly<Record<ReferencePlace, string>> = { city: "dem Stadtwert", parent: "dem Wert des umgebenden Gebiets" };
const multiple: Readonly<Record<ReferencePlace, string>> = { city: "des Stadtwerts", parent: "vom Wert des umgebenden Gebiets" };

const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;

/** German words of rule sentences. This file defines keys and types; another language that lacks a key does not compile. */
export const rulesDe = {
  /** "Kinder unter 15 Jahren ab 24,0 %" */
  value: (name: string, comparison: Comparison, limit: string) => `${name} ${beforeNumber[comparison]} ${limit}`,
  /** "mindestens 100 Kinder in Familien mit Grundsicherung" */
  people: (comparison: Comparison, count: string, people: string) => `${beforePeople[comparison]} ${count} ${people}`,
  /** Where the cases behind an indicator have no words of their own. */
  cases: (name: string) => `Fälle bei „${name}“`,
  /** An indicator that the edition does not have. */
  unknown: (id: string) => `unbekannte Kennzahl „${id}“`,
  /** "Arbeitslose über dem 1,25-Fachen des Stadtwerts" */
  reference: (name: string, comparison: Comparison, reference: string) => `${name} ${beforeReference[comparison]} ${reference}`,
  /** Reference with its factor ("" for 1) and what is added ("" for nothing): "dem 1,25-Fachen des Stadtwerts plus 5,0 Prozentpunkte". */
  place: (place: ReferencePlace, factor: string, plus: string) => {
    const base = factor === "" ? dative[place] : `dem ${factor}-Fachen ${multiple[place]}`;
    return `${base}${plus}`;
  },
  plus: (amount: string) => ` plus ${amount}`,
  minus: (amount: string) => ` minus ${amount}`,
  deviations: (amount: string, isOne: boolean) => `${amount} ${isOne ? "Standardabweichung" : "Standardabweichungen"}`,
  /** "Alleinerziehende unter den 20 % der Gebiete mit den höchsten Werten" */
  among: (name: string, share: string, { isHighest, isStrict }: { readonly isHighest: boolean; readonly isStrict: boolean }) =>
    `${name} unter den ${share} der Gebiete mit den ${isHighest ? "höchsten" : "niedrigsten"} Werten${isStrict ? " (ohne die Grenze)" : ""}`,
  field: (name: string) => `Handlungsfeld „${name}“`,
  notField: (name: string) => `nicht Handlungsfeld „${name}“`,
  all: (parts: readonly string[]) => listed(parts, "und"),
  any: (parts: readonly string[]) => listed(parts, "oder"),
  group: (words: string) => `(${words})`,
  atLeast: (wanted: string, of: string, parts: readonly string[]) => `mindestens ${wanted} von ${of} (${parts.join("; ")})`,
  atMost: (wanted: string, of: string, parts: readonly string[]) => `höchstens ${wanted} von ${of} (${parts.join("; ")})`,
  none: (parts: readonly string[]) => `nichts davon: ${parts.join("; ")}`,
  /** The whole rule, when it is one group: "Mindestens 3 von 4 treffen zu: …" */
  atLeastHolds: (wanted: string, of: string, parts: readonly string[]) => `mindestens ${wanted} von ${of} treffen zu: ${parts.join("; ")}`,
  sentence: (words: string) => `${words.charAt(0).toLocaleUpperCase("de")}${words.slice(1)}.`,
  floor: (people: string) => ` Außerdem ${people}.`,
};

export type RuleTexts = typeof rulesDe;
