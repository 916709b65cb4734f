// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";

const tolerance = 1e-12;

/**
 * Class of a score, from 0 for the lowest. A score exactly at a cut belongs to the class nearer to 0: the extreme classes are strict
 * ("unter −1", "über 1,5"). `null` without a number. Source: methods.md 3.4
 */
export function classAt(score: Cell, cuts: readonly number[]): number | null {
  if (!hasNumber(score)) return null;
  return cuts.filter((cut) => (cut < 0 ? score.value >= cut - tolerance : score.value > cut + tolerance)).length;
}
