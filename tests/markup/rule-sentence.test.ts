// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorId } from "../../src/core/model/ids.ts";
import type { Rule } from "../../src/core/model/rule.ts";
import { parseRule } from "../../src/core/rules/parse-rule.ts";
import { rulesDe } from "../../src/i18n/rules.de.ts";
import { rulesEn } from "../../src/i18n/rules.en.ts";
import { fieldSentence, ruleSentence, type RuleSubject, type RuleWords } from "../../src/markup/rule-sentence.ts";
import { anyRule } from "../core/rules/any-rule.ts";

const subjects: Readonly<Record<string, RuleSubject>> = {
  armut: {
    name: { de: "Kinderarmut", en: "Child poverty" },
    kind: "share",
    unit: { de: "%" },
    decimals: 1,
    numeratorLabel: { de: "Kinder mit Grundsicherung", en: "children on basic support" },
  },
  arbeit: { name: { de: "Arbeitslose", en: "Unemployed" }, kind: "share", unit: { de: "%" }, decimals: 1, numeratorLabel: { de: "" } },
  alter: {
    name: { de: "Durchschnittsalter", en: "Mean age" },
    kind: "mean",
    unit: { de: "Jahre", en: "years" },
    decimals: 1,
    numeratorLabel: { de: "" },
  },
  kinder: {
    name: { de: "Kinder", en: "Children" },
    kind: "count",
    unit: { de: "Kinder", en: "children" },
    decimals: 0,
    numeratorLabel: { de: "Kinder" },
  },
};

const german: RuleWords = {
  language: "de",
  words: rulesDe,
  subject: (id) => subjects[id] ?? null,
  fieldName: (id) => (id === "f" ? { de: "Familien", en: "Families" } : null),
};
const english: RuleWords = { ...german, language: "en", words: rulesEn };

const poor = { kennzahl: "armut", vergleich: "ab", wert: 24 };
const jobless = { kennzahl: "arbeit", vergleich: "ueber", bezug: "stadt" };
const old = { kennzahl: "alter", vergleich: "ab", wert: "45,25" };

// No-break spaces stand between a number and its unit; here they are written as "_".
const sentences: readonly (readonly [written: unknown, de: string, en: string])[] = [
  [poor, "Kinderarmut ab 24,0_%.", "Child poverty at least 24.0_%."],
  [{ ...poor, vergleich: "unter" }, "Kinderarmut unter 24,0_%.", "Child poverty below 24.0_%."],
  [{ ...poor, vergleich: "bis" }, "Kinderarmut bis 24,0_%.", "Child poverty at most 24.0_%."],
  [{ ...poor, vergleich: "ueber" }, "Kinderarmut über 24,0_%.", "Child poverty above 24.0_%."],
  [old, "Durchschnittsalter ab 45,25_Jahre.", "Mean age at least 45.25_years."],
  [{ kennzahl: "kinder", vergleich: "ab", wert: 1200 }, "Kinder ab 1.200_Kinder.", "Children at least 1,200_children."],
  [{ ...poor, teil: "anzahl", wert: 1500 }, "Mindestens 1.500 Kinder mit Grundsicherung.", "At least 1,500 children on basic support."],
  [
    { ...poor, teil: "anzahl", vergleich: "unter", wert: 10 },
    "Weniger als 10 Kinder mit Grundsicherung.",
    "Fewer than 10 children on basic support.",
  ],
  [
    { kennzahl: "arbeit", teil: "anzahl", vergleich: "ueber", wert: 5 },
    "Mehr als 5 Fälle bei „Arbeitslose“.",
    "More than 5 cases of “Unemployed”.",
  ],
  [jobless, "Arbeitslose über dem Stadtwert.", "Unemployed above the city value."],
  [{ ...jobless, vergleich: "ab" }, "Arbeitslose auf oder über dem Stadtwert.", "Unemployed at or above the city value."],
  [{ ...jobless, faktor: "1,25" }, "Arbeitslose über dem 1,25-Fachen des Stadtwerts.", "Unemployed above 1.25 times the city value."],
  [
    { ...jobless, plus: 5 },
    "Arbeitslose über dem Stadtwert plus 5,0_Prozentpunkte.",
    "Unemployed above the city value plus 5.0_percentage_points.",
  ],
  [
    { ...jobless, bezug: "umgebung", vergleich: "bis", faktor: 2, plus: "-0,5" },
    "Arbeitslose auf oder unter dem 2-Fachen vom Wert des umgebenden Gebiets minus 0,5_Prozentpunkte.",
    "Unemployed at or below 2 times the value of the surrounding area minus 0.5_percentage_points.",
  ],
  [
    { ...jobless, bezug: "umgebung" },
    "Arbeitslose über dem Wert des umgebenden Gebiets.",
    "Unemployed above the value of the surrounding area.",
  ],
  [
    { ...poor, bezug: "quantil", wert: 0.8 },
    "Kinderarmut unter den 20_% der Gebiete mit den höchsten Werten.",
    "Child poverty among the 20_% of areas with the highest values.",
  ],
  [
    { ...poor, bezug: "quantil", vergleich: "unter", wert: 0.125 },
    "Kinderarmut unter den 12,5_% der Gebiete mit den niedrigsten Werten (ohne die Grenze).",
    "Child poverty among the 12.5_% of areas with the lowest values (without the limit itself).",
  ],
  [
    { ...poor, bezug: "streuung", wert: 1 },
    "Kinderarmut auf oder über dem Stadtwert plus 1 Standardabweichung.",
    "Child poverty at or above the city value plus 1 standard deviation.",
  ],
  [
    { ...poor, bezug: "streuung", wert: "-0,5" },
    "Kinderarmut auf oder über dem Stadtwert minus 0,5 Standardabweichungen.",
    "Child poverty at or above the city value minus 0.5 standard deviations.",
  ],
  [{ feld: "f" }, "Handlungsfeld „Familien“.", "Action field “Families”."],
  [{ nicht: { feld: "f" } }, "Nicht Handlungsfeld „Familien“.", "Not action field “Families”."],
  [{ kennzahl: "fehlt", vergleich: "ab", wert: 3 }, "Unbekannte Kennzahl „fehlt“ ab 3.", "Unknown indicator “fehlt” at least 3."],
  [{ nicht: poor }, "Kinderarmut unter 24,0_%.", "Child poverty below 24.0_%."],
  [{ nicht: { nicht: poor } }, "Kinderarmut ab 24,0_%.", "Child poverty at least 24.0_%."],
  [
    { alle: [poor, jobless] },
    "Kinderarmut ab 24,0_% und Arbeitslose über dem Stadtwert.",
    "Child poverty at least 24.0_% and Unemployed above the city value.",
  ],
  [
    { alle: [poor, jobless, old] },
    "Kinderarmut ab 24,0_%, Arbeitslose über dem Stadtwert und Durchschnittsalter ab 45,25_Jahre.",
    "Child poverty at least 24.0_%, Unemployed above the city value and Mean age at least 45.25_years.",
  ],
  [
    { alle: [old, { eines: [poor, jobless] }] },
    "Durchschnittsalter ab 45,25_Jahre und (Kinderarmut ab 24,0_% oder Arbeitslose über dem Stadtwert).",
    "Mean age at least 45.25_years and (Child poverty at least 24.0_% or Unemployed above the city value).",
  ],
  [
    { eines: [old, { alle: [poor] }, { eines: [poor, jobless] }] },
    "Durchschnittsalter ab 45,25_Jahre, Kinderarmut ab 24,0_% oder Kinderarmut ab 24,0_% oder Arbeitslose über dem Stadtwert.",
    "Mean age at least 45.25_years, Child poverty at least 24.0_% or Child poverty at least 24.0_% or Unemployed above the city value.",
  ],
  [
    { mindestens: 2, von: [poor, jobless, old] },
    "Mindestens 2 von 3 treffen zu: Kinderarmut ab 24,0_%; Arbeitslose über dem Stadtwert; Durchschnittsalter ab 45,25_Jahre.",
    "At least 2 of 3 hold: Child poverty at least 24.0_%; Unemployed above the city value; Mean age at least 45.25_years.",
  ],
  [
    { alle: [old, { mindestens: 1, von: [poor, { alle: [jobless, poor] }] }] },
    "Durchschnittsalter ab 45,25_Jahre und mindestens 1 von 2 (Kinderarmut ab 24,0_%; Arbeitslose über dem Stadtwert und Kinderarmut ab 24,0_%).",
    "Mean age at least 45.25_years and at least 1 of 2 (Child poverty at least 24.0_%; Unemployed above the city value and Child poverty at least 24.0_%).",
  ],
  [
    { nicht: { alle: [poor, jobless] } },
    "Kinderarmut unter 24,0_% oder Arbeitslose auf oder unter dem Stadtwert.",
    "Child poverty below 24.0_% or Unemployed at or below the city value.",
  ],
  [
    { alle: [old, { nicht: { mindestens: 2, von: [poor, jobless] } }] },
    "Durchschnittsalter ab 45,25_Jahre und höchstens 1 von 2 (Kinderarmut ab 24,0_%; Arbeitslose über dem Stadtwert).",
    "Mean age at least 45.25_years and at most 1 of 2 (Child poverty at least 24.0_%; Unemployed above the city value).",
  ],
  [
    { nicht: { mindestens: 1, von: [poor, jobless] } },
    "(nichts davon: Kinderarmut ab 24,0_%; Arbeitslose über dem Stadtwert).",
    "(none of these: Child poverty at least 24.0_%; Unemployed above the city value).",
  ],
];

describe("the sentence of a rule", () => {
  test.each(sentences)("%j", (written, de, en) => {
    const rule = read(written);
    expect(ruleSentence(rule, german).replaceAll("\u00a0", "_")).toBe(de);
    expect(ruleSentence(rule, english).replaceAll("\u00a0", "_")).toBe(en);
  });

  test("names the people of the floor in a sentence of its own", () => {
    const field = { rule: read(poor), affected: indicatorId("armut"), floor: 100 };
    expect(fieldSentence(field, german)).toMatch(/%\. Außerdem mindestens 100 Kinder mit Grundsicherung\.$/);
    expect(fieldSentence({ ...field, floor: null }, german)).toBe(ruleSentence(field.rule, german));
  });

  test("is whole for any rule: one end, brackets in pairs, every indicator named", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const words of [german, english]) {
          const sentence = ruleSentence(rule, words);
          const plain = sentence.replace(/\d\.\d/g, "");
          expect(plain.indexOf(".")).toBe(plain.length - 1);
          expect(depths(sentence).every((depth) => depth >= 0)).toBe(true);
          expect(depths(sentence).at(-1)).toBe(0);
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
        }
      }),
    );
  });
});

function read(written: unknown): Rule {
  const { rule, problems } = parseRule(written);
  if (rule === null) throw new Error(problems.map(({ sentence }) => sentence).join(" "));
  return rule;
}

/** How many brackets are open after each character. */
function depths(text: string): readonly number[] {
  let depth = 0;
  return [...text].map((letter) => (depth += letter === "(" ? 1 : letter === ")" ? -1 : 0));
}
