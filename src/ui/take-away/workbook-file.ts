// SPDX-License-Identifier: EUPL-1.2
import { workbookParts, type WorkbookSheet } from "../../core/export/workbook-parts.ts";
import { zipFile } from "./zip-file.ts";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sheets as one workbook for spreadsheet programs. */
export function workbookFile(sheets: readonly WorkbookSheet[]): Blob {
  return new Blob([zipFile(workbookParts(sheets))], { type });
}
