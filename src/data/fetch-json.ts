// SPDX-License-Identifier: EUPL-1.2
import type { FileReference } from "../core/package/edition-format.ts";
import { LoadFailure } from "./load-failure.ts";

/** Where bytes come from; handed in so that tests bring their own server. */
export type Fetch = (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>;

export interface JsonRequest {
  readonly url: string;
  /** Name for people, as in messages. */
  readonly file: string;
  /** Published size and hash; `null` for files without one (`current.json`, `manifest.json`). */
  readonly reference: FileReference | null;
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
  /** SHA-256; `null` where the browser offers none (pages served without https): then only the size is checked. */
  readonly digest: ((bytes: ArrayBuffer) => Promise<ArrayBuffer>) | null;
}

/**
 * Fetches one JSON file and checks status, type, size and hash before anything is parsed.
 * Throws a {@link LoadFailure}, or the abort reason's AbortError if the signal fired.
 */
export async function fetchJson(request: JsonRequest): Promise<unknown> {
  const response = await answer(request);
  if (!response.ok) throw new LoadFailure("status", request.file, `Antwort ${response.status}`);
  if (response.headers.get("content-type")?.includes("html") === true) throw pageInsteadOfData(request.file);
  const bytes = await body(response, request);
  await checkBytes(bytes, request);
  return parse(bytes, request);
}

async function answer({ fetch, url, signal, file }: JsonRequest): Promise<Response> {
  try {
    return await fetch(url, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadFailure("offline", file, `keine Antwort (${reason(error)})`);
  }
}

async function body(response: Response, { signal, file }: JsonRequest): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadFailure("truncated", file, `Übertragung abgebrochen (${reason(error)})`);
  }
}

async function checkBytes(bytes: ArrayBuffer, { reference, digest, file }: JsonRequest): Promise<void> {
  if (reference === null) return;
  const found = bytes.byteLength;
  if (startsLikePage(bytes)) throw pageInsteadOfData(file);
  if (found < reference.bytes) throw new LoadFailure("truncated", file, `${found} von ${reference.bytes} Byte`);
  if (found > reference.bytes) throw new LoadFailure("damaged", file, `${reference.bytes} Byte erwartet, ${found} gefunden`);
  if (digest === null) return;
  const hash = hexadecimal(await digest(bytes));
  if (!hash.startsWith(reference.sha256)) throw new LoadFailure("damaged", file, "Die Prüfsumme stimmt nicht mit der Ausgabe überein");
}

function parse(bytes: ArrayBuffer, { file, reference }: JsonRequest): unknown {
  if (startsLikePage(bytes)) throw pageInsteadOfData(file);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const kind = reference === null && isCutOff(error) ? "truncated" : "format";
    throw new LoadFailure(kind, file, `JSON erwartet, nicht lesbar (${reason(error)})`);
  }
}

function isCutOff(error: unknown): boolean {
  return error instanceof SyntaxError && /end of (JSON|data)|unterminated/i.test(error.message);
}

/** JSON never starts with "<". */
function startsLikePage(bytes: ArrayBuffer): boolean {
  return new TextDecoder().decode(bytes.slice(0, 64)).trimStart().startsWith("<");
}

function pageInsteadOfData(file: string): LoadFailure {
  return new LoadFailure("html", file, "Daten erwartet, eine Webseite gefunden");
}

function hexadecimal(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
