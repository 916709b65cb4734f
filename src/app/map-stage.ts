// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import type { MapScene } from "../core/view/scene.ts";
import { createSvgMapView } from "../map/dom/svg-map-view.ts";
import type { GestureTexts } from "../map/gl/open-map.ts";
import type { Camera, MapEvents, MapView, MapWish, ShownBasemap } from "../map/map-view.ts";

export type Stage = "interactive" | "gl";

/** What the stage tells the page. */
export interface StageEvents {
  readonly hover: (area: AreaId | null, at: readonly [number, number]) => void;
  readonly select: (area: AreaId) => void;
  /** Which renderer paints now. */
  readonly stage: (stage: Stage) => void;
  /** The moving map cannot be drawn here (`noWebGl`), did not arrive (`noCode`) or has failed (`lost`); the simple map stays. `null`: it is back. */
  readonly trouble: (kind: MapTrouble | null) => void;
  /** What the moving map says when a gesture is meant for the page, in the language of the page. */
  readonly gestureTexts: () => GestureTexts;
}

export type MapTrouble = "noWebGl" | "noCode" | "lost";

/** Event on the figure: another frame of the same page needs the one moving map there may be. */
export const releaseMap = "sa-release-map";

const wholeCity: Camera = { centre: [0, 0], zoom: 0 };
const zoomStep = 0.8;

/**
 * The figure with the map: the SVG map of the first paint, and above it the moving map as soon as somebody zooms or pans.
 * Both show the same scene; the SVG stays below, so that a lost GL context costs nothing but the zoom.
 */
export class MapStage {
  private readonly svg: MapView;
  private gl: MapView | null = null;
  private glHost: HTMLElement | null = null;
  private starting: Promise<MapView | null> | null = null;
  private isLost = false;
  private scene: MapScene | null = null;
  private basemap: ShownBasemap | null = null;
  private highlight: readonly [AreaId | null, AreaId | null] = [null, null];

  constructor(
    private readonly host: HTMLElement,
    private readonly events: StageEvents,
  ) {
    this.svg = createSvgMapView(host, this.eventsOf("interactive"));
    host.addEventListener(releaseMap, () => this.release());
  }

  /** Paints a scene with the renderer in charge; resolves when it is on screen. */
  async show(scene: MapScene): Promise<void> {
    const changesPlace = this.scene !== null && this.scene.geometry !== scene.geometry;
    this.scene = scene;
    if (changesPlace) this.reset();
    await this.svg.setScene(scene);
    if (this.gl !== null) await this.gl.setScene(scene);
  }

  setHighlight(hovered: AreaId | null, focused: AreaId | null): void {
    this.highlight = [hovered, focused];
    this.svg.setHighlight(hovered, focused);
    this.gl?.setHighlight(hovered, focused);
  }

  /** Where the plate of an area points, in pixels of the figure. */
  placeOf(area: AreaId): readonly [number, number] | null {
    return (this.isLost ? null : this.gl?.placeOf(area)) ?? this.svg.placeOf(area);
  }

  async zoomIn(): Promise<void> {
    await this.moveBy(zoomStep);
  }

  async zoomOut(): Promise<void> {
    if (this.gl !== null) await this.moveBy(-zoomStep);
  }

  /** Back to the whole city: the frame of the first paint. */
  reset(): void {
    const camera = this.gl?.getCamera();
    if (camera !== undefined) this.gl?.setCamera({ ...camera, zoom: wholeCity.zoom });
  }

  /** Puts pictures below the colours of the moving map, which starts for them; `false` where it cannot be drawn. */
  async setBasemap(basemap: ShownBasemap | null): Promise<boolean> {
    this.basemap = basemap;
    const map = basemap === null ? this.gl : await this.takeOver();
    await map?.setBasemap?.(basemap);
    return map !== null;
  }

  private async moveBy(step: number): Promise<void> {
    const map = await this.takeOver();
    if (map === null) return;
    const camera = map.getCamera();
    map.setCamera({ ...camera, zoom: Math.max(0, camera.zoom + step) });
  }

  private eventsOf(stage: Stage): MapEvents {
    return {
      hover: this.events.hover,
      select: this.events.select,
      move: () => undefined,
      demand: (wish) => void this.follow(wish),
      lost: () => this.fallBack(),
      restored: () => this.comeBack(),
      ...(stage === "gl" ? { demand: () => undefined } : {}),
    };
  }

  private async follow(wish: MapWish): Promise<void> {
    (await this.takeOver())?.follow(wish);
  }

  /** Loads the moving map once; the SVG map stays in sight until the other one has painted the same scene. */
  private takeOver(): Promise<MapView | null> {
    this.starting ??= this.start();
    return this.starting;
  }

  private async start(): Promise<MapView | null> {
    const glHost = document.createElement("div");
    glHost.className = "gl-map is-waiting";
    drawingIn(this.host).after(glHost);
    let isLoaded = false;
    try {
      const { createGlMapView } = await import("../map/gl/gl-map-view.ts");
      isLoaded = true;
      const gl = await createGlMapView(glHost, this.eventsOf("gl"), { texts: this.events.gestureTexts() });
      if (this.scene !== null) await gl.setScene(this.scene);
      await gl.setBasemap?.(this.basemap);
      gl.setHighlight(...this.highlight);
      this.gl = gl;
      this.glHost = glHost;
      glHost.classList.remove("is-waiting");
      this.host.classList.add("has-gl");
      this.events.stage("gl");
      this.events.trouble(null);
      return gl;
    } catch {
      glHost.remove();
      this.starting = null;
      this.events.trouble(isLoaded ? "noWebGl" : "noCode");
      return null;
    }
  }

  /** Gives the moving map up; the drawing below shows the same, and the next wish brings the map back. */
  private release(): void {
    if (this.gl === null) return;
    this.gl.destroy();
    this.glHost?.remove();
    this.gl = null;
    this.glHost = null;
    this.starting = null;
    this.isLost = false;
    this.host.classList.remove("has-gl");
    this.events.stage("interactive");
  }

  private fallBack(): void {
    if (this.isLost) return;
    this.isLost = true;
    this.glHost?.classList.add("is-waiting");
    this.host.classList.remove("has-gl");
    this.events.stage("interactive");
    this.events.trouble("lost");
  }

  private comeBack(): void {
    this.isLost = false;
    this.glHost?.classList.remove("is-waiting");
    this.host.classList.add("has-gl");
    this.events.stage("gl");
    this.events.trouble(null);
  }
}

/** The controls come after the drawing; the moving map lies between them and it. */
function drawingIn(host: HTMLElement): Element {
  const drawing = host.querySelector(":scope > svg.map");
  if (drawing === null) throw new Error("MapStage: a drawing in the figure expected before the moving map, none found");
  return drawing;
}
