// SPDX-License-Identifier: EUPL-1.2
/** Longitude, latitude in degrees (WGS 84). */
export type LonLat = readonly [number, number];
export type Line = readonly LonLat[];
/** Outer ring first, then holes. */
export type Polygon = readonly Line[];
