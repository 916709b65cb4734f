// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import type { LevelGeometry, LonLat } from "../core/view/geometry.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import { isInside } from "../map/svg/shapes.ts";
import type { FinderHandles } from "./area-finder.ts";
import type { AtlasMemory } from "./atlas-memory.ts";

/** A device that is less sure than this many metres may name the wrong area. */
const sureWithin = 250;
/** A place that the device found a minute ago is good enough. */
const options: PositionOptions = { maximumAge: 60_000, timeout: 15_000 };

/** The area around a place; `null` outside all of them. */
export function areaAround(geometry: Pick<LevelGeometry, "areas">, place: LonLat): AreaId | null {
  return geometry.areas.find(({ polygons }) => polygons.some((rings) => isInside(rings, place)))?.id ?? null;
}

/**
 * Goes to the area around the reader, who has asked for it. The place is compared with the shapes in memory and forgotten: it is
 * neither sent nor stored, and stands in no address. Whatever goes wrong is said in words; a file that does not come is thrown.
 */
export async function locateReader(memory: AtlasMemory, handles: FinderHandles, say: (words: string) => void): Promise<void> {
  const { location: words } = await loadViewTexts("access", handles.speech().language);
  const state = handles.state();
  const level = memory.data.manifest.levels.find(({ id }) => id === state.level);
  if (level?.hasGeometry !== true) return say(words.noShapes);
  say(words.searching);
  const found = await askDevice();
  if (typeof found === "string") return say(words[found]);
  const geometry = await memory.loadGeometry(level.id, new AbortController().signal);
  const { longitude, latitude, accuracy } = found.coords;
  const area = areaAround(geometry, [longitude, latitude]);
  if (area === null) return say(words.outside(memory.data.manifest.place.name));
  const areas = await memory.loadAreas(level.id, new AbortController().signal);
  const name = areas.names[areas.ids.indexOf(area)] ?? area;
  handles.go({ ...state, view: state.view === "disadvantage" ? "disadvantage" : "map", area });
  say(accuracy > sureWithin ? `${words.found(name)} ${words.rough}` : words.found(name));
}

type Refusal = "refused" | "unavailable" | "unsupported";

function askDevice(): Promise<GeolocationPosition | Refusal> {
  if (!("geolocation" in navigator)) return Promise.resolve("unsupported");
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? "refused" : "unavailable"),
      options,
    );
  });
}
