// SPDX-License-Identifier: EUPL-1.2
import type { Map as GlMap } from "maplibre-gl";
import type { ShownBasemap } from "../map-view.ts";

const pictureSize = 256;

/** Adds the source "basemap" once, and whose map it is to the element of the map. Pictures are asked for only while a layer shows them. */
export function addBasemap(map: GlMap, element: HTMLElement, { tiles, maxZoom, credit, failed }: ShownBasemap): void {
  if (map.getSource("basemap") !== undefined) return;
  map.addSource("basemap", {
    type: "raster",
    tiles: [tiles],
    tileSize: pictureSize,
    ...(maxZoom === null ? {} : { maxzoom: maxZoom }),
  });
  map.on("error", (event) => {
    if ("sourceId" in event && event.sourceId === "basemap") failed();
  });
  const words = document.createElement("p");
  words.className = "basemap-credit";
  words.textContent = credit;
  element.append(words);
}
