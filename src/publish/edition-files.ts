// SPDX-License-Identifier: EUPL-1.2
import type { FileReference } from "../core/package/edition-format.ts";

/** Digits of a hash that the manifest keeps: 64 bits tell files apart, and a manifest holds many. */
const hashLength = 16;

/** Files of one edition on their way to disk: content by path, each under a name with its hash. Paths are relative to the edition. */
export class EditionFiles {
  readonly contents = new Map<string, Uint8Array>();

  /** Adds a value as minified JSON under `<name>.<first 10 of its SHA-256>.json`. */
  async addJson(name: string, value: unknown): Promise<FileReference> {
    return this.addBytes(name, "json", jsonBytes(value));
  }

  /** Adds bytes as they are. `name` and `extension` are cut to letters, digits, "-" and "_". */
  async addBytes(name: string, extension: string, bytes: Uint8Array): Promise<FileReference> {
    const sha256 = await sha256Of(bytes);
    const path = `${fileName(name)}.${sha256.slice(0, 10)}.${fileName(extension)}`;
    this.contents.set(path, bytes);
    return { path, bytes: bytes.byteLength, sha256: sha256.slice(0, hashLength) };
  }
}

/** Minified JSON in UTF-8. Throws on NaN and infinities: `JSON.stringify` would silently write null. */
export function jsonBytes(value: unknown): Uint8Array {
  const text = JSON.stringify(value, (key, member: unknown) => {
    if (typeof member === "number" && !Number.isFinite(member))
      throw new Error(`jsonBytes: finite number expected at "${key}", ${member} found`);
    return member;
  });
  return new TextEncoder().encode(text);
}

/** SHA-256 of bytes, hexadecimal. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fileName(text: string): string {
  const letters = text.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
  return letters.replace(/[^a-z0-9_-]+/gu, "-").replace(/^-+|-+$/gu, "") || "datei";
}
