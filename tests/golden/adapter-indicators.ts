// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../src/core/model/cell.ts";
import type { IndicatorKind } from "../../src/core/model/indicator.ts";
import * as age from "../../src/core/indicators/age-structure.ts";
import { generalFertility } from "../../src/core/indicators/fertility.ts";
import { internalMovesWarnings, migration } from "../../src/core/indicators/migration.ts";
import type { AreaMoves, PopulationBase } from "../../src/core/indicators/migration.ts";
import { checkCounts, rates } from "../../src/core/indicators/rates.ts";
import { mean } from "../../src/core/stats/moments.ts";
import { entry, statusName, toCell, toCells } from "./adapter-entry.ts";
import type { Adapter, GoldenValue } from "./adapter-entry.ts";

interface RateInput {
  readonly numerator: readonly GoldenValue[];
  readonly denominator: readonly GoldenValue[];
  readonly scale: number;
  readonly kind?: IndicatorKind;
  readonly minDenominator?: number;
  readonly deliveredCityValue?: number;
}

interface MigrationInput {
  readonly zuzuege: readonly GoldenValue[];
  readonly fortzuege: readonly GoldenValue[];
  readonly umzuegeZu: readonly GoldenValue[];
  readonly umzuegeFort: readonly GoldenValue[];
  readonly bevAnfang: readonly GoldenValue[];
  readonly bevEnde: readonly GoldenValue[];
  readonly base?: PopulationBase;
}

interface PublishedRatios {
  readonly rows: readonly {
    readonly place: string;
    readonly jugendquotient: number;
    readonly altenquotient: number;
    readonly abhaengigkeitsquotient: number;
  }[];
}

export const indicatorAdapter: Adapter = {
  "indicators.ageStructure": entry((input: { population: readonly GoldenValue[] }) => ageStructure(toCells(input.population))),
  "indicators.rate": entry(rate),
  "indicators.migration": entry(migrationOfAreas),
  "indicators.generalFertility": entry((input: { frauen15bis44: readonly GoldenValue[]; geburten: readonly GoldenValue[] }) => ({
    allgemeineFruchtbarkeitsrate: input.geburten.map(
      (births, index) => generalFertility(toCell(births), toCell(input.frauen15bis44[index] ?? null)).value,
    ),
  })),
  "indicators.identity": entry(identity),
};

function ageStructure(population: readonly Cell[]) {
  checkCounts(population);
  const at65 = { workingFrom: 20, oldFrom: 65 };
  const values: Record<string, Cell> = {
    jugendquotient_20_65: age.youthRatio(population, at65),
    altenquotient_20_65: age.oldAgeRatio(population, at65),
    gesamtquotient_20_65: age.dependencyRatio(population, at65),
    jugendquotient_18_65: age.youthRatio(population, { workingFrom: 18, oldFrom: 65 }),
    altenquotient_20_67: age.oldAgeRatio(population, { workingFrom: 20, oldFrom: 67 }),
    aging_index: age.agingIndex(population, at65),
    greying_index: age.greyingIndex(population),
    billeter: age.billeterMeasure(population),
    anteil_u3: age.ageShare(population, 0, 3),
    anteil_u6: age.ageShare(population, 0, 6),
    anteil_u18: age.ageShare(population, 0, 18),
    anteil_65plus: age.ageShare(population, 65, Infinity),
    anteil_80plus: age.ageShare(population, 80, Infinity),
    durchschnittsalter: age.meanAge(population),
    medianalter: age.medianAge(population),
    unterstuetzungsquotient: age.potentialSupportRatio(population, at65),
    potenzielle_pflegende: age.parentSupportRatio(population),
  };
  return Object.fromEntries(Object.entries(values).map(([key, cell]) => [key, cell.value]));
}

function rate({ numerator, denominator, scale, kind, minDenominator, deliveredCityValue }: RateInput) {
  const result = rates(toCells(numerator), toCells(denominator), {
    scale,
    kind: kind ?? (scale === 100 ? "share" : "rate"),
    ...(minDenominator === undefined ? {} : { minDenominator }),
    ...(deliveredCityValue === undefined ? {} : { deliveredCity: toCell(deliveredCityValue) }),
  });
  return {
    values: result.cells.map((cell) => cell.value),
    status: result.cells.map(statusName),
    cityValue: result.city.value,
    cityStatus: statusName(result.city),
    unweightedMean: mean(result.cells.map((cell) => cell.value).filter((value) => value !== null)),
    warnings: result.warnings,
  };
}

function migrationOfAreas(input: MigrationInput) {
  const areas = input.zuzuege.map((arrivals, index): AreaMoves => {
    const own = (column: readonly GoldenValue[]) => toCell(column[index] ?? null);
    return {
      arrivals: toCell(arrivals),
      departures: own(input.fortzuege),
      movesIn: own(input.umzuegeZu),
      movesOut: own(input.umzuegeFort),
      populationStart: own(input.bevAnfang),
      populationEnd: own(input.bevEnde),
    };
  });
  const results = areas.map((moves) => migration(moves, input.base));
  return {
    aussensaldoJe1000: results.map((result) => result.externalBalance.value),
    binnensaldoJe1000: results.map((result) => result.internalBalance.value),
    gesamtsaldoJe1000: results.map((result) => result.balance.value),
    fluktuationJe1000: results.map((result) => result.turnover.value),
    mobilitaetsziffer: results.map((result) => result.mobility.value),
    warnings: internalMovesWarnings(areas),
  };
}

/** The rule is stated only if it holds for every published row, to one unit of the last published digit. */
function identity({ rows }: PublishedRatios) {
  const digits = rows.flatMap((row) => [row.jugendquotient, row.altenquotient, row.abhaengigkeitsquotient]).map(decimals);
  const tol = 10 ** -Math.max(...digits);
  const broken = rows.filter(
    (row) => age.dependencyMismatch(row.jugendquotient, row.altenquotient, row.abhaengigkeitsquotient) > tol + 1e-9,
  );
  const rule = "jugendquotient+altenquotient=abhaengigkeitsquotient within rounding";
  return { rule: broken.length === 0 ? rule : `broken: ${broken.map((row) => row.place).join(", ")}`, tol };
}

function decimals(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}
