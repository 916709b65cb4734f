// SPDX-License-Identifier: EUPL-1.2
/**
 * Why a file could not be had: `offline` no answer · `status` an error answer · `html` a page instead of data (a server's own error
 * page or a login) · `truncated` fewer bytes than published · `damaged` other bytes than published · `format` readable, but not ours.
 */
export type LoadFailureKind = "offline" | "status" | "html" | "truncated" | "damaged" | "format";

/** A file that could not be loaded. Thrown by every `load…`; the page turns it into a sentence and offers to try again. */
export class LoadFailure extends Error {
  override readonly name = "LoadFailure";
  readonly kind: LoadFailureKind;
  /** Path below the folder of the editions, as published. */
  readonly file: string;
  /** What was found, in German, ready for people: "Antwort 404", "512 von 1024 Byte". */
  readonly detail: string;

  constructor(kind: LoadFailureKind, file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.kind = kind;
    this.file = file;
    this.detail = detail;
  }
}
