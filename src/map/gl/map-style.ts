// SPDX-License-Identifier: EUPL-1.2
import type { LayerSpecification, Map as GlMap } from "maplibre-gl";
import { type LayerNeeds, mapLayers } from "./layers.ts";
import { patternPixels, patternTiles } from "./pattern-image.ts";
import { parseColour, type MapTheme } from "./theme.ts";

/** How large patterns are drawn: pixels of the screen per unit of the drawing, and the zoom at which that holds. */
export interface PatternScale {
  readonly unit: number;
  readonly zoom: number;
  readonly pixelRatio: number;
}

/**
 * Adds, changes and hides layers until the map shows exactly the layers of this theme. None is ever removed: tiles that are being made
 * still know it, and the library fails on them (`bucket.stateDependentLayers` then holds nothing in its place).
 */
export function syncLayers(map: GlMap, theme: MapTheme, needs: LayerNeeds): void {
  const wanted = mapLayers(theme, needs);
  const names = new Set(wanted.map(({ id }) => id));
  for (const id of map.getLayersOrder()) if (!names.has(id)) show(map, id, false);
  [...wanted].reverse().forEach((layer, index, all) => {
    if (map.getLayer(layer.id) === undefined) map.addLayer(layer, all[index - 1]?.id);
    else {
      show(map, layer.id, true);
      repaint(map, layer);
    }
  });
}

function show(map: GlMap, id: string, isShown: boolean): void {
  const visibility = isShown ? "visible" : "none";
  if ((map.getLayoutProperty(id, "visibility") ?? "visible") !== visibility) map.setLayoutProperty(id, "visibility", visibility);
}

function repaint(map: GlMap, { id, paint }: LayerSpecification): void {
  const values = new Map(Object.entries(paint ?? {}));
  for (const [name, value] of values) if (isPaintProperty(name, values)) map.setPaintProperty(id, name, value);
}

type PaintProperty = Parameters<GlMap["setPaintProperty"]>[1];

/** Names in a layer specification are paint properties by its type; only `Object.entries` forgets that. */
function isPaintProperty(name: string, paint: ReadonlyMap<string, unknown>): name is PaintProperty {
  return paint.has(name);
}

/**
 * Draws every pattern in the colours of the theme. The GL map grows patterns with the fraction of the zoom; the images are made
 * smaller by that much, so that at home they have the size of the SVG patterns. True if an image that was in use has another size
 * now: tiles remember the old one and must be made again.
 */
export function syncPatterns(map: GlMap, theme: MapTheme, { unit, zoom, pixelRatio }: PatternScale): boolean {
  const growth = 2 ** (zoom - Math.floor(zoom));
  const changes = [...patternTiles].map(([name, tile]) => {
    const pixels = Math.max(4, Math.round(tile.side * unit * pixelRatio));
    const colours = { ground: parseColour(theme.colour(tile.colours.ground)), ink: parseColour(theme.colour(tile.colours.ink)) };
    const image = { width: pixels, height: pixels, data: patternPixels(tile, pixels, colours) };
    return putImage(map, name, { image, ratio: pixels / ((tile.side * unit) / growth) });
  });
  return changes.includes(true);
}

interface Picture {
  readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly ratio: number;
}

function putImage(map: GlMap, name: string, { image, ratio }: Picture): boolean {
  const old = map.hasImage(name) ? map.getImage(name) : undefined;
  if (old !== undefined && old.data.width === image.width && Math.abs(old.pixelRatio - ratio) < 0.01) {
    map.updateImage(name, image);
    return false;
  }
  if (old !== undefined) map.removeImage(name);
  map.addImage(name, image, { pixelRatio: ratio });
  return old !== undefined;
}
