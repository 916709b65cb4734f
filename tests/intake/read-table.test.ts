// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../../src/intake/read-table.ts";
import type { TableOptions, TableReading } from "../../src/intake/reading.ts";

test("a row with too many fields is refused by line, the others stay", async () => {
  const { table, issues } = await read("id;name;wert\n1;A;5\n2;B;oben;6\n3;C;7\n");
  expect(table?.rows.map(({ row }) => row)).toEqual([2, 4]);
  expect(issues).toMatchObject([
    { code: "row-field-count", severity: "warning", place: { row: 3 }, facts: { fieldsFound: 4, fieldsExpected: 3 } },
  ]);
});

test("an unclosed quotation mark refuses the file and names line and column", async () => {
  const { table, issues } = await read('id;name;wert\n1;"A";5\n2;"B;6\n3;C;7\n');
  expect(table).toBeNull();
  expect(issues).toMatchObject([{ code: "quote-unclosed", place: { row: 3, column: "name" } }]);
});

test("a last row without line end and with too few fields is a cut file", async () => {
  const { table, issues } = await read("id;name;wert\n1;A;5\n2;B");
  expect(table).toBeNull();
  expect(issues).toMatchObject([{ code: "table-truncated", place: { row: 3 } }]);
});

test("a complete last row without line end is fine", async () => {
  expect((await read("id;wert\n1;5\n2;6")).issues).toEqual([]);
});

test.each([
  ["<!DOCTYPE html><html></html>", "html-instead-of-table"],
  ["%PDF-1.7", "pdf-instead-of-table"],
  ["", "file-empty"],
  ["id;wert\n", "table-no-rows"],
])("%j is refused as %s", async (text, code) => {
  expect(await read(text)).toMatchObject({ table: null, issues: [{ code, severity: "error" }] });
});

test.each([
  ["semicolon", "id;wert\n1;2,5\n2;3,5\n"],
  ["comma with quoted decimals", 'id,wert\n1,"2,5"\n2,"3,5"\n'],
  ["tab", "id\twert\n1\t2,5\n2\t3,5\n"],
  ["bar", "id|wert\n1|2,5\n2|3,5\n"],
  ["old Macintosh line ends", "id;wert\r1;2,5\r2;3,5\r"],
])("the delimiter is found: %s", async (_, text) => {
  const { table } = await read(text);
  expect(table).toMatchObject({
    columns: ["id", "wert"],
    rows: [
      { row: 2, cells: ["1", "2,5"] },
      { row: 3, cells: ["2", "3,5"] },
    ],
  });
});

test("line numbers count the line ends inside quoted fields", async () => {
  const { table } = await read('id;name\n1;"A\nB"\n2;C\n');
  expect(table?.rows).toEqual([
    { row: 2, cells: ["1", "A\nB"] },
    { row: 4, cells: ["2", "C"] },
  ]);
});

test("doubled quotation marks are one, and a delimiter inside quotes is text", async () => {
  expect((await read('id;name\n1;"A ""B""; C"\n')).table?.rows[0]?.cells).toEqual(["1", 'A "B"; C']);
});

test("a title above and a source below are left out and named", async () => {
  const { table, issues } = await read("Einwohner 2023;;\n;;\nid;name;wert\n1;A;5\n2;B;6\n;;\nQuelle: Melderegister;;\n");
  expect(table).toMatchObject({ columns: ["id", "name", "wert"], rows: [{ row: 4 }, { row: 5 }] });
  expect(issues).toMatchObject([{ code: "rows-skipped", place: { row: [1, 2, 6, 7] } }]);
});

test("an area whose values are all missing is no footnote", async () => {
  expect((await read("id;a;b\n1;5;6\n2;;\n")).table?.rows).toHaveLength(2);
});

test("two header rows become one name per column", async () => {
  const { table } = await read("id;Geburten;;Einwohner;\n;2021;2022;2021;2022\n1;5;6;50;60\n");
  expect(table?.columns).toEqual(["id", "Geburten 2021", "Geburten 2022", "Einwohner 2021", "Einwohner 2022"]);
  expect(table?.rows).toEqual([{ row: 3, cells: ["1", "5", "6", "50", "60"] }]);
});

test("columns without or with the same name get one, and it is said", async () => {
  const { table, issues } = await read("id;;wert;wert\n1;x;5;6\n");
  expect(table?.columns).toEqual(["id", "Spalte B", "wert", "wert (2)"]);
  expect(issues.map(({ code }) => code)).toEqual(["column-without-name", "column-name-twice"]);
});

test("records of a JSON file become rows along the path", async () => {
  const text = '{"data":{"2000":{"Einwohner":[{"value":1.5,"ort":{"name":"A"}},{"value":null,"ort":{"name":"B"}}]}}}';
  const { table } = await read(text, { jsonPath: "data.{jahr}.{groesse}[]" });
  expect(table?.columns).toEqual(["jahr", "groesse", "value", "ort.name"]);
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ["2000", "Einwohner", "1,5", "A"],
    ["2000", "Einwohner", "", "B"],
  ]);
});

test("a path that leads nowhere names the member that is missing", async () => {
  const { issues } = await read('{"daten":[]}', { jsonPath: "data[]" });
  expect(issues).toMatchObject([{ code: "json-path", message: expect.stringContaining('"data" gibt es in der Datei nicht') }]);
});

test("cells come back as they were written", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ü", ";", '"', "\n", ",", " ", "7", "="), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map(([a, b], index) => `k${index};${quoted(a)};${quoted(b)};1`);
      const { table } = await read(["key;eins;zwei;drei", ...lines, ""].join("\r\n"));
      expect(table?.rows.map(({ cells }) => [cells[table.columns.indexOf("eins")], cells[table.columns.indexOf("zwei")]])).toEqual(rows);
    }),
  );
});

test("a million cells are read in a few seconds", async () => {
  const header = ["quartier", ...Array.from({ length: 100 }, (_, age) => `a${age}`)].join(";");
  const line = Array.from({ length: 100 }, (_, age) => String(age * 7)).join(";");
  const bytes = new TextEncoder().encode([header, ...Array.from({ length: 10_000 }, (_, row) => `${row};${line}`), ""].join("\n"));
  const start = performance.now();
  const { table } = await readTable(bytes, "alter.csv");
  expect(table?.rows).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

function read(text: string, options: TableOptions = {}): Promise<TableReading> {
  return readTable(new TextEncoder().encode(text), "werte.csv", options);
}
