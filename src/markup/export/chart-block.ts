// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { textWidth } from "../text-width.ts";
import { fixDrawing, ownWidth } from "./fixed-drawing.ts";
import { type Block, stackBlocks, textBlock } from "./text-block.ts";

/** A chart that can be drawn in any width from `narrowest` px on. */
export interface ChartDrawing {
  readonly narrowest: number;
  readonly draw: (width: number) => Block;
}

const [size, gap] = [13, 18];

/** All elements of a tree that fulfil a condition, in reading order; nothing is looked for inside of them. */
export function findAll(node: Markup, is: (node: Markup) => boolean): readonly Markup[] {
  if (is(node)) return [node];
  return node.children.flatMap((child) => (typeof child === "string" ? [] : findAll(child, is)));
}

export function hasTag(...tags: readonly string[]): (node: Markup) => boolean {
  return ({ tag }) => tags.includes(tag);
}

/** The words of a tree, without what is only for phones. */
export function wordsOf(node: Markup | string): string {
  if (typeof node === "string") return node;
  if ((node.attributes["class"] ?? "").includes("only-phone")) return "";
  return node.children.map(wordsOf).join("").trim();
}

/** Drawings beside each other: those with a width of their own keep it, the others share the rest. */
export function besideEachOther(svgs: readonly Markup[], width: number): Block {
  const fixed = svgs.map((svg) => ownWidth(svg, 0));
  const open = fixed.filter((own) => own === 0).length;
  const rest = (width - fixed.reduce((sum, own) => sum + own, 0)) / Math.max(1, open);
  let x = 0;
  const blocks = svgs.map((svg, index) => {
    const own = fixed[index] === 0 ? rest : (fixed[index] ?? 0);
    const block = moved(fixDrawing(svg, own), x, 0);
    x += own;
    return block;
  });
  return { marks: blocks.flatMap(({ marks }) => marks), height: Math.max(0, ...blocks.map(({ height }) => height)) };
}

/** Blocks in rows of `columns`, each as high as its highest. */
export function inColumns(draw: readonly ((width: number) => Block)[], columns: number, width: number): Block {
  const cell = (width - gap * (columns - 1)) / columns;
  const rows = Array.from({ length: Math.ceil(draw.length / columns) }, (_, row) => draw.slice(row * columns, (row + 1) * columns));
  return stackBlocks(
    rows.map((row) => {
      const blocks = row.map((one, column) => moved(one(cell), column * (cell + gap), 0));
      return { marks: blocks.flatMap(({ marks }) => marks), height: Math.max(...blocks.map(({ height }) => height)) };
    }),
    gap,
  );
}

export function moved({ marks, height }: Block, x: number, y: number): Block {
  return { marks: [h("g", { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, marks)], height: height + y };
}

/** Words in lines; a word that is wider than its room is cut. */
export function words(text: string, width: number, className = "tx-b", fontSize = size): Block {
  const shortened = text
    .split(" ")
    .map((word) => cut(word, width, fontSize))
    .join(" ");
  return textBlock(shortened, { className, size: fontSize, width });
}

function cut(word: string, width: number, fontSize: number): string {
  let short = word;
  while (textWidth(short, fontSize) > width && short.length > 2) short = `${short.replace(/…$/, "").slice(0, -1)}…`;
  return short;
}

/** Name and chart of a figure: caption with its key, then the drawing. */
export function figureBlock(figure: Markup): (width: number) => Block {
  const [caption] = findAll(figure, hasTag("figcaption"));
  const keys = caption === undefined ? [] : findAll(caption, hasTag("svg"));
  const charts = figure.children.flatMap((child) => (typeof child === "string" || child === caption ? [] : findAll(child, hasTag("svg"))));
  return (width) => {
    const indent = keys.length * 24;
    const name = moved(words(caption === undefined ? "" : wordsOf(caption), width - indent), indent, 0);
    const head = { marks: [...keys.flatMap((key) => fixDrawing(key, 18).marks), ...name.marks], height: Math.max(20, name.height) };
    return stackBlocks([head, besideEachOther(charts, width)], 4);
  };
}
