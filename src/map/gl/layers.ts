// SPDX-License-Identifier: EUPL-1.2
import type { ExpressionSpecification, FillLayerSpecification, LayerSpecification, LineLayerSpecification } from "maplibre-gl";
import { fillClass } from "../../core/view/palette.ts";
import type { MapScene } from "../../core/view/scene.ts";
import { gapPatternOf } from "./pattern-image.ts";
import { fillColours, type MapTheme } from "./theme.ts";

/** What a scene needs beyond the layers that are always there; each saves drawing everything once per frame. */
export interface LayerNeeds {
  /** Patterns instead of colour. */
  readonly patterns: boolean;
  /** Fill classes that occur. */
  readonly classes: readonly string[];
  /** Some area is outlined or compared. */
  readonly groups: boolean;
  /** Pictures lie below the colours, which then let them through; source "basemap" must be there. */
  readonly basemap: boolean;
}

export function layerNeeds(scene: MapScene, basemap = false): LayerNeeds {
  const classes = new Set(scene.areas.map(({ fill }) => fillClass(fill, scene.palette, scene.classCount)));
  return {
    patterns: scene.patterns,
    classes: [...classes].sort(),
    basemap,
    groups: scene.compared.length > 0 || scene.areas.some(({ outlined }) => outlined),
  };
}

/**
 * The layers of the map, from below, in the colours and widths of a theme. What changes with a scene is feature state
 * (`fill`: class of `fillClass`, `pale`, `outlined`, `compared`, `hovered`, `focused`, `selected`), so nothing is tiled again.
 */
export function mapLayers(theme: MapTheme, needs: LayerNeeds): readonly LayerSpecification[] {
  const patterned = patternedClasses(theme, needs.patterns);
  const opacity = needs.basemap ? theme.width("through") : 1;
  return [
    { id: "around", type: "background", paint: { "background-color": theme.colour("around") } },
    ...(needs.basemap ? [pictures(theme)] : plainGround(theme)),
    line("river-below", theme, { filter: "river", colour: "river", width: "w-river", round: true }),
    {
      id: "fill",
      type: "fill",
      source: "areas",
      paint: {
        "fill-color": fillColour(theme),
        "fill-opacity": ["case", isOneOf([...patterned.keys()]), 0, state("pale"), theme.width("pale"), opacity],
      },
    },
    ...needs.classes.flatMap((name) => patternLayer(theme, name, { pattern: patterned.get(name), opacity })),
    { id: "veil", type: "fill", source: "veil", paint: { "fill-color": theme.colour("around") } },
    line("case", theme, { filter: "border", colour: "border-case", width: "w-case" }),
    line("core", theme, { filter: "border", colour: "border-core", width: "w-core" }),
    line("parent-case", theme, { filter: "parent", colour: "border-case", width: "w-parent-case", round: true }),
    line("parent-core", theme, { filter: "parent", colour: "border-core", width: "w-parent-core", round: true }),
    line("river-case", theme, { filter: "river", colour: "border-case", width: "w-river-case" }),
    line("river", theme, { filter: "river", colour: "river", width: "w-river", round: true }),
    line("edge", theme, { filter: "edge", colour: "city-edge", width: "w-edge" }),
    ...(needs.groups ? groupLayers(theme) : []),
    mark("hover-a", theme, { when: state("hovered"), colour: "border-case", width: "w-hover-case" }),
    mark("hover-b", theme, { when: state("hovered"), colour: "ink", width: "w-hover" }),
    mark("selected-a", theme, { when: state("selected"), colour: "mark-edge", width: "w-selected-edge" }),
    mark("selected-b", theme, { when: state("selected"), colour: "mark", width: "w-selected" }),
    mark("focus", theme, { when: state("focused"), colour: "mark", width: "w-focus" }),
    mark("focus-a", theme, { when: state("focused"), colour: "border-case", width: "w-hover-case" }),
    mark("focus-b", theme, { when: state("focused"), colour: "ink", width: "w-hover" }),
  ];
}

/** The city lies on its own shadow. */
function plainGround(theme: MapTheme): readonly LayerSpecification[] {
  return [
    line("halo-2", theme, { filter: "edge", colour: "halo-2", width: "w-halo-2" }),
    line("halo-1", theme, { filter: "edge", colour: "halo-1", width: "w-halo-1" }),
    { id: "ground", type: "fill", source: "areas", paint: { "fill-color": theme.colour("halo-1") } },
  ];
}

/** Pictures with less colour of their own, so that the colours of the values stay the strongest. */
function pictures(theme: MapTheme): LayerSpecification {
  const paint = {
    "raster-saturation": theme.width("picture-colour"),
    "raster-brightness-max": theme.width("picture-light"),
    "raster-fade-duration": 0,
  } as const;
  return { id: "basemap", type: "raster", source: "basemap", paint };
}

/** Members of a group in ink, compared areas in the colour of their series. */
function groupLayers(theme: MapTheme): readonly LayerSpecification[] {
  const compared: ExpressionSpecification = [">", ["number", ["feature-state", "compared"], 0], 0];
  const when: ExpressionSpecification = ["any", state("outlined"), compared];
  const series = [1, 2, 3, 4, 5, 6].flatMap((place): [number, string] => [place, theme.colour(`series-${place}`)]);
  const [first = 1, colour = "", ...others] = series;
  const inner = mark("group-b", theme, { when, colour: "ink", width: "w-hover" });
  const inSeries: ExpressionSpecification = [
    "match",
    ["number", ["feature-state", "compared"], 0],
    first,
    colour,
    ...others,
    theme.colour("ink"),
  ];
  return [
    mark("group-a", theme, { when, colour: "border-case", width: "w-hover-case" }),
    { ...inner, paint: { ...inner.paint, "line-color": inSeries } },
  ];
}

/** Fill class → pattern: the gaps, and every colour step if patterns are wanted instead of colour. */
function patternedClasses(theme: MapTheme, patterns: boolean): ReadonlyMap<string, string> {
  const steps = [...fillColours(theme).keys()].filter((name) => /^[kfdb]\d/.test(name));
  const inks = steps.map((name): [string, string] => [name, `p${name.replace(/^[kfd]/, "")}`]);
  return new Map([...Object.entries(gapPatternOf), ...(patterns ? inks : [])]);
}

/** One layer per pattern; only areas of its class are opaque in it, since patterns cannot follow feature state. */
function patternLayer(
  theme: MapTheme,
  name: string,
  { pattern, opacity }: { readonly pattern: string | undefined; readonly opacity: number },
): readonly LayerSpecification[] {
  if (pattern === undefined) return [];
  const shown: ExpressionSpecification = ["case", state("pale"), theme.width("pale"), opacity];
  const paint = { "fill-pattern": pattern, "fill-opacity": ["case", isOneOf([name]), shown, 0] } satisfies FillLayerSpecification["paint"];
  return [{ id: `pattern-${name}`, type: "fill", source: "areas", paint }];
}

function isOneOf(names: readonly string[]): ExpressionSpecification {
  return ["in", ["feature-state", "fill"], ["literal", [...names]]];
}

function fillColour(theme: MapTheme): ExpressionSpecification {
  const cases = [...fillColours(theme)].map(([name, colour]): [ExpressionSpecification, string] => [
    ["==", ["feature-state", "fill"], name],
    colour,
  ]);
  const [first, ...others] = cases;
  if (first === undefined) throw new Error("fillColour: at least one class expected");
  return ["case", first[0], first[1], ...others.flat(), "rgba(0, 0, 0, 0)"];
}

function state(name: string): ExpressionSpecification {
  return ["boolean", ["feature-state", name], false];
}

interface LineLook {
  readonly filter: "edge" | "border" | "parent" | "river";
  readonly colour: string;
  readonly width: string;
  readonly round?: boolean;
}

function line(id: string, theme: MapTheme, { filter, colour, width, round = false }: LineLook): LayerSpecification {
  return {
    id,
    type: "line",
    source: "lines",
    filter: ["==", ["get", "kind"], filter],
    layout: { "line-join": "round", "line-cap": round ? "round" : "butt" },
    paint: { "line-color": theme.colour(colour), "line-width": theme.width(width) },
  };
}

interface MarkLook {
  readonly when: ExpressionSpecification;
  readonly colour: string;
  readonly width: string;
}

function mark(id: string, theme: MapTheme, { when, colour, width }: MarkLook): LineLayerSpecification {
  return {
    id,
    type: "line",
    source: "areas",
    layout: { "line-join": "round" },
    paint: { "line-color": theme.colour(colour), "line-width": theme.width(width), "line-opacity": ["case", when, 1, 0] },
  };
}
