// SPDX-License-Identifier: EUPL-1.2
import { type LngLat, Map as GlMap } from "maplibre-gl";
import type { Camera } from "../map-view.ts";

/** The browser offers no WebGL 2, or no more of it: the drawing stays. */
export class WebGlUnavailable extends Error {
  override readonly name = "WebGlUnavailable";
}

/** What the map says over itself when a gesture is meant for the page. Plain text in the language of the page. */
export interface GestureTexts {
  /** "Zum Vergrößern Strg drücken und das Mausrad drehen" */
  readonly wheel: string;
  /** The same with ⌘. */
  readonly wheelMac: string;
  /** "Die Karte mit zwei Fingern bewegen" */
  readonly touch: string;
}

export interface GlOptions {
  /** Where to start; `null` for the whole city. */
  readonly camera?: Camera | null;
  /** Without them nothing is said. */
  readonly texts?: GestureTexts;
  /** Keeps the pixels readable after a frame, for exports; costs speed. */
  readonly readable?: boolean;
}

/** An empty map: no tiles, no glyphs, no controls, no turning; the page keeps the wheel and one finger. */
export function openMap(
  element: HTMLElement,
  options: GlOptions,
  limit: (centre: LngLat, zoom: number) => { center: LngLat; zoom: number },
): GlMap {
  const { texts } = options;
  try {
    const map = new GlMap({
      container: element,
      style: { version: 8, sources: {}, layers: [] },
      transformConstrain: limit,
      maxPitch: 0,
      attributionControl: false,
      boxZoom: false,
      canvasContextAttributes: { preserveDrawingBuffer: options.readable ?? false },
      cooperativeGestures: true,
      dragRotate: false,
      fadeDuration: 0,
      keyboard: false,
      locale: {
        "CooperativeGesturesHandler.WindowsHelpText": texts?.wheel ?? "",
        "CooperativeGesturesHandler.MacHelpText": texts?.wheelMac ?? "",
        "CooperativeGesturesHandler.MobileHelpText": texts?.touch ?? "",
      },
      renderWorldCopies: false,
      touchPitch: false,
      trackResize: false,
    });
    map.touchZoomRotate.disableRotation();
    hideFromReaders(map.getCanvas());
    return map;
  } catch (error) {
    throw new WebGlUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The container around is the one tab stop and has the name; the canvas is only paint. */
function hideFromReaders(canvas: HTMLCanvasElement): void {
  canvas.removeAttribute("role");
  canvas.removeAttribute("aria-label");
  canvas.setAttribute("tabindex", "-1");
  canvas.setAttribute("aria-hidden", "true");
}
