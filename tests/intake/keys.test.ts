// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { joinKeys } from "../../src/intake/join-keys.ts";
import { cleanKey, comparableName, isScientificKey } from "../../src/intake/keys.ts";

test.each([
  [" 001\u00a0", "001"],
  ["\u200b004", "004"],
  ["005\t", "005"],
  ["Su\u0308d", "Süd"],
  ["__proto__", "__proto__"],
])("the key %j is compared as %j", (text, expected) => {
  expect(cleanKey(text)).toBe(expected);
});

test.each([
  ["5,3334E+10", true],
  ["1e3", true],
  ["05112000", false],
  ["E10", false],
])("%s has lost its digits: %s", (text, expected) => {
  expect(isScientificKey(text)).toBe(expected);
});

test("keys on only one side are listed with suggestions by similar names", () => {
  const join = joinKeys(["001", "007"], ["001", "004"], {
    table: new Map([["007", "Weisse Mühle"]]),
    areas: new Map([["004", "Weiße Mühle"]]),
  });
  expect(join).toEqual({
    matched: [{ tableKey: "001", areaKey: "001", isPadded: false }],
    onlyInTable: [{ key: "007", name: "Weisse Mühle", suggestions: ["004"] }],
    onlyInMap: [{ key: "004", name: "Weiße Mühle", suggestions: ["007"] }],
  });
});

test("lost leading zeros are found again on either side", () => {
  expect(joinKeys(["5112000"], ["05112000"]).matched).toEqual([{ tableKey: "5112000", areaKey: "05112000", isPadded: true }]);
  expect(joinKeys(["001"], ["1"]).matched).toEqual([{ tableKey: "001", areaKey: "1", isPadded: true }]);
});

test("keys that only zeros tell apart are never guessed", () => {
  const join = joinKeys(["1"], ["01", "001"]);
  expect(join.matched).toEqual([]);
  expect(join.onlyInMap.map(({ key }) => key)).toEqual(["01", "001"]);
});

test("names are compared without case, with spelled-out umlauts and any dash", () => {
  expect(comparableName("Grünau – Mitte")).toBe(comparableName("gruenau-mitte"));
});
