// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { cutTemplate } from "../../src/i18n/template.ts";

test("German and English slot names mean the same", () => {
  expect(cutTemplate("{jahr} {wert} {kennzahl:A} {zaehler} {nenner}")).toEqual(
    cutTemplate("{year} {value} {indicator:A} {numerator} {denominator}"),
  );
});

test("a sentence is cut at its slots and nothing is lost", () => {
  expect(cutTemplate("Ende {jahr} leben {wert} mit {kennzahl:Grundsicherung}.")).toEqual([
    { kind: "text", text: "Ende " },
    { kind: "slot", name: "year", words: "" },
    { kind: "text", text: " leben " },
    { kind: "slot", name: "value", words: "" },
    { kind: "text", text: " mit " },
    { kind: "slot", name: "name", words: "Grundsicherung" },
    { kind: "text", text: "." },
  ]);
});

test.each(["{quatsch} bleibt", "offen {jahr", "{}", "a } b {"])("braces that name no slot stay as they are: %s", (template) => {
  expect(cutTemplate(template)).toEqual([{ kind: "text", text: template }]);
});

test("an empty template has no pieces", () => {
  expect(cutTemplate("")).toEqual([]);
});
