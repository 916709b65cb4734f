import type { FurnitureLine } from "../../core/model/edition-info.ts";
import type { Issue } from "../../core/model/issue.ts";
import { report } from "../report-issue.ts";

/** Named lines of a GeoJSON file in WGS 84 (rivers), only for drawing. A line that is no line is left out with a warning. */
export function readFurniture(
  bytes: Uint8Array,
  file: string,
): { readonly lines: readonly FurnitureLine[]; readonly issues: readonly Issue[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {
      lines: [],
      issues: [
        report("error", "furniture-unreadable", "eine GeoJSON-Datei mit Linien erwartet, kein gültiges JSON gefunden.", {
          place: { file },
        }),
      ],
    };
  }
  const features = list(member(parsed, "features"));
  const lines = features.map((feature) => linesOf(feature));
  const unusable = lines.flatMap((one, index) => (one === null ? [index] : []));
  const issues = unusable.map((index) =>
    report(
      "warning",
      "furniture-not-a-line",
      "eine Linie in Länge und Breite (WGS 84) erwartet, nicht gefunden. Sie wird nicht gezeichnet.",
      {
        place: { file, featureIndex: index },
      },
    ),
  );
  return { lines: lines.flatMap((one) => one ?? []), issues };
}

function linesOf(feature: unknown): readonly FurnitureLine[] | null {
  const geometry = member(feature, "geometry");
  const type = member(geometry, "type");
  const coordinates = list(member(geometry, "coordinates"));
  const nameValue = member(member(feature, "properties"), "name");
  const name = typeof nameValue === "string" ? nameValue : "";
  const parts = type === "LineString" ? [coordinates] : type === "MultiLineString" ? coordinates.map(list) : [];
  const lines = parts.map((part): FurnitureLine => ({ kind: "river", name, coordinates: part.flatMap(position) }));
  return lines.length > 0 && lines.every((line) => line.coordinates.length > 1) ? lines : null;
}

function position(value: unknown): readonly (readonly [number, number])[] {
  const [longitude, latitude] = list(value);
  if (typeof longitude !== "number" || typeof latitude !== "number") return [];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [[longitude, latitude]] : [];
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
