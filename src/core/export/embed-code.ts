// SPDX-License-Identifier: EUPL-1.2
import { escapeAttribute } from "../markup/tree.ts";

export interface EmbedCode {
  /** Accessible name of the frame; required, since readers who do not see it hear nothing else. */
  readonly title: string;
  /** Whole address of the embedded view. */
  readonly src: string;
  /** Height in CSS pixels before (or without) the script. */
  readonly height: number;
  /** Address of the script that fits the height; `null`: the height stays as it is. */
  readonly script: string | null;
}

/**
 * The text an editor pastes into a page: one frame that loads when it comes near, tells the atlas no more than the origin of the page, and
 * needs no inline style, so that it works under a strict policy. Every value is escaped.
 */
export function embedCode({ title, src, height, script }: EmbedCode): string {
  const frame = `<iframe title="${escapeAttribute(title)}" src="${escapeAttribute(src)}" width="100%" height="${Math.round(height)}" loading="lazy" referrerpolicy="origin" frameborder="0" data-sozialatlas></iframe>`;
  return script === null ? frame : `${frame}\n<script src="${escapeAttribute(script)}" defer></script>`;
}

/**
 * The same view as a custom element, which makes the frame by itself and needs the script for it.
 */
export function embedElementCode({ title, src, height, script }: EmbedCode & { readonly script: string }): string {
  const element = `<sozialatlas-map title="${escapeAttribute(title)}" src="${escapeAttribute(src)}" height="${Math.round(height)}"></sozialatlas-map>`;
  return `${element}\n<script src="${escapeAttribute(script)}" defer></script>`;
}
