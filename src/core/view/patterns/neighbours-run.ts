// SPDX-License-Identifier: EUPL-1.2
import type { Polygon } from "../../model/shape.ts";
import { contiguity } from "../../spatial/contiguity.ts";
import { type LocalMoranOptions, localMoranSteps } from "../../spatial/local-moran-permutation.ts";
import type { Quadrant } from "../../spatial/local-moran.ts";
import type { Neighbours } from "../../spatial/neighbours.ts";

/**
 * How neighbourhoods are tested; the same seed gives the same map everywhere. More shuffles than the usual 999: with 34 areas their
 * smallest possible p, adjusted, would stay above the level for a single finding. Source: methods.md 4
 */
export const neighboursTest = { permutations: 9999, seed: 1, level: 0.05 } as const satisfies LocalMoranOptions;

/** All that is needed to test neighbourhoods; plain data, so that it can be sent to a worker. */
export interface NeighboursJob {
  readonly kind: "neighbours";
  /** Shape per area; an area without one has no neighbours. */
  readonly shapes: readonly (readonly Polygon[])[];
  /** Value per area; `null` where there is none. */
  readonly values: readonly (number | null)[];
}

export interface NeighboursResult {
  readonly kind: "neighbours";
  /** Per area; `null` where it could not be tested: no value, no neighbour with one, or all values equal. */
  readonly clusters: readonly (Quadrant | "notSignificant" | null)[];
  /** Areas with a common border or corner, whether they have a value or not. */
  readonly neighbours: Neighbours;
}

/**
 * Tests every area against its neighbours: local Moran's I with permutations, adjusted for the number of areas. Yields the share that is
 * done. Throws as {@link contiguity} and {@link localMoranSteps}.
 */
export function* runNeighbours({ shapes, values }: NeighboursJob): Generator<number, NeighboursResult> {
  const { queen } = contiguity(shapes);
  const { areas } = yield* localMoranSteps({ values, neighbours: queen }, neighboursTest);
  return { kind: "neighbours", clusters: areas.map((area) => area?.cluster ?? null), neighbours: queen };
}
