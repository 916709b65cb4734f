// SPDX-License-Identifier: EUPL-1.2
import { cellsOf, columnOf } from "../../src/core/stats/cell-column.ts";
import type { Ddof } from "../../src/core/stats/moments.ts";
import { statusDynamics } from "../../src/core/typology/status-dynamics.ts";
import { entry, toCells } from "./adapter-entry.ts";
import type { Adapter, GoldenValue } from "./adapter-entry.ts";

interface TypologyInput {
  readonly status: Readonly<Record<string, readonly GoldenValue[]>>;
  readonly dynamic: Readonly<Record<string, readonly GoldenValue[]>>;
  readonly ddof: Ddof;
  readonly cutsStatus: readonly number[];
  readonly cutsDynamic: readonly number[];
}

const dynamicSigns = ["+", "+/-", "-"];

export const typologyAdapter: Adapter = {
  "typology.mss": entry((input: TypologyInput) => {
    const columns = (values: TypologyInput["status"]) => Object.values(values).map((cells) => columnOf(toCells(cells)));
    const { status, dynamic } = statusDynamics({
      status: { columns: columns(input.status), cuts: input.cutsStatus },
      dynamic: { columns: columns(input.dynamic), cuts: input.cutsDynamic },
      ddof: input.ddof,
    });
    const statusClass = status.classes.map((index) => (index === null ? null : index + 1));
    const dynamicClass = dynamic.classes.map((index) => (index === null ? null : (dynamicSigns[index] ?? null)));
    return {
      statusZ: cellsOf(status.score).map((cell) => cell.value),
      dynamicZ: cellsOf(dynamic.score).map((cell) => cell.value),
      statusClass,
      dynamicClass,
      counts: countPairs(statusClass, dynamicClass),
    };
  }),
};

/** Number of areas per pair, under the names of the golden files: "(1.0, '+/-')". */
function countPairs(status: readonly (number | null)[], dynamic: readonly (string | null)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  status.forEach((one, index) => {
    const name = `(${one}.0, '${dynamic[index]}')`;
    counts[name] = (counts[name] ?? 0) + 1;
  });
  return counts;
}
