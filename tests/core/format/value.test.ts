// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { type Cell, gap, known, type Status } from "../../../src/core/model/cell.ts";
import { formatDate, formatPeriod, formatYearSpan } from "../../../src/core/format/period.ts";
import { statisticalSymbol } from "../../../src/core/format/statistical-symbol.ts";
import { formatCell, formatDifference, formatValue, formatValueRange, localise, type Measurement } from "../../../src/core/format/value.ts";

const share: Measurement = { kind: "share", unit: { de: "%" }, decimals: 1 };
const count: Measurement = { kind: "count", unit: { de: "Personen", en: "persons" }, decimals: 0 };
const gaps = ["missing", "suppressed", "pending", "notApplicable", "undefined"] as const;

describe("a value", () => {
  test.each(gaps)("that is %s keeps its status and has no number", (status) => {
    expect(formatCell(gap(status), share, "de")).toEqual({ kind: "gap", status });
  });

  test("says that it is approximate where its base is small", () => {
    expect(formatCell({ value: 5.04, status: "unreliable" }, share, "de")).toEqual({
      kind: "number",
      number: "5,0",
      unit: "%",
      text: "5,0\u00a0%",
      isApproximate: true,
    });
  });

  test("that claims a number and has none is a mistake", () => {
    const broken = { value: null, status: "ok" } as Cell;
    expect(() => formatCell(broken, share, "de")).toThrow('a number expected with status "ok"');
    expect(() => statisticalSymbol(broken, { language: "de" })).toThrow('a number expected with status "ok"');
  });

  test("speaks both languages and falls back to German", () => {
    expect(formatValue(13198, count, "en")).toBe("13,198\u00a0persons");
    expect(formatValue(19.05, share, "en")).toBe("19.1\u00a0%");
    expect([
      localise({ de: "Stadt" }, "en"),
      localise({ de: "Stadt", en: "city" }, "en"),
      localise({ de: "Stadt", en: "city" }, "uk"),
    ]).toEqual(["Stadt", "city", "Stadt"]);
    expect(formatValueRange({ lower: 28.06, upper: 32 }, share, "de")).toBe("28,1 bis 32,0\u00a0%");
  });

  test("changes by percentage points if it is in per cent, otherwise by its unit", () => {
    expect(formatDifference(-9.9, share, { language: "de" })).toBe("9,9\u00a0Prozentpunkte");
    expect(formatDifference(-9.9, share, { language: "en", signed: true })).toBe("−9.9\u00a0percentage\u00a0points");
    expect(formatDifference(1200, count, { language: "de", signed: true })).toBe("+1.200\u00a0Personen");
  });
});

describe("statistical symbols", () => {
  test.each<[Cell, string]>([
    [known(0), "–"],
    [known(0.04), "0,0"],
    [known(-0.04), "0,0"],
    [known(12.34), "12,3"],
    [{ value: 12.34, status: "unreliable" }, "(12,3)"],
    [{ value: 0, status: "unreliable" }, "(–)"],
    [gap("missing"), "."],
    [gap("suppressed"), "."],
    [gap("pending"), "..."],
    [gap("notApplicable"), "x"],
    [gap("undefined"), "x"],
  ])("write %j as %s", (cell, symbol) => {
    expect(statisticalSymbol(cell, { language: "de", decimals: 1 })).toBe(symbol);
  });

  test("may leave an unreliable number out", () => {
    const cell: Cell = { value: 12.34, status: "unreliable" satisfies Status };
    expect(statisticalSymbol(cell, { language: "de", decimals: 1, unreliable: "slash" })).toBe("/");
  });
});

describe("dates", () => {
  test.each(["", "31.12.2025", "2025-12", "2025-12-31T00:00"])("in another form (%j) are refused", (text) => {
    expect(() => formatDate(text, "de")).toThrow(`formatDate: date like "2025-12-31" expected, "${text}" found`);
  });

  test("are written the way of the language", () => {
    expect([formatDate("2025-12-31", "de"), formatDate("2026-05-02", "en")]).toEqual(["31.12.2025", "2 May 2026"]);
  });

  test.each([
    ["31.12.", "de", "31.12.2025"],
    ["31.12.", "en", "31 December 2025"],
    ["1.7.", "de", "01.07.2025"],
    ["", "de", "2025"],
    ["Schuljahr", "de", "Schuljahr 2025"],
  ])("of reference %j in %s are %s", (referenceDate, language, text) => {
    expect(formatPeriod(referenceDate, 2025, language)).toBe(text);
  });

  test("span years", () => {
    expect([formatYearSpan(2012, 2025), formatYearSpan(2025, 2025)]).toEqual(["2012–2025", "2025"]);
  });
});
