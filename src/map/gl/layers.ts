import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { gapPatternOf } from "./pattern-image.ts";
import { fillColours, type MapTheme } from "./theme.ts";

/**
 * Every layer of the map, from below, in the colours and widths of a theme. What changes with a scene is feature state
 * (`fill`: class of `fillClass`, `pale`, `outlined`, `compared`, `hovered`, `focused`, `selected`), so nothing is tiled again.
 */
export function mapLayers(theme: MapTheme, patterns: boolean): readonly LayerSpecification[] {
  return [
    { id: "around", type: "background", paint: { "background-color": theme.colour("around") } },
    line("halo-2", theme, { filter: "edge", colour: "halo-2", width: "w-halo-2" }),
    line("halo-1", theme, { filter: "edge", colour: "halo-1", width: "w-halo-1" }),
    { id: "ground", type: "fill", source: "areas", paint: { "fill-color": theme.colour("halo-1") } },
    line("river-below", theme, { filter: "river", colour: "river", width: "w-river", round: true }),
    {
      id: "fill",
      type: "fill",
      source: "areas",
      paint: { "fill-color": fillColour(theme), "fill-opacity": ["case", state("pale"), theme.width("pale"), 1] },
    },
    ...patternLayers(theme, patterns),
    line("case", theme, { filter: "border", colour: "border-case", width: "w-case" }),
    line("core", theme, { filter: "border", colour: "border-core", width: "w-core" }),
    line("parent-case", theme, { filter: "parent", colour: "border-case", width: "w-parent-case", round: true }),
    line("parent-core", theme, { filter: "parent", colour: "border-core", width: "w-parent-core", round: true }),
    line("river-case", theme, { filter: "river", colour: "border-case", width: "w-river-case" }),
    line("river", theme, { filter: "river", colour: "river", width: "w-river", round: true }),
    line("edge", theme, { filter: "edge", colour: "city-edge", width: "w-edge" }),
    mark("group-a", theme, { when: state("outlined"), colour: "border-case", width: "w-hover-case" }),
    mark("group-b", theme, { when: state("outlined"), colour: "ink", width: "w-hover" }),
    ...[1, 2, 3, 4, 5, 6].flatMap((series) => {
      const when: ExpressionSpecification = ["==", ["feature-state", "compared"], series];
      return [
        mark(`compared-${series}-a`, theme, { when, colour: "border-case", width: "w-hover-case" }),
        mark(`compared-${series}-b`, theme, { when, colour: `series-${series}`, width: "w-hover" }),
      ];
    }),
    mark("hover-a", theme, { when: state("hovered"), colour: "border-case", width: "w-hover-case" }),
    mark("hover-b", theme, { when: state("hovered"), colour: "ink", width: "w-hover" }),
    mark("selected-a", theme, { when: state("selected"), colour: "mark-edge", width: "w-selected-edge" }),
    mark("selected-b", theme, { when: state("selected"), colour: "mark", width: "w-selected" }),
    mark("focus", theme, { when: state("focused"), colour: "mark", width: "w-focus" }),
    mark("focus-a", theme, { when: state("focused"), colour: "border-case", width: "w-hover-case" }),
    mark("focus-b", theme, { when: state("focused"), colour: "ink", width: "w-hover" }),
  ];
}

/** Pattern layers for gaps, and for every colour step if patterns are wanted; only areas of that class are opaque in them. */
function patternLayers(theme: MapTheme, patterns: boolean): readonly LayerSpecification[] {
  const inks = [...fillColours(theme).keys()]
    .filter((name) => /^[kfd]\d/.test(name))
    .map((name): [string, string] => [name, `p${name.slice(1)}`]);
  return [...Object.entries(gapPatternOf), ...(patterns ? inks : [])].map(([name, pattern]) => ({
    id: `pattern-${name}`,
    type: "fill",
    source: "areas",
    paint: {
      "fill-pattern": pattern,
      "fill-opacity": ["case", ["==", ["feature-state", "fill"], name], ["case", state("pale"), theme.width("pale"), 1], 0],
    },
  }));
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

function mark(id: string, theme: MapTheme, { when, colour, width }: MarkLook): LayerSpecification {
  return {
    id,
    type: "line",
    source: "areas",
    layout: { "line-join": "round" },
    paint: { "line-color": theme.colour(colour), "line-width": theme.width(width), "line-opacity": ["case", when, 1, 0] },
  };
}
