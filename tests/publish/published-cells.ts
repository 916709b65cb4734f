// SPDX-License-Identifier: EUPL-1.2
import type { Status } from "../../src/core/model/cell.ts";
import { parseTableFile } from "../../src/core/package/parse-files.ts";

/** What a reader finds in an edition: cells by "measure level year area". */
export function publishedCells(
  files: ReadonlyMap<string, Uint8Array>,
): Map<string, { readonly value: number | null; readonly status: string }> {
  const cells = new Map<string, { readonly value: number | null; readonly status: string }>();
  for (const [path, bytes] of files) {
    if (!path.includes("/werte-")) continue;
    const file = parseTableFile(JSON.parse(new TextDecoder().decode(bytes)));
    if (!("measures" in file)) throw new Error(`${path}: table expected, ${JSON.stringify(file)} found`);
    for (const [measure, column] of Object.entries(file.measures)) {
      column.values.forEach((value, index) => {
        const year = file.years[Math.floor(index / file.areas.length)] ?? 0;
        const position = index % file.areas.length;
        if (position === 0 && file.level !== "stadt") return;
        cells.set(`${measure} ${file.level} ${year} ${file.areas[position] ?? ""}`, {
          value,
          status: statusOf(column.status, index, value),
        });
      });
    }
  }
  return cells;
}

function statusOf(lists: Readonly<Record<string, readonly number[]>>, index: number, value: number | null): string {
  const plain: Status = value === null ? "missing" : "ok";
  return Object.keys(lists).find((status) => lists[status]?.includes(index)) ?? plain;
}
