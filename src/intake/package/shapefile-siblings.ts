// SPDX-License-Identifier: EUPL-1.2
import type { PackageSource } from "./package-source.ts";

/** The files beside a `.shp` (attributes, coordinate system, encoding), by name; empty for every other file. */
export async function shapefileSiblings(path: string, source: PackageSource): Promise<Readonly<Record<string, Uint8Array>>> {
  if (!/\.shp$/i.test(path)) return {};
  const stem = path.slice(0, -4);
  const siblings: Record<string, Uint8Array> = {};
  for (const ending of ["dbf", "prj", "cpg", "shx"]) {
    for (const name of [`${stem}.${ending}`, `${stem}.${ending.toUpperCase()}`]) {
      const bytes = (await source.has(name)) ? (await source.read(name, "Shapefile")).bytes : null;
      if (bytes !== null) siblings[name.split("/").at(-1) ?? name] = bytes;
    }
  }
  return siblings;
}
