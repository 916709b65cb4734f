// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CsvCell } from "../../../src/core/export/csv.ts";
import { workbookParts } from "../../../src/core/export/workbook-parts.ts";
import { readWorkbook } from "../../../src/intake/workbook.ts";
import { workbookFile } from "../../../src/ui/take-away/workbook-file.ts";

const rows: readonly (readonly CsvCell[])[] = [
  ["Schlüssel", "Name", "Wert", "Nenner"],
  ["0207", "=1+1", { number: 12.345, decimals: 1 }, { number: 2164, decimals: 0 }],
  ["0208", 'Süd & <b>"West"</b>', ".", null],
  ["0209", "@SUM(A1)\t-1", { number: -0.04, decimals: 1 }, { number: 0, decimals: 0 }],
];

test("a workbook is read back by our own intake with the same texts and the numbers as they are shown", async () => {
  const { table, issues } = await read([{ name: "Werte", rows }], "Werte");
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(table?.columns).toEqual(["Schlüssel", "Name", "Wert", "Nenner"]);
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ["0207", "=1+1", "12,3", "2164"],
    ["0208", 'Süd & <b>"West"</b>', ".", ""],
    ["0209", "@SUM(A1)\t-1", "0", "0"],
  ]);
});

test("names of sheets are those that spreadsheet programs take, each once", async () => {
  const notes = [
    ["Angabe", "Erläuterung"],
    ["Quelle", "Amt"],
  ];
  const { table } = await read(
    [
      { name: "Werte", rows },
      { name: "Werte", rows },
      { name: "Erläuterungen: [alle]/?", rows: notes },
    ],
    "Erläuterungen   alle",
  );
  expect(table?.rows.map(({ cells }) => cells)).toEqual([["Quelle", "Amt"]]);
});

test("no text becomes a formula or breaks the file, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const sheet =
        workbookParts([{ name: "Werte", rows: [["Name"], [text]] }]).find(({ path }) => path.endsWith("sheet1.xml"))?.text ?? "";
      expect(sheet).not.toMatch(/<f[ >]/);
      expect(sheet.match(/</g)).toHaveLength(text === "" ? 20 : 26);
    }),
  );
});

test("a workbook without sheets is a mistake", () => {
  expect(() => workbookParts([])).toThrow("at least one sheet expected");
});

async function read(sheets: Parameters<typeof workbookFile>[0], sheet: string) {
  const bytes = new Uint8Array(await workbookFile(sheets).arrayBuffer());
  return readWorkbook(bytes, { file: "werte.xlsx", sheet });
}
