// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";
import { isConstant } from "./moran.ts";
import { knownMap, weightOf } from "./neighbours.ts";
import type { Neighbours, WeightStyle } from "./neighbours.ts";
import { lagOf } from "./spatial-lag.ts";

/** The two indicators that are compared. */
export interface TwoIndicators {
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
}

/**
 * Lee's L: correlation of two indicators smoothed over neighbours; high where both are high around the same places. Areas without
 * one of the values are left out; `null` if one indicator is constant or no two areas touch.
 * Throws MethodError LENGTH, else as `knownMap`. Source: Lee 2001; spdep::lee
 */
export function leeL({ x, y }: TwoIndicators, neighbours: Neighbours, style: WeightStyle): number | null {
  if (x.length !== y.length) throw new MethodError("LENGTH", `leeL: ${x.length} values expected, ${y.length} found`);
  const both = x.map((value, area) => (value === null || at(y, area) === null ? null : area));
  const known = knownMap({ values: both, neighbours });
  const deviations = [x, y].map((column) => deviationsOf(known.values.map((area) => column[area] ?? 0)));
  const [dx, dy] = [at(deviations, 0), at(deviations, 1)];
  const s2 = sum(known.neighbours.map((list) => (list.length === 0 ? 0 : (weightOf(list, style) * list.length) ** 2)));
  if (dx === null || dy === null || s2 === 0) return null;
  const [lagX, lagY] = [lagOf(dx, known.neighbours, style), lagOf(dy, known.neighbours, style)];
  const norm = (values: readonly number[]) => Math.sqrt(sum(values.map((value) => value ** 2)));
  return ((known.values.length / s2) * sum(lagX.map((value, area) => value * at(lagY, area)))) / (norm(dx) * norm(dy));
}

function deviationsOf(values: readonly number[]): readonly number[] | null {
  const centre = mean(values) ?? 0;
  return isConstant(values) ? null : values.map((value) => value - centre);
}
