// SPDX-License-Identifier: EUPL-1.2
import { createCityModel } from "./city-model.ts";
import { createGeometry } from "./geometry-files.ts";
import type { PackageFile } from "./package-file.ts";
import { simulateRegister } from "./population.ts";
import { movementTable, populationTable } from "./register-tables.ts";
import { createRegisters } from "./register/register-files.ts";
import { createTables } from "./tables.ts";

export const defaultSeed = 2026;

/** All generated files of the source package of the invented city. Same seed: same bytes. */
export function createDemoCity(seed: number): PackageFile[] {
  const { files, ground } = createGeometry(seed);
  const register = simulateRegister(seed);
  const tables = createTables(createCityModel(seed, register), ground);
  return [...files, populationTable(register), movementTable(register), ...tables, ...createRegisters(seed, ground)];
}
