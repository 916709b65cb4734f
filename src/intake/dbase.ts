// SPDX-License-Identifier: EUPL-1.2
import { decodeUtf8, guessSingleByte } from "./encoding.ts";
import { decodeSingleByte, type SingleByteEncoding } from "./single-byte.ts";

export interface DbaseTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly encoding: string;
  /** True if neither the .cpg nor the file itself says the encoding and there are letters beyond ASCII. */
  readonly isAssumed: boolean;
}

interface Field {
  readonly name: Uint8Array;
  readonly start: number;
  readonly length: number;
}

/** Reads the attribute table of a Shapefile; every length is checked against the real size. `null`: damaged. `codepage`: content of the .cpg, "" without. */
export function readDbase(bytes: Uint8Array, codepage: string): DbaseTable | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  if (recordLength < 2 || headerLength > bytes.length || headerLength + count * recordLength > bytes.length + 1) return null;
  const fields = readFields(bytes, headerLength, recordLength);
  if (fields === null) return null;
  const content = bytes.subarray(headerLength, headerLength + count * recordLength);
  const declared = declaredEncoding(codepage, bytes[29] ?? 0);
  const encoding = declared ?? guessEncoding(content);
  const decode = (raw: Uint8Array): string =>
    decodeAs(raw, encoding)
      .replace(/\u0000.*$/s, "")
      .trim();
  const rows = Array.from({ length: count }, (_, row) =>
    fields.map(({ start, length }) => decode(content.subarray(row * recordLength + start, row * recordLength + start + length))),
  );
  return {
    columns: fields.map(({ name }) => decode(name)),
    rows,
    encoding,
    isAssumed: declared === null && content.some((byte) => byte >= 0x80),
  };
}

function readFields(bytes: Uint8Array, headerLength: number, recordLength: number): readonly Field[] | null {
  const fields: Field[] = [];
  let start = 1;
  for (let offset = 32; offset + 32 <= headerLength && bytes[offset] !== 0x0d; offset += 32) {
    const length = bytes[offset + 16] ?? 0;
    fields.push({ name: bytes.subarray(offset, offset + 11), start, length });
    start += length;
  }
  return fields.length === 0 || start > recordLength ? null : fields;
}

type Encoding = SingleByteEncoding | "utf-8";

function declaredEncoding(codepage: string, language: number): Encoding | null {
  const label = codepage.trim().toLowerCase().replace(/[\s_]/g, "");
  if (/utf-?8|65001/.test(label)) return "utf-8";
  if (/8859-?15|88591-?5/.test(label)) return "iso-8859-15";
  if (/8859-?1|1252|ansi/.test(label)) return "windows-1252";
  if (/850/.test(label)) return "cp850";
  if (/437/.test(label)) return "cp437";
  const languages: Readonly<Record<number, Encoding>> = {
    0x01: "cp437",
    0x02: "cp850",
    0x03: "windows-1252",
    0x57: "windows-1252",
    0x04: "macintosh",
  };
  return languages[language] ?? null;
}

function guessEncoding(content: Uint8Array): Encoding {
  return decodeUtf8(content) !== null ? "utf-8" : guessSingleByte(content);
}

function decodeAs(raw: Uint8Array, encoding: Encoding): string {
  return encoding === "utf-8" ? (decodeUtf8(raw) ?? decodeSingleByte(raw, "windows-1252")) : decodeSingleByte(raw, encoding);
}
