// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../core/model/ids.ts";
import { areaId } from "../../core/model/ids.ts";
import type { MapScene } from "../../core/view/scene.ts";
import { fittedFrame, homeCamera, type Frame } from "../frame.ts";
import type { Camera, MapEvents, MapView } from "../map-view.ts";
import { areaClass, drawHead, drawLabels, drawMap, drawMarks, isSameGround, labelFont, mapClass, prepareMap } from "../svg/draw-map.ts";
import type { Highlight, PreparedMap } from "../svg/draw-map.ts";
import type { Point } from "../svg/projection.ts";
import { hearDemands } from "./demand-gestures.ts";
import { mountSvg, patchSvg } from "./patch-svg.ts";

/** Smallest text that is shown, in pixels of the screen. */
export const smallestText = 12;

/** What is on screen now. */
interface Shown {
  readonly svg: SVGSVGElement;
  readonly scene: MapScene;
  readonly prepared: PreparedMap;
  readonly paths: ReadonlyMap<AreaId, SVGPathElement>;
  readonly stop: () => void;
}

/**
 * The map as SVG in the page. Takes over the drawing that is already in `container` if it shows the same areas; otherwise builds its own.
 * It cannot zoom or pan: such wishes are reported as `demand`. `container` must be positioned; keyboard is the business of the page.
 */
export function createSvgMapView(container: HTMLElement, events: MapEvents): MapView {
  let shown: Shown | null = null;
  let highlight: Highlight = { hovered: null, focused: null };
  const resizes = new ResizeObserver(() => shown !== null && markSmall(shown.svg));
  resizes.observe(container);
  const placeOf = (area: AreaId): readonly [number, number] | null => (shown === null ? null : placeInContainer(container, shown, area));
  const listen = (svg: SVGSVGElement): (() => void) => listenTo(svg, container, { events, placeOf });
  return {
    async setScene(scene) {
      if (shown !== null && showsSameAreas(shown, scene)) shown = { ...shown, scene };
      else {
        shown?.stop();
        shown = adopt(container, scene, listen) ?? build(container, scene, listen);
        markSmall(shown.svg);
      }
      update(shown, highlight);
      await nextFrame();
    },
    setHighlight(hovered, focused) {
      highlight = { hovered, focused };
      if (shown !== null) updateMarks(shown, highlight);
    },
    placeOf,
    setCamera: () => undefined,
    follow: () => undefined,
    getCamera: () => cameraOf(container, shown),
    destroy() {
      resizes.disconnect();
      shown?.stop();
      shown = null;
    },
  };
}

/** The drawing in a container, or beside it. */
export function drawingOf(container: HTMLElement): SVGSVGElement | null {
  const own = ":scope > svg.map:not(.overlay)";
  return container.querySelector<SVGSVGElement>(own) ?? container.parentElement?.querySelector<SVGSVGElement>(own) ?? null;
}

/** Where the drawing lies in its container, whatever the style sheet does with it. */
export function frameOf(container: HTMLElement, prepared: PreparedMap): Frame {
  const svg = drawingOf(container);
  const outer = container.getBoundingClientRect();
  const [width, height] = [container.clientWidth, container.clientHeight];
  const matrix = svg?.getScreenCTM() ?? null;
  if (matrix === null || matrix.a === 0) return fittedFrame(prepared.shapes.projection, width, height);
  return {
    scale: matrix.a,
    left: matrix.e - outer.left - container.clientLeft,
    top: matrix.f - outer.top - container.clientTop,
    width,
    height,
  };
}

function cameraOf(container: HTMLElement, shown: Shown | null): Camera {
  if (shown === null) return { centre: [0, 0], zoom: 0 };
  return homeCamera(shown.prepared.shapes.projection, frameOf(container, shown.prepared));
}

function showsSameAreas({ scene, prepared }: Shown, next: MapScene): boolean {
  return prepared.shapes.geometry === next.geometry && isSameGround(scene, next);
}

type Listen = (svg: SVGSVGElement) => () => void;

/** The published drawing, if it has exactly these areas in this frame; `null` otherwise. */
function adopt(container: HTMLElement, scene: MapScene, listen: Listen): Shown | null {
  const svg = container.querySelector<SVGSVGElement>(":scope > svg.map");
  if (svg === null || scene.veil !== undefined) return null;
  const prepared = prepareMap(scene, 1);
  const { width, height } = prepared.shapes.projection;
  const paths = pathsOf(svg);
  const isSame = paths.size === scene.areas.length && scene.areas.every(({ id }) => paths.has(id));
  if (!isSame || svg.getAttribute("viewBox") !== `0 0 ${width} ${height}`) return null;
  return { svg, scene, prepared, paths, stop: listen(svg) };
}

function build(container: HTMLElement, scene: MapScene, listen: Listen): Shown {
  const prepared = prepareMap(scene, 1);
  const svg = mountSvg(drawMap(scene, { prepared }));
  if (!(svg instanceof SVGSVGElement)) throw new Error("drawMap: an <svg> expected");
  const old = container.querySelector(":scope > svg.map");
  if (old === null) container.prepend(svg);
  else old.replaceWith(svg);
  return { svg, scene, prepared, paths: pathsOf(svg), stop: listen(svg) };
}

function pathsOf(svg: SVGSVGElement): ReadonlyMap<AreaId, SVGPathElement> {
  const paths = [...svg.querySelectorAll<SVGPathElement>("path[data-area]")];
  return new Map(paths.map((path) => [areaId(path.dataset["area"] ?? ""), path]));
}

/** Fills, marks and names in place: one pass over the areas, no path is touched. */
function update(shown: Shown, highlight: Highlight): void {
  const { svg, scene, prepared, paths } = shown;
  setAttribute(svg, "class", mapClass(scene));
  setAttribute(svg, "aria-label", scene.title);
  drawHead(scene).forEach((markup) => {
    const existing = svg.querySelector(`:scope > ${markup.tag}`);
    if (existing !== null) patchSvg(existing, markup);
  });
  for (const area of scene.areas) {
    const path = paths.get(area.id);
    if (path !== undefined) setAttribute(path, "class", areaClass(scene, area));
  }
  updateMarks(shown, highlight);
  patchPart(svg, "labels", drawLabels(scene, prepared));
}

function updateMarks({ svg, scene, paths }: Shown, highlight: Highlight): void {
  patchPart(
    svg,
    "marks",
    drawMarks(scene, (area) => paths.get(area)?.getAttribute("d") ?? null, highlight),
  );
}

function patchPart(svg: SVGSVGElement, name: string, markup: Parameters<typeof patchSvg>[1]): void {
  const part = svg.querySelector(`:scope > .${name}`);
  if (part === null) svg.append(mountSvg(markup));
  else patchSvg(part, markup);
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Small maps carry the names of the parent level instead of names under 12 px. */
function markSmall(svg: SVGSVGElement): void {
  const scale = svg.getScreenCTM()?.a ?? 1;
  svg.toggleAttribute("data-small", scale * labelFont < smallestText);
}

function placeInContainer(container: HTMLElement, { scene, prepared }: Shown, area: AreaId): readonly [number, number] | null {
  const at = anchorOf(scene, prepared, area);
  if (at === null) return null;
  const { scale, left, top } = frameOf(container, prepared);
  return [left + at[0] * scale, top + at[1] * scale];
}

/** Where the name of an area stands, in units of the drawing; the middle of its box where it has no name. */
export function anchorOf(scene: MapScene, { shapes }: PreparedMap, area: AreaId): Point | null {
  const label = scene.labels.find(({ id }) => id === area);
  if (label !== undefined) return shapes.projection.project(label.at);
  const box = shapes.areas.find(({ id }) => id === area)?.box;
  return box === undefined ? null : [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

interface Listening {
  readonly events: MapEvents;
  readonly placeOf: (area: AreaId) => readonly [number, number] | null;
}

function listenTo(svg: SVGSVGElement, container: HTMLElement, { events, placeOf }: Listening): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  let hovered: AreaId | null = null;
  const hover = (area: AreaId | null): void => {
    if (area === hovered) return;
    hovered = area;
    events.hover(area, (area === null ? null : placeOf(area)) ?? [0, 0]);
  };
  const toContainer = ({ clientX, clientY }: { clientX: number; clientY: number }): readonly [number, number] => {
    const box = container.getBoundingClientRect();
    return [clientX - box.left - container.clientLeft, clientY - box.top - container.clientTop];
  };
  const gestures = hearDemands(svg, toContainer, events.demand);
  svg.addEventListener("pointerover", (event) => event.pointerType !== "touch" && hover(areaOf(event)), options);
  svg.addEventListener("pointerleave", () => hover(null), options);
  svg.addEventListener(
    "click",
    (event) => {
      const area = areaOf(event);
      if (area !== null && !gestures.isDragging()) events.select(area);
    },
    options,
  );
  return () => {
    listening.abort();
    gestures.stop();
  };
}

function areaOf(event: Event): AreaId | null {
  const path = event.target instanceof Element ? event.target.closest<SVGElement>("[data-area]") : null;
  const key = path?.dataset["area"];
  return key === undefined ? null : areaId(key);
}

/** Resolves when the next frame is on screen, or soon in a tab that paints none. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
