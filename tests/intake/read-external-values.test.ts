// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorId } from "../../src/core/model/ids.ts";
import { readExternalValues } from "../../src/intake/read-external-values.ts";

const indicators = [
  { id: indicatorId("kinderarmut"), kind: "share", names: ["Kinder in Grundsicherung", "Children on benefits"] },
  { id: indicatorId("geburten"), kind: "rate", names: ["Geburtenrate"] },
  { id: indicatorId("einwohner"), kind: "count", names: ["Einwohnerinnen und Einwohner"] },
] as const;
const head = "Kennzahl;Wert;Name;Jahr;Quelle";

describe("values from elsewhere", () => {
  test("are read by id or name, with German or English heads and numbers", () => {
    const german = read(`${head}\nkinderarmut;17,3;Köln;2024;Sozialbericht\nKinder in Grundsicherung;18,1 %;Köln;2023;`);
    expect(german.problems).toEqual([]);
    expect(german.values).toEqual([
      { indicator: "kinderarmut", value: 17.3, name: "Köln", year: 2024, source: "Sozialbericht" },
      { indicator: "kinderarmut", value: 18.1, name: "Köln", year: 2023, source: "" },
    ]);
    expect(read("indicator,value,reference,year\nchildren on benefits,17.3,Cologne,2024").values[0]?.value).toBe(17.3);
    expect(read("Wert\tJahr\tOrt\tIndikator\n9,8\t2024\tKöln\tgeburten").values[0]?.value).toBe(9.8);
  });

  test.each([
    ["Kinderarmt;17,3;Köln;2024;", { kind: "unknownIndicator", row: 3, value: "Kinderarmt", nearest: "kinderarmut" }],
    ["einwohner;1000;Köln;2024;", { kind: "count", row: 3, value: "einwohner" }],
    ["kinderarmut;viele;Köln;2024;", { kind: "noNumber", row: 3, value: "viele" }],
    ["kinderarmut;132,0;Köln;2024;", { kind: "noShare", row: 3, value: "132,0" }],
    ["kinderarmut;17,3;Köln;24;", { kind: "noYear", row: 3, value: "24" }],
    ["kinderarmut;17,3;;2024;", { kind: "noName", row: 3, value: "" }],
    ["geburten;9,5;Bonn;2020;", { kind: "repeated", row: 3, value: "Bonn, geburten" }],
  ])("name row, column and value of what cannot be used, and keep the rest: %s", (row, problem) => {
    const { values, problems } = read(`${head}\ngeburten;9,5;Bonn;2020;\n${row}`);
    expect(problems).toEqual([problem]);
    expect(values).toHaveLength(1);
  });

  test("never guess what a point means", () => {
    const { values, problems } = read(`${head}\ngeburten;1.250;Bonn;2020;`);
    expect(values).toEqual([]);
    expect(problems).toEqual([{ kind: "ambiguousNumber", row: 2, value: "1.250" }]);
  });

  test.each([
    ["", [{ kind: "empty" }]],
    [head, [{ kind: "empty" }]],
    ['Kennzahl;Wert;Name;Jahr\n"kinderarmut;17,3;Köln;2024', [{ kind: "openQuote", row: 2 }]],
    ["Kennzahl;Wert;Ort\nkinderarmut;17,3;Köln", [{ kind: "noColumns", columns: ["year"], found: ["Kennzahl", "Wert", "Ort"] }]],
    [
      "a;b;c;d;e;f;g;h;i;j\n1;2;3;4;5;6;7;8;9;10",
      [{ kind: "noColumns", columns: ["indicator", "value", "name", "year"], found: [..."abcdefgh"] }],
    ],
    [`${head}\n${"kinderarmut;17,3;Köln;2024;\n".repeat(1001)}`, [{ kind: "tooLong", most: 1000 }]],
  ])("are refused as a whole where nothing can be read", (text, problems) => {
    expect(read(text)).toEqual({ values: [], problems });
  });

  test("keep hostile text as text, on one line and not too long", () => {
    const { values } = read(`${head}\nkinderarmut;17,3;<b>Köln</b>${"x".repeat(300)};2024;=1+1`);
    expect(values[0]?.name).toMatch(/^<b>Köln<\/b>x+ …$/);
    expect(values[0]?.name.length).toBeLessThan(130);
  });

  test("never throw, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { values, problems } = read(`${head}\n${text}`);
        expect(values.every(({ value }) => Number.isFinite(value))).toBe(true);
        expect(values.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

function read(text: string) {
  return readExternalValues(text, indicators);
}
