// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { guardText, printCsv } from "../../../src/core/export/csv.ts";
import { exportFileName } from "../../../src/core/export/file-name.ts";

const formulaStart = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

test("a table has a byte order mark, semicolons, decimal commas and CRLF after every line", () => {
  const rows = [
    ["Name", "Wert"],
    ["Süd", { number: 30.04, decimals: 1 }],
    ["Nord", null],
  ];
  expect(printCsv(rows)).toBe("\uFEFFName;Wert\r\nSüd;30,0\r\nNord;\r\n");
});

test.each([
  [-1.25, 1, "-1,3"],
  [-0.04, 1, "0,0"],
  [0, 1, "0,0"],
  [1234567, 0, "1234567"],
  [22.45, 1, "22,5"],
])("%d with %d digits is written %s, so that a spreadsheet counts with it", (number, decimals, text) => {
  expect(printCsv([[{ number, decimals }]])).toBe(`\uFEFF${text}\r\n`);
});

test("a gap cannot be written as a number", () => {
  expect(() => printCsv([[{ number: Number.NaN, decimals: 0 }]])).toThrow("printCsv: finite number expected");
});

test.each(["=1+1", "+cmd|'/c calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1dHYPERLINK(1)", "\n=1"])(
  "%j cannot run as a formula",
  (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  },
);

test.each(["-1,5", "+3", "-7", "Alt-Markt", "a=b", "", "–", "..."])("%j stays as it is", (text) => {
  expect(guardText(text)).toBe(text);
});

test("no text of any kind leaves as a formula, and none breaks the lines of the table", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }), (texts) => {
      const csv = printCsv([texts]);
      const cells = readBack(csv);
      expect(cells).toHaveLength(texts.length);
      cells.forEach((cell, index) => {
        expect([texts[index], `'${texts[index] ?? ""}`]).toContain(cell);
        expect(formulaStart.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell)).toBe(false);
      });
    }),
  );
});

test("a file name says what is in the file with characters that every system takes", () => {
  expect(exportFileName(["kinderarmut", "Stadtteil", "2025", "Ausgabe 2026"], "csv")).toBe("kinderarmut_stadtteil_2025_ausgabe-2026.csv");
  expect(exportFileName(["Bevölkerung/65+", "", "../../etc", "Größe"], "svg")).toBe("bevoelkerung-65_etc_groesse.svg");
  expect(exportFileName(["…", "💥"], "png")).toBe("sozialatlas.png");
});

/** A reader of RFC 4180 with semicolons, for one row. */
function readBack(csv: string): readonly string[] {
  const text = csv.slice(1, -2);
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (character === ";" && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}
