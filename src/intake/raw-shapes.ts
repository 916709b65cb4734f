// SPDX-License-Identifier: EUPL-1.2
import type { Polygon } from "../core/view/geometry.ts";

/** What a shape lost or what is odd about it. The codes are those of the issues. */
export type ShapeProblem =
  | "shape-missing"
  | "shape-kind-left-out"
  | "coordinate-not-a-number"
  | "shape-malformed"
  | "arc-missing"
  | "ring-unclosed"
  | "ring-degenerate"
  | "ring-crosses-itself"
  | "hole-outside"
  | "shape-too-large";

/** A shape as read, in the coordinates of the file, with what was noticed so far. */
export interface RawFeature {
  readonly index: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly polygons: readonly Polygon[];
  readonly problems: readonly NoticedProblem[];
  /** False for points and lines: they are no areas and drop out. */
  readonly isArea: boolean;
}

export interface NoticedProblem {
  readonly problem: ShapeProblem;
  /** The offending value as in the file. */
  readonly value: string;
}

/** Text form of attributes in an object that no key can harm. */
export function textProperties(entries: Iterable<readonly [string, unknown]>): Readonly<Record<string, string>> {
  const properties: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) properties[name] = propertyText(value);
  return properties;
}

function propertyText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "[…]" : "{…}";
}
