import { type GeoJSONSource, type LngLat, Map as GlMap, setWorkerCount, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { FeatureCollection } from "geojson";
import type { AreaId } from "../../core/model/ids.ts";
import type { MapScene } from "../../core/view/scene.ts";
import { anchorOf, drawingOf, frameOf } from "../dom/svg-map-view.ts";
import { cameraAfter, homeCamera, limitCamera, pixelOf, type Frame } from "../frame.ts";
import type { Camera, MapEvents, MapView, MapWish } from "../map-view.ts";
import { prepareMap, type Highlight, type PreparedMap } from "../svg/draw-map.ts";
import { areaAtPoint } from "../svg/shapes.ts";
import { areaStates, changedStates, type AreaState } from "./area-states.ts";
import { createLabelOverlay, type LabelOverlay } from "./label-overlay.ts";
import { syncLayers, syncPatterns } from "./map-style.ts";
import { areaFeatures, lineFeatures } from "./sources.ts";
import { readTheme } from "./theme.ts";
import { watchTheme } from "./watch-theme.ts";

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

/** Milliseconds after which a frame that never settles is taken as painted (tabs in the background paint none). */
const slowest = 4000;
const startLimit = 15_000;
const worldTile = 512;
const calmMotion = 220;
const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

interface Shown {
  readonly scene: MapScene;
  readonly prepared: PreparedMap;
}

/**
 * The map on WebGL, laid exactly over the drawing in `container`; the drawing stays below as print form and fallback.
 * Rejects with {@link WebGlUnavailable} if the browser gives no context. No tiles, glyphs or sprites are requested from anywhere.
 */
export async function createGlMapView(container: HTMLElement, events: MapEvents, options: GlOptions = {}): Promise<MapView> {
  setWorkerUrl(workerUrl);
  setWorkerCount(1);
  const element = document.createElement("div");
  element.className = "gl-map";
  const drawing = drawingOf(container);
  if (drawing?.parentElement === container) drawing.after(element);
  else container.prepend(element);
  try {
    const view = new GlMapView(container, element, { events, options });
    await view.ready();
    return view;
  } catch (error) {
    element.remove();
    throw error;
  }
}

interface Composition {
  readonly events: MapEvents;
  readonly options: GlOptions;
}

class GlMapView implements MapView {
  private readonly map: GlMap;
  private readonly labels: LabelOverlay;
  private readonly events: MapEvents;
  /** Element that holds the drawing; its class says which of the two is seen. */
  private readonly figure: HTMLElement;
  private readonly stop: (() => void)[] = [];
  private shown: Shown | null = null;
  /** Set before `shown`: the camera needs a scale before anything is on screen. */
  private projection: PreparedMap | null = null;
  private frame: Frame = { scale: 1, left: 0, top: 0, width: 1, height: 1 };
  private camera: Camera | null;
  private isHome: boolean;
  private highlight: Highlight = { hovered: null, focused: null };
  private painted: ReadonlyMap<AreaId, AreaState> = new Map();
  private latest = 0;
  private isLost = false;
  private hovered: AreaId | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly element: HTMLElement,
    { events, options }: Composition,
  ) {
    this.events = events;
    this.camera = options.camera ?? null;
    this.isHome = this.camera === null;
    this.figure = drawingOf(container)?.parentElement ?? container;
    this.map = openMap(element, options, (centre, zoom) => this.limit(centre, zoom));
    this.labels = createLabelOverlay(element);
    this.listen();
  }

  /** Resolves when the empty map can take sources and layers. */
  async ready(): Promise<void> {
    if (!this.map.isStyleLoaded()) {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("maplibre-gl: style expected to load, nothing happened")), startLimit);
        this.map.once("style.load", () => {
          clearTimeout(late);
          resolve();
        });
      });
    }
    for (const id of ["areas", "lines"]) {
      this.map.addSource(id, { type: "geojson", data: nothing, tolerance: 0, ...(id === "areas" ? { promoteId: "id" } : {}) });
    }
  }

  async setScene(scene: MapScene): Promise<void> {
    const version = (this.latest += 1);
    const before = this.shown;
    const isSamePlace = before !== null && before.scene.geometry === scene.geometry && before.scene.furniture === scene.furniture;
    const next: Shown = { scene, prepared: isSamePlace ? before.prepared : prepareMap(scene, 1) };
    const isFirst = before === null;
    if (isSamePlace) this.shown = next;
    else this.enter(next, isFirst);
    if (isFirst || before.scene.patterns !== scene.patterns) this.applyTheme(scene.patterns);
    this.paintStates(scene);
    if (!isSamePlace) await this.settled();
    if (version !== this.latest) return;
    this.shown = next;
    this.forgetOtherAreas(scene);
    this.drawLabels();
    await this.settled();
    if (isFirst) this.figure.classList.add("has-gl");
  }

  setHighlight(hovered: AreaId | null, focused: AreaId | null): void {
    this.highlight = { hovered, focused };
    if (this.shown !== null) this.paintStates(this.shown.scene);
  }

  placeOf(area: AreaId): readonly [number, number] | null {
    if (this.shown === null) return null;
    const { scene, prepared } = this.shown;
    const at = anchorOf(scene, prepared, area);
    const { projection } = prepared.shapes;
    return at === null ? null : pixelOf(projection.unproject(at), this.getCamera(), { projection, frame: this.frame });
  }

  setCamera(camera: Camera): void {
    if (this.shown === null) {
      this.camera = camera;
      this.isHome = false;
      return;
    }
    const { centre, zoom } = camera.zoom <= 0 ? this.home(this.shown.prepared) : limitCamera(camera, this.shown.scene.geometry.bounds);
    this.map.easeTo({ center: [...centre], zoom: this.glZoom(zoom), duration: calmMotion });
  }

  getCamera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { centre: [lng, lat], zoom: this.map.getZoom() - this.glZoom(0) };
  }

  follow(wish: MapWish): void {
    if (this.shown === null) return;
    const { projection } = this.shown.prepared.shapes;
    this.setCamera(cameraAfter(wish, this.getCamera(), { projection, frame: this.frame }));
  }

  destroy(): void {
    this.latest += 1;
    for (const stop of this.stop) stop();
    this.figure.classList.remove("has-gl");
    this.labels.remove();
    this.map.remove();
    this.element.remove();
  }

  /** New areas: their data go to the worker; the frame is measured and, the first time, the camera set. */
  private enter({ scene, prepared }: Shown, isFirst: boolean): void {
    this.frame = frameOf(this.container, prepared);
    this.projection = prepared;
    setData(this.map, "areas", areaFeatures(scene.geometry));
    setData(this.map, "lines", lineFeatures(scene));
    if (isFirst) this.jump(this.camera ?? this.home(prepared));
  }

  private glZoom(zoom: number): number {
    const units = this.projection?.shapes.projection.unitsPerWorld ?? worldTile;
    return zoom + Math.log2((units * this.frame.scale) / worldTile);
  }

  private home({ shapes }: PreparedMap): Camera {
    return homeCamera(shapes.projection, this.frame);
  }

  private jump({ centre, zoom }: Camera): void {
    this.map.jumpTo({ center: [...centre], zoom: this.glZoom(zoom) });
  }

  private limit(centre: LngLat, zoom: number): { center: LngLat; zoom: number } {
    const bounds = this.projection?.shapes.geometry.bounds;
    if (bounds === undefined) return { center: centre, zoom };
    const limited = limitCamera({ centre: [centre.lng, centre.lat], zoom: zoom - this.glZoom(0) }, this.reach(bounds));
    centre.lng = limited.centre[0];
    centre.lat = limited.centre[1];
    return { center: centre, zoom: this.glZoom(limited.zoom) };
  }

  /** The centre may lie over the city, and at home, wherever that is. */
  private reach([west, south, east, north]: readonly [number, number, number, number]): readonly [number, number, number, number] {
    if (this.projection === null) return [west, south, east, north];
    const [longitude, latitude] = this.home(this.projection).centre;
    return [Math.min(west, longitude), Math.min(south, latitude), Math.max(east, longitude), Math.max(north, latitude)];
  }

  private paintStates(scene: MapScene): void {
    if (this.isLost) return;
    const states = areaStates(scene, this.highlight);
    for (const [id, state] of changedStates(this.painted, states)) this.map.setFeatureState({ source: "areas", id }, { ...state });
    this.painted = new Map([...this.painted, ...states]);
  }

  private forgetOtherAreas(scene: MapScene): void {
    const kept = new Set(scene.areas.map(({ id }) => id));
    const gone = [...this.painted.keys()].filter((id) => !kept.has(id));
    for (const id of gone) this.map.removeFeatureState({ source: "areas", id });
    if (gone.length > 0) this.painted = new Map([...this.painted].filter(([id]) => kept.has(id)));
  }

  private applyTheme(patterns: boolean): void {
    if (this.isLost) return;
    const theme = readTheme(this.container);
    syncPatterns(this.map, theme, { unit: this.frame.scale, zoom: this.glZoom(0), pixelRatio: devicePixelRatio });
    syncLayers(this.map, theme, patterns);
  }

  private drawLabels(): void {
    if (this.shown !== null) this.labels.draw(this.shown.scene, this.shown.prepared, { camera: this.getCamera(), frame: this.frame });
  }

  private resize(): void {
    this.map.resize();
    if (this.shown === null) return;
    const camera = this.camera;
    this.frame = frameOf(this.container, this.shown.prepared);
    this.jump(this.isHome || camera === null ? this.home(this.shown.prepared) : camera);
    this.applyTheme(this.shown.scene.patterns);
    this.drawLabels();
  }

  private listen(): void {
    const { map } = this;
    map.on("move", () => this.drawLabels());
    map.on("moveend", () => this.rest());
    map.on("mousemove", ({ lngLat }) => this.hover(this.areaAt(lngLat)));
    map.on("mouseout", () => this.hover(null));
    map.on("click", ({ lngLat }) => {
      const area = this.areaAt(lngLat);
      if (area !== null) this.events.select(area);
    });
    map.on("webglcontextlost", () => this.lose());
    map.on("webglcontextrestored", () => void this.restore());
    const resizes = new ResizeObserver(() => this.resize());
    resizes.observe(this.container);
    this.stop.push(
      () => resizes.disconnect(),
      watchTheme(() => this.shown !== null && this.applyTheme(this.shown.scene.patterns)),
    );
  }

  private rest(): void {
    if (this.shown === null) return;
    this.camera = this.getCamera();
    this.isHome = this.camera.zoom < 0.01 && isNear(this.camera, this.home(this.shown.prepared));
    this.events.move(this.camera);
  }

  private hover(area: AreaId | null): void {
    if (area === this.hovered) return;
    this.hovered = area;
    this.map.getCanvasContainer().classList.toggle("over-area", area !== null);
    this.events.hover(area, (area === null ? null : this.placeOf(area)) ?? [0, 0]);
  }

  private areaAt({ lng, lat }: LngLat): AreaId | null {
    if (this.shown === null) return null;
    const { shapes } = this.shown.prepared;
    return areaAtPoint(shapes, shapes.projection.project([lng, lat]));
  }

  private lose(): void {
    this.isLost = true;
    this.figure.classList.remove("has-gl");
    this.events.lost();
  }

  /** The library brings back sources and layers; states and images are painted again. */
  private async restore(): Promise<void> {
    await this.settled();
    this.isLost = false;
    this.painted = new Map();
    if (this.shown !== null) {
      this.applyTheme(this.shown.scene.patterns);
      this.paintStates(this.shown.scene);
      this.drawLabels();
      await this.settled();
      this.figure.classList.add("has-gl");
    }
    this.events.restored();
  }

  /** Resolves when everything asked for is on screen. */
  private settled(): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, slowest);
      this.map.once("idle", () => {
        clearTimeout(late);
        resolve();
      });
      this.map.triggerRepaint();
    });
  }
}

function isNear(camera: Camera, home: Camera): boolean {
  return Math.abs(camera.centre[0] - home.centre[0]) < 1e-4 && Math.abs(camera.centre[1] - home.centre[1]) < 1e-4;
}

function setData(map: GlMap, id: string, data: Parameters<GeoJSONSource["setData"]>[0]): void {
  const source = map.getSource<GeoJSONSource>(id);
  if (source === undefined) throw new Error(`setData: source "${id}" expected`);
  void source.setData(data);
}

function openMap(
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
