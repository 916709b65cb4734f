// SPDX-License-Identifier: EUPL-1.2
/** What a file is by its first bytes, whatever it is called. */
export type FileKind = "empty" | "zip" | "old-office" | "pdf" | "image" | "shapefile" | "html" | "xml" | "json" | "text" | "binary";

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["shapefile", [0x00, 0x00, 0x27, 0x0a]],
];

/** Decides by signature, then by the beginning of the text. */
export function detectFileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return signature[0];
  if (isBinary(bytes)) return "binary";
  return detectTextKind(new TextDecoder("latin1").decode(bytes.subarray(0, 2000)));
}

function detectTextKind(start: string): FileKind {
  const text = start
    .replace(/^(\u00ef\u00bb\u00bf|[\u00ff\u00fe]{2})/, "")
    .replaceAll("\u0000", "")
    .trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|!--)/i.test(text) || (text.startsWith("<") && /<(html|body|table)[\s>]/i.test(text)))
    return "html";
  if (text.startsWith("<?xml")) return "xml";
  return /^[[{]/.test(text) ? "json" : "text";
}

/** Control characters that no text has, beyond a stray one; zero bytes are judged by the encoding. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000);
  let controls = 0;
  for (const byte of sample) if (byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) controls++;
  return controls > Math.max(2, sample.length * 0.1);
}
