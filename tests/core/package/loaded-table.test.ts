// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { statusCodes } from "../../../src/core/model/cell.ts";
import type { MeasureSeries } from "../../../src/core/model/count-table.ts";
import { areaId, areaLevelId, measureId, tableId } from "../../../src/core/model/ids.ts";
import type { PlacesFile, TableFile } from "../../../src/core/package/edition-format.ts";
import { areasFileToLevel, serialiseTable, tableFileToLoaded } from "../../../src/core/package/loaded-table.ts";
import { parsePlacesFile, parseTableFile } from "../../../src/core/package/parse-files.ts";
import type { LoadedTable } from "../../../src/core/view/atlas-data.ts";
import { levels, partLevel } from "../view/small-edition.ts";

test("a cell without a value and without a status is missing", () => {
  const loaded = tableFileToLoaded(fileOf([5, null, null, 7], { suppressed: [2], unreliable: [3] }));
  const { values, status } = loaded.series.get("cases") ?? { values: [], status: [] };
  expect([...status].map((code) => statusCodes[code])).toEqual(["ok", "missing", "suppressed", "unreliable"]);
  expect([...values]).toEqual([5, 0, 0, 7]);
});

test("a number behind a secret cell is never written", () => {
  const loaded = tableFileToLoaded(fileOf([1, 2, 3, 4], {}));
  const series = loaded.series.get("cases");
  if (series === undefined) throw new Error("series expected");
  const secret = { ...series, status: Uint8Array.from([0, statusCodes.indexOf("suppressed"), 0, 0]) };
  const { measures } = serialiseTable({ ...loaded, series: new Map([["cases", secret]]) });
  expect(measures["cases"]).toEqual({ values: [1, null, 3, 4], status: { suppressed: [1] } });
});

test("what is written is read back the same, through JSON and the check", () => {
  fc.assert(
    fc.property(loadedTables(), (table) => {
      const parsed = parseTableFile(JSON.parse(JSON.stringify(serialiseTable(table))));
      if ("length" in parsed) throw new Error(parsed.map((issue) => issue.message).join("\n"));
      expect(tableFileToLoaded(parsed)).toEqual(table);
    }),
  );
});

test("names of a level are read with their parents by id", () => {
  const parts = levels().get("teil");
  const districts = levels().get("bezirk");
  if (parts === undefined || districts === undefined) throw new Error("levels expected");
  const { ids, names, labels } = parts;
  const file = { level: "teil", ids, names, parents: [0, 0, 0, 1, 1, 1], labels };
  const parsed = parsePlacesFile(JSON.parse(JSON.stringify({ levels: [file], furniture: null }))) as PlacesFile;
  expect(parsed.levels.map((areas) => areasFileToLevel(areas, partLevel, districts.ids))).toEqual([parts]);
});

function fileOf(values: TableFile["measures"][string]["values"], status: TableFile["measures"][string]["status"]): TableFile {
  return {
    table: tableId("t"),
    level: areaLevelId("teil"),
    areas: [areaId("00"), areaId("01")],
    years: [2024, 2025],
    measures: { cases: { values, status } },
  };
}

function loadedTables(): fc.Arbitrary<LoadedTable> {
  const shape = fc.record({
    areas: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
    years: fc
      .uniqueArray(fc.integer({ min: 1990, max: 2040 }), { minLength: 1, maxLength: 4 })
      .map((years) => years.toSorted((a, b) => a - b)),
    measures: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
  });
  return shape.chain(({ areas, years, measures }) => {
    const count = areas.length * years.length;
    const cell = fc.record({ code: fc.nat({ max: statusCodes.length - 1 }), value: fc.double({ noNaN: true, noDefaultInfinity: true }) });
    const columns = fc.array(fc.array(cell, { minLength: count, maxLength: count }), {
      minLength: measures.length,
      maxLength: measures.length,
    });
    return columns.map((filled): LoadedTable => {
      const series = measures.map((measure, index): [string, MeasureSeries] => {
        const cells = filled[index] ?? [];
        const hasNumber = (code: number) => statusCodes[code] === "ok" || statusCodes[code] === "unreliable";
        return [
          measure,
          {
            measure: measureId(measure),
            level: areaLevelId("teil"),
            areas: areas.map(areaId),
            years,
            values: Float64Array.from(cells, ({ code, value }) => (hasNumber(code) ? value + 0 : 0)),
            status: Uint8Array.from(cells, ({ code }) => code),
          },
        ];
      });
      return { table: tableId("t"), level: areaLevelId("teil"), areas: areas.map(areaId), years, series: new Map(series) };
    });
  });
}
