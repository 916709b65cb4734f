// SPDX-License-Identifier: EUPL-1.2
import { csvFile } from "../csv.ts";
import type { Ground } from "../geometry-files.ts";
import type { PackageFile } from "../package-file.ts";
import { createInterventions, interventionColumns } from "./interventions.ts";
import { createOffers, offerColumns } from "./offers.ts";
import { nameStreets, streetRows } from "./streets.ts";
import { writtenRegisters } from "./written-registers.ts";

/** Registers as files: streets, offers, interventions, plans, goals, polls, findings. */
export function createRegisters(seed: number, ground: Ground): PackageFile[] {
  const streets = nameStreets(seed);
  return [
    csvFile("register/strassen.csv", ["strasse", "hausnummern", "quartier", "stadtteil"], streetRows(streets)),
    csvFile("register/angebote.csv", offerColumns, createOffers(seed, ground, streets)),
    csvFile("register/massnahmen.csv", interventionColumns, createInterventions(seed)),
    ...writtenRegisters.map(({ path, columns, rows }) => csvFile(path, columns, rows)),
  ];
}
