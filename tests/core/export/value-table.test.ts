// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { printCsv } from "../../../src/core/export/csv.ts";
import { csvRows } from "../../../src/core/export/taken-table.ts";
import { valueTable, type ValueTableWords } from "../../../src/core/export/value-table.ts";
import type { IndicatorView } from "../../../src/core/view/indicator-view.ts";
import { gap, known, type Status, statusCodes } from "../../../src/core/model/cell.ts";
import { interpretNumbers } from "../../../src/intake/numbers.ts";
import { readTable } from "../../../src/intake/read-table.ts";
import { area, rough, viewOf } from "../../markup/small-view.ts";

const statusWords: Readonly<Record<Status, string>> = {
  ok: "Wert vorhanden",
  missing: "nicht geliefert",
  suppressed: "geheim",
  pending: "folgt",
  notApplicable: "nicht sinnvoll",
  undefined: "nicht berechenbar",
  unreliable: "unsicher",
};

const words: ValueTableWords = {
  columns: {
    key: "Schlüssel",
    name: "Name",
    parent: "gehört zu",
    year: "Jahr",
    value: "Wert",
    unit: "Einheit",
    numerator: "Zähler",
    denominator: "Nenner",
    lower: "von",
    upper: "bis",
    class: "Klasse",
    status: "Status",
    symbol: "Zeichen",
    emphasis: "hervorgehoben",
  },
  yes: "ja",
  no: "nein",
  valueOf: (year) => `Wert ${year}`,
  status: statusWords,
  classLimits: (_view, index) => `Klasse ${index}`,
};

const view = viewOf([
  area("Ziegelei", 30.04, { numerator: known(649), denominator: known(2164), interval: { lower: 28.12, upper: 32.01 } }),
  area("=HYPERLINK(1)", 9.95),
  area("Null", 0, { numerator: known(0) }),
  area("Winzig", 0.01),
  area("Klein", rough(12.5)),
  area("Geheim", gap("suppressed"), { denominator: gap("suppressed") }),
  area("Offen", gap("missing")),
  area("Später", gap("pending")),
  area("Unsinn", gap("notApplicable")),
  area("Leer", gap("undefined"), { numerator: known(0), denominator: known(0) }),
]);

describe("a view as a table", () => {
  test("is read back by our own intake with the same values and statuses", async () => {
    const csv = printCsv([...rowsOf([view]), [null], ["Quelle", "erfunden"], ["Zeichenerklärung", ". = geheim"]]);
    const { table, issues } = await readTable(new TextEncoder().encode(csv), "export.csv", { keyColumn: "Schlüssel" });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    if (table === null) throw new Error("a table expected");
    const column = (name: string): number => table.columns.indexOf(name);
    const rows = table.rows.filter(({ cells }) => (cells[column("Status")] ?? "") !== "");
    const values = interpretNumbers(
      rows.map(({ row, cells }) => ({ row, text: cells[column("Wert")] ?? "" })),
      { format: "german" },
    );
    const read = rows.map(({ cells }, index) => ({
      name: cells[column("Name")],
      status: statusCodes.find((status) => statusWords[status] === cells[column("Status")]),
      value: values.cells[index]?.value ?? null,
    }));
    const shown = [view.city, ...view.areas].map(({ name, cell }) => ({
      name: name.startsWith("=") ? `'${name}` : name,
      status: cell.status,
      value: cell.value === null ? null : Math.round(cell.value * 10) / 10,
    }));
    expect(read).toEqual(shown);
  });

  test("gives no number, count or interval of a value that is kept secret", () => {
    const row = rowOf("Geheim");
    expect(row["value"]).toBe(".");
    expect(row["numerator"]).toBe(".");
    expect(row["denominator"]).toBe(".");
    expect([row["lower"], row["upper"], row["class"]]).toEqual([null, null, null]);
    expect([row["status"], row["symbol"]]).toEqual(["geheim", "."]);
  });

  test.each([
    ["Ziegelei", ""],
    ["Null", "–"],
    ["Winzig", "0"],
    ["Klein", "( )"],
    ["Geheim", "."],
    ["Offen", "."],
    ["Später", "..."],
    ["Unsinn", "x"],
    ["Leer", "x"],
  ])("%s carries the sign %j of official tables (methods.md 7.5)", (name, sign) => {
    expect(rowOf(name)["symbol"]).toBe(sign);
  });

  test("carries counts as whole numbers, the value as it is shown, and the class in words", () => {
    const row = rowOf("Ziegelei");
    expect(row["numerator"]).toEqual({ number: 649, decimals: 0 });
    expect(row["denominator"]).toEqual({ number: 2164, decimals: 0 });
    expect(row["value"]).toEqual({ number: 30.04, decimals: 1 });
    expect(row["class"]).toBe("Klasse 4");
  });

  test("begins with the city, once, and has every area of every year", () => {
    const rows = rowsOf([view, { ...view, year: 2024 }]);
    expect(rows).toHaveLength(1 + 2 * (1 + view.areas.length));
    expect(rows[1]?.[1]).toBe("Beispielstadt");
    const cityLevel = viewOf([], { areas: [view.city] });
    expect(rowsOf([cityLevel])).toHaveLength(2);
  });
});

function tableOf(views: readonly IndicatorView[]) {
  return valueTable({ id: "", name: "" }, views, { words, unit: "%" });
}

function rowsOf(views: readonly IndicatorView[]) {
  return csvRows(tableOf(views));
}

function rowOf(name: string) {
  const row = rowsOf([view]).find((cells) => cells[1] === name);
  if (row === undefined) throw new Error(`row "${name}" expected`);
  return Object.fromEntries(tableOf([view]).columns.map(({ id }, index) => [id, row[index]]));
}
