// SPDX-License-Identifier: EUPL-1.2
import { type AreaTypeOptions, areaTypeSteps, type AreaTypes } from "../../clusters/area-types.ts";
import type { IndicatorColumns } from "../../clusters/standardise.ts";

/** How types are found; the same seed gives the same types everywhere. */
export const typesTest = { seed: 1, starts: 50, samples: 100 } as const satisfies Partial<AreaTypeOptions>;

/** All that is needed to find types; plain data, so that it can be sent to a worker. */
export interface TypesJob extends Pick<AreaTypeOptions, "k" | "method"> {
  readonly kind: "types";
  readonly columns: IndicatorColumns;
}

export interface TypesResult {
  readonly kind: "types";
  readonly found: AreaTypes;
}

/** Types of areas that are alike in all indicators. Yields the share that is done. Throws as {@link areaTypeSteps}. */
export function* runTypes({ columns, k, method }: TypesJob): Generator<number, TypesResult> {
  return { kind: "types", found: yield* areaTypeSteps(columns, { k, method, ...typesTest }) };
}
