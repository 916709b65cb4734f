import { stadtteile, quartiere } from "./areas.ts";
import { drawBenefits, type Benefits } from "./benefits.ts";
import { firstBenefitYear, lastYear, years } from "./calendar.ts";
import { createCityModel } from "./city-model.ts";
import { grouped } from "./csv.ts";
import { createGeometry } from "./geometry-files.ts";
import { drawHouseholds } from "./households.ts";
import type { PackageFile } from "./package-file.ts";
import { simulateRegister } from "./population.ts";
import { itemAt } from "./random.ts";
import { movementTable, populationTable, quartierTable, type CellPlace } from "./register-tables.ts";

export const defaultSeed = 2026;

/** All generated files of the source package. Same seed: same bytes. */
export function createDemoCity(seed: number): PackageFile[] {
  const geometry = createGeometry(seed);
  const register = simulateRegister(seed);
  const model = createCityModel(seed, register);
  const households = drawHouseholds(model);
  return [...geometry.files, populationTable(register), movementTable(register), benefitTable(drawBenefits(model, households))];
}

/** SGB II as an office prints it: dots between thousands, "-" for exactly none, "..." for figures that are not delivered yet. */
function benefitTable(benefits: Benefits): PackageFile {
  const late = stadtteile.find(({ name }) => name === "Obermühle");
  const cell = (value: number, { year, quartier }: CellPlace) => {
    if (year === lastYear && itemAt(quartiere, quartier).stadtteil === late?.index) return "...";
    return value === 0 ? "-" : grouped(value);
  };
  const columns = {
    Leistungsberechtigte: benefits.persons,
    Erwerbsfähige: benefits.employable,
    "Kinder unter 15": benefits.childrenUnder15,
    "Unter 18": benefits.under18,
    "Bezug ab vier Jahren": benefits.longTerm,
    Bedarfsgemeinschaften: benefits.units,
    "darunter Alleinerziehende": benefits.loneParentUnits,
  };
  return quartierTable("tabellen/grundsicherung_sgb2.csv", columns, { from: years.filter((year) => year >= firstBenefitYear), cell });
}
