// SPDX-License-Identifier: EUPL-1.2
import type { LinearRgb } from "./colour.ts";

/** Eyes without red, green or blue receptors. */
export type ColourVision = "protan" | "deutan" | "tritan";
export const colourVisions = ["deutan", "protan", "tritan"] as const;

type Row = readonly [red: number, green: number, blue: number];

const matrices: Readonly<Record<ColourVision, readonly [Row, Row, Row]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * How a colour looks to eyes that lack one kind of receptor, within what a screen can show.
 * Source: Machado, Oliveira & Fernandes 2009, severity 1, applied to linear RGB
 */
export function simulateVision(colour: LinearRgb, vision: ColourVision): LinearRgb {
  const [red, green, blue] = matrices[vision];
  return [mixed(red, colour), mixed(green, colour), mixed(blue, colour)];
}

function mixed(row: Row, colour: LinearRgb): number {
  return Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
}
