// SPDX-License-Identifier: EUPL-1.2
import type { Atlas, AtlasLevel, RegisterFile } from "../../core/model/atlas.ts";
import type { Background } from "../../core/model/background.ts";
import type { Issue } from "../../core/model/issue.ts";
import { gapsRegister, glossaryRegister } from "../../core/package/background-file.ts";
import { offersRegister } from "../../core/package/offers-file.ts";
import type { Settings } from "./definition.ts";
import type { PackageSource } from "./package-source.ts";
import { readGaps, readGlossary } from "./read-background.ts";
import { readOffers } from "./read-offers.ts";
import { readStreets } from "./read-streets.ts";

export interface RegistersReading {
  readonly read: Pick<Atlas, "registers" | "offers" | "streets" | "background">;
  readonly issues: readonly Issue[];
}

/** Name of the register of streets in `atlas.yaml`; it feeds the search and is not published by itself. */
const streetsRegister = "strassen";

/**
 * All registers of a package: offers, streets, glossary and gaps are read, the others handed on as they are. While levels are missing, rows cannot be
 * blamed for areas that are not there; the package is refused anyway.
 */
export async function readRegisters(
  { register, ebenen, themen }: Settings,
  levels: readonly AtlasLevel[],
  source: PackageSource,
): Promise<RegistersReading> {
  const hasLevels = levels.length === ebenen.length;
  const registers: RegisterFile[] = [];
  const issues: Issue[] = [];
  let offers: Atlas["offers"] = null;
  let streets: Atlas["streets"] = [];
  let background: Background = { glossary: [], gaps: [] };
  for (const [id, file] of Object.entries(register ?? {})) {
    const { bytes, issue } = await source.read(file, `register › ${id}`);
    if (bytes === null) {
      issues.push(issue);
    } else if (id === offersRegister && hasLevels) {
      const reading = await readOffers(bytes, file, levels);
      offers = reading.offers;
      issues.push(...reading.issues);
    } else if (id === streetsRegister && hasLevels) {
      const reading = await readStreets(bytes, file, levels);
      streets = reading.streets;
      issues.push(...reading.issues);
    } else if (id === glossaryRegister) {
      const reading = await readGlossary(bytes, file);
      background = { ...background, glossary: reading.entries };
      issues.push(...reading.issues);
    } else if (id === gapsRegister) {
      const themes = themen.map((theme) => theme.id);
      const reading = await readGaps(bytes, file, themes);
      background = { ...background, gaps: reading.entries };
      issues.push(...reading.issues);
    } else {
      registers.push({ id, file, bytes });
    }
  }
  return { read: { registers, offers, streets, background }, issues };
}
