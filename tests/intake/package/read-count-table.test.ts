// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { statusCodes } from "../../../src/core/model/cell.ts";
import type { CountTable } from "../../../src/core/model/count-table.ts";
import { areaId, areaLevelId } from "../../../src/core/model/ids.ts";
import type { TableSettings } from "../../../src/intake/package/definition.ts";
import { readCountTable, type CountTableReading } from "../../../src/intake/package/read-count-table.ts";
import type { TextTable } from "../../../src/intake/reading.ts";

test("a wide table has one column per measure", () => {
  const { table } = read(["id;jahr;kinder;alte", "01;2024;5;7", "02;2024;6;8"], {
    groessen: { kinder: { spalte: "kinder" }, alte: { spalte: "alte" } },
  });
  expect(table?.measures).toEqual(["kinder", "alte"]);
  expect(numbers(table)).toEqual([5, 6, 7, 8]);
});

test("a long table has one row per measure, told apart by conditions", () => {
  const { table } = read(["id;jahr;zeile;zahl", "01;2024;10;5", "01;2024;20;7", "02;2024;10;6", "02;2024;20;8", "02;2024;30;99"], {
    groessen: { kinder: { wenn: { zeile: "10" }, spalte: "zahl" }, alte: { wenn: { zeile: ["20", "21"] }, spalte: "zahl" } },
  });
  expect(numbers(table)).toEqual([5, 6, 7, 8]);
});

test("years stand in a column, in headers, in the file name, or are given", () => {
  const expected = { years: [2023, 2024], numbers: [1, 3, 2, 4] };
  const inColumn = read(["id;jahr;n", "01;2023;1", "01;31.12.2024;2", "02;2023;3", "02;2024;4"], { groessen: { n: { spalte: "n" } } });
  const inHeaders = read(["id;2023;Plan 2024", "01;1;2", "02;3;4"], { jahr: { kopf: "(\\d{4})$" }, groessen: { n: {} } });
  const inNames = readCountTable(
    [textTable(["id;n", "01;1", "02;3"], "n_2023.csv"), textTable(["id;n", "01;2", "02;4"], "n_2024.csv")],
    settings({ jahr: { dateiname: "_(\\d{4})\\." }, groessen: { n: { spalte: "n" } } }),
    level,
  );
  for (const { table } of [inColumn, inHeaders, inNames]) expect({ years: table?.years, numbers: numbers(table) }).toEqual(expected);
  expect(read(["id;n", "01;1"], { jahr: { wert: 2015 }, groessen: { n: { spalte: "n" } } }).table?.years).toEqual([2015]);
});

test("breakdowns stand in columns and in headers; the last one runs fastest, areas faster still", () => {
  const { table } = read(["id;jahr;sex;a0;a10;a5", "01;2024;w;1;3;2", "01;2024;m;4;6;5"], {
    merkmale: { geschlecht: { spalte: "sex" }, alter: { kopf: "^a(\\d+)$" } },
    groessen: { personen: {} },
  });
  expect(table?.dimensions).toEqual([
    { id: "geschlecht", values: ["w", "m"] },
    { id: "alter", values: ["0", "5", "10"] },
  ]);
  expect(numbers(table)).toEqual([1, null, 2, null, 3, null, 4, null, 5, null, 6, null]);
});

test("cells that no row delivers are missing, empty cells too, and never zero", () => {
  const { table } = read(["id;jahr;n", "01;2024;", "02;2023;0"], { groessen: { n: { spalte: "n" } } });
  expect(statuses(table)).toEqual(["missing", "ok", "missing", "missing"]);
  expect(numbers(table)).toEqual([null, 0, null, null]);
});

test("signs become the statuses that the recipe gives them", () => {
  const { table } = read(["id;jahr;n", "01;2023;.", "02;2023;-", "01;2024;x", "02;2024;..."], {
    zeichen: { ".": "geheim", "-": null, x: "sinnlos", "...": "folgt" },
    groessen: { n: { spalte: "n" } },
  });
  expect(statuses(table)).toEqual(["suppressed", "ok", "notApplicable", "pending"]);
  expect(numbers(table)).toEqual([null, 0, null, null]);
});

test("an unreadable number stops the table and is named with file, row, column and value", () => {
  const { table, issues } = read(["id;jahr;n", "01;2024;5", "02;2024;fünf"], { groessen: { n: { spalte: "n" } } });
  expect(table).toBeNull();
  const issue = issues.find(({ code }) => code === "number-unreadable");
  expect(issue).toMatchObject({ severity: "error", place: { file: "werte.csv", row: [3], column: "n" }, value: ["fünf"] });
  expect(issue?.message).toMatch(/werte\.csv.*Zeile 3.*"n".*"fünf"/);
});

test("the same row twice is used once and said", () => {
  const { table, issues } = read(["id;jahr;n", "01;2024;5", "01;2024;5"], { groessen: { n: { spalte: "n" } } });
  expect(numbers(table)).toEqual([5, null]);
  expect(issues.find(({ code }) => code === "duplicate-identical")).toMatchObject({ severity: "notice", place: { row: 3 } });
});

test("two rows that contradict each other stop the table and name both rows and values", () => {
  const { table, issues } = read(["id;jahr;n", "01;2024;5", "01;2024;6"], { groessen: { n: { spalte: "n" } } });
  expect(table).toBeNull();
  const issue = issues.find(({ code }) => code === "duplicate-conflicting");
  expect(issue).toMatchObject({ severity: "error", place: { file: "werte.csv", row: 3, column: "n" }, value: ["5", "6"] });
  expect(issue?.message).toContain("Zeile 2");
});

test("a key column that does not exist is named with what is there", () => {
  const { table, issues } = read(["gebiet;jahr;n", "01;2024;5"], { groessen: { n: { spalte: "n" } } });
  expect(table).toBeNull();
  expect(issues[0]).toMatchObject({
    code: "column-unknown",
    place: { file: "werte.csv", column: "id" },
    facts: { columns: ["gebiet", "jahr", "n"] },
  });
});

test("an unreadable year stops the table", () => {
  const { table, issues } = read(["id;jahr;n", "01;FY24;5"], { groessen: { n: { spalte: "n" } } });
  expect(table).toBeNull();
  expect(issues[0]).toMatchObject({ code: "year-unreadable", place: { row: [2], column: "jahr" }, value: "FY24" });
});

test("what cannot be joined is named on both sides, with the area probably meant", () => {
  const { table, issues, join } = read(["id;jahr;n", "01;2024;5", "021;2024;6"], { groessen: { n: { spalte: "n" } } });
  expect(numbers(table)).toEqual([5, null]);
  expect(join).toMatchObject({
    matched: 1,
    onlyInTable: [{ text: "021", file: "werte.csv", rows: [3], suggestion: "01" }],
    onlyInLevel: [{ id: "02", name: "Süd-Ost" }],
  });
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["join-only-in-table", "warning"],
    ["join-only-in-level", "warning"],
  ]);
});

test("a table without a single known area is an error, with advice on leading zeros or names", () => {
  const zeros = read(["id;jahr;n", "1;2024;5", "2;2024;6"], { groessen: { n: { spalte: "n" } } });
  expect(zeros.table).toBeNull();
  expect(zeros.issues[0]).toMatchObject({ code: "join-empty", severity: "error" });
  expect(zeros.issues[0]?.message).toContain("schluessel_auffuellen: 2");
  const names = read(["id;jahr;n", "Nord;2024;5"], { groessen: { n: { spalte: "n" } } });
  expect(names.issues[0]?.message).toContain("ueber: name");
});

test("leading zeros are put back if the recipe asks for it", () => {
  const { table } = read(["id;jahr;n", "1;2024;5", "2;2024;6"], { schluessel_auffuellen: 2, groessen: { n: { spalte: "n" } } });
  expect(numbers(table)).toEqual([5, 6]);
});

test("names join whatever their case, hyphens and blanks", () => {
  const { table } = read(["name;jahr;n", " NORD;2024;5", "süd – ost;2024;6"], {
    gebiet: { spalte: "name", ueber: "name" },
    groessen: { n: { spalte: "n" } },
  });
  expect(numbers(table)).toEqual([5, 6]);
});

test("a name that two areas share stops the table", () => {
  const twins = [area("01", "Mitte"), area("02", "Mitte")];
  const { table, issues } = readCountTable(
    [textTable(["name;jahr;n", "Mitte;2024;5"])],
    settings({ gebiet: { spalte: "name", ueber: "name" }, groessen: { n: { spalte: "n" } } }),
    { ...level, areas: twins },
  );
  expect(table).toBeNull();
  expect(issues[0]).toMatchObject({ code: "area-name-ambiguous", value: "Mitte", place: { key: ["01", "02"] } });
});

test("rows outside the filter and rows of totals are left out without a word", () => {
  const { table, issues, join } = read(["id;jahr;tab;n", "00;2024;A;11", "01;2024;A;5", "02;2024;A;6", "01;2024;B;9"], {
    nur: { tab: "A" },
    ohne_gebiete: ["00"],
    groessen: { n: { spalte: "n" } },
  });
  expect(numbers(table)).toEqual([5, 6]);
  expect(issues).toEqual([]);
  expect(join?.excluded).toEqual(["00"]);
});

test("a filter that keeps nothing is an error", () => {
  const { table, issues } = read(["id;jahr;tab;n", "01;2024;A;5"], { nur: { tab: "C" }, groessen: { n: { spalte: "n" } } });
  expect(table).toBeNull();
  expect(issues).toMatchObject([{ code: "table-empty", severity: "error" }]);
});

test("the order of rows does not matter", () => {
  const rows = ["01;2023;1", "01;2024;2", "02;2023;3", "02;2024;4"];
  const forward = read(["id;jahr;n", ...rows], { groessen: { n: { spalte: "n" } } });
  const backward = read(["id;jahr;n", ...rows.reverse()], { groessen: { n: { spalte: "n" } } });
  expect(backward.table).toEqual(forward.table);
});

const level = { id: areaLevelId("stadtteil"), areas: [area("01", "Nord"), area("02", "Süd-Ost")] };

function area(id: string, name: string) {
  return { id: areaId(id), name, level: areaLevelId("stadtteil"), parent: areaId("0") };
}

function settings(part: Partial<TableSettings>): TableSettings {
  return { id: "werte", datei: "werte.csv", ebene: "stadtteil", gebiet: { spalte: "id" }, jahr: { spalte: "jahr" }, groessen: {}, ...part };
}

function textTable(lines: readonly string[], file = "werte.csv"): TextTable {
  const [header = "", ...rows] = lines;
  return { file, columns: header.split(";"), rows: rows.map((line, index) => ({ row: index + 2, cells: line.split(";") })) };
}

function read(lines: readonly string[], part: Partial<TableSettings>): CountTableReading {
  return readCountTable([textTable(lines)], settings(part), level);
}

function statuses(table: CountTable | null): readonly (string | undefined)[] {
  return [...(table?.status ?? [])].map((code) => statusCodes[code]);
}

function numbers(table: CountTable | null): readonly (number | null)[] {
  return [...(table?.values ?? [])].map((value, index) => (statuses(table)[index] === "ok" ? value : null));
}
