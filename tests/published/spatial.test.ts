// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { contiguity } from "../../src/core/spatial/contiguity.ts";
import { gearyC } from "../../src/core/spatial/geary.ts";
import { getisOrd, globalG } from "../../src/core/spatial/getis-ord.ts";
import { moranI } from "../../src/core/spatial/moran.ts";
import { neighboursWithin } from "../../src/core/spatial/near-neighbours.ts";
import type { Neighbours } from "../../src/core/spatial/neighbours.ts";
import { at } from "../../src/core/stats/at.ts";
import { readDbase } from "../../src/intake/dbase.ts";
import { readShapes } from "../../src/intake/shapefile.ts";

const folder = resolve("../shared/reference/spatial-stats");
const lines: string[] = [];

interface Published {
  readonly oldcol: Readonly<Record<string, number>>;
  readonly columbus: Readonly<Record<string, number>>;
  readonly stl: Readonly<Record<string, number>>;
  readonly sids2: Readonly<Record<string, number>>;
  readonly getis_ord: Readonly<Record<string, number>> & {
    readonly points: readonly (readonly [number, number])[];
    readonly threshold: number;
    readonly y: readonly number[];
  };
}

const title = "published spatial statistics (PySAL, spdep)";
if (!existsSync(folder)) test.skip(`${title}: skipped, ../shared/reference/spatial-stats is absent`, () => undefined);
else describe(title, publishedStatistics);

function publishedStatistics(): void {
  const published = JSON.parse(read("expected.json")) as Published;

  test("Moran's I and Geary's C of crime in Columbus (Anselin 1988)", () => {
    const { values, neighbours } = oldColumbus();
    const [w, b] = [moranI({ values, neighbours }, "rowStandardised"), moranI({ values, neighbours }, "binary")];
    const wanted = published.oldcol;
    expect(neighbours.flat()).toHaveLength(wanted["links"] ?? NaN);
    agrees("oldcol I (W)", w.i, { published: wanted["moran_I_W"], digits: 9 });
    agrees("oldcol E(I)", w.expected, { published: wanted["moran_E"], digits: 9 });
    agrees("oldcol variance, randomisation (W)", w.randomisation?.variance, { published: wanted["moran_var_randomisation_W"], digits: 9 });
    agrees("oldcol variance, normality (W)", w.normality?.variance, { published: wanted["moran_var_normality_W"], digits: 9 });
    agrees("oldcol z, randomisation (W)", w.randomisation?.z, { published: wanted["moran_z_randomisation_W"], digits: 4 });
    agrees("oldcol I (B)", b.i, { published: wanted["moran_I_B"], digits: 8 });
    agrees("oldcol variance, randomisation (B)", b.randomisation?.variance, { published: wanted["moran_var_randomisation_B"], digits: 8 });
    agrees("oldcol z, randomisation (B)", b.randomisation?.z, { published: wanted["moran_z_randomisation_B"], digits: 4 });
    agrees("oldcol C (W)", gearyC({ values, neighbours }, "rowStandardised"), { published: wanted["geary_C_W"], digits: 8 });
  });

  test("queen contiguity of the Columbus shapes is the published list of neighbours", () => {
    const shapes = readShapes(bytes("columbus/columbus.shp"))?.map(({ polygons }) => polygons) ?? [];
    const gal = readGal("columbus/columbus.gal", (index) => String(index + 1));
    const { queen } = contiguity(shapes);
    agrees("columbus queen links", queen.flat().length, { published: published.columbus["queen_links_from_shapefile"], digits: 0 });
    expect(queen).toEqual(gal.map((list) => [...list].sort((a, b) => a - b)));
    const map = { values: column("columbus/columbus.dbf", "CRIME"), neighbours: queen };
    agrees("columbus I (W)", moranI(map, "rowStandardised").i, { published: published.columbus["moran_I"], digits: 12 });
  });

  test("Moran's I of homicides around St. Louis and of sudden infant deaths in North Carolina", () => {
    const stl = { values: column("stl/stl_hom.dbf", "HR8893"), neighbours: readGal("stl/stl.gal", (index) => String(index + 1)) };
    const homicides = moranI(stl, "rowStandardised");
    agrees("stl I (W)", homicides.i, { published: published.stl["moran_I"], digits: 12 });
    agrees("stl p, normality, one-sided", (homicides.normality?.p ?? NaN) / 2, {
      published: published.stl["p_norm_one_sided"],
      digits: 12,
    });
    const ids = column("sids2/sids2.dbf", "FIPSNO").map(String);
    const sids = { values: column("sids2/sids2.dbf", "SIDR74"), neighbours: readGal("sids2/sids2.gal", (index) => at(ids, index)) };
    const deaths = moranI(sids, "rowStandardised");
    agrees("sids2 I (W)", deaths.i, { published: published.sids2["moran_I"], digits: 12 });
    agrees("sids2 p, normality, one-sided", (deaths.normality?.p ?? NaN) / 2, { published: published.sids2["p_norm"], digits: 12 });
  });

  test("Getis-Ord statistics of six points within a distance", () => {
    const { points, threshold, y, ...wanted } = published.getis_ord;
    const neighbours = neighboursWithin(points, threshold);
    const all = globalG({ values: y, neighbours });
    const first = getisOrd({ values: y, neighbours })[0];
    agrees("Getis-Ord G", all?.g, { published: wanted["G"], digits: 8 });
    agrees("Getis-Ord p", all?.p, { published: wanted["p_norm"], digits: 6 });
    agrees("Getis-Ord z(Gi), first point", first?.g, { published: wanted["local_Gi_z_binary_first"], digits: 7 });
    agrees("Getis-Ord z(Gi*), first point", first?.gStar, { published: wanted["local_Gistar_z_binary_first"], digits: 8 });
  });

  afterAll(() => console.info(`${"statistic".padEnd(36)} ours                 published            difference\n${lines.join("\n")}`));
}

/** Compares to half a unit of the last published digit and notes a line of the printed table. */
function agrees(
  name: string,
  ours: number | null | undefined,
  wanted: { readonly published: number | undefined; readonly digits: number },
): void {
  const difference = (ours ?? NaN) - (wanted.published ?? NaN);
  lines.push(`${name.padEnd(36)} ${String(ours).padEnd(20)} ${String(wanted.published).padEnd(20)} ${difference.toExponential(1)}`);
  expect(Math.abs(difference), name).toBeLessThanOrEqual(0.5 * 10 ** -wanted.digits + 1e-15);
}

function oldColumbus(): { readonly values: readonly number[]; readonly neighbours: Neighbours } {
  const [header = "", ...rows] = read("oldcol/col_old.csv").trim().split("\n");
  const place = header.split(",").indexOf('"CRIME"');
  const lists = read("oldcol/col_nb.txt")
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((id) => Number(id) - 1),
    );
  return { values: rows.map((row) => Number(row.split(",")[place])), neighbours: lists.map(([, ...others]) => others) };
}

/** Neighbour lists of a GAL file: a heading, then per area its name and their number, and their names. */
function readGal(file: string, nameOf: (index: number) => string): Neighbours {
  const [, ...content] = read(file).split("\n");
  const lists = new Map<string, readonly string[]>();
  for (let line = 0; line + 1 < content.length; line += 2) {
    const [name = "", count = "0"] = at(content, line).trim().split(/\s+/);
    lists.set(
      name,
      at(content, line + 1)
        .trim()
        .split(/\s+/)
        .slice(0, Number(count)),
    );
  }
  const names = Array.from({ length: lists.size }, (_, index) => nameOf(index));
  return names.map((name) => (lists.get(name) ?? []).map((other) => names.indexOf(other)));
}

function column(file: string, name: string): number[] {
  const table = readDbase(bytes(file), "");
  const place = table?.columns.indexOf(name) ?? -1;
  return (table?.rows ?? []).map((row) => Number(at(row, place)));
}

function read(file: string): string {
  return readFileSync(resolve(folder, file), "utf8");
}

function bytes(file: string): Uint8Array {
  return readFileSync(resolve(folder, file));
}
