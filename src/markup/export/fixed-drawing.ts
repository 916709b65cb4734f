// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { Block } from "./text-block.ts";

/**
 * A drawing of the page, whose places are parts of an unknown width, as groups with places in px: drawings inside drawings and per cent
 * are what many drawing programs do not know. A drawing with a box of its own is scaled into it, as on the page.
 */
export function fixDrawing(svg: Markup, width: number): Block {
  const own = ownWidth(svg, width);
  const height = Number(svg.attributes["height"] ?? 0);
  const [, , boxWidth = 0, boxHeight = 0] = numbersIn(svg.attributes["viewBox"]);
  if (boxWidth > 0) {
    const scale = own / boxWidth;
    return { marks: [scaled(svg, [0, 0], scale)], height: boxHeight * scale };
  }
  return {
    marks: [
      h(
        "g",
        named(svg),
        svg.children.map((child) => resolve(child, own)),
      ),
    ],
    height,
  };
}

/** Width of a drawing in px where it has one, otherwise the width it is given. */
export function ownWidth({ attributes }: Markup, width: number): number {
  const own = attributes["width"];
  return own === undefined || own.endsWith("%") ? width : Number(own);
}

const across = ["x", "x1", "x2", "cx", "width"];

function resolve(node: Markup | string, width: number): Markup | string {
  if (typeof node === "string") return node;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, across.includes(name) ? inPixels(value, width) : value]),
  );
  if (node.tag === "svg") return inner({ ...node, attributes }, width);
  return { ...node, attributes, children: node.children.map((child) => resolve(child, width)) };
}

function inPixels(value: string, width: number): string {
  return value.endsWith("%") ? String(round((Number.parseFloat(value) / 100) * width)) : value;
}

/** A drawing inside a drawing becomes a group at its place. */
function inner(svg: Markup, width: number): Markup {
  const { attributes, children } = svg;
  const at: [number, number] = [Number(attributes["x"] ?? 0), Number(attributes["y"] ?? 0)];
  const [, , boxWidth = 0] = numbersIn(attributes["viewBox"]);
  if (boxWidth === 0)
    return h(
      "g",
      { ...named(svg), transform: moved(at) },
      children.map((child) => resolve(child, width)),
    );
  const stretch = Number(attributes["width"] ?? boxWidth) / boxWidth;
  if (attributes["preserveAspectRatio"] !== "none") return scaled(svg, at, stretch);
  return h(
    "g",
    { ...named(svg), transform: moved(at) },
    children.map((child) => stretched(child, stretch)),
  );
}

function scaled(svg: Markup, at: readonly [number, number], scale: number): Markup {
  const [left = 0, top = 0] = numbersIn(svg.attributes["viewBox"]);
  const origin = [at[0] - left * scale, at[1] - top * scale] as const;
  const place = { transform: `${moved(origin)} scale(${round(scale)})`, "data-scale": round(scale) };
  return h("g", { ...named(svg), ...place }, svg.children);
}

/** Paths of M and L only, drawn along an axis that stretches with the width: strokes keep theirs. */
function stretched(node: Markup | string, stretch: number): Markup | string {
  if (typeof node === "string") return node;
  const { d } = node.attributes;
  const path = d?.replace(
    /([ML])(-?[\d.]+) (-?[\d.]+)/g,
    (_all, letter: string, x: string, y: string) => `${letter}${round(Number(x) * stretch)} ${y}`,
  );
  return path === undefined ? node : { ...node, attributes: { ...node.attributes, d: path } };
}

/** What rules of style and readers know a drawing by. */
function named({ attributes }: Markup): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name === "class" || name === "data-small"));
}

function moved([x, y]: readonly [number, number]): string {
  return `translate(${round(x)} ${round(y)})`;
}

function numbersIn(text = ""): readonly number[] {
  return text.split(" ").map(Number);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
