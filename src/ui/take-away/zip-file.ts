// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookPart } from "../../core/export/workbook-parts.ts";

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

interface Entry {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

/** 1 January 1980: the same content is the same file, whenever it is made. */
const [dosTime, dosDate] = [0, 0x21];
/** Names are UTF-8. */
const flags = 0x800;

/**
 * Files in one ZIP archive, stored without compression.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
export function zipFile(parts: readonly WorkbookPart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries = parts.map(({ path, text }): Entry => {
    const bytes = encoder.encode(text);
    return { name: encoder.encode(path), bytes, crc: crc32(bytes) };
  });
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = [header([0x04034b50, 4], ...shared(entry)), entry.name, entry.bytes];
    directory.push(header([0x02014b50, 4], [20, 2], ...shared(entry), [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), entry.name);
    files.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = header([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return joined([...files, ...directory, end]);
}

type Field = readonly [value: number, bytes: 2 | 4];

/** Version, flags, method (stored), time, checksum, sizes and lengths: the same in both places. */
function shared({ name, bytes, crc }: Entry): readonly Field[] {
  return [
    [20, 2],
    [flags, 2],
    [0, 2],
    [dosTime, 2],
    [dosDate, 2],
    [crc, 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function header(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
