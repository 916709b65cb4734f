// SPDX-License-Identifier: EUPL-1.2
import { randomStream } from "./random.ts";

/** Displacement (east, south) at a point of the plan. */
export type Displacement = (x: number, y: number) => readonly [number, number];

const latticeSize = 64;

/**
 * Smooth fractal displacement: value noise in three octaves, each half as strong and twice as fine as the one before.
 * `reach` is the largest displacement of the first octave, `grain` its wavelength, both in units of the plan.
 */
export function fractalDisplacement(seed: number, name: string, { reach, grain }: { reach: number; grain: number }): Displacement {
  const east = valueNoise(seed, `${name} east`);
  const south = valueNoise(seed, `${name} south`);
  const sum = (noise: (x: number, y: number) => number, x: number, y: number) =>
    [1, 2, 4].reduce((total, octave) => total + noise((x * octave) / grain, (y * octave) / grain) / octave, 0);
  return (x, y) => [reach * sum(east, x, y), reach * sum(south, x, y)];
}

function valueNoise(seed: number, name: string): (x: number, y: number) => number {
  const random = randomStream(seed, name);
  const lattice = Float64Array.from({ length: latticeSize * latticeSize }, () => 2 * random.next() - 1);
  const corner = (i: number, j: number) => lattice[(i & (latticeSize - 1)) * latticeSize + (j & (latticeSize - 1))] ?? 0;
  return (x, y) => {
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [ease(x - i), ease(y - j)];
    const top = corner(i, j) * (1 - u) + corner(i + 1, j) * u;
    const bottom = corner(i, j + 1) * (1 - u) + corner(i + 1, j + 1) * u;
    return top * (1 - v) + bottom * v;
  };
}

const ease = (t: number): number => t * t * (3 - 2 * t);
