// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCount, formatNumber, formatRange, withUnit } from "../../../src/core/format/number.ts";

describe("a number", () => {
  test.each([Number.NaN, Infinity, -Infinity])("that is none (%s) is refused", (value) => {
    expect(() => formatNumber(value, { language: "de" })).toThrow(`formatNumber: finite number expected, ${value} found`);
  });

  test.each([
    [29.990757, 1, "30,0", "30.0"],
    [13198, 0, "13.198", "13,198"],
    [2164, 0, "2.164", "2,164"],
    [999.95, 1, "1.000,0", "1,000.0"],
    [1234567.891, 2, "1.234.567,89", "1,234,567.89"],
    [0, 1, "0,0", "0.0"],
    [-0, 0, "0", "0"],
    [-0.04, 1, "0,0", "0.0"],
    [-0.05, 1, "−0,1", "−0.1"],
    [0.5, 0, "1", "1"],
    [-0.5, 0, "−1", "−1"],
    [2.5, 0, "3", "3"],
    [1.005, 2, "1,01", "1.01"],
    [(449 / 2000) * 100, 1, "22,5", "22.5"],
    [5e-324, 3, "0,000", "0.000"],
    [1e21, 0, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
  ])("%d with %d digits is written %s, in English %s", (value, decimals, german, english) => {
    expect(formatNumber(value, { language: "de", decimals })).toBe(german);
    expect(formatNumber(value, { language: "en", decimals })).toBe(english);
  });

  test.each([
    [1.5, "+1,5"],
    [-1.5, "−1,5"],
    [0.04, "0,0"],
    [0, "0,0"],
  ])("%d with a sign is written %s", (value, text) => {
    expect(formatNumber(value, { language: "de", decimals: 1, signed: true })).toBe(text);
  });

  test("is read back as the number rounded half away from zero, at most half of the last digit away", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const text = formatNumber(value, { language: "de", decimals });
        const back = Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-"));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(value) * 1e-14);
        expect(text).toMatch(/^−?\d{1,3}(\.\d{3})*(,\d+)?$/);
        expect(text).not.toMatch(/^−[0.,]*$/);
        expect(formatNumber(-value, { language: "de", decimals })).toBe(mirrored(text));
      }),
    );
  });

  test("never shrinks when the value grows", () => {
    const parse = (text: string) => Number(text.replaceAll(",", "").replace("−", "-"));
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), (value, more) => {
        const written = (number: number) => parse(formatNumber(number, { language: "en", decimals: 1 }));
        expect(written(value + more)).toBeGreaterThanOrEqual(written(value));
      }),
    );
  });
});

describe("counts, units and ranges", () => {
  test("a count from a weighted transfer is written whole", () => {
    expect(formatCount(12.6, "de")).toBe("13");
  });

  test("a unit never breaks away from its number", () => {
    expect([withUnit("30,0", "%"), withUnit("8,1", "je 1.000"), withUnit("5", "")]).toEqual(["30,0\u00a0%", "8,1\u00a0je\u00a01.000", "5"]);
  });

  test.each([
    [3.94, 37.91, "de", "3,9 bis 37,9\u00a0%"],
    [3.94, 37.91, "en", "3.9 to 37.9\u00a0%"],
    [5.01, 5.04, "de", "5,0\u00a0%"],
    [-2, 3, "de", "−2,0 bis 3,0\u00a0%"],
  ])("from %d to %d in %s is written %s", (lower, upper, language, text) => {
    expect(formatRange(lower, upper, { language, decimals: 1, unit: "%" })).toBe(text);
  });
});

function mirrored(text: string): string {
  if (text.startsWith("−")) return text.slice(1);
  return /^[0.,]*$/.test(text) ? text : `−${text}`;
}
