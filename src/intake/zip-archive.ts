// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { decodeUtf8 } from "./encoding.ts";
import { quotedList, report } from "./report-issue.ts";
import { decodeSingleByte } from "./single-byte.ts";

/** One file in an archive. Sizes are what the directory claims; the real ones are checked while inflating. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly crc: number;
  /** Offset of the local header. */
  readonly offset: number;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly issues: readonly Issue[];
}

const mostEntries = 10_000;
/** An entry may inflate to this many bytes, whatever its compressed size … */
const freeBytes = 20_000_000;
/** … or to this many times its compressed size … */
const mostRatio = 150;
/** … but never beyond this, all entries together. */
const mostBytes = 400_000_000;

/** Reads the directory of a ZIP. Archives that reach outside their folder, hold links or are encrypted are refused by the name of the entry. */
export function readZipDirectory(bytes: Uint8Array, file: string): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const entries = end === null ? null : readEntries(view, bytes, end);
  if (entries === null) {
    const sentence =
      "Das Archiv ist unvollständig oder beschädigt: Sein Inhaltsverzeichnis fehlt. Bitte erneut herunterladen oder speichern.";
    return { entries: [], issues: [report("error", "archive-damaged", sentence, { place: { file } })] };
  }
  return { entries, issues: refuseDangerous(entries, file) };
}

function findDirectoryEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let offset = view.byteLength - 22; offset >= first; offset--) if (view.getUint32(offset, true) === 0x06054b50) return offset;
  return null;
}

function readEntries(view: DataView, bytes: Uint8Array, end: number): readonly ZipEntry[] | null {
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > mostEntries) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(offset + 28, true);
    const next = offset + 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    const raw = bytes.subarray(offset + 46, offset + 46 + nameLength);
    const mode = view.getUint32(offset + 38, true) >>> 16;
    entries.push({
      name: decodeUtf8(raw) ?? decodeSingleByte(raw, "cp437"),
      method: view.getUint16(offset + 10, true),
      compressedSize: view.getUint32(offset + 20, true),
      crc: view.getUint32(offset + 16, true),
      offset: view.getUint32(offset + 42, true),
      isLink: (mode & 0xf000) === 0xa000,
      isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    });
    offset = next;
  }
  return entries;
}

function refuseDangerous(entries: readonly ZipEntry[], file: string): readonly Issue[] {
  const issues: Issue[] = [];
  const refuse = (code: string, found: readonly ZipEntry[], sentence: string): void => {
    const names = found.map(({ name }) => name);
    if (names.length > 0)
      issues.push(
        report("error", code, `${sentence} Gefunden: ${quotedList(names)}. Das Archiv wurde nicht gelesen.`, {
          place: { file },
          value: names,
          facts: { entries: names },
        }),
      );
  };
  refuse(
    "archive-outside-path",
    entries.filter(({ name }) => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\u0000/.test(name)),
    "Einträge des Archivs zeigen auf Orte außerhalb seines Ordners.",
  );
  refuse(
    "archive-link",
    entries.filter(({ isLink }) => isLink),
    "Einträge des Archivs sind Verknüpfungen (symbolische Links); ihnen wird nicht gefolgt.",
  );
  refuse(
    "archive-encrypted",
    entries.filter(({ isEncrypted }) => isEncrypted),
    "Das Archiv ist mit einem Kennwort verschlüsselt.",
  );
  return issues;
}

export interface Inflated {
  /** `null` if the entry is damaged or too large; then `issue` says so. */
  readonly bytes: Uint8Array | null;
  readonly issue: Issue | null;
}

/** All entries of one archive together may inflate to this many bytes; `inflateEntry` counts down. */
export interface InflateAllowance {
  left: number;
}

export function newAllowance(): InflateAllowance {
  return { left: mostBytes };
}

/** Inflates one entry and stops as soon as it grows beyond the limits, so that a small file cannot fill the memory. */
export async function inflateEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  { file, allowance }: { readonly file: string; readonly allowance: InflateAllowance },
): Promise<Inflated> {
  const packed = packedBytes(archive, entry);
  if (packed === null || (entry.method !== 0 && entry.method !== 8)) return { bytes: null, issue: damaged(entry, file) };
  const limit = Math.min(allowance.left, Math.max(freeBytes, packed.length * mostRatio));
  const unpacked = entry.method === 0 ? packed : await inflate(packed, limit);
  if (typeof unpacked !== "string") allowance.left -= unpacked.length;
  if (unpacked === "too-large" || allowance.left < 0)
    return { bytes: null, issue: tooLarge(entry, { file, limit, packed: packed.length }) };
  if (unpacked === "damaged" || crc32(unpacked) !== entry.crc) return { bytes: null, issue: damaged(entry, file) };
  return { bytes: unpacked, issue: null };
}

function packedBytes(archive: Uint8Array, { offset, compressedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + compressedSize > view.byteLength ? null : archive.subarray(start, start + compressedSize);
}

async function inflate(packed: Uint8Array, limit: number): Promise<Uint8Array | "too-large" | "damaged"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return "too-large";
      }
      chunks.push(value);
    }
  } catch {
    return "damaged";
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function damaged(entry: ZipEntry, file: string): Issue {
  return report(
    "error",
    "archive-damaged",
    "Dieser Teil des Archivs ist unvollständig oder beschädigt. Bitte erneut herunterladen oder speichern.",
    { place: { file, entry: entry.name } },
  );
}

function tooLarge(
  entry: ZipEntry,
  { file, limit, packed }: { readonly file: string; readonly limit: number; readonly packed: number },
): Issue {
  const sentence = `Dieser Teil wächst beim Auspacken von ${packed} auf mehr als ${limit} Bytes (Grenze); die Datei wurde nicht gelesen. Bitte die Tabelle als CSV oder ohne leere Bereiche speichern.`;
  return report("error", "archive-too-large", sentence, { place: { file, entry: entry.name }, facts: { limit } });
}
