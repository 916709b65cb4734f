// SPDX-License-Identifier: EUPL-1.2
import { setWorkerCount, setWorkerUrl } from "maplibre-gl";
import type { GeoJSONSource, LngLat, Map as GlMap } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { FeatureCollection } from "geojson";
import type { AreaId } from "../../core/model/ids.ts";
import type { MapScene } from "../../core/view/scene.ts";
import { anchorOf, drawingOf, frameOf } from "../dom/svg-map-view.ts";
import { cameraAfter, pixelOf } from "../frame.ts";
import type { Camera, MapEvents, MapView, MapWish, ShownBasemap } from "../map-view.ts";
import { isSameGround, prepareMap, type Highlight, type PreparedMap } from "../svg/draw-map.ts";
import { areaAtPoint } from "../svg/shapes.ts";
import { areaStates, changedStates, type AreaState } from "./area-states.ts";
import { CameraFit } from "./camera-fit.ts";
import { createLabelOverlay, type LabelOverlay } from "./label-overlay.ts";
import { layerNeeds, type LayerNeeds } from "./layers.ts";
import { syncLayers, syncPatterns } from "./map-style.ts";
import { openMap, type GlOptions } from "./open-map.ts";
import { areaFeatures, lineFeatures, veilFeatures } from "./sources.ts";
import { readTheme } from "./theme.ts";
import { watchTheme } from "./watch-theme.ts";

export { WebGlUnavailable, type GestureTexts, type GlOptions } from "./open-map.ts";

/** Milliseconds after which a frame that never settles is taken as painted: tabs in the background paint none, slow devices late. */
const slowestHidden = 4000;
const slowestShown = 15_000;
const startLimit = 15_000;
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
  private fit: CameraFit | null = null;
  private camera: Camera | null;
  private isHome: boolean;
  private highlight: Highlight = { hovered: null, focused: null };
  private painted: ReadonlyMap<AreaId, AreaState> = new Map();
  private latest = 0;
  private needs: LayerNeeds | null = null;
  private isLost = false;
  private hasBasemap = false;
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
    for (const id of ["areas", "lines", "veil"]) {
      this.map.addSource(id, { type: "geojson", data: nothing, tolerance: 0, ...(id === "areas" ? { promoteId: "id" } : {}) });
    }
  }

  async setScene(scene: MapScene): Promise<void> {
    const version = (this.latest += 1);
    const before = this.shown;
    const isSamePlace = before !== null && isSameGround(before.scene, scene);
    const next: Shown = { scene, prepared: isSamePlace ? before.prepared : prepareMap(scene, 1) };
    const isFirst = before === null;
    if (isSamePlace) this.shown = next;
    else this.enter(next, isFirst);
    const isStyled = isFirst ? this.applyTheme(scene) : this.applyNeeds(scene);
    this.paintStates(scene);
    if (!isSamePlace) await this.settled();
    if (version !== this.latest) return;
    this.shown = next;
    this.forgetOtherAreas(scene);
    this.drawLabels();
    await (isSamePlace && !isStyled ? this.rendered() : this.settled());
    if (isFirst) this.figure.classList.add("has-gl");
  }

  setHighlight(hovered: AreaId | null, focused: AreaId | null): void {
    this.highlight = { hovered, focused };
    if (this.shown !== null) this.paintStates(this.shown.scene);
  }

  placeOf(area: AreaId): readonly [number, number] | null {
    if (this.shown === null || this.fit === null) return null;
    const at = anchorOf(this.shown.scene, this.shown.prepared, area);
    const { projection } = this.shown.prepared.shapes;
    return at === null ? null : pixelOf(projection.unproject(at), this.getCamera(), { projection, frame: this.fit.frame });
  }

  setCamera(camera: Camera): void {
    if (this.fit === null) {
      this.camera = camera;
      this.isHome = false;
      return;
    }
    const { centre, zoom } = camera.zoom <= 0 ? this.fit.home() : this.fit.limit(camera);
    this.map.easeTo({ center: [...centre], zoom: this.fit.glZoom(zoom), duration: calmMotion });
  }

  getCamera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { centre: [lng, lat], zoom: this.map.getZoom() - (this.fit?.glZoom(0) ?? 0) };
  }

  follow(wish: MapWish): void {
    if (this.fit === null) return;
    const { frame, prepared } = this.fit;
    this.setCamera(cameraAfter(wish, this.getCamera(), { projection: prepared.shapes.projection, frame }));
  }

  /** The source stays once it is there; without its layer no picture is asked for. */
  async setBasemap(basemap: ShownBasemap | null): Promise<void> {
    if (basemap !== null) {
      const { addBasemap } = await import("./basemap.ts");
      addBasemap(this.map, this.element, basemap);
    }
    this.hasBasemap = basemap !== null;
    this.element.classList.toggle("has-basemap", this.hasBasemap);
    if (this.shown !== null) this.applyNeeds(this.shown.scene);
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
    this.fit = this.fitTo(prepared);
    setData(this.map, "areas", areaFeatures(scene.geometry));
    setData(this.map, "lines", lineFeatures(scene));
    setData(this.map, "veil", veilFeatures(scene));
    if (isFirst) this.jump(this.camera ?? this.fit.home());
  }

  private fitTo(prepared: PreparedMap): CameraFit {
    return new CameraFit(prepared, frameOf(this.container, prepared));
  }

  private jump({ centre, zoom }: Camera): void {
    this.map.jumpTo({ center: [...centre], zoom: this.fit?.glZoom(zoom) ?? zoom });
  }

  private limit(centre: LngLat, zoom: number): { center: LngLat; zoom: number } {
    if (this.fit === null) return { center: centre, zoom };
    const limited = this.fit.limit({ centre: [centre.lng, centre.lat], zoom: zoom - this.fit.glZoom(0) });
    centre.lng = limited.centre[0];
    centre.lat = limited.centre[1];
    return { center: centre, zoom: this.fit.glZoom(limited.zoom) };
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

  /** Colours, widths and patterns anew. */
  private applyTheme(scene: MapScene): boolean {
    if (this.isLost || this.fit === null) return false;
    const theme = readTheme(this.container);
    const areOld = syncPatterns(this.map, theme, {
      unit: this.fit.frame.scale,
      zoom: this.fit.glZoom(0),
      pixelRatio: devicePixelRatio,
    });
    this.needs = layerNeeds(scene, this.hasBasemap);
    syncLayers(this.map, theme, this.needs);
    if (areOld) setData(this.map, "areas", areaFeatures(scene.geometry));
    return true;
  }

  /** Layers that this scene needs and the one before did not; true if there are any. */
  private applyNeeds(scene: MapScene): boolean {
    const needs = layerNeeds(scene, this.hasBasemap);
    if (this.isLost || JSON.stringify(needs) === JSON.stringify(this.needs)) return false;
    this.needs = needs;
    syncLayers(this.map, readTheme(this.container), needs);
    return true;
  }

  private drawLabels(): void {
    if (this.shown === null || this.fit === null) return;
    this.labels.draw(this.shown.scene, this.shown.prepared, { camera: this.getCamera(), frame: this.fit.frame });
  }

  private resize(): void {
    this.map.resize();
    if (this.shown === null) return;
    const camera = this.camera;
    this.fit = this.fitTo(this.shown.prepared);
    this.jump(this.isHome || camera === null ? this.fit.home() : camera);
    this.applyTheme(this.shown.scene);
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
      watchTheme(() => this.shown !== null && this.applyTheme(this.shown.scene)),
    );
  }

  private rest(): void {
    if (this.fit === null) return;
    this.camera = this.getCamera();
    this.isHome = this.fit.isHome(this.camera);
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
      this.applyTheme(this.shown.scene);
      this.paintStates(this.shown.scene);
      this.drawLabels();
      await this.settled();
      this.figure.classList.add("has-gl");
    }
    this.events.restored();
  }

  /** Resolves when all data are tiled and on screen. */
  private settled(): Promise<void> {
    return this.after("idle");
  }

  /** Resolves after the next frame: enough for feature states. */
  private rendered(): Promise<void> {
    return this.after("render");
  }

  private after(event: "idle" | "render"): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, document.visibilityState === "hidden" ? slowestHidden : slowestShown);
      this.map.once(event, () => {
        clearTimeout(late);
        resolve();
      });
      this.map.triggerRepaint();
    });
  }
}

function setData(map: GlMap, id: string, data: Parameters<GeoJSONSource["setData"]>[0]): void {
  const source = map.getSource<GeoJSONSource>(id);
  if (source === undefined) throw new Error(`setData: source "${id}" expected`);
  void source.setData(data);
}
