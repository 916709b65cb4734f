// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { interpretNumbers, type NumberOptions } from "../../src/intake/numbers.ts";

test("a column whose points may mean thousands or decimals is refused with its rows and values", () => {
  const { cells, issues } = read(["1.250", "3.400"]);
  expect(cells.map(({ value, status }) => [value, status])).toEqual([
    [null, "missing"],
    [null, "missing"],
  ]);
  expect(issues).toMatchObject([{ code: "number-format-ambiguous", severity: "error", place: { row: [2, 3] }, value: ["1.250", "3.400"] }]);
});

test("German and English notation in one column name two rows that contradict each other", () => {
  const { issues } = read(["2,048.25", "950", "1.250,5"]);
  expect(issues).toMatchObject([
    { code: "number-format-mixed", severity: "error", place: { row: [2, 4] }, value: ["2,048.25", "1.250,5"] },
  ]);
});

test.each(["NaN", "Infinity", "1e309", "0x1F", "12a", "1.2.3", "1,234,5", "--5", "1 23", "5,3334E+10"])("%s is no number", (text) => {
  const { cells, issues } = read([text], { format: "german" });
  expect(cells).toEqual([{ row: 2, value: null, status: "missing", flags: [] }]);
  expect(issues).toMatchObject([{ code: "number-unreadable", severity: "warning", place: { row: [2] }, value: [text] }]);
});

test.each<[string, "german" | "english", number]>([
  ["1.234,5", "german", 1234.5],
  ["1,234.5", "english", 1234.5],
  ["1.250", "german", 1250],
  ["1.250", "english", 1.25],
  ["10\u202f254", "german", 10254],
  ["1 234 567,25", "german", 1234567.25],
  ["12'500", "german", 12500],
  ["−24,7", "german", -24.7],
  ["+3", "german", 3],
  ["0,125", "german", 0.125],
  ["007", "german", 7],
  ["21,4 %", "german", 21.4],
])("%s in %s notation is %d", (text, format, expected) => {
  expect(read([text], { format }).cells[0]).toMatchObject({ value: expected, status: "ok" });
});

test("a column of points with bare hundreds beside them holds thousands, and says so", () => {
  const { cells, issues } = read(["4.812", "10.254", "958"]);
  expect(cells.map(({ value }) => value)).toEqual([4812, 10254, 958]);
  expect(issues).toMatchObject([{ code: "number-format-assumed", severity: "notice" }]);
});

test("plain whole numbers need no message", () => {
  expect(read(["0", "12", "4812"]).issues).toEqual([]);
});

test("signs keep their reasons, and only the dash is zero", () => {
  const { cells } = read(["-", "–", ".", "...", "x", "/", "k. A.", ""]);
  expect(cells.map(({ value, status, reason }) => [value, status, reason])).toEqual([
    [0, "ok", "nil"],
    [0, "ok", "nil"],
    [null, "suppressed", "suppressed"],
    [null, "pending", "later"],
    [null, "notApplicable", "not-applicable"],
    [null, "suppressed", "unreliable"],
    [null, "missing", "not-available"],
    [null, "missing", "not-available"],
  ]);
});

test("declared signs win over the usual ones and are not reported", () => {
  const { cells, issues } = read(["-", "*"], { signs: { "-": "suppressed", "*": "zero" } });
  expect(cells.map(({ value, status }) => [value, status])).toEqual([
    [null, "suppressed"],
    [0, "ok"],
  ]);
  expect(issues).toEqual([]);
});

test("numbers in parentheses or with a letter stay numbers and are marked", () => {
  const { cells } = read(["(12)", "15r", "p 7", "8s"]);
  expect(cells.map(({ value, status, flags, reason }) => [value, status, flags, reason])).toEqual([
    [12, "unreliable", [], "limited-reliability"],
    [15, "ok", ["revised"], "revised"],
    [7, "ok", ["provisional"], "provisional"],
    [8, "ok", ["estimated"], "estimated"],
  ]);
});

test("values outside the range are refused with row and value", () => {
  const { cells, issues } = read(["21,4", "118,05"], { range: [0, 100] });
  expect(cells.map(({ value }) => value)).toEqual([21.4, null]);
  expect(issues.find(({ code }) => code === "number-out-of-range")).toMatchObject({
    severity: "warning",
    place: { row: [3] },
    value: ["118,05"],
  });
});

test("a number printed in German is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (whole, decimals) => {
      const value = whole / 10 ** decimals;
      const text = value.toLocaleString("de-DE", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      expect(read([text], { format: "german" }).cells[0]?.value).toBe(value === 0 ? 0 : value);
    }),
  );
});

test("the order of rows does not change a single value", () => {
  const text = fc.constantFrom("4.812", "958", "-", ".", "12,5", "1.234,5", "7,25", "", "kaputt", "(3)");
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const cells = texts.map((entry, index) => ({ row: index + 2, text: entry }));
      const byRow = (input: typeof cells): unknown => interpretNumbers(input).cells.toSorted((a, b) => a.row - b.row);
      expect(byRow(cells.toReversed())).toEqual(byRow(cells));
    }),
  );
});

test("a value is a number exactly when its status is ok or unreliable", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 8 }), (texts) => {
      for (const { value, status } of read(texts).cells) expect(value !== null).toBe(status === "ok" || status === "unreliable");
    }),
  );
});

function read(texts: readonly string[], options: NumberOptions = {}): ReturnType<typeof interpretNumbers> {
  return interpretNumbers(
    texts.map((text, index) => ({ row: index + 2, text })),
    options,
  );
}
