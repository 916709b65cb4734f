// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { Json } from "../model/json.ts";
import type { Line, Polygon } from "../model/shape.ts";
import type { LevelGeometry } from "../view/geometry.ts";
import { shownNumber } from "./csv.ts";
import type { TakenCell, TakenTable } from "./taken-table.ts";

export interface GeoTable {
  readonly table: TakenTable;
  readonly geometry: LevelGeometry;
  /** What the numbers are, where they come from: heads with texts. */
  readonly notes: readonly (readonly [head: string, text: string])[];
}

/**
 * The shapes of a level with the columns of a table as properties: numbers with the digits they are shown with, `null` where there is
 * none, the status in a property of its own. Heads, source, date, edition and licence stand in the member `metadata`. The city has no
 * shape and is left out; an area without a row has only its key. Throws if the table has no column "key".
 *
 * Source: RFC 7946 (WGS 84, outer rings counter-clockwise)
 */
export function printGeoJson({ table, geometry, notes }: GeoTable): string {
  const keyColumn = table.columns.findIndex(({ id }) => id === "key");
  if (keyColumn < 0) throw new Error('printGeoJson: a table with a column "key" expected, none found');
  const rows = new Map(table.rows.map((row) => [row[keyColumn], row]));
  const features = geometry.areas.map(({ id, polygons }): Json => {
    const row = rows.get(id);
    return {
      type: "Feature",
      id,
      properties: row === undefined ? { key: id } : Object.fromEntries(table.columns.map((column, at) => [column.id, propertyOf(row[at])])),
      geometry: { type: "MultiPolygon", coordinates: polygons.map(ringsOf) },
    };
  });
  const columns = Object.fromEntries(table.columns.map(({ id, head }) => [id, head]));
  return JSON.stringify({
    type: "FeatureCollection",
    metadata: { columns, notes: notes.map(([head, text]) => ({ head, text })) },
    features,
  });
}

function propertyOf(cell: TakenCell | undefined): Json {
  if (cell === null || cell === undefined || typeof cell === "string") return cell ?? null;
  if (!("cell" in cell)) return shownNumber(cell);
  return hasNumber(cell.cell) ? shownNumber({ number: cell.cell.value, decimals: cell.decimals }) : null;
}

function ringsOf(polygon: Polygon): Json {
  return polygon.map((ring, index) => {
    const closed = closedRing(ring);
    const isOuter = index === 0;
    const turned = signedArea(closed) > 0 === isOuter ? closed : closed.toReversed();
    return turned.map(([x, y]) => [sixDigits(x), sixDigits(y)]);
  });
}

function closedRing(ring: Line): Line {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

/** Positive for a ring that runs counter-clockwise. */
function signedArea(ring: Line): number {
  return ring.reduce((sum, [x, y], index) => {
    const [x2, y2] = ring[index + 1] ?? [x, y];
    return sum + (x * y2 - x2 * y);
  }, 0);
}

/** About ten centimetres. */
function sixDigits(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
