// SPDX-License-Identifier: EUPL-1.2
/** Folder of the open data inside an edition. */
export const openDataFolder = "offene-daten";

/** Name of the values of a theme in all formats: letters, digits and "-" only. */
export function valuesName(theme: string): string {
  return `werte-${theme.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

/** Name of the shapes of a level. */
export function shapesFile(level: string): string {
  return `flaechen-${level}.geojson`;
}
