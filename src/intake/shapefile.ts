// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../core/view/geometry.ts";
import type { NoticedProblem } from "./raw-shapes.ts";
import { isInside, signedArea } from "./ring-repair.ts";

export interface ShapeRecord {
  readonly polygons: readonly Polygon[];
  readonly problems: readonly NoticedProblem[];
  readonly isArea: boolean;
}

const polygonTypes = new Set([5, 15, 25]);
const typeNames: Readonly<Record<number, string>> = {
  1: "Point",
  3: "PolyLine",
  8: "MultiPoint",
  11: "PointZ",
  13: "PolyLineZ",
  18: "MultiPointZ",
  21: "PointM",
  23: "PolyLineM",
  28: "MultiPointM",
  31: "MultiPatch",
};

/** Shapes of a .shp file in order; `null` if a length in it does not fit the real size. Heights and measures are dropped. */
export function readShapes(bytes: Uint8Array): readonly ShapeRecord[] | null {
  if (bytes.length < 100) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== 9994 || view.getInt32(24) * 2 > bytes.length || view.getInt32(24) < 50) return null;
  const records: ShapeRecord[] = [];
  let offset = 100;
  while (offset + 12 <= bytes.length) {
    const length = view.getInt32(offset + 4) * 2;
    if (length < 4 || offset + 8 + length > bytes.length) return null;
    const record = readRecord(new DataView(bytes.buffer, bytes.byteOffset + offset + 8, length));
    if (record === null) return null;
    records.push(record);
    offset += 8 + length;
  }
  return records;
}

function readRecord(view: DataView): ShapeRecord | null {
  const type = view.getInt32(0, true);
  if (type === 0) return { polygons: [], problems: [{ problem: "shape-missing", value: "Null Shape" }], isArea: true };
  if (!polygonTypes.has(type))
    return { polygons: [], problems: [{ problem: "shape-kind-left-out", value: typeNames[type] ?? `Typ ${type}` }], isArea: false };
  if (view.byteLength < 44) return null;
  const parts = view.getInt32(36, true);
  const points = view.getInt32(40, true);
  if (parts < 0 || points < 0 || 44 + parts * 4 + points * 16 > view.byteLength) return null;
  const starts = Array.from({ length: parts }, (_, part) => view.getInt32(44 + part * 4, true));
  const rings = starts.map((start, part) => readRing(view, 44 + parts * 4, { start, end: starts[part + 1] ?? points }, points));
  const readable = rings.filter((ring): ring is Line => ring !== null);
  if (readable.length < rings.length)
    return { polygons: [], problems: [{ problem: "coordinate-not-a-number", value: "NaN" }], isArea: true };
  if (readable.length === 0) return { polygons: [], problems: [{ problem: "shape-missing", value: "0 Teile" }], isArea: true };
  const polygons = groupRings(readable);
  if (polygons === null)
    return { polygons: [], problems: [{ problem: "shape-malformed", value: `${readable.length} Ringe` }], isArea: true };
  return { polygons, problems: [], isArea: true };
}

function readRing(
  view: DataView,
  base: number,
  { start, end }: { readonly start: number; readonly end: number },
  points: number,
): Line | null {
  if (start < 0 || end < start || end > points) return null;
  const ring: LonLat[] = [];
  for (let point = start; point < end; point++) {
    const x = view.getFloat64(base + point * 16, true);
    const y = view.getFloat64(base + point * 16 + 8, true);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    ring.push([x, y]);
  }
  return ring;
}

/** Pairs of shells and holes in one shape; real ones have a few hundred rings. */
const mostPairs = 1_000_000;

/** `null`: too many rings. Clockwise rings are shells, the others holes of the smallest shell around them; a hole without a shell is a shell drawn the wrong way. */
function groupRings(rings: readonly Line[]): readonly Polygon[] | null {
  const [only] = rings;
  if (rings.length === 1 && only !== undefined) return [[only]];
  const areas = rings.map(signedArea);
  const hasShells = areas.some((area) => area < 0);
  const isShell = (index: number): boolean => (areas[index] ?? 0) < 0 === hasShells;
  const groups = rings.flatMap((ring, index) =>
    isShell(index) ? [{ shell: ring, size: Math.abs(areas[index] ?? 0), holes: new Array<Line>() }] : [],
  );
  if (groups.length * (rings.length - groups.length) > mostPairs) return null;
  const stray: Polygon[] = [];
  rings.forEach((ring, index) => {
    if (isShell(index)) return;
    const around = groups.filter(({ shell, size }) => size > Math.abs(areas[index] ?? 0) && ring.some((corner) => isInside(corner, shell)));
    const nearest = around.reduce<(typeof groups)[number] | null>(
      (best, group) => (best === null || group.size < best.size ? group : best),
      null,
    );
    if (nearest === null) stray.push([ring]);
    else nearest.holes.push(ring);
  });
  return [...groups.map(({ shell, holes }) => [shell, ...holes]), ...stray];
}
