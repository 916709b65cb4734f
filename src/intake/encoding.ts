// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { report } from "./report-issue.ts";
import { decodeSingleByte, type SingleByteEncoding } from "./single-byte.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/**
 * Decides the encoding by content: byte order mark, zero bytes (UTF-16), valid UTF-8, then the single-byte encodings of German
 * offices. Whatever is not plain UTF-8 is said once. A line that is not UTF-8 inside a file that is otherwise gets decoded alone.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const wide = detectUtf16(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, issues: [assumed(file, wide.toUpperCase())] };
  const plain = decodeUtf8(bytes);
  if (plain !== null) return { text: plain, encoding: "utf-8", issues: [] };
  const shortened = withoutCutCharacter(bytes);
  if (shortened !== null) return { text: shortened, encoding: "utf-8", issues: [cutCharacter(file)] };
  return countUtf8Sequences(bytes) > 0 ? decodeLineByLine(bytes, file) : decodeLegacy(bytes, file);
}

/** Strict UTF-8 without byte order mark, or `null`. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function detectUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even < odd / 10) return "utf-16le";
  return even > sample.length * 0.3 && odd < even / 10 ? "utf-16be" : null;
}

/** A download that was cut inside a character: everything before it is UTF-8 and has at least one character beyond ASCII. */
function withoutCutCharacter(bytes: Uint8Array): string | null {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const lead = bytes[bytes.length - cut] ?? 0;
    const rest = bytes.subarray(bytes.length - cut + 1);
    const isCut = lead >= 0xc2 && lead <= 0xf4 && rest.every((byte) => byte >= 0x80 && byte <= 0xbf);
    if (isCut && countUtf8Sequences(bytes.subarray(0, bytes.length - cut)) > 0) return decodeUtf8(bytes.subarray(0, bytes.length - cut));
  }
  return null;
}

function countUtf8Sequences(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index + 1 < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0xc2 || byte > 0xf4) continue;
    const next = bytes[index + 1] ?? 0;
    if (next >= 0x80 && next <= 0xbf) count++;
  }
  return count;
}

function decodeLegacy(bytes: Uint8Array, file: string): DecodedText {
  const encoding = guessSingleByte(bytes);
  return { text: decodeSingleByte(bytes, encoding), encoding, issues: [assumed(file, encoding)] };
}

/** German letters decide between Windows, DOS and old Macintosh: their bytes differ. */
export function guessSingleByte(bytes: Uint8Array): SingleByteEncoding {
  const letters: Readonly<Record<"windows-1252" | "cp850" | "macintosh", readonly number[]>> = {
    "windows-1252": [0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc],
    cp850: [0x84, 0x94, 0x81, 0xe1, 0x8e, 0x99, 0x9a],
    macintosh: [0x8a, 0x9a, 0x9f, 0xa7, 0x80, 0x85, 0x86],
  };
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const score = (codes: readonly number[]): number => codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  const windows = score(letters["windows-1252"]);
  const dos = score(letters.cp850);
  const mac = score(letters.macintosh);
  if (windows > 0 || (dos === 0 && mac === 0)) return "windows-1252";
  return dos >= mac ? "cp850" : "macintosh";
}

function decodeLineByLine(bytes: Uint8Array, file: string): DecodedText {
  const lines: string[] = [];
  const repaired: number[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const text = decodeUtf8(line);
    if (text === null) repaired.push(lines.length + 1);
    lines.push(text ?? decodeSingleByte(line, "windows-1252"));
    start = end + 1;
  }
  const issue = report(
    "notice",
    "encoding-mixed",
    "Die Datei ist UTF-8, diese Zeilen sind es nicht und wurden als windows-1252 gelesen. Bitte Umlaute prüfen.",
    {
      place: { file, row: repaired },
      facts: { assumedEncoding: "windows-1252" },
    },
  );
  return { text: lines.join("\n"), encoding: "utf-8", issues: [issue] };
}

function assumed(file: string, encoding: string): Issue {
  return report(
    "notice",
    "encoding-assumed",
    `Die Datei ist nicht in UTF-8 geschrieben; sie wurde als ${encoding} gelesen. Bitte Umlaute prüfen.`,
    {
      place: { file },
      facts: { assumedEncoding: encoding },
    },
  );
}

function cutCharacter(file: string): Issue {
  return report(
    "warning",
    "encoding-cut",
    "Die Datei endet mitten in einem Zeichen; sie ist wahrscheinlich abgeschnitten. Bitte erneut herunterladen.",
    { place: { file } },
  );
}
