// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { AreaId } from "../../core/model/ids.ts";
import { fillClass } from "../../core/view/palette.ts";
import type { MapScene, OverlayPlace, SceneArea } from "../../core/view/scene.ts";
import { seriesShape } from "../../core/view/series-shape.ts";
import type { LonLat } from "../../core/view/geometry.ts";
import { type Precision, printPath } from "./paths.ts";
import { drawPatterns } from "./patterns.ts";
import { lineHeight, placeLabels, placeParentLabels, type PlacedLabel } from "./place-labels.ts";
import type { Point } from "./projection.ts";
import { drawRivers, type River } from "./river.ts";
import { shapeGeometry, type MapShapes } from "./shapes.ts";

/** Sizes of names in units of the drawing: on a wide map, and on a small one (parent names, signs, the chosen area). */
export const labelFont = 20;
export const smallMapFont = 34;
/** Parent names on a wide map on which most names of the areas do not fit, relative to those. */
const wideParentScale = 1.2;

export interface DrawOptions {
  /** Digits in paths; 0 saves a third of the bytes and is exact to half a pixel at 1000 px. */
  readonly precision?: Precision;
  /** Start of the ids inside this drawing; only needed when a page holds several maps. */
  readonly idPrefix?: string;
  /** What {@link prepareMap} made of the same geometry and rivers: saves projecting and printing again. */
  readonly prepared?: PreparedMap;
  /** A file of its own: namespace, `<title>`; in a page that would only make a tooltip over everything. */
  readonly standalone?: boolean;
}

/** Everything that does not change with year, indicator or selection. */
export interface PreparedMap {
  readonly shapes: MapShapes;
  readonly rivers: readonly River[];
  /** Path of the land where nobody lives; "" if it is not hidden. */
  readonly veil: string;
}

/** Pieces of the map that change separately; the page replaces only what differs. */
export interface MapParts {
  readonly attributes: Readonly<Record<string, string>>;
  readonly head: readonly Markup[];
  readonly ground: Markup;
  readonly areas: Markup;
  readonly lines: Markup;
  readonly marks: Markup;
  readonly labels: Markup;
}

/** Which area is pointed at and which has keyboard focus. */
export interface Highlight {
  readonly hovered: AreaId | null;
  readonly focused: AreaId | null;
}

/** The path of an area as drawn now. */
export type PathOf = (area: AreaId) => string | null;

/**
 * Draws a scene as one `<svg class="map">`: plain data, no DOM, no style attribute; colours and widths come from `map.css`.
 * Order from below: halo, river, areas, borders, river with case, city edge, marks, names.
 */
export function drawMap(scene: MapScene, options: DrawOptions = {}): Markup {
  const parts = drawParts(scene, options);
  return h("svg", parts.attributes, parts.head, parts.ground, parts.areas, parts.lines, parts.marks, parts.labels);
}

export function prepareMap({ geometry, furniture, veil = [] }: MapGround, precision: Precision): PreparedMap {
  const shapes = shapeGeometry(geometry, precision);
  const rings = veil.flat().map((ring) => ring.map((at) => shapes.projection.project(at)));
  return { shapes, rivers: drawRivers(furniture, shapes), veil: printPath(rings, precision) };
}

/** What a drawing is prepared from. */
export type MapGround = Pick<MapScene, "geometry" | "furniture" | "veil">;

/** Whether a drawing prepared for the one serves the other. */
export function isSameGround(a: MapGround, b: MapGround): boolean {
  return a.geometry === b.geometry && a.furniture === b.furniture && (a.veil === undefined) === (b.veil === undefined);
}

export function drawParts(scene: MapScene, options: DrawOptions = {}): MapParts {
  const { precision = 0, idPrefix = "map", standalone = false } = options;
  const prepared = options.prepared ?? prepareMap(scene, precision);
  const { shapes, rivers } = prepared;
  const paths = new Map(shapes.areas.map((area) => [area.id, area.path]));
  return {
    attributes: svgAttributes(scene, { shapes, idPrefix, standalone }),
    head: [...(standalone ? [h("title", {}, scene.title)] : []), ...drawHead(scene, idPrefix)],
    ground: drawGround(shapes, { rivers, idPrefix }),
    areas: drawAreas(scene, shapes),
    lines: drawLines(shapes, { rivers, idPrefix, veil: prepared.veil }),
    marks: drawMarks(scene, (area) => paths.get(area) ?? null),
    labels: drawLabels(scene, prepared),
  };
}

/** Description for readers who do not see the map, and the patterns in use. */
export function drawHead(scene: MapScene, idPrefix = "map"): readonly Markup[] {
  return [h("desc", { id: `${idPrefix}-desc` }, scene.description), drawPatterns(scene)];
}

function svgAttributes(scene: MapScene, own: { shapes: MapShapes; idPrefix: string; standalone: boolean }): Record<string, string> {
  return {
    ...(own.standalone ? { xmlns: "http://www.w3.org/2000/svg" } : {}),
    class: mapClass(scene),
    viewBox: `0 0 ${own.shapes.projection.width} ${own.shapes.projection.height}`,
    role: "img",
    "aria-label": scene.title,
    "aria-describedby": `${own.idPrefix}-desc`,
  };
}

/** "map", with "patterns" for hatches instead of colour and "veiled" where only inhabited land has one. */
export function mapClass(scene: MapScene): string {
  return `map${scene.patterns ? " patterns" : ""}${scene.veil === undefined ? "" : " veiled"}`;
}

/** "area k3", with "dim" outside a filter. The one place that says how an area is painted in SVG. */
export function areaClass(scene: MapScene, area: SceneArea): string {
  return `area ${fillClass(area.fill, scene.palette, scene.classCount)}${area.pale ? " dim" : ""}`;
}

interface Furniture {
  readonly rivers: readonly River[];
  readonly idPrefix: string;
  readonly veil?: string;
}

function drawGround(shapes: MapShapes, { rivers, idPrefix }: Furniture): Markup {
  const edge = `#${idPrefix}-edge`;
  return h(
    "g",
    { class: "ground" },
    h("defs", {}, h("path", { id: `${idPrefix}-edge`, "vector-effect": "non-scaling-stroke", d: shapes.outline })),
    h("use", { class: "halo-2", href: edge }),
    h("use", { class: "halo-1", href: edge }),
    rivers.map(({ path }) => h("path", { class: "river", d: path })),
  );
}

function drawAreas(scene: MapScene, shapes: MapShapes): Markup {
  const byId = new Map(scene.areas.map((area) => [area.id, area]));
  return h(
    "g",
    { class: "areas", "fill-rule": "evenodd" },
    shapes.areas.map(({ id, path }) => {
      const area = byId.get(id);
      return area !== undefined && h("path", { "data-area": id, class: areaClass(scene, area), d: path });
    }),
  );
}

function drawLines(shapes: MapShapes, { rivers, idPrefix, veil = "" }: Furniture): Markup {
  const line = (className: string, d: string): Markup | false => d !== "" && h("path", { class: className, d });
  return h(
    "g",
    { class: "lines" },
    veil !== "" && h("path", { class: "veil", "fill-rule": "evenodd", d: veil }),
    line("case", shapes.borders),
    line("core", shapes.borders),
    line("bcase", shapes.parentBorders),
    line("bcore", shapes.parentBorders),
    rivers.flatMap(({ path }) => [line("river-case", path), line("river", path)]),
    h("use", { class: "edge", href: `#${idPrefix}-edge` }),
  );
}

const noHighlight: Highlight = { hovered: null, focused: null };

/** Groups, compared areas, hover, focus and selection, in this order from below. `pathOf` gives the path to draw along. */
export function drawMarks(scene: MapScene, pathOf: PathOf, highlight: Highlight = noHighlight): Markup {
  const group = scene.areas.flatMap((area) => (area.outlined ? [pathOf(area.id) ?? ""] : [])).join("");
  return h(
    "g",
    { class: "marks" },
    along(group, ["hov-a", "hov-b"]),
    scene.compared.flatMap((id, index) => along(pathOf(id), ["cmp-a", `cmp-b s${(index % 6) + 1}`])),
    highlight.hovered !== highlight.focused && along(pathOfOptional(highlight.hovered, pathOf), ["hov-a", "hov-b"]),
    along(pathOfOptional(scene.selected, pathOf), ["sel-a", "sel-b"]),
    along(pathOfOptional(highlight.focused, pathOf), ["foc", "hov-a", "hov-b"]),
  );
}

function pathOfOptional(area: AreaId | null, pathOf: PathOf): string | null {
  return area === null ? null : pathOf(area);
}

function along(path: string | null, classes: readonly string[]): readonly Markup[] {
  return path === null || path === "" ? [] : classes.map((name) => h("path", { class: name, d: path }));
}

/** How names are set: their sizes in units of the drawing, and where a point of the drawing lies in what is being built. */
export interface Lettering {
  readonly nameFont: number;
  readonly parentFont: number;
  readonly place: (at: Point) => Point;
  /** Size of what lies over the areas relative to the drawing, and of its words. */
  readonly overlay: Omit<OverlayPlace, "place">;
}

const asDrawn: Lettering = {
  nameFont: labelFont,
  parentFont: smallMapFont,
  place: ([x, y]) => [Math.round(x), Math.round(y)],
  overlay: { scale: 1, font: labelFont },
};

/** What lies over the areas, names, signs, river name and the markers of compared areas. */
export function drawLabels(scene: MapScene, { shapes, rivers }: PreparedMap, lettering: Lettering = asDrawn): Markup {
  const { place } = lettering;
  return h(
    "g",
    { class: "labels", "aria-hidden": "true" },
    rivers.map(({ label }) => {
      if (label === null) return false;
      const [x, y] = place(label.at);
      const turn = label.turn === 0 ? null : `rotate(${label.turn} ${x} ${y})`;
      return h("text", { class: "rlab desk", x, y, transform: turn }, label.text);
    }),
    scene.overlay?.({ ...lettering.overlay, place: (at) => place(shapes.projection.project(at)) }),
    drawNames(scene, shapes, lettering),
    drawMarkers(scene, (at) => place(shapes.projection.project(at))),
  );
}

/**
 * Names of the areas on a wide map, of the level above on a small one. Where fewer than half of the names fit, the level above stands on
 * the wide map too; where there is none, the names that fit stand on the small one.
 */
function drawNames(scene: MapScene, shapes: MapShapes, { nameFont, parentFont, place }: Lettering): readonly Markup[] {
  const draw = (labels: readonly PlacedLabel[], kind: string): readonly Markup[] =>
    labels.map((label) => drawLabel(label, place(label.at), label.isSign ? " sign" : kind));
  const own = placeLabels(scene, shapes, nameFont);
  const hasSigns = own.some((label) => label.isSign);
  if (scene.parentLabels.length === 0) {
    return [...draw(own, " desk"), ...(hasSigns ? [] : draw(placeLabels(scene, shapes, parentFont), " big phone"))];
  }
  const isCrowded = !hasSigns && own.length * 2 < scene.labels.length;
  const wide = isCrowded ? draw(placeParentLabels(scene, shapes, nameFont * wideParentScale), " mid desk") : draw(own, " desk");
  return [...wide, ...draw(placeParentLabels(scene, shapes, parentFont), " big phone")];
}

function drawLabel({ lines, ground }: PlacedLabel, [x, y]: Point, kind: string): Markup {
  const attributes = { class: `lab ${ground}${kind}`, x, y };
  if (lines.length === 1) return h("text", { ...attributes, dy: ".33em" }, lines[0]);
  const up = 0.33 - ((lines.length - 1) * lineHeight) / 2;
  return h(
    "text",
    attributes,
    lines.map((line, index) => h("tspan", { x, dy: `${index === 0 ? Math.round(up * 100) / 100 : lineHeight}em` }, line)),
  );
}

function drawMarkers(scene: MapScene, place: (at: LonLat) => Point): readonly Markup[] {
  return scene.compared.flatMap((id, index) => {
    const label = scene.labels.find((other) => other.id === id);
    if (label === undefined) return [];
    const [x, y] = place(label.at);
    return [h("path", { class: `mk s${(index % 6) + 1}`, d: seriesShape(index, 10), transform: `translate(${x} ${y - 26})` })];
  });
}
