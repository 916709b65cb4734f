// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../src/core/formula/parse-formula.ts";
import { printFormula } from "../../../src/core/formula/print-formula.ts";
import { measureId } from "../../../src/core/model/ids.ts";
import type { DimensionFilter, LinearForm, LinearTerm } from "../../../src/core/model/linear-form.ts";

const tables = [
  {
    measures: ["bevoelkerung"],
    dimensions: [
      { id: "geschlecht", values: ["m", "w"] },
      { id: "alter", values: ["0", "1", "14", "15", "64", "65", "100+"] },
    ],
  },
  { measures: ["zuzuege", "fortzuege"], dimensions: [] },
];

describe("a formula that cannot be read", () => {
  it.each([
    ["", 1, "eine Zählgröße erwartet, Ende der Formel gefunden"],
    ["bevoelkerung[alter<15", 22, '"]" oder "," erwartet, Ende der Formel gefunden'],
    ["bevoelkerung / 2", 14, 'oder Ende der Formel erwartet, "/" gefunden'],
    ["0,5 bevoelkerung", 5, '"*" erwartet, "bevoelkerung" gefunden'],
    ["bevoelkerung[alter 65-15]", 23, 'eine Zahl über 65 erwartet, "15" gefunden'],
    ["bevoelkerung[alter=0, alter=1]", 23, "ein anderes Merkmal erwartet"],
    ["bevoelkerung@x", 14, 'eine Zahl erwartet, "x" gefunden'],
    ["2 * (zuzuege + fortzuege)", 5, 'eine Zählgröße erwartet, "(" gefunden'],
    ["summe_alter(bevoelkerung", 25, '")" erwartet'],
    ["zuzuege - ", 11, "eine Zählgröße erwartet, Ende der Formel gefunden"],
  ])("%j names position %i and what was expected", (text, position, message) => {
    const { form, issue } = parseFormula(text, tables);
    expect(form).toBeNull();
    expect(issue?.facts).toMatchObject({ position });
    expect(issue?.message).toContain(`Formel "${text}", Zeichen ${position}: `);
    expect(issue?.message).toContain(message);
  });

  it("suggests the nearest measure for a mistyped one", () => {
    const { issue } = parseFormula("zuzuege - fortzüge", tables);
    expect(issue).toMatchObject({ code: "measure-unknown", facts: { position: 11, suggestion: "fortzuege" } });
    expect(issue?.message).toContain('Meinten Sie "fortzuege"?');
  });

  it("names unknown dimensions and values with those that exist", () => {
    expect(parseFormula("bevoelkerung[altr<15]", tables).issue).toMatchObject({
      code: "dimension-unknown",
      facts: { suggestion: "alter" },
    });
    expect(parseFormula("bevoelkerung[geschlecht=x]", tables).issue?.message).toContain("Vorhandene Ausprägungen: m, w.");
    expect(parseFormula("bevoelkerung[alter 30-40]", tables).issue?.code).toBe("dimension-value-unknown");
    expect(parseFormula("zuzuege[alter<15]", tables).issue?.message).toContain('"zuzuege" hat keine weiteren Merkmale.');
  });

  it("refuses a sum of ages over counts without ages", () => {
    expect(parseFormula("summe_alter(zuzuege)", tables).issue?.code).toBe("age-unreadable");
  });
});

describe("a formula that can be read", () => {
  it("holds sums, coefficients with a German comma and years", () => {
    const { form } = parseFormula("0,5 * einwohner + 0,5 * einwohner@-1 − einwohner@2015");
    expect(form?.terms.map(({ coefficient, year }) => [coefficient, year])).toEqual([
      [0.5, { kind: "shift", by: 0 }],
      [0.5, { kind: "shift", by: -1 }],
      [-1, { kind: "fixed", year: 2015 }],
    ]);
  });

  it("reads ranges half open", () => {
    const filters = (text: string): unknown => parseFormula(text, tables).form?.terms[0]?.filters;
    expect(filters("bevoelkerung[alter<15]")).toEqual([{ dimension: "alter", kind: "range", from: null, below: 15 }]);
    expect(filters("bevoelkerung[alter 15-65]")).toEqual([{ dimension: "alter", kind: "range", from: 15, below: 65 }]);
    expect(filters("bevoelkerung[alter>=65, geschlecht=w]")).toEqual([
      { dimension: "alter", kind: "range", from: 65, below: null },
      { dimension: "geschlecht", kind: "values", values: ["w"] },
    ]);
  });

  it("weights ages in a sum of ages", () => {
    expect(parseFormula("summe_alter(bevoelkerung)", tables).form?.terms[0]).toMatchObject({
      measure: "bevoelkerung",
      weight: "ageMidpoint",
    });
  });

  it("is printed so that reading it again gives the same form", () => {
    fc.assert(
      fc.property(anyForm(), (form) => {
        expect(parseFormula(printFormula(form))).toEqual({ form, issue: null });
      }),
    );
  });

  it("never makes the parser fail on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reading = parseFormula(text);
        expect(reading.form === null).toBe(reading.issue !== null);
      }),
    );
  });
});

function anyForm(): fc.Arbitrary<LinearForm> {
  return fc.record({ terms: fc.array(anyTerm(), { minLength: 1, maxLength: 4 }) });
}

function anyTerm(): fc.Arbitrary<LinearTerm> {
  return fc.record({
    coefficient: fc.oneof(
      fc.constantFrom(1, -1, 0.5, 100),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    ),
    measure: anyName()
      .filter((name) => name !== "summe_alter")
      .map(measureId),
    filters: fc.uniqueArray(anyFilter(), { maxLength: 3, selector: (filter) => filter.dimension }),
    year: fc.oneof(
      fc.integer({ min: -20, max: 20 }).map((by) => ({ kind: "shift" as const, by: by + 0 })),
      fc.integer({ min: 1900, max: 2100 }).map((year) => ({ kind: "fixed" as const, year })),
    ),
    weight: fc.constantFrom("ageMidpoint" as const, null),
  });
}

function anyFilter(): fc.Arbitrary<DimensionFilter> {
  const range = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 50 }), fc.constantFrom("both", "from", "below"));
  return fc.oneof(
    fc.record({
      dimension: anyName(),
      kind: fc.constant("values" as const),
      values: fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 3 }),
    }),
    fc.tuple(anyName(), range).map(([dimension, [from, width, ends]]) => ({
      dimension,
      kind: "range" as const,
      from: ends === "below" ? null : from,
      below: ends === "from" ? null : from + width,
    })),
  );
}

function anyName(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-zäöüß_][a-zäöüß0-9_]{0,9}$/u);
}
