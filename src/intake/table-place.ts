// SPDX-License-Identifier: EUPL-1.2
import type { Place } from "../core/model/issue.ts";
import type { TextTable } from "./reading.ts";

/** File and sheet of a table, to begin the place of an issue with. */
export function placeOf(table: Pick<TextTable, "file" | "sheet">): Place {
  return { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
}
