// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { textWidth } from "../text-width.ts";

/** A piece of a picture, drawn from its own upper left corner. */
export interface Block {
  readonly marks: readonly Markup[];
  readonly height: number;
}

export interface TextStyle {
  /** Class of the lines; sizes and colours are in `picture.css`. */
  readonly className: string;
  readonly size: number;
  /** Room for a line. */
  readonly width: number;
  readonly x?: number;
  /** How much wider than Source Sans 3 the letters are. */
  readonly stretch?: number;
}

const leading = 1.28;
const rise = 0.95;

/** Lines of at most `width`; a word that is longer stands alone, and hyphens and soft hyphens may break. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=[ -])/u)) {
    if (line !== "" && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** A text in lines, one `<text>` each, so that every drawing program can change it. */
export function textBlock(text: string, { className, size, width, x = 0, stretch = 1 }: TextStyle): Block {
  const lines = wrapText(text, size * stretch, width);
  const marks = lines.map((line, index) =>
    h("text", { class: className, x, y: Math.round(size * (rise + index * leading)), "font-size": size }, line),
  );
  return { marks, height: Math.ceil(lines.length * size * leading) };
}

/** Blocks one below the other. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const marks = blocks
    .filter((block) => block.height > 0)
    .map((block) => {
      const placed = h("g", { transform: `translate(0 ${y})` }, block.marks);
      y += block.height + gap;
      return placed;
    });
  return { marks, height: Math.max(0, y - gap) };
}
