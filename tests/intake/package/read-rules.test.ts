// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import { filesInMemory } from "./small-package.ts";

const rules = `format: sozialatlas-regeln
version: "1"
titel: { de: Handlungsfelder }
autor: Rat
datum: "2026-03-12"
felder:
  - id: familien
    name: { de: Kinder und Familien }
    betroffene: kinder
    mindestzahl: 20
    regel:
      alle:
        - { kennzahl: kinder, vergleich: ueber, bezug: stadt, faktor: "1,25" }
`;

test("the action fields of a package become part of the atlas", async () => {
  const { atlas, issues } = await readSourcePackage(filesInMemory({ "regeln.yaml": rules }));
  expect(issues).toEqual([]);
  expect(atlas?.rules?.fields).toMatchObject([
    {
      id: "familien",
      symbol: "K",
      affected: "kinder",
      floor: 20,
      rule: { kind: "all", rules: [{ reference: { kind: "city", factor: 1.25 } }] },
    },
  ]);
});

test("a package without rules has none", async () => {
  expect((await readSourcePackage(filesInMemory())).atlas?.rules).toBeNull();
});

test.each([
  [
    "kennzahl: kinder,",
    "kennzahl: kindr,",
    'regeln.yaml, Zeile 13, Angabe "felder (1. Eintrag) › regel › alle (1. Eintrag)"',
    "Meinten Sie „kinder“?",
  ],
  ["vergleich: ueber", "vergleich: mehr", "Zeile 13", '"mehr" gefunden'],
  ["mindestzahl: 20", "mindestzahl: viele", "Zeile 10", "eine Zahl erwartet"],
  ["autor: Rat\n", "", "regeln.yaml", "„autor“ erwartet"],
])("a wrong rule (%s → %s) is refused with its line", async (from, to, place, reason) => {
  const { atlas, issues } = await readSourcePackage(filesInMemory({ "regeln.yaml": rules.replace(from, to) }));
  expect(atlas).toBeNull();
  expect(issues[0]?.message).toContain(place);
  expect(issues[0]?.message).toContain(reason);
});

test("a rule without a floor is only warned", async () => {
  const { atlas, issues } = await readSourcePackage(filesInMemory({ "regeln.yaml": rules.replace("    mindestzahl: 20\n", "") }));
  expect(atlas).not.toBeNull();
  expect(issues.map(({ code, severity, place }) => [code, severity, place.line])).toEqual([["rule-without-floor", "warning", 7]]);
});

test("names of indicators are not blamed while the indicators cannot be read", async () => {
  const { issues } = await readSourcePackage(filesInMemory({ "regeln.yaml": rules, "indikatoren.csv": null }));
  expect(issues.some(({ place }) => place.file === "regeln.yaml")).toBe(false);
});
