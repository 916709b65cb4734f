// SPDX-License-Identifier: EUPL-1.2
/** One file of the source package; `path` is relative to its folder. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}
