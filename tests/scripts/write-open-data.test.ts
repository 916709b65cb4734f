// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import type { IndicatorSheet } from "../../src/core/model/indicator.ts";
import { indicatorId } from "../../src/core/model/ids.ts";
import { readTable } from "../../src/intake/read-table.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { withOpenData } from "../../scripts/write-open-data.ts";
import { atlas, indicator, table } from "../publish/small-atlas.ts";

const secret = 2;
const counts = table({
  level: "quartier",
  years: [2024, 2025],
  measures: {
    kinder: { 11: [100, 110], 12: [200, 210], 13: [90, 90], 21: [50, 55], 22: [300, "missing"] },
    kinder_grundsicherung: { 11: [20, 21], 12: [10, 12], 13: [secret, 0], 21: [15, 14], 22: [90, 95] },
  },
});

describe("the open data of an edition", () => {
  test("hold every value with its counts in long form, as the Data Package describes them", async () => {
    const files = await openFiles();
    const header = fields(files, "werte-armut.csv")[0];
    const described = json<{ resources: { path: string; schema: { fields: { name: string }[] } }[] }>(files, "datapackage.json").resources;
    const resource = described.find(({ path }) => path === "werte-armut.csv");
    expect(header).toEqual(resource?.schema.fields.map(({ name }) => name));
    expect(rowsOf(files, { gebiet: "11", jahr: "2025" })).toEqual([
      ["11", "quartier", "2025", "kinderarmut", "19.09090909090909", "21", "110", "ok"],
    ]);
    expect(rowsOf(files, { gebiet: "1", jahr: "2025" })).toEqual([
      ["1", "bezirk", "2025", "kinderarmut", "8.048780487804878", "33", "410", "ok"],
    ]);
    expect([...files.keys()].filter((path) => path.endsWith(".csv")).sort()).toEqual(described.map(({ path }) => path).sort());
  });

  test("hold no number behind a secret or missing value, in any format", async () => {
    const files = await openFiles();
    const [hidden] = rowsOf(files, { gebiet: "13", jahr: "2024" });
    expect(hidden).toEqual(["13", "quartier", "2024", "kinderarmut", "", "", "90", "suppressed"]);
    expect(rowsOf(files, { gebiet: "22", jahr: "2025" })[0]?.slice(4)).toEqual(["", "95", "", "missing"]);
    const cube = json<JsonStat>(files, "werte-armut.jsonstat.json");
    const position = (area: string, year: string) =>
      (cube.dimension.gebiet.category.index.indexOf(area) * cube.size[1] + cube.dimension.jahr.category.index.indexOf(year)) * cube.size[2];
    expect([cube.value[position("13", "2024")], cube.status[position("13", "2024")]]).toEqual([null, "suppressed"]);
    expect([cube.value[position("22", "2025")], cube.status[position("22", "2025")]]).toEqual([null, "missing"]);
    expect(cube.value[position("11", "2025")]).toBeCloseTo(19.0909, 4);
    expect(cube.value).toHaveLength(cube.size[0] * cube.size[1] * cube.size[2]);
  });

  test("quote what a reader would cut, and are read back by our own intake", async () => {
    const hostile = 'Kinder, "arm"\nund = mehr';
    const sheet: IndicatorSheet = {
      id: indicatorId("kinderarmut"),
      definition: { de: hostile },
      numerator: { de: "" },
      denominator: { de: "" },
      source: { de: "" },
      caveats: { de: "" },
    };
    const files = await openFiles({ sheets: [sheet] });
    const read = await readTable(files.get("kennzahlen.csv") ?? new Uint8Array(), "kennzahlen.csv");
    expect(JSON.stringify(read.table)).toContain(JSON.stringify(hostile).slice(1, -1));
  });

  test("name licence, publisher and every file in the entry for data portals", async () => {
    const files = await openFiles();
    const entry = json<{ "dcat:distribution": { "dcat:downloadURL": { "@id": string }; "dct:license": { "@id": string } }[] }>(
      files,
      "dcat.jsonld",
    );
    const named = entry["dcat:distribution"].map((one) => one["dcat:downloadURL"]["@id"]);
    expect(named.sort()).toEqual([...files.keys()].filter((path) => path !== "dcat.jsonld").sort());
    expect(entry["dcat:distribution"][0]?.["dct:license"]["@id"]).toBe("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
    expect(entry).toMatchObject({ "dct:publisher": { "foaf:name": "Stadt Probe" }, "dct:issued": { "@value": "2026-05-22" } });
  });

  test("do not go below the finest level of an indicator", async () => {
    const coarse = indicator("kinderarmut", "kinder_grundsicherung", "kinder", {
      finestLevel: atlas().levels[1]?.level.id ?? atlas().defaults.level,
    });
    const files = await openFiles({ indicators: [coarse], defaults: { ...atlas().defaults, level: coarse.finestLevel } });
    expect(
      new Set(
        fields(files, "werte-armut.csv")
          .slice(1)
          .map((row) => row[1]),
      ),
    ).toEqual(new Set(["stadt", "bezirk"]));
  });
});

interface JsonStat {
  readonly size: readonly [number, number, number];
  readonly dimension: Readonly<Record<"gebiet" | "jahr" | "kennzahl", { readonly category: { readonly index: readonly string[] } }>>;
  readonly value: readonly (number | null)[];
  readonly status: Readonly<Record<string, string>>;
}

async function openFiles(changes: Parameters<typeof atlas>[0] = {}): Promise<ReadonlyMap<string, Uint8Array>> {
  const edition = await withOpenData(await publishEdition(atlas({ tables: [counts], ...changes })));
  const start = "2026/offene-daten/";
  return new Map([...edition.files].filter(([path]) => path.startsWith(start)).map(([path, bytes]) => [path.slice(start.length), bytes]));
}

function text(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`"${path}" expected among ${[...files.keys()].join(", ")}`);
  return new TextDecoder().decode(bytes);
}

function json<T>(files: ReadonlyMap<string, Uint8Array>, path: string): T {
  return JSON.parse(text(files, path)) as T;
}

function fields(files: ReadonlyMap<string, Uint8Array>, path: string): readonly (readonly string[])[] {
  return text(files, path)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

function rowsOf(files: ReadonlyMap<string, Uint8Array>, { gebiet, jahr }: { readonly gebiet: string; readonly jahr: string }) {
  return fields(files, "werte-armut.csv").filter((row) => row[0] === gebiet && row[2] === jahr);
}
