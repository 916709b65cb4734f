// SPDX-License-Identifier: EUPL-1.2
import { fontAddresses } from "./light-values.ts";

/** Pixels per unit of the drawing. */
export const pictureScale = 2;

/**
 * Paints a drawing into a PNG in the browser itself; nothing is sent anywhere. The fonts travel inside the drawing, since a picture may not
 * ask for files. Throws if the drawing cannot be painted.
 */
export async function pngOf(document: Document, svg: string): Promise<Blob> {
  const [opening = ""] = /^<svg[^>]*>/.exec(svg) ?? [];
  const [width = 0, height = 0] = ["width", "height"].map(
    (name) => pictureScale * Number(new RegExp(` ${name}="(\\d+)"`).exec(opening)?.[1]),
  );
  if (!(width > 0 && height > 0)) throw new Error("pngOf: a drawing with width and height expected, none found");
  const styled = `${opening}<style>${await fontRules(document)}</style>${svg.slice(opening.length)}`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(styled)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("pngOf: a picture expected from the canvas, none came");
  return blob;
}

async function fontRules(document: Document): Promise<string> {
  const rules = [...fontAddresses(document)].map(async ([family, address]) => {
    const response = await fetch(address);
    if (!response.ok) return "";
    const data = base64(new Uint8Array(await response.arrayBuffer()));
    return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${data})}`;
  });
  return (await Promise.all(rules)).join("");
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Hands a file to the reader. */
export function saveFile(document: Document, content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
