// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../../core/markup/tree.ts";
import { type ChartDrawing, findAll, hasTag, moved, words, wordsOf } from "./chart-block.ts";
import { fixDrawing } from "./fixed-drawing.ts";
import { type Block, stackBlocks } from "./text-block.ts";

/** Parts of the width for the names of the rows and for their drawings; the values share the rest. */
const [nameShare, drawingShare] = [0.27, 0.35];
const space = 10;

/** A table with a drawing in every row, as it stands on the page: heads, names, drawings, values. `narrowest` grows with its columns. */
export function rowChart(table: Markup): ChartDrawing {
  const rows = findAll(table, hasTag("tr"));
  const columns = Math.max(1, ...rows.map(({ children }) => children.length - 2));
  return {
    narrowest: Math.max(520, Math.round((columns * 62) / (1 - nameShare - drawingShare))),
    draw: (width) =>
      stackBlocks(
        rows.map((row) => rowBlock(row, columns, width)),
        2,
      ),
  };
}

function rowBlock(row: Markup, columns: number, width: number): Block {
  const cells = row.children.filter((child) => typeof child !== "string");
  const room = (width * (1 - nameShare - drawingShare)) / columns;
  const left = width * nameShare;
  const values = left + width * drawingShare;
  const placed = cells.map((cell, index): Block => {
    if (index === 0) return moved(words(wordsOf(cell), left - space), 0, 8);
    if (index === 1) return moved(drawingOf(cell, width * drawingShare - space), left, 0);
    return moved(valueOf(cell, room - 6), values + (index - 2) * room, 8);
  });
  return { marks: placed.flatMap(({ marks }) => marks), height: Math.max(...placed.map(({ height }) => height)) };
}

/** The drawing of a row; in the head the words of its scale from left to right. */
function drawingOf(cell: Markup, width: number): Block {
  const [svg] = findAll(cell, hasTag("svg"));
  if (svg !== undefined) return fixDrawing(svg, width);
  const spans = findAll(cell, ({ tag, attributes }) => (tag === "span" && attributes["class"] === undefined) || tag === "b");
  const parts = spans.length === 3 ? spans : [cell];
  const room = width / parts.length;
  const blocks = parts.map((part, index) => moved(words(wordsOf(part), room - 4, "tx-2", 11), index * room, 8));
  return { marks: blocks.flatMap(({ marks }) => marks), height: Math.max(...blocks.map(({ height }) => height)) };
}

function valueOf(cell: Markup, width: number): Block {
  const isHead = cell.tag === "th";
  const [key] = isHead ? findAll(cell, hasTag("svg")) : [];
  const text = words(wordsOf(cell), width, isHead ? "tx-2" : "tx-b", isHead ? 11 : 12);
  return key === undefined ? text : stackBlocks([{ marks: fixDrawing(key, 18).marks, height: 20 }, text], 0);
}
